//! Words of adding users, renewing, and orders.

/// Words of adding users, renewing, and orders.
pub(crate) trait BuyingWords {}
