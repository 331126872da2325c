//! One closed set of facts about a license at an installation, each with its code, its rule, how
//! grave it is, and what to do about it.

use super::{Remedy, Severity};
use crate::policy::{OverLimit, Policy};
use crate::rules::Rule;
use crate::{Date, Instant};
use alloc::string::String;
use serde::Serialize;

/// What sets the limit of a domain (SEAT-8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LimitedBy {
    /// The license.
    License,
    /// The domain's own limit.
    Domain,
}

/// Why a second machine is permitted (DUP-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
       => $rule:ident, $severity:ident, $remedy:expr;)+) => {
        /// Something that is so, with the values compared.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "code", rename_all_fields = "camelCase")]
        pub enum Fact {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $name
              $({ $($(#[$about])+ $field: $type,)+ })?,)+
        }

        impl Fact {
            /// Every code, with the rule that makes it matter.
            pub const CODES: &[(&str, Rule)] = &[$(($code, Rule::$rule),)+];

            const fn usual_rule(&self) -> Rule {
                match self { $(Self::$name { .. } => Rule::$rule,)+ }
            }

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
    NoLicense "no-license" => Trial1, Critical, Some(Remedy::InstallLicense);
    /// The license does not count yet.
    NotYetValid "not-yet-valid" {
        /// The first instant at which it does.
        not_before: Instant,
    } => Act3, Critical, Some(Remedy::Wait);
    /// A valid part waits for the license that it extends.
    Incomplete "incomplete" {
        /// The part.
        order_id: String,
        /// What it extends.
        previous_order_id: String,
    } => Buy8, Warning, Some(Remedy::InstallBase);
    /// A part is for another product than the installation's.
    OtherProduct "other-product" {
        /// The part.
        order_id: String,
        /// Its product.
        product: String,
    } => Act3, Warning, Some(Remedy::AskVendor);
    /// The vendor revoked an order.
    Revoked "revoked" {
        /// Which.
        order_id: String,
    } => Act3, Error, Some(Remedy::AskVendor);
    /// It is an evaluation.
    Evaluation "evaluation" => Trial1, Info, Some(Remedy::InstallLicense);
    /// The evaluation is over.
    EvaluationOver "evaluation-over" => Trial1, Critical, Some(Remedy::InstallLicense);
    /// The right to run ends soon.
    LicenseEnding "license-ending" {
        /// Its last day.
        last_day: Date,
    } => Term7, Warning, Some(Remedy::Renew);
    /// The license expired, and its grace has not.
    Grace "grace" {
        /// The license's last day.
        last_day: Date,
    } => Term2, Error, Some(Remedy::Renew);
    /// The grace is over: the clients are blocked.
    GraceOver "grace-over" {
        /// The license's last day.
        last_day: Date,
    } => Term4, Critical, Some(Remedy::Renew);
    /// The license expired: all functions are suspended.
    LicenseExpired "license-expired" {
        /// The license's last day.
        last_day: Date,
    } => Term5, Critical, Some(Remedy::Renew);
    /// The right to updates ends soon.
    MaintenanceEnding "maintenance-ending" {
        /// Its last day.
        last_day: Date,
    } => Term7, Warning, Some(Remedy::Renew);
    /// The right to updates has ended.
    MaintenanceLapsed "maintenance-lapsed" {
        /// Its last day.
        last_day: Date,
    } => Term6, Warning, Some(Remedy::Renew);
    /// No maintenance was bought.
    NoMaintenance "no-maintenance" => Term1, Info, Some(Remedy::Renew);
    /// The running build was released after the maintenance had ended.
    BuildAfterMaintenance "build-after-maintenance" {
        /// When it was released.
        released: Date,
        /// The last day of the maintenance.
        last_day: Date,
    } => Term6, Critical, Some(Remedy::RenewOrOlderBuild);
    /// What was bought has not arrived yet.
    UpdatePending "update-pending" {
        /// What was bought.
        order_id: String,
    } => Term8, Info, Some(Remedy::Wait);
    /// What was bought should have arrived.
    UpdateOverdue "update-overdue" {
        /// What was bought.
        order_id: String,
    } => Term8, Warning, Some(Remedy::FetchByHand);
    /// A module was held and is no longer.
    ModuleEnded "module-ended" {
        /// Which.
        module: String,
        /// Its last day.
        last_day: Date,
    } => Term1, Warning, Some(Remedy::Renew);
    /// More accounts use a module than there are seats.
    SeatsExceeded "seats-exceeded" {
        /// Which.
        module: String,
        /// Seats used.
        used: u64,
        /// Seats held.
        seats: u32,
    } => Seat24, Error, Some(Remedy::AddUsersOrFreeSeats);
    /// The seats of a module are nearly or all used.
    SeatsNearlyUsed "seats-nearly-used" {
        /// Which.
        module: String,
        /// Seats used.
        used: u64,
        /// Seats held.
        seats: u32,
    } => Seat24, Info, Some(Remedy::AddUsers);
    /// No seat is free: no local account can be created.
    SeatsFull "seats-full" {
        /// Seats used.
        used: u64,
        /// Seats held.
        seats: u32,
    } => Seat10, Info, Some(Remedy::AddUsersOrFreeSeats);
    /// Accounts use a module in a trial seat.
    TrialSeats "trial-seats" {
        /// Which.
        module: String,
        /// How many accounts.
        accounts: u32,
        /// When the first of them ends.
        first_end: Instant,
    } => Seat21, Warning, Some(Remedy::AddUsersOrFreeSeats);
    /// Accounts are refused a module.
    AccountsRefused "accounts-refused" {
        /// Which.
        module: String,
        /// How many accounts.
        accounts: u32,
    } => Seat10, Error, Some(Remedy::AddUsersOrFreeSeats);
    /// There are more extensions than the licensed users allow.
    ExtensionsExceeded "extensions-exceeded" {
        /// How many.
        extensions: u64,
        /// How many are allowed.
        allowed: u64,
    } => Seat5, Error, Some(Remedy::AddUsers);
    /// The web filter is licensed for another number of users than the product.
    WebFilterDiffers "web-filter-differs" {
        /// Seats of the web filter; absent: unlimited.
        #[serde(skip_serializing_if = "Option::is_none")]
        web_filter: Option<u32>,
        /// Seats of the product; absent: unlimited.
        #[serde(skip_serializing_if = "Option::is_none")]
        server: Option<u32>,
    } => Seat4, Error, Some(Remedy::AlignUsers);
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
    } => Seat8, Warning, Some(Remedy::AddUsersOrFreeSeats);
    /// The license is bound to another machine.
    ReferenceMismatch "reference-mismatch" {
        /// The machine that the license names.
        licensed: String,
        /// The machine that it is on.
        found: String,
    } => Act1, Critical, Some(Remedy::LicenseForMachine);
    /// The license is bound to another machine, and the time to get another is over.
    MismatchOver "mismatch-over" {
        /// The machine that the license names.
        licensed: String,
        /// The machine that it is on.
        found: String,
    } => Act1, Critical, Some(Remedy::LicenseForMachine);
    /// The license is bound to a machine, and nobody said which one this is.
    ReferenceUnknown "reference-unknown" {
        /// The machine that the license names.
        licensed: String,
    } => Act1, Info, Some(Remedy::NameMachine);
    /// The license moved to other hardware more often than allowed.
    TooManyTransfers "too-many-transfers" {
        /// How often.
        used: u32,
        /// How often it may.
        allowed: u32,
    } => Act5, Error, Some(Remedy::AskVendor);
    /// The license could not be revalidated, and is tried again.
    RevalidationFailing "revalidation-failing" => Reval3, Warning, Some(Remedy::ReachLicenseServer);
    /// The license could not be revalidated in time: no setting can be changed.
    Emergency "emergency" => Reval4, Error, Some(Remedy::ReachLicenseServer);
    /// Emergency mode is over: services stop at the next midnight.
    EmergencyOver "emergency-over" => Reval5, Critical, Some(Remedy::ReachLicenseServer);
    /// Services were stopped because the license could not be revalidated.
    ServicesStopped "services-stopped" => Reval5, Critical, Some(Remedy::ReachLicenseServer);
    /// Two machines for the time of a migration.
    Migration "migration" => Dup1, Info, Some(Remedy::EndMigration);
    /// Two machines for longer than a migration may take.
    MigrationOverdue "migration-overdue" => Dup1, Critical, Some(Remedy::EndMigration);
    /// A second machine is a permitted standby.
    Standby "standby" {
        /// Why it is permitted.
        case: StandbyCase,
    } => Dup2, Info, None;
    /// Two machines are a pair of high availability.
    HighAvailability "high-availability" => Dup4, Info, None;
    /// Several machines break the contract: invoices may be back-dated for the whole time.
    Duplicate "duplicate" {
        /// How.
        breach: Breach,
        /// How many machines there are.
        machines: u32,
    } => Dup3, Critical, Some(Remedy::StopDuplicate);
    /// The clock shows an earlier time than was seen before.
    ClockRollback "clock-rollback" {
        /// By how much, in seconds, when it was set.
        behind_seconds: i64,
    } => Act3, Warning, Some(Remedy::SetClock);
    /// Outgoing mail is delayed for the rest of the day.
    TrafficDelay "traffic-delay" {
        /// The day's messages.
        messages: u64,
        /// Messages from which mail is delayed.
        limit: u64,
    } => Smtp1, Warning, Some(Remedy::SendLess);
}

impl Fact {
    /// The rule that makes it matter under a policy.
    #[must_use]
    pub fn rule(&self, policy: &Policy) -> Rule {
        match (self, policy.over_limit) {
            (Self::AccountsRefused { .. }, OverLimit::TrialSeat) => Rule::Seat21,
            _ => self.usual_rule(),
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
