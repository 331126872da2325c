//! Words of accounts and who takes a seat.

/// Words of accounts and who takes a seat.
pub(crate) trait AccountWords {}
