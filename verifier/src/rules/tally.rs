//! A count for programs: one answer of everything that is known of it.

use super::{Count, Proposal, count, narrowing_command, per_module, proposals};
use crate::Map;
use crate::installation::{Installation, Listed, csv::RowProblem};
use crate::policy::Policy;
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// How many seats a server needs, who takes them, and what could not be counted.
///
/// ```
/// # use licentia_verifier::{installation::Listed, policy::presets, rules::Tally};
/// let listed = Listed::read(b"email;shoe size\nada@engines.example;37\n").unwrap();
/// let tally = Tally::of(listed, &presets::find("kerio-connect").unwrap(), None);
/// assert_eq!((tally.count.seats_needed, &tally.unknown_columns[0][..]), (1, "shoe size"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// The id of the policy that it was counted by.
    pub policy: String,
    /// The seats.
    #[serde(flatten)]
    pub count: Count,
    /// Seats by module, where accounts use any (SEAT-7).
    pub modules: Map<String, u64>,
    /// Columns of an account list that were passed over.
    pub unknown_columns: Vec<String>,
    /// Rows of an account list that were left out.
    pub problems: Vec<RowProblem>,
    /// Who could give up seats, where that is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub narrow: Option<Narrowing>,
}

/// The question whose seats of a module could be freed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrow {
    /// The module.
    pub module: String,
    /// How many seats; absent: as many as there are.
    pub seats: Option<u64>,
}

/// Whose seats of a module could be freed (SEAT-11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Narrowing {
    /// The module.
    pub module: String,
    /// How many seats were asked for; absent: as many as there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<u64>,
    /// Seats that become free if all of them give theirs up.
    pub seats_freed: u64,
    /// The accounts, in the order in which they are proposed.
    pub proposals: Vec<Proposal>,
    /// The command that takes the module from all accounts (SEAT-25); absent: there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
}

impl Tally {
    /// Counts what was read from a file.
    #[must_use]
    pub fn of(listed: Listed, policy: &Policy, narrow: Option<&Narrow>) -> Self {
        let Listed { installation, unknown_columns, problems } = listed;
        Self {
            policy: policy.id.clone(),
            count: count(&installation, policy),
            modules: per_module(&installation),
            unknown_columns,
            problems,
            narrow: narrow.map(|narrow| narrow.of(&installation, policy)),
        }
    }
}

impl Narrow {
    /// Who could give these seats up.
    #[must_use]
    pub fn of(&self, installation: &Installation, policy: &Policy) -> Narrowing {
        let Self { module, seats } = self.clone();
        let proposals = proposals(installation, policy, &module, seats.unwrap_or(u64::MAX));
        let command = narrowing_command(policy, &module);
        let seats_freed = proposals.iter().map(|proposal| u64::from(proposal.seats)).sum();
        Narrowing { module, seats, seats_freed, proposals, command }
    }
}
