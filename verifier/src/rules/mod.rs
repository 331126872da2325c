//! What follows from a policy and the facts about an installation.

mod counting;

pub use counting::{Count, Counted, Reason, count, per_module};
