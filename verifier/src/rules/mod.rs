//! What follows from a policy and the facts about an installation.

mod catalogue;
mod counting;
mod reason;
mod scope;

pub use catalogue::{Rule, UnknownRule};
pub(crate) use counting::seats_when_enabled;
pub use counting::{Count, Counted, count, per_module};
pub use reason::Reason;
