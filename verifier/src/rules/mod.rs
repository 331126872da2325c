//! What follows from a policy and the facts about an installation.

mod counting;
mod reason;

pub use counting::{Count, Counted, count, per_module};
pub use reason::Reason;
