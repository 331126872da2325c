//! What a license means over time: a story is played from change to change.

mod timeline;

pub use timeline::{
    ActivationRefusal, CreationRefusal, Effect, LogEntry, LogLine, Note, Notice, Outcome,
    Recipient, Seat, SeatChange, SeatCount, Segment, Subject, Timeline,
};

use alloc::{string::String, vec::Vec};

/// Why a story cannot be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SimulateError {
    /// The licenses are for several products, and nobody says which one is installed.
    SeveralProducts {
        /// The products.
        products: Vec<String>,
    },
    /// Nobody knows a policy that is named.
    UnknownPolicy {
        /// Its id.
        policy: String,
    },
}
