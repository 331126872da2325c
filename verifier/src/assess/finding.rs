//! What there is to say about a license at an installation: a fact, and what it means for people.

use super::Fact;
use crate::Instant;
use crate::policy::Policy;
use crate::rules::Rule;
use serde::Serialize;

/// One thing to say, and for how long it is so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What is so, with the values that led to it.
    #[serde(flatten)]
    pub fact: Fact,
    /// The rule that makes it matter.
    pub rule: Rule,
    /// How grave it is.
    pub severity: Severity,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Remedy>,
    /// Since when it is so; absent: nobody knows, or always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Instant>,
    /// The first instant at which it is no longer so if nothing happens; absent: it stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Somebody should act before a day that is named.
    Warning,
    /// Something does not work as it should, for somebody.
    Error,
    /// The product does not work, or the contract is broken.
    Critical,
}

/// What to do about a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// Install a valid license in the administration.
    InstallLicense,
    /// Register the license that this one extends.
    InstallBase,
    /// Wait until the license counts.
    Wait,
    /// Renew the license, or its maintenance.
    Renew,
    /// Buy seats.
    AddUsers,
    /// Buy seats, or free some.
    AddUsersOrFreeSeats,
    /// Go back to a build of the time of the maintenance, or renew it.
    RenewOrOlderBuild,
    /// Fetch the bought update by hand.
    FetchByHand,
    /// Get a license for this machine.
    LicenseForMachine,
    /// Say which machine it is.
    NameMachine,
    /// Let the server reach the license server, or enter a license off-line.
    ReachLicenseServer,
    /// Take the old machine out of service, or ask for a bridge license.
    EndMigration,
    /// Let only one machine do the work.
    StopDuplicate,
    /// Ask the vendor.
    AskVendor,
    /// Set the server's clock.
    SetClock,
    /// Send less, or buy seats.
    SendLess,
    /// Make both numbers of users equal.
    AlignUsers,
}

impl Finding {
    /// A finding from `since` until `until` under a policy.
    pub(crate) fn new(
        fact: Fact,
        policy: &Policy,
        since: Option<Instant>,
        until: Option<Instant>,
    ) -> Self {
        let (rule, severity, remedy) = (fact.rule(policy), fact.severity(), fact.remedy());
        Self { fact, rule, severity, remedy, since, until }
    }
}
