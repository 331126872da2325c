//! Words of adding users, renewing, and orders, in Italian.

use super::Italian;
use crate::i18n::BuyingWords;

impl BuyingWords for Italian {}
