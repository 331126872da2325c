//! Words of accounts and who takes a seat, in Italian.

use super::Italian;
use crate::i18n::AccountWords;

impl AccountWords for Italian {}
