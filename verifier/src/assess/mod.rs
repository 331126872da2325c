//! What a license means for an installation at one instant.

mod finding;
mod status;

pub use finding::{Breach, Fact, Finding, LimitedBy, Remedy, Severity, StandbyCase};
pub use status::{Allowance, Display, Function, Level, Status};
