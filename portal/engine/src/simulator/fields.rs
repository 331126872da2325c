//! The fields of each kind of event: where they stand in its JSON, and what is put into them.

use crate::protocol::simulator::{FieldFault, FieldKind, FieldName};
use licentia_verifier::{Date, Instant, is_identifier, limits};
use licentia_words::{EventKind, Zone};
use serde_json::Value;

/// A field of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spec {
    pub(super) name: FieldName,
    /// Where its value stands in the event: members and places, with slashes between them.
    pub(super) path: &'static str,
    pub(super) kind: FieldKind,
    pub(super) required: bool,
}

/// The fields of a kind of event, apart from when it happens.
pub(super) fn of(kind: EventKind) -> Vec<Spec> {
    use FieldKind::{Check, Choice, Day, Number, Text, Time};
    use FieldName as N;
    let must = |name, path, kind| Spec { name, path, kind, required: true };
    let may = |name, path, kind| Spec { name, path, kind, required: false };
    match kind {
        EventKind::OutageBegan
        | EventKind::OutageEnded
        | EventKind::RevalidatedByHand
        | EventKind::ServicesRestarted => Vec::new(),
        EventKind::AccountCreated => Vec::from([
            must(N::Account, "account/id", Text),
            must(N::AccountKind, "account/kind", Choice),
            must(N::Source, "account/source", Choice),
            may(N::Admin, "account/admin", Check),
            may(N::Devices, "account/devices", Number),
            may(N::Extensions, "account/extensions", Number),
        ]),
        EventKind::AccountRemoved | EventKind::AccountDisabled | EventKind::AccountEnabled => {
            Vec::from([must(N::Account, "account", Text)])
        }
        EventKind::FirstAccess => {
            Vec::from([must(N::Account, "account", Text), must(N::Module, "module", Text)])
        }
        EventKind::ServiceSwitchedOff | EventKind::ServiceSwitchedOn => {
            Vec::from([must(N::Module, "module", Text), may(N::AccountOrAll, "account", Text)])
        }
        EventKind::LicenseBought | EventKind::LicenseInstalled => {
            let mut fields = license();
            fields.push(may(N::Cost, "cost/amountMinor", FieldKind::Money));
            fields.push(may(N::Currency, "cost/currency", Text));
            fields
        }
        EventKind::ActivatedOffline => Vec::from([may(N::RecoveredOrder, "orderId", Text)]),
        EventKind::BuildInstalled => {
            Vec::from([must(N::Released, "released", Day), may(N::Version, "version", Text)])
        }
        EventKind::MachineMoved => Vec::from([must(N::ReferenceId, "referenceId", Text)]),
        EventKind::StandbyPromoted | EventKind::DeploymentRemoved => {
            Vec::from([must(N::Machine, "deployment", Text)])
        }
        EventKind::DeploymentChanged => Vec::from([
            must(N::Machine, "deployment/id", Text),
            must(N::Role, "deployment/role", Choice),
            may(N::ServiceOn, "deployment/serviceOn", Check),
            may(N::TrafficPasses, "deployment/traffic", Check),
            may(N::Cables, "deployment/cables", Number),
            may(N::Since, "deployment/since", Time),
        ]),
        EventKind::Traffic => Vec::from([must(N::Messages, "messages", Number)]),
        EventKind::ClockSet => Vec::from([must(N::ClockTo, "to", Time)]),
        EventKind::LicenseRevoked => Vec::from([must(N::RevokedOrder, "orderId", Text)]),
    }
}

/// The fields of a license that is made up.
fn license() -> Vec<Spec> {
    use FieldKind::{Choice, Day, Number, Text};
    use FieldName as N;
    let must = |name, path, kind| Spec { name, path, kind, required: true };
    let may = |name, path, kind| Spec { name, path, kind, required: false };
    Vec::from([
        may(N::LicenseKey, "license/key", FieldKind::Key),
        must(N::LicenseKind, "license/kind", Choice),
        must(N::OrderId, "license/orderId", Text),
        may(N::PreviousOrderId, "license/previousOrderId", Text),
        may(N::LicenseExpires, "license/licenseExpires", Day),
        may(N::MaintenanceExpires, "license/maintenanceExpires", Day),
        may(N::LicenseModule, "license/modules/0/id", Text),
        may(N::Seats, "license/modules/0/extraSeats", Number),
    ])
}

/// The largest number that a field takes.
fn most(name: FieldName) -> u64 {
    match name {
        FieldName::Seats => limits::SEATS.into(),
        FieldName::Messages => limits::MESSAGES.into(),
        _ => limits::DEVICES.into(),
    }
}

/// What was put into a field, as JSON; nothing if it was left empty.
///
/// # Errors
/// What is wrong with it.
pub(super) fn read(spec: &Spec, text: &str, zone: Zone) -> Result<Option<Value>, FieldFault> {
    let text = text.trim();
    if text.is_empty() {
        return if spec.required { Err(FieldFault::Missing) } else { Ok(None) };
    }
    let value = match spec.kind {
        FieldKind::Text => name(spec.name, text)?.into(),
        FieldKind::Number => {
            let most = most(spec.name);
            let number = text.parse().ok().filter(|number: &u64| *number <= most);
            number.ok_or(FieldFault::NotANumber { most })?.into()
        }
        FieldKind::Day => day(text).ok_or(FieldFault::NotADay)?.to_string().into(),
        FieldKind::Time => time(text, zone).ok_or(FieldFault::NotATime)?.to_string().into(),
        FieldKind::Check => (text == "true").into(),
        FieldKind::Choice | FieldKind::Money | FieldKind::Key => text.into(),
    };
    Ok(Some(value))
}

/// A name or an id.
fn name(name: FieldName, text: &str) -> Result<&str, FieldFault> {
    let most = match name {
        FieldName::Account | FieldName::AccountOrAll => limits::ACCOUNT_ID_BYTES,
        FieldName::Machine | FieldName::Version => limits::TEXT_BYTES,
        _ if is_identifier(text) => return Ok(text),
        _ => return Err(FieldFault::NotAnId),
    };
    match text.len() <= most && !text.chars().any(char::is_control) {
        true => Ok(text),
        false => Err(FieldFault::NotAName { most: u32::try_from(most).unwrap_or(u32::MAX) }),
    }
}

/// A day as a field has it.
pub(super) fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// An instant as a field has it: `2026-03-01T09:30`, with seconds or without, a blank for the `T`.
pub(super) fn time(text: &str, zone: Zone) -> Option<Instant> {
    let text = text.replacen(' ', "T", 1);
    let full = match text.len() {
        10 => format!("{text}T00:00:00Z"),
        16 => format!("{text}:00Z"),
        19 => format!("{text}Z"),
        _ => return None,
    };
    zone.instant(full.parse::<Instant>().ok()?.unix_seconds())
}

/// An amount of money in minor units: `48`, `48.5`, `1.234,50` no.
pub(super) fn amount(text: &str, digits: u32) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let columns = digits as usize;
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || columns < part.len() || !plain(whole) || !plain(part) {
        return None;
    }
    let minor: i64 = format!("{whole}{part:0<columns$}").parse().ok()?;
    (minor <= limits::AMOUNT_MINOR).then_some(minor)
}

/// The value at a path.
pub(super) fn at<'a>(event: &'a Value, path: &str) -> Option<&'a Value> {
    event.pointer(&format!("/{path}"))
}

/// Puts a value at a path, or takes away what is there; what leads there is made.
pub(super) fn put(event: &mut Value, path: &str, value: Option<Value>) {
    let (parents, last) = path.rsplit_once('/').unwrap_or(("", path));
    let mut place = event;
    for step in parents.split('/').filter(|step| !step.is_empty()) {
        if value.is_none() && place.get(step).is_none() && step.parse::<usize>().is_err() {
            return;
        }
        place = match step.parse::<usize>() {
            Ok(number) => {
                if !place.is_array() {
                    *place = Value::Array(Vec::new());
                }
                let Some(list) = place.as_array_mut() else { return };
                while list.len() <= number {
                    list.push(Value::Object(serde_json::Map::new()));
                }
                let Some(item) = list.get_mut(number) else { return };
                item
            }
            Err(_) => {
                if !place.is_object() {
                    *place = Value::Object(serde_json::Map::new());
                }
                let Some(members) = place.as_object_mut() else { return };
                members.entry(step).or_insert(Value::Null)
            }
        };
    }
    if !place.is_object() {
        *place = Value::Object(serde_json::Map::new());
    }
    let Some(members) = place.as_object_mut() else { return };
    match value {
        Some(value) => {
            members.insert(last.to_owned(), value);
        }
        None => {
            members.remove(last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn times_are_read_by_the_clock_of_the_server() {
        let read = |text| time(text, Zone::new(60)).map(|it| it.to_string());
        assert_eq!(read("2026-03-01T00:30").as_deref(), Some("2026-02-28T23:30:00Z"));
        assert_eq!(read("2026-03-01 00:30:05").as_deref(), Some("2026-02-28T23:30:05Z"));
        assert_eq!(read("2026-03-01").as_deref(), Some("2026-02-28T23:00:00Z"));
        for wrong in ["", "tomorrow", "2026-02-30T10:00", "2026-03-01T25:00", "1.3.2026"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn amounts_are_read_with_as_many_digits_as_the_currency_has() {
        assert_eq!([amount("48", 2), amount("48.5", 2)], [Some(4_800), Some(4_850)]);
        assert_eq!([amount("48,05", 2), amount("48.055", 2)], [Some(4_805), None]);
        assert_eq!([amount("120", 0), amount("120.5", 0)], [Some(120), None]);
        assert_eq!([amount("-1", 2), amount("1.2.3", 2), amount(".5", 2)], [None; 3]);
    }

    #[test]
    fn what_leads_to_a_value_is_made_and_an_empty_value_makes_nothing() {
        let mut event = json!({ "event": "license-installed" });
        put(&mut event, "cost/amountMinor", None);
        assert_eq!(event, json!({ "event": "license-installed" }));
        put(&mut event, "license/modules/0/id", Some(json!("im")));
        put(&mut event, "license/modules/0/extraSeats", Some(json!(3)));
        assert_eq!(event["license"]["modules"], json!([{ "id": "im", "extraSeats": 3 }]));
        put(&mut event, "license/modules/0/extraSeats", None);
        assert_eq!(at(&event, "license/modules/0"), Some(&json!({ "id": "im" })));
    }
}
