//! What a license means for its installation.

use serde::{Deserialize, Serialize};

/// What does the license of an installation mean now?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manage {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
}

/// What it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Managed {
    /// The status in a word.
    pub status: String,
}
