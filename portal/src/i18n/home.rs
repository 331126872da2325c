//! Words of the list of installations.

/// Words of the list of installations.
pub(crate) trait HomeWords {}
