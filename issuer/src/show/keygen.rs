//! What a file of Keygen's says beside its claims.

use super::facts::{Fact, stacked};
use crate::style::Style;
use crate::text::count;
use crate::words::ENGLISH;
use licentia_verifier::json::{Object, Value};
use licentia_verifier::{Form, Instant, Keygen};

/// Attributes that are shown elsewhere on the card.
const SHOWN: [&str; 9] = [
    "data",
    "expiry",
    "fingerprint",
    "metadata",
    "name",
    "status",
    "suspended",
    "created",
    "updated",
];
/// Longest value of an attribute, in characters.
const VALUE_CHARACTERS: usize = 200;

/// What it is: `a license file of Keygen's`.
pub(super) fn format(form: Form) -> &'static str {
    match form {
        Form::LicenseFile => "a license file",
        Form::RegistrationKey => "a registration key",
        Form::JwsJson => "a license in JSON",
        Form::KeygenLicenseFile => "a license file of Keygen's",
        Form::KeygenMachineFile => "a machine file of Keygen's",
        Form::KeygenSignedKey => "a signed key of Keygen's",
    }
}

/// The block of a file: its format and lifetime, and what no claim holds.
pub(super) fn keygen(keygen: &Keygen, at: Instant, style: Style) -> String {
    let sealed = if keygen.encrypted { ", encrypted" } else { "" };
    let mut facts = vec![Fact::new("Format", format!("{}{sealed}", format(keygen.format)))];
    let file_expires = match keygen.file_expires {
        Some(end) => format!("{end}, {}", ENGLISH.distance(end, at)),
        None => "never, as long as the license lasts".to_owned(),
    };
    if keygen.format != Form::KeygenSignedKey {
        let over = keygen.file_expires.is_some_and(|end| end <= at);
        facts.push(Fact::new("File expires", file_expires).warning(over));
    }
    if let Some(seconds) = keygen.lifetime_seconds {
        let span = i64::try_from(seconds);
        let span = span.map_or_else(|_| seconds.to_string(), |it| ENGLISH.span(it));
        facts.push(Fact::new("File lives for", span));
    }
    if let Some(end) = keygen.license_expires {
        facts.push(Fact::new("License ends at", end.to_string()).warning(end <= at));
    }
    if let Some(status) = &keygen.status {
        facts.push(Fact::new("Status when issued", status));
    }
    if let Some(fingerprint) = &keygen.fingerprint {
        let fits = match keygen.fingerprint_fits {
            Some(true) => ", which is this machine's",
            Some(false) => ", which is not this machine's",
            None => "",
        };
        let value = format!("{fingerprint}{fits}");
        facts.push(Fact::new("Fingerprint", value).warning(keygen.fingerprint_fits == Some(false)));
    }
    let more = attributes(&keygen.attributes);
    if !more.is_empty() {
        facts.push(Fact::new("Attributes", more));
    }
    if let Some(Value::Object(metadata)) = keygen.attributes.get("metadata")
        && !metadata.is_empty()
    {
        facts.push(Fact::new("Metadata", listed(metadata.iter())));
    }
    if let Some(Value::Text(data)) = keygen.attributes.get("data") {
        facts.push(Fact::new("Data", &**data));
    }
    if !keygen.included.is_empty() {
        let included = count(keygen.included.len(), "resource");
        facts.push(Fact::new("Included", format!("{included}; `--json` shows them")));
    }
    stacked(&facts, style)
}

fn attributes(attributes: &Object<'_>) -> String {
    let is_more = |(name, value): &(&str, &Value<'_>)| {
        !SHOWN.contains(name) && !value.is_null() && **value != Value::Bool(false)
    };
    listed(attributes.iter().filter(is_more))
}

fn listed<'a>(members: impl Iterator<Item = (&'a str, &'a Value<'a>)>) -> String {
    let all: Vec<String> =
        members.map(|(name, value)| format!("{name} {}", short(value))).collect();
    all.join(", ")
}

fn short(value: &Value<'_>) -> String {
    let text = match value {
        Value::Text(text) => text.clone().into_owned(),
        other => other.to_string(),
    };
    match text.chars().count() {
        characters if VALUE_CHARACTERS < characters => {
            text.chars().take(VALUE_CHARACTERS).chain(['…']).collect()
        }
        _ => text,
    }
}
