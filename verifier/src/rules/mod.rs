//! What follows from a policy and the facts about an installation.

mod catalogue;
mod codes;
mod counter;
mod counting;
mod included;
mod proposals;
mod reason;
mod scope;
mod tally;

pub use catalogue::{Rule, UnknownRule};
pub use counter::Counter;
pub(crate) use counting::seats_when_enabled;
pub use counting::{Count, Counted, count, per_module};
pub use included::included_until;
pub use proposals::{Proposal, narrowing_command, proposals, service_property};
pub use reason::Reason;
pub use tally::{Narrow, Narrowing, Tally};
