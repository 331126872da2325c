//! Words of the list of installations, in Italian.

use super::Italian;
use crate::i18n::HomeWords;

impl HomeWords for Italian {}
