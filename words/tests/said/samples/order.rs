//! One of each order, refusal of an order, line of a quote, and flaw of a policy.

use super::{day, text};
use licentia_verifier::entitlement::{Part, Standing};
use licentia_verifier::order::{Change, Mismatch, NotFulfilled};
use licentia_verifier::policy::{PolicyFlaw, Source, Unit};
use licentia_verifier::quote::{Item, Line, Money, Span};
use licentia_verifier::rules::Reason;
use licentia_verifier::{Kind, LooksLike, OpenError, Seats, Secret};

pub(crate) const KINDS: [Kind; 6] =
    [Kind::Base, Kind::AddOn, Kind::Renewal, Kind::Upgrade, Kind::Trial, Kind::Bridge];

pub(crate) const REASONS: [Reason; 14] = [
    Reason::Mailbox,
    Reason::AdministratorMailbox,
    Reason::Devices { devices: 6, per_seat: 5 },
    Reason::Devices { devices: 1, per_seat: 5 },
    Reason::LoginAccess,
    Reason::ServiceActive { modules: 2 },
    Reason::NoServiceActive,
    Reason::NoLoginAccess,
    Reason::Disabled,
    Reason::Alias,
    Reason::MailingList,
    Reason::Group,
    Reason::Resource,
    Reason::BuiltInAdministrator,
];

pub(crate) const SOURCES: [Source; 7] = [
    Source::ExpiryArticle,
    Source::ConnectManual,
    Source::LicensingPolicy,
    Source::DuplicatesArticle,
    Source::IceWarpManual,
    Source::OtherVendorMaterial,
    Source::Assumed,
];

pub(crate) const UNITS: [Unit; 4] = [Unit::Days, Unit::Hours, Unit::Seats, Unit::Percent];

/// One of each change, and of each of its forms.
pub(crate) fn changes() -> Vec<Change> {
    let (module, product) = (text(), "icewarp".to_owned());
    vec![
        Change::AddUsers { users: 10 },
        Change::AddModule { module: module.clone(), users: None },
        Change::AddModule { module: module.clone(), users: Some(10) },
        Change::TrialModule { module },
        Change::Renew { years: 2 },
        Change::Upgrade { product: product.clone(), users: None },
        Change::Upgrade { product, users: Some(10) },
        Change::Bridge { days: 60 },
    ]
}

/// One of each reason for which an order is not fulfilled.
pub(crate) fn not_fulfilled() -> Vec<NotFulfilled> {
    vec![
        NotFulfilled::LicenseMissing { order_id: text() },
        NotFulfilled::LicenseRevoked { order_id: text() },
        NotFulfilled::HoldingMissing { holding: text() },
        NotFulfilled::NothingHeld { holding: text() },
        NotFulfilled::OtherProduct { product: text(), held: text() },
        NotFulfilled::UnknownPolicy { id: text() },
        NotFulfilled::NoServer,
        NotFulfilled::UnlimitedAlready { module: text() },
        NotFulfilled::ModuleHeld { module: text() },
        NotFulfilled::NoTrial,
        NotFulfilled::NoMaintenance,
        NotFulfilled::FewerUsers { users: 5, held: Seats::Limited(10) },
        NotFulfilled::FewerUsers { users: 5, held: Seats::Unlimited },
        NotFulfilled::TooManyUsers { limit: 10_000_000 },
        NotFulfilled::PastCalendar,
        NotFulfilled::OrderIdCount { given: 1, needed: 2 },
    ]
}

/// One of each mismatch of an answer.
pub(crate) fn mismatches() -> Vec<Mismatch> {
    let (request_id, expected, order_id) = (text(), text(), text());
    vec![
        Mismatch::OtherRequest { request_id, expected: text() },
        Mismatch::RequestChanged { digest: text(), expected },
        Mismatch::OtherProduct { order_id, product: text(), expected: text() },
        Mismatch::FewerUsers { module: text(), issued: Seats::Limited(5), ordered: 10 },
        Mismatch::FewerUsers { module: text(), issued: Seats::Unlimited, ordered: 10 },
        Mismatch::ModuleMissing { module: text() },
        Mismatch::MaintenanceNotExtended { expires: None, ordered: None },
        Mismatch::MaintenanceNotExtended { expires: Some(day()), ordered: Some(day()) },
        Mismatch::LicenseMissing { kind: Kind::AddOn },
        Mismatch::NotBasedOnOrder { order_id: text(), previous_order_id: None },
        Mismatch::NotBasedOnOrder { order_id: text(), previous_order_id: Some(text()) },
    ]
}

/// One of each line of a quote.
pub(crate) fn lines() -> Vec<Line> {
    let money = |amount_minor| Money { amount_minor, currency: "EUR".to_owned() };
    let line = |item, covers: Option<Span>| Line {
        item,
        rules: vec![],
        quantity: 2,
        unit_price: money(100),
        class_percent: 100,
        maintenance_percent: None,
        prorated: None,
        covers,
        amount: money(200),
    };
    let module = || "antivirus".to_owned();
    let span = Some(Span { from: "2026-01-11".parse().unwrap(), until: day() });
    vec![
        line(Item::AddedUsers { module: module(), users_asked: 7, users_got: 10 }, None),
        line(Item::AddedUsers { module: module(), users_asked: 10, users_got: 10 }, None),
        line(Item::AddedModule { module: module(), users_included: 10 }, None),
        line(Item::Bridge { days: 60 }, span),
        line(Item::TrialModule { module: module() }, span),
        line(Item::Renewal { parts: vec![] }, span),
        line(
            Item::Upgrade {
                from_product: "kerio-connect".to_owned(),
                to_product: "icewarp".to_owned(),
                old_price: money(123_450),
                new_price: money(200_000),
            },
            None,
        ),
    ]
}

/// One error of each group of those of a price list.
pub(crate) fn price_list_errors() -> Vec<OpenError> {
    let key_id = text();
    vec![
        OpenError::Empty,
        OpenError::NotALicense { looks_like: LooksLike::Pdf },
        OpenError::WrongType { typ: Some(text()), expected: text() },
        OpenError::WrongType { typ: None, expected: text() },
        OpenError::SeveralDocuments { count: 2 },
        OpenError::PartCount { parts: 2 },
        OpenError::UnsupportedAlgorithm { alg: text() },
        OpenError::UnknownKey { key_id: key_id.clone() },
        OpenError::KeyRevoked { key_id: key_id.clone(), revoked_at: None, reason: None },
        OpenError::SignatureMismatch { key_id },
        OpenError::NoKeyFits { keys: 2 },
        OpenError::SeveralSignatures { count: 2 },
        OpenError::Encrypted { missing: vec![Secret::LicenseKey] },
        OpenError::EnvelopeMember { path: text(), detail: text() },
    ]
}

/// One license for each reason for which it does not count.
pub(crate) fn idle() -> Vec<Part> {
    let part = |standing| Part { order_id: text(), kind: Kind::AddOn, product: text(), standing };
    vec![
        part(Standing::Incomplete { previous_order_id: text() }),
        part(Standing::OtherProduct { product: text() }),
        part(Standing::Revoked),
    ]
}

/// One of each flaw of a policy.
pub(crate) fn flaws() -> Vec<PolicyFlaw> {
    vec![
        PolicyFlaw::NothingPerSeat,
        PolicyFlaw::TrialSeatWithoutDays,
        PolicyFlaw::EmptyPack,
        PolicyFlaw::NoRetry,
        PolicyFlaw::NoSecondChance,
        PolicyFlaw::NoticeAfterGrace { notice_hours: 72, grace_hours: 48 },
        PolicyFlaw::UselessNotice { days: 14 },
        PolicyFlaw::NeverRecommended { percent: 101 },
        PolicyFlaw::NoTimeToMove,
        PolicyFlaw::LimitForNobody,
        PolicyFlaw::NoWayToMove,
    ]
}
