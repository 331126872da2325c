//! Words of adding users, renewing, and orders, in English.

use super::English;
use crate::i18n::BuyingWords;

impl BuyingWords for English {}
