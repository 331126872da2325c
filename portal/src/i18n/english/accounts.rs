//! Words of accounts and who takes a seat, in English.

use super::English;
use crate::i18n::AccountWords;

impl AccountWords for English {}
