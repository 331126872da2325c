//! One of each message, note, outcome, refusal and event.

use super::{at, day, text};
use licentia_verifier::assess::LimitedBy;
use licentia_verifier::scenario::Event;
use licentia_verifier::simulate::{
    AccountList, ActivationRefusal, CreationRefusal, Effect, Note, Outcome, SimulateError, Subject,
};
use serde_json::{from_value, json};

/// One of each message, and of each of its forms.
pub(crate) fn subjects() -> Vec<Subject> {
    let (last_day, at) = (day(), at());
    let accounts: AccountList =
        ["ada@engines.example", "bob@engines.example"].into_iter().collect();
    let (host, ip) = (Some(text()), Some("192.0.2.17".to_owned()));
    vec![
        Subject::MaintenanceEnding { days: 14, last_day, ends_license: true },
        Subject::MaintenanceEnding { days: 1, last_day, ends_license: false },
        Subject::UpdateOverdue { order_id: text() },
        Subject::TrialSeats { modules: [("im".into(), accounts)].into() },
        Subject::RevalidationFailed { host: host.clone(), ip, hours: 12, emergency_at: at },
        Subject::EmergencyBegan { host, ip: None, stop_at: at },
        Subject::EmergencyOver { host: None, ip: None, stop_at: at },
    ]
}

/// One of each note.
pub(crate) fn notes() -> Vec<Note> {
    let (event, account, at) = (3, text(), at());
    vec![
        Note::EventsSorted,
        Note::EventOutside { event, at },
        Note::UnknownAccount { event, account: account.clone() },
        Note::AccountExists { event, account: account.clone() },
        Note::UnknownDeployment { event, deployment: text() },
        Note::AccessInFuture { account, module: text(), at },
        Note::OtherProduct { order_id: text(), product: text() },
    ]
}

/// One of each reason for which a license is not accepted.
pub(crate) fn activation_refusals() -> Vec<ActivationRefusal> {
    vec![
        ActivationRefusal::WrongProduct { product: text(), expected: text() },
        ActivationRefusal::NotYetValid { not_before: at() },
        ActivationRefusal::Expired { license_expires: day() },
        ActivationRefusal::ReferenceDiffers { licensed: text(), found: text() },
        ActivationRefusal::PreviousNotInstalled { previous_order_id: text() },
        ActivationRefusal::MaintenanceOlderThanBuild {
            maintenance_expires: day(),
            released: day(),
        },
        ActivationRefusal::Superseded { by: text() },
        ActivationRefusal::Revoked,
        ActivationRefusal::TransfersUsedUp { used: 2, allowed: 1 },
        ActivationRefusal::PolicyUnknown { policy: text() },
        ActivationRefusal::OrderUnknown { order_id: text() },
        ActivationRefusal::NoLicense,
    ]
}

/// One of each reason for which an account cannot be made.
pub(crate) fn creation_refusals() -> Vec<CreationRefusal> {
    vec![
        CreationRefusal::Blocked,
        CreationRefusal::SeatsFull { used: 2, seats: 2 },
        CreationRefusal::DomainFull { used: 1, limit: 1, limited_by: LimitedBy::License },
        CreationRefusal::DomainFull { used: 1, limit: 1, limited_by: LimitedBy::Domain },
    ]
}

/// One of each effect, as outcomes of events and of the server itself.
pub(crate) fn outcomes() -> Vec<Outcome> {
    let reasons = activation_refusals();
    let effects = vec![
        Effect::Revalidated,
        Effect::RevalidationFailed,
        Effect::ServicesStopped,
        Effect::Activated { order_id: text() },
        Effect::ActivationRefused { order_id: Some(text()), reasons: reasons.clone() },
        Effect::ActivationRefused { order_id: None, reasons },
        Effect::CreationRefused { account: text(), reason: CreationRefusal::Blocked },
        Effect::BuildRefused { released: day() },
        Effect::NoEffect,
    ];
    let outcome = |effect| Outcome { at: at(), event: None, effect };
    let mut outcomes: Vec<Outcome> = effects.into_iter().map(outcome).collect();
    outcomes.push(Outcome { at: at(), event: Some(7), effect: Effect::NoEffect });
    outcomes
}

/// One of each reason for which a story cannot be played.
pub(crate) fn simulate_errors() -> Vec<SimulateError> {
    vec![
        SimulateError::SeveralProducts { products: vec![text(), "kerio-connect".to_owned()] },
        SimulateError::UnknownPolicy { policy: text() },
        SimulateError::StoryTooLong { until: at(), latest: at(), days: 36_525 },
        SimulateError::ListsTooLong { accounts: 16_000_000, latest: at() },
    ]
}

/// One of each event, and of each of its forms, in the order of their kinds.
pub(crate) fn events() -> Vec<Event> {
    let account = "anna@engines.example";
    let license = json!({
        "issuer": "Example Mail Ltd", "orderId": "A-1001", "kind": "base",
        "product": "kerio-connect",
        "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
        "issued": "2026-01-15T09:00:00Z",
        "modules": [{ "id": "server", "category": "server", "seats": 20 }],
    });
    let cost = json!({ "amountMinor": 123_450, "currency": "EUR" });
    let deployment = |role: &str, on: bool| {
        json!({ "event": "deployment-changed",
                "deployment": { "id": "rack-2", "role": role, "serviceOn": on, "traffic": on } })
    };
    let events = json!([
        { "event": "outage-began" },
        { "event": "outage-ended" },
        { "event": "account-created", "account": { "id": account } },
        { "event": "account-removed", "account": account },
        { "event": "account-disabled", "account": account },
        { "event": "account-enabled", "account": account },
        { "event": "first-access", "account": account, "module": "activesync" },
        { "event": "service-switched-off", "module": "activesync" },
        { "event": "service-switched-off", "module": "activesync", "account": account },
        { "event": "service-switched-on", "module": "instant-messaging" },
        { "event": "service-switched-on", "module": "activesync", "account": account },
        { "event": "license-bought", "license": license, "cost": cost },
        { "event": "license-installed", "license": license },
        { "event": "activated-offline", "license": license },
        { "event": "activated-offline", "orderId": "A-1001" },
        { "event": "activated-offline" },
        { "event": "revalidated-by-hand" },
        { "event": "build-installed", "released": "2026-05-11" },
        { "event": "build-installed", "released": "2026-05-12", "version": "10.1" },
        { "event": "machine-moved", "referenceId": "A1B2" },
        { "event": "standby-promoted", "deployment": "rack-2" },
        deployment("production", true),
        deployment("standby", false),
        deployment("migration", true),
        deployment("high-availability", true),
        { "event": "deployment-removed", "deployment": "rack-2" },
        { "event": "traffic", "messages": 1 },
        { "event": "traffic", "messages": 4_200 },
        { "event": "clock-set", "to": "2026-12-31T23:00:00Z" },
        { "event": "services-restarted" },
        { "event": "license-revoked", "orderId": "A-1001" },
    ]);
    from_value(events).unwrap()
}
