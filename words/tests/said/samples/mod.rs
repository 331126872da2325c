//! One of each code, with values.

pub(crate) mod order;
pub(crate) mod story;

use licentia_verifier::assess::{Breach, Fact, LimitedBy, StandbyCase};
use licentia_verifier::installation::csv::{ListError, Problem};
use licentia_verifier::quote::{QuoteRefusal, Remark};
use licentia_verifier::{Date, Instant, Refusal};

pub(crate) fn day() -> Date {
    "2026-12-31".parse().unwrap()
}

pub(crate) fn at() -> Instant {
    "2026-12-31T23:00:00Z".parse().unwrap()
}

pub(crate) fn text() -> String {
    "x".to_owned()
}

/// One of each fact.
pub(crate) fn facts() -> Vec<Fact> {
    let (last_day, at) = (day(), at());
    let (module, order_id) = (text, text);
    vec![
        Fact::NoLicense,
        Fact::NotYetValid { not_before: at },
        Fact::Incomplete { order_id: order_id(), previous_order_id: text() },
        Fact::OtherProduct { order_id: order_id(), product: text() },
        Fact::Revoked { order_id: order_id() },
        Fact::Evaluation,
        Fact::EvaluationOver,
        Fact::LicenseEnding { last_day },
        Fact::Grace { last_day },
        Fact::GraceOver { last_day },
        Fact::LicenseExpired { last_day },
        Fact::MaintenanceEnding { last_day },
        Fact::MaintenanceLapsed { last_day },
        Fact::NoMaintenance,
        Fact::BuildAfterMaintenance { released: last_day, last_day },
        Fact::UpdatePending { order_id: order_id() },
        Fact::UpdateOverdue { order_id: order_id() },
        Fact::ModuleEnded { module: module(), last_day },
        Fact::SeatsExceeded { module: module(), used: 2, seats: 1 },
        Fact::SeatsNearlyUsed { module: module(), used: 9, seats: 10 },
        Fact::SeatsFull { used: 2, seats: 2 },
        Fact::TrialSeats { module: module(), accounts: 1, first_end: at },
        Fact::AccountsRefused { module: module(), accounts: 2 },
        Fact::ExtensionsExceeded { extensions: 7, allowed: 6 },
        Fact::WebFilterDiffers { web_filter: Some(1), server: None },
        Fact::DomainFull { domain: text(), used: 1, limit: 1, limited_by: LimitedBy::Domain },
        Fact::ReferenceMismatch { licensed: text(), found: text() },
        Fact::MismatchOver { licensed: text(), found: text() },
        Fact::ReferenceUnknown { licensed: text() },
        Fact::TooManyTransfers { used: 2, allowed: 1 },
        Fact::RevalidationFailing,
        Fact::Emergency,
        Fact::EmergencyOver,
        Fact::ServicesStopped,
        Fact::Migration,
        Fact::MigrationOverdue,
        Fact::Standby { case: StandbyCase::ServiceOff },
        Fact::HighAvailability,
        Fact::Duplicate { breach: Breach::TooManyCopies, machines: 3 },
        Fact::ClockRollback { behind_seconds: 60 },
        Fact::TrafficDelay { messages: 2, limit: 1 },
    ]
}

/// One of each refusal of a license.
pub(crate) fn refusals() -> [Refusal; 6] {
    let at = "2026-01-02T00:00:00Z".parse().unwrap();
    let license_expires = "2026-01-01".parse().unwrap();
    [
        Refusal::NotYetValid { not_before: at, at },
        Refusal::LicenseExpired { license_expires, at },
        Refusal::ClockBehind { issued: self::at(), at },
        Refusal::OtherMachine { fingerprint: text() },
        Refusal::NotActive { status: text() },
        Refusal::FileExpired { file_expires: at, at },
    ]
}

/// One of each refusal of a quote.
pub(crate) fn quote_refusals() -> Vec<QuoteRefusal> {
    let day = "2026-01-01".parse().unwrap();
    let issued = "2026-01-02T00:00:00Z".parse().unwrap();
    let (module, product) = (|| "antivirus".to_owned(), || "icewarp".to_owned());
    vec![
        QuoteRefusal::PriceListNotYetIssued { issued, on: day },
        QuoteRefusal::PriceListEnded { valid_until: day, on: issued.date() },
        QuoteRefusal::CurrencyNotListed { currency: text(), listed: vec![product()] },
        QuoteRefusal::ProductNotListed { product: product() },
        QuoteRefusal::ModuleNotListed { module: module(), product: product() },
        QuoteRefusal::NoServer,
        QuoteRefusal::UnlimitedUsers { module: module() },
        QuoteRefusal::ZeroUsers,
        QuoteRefusal::ZeroYears,
        QuoteRefusal::TooManyUsers { users: 2, limit: 1 },
        QuoteRefusal::EmptyPack,
        QuoteRefusal::Lowering { module: module(), users: 2, users_asked: 1 },
        QuoteRefusal::AlreadyHeld { module: module() },
        QuoteRefusal::UnequalToServer { module: module(), users_asked: 1, server_users: 2 },
        QuoteRefusal::NoTrial,
        QuoteRefusal::NoMaintenance,
        QuoteRefusal::MaintenanceEnded { maintenance_expires: day, on: issued.date() },
        QuoteRefusal::TooFewYears { years: 1, years_needed: 2 },
        QuoteRefusal::CalendarEnds,
        QuoteRefusal::AmountTooLarge { limit_minor: 1 },
    ]
}

/// One of each remark, and of each of its forms.
pub(crate) fn remarks() -> Vec<Remark> {
    let (day, module) = ("2026-01-01".parse().unwrap(), || "antivirus".to_owned());
    vec![
        Remark::WithoutMaintenance { maintenance_expires: None },
        Remark::WithoutMaintenance { maintenance_expires: Some(day) },
        Remark::LateRenewal { maintenance_expires: day, days_passed: 1 },
        Remark::LateRenewal { maintenance_expires: day, days_passed: 2 },
        Remark::ModuleEnds { module: module(), expires: day },
        Remark::ModuleNotRaised { module: module() },
        Remark::ModuleDropped { module: module(), product: module() },
        Remark::NotRefunded,
    ]
}

/// One of each problem of a row.
pub(crate) fn row_problems() -> Vec<Problem> {
    vec![
        Problem::CellCount { found: 1, expected: 2 },
        Problem::OpenQuote,
        Problem::NotUtf8,
        Problem::CellTooLong { limit_bytes: 16_384 },
        Problem::NoId,
        Problem::DuplicateId { found: text(), first_line: 2 },
        Problem::NotAText { found: text(), limit_bytes: 320 },
        Problem::NotABoolean { found: text() },
        Problem::NotAKind { found: text() },
        Problem::NotASource { found: text() },
        Problem::NotATime { found: text() },
        Problem::NotANumber { found: text(), limit: 65_536 },
        Problem::NotAModule { found: text() },
        Problem::TooManyModules { count: 65, limit: 64 },
    ]
}

/// One of each error of a list.
pub(crate) fn list_errors() -> Vec<ListError> {
    vec![
        ListError::Empty,
        ListError::TooLarge { size_bytes: 2, limit_bytes: 1 },
        ListError::NotText,
        ListError::TooManyColumns { count: 257, limit: 256 },
        ListError::NoIdColumn { columns: vec!["Name".to_owned()] },
        ListError::TooManyRows { limit: 1_000_000 },
    ]
}
