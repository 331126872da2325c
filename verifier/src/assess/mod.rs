//! What a license means for an installation at one instant.

mod assessment;
mod finding;
mod status;

pub use assessment::{Assessment, ModuleRow, NextChange, Recommended, TrialSeat};
pub use finding::{Breach, Fact, Finding, LimitedBy, Remedy, Severity, StandbyCase};
pub use status::{Allowance, Display, Function, Level, Status};

pub(crate) use status::{display, functions, modules, status};
