//! What a license means for an installation at one instant.

mod assessment;
mod fact;
mod finding;
mod status;

pub use assessment::{Assessment, ModuleRow, NextChange, Recommended, TrialSeat};
pub use fact::{Breach, Fact, LimitedBy, StandbyCase};
pub use finding::{Finding, Remedy, Severity};
pub use status::{Allowance, Display, Function, Level, Status};

#[cfg(feature = "schema")]
pub(crate) use status::functions_schema;
pub(crate) use status::{display, functions, modules, status};
