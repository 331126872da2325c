//! The one word for what a license means, and what each function may do: both follow from the
//! findings.

use super::{Fact, Finding};
use crate::{Category, Map, Module};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// What a license means for an installation; the graver stands later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// All is well.
    Ok,
    /// An evaluation runs (TRIAL-1).
    Evaluation,
    /// The product runs, without updates (TERM-6).
    MaintenanceLapsed,
    /// Revalidation fails, and the whole product works (REVAL-3).
    RevalidationGrace,
    /// The license is for another machine, and services will stop (ACT-1).
    ReferenceMismatch,
    /// The license has expired, and some functions work for a while (TERM-2).
    Grace,
    /// Services work, and no setting can be changed (REVAL-4).
    Emergency,
    /// Services stop at the next midnight (REVAL-5).
    EmergencyOver,
    /// The clients are blocked (TERM-4).
    ClientsBlocked,
    /// All functions are suspended (TERM-5), or there is no license.
    Suspended,
    /// All services are stopped (REVAL-5, ACT-1).
    Stopped,
}

/// The three states that the license dialog shows (ACT-4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "DisplayedState"))]
pub enum Display {
    /// OK.
    Ok,
    /// An evaluation license, or emergency mode.
    Evaluation,
    /// The license is for another machine.
    ReferenceMismatch,
}

/// What the product can do, apart from its modules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "ProductFunction"))]
pub enum Function {
    /// Web mail.
    WebMail,
    /// Desktop clients.
    DesktopClients,
    /// SMTP, IMAP and POP3.
    MailDelivery,
    /// ActiveSync.
    ActiveSync,
    /// Updates of the antivirus engine and definitions.
    AntivirusUpdates,
    /// Updates of the anti-spam engine and definitions.
    AntiSpamUpdates,
    /// Updates of the product.
    ProductUpdates,
    /// Changing settings.
    Administration,
    /// Creating local accounts.
    AccountCreation,
}

/// How far something works; the better stands later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Not at all.
    Blocked,
    /// In part: clients with fewer functions, the administration only to look and to enter a
    /// license, virus protection with old definitions.
    Reduced,
    /// Wholly, but late.
    Delayed,
    /// Wholly.
    Full,
}

/// How far something works, and why not wholly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Allowance {
    /// How far.
    pub level: Level,
    /// Codes of the findings that restrict it this far; empty if nothing does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<&'static str>,
}

impl Function {
    /// Every function, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::WebMail,
        Self::DesktopClients,
        Self::MailDelivery,
        Self::ActiveSync,
        Self::AntivirusUpdates,
        Self::AntiSpamUpdates,
        Self::ProductUpdates,
        Self::Administration,
        Self::AccountCreation,
    ];
}

impl Fact {
    /// What it makes of the status.
    #[must_use]
    pub fn status(&self) -> Status {
        match self {
            Self::NoLicense
            | Self::NotYetValid { .. }
            | Self::EvaluationOver
            | Self::LicenseExpired { .. }
            | Self::BuildAfterMaintenance { .. } => Status::Suspended,
            Self::MismatchOver { .. } | Self::ServicesStopped => Status::Stopped,
            Self::GraceOver { .. } => Status::ClientsBlocked,
            Self::Grace { .. } => Status::Grace,
            Self::EmergencyOver => Status::EmergencyOver,
            Self::Emergency => Status::Emergency,
            Self::ReferenceMismatch { .. } => Status::ReferenceMismatch,
            Self::RevalidationFailing => Status::RevalidationGrace,
            Self::MaintenanceLapsed { .. } => Status::MaintenanceLapsed,
            Self::Evaluation => Status::Evaluation,
            Self::Incomplete { .. }
            | Self::OtherProduct { .. }
            | Self::Revoked { .. }
            | Self::LicenseEnding { .. }
            | Self::MaintenanceEnding { .. }
            | Self::NoMaintenance
            | Self::UpdatePending { .. }
            | Self::UpdateOverdue { .. }
            | Self::ModuleEnded { .. }
            | Self::SeatsExceeded { .. }
            | Self::SeatsNearlyUsed { .. }
            | Self::SeatsFull { .. }
            | Self::TrialSeats { .. }
            | Self::AccountsRefused { .. }
            | Self::ExtensionsExceeded { .. }
            | Self::WebFilterDiffers { .. }
            | Self::DomainFull { .. }
            | Self::ReferenceUnknown { .. }
            | Self::TooManyTransfers { .. }
            | Self::Migration
            | Self::MigrationOverdue
            | Self::Standby { .. }
            | Self::HighAvailability
            | Self::Duplicate { .. }
            | Self::ClockRollback { .. }
            | Self::TrafficDelay { .. } => Status::Ok,
        }
    }

    /// How far it lets a function work.
    #[must_use]
    pub fn allows(&self, function: Function) -> Level {
        use Function as F;
        let status = self.status();
        match (status, function) {
            (Status::Suspended | Status::Stopped, F::Administration) => Level::Reduced,
            (Status::Suspended | Status::Stopped, _) => Level::Blocked,
            (Status::Grace, F::WebMail | F::DesktopClients) => Level::Reduced,
            (Status::ClientsBlocked, F::WebMail | F::DesktopClients) => Level::Blocked,
            (
                Status::Grace | Status::ClientsBlocked,
                F::ActiveSync | F::AntivirusUpdates | F::AntiSpamUpdates | F::ProductUpdates,
            ) => Level::Blocked,
            (Status::Emergency | Status::EmergencyOver, F::Administration) => Level::Reduced,
            (Status::Emergency | Status::EmergencyOver, F::AccountCreation) => Level::Blocked,
            (
                Status::MaintenanceLapsed,
                F::ProductUpdates | F::AntivirusUpdates | F::AntiSpamUpdates,
            ) => Level::Blocked,
            (Status::Ok, function) => self.allows_while_ok(function),
            (
                Status::Evaluation
                | Status::MaintenanceLapsed
                | Status::RevalidationGrace
                | Status::ReferenceMismatch
                | Status::Grace
                | Status::Emergency
                | Status::EmergencyOver
                | Status::ClientsBlocked,
                _,
            ) => Level::Full,
        }
    }

    /// What findings restrict that change no status.
    fn allows_while_ok(&self, function: Function) -> Level {
        use Function as F;
        let updates = [F::ProductUpdates, F::AntivirusUpdates, F::AntiSpamUpdates];
        match self {
            Self::NoMaintenance if updates.contains(&function) => Level::Blocked,
            Self::SeatsFull { .. } if function == F::AccountCreation => Level::Blocked,
            Self::TrafficDelay { .. } if function == F::MailDelivery => Level::Delayed,
            _ => Level::Full,
        }
    }

    /// How far it lets a module work, beyond the seats of single accounts.
    #[must_use]
    pub fn allows_module(&self, module: &Module) -> Level {
        match self.status() {
            Status::Suspended | Status::Stopped => Level::Blocked,
            status @ (Status::Grace | Status::ClientsBlocked) => match module.id.as_str() {
                "activesync" => Level::Blocked,
                "antivirus" | "anti-spam" => Level::Reduced,
                _ if module.category == Category::Server => Level::Full,
                _ if status == Status::Grace => Level::Reduced,
                _ => Level::Blocked,
            },
            Status::Ok
            | Status::Evaluation
            | Status::MaintenanceLapsed
            | Status::RevalidationGrace
            | Status::ReferenceMismatch
            | Status::Emergency
            | Status::EmergencyOver => Level::Full,
        }
    }
}

/// The gravest status of all findings.
pub(crate) fn status(findings: &[Finding]) -> Status {
    findings.iter().map(|finding| finding.fact.status()).max().unwrap_or(Status::Ok)
}

/// What the license dialog shows for them.
pub(crate) fn display(findings: &[Finding]) -> Display {
    let shows = |finding: &Finding| match finding.fact {
        Fact::ReferenceMismatch { .. } | Fact::MismatchOver { .. } => Display::ReferenceMismatch,
        Fact::Evaluation
        | Fact::EvaluationOver
        | Fact::Emergency
        | Fact::EmergencyOver
        | Fact::ServicesStopped => Display::Evaluation,
        _ => Display::Ok,
    };
    findings.iter().map(shows).max().unwrap_or(Display::Ok)
}

/// How far each function works.
pub(crate) fn functions(findings: &[Finding]) -> Map<Function, Allowance> {
    let of = |function| (function, allowance(findings, &|fact| fact.allows(function)));
    Function::ALL.into_iter().map(of).collect()
}

/// How far each module works.
pub(crate) fn modules(findings: &[Finding], held: &[Module]) -> Map<String, Allowance> {
    let of = |module: &Module| {
        (module.id.clone(), allowance(findings, &|fact| fact.allows_module(module)))
    };
    held.iter().map(of).collect()
}

fn allowance(findings: &[Finding], allows: &dyn Fn(&Fact) -> Level) -> Allowance {
    let level = findings.iter().map(|it| allows(&it.fact)).min().unwrap_or(Level::Full);
    let mut because = Vec::new();
    if level < Level::Full {
        let restrict = findings.iter().filter(|it| allows(&it.fact) == level);
        because.extend(restrict.map(|it| it.fact.code()));
        because.dedup();
    }
    Allowance { level, because }
}

/// Every function is there.
#[cfg(feature = "schema")]
pub(crate) fn functions_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let allowance = generator.subschema_for::<Allowance>().to_value();
    let names = Function::ALL.map(|function| serde_json::json!(function));
    let names: Vec<&str> = names.iter().filter_map(serde_json::Value::as_str).collect();
    let of = |name: &&str| (String::from(*name), allowance.clone());
    let properties: serde_json::Map<_, _> = names.iter().map(of).collect();
    schemars::json_schema!({ "type": "object", "properties": properties, "required": names })
}
