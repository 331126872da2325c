//! Words of the list of installations, in English.

use super::English;
use crate::i18n::HomeWords;

impl HomeWords for English {}
