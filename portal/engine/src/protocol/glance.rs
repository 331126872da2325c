//! What the list says of installations about which more is known than their licenses.

use super::Said;
use serde::{Deserialize, Serialize};

/// Where do these installations stand now?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glance {
    /// Which installations.
    pub installations: Vec<String>,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
}

/// Where one of them stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glanced {
    /// Which installation.
    pub installation: String,
    /// The status in a word.
    pub status: Said,
    /// Seats of the server, or of what is licensed in its place; absent without an account list.
    pub seats: Option<GlancedSeats>,
}

/// Seats at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlancedSeats {
    /// Seats held; absent: any number.
    pub held: Option<u32>,
    /// Seats that are used.
    pub used: u64,
    /// Of these, trials.
    pub trial: u32,
    /// Accounts that have no seat.
    pub refused: u32,
}
