//! Words of what a license means, and of its server, in Italian.

use super::Italian;
use crate::i18n::ManageWords;

impl ManageWords for Italian {}
