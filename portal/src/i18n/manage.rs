//! Words of what a license means, and of its server.

/// Words of what a license means, and of its server.
pub(crate) trait ManageWords {}
