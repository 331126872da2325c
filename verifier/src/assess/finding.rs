//! Everything there is to say about a license at an installation: one closed set of facts, each with
//! its rule, how grave it is, and what to do about it.

use crate::policy::{OverLimit, Policy};
use crate::rules::Rule;
use crate::{Date, Instant};
use alloc::string::String;
use serde::Serialize;

/// One thing to say, and for how long it is so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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

/// What sets the limit of a domain (SEAT-8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitedBy {
    /// The license.
    License,
    /// The domain's own limit.
    Domain,
}

/// Why a second machine is permitted (DUP-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandbyCase {
    /// Its service is off.
    ServiceOff,
    /// Its service is on, and no mail passes through it.
    NoMail,
    /// At most one network cable is plugged in.
    OneCable,
    /// No call passes through it.
    NoCalls,
}

/// How several machines break the contract (DUP-3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Breach {
    /// The license is on more than two machines.
    TooManyCopies,
    /// Two machines are in production.
    TwoInProduction,
    /// Mail passes through the standby, and its service is on.
    StandbyCarriesMail,
    /// More than one network cable is plugged into the standby.
    StandbyCables,
    /// Calls pass through the standby.
    StandbyCarriesCalls,
    /// The product permits no standby.
    StandbyForbidden,
    /// The product permits no pair of high availability.
    PairForbidden,
}

macro_rules! facts {
    ($($(#[doc = $doc:literal])+ $name:ident $code:literal
       $({ $($(#[$about:meta])+ $field:ident: $type:ty,)+ })?
       => $severity:ident, $remedy:expr;)+) => {
        /// Something that is so, with the values compared.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[serde(tag = "code", rename_all_fields = "camelCase")]
        pub enum Fact {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $name
              $({ $($(#[$about])+ $field: $type,)+ })?,)+
        }

        impl Fact {
            /// Every code, in the order of the rules.
            pub const CODES: &[&str] = &[$($code,)+];

            /// What programs and people call it.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)+ }
            }

            /// How grave it is.
            #[must_use]
            pub const fn severity(&self) -> Severity {
                match self { $(Self::$name { .. } => Severity::$severity,)+ }
            }

            /// What to do about it.
            #[must_use]
            pub const fn remedy(&self) -> Option<Remedy> {
                match self { $(Self::$name { .. } => $remedy,)+ }
            }
        }
    };
}

facts! {
    /// There is no license at all, or none that counts.
    NoLicense "no-license" => Critical, Some(Remedy::InstallLicense);
    /// The license does not count yet.
    NotYetValid "not-yet-valid" {
        /// The first instant at which it does.
        not_before: Instant,
    } => Critical, Some(Remedy::Wait);
    /// A valid part waits for the license that it extends.
    Incomplete "incomplete" {
        /// The part.
        order_id: String,
        /// What it extends.
        previous_order_id: String,
    } => Warning, Some(Remedy::InstallBase);
    /// A part is for another product than the installation's.
    OtherProduct "other-product" {
        /// The part.
        order_id: String,
        /// Its product.
        product: String,
    } => Warning, Some(Remedy::AskVendor);
    /// The vendor revoked an order.
    Revoked "revoked" {
        /// Which.
        order_id: String,
    } => Error, Some(Remedy::AskVendor);
    /// It is an evaluation.
    Evaluation "evaluation" => Info, Some(Remedy::InstallLicense);
    /// The evaluation is over.
    EvaluationOver "evaluation-over" => Critical, Some(Remedy::InstallLicense);
    /// The right to run ends soon.
    LicenseEnding "license-ending" {
        /// Its last day.
        last_day: Date,
    } => Warning, Some(Remedy::Renew);
    /// The license expired, and its grace has not.
    Grace "grace" {
        /// The license's last day.
        last_day: Date,
    } => Error, Some(Remedy::Renew);
    /// The grace is over: the clients are blocked.
    GraceOver "grace-over" {
        /// The license's last day.
        last_day: Date,
    } => Critical, Some(Remedy::Renew);
    /// The license expired: all functions are suspended.
    LicenseExpired "license-expired" {
        /// The license's last day.
        last_day: Date,
    } => Critical, Some(Remedy::Renew);
    /// The right to updates ends soon.
    MaintenanceEnding "maintenance-ending" {
        /// Its last day.
        last_day: Date,
    } => Warning, Some(Remedy::Renew);
    /// The right to updates has ended.
    MaintenanceLapsed "maintenance-lapsed" {
        /// Its last day.
        last_day: Date,
    } => Warning, Some(Remedy::Renew);
    /// No maintenance was bought.
    NoMaintenance "no-maintenance" => Info, Some(Remedy::Renew);
    /// The running build was released after the maintenance had ended.
    BuildAfterMaintenance "build-after-maintenance" {
        /// When it was released.
        released: Date,
        /// The last day of the maintenance.
        last_day: Date,
    } => Critical, Some(Remedy::RenewOrOlderBuild);
    /// What was bought has not arrived yet.
    UpdatePending "update-pending" {
        /// What was bought.
        order_id: String,
    } => Info, Some(Remedy::Wait);
    /// What was bought should have arrived.
    UpdateOverdue "update-overdue" {
        /// What was bought.
        order_id: String,
    } => Warning, Some(Remedy::FetchByHand);
    /// A module was held and is no longer.
    ModuleEnded "module-ended" {
        /// Which.
        module: String,
        /// Its last day.
        last_day: Date,
    } => Warning, Some(Remedy::Renew);
    /// More accounts use a module than there are seats.
    SeatsExceeded "seats-exceeded" {
        /// Which.
        module: String,
        /// Seats used.
        used: u64,
        /// Seats held.
        seats: u32,
    } => Error, Some(Remedy::AddUsersOrFreeSeats);
    /// The seats of a module are nearly or all used.
    SeatsNearlyUsed "seats-nearly-used" {
        /// Which.
        module: String,
        /// Seats used.
        used: u64,
        /// Seats held.
        seats: u32,
    } => Info, Some(Remedy::AddUsers);
    /// No seat is free: no local account can be created.
    SeatsFull "seats-full" {
        /// Seats used.
        used: u64,
        /// Seats held.
        seats: u32,
    } => Info, Some(Remedy::AddUsersOrFreeSeats);
    /// Accounts use a module in a trial seat.
    TrialSeats "trial-seats" {
        /// Which.
        module: String,
        /// How many accounts.
        accounts: u32,
        /// When the first of them ends.
        first_end: Instant,
    } => Warning, Some(Remedy::AddUsersOrFreeSeats);
    /// Accounts are refused a module.
    AccountsRefused "accounts-refused" {
        /// Which.
        module: String,
        /// How many accounts.
        accounts: u32,
    } => Error, Some(Remedy::AddUsersOrFreeSeats);
    /// There are more extensions than the licensed users allow.
    ExtensionsExceeded "extensions-exceeded" {
        /// How many.
        extensions: u64,
        /// How many are allowed.
        allowed: u64,
    } => Error, Some(Remedy::AddUsers);
    /// The web filter is licensed for another number of users than the product.
    WebFilterDiffers "web-filter-differs" {
        /// Seats of the web filter; absent: unlimited.
        #[serde(skip_serializing_if = "Option::is_none")]
        web_filter: Option<u32>,
        /// Seats of the product; absent: unlimited.
        #[serde(skip_serializing_if = "Option::is_none")]
        server: Option<u32>,
    } => Error, Some(Remedy::AlignUsers);
    /// A domain has as many accounts as it may have, or more.
    DomainFull "domain-full" {
        /// Which.
        domain: String,
        /// Accounts that count.
        used: u32,
        /// How many it may have.
        limit: u32,
        /// What sets that limit.
        limited_by: LimitedBy,
    } => Warning, Some(Remedy::AddUsersOrFreeSeats);
    /// The license is bound to another machine.
    ReferenceMismatch "reference-mismatch" {
        /// The machine that the license names.
        licensed: String,
        /// The machine that it is on.
        found: String,
    } => Critical, Some(Remedy::LicenseForMachine);
    /// The license is bound to another machine, and the time to get another is over.
    MismatchOver "mismatch-over" {
        /// The machine that the license names.
        licensed: String,
        /// The machine that it is on.
        found: String,
    } => Critical, Some(Remedy::LicenseForMachine);
    /// The license is bound to a machine, and nobody said which one this is.
    ReferenceUnknown "reference-unknown" {
        /// The machine that the license names.
        licensed: String,
    } => Info, Some(Remedy::NameMachine);
    /// The license moved to other hardware more often than allowed.
    TooManyTransfers "too-many-transfers" {
        /// How often.
        used: u32,
        /// How often it may.
        allowed: u32,
    } => Error, Some(Remedy::AskVendor);
    /// The license could not be revalidated, and is tried again.
    RevalidationFailing "revalidation-failing" => Warning, Some(Remedy::ReachLicenseServer);
    /// The license could not be revalidated in time: no setting can be changed.
    Emergency "emergency" => Error, Some(Remedy::ReachLicenseServer);
    /// Emergency mode is over: services stop at the next midnight.
    EmergencyOver "emergency-over" => Critical, Some(Remedy::ReachLicenseServer);
    /// Services were stopped because the license could not be revalidated.
    ServicesStopped "services-stopped" => Critical, Some(Remedy::ReachLicenseServer);
    /// Two machines for the time of a migration.
    Migration "migration" => Info, Some(Remedy::EndMigration);
    /// Two machines for longer than a migration may take.
    MigrationOverdue "migration-overdue" => Critical, Some(Remedy::EndMigration);
    /// A second machine is a permitted standby.
    Standby "standby" {
        /// Why it is permitted.
        case: StandbyCase,
    } => Info, None;
    /// Two machines are a pair of high availability.
    HighAvailability "high-availability" => Info, None;
    /// Several machines break the contract: invoices may be back-dated for the whole time.
    Duplicate "duplicate" {
        /// How.
        breach: Breach,
        /// How many machines there are.
        machines: u32,
    } => Critical, Some(Remedy::StopDuplicate);
    /// The clock shows an earlier time than was seen before.
    ClockRollback "clock-rollback" {
        /// By how much, in seconds, when it was set.
        behind_seconds: i64,
    } => Warning, Some(Remedy::SetClock);
    /// Outgoing mail is delayed for the rest of the day.
    TrafficDelay "traffic-delay" {
        /// The day's messages.
        messages: u64,
        /// Messages from which mail is delayed.
        limit: u64,
    } => Warning, Some(Remedy::SendLess);
}

impl Fact {
    /// The rule that makes it matter under a policy.
    #[must_use]
    pub fn rule(&self, policy: &Policy) -> Rule {
        let by_trial = matches!(policy.over_limit, OverLimit::TrialSeat);
        match self {
            Self::NoLicense | Self::Evaluation | Self::EvaluationOver => Rule::Trial1,
            Self::NotYetValid { .. }
            | Self::OtherProduct { .. }
            | Self::Revoked { .. }
            | Self::ClockRollback { .. } => Rule::Act3,
            Self::Incomplete { .. } => Rule::Buy8,
            Self::LicenseEnding { .. } | Self::MaintenanceEnding { .. } => Rule::Term7,
            Self::Grace { .. } => Rule::Term2,
            Self::GraceOver { .. } => Rule::Term4,
            Self::LicenseExpired { .. } => Rule::Term5,
            Self::MaintenanceLapsed { .. } | Self::BuildAfterMaintenance { .. } => Rule::Term6,
            Self::NoMaintenance | Self::ModuleEnded { .. } => Rule::Term1,
            Self::UpdatePending { .. } | Self::UpdateOverdue { .. } => Rule::Term8,
            Self::SeatsExceeded { .. } | Self::SeatsNearlyUsed { .. } => Rule::Seat24,
            Self::SeatsFull { .. } => Rule::Seat10,
            Self::TrialSeats { .. } => Rule::Seat21,
            Self::AccountsRefused { .. } if by_trial => Rule::Seat21,
            Self::AccountsRefused { .. } => Rule::Seat10,
            Self::ExtensionsExceeded { .. } => Rule::Seat5,
            Self::WebFilterDiffers { .. } => Rule::Seat4,
            Self::DomainFull { .. } => Rule::Seat8,
            Self::ReferenceMismatch { .. }
            | Self::MismatchOver { .. }
            | Self::ReferenceUnknown { .. } => Rule::Act1,
            Self::TooManyTransfers { .. } => Rule::Act5,
            Self::RevalidationFailing => Rule::Reval3,
            Self::Emergency => Rule::Reval4,
            Self::EmergencyOver | Self::ServicesStopped => Rule::Reval5,
            Self::Migration | Self::MigrationOverdue => Rule::Dup1,
            Self::Standby { .. } => Rule::Dup2,
            Self::HighAvailability => Rule::Dup4,
            Self::Duplicate { .. } => Rule::Dup3,
            Self::TrafficDelay { .. } => Rule::Smtp1,
        }
    }
}

impl Fact {
    /// What it is about, where there can be several of its kind: a module, a domain, an order.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        match self {
            Self::Incomplete { order_id, .. }
            | Self::OtherProduct { order_id, .. }
            | Self::Revoked { order_id }
            | Self::UpdatePending { order_id }
            | Self::UpdateOverdue { order_id } => Some(order_id),
            Self::ModuleEnded { module, .. }
            | Self::SeatsExceeded { module, .. }
            | Self::SeatsNearlyUsed { module, .. }
            | Self::TrialSeats { module, .. }
            | Self::AccountsRefused { module, .. } => Some(module),
            Self::DomainFull { domain, .. } => Some(domain),
            Self::NoLicense
            | Self::NotYetValid { .. }
            | Self::Evaluation
            | Self::EvaluationOver
            | Self::LicenseEnding { .. }
            | Self::Grace { .. }
            | Self::GraceOver { .. }
            | Self::LicenseExpired { .. }
            | Self::MaintenanceEnding { .. }
            | Self::MaintenanceLapsed { .. }
            | Self::NoMaintenance
            | Self::BuildAfterMaintenance { .. }
            | Self::SeatsFull { .. }
            | Self::ExtensionsExceeded { .. }
            | Self::WebFilterDiffers { .. }
            | Self::ReferenceMismatch { .. }
            | Self::MismatchOver { .. }
            | Self::ReferenceUnknown { .. }
            | Self::TooManyTransfers { .. }
            | Self::RevalidationFailing
            | Self::Emergency
            | Self::EmergencyOver
            | Self::ServicesStopped
            | Self::Migration
            | Self::MigrationOverdue
            | Self::Standby { .. }
            | Self::HighAvailability
            | Self::Duplicate { .. }
            | Self::ClockRollback { .. }
            | Self::TrafficDelay { .. } => None,
        }
    }

    /// Whether another says the same, with other numbers perhaps.
    pub(crate) fn is_same_matter(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::SeatsExceeded { .. }
                | Self::SeatsNearlyUsed { .. }
                | Self::TrialSeats { .. }
                | Self::AccountsRefused { .. }
                | Self::SeatsFull { .. }
                | Self::DomainFull { .. }
                | Self::ExtensionsExceeded { .. }
                | Self::TrafficDelay { .. },
                _,
            ) => self.code() == other.code() && self.subject() == other.subject(),
            _ => self == other,
        }
    }
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
