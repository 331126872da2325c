//! Where claims come from: values by their path, read strictly or not at all.
//!
//! What decides something (an end, a number of users) must be what it should be. What only names
//! something is passed over where it could not be a claim, and stays readable as it stands.

use crate::json::{Object, Value, concat};
use crate::{Date, Instant, OpenError, base64, is_identifier};
use alloc::string::{String, ToString};
use sha2::{Digest, Sha256};

/// The value at a path of names with slashes between; null where there is none.
pub(super) fn at<'v>(value: &'v Value<'v>, path: &str) -> &'v Value<'v> {
    path.split('/').fold(value, |value, name| value.get(name).unwrap_or(&Value::Null))
}

/// What paths begin with, and what it names.
pub(super) type Named<'v> = [(&'static str, &'v Value<'v>)];

/// How a value becomes a text, if it is one that fits.
pub(super) type Reader = fn(&Value<'_>) -> Option<String>;

/// The value at a path that begins with a name; null where there is none.
pub(super) fn place<'v>(named: &Named<'v>, path: &str) -> &'v Value<'v> {
    let (start, rest) = path.split_once('/').unwrap_or((path, ""));
    let found = named.iter().find(|(name, _)| *name == start);
    found.map_or(&Value::Null, |(_, value)| at(value, rest))
}

/// An instant as RFC 3339 writes it, whole seconds of it; null counts as absent.
pub(super) fn instant(named: &Named<'_>, path: &str) -> Result<Option<Instant>, OpenError> {
    match place(named, path) {
        Value::Null => Ok(None),
        found => match found.as_str().and_then(rfc3339) {
            Some(instant) => Ok(Some(instant)),
            None => Err(bad(path, "expected an instant as in RFC 3339")),
        },
    }
}

/// A claim of that path is not what it should be.
pub(super) fn bad(path: &str, detail: &str) -> OpenError {
    OpenError::bad_claim(&path.trim_start_matches('/').replace('/', "."), detail)
}

fn rfc3339(text: &str) -> Option<Instant> {
    let (second, rest) = text.split_at_checked(19)?;
    let instant: Instant = concat(&[second, "Z"]).parse().ok()?;
    let zone = match rest.strip_prefix('.') {
        None => rest,
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|it: char| it.is_ascii_digit());
            Some(zone).filter(|zone| zone.len() < fraction.len())?
        }
    };
    let ahead = match zone.split_at_checked(1)? {
        ("Z", "") => 0,
        ("+", offset) => seconds(offset)?,
        ("-", offset) => -seconds(offset)?,
        _ => return None,
    };
    Instant::from_unix_seconds(instant.unix_seconds() - ahead)
}

/// The seconds of hours and minutes: as many as there are until then on the first day of all.
fn seconds(offset: &str) -> Option<i64> {
    let then: Instant = concat(&["1970-01-01T", offset, ":00Z"]).parse().ok()?;
    Some(then.unix_seconds())
}

/// A whole number; null counts as absent.
pub(super) fn number(named: &Named<'_>, path: &str) -> Result<Option<u64>, OpenError> {
    match place(named, path) {
        Value::Null => Ok(None),
        found => match found.as_u64() {
            Some(number) => Ok(Some(number)),
            None => Err(bad(path, "expected a whole number")),
        },
    }
}

/// The last day on which what ends at an instant has not ended.
pub(super) fn last_day(ends: Instant) -> Date {
    Instant::from_unix_seconds(ends.unix_seconds() - 1).unwrap_or(ends).date()
}

/// A name for machines, if it is one.
pub(super) fn identifier(value: &Value<'_>) -> Option<String> {
    value.as_str().filter(|text| is_identifier(text)).map(ToString::to_string)
}

/// A text that a claim may hold, if it is one.
pub(super) fn text(value: &Value<'_>) -> Option<String> {
    value.as_str().filter(|text| crate::claims::is_text(text)).map(ToString::to_string)
}

/// A name as an identifier: `Kerio Connect` is `kerio-connect`.
pub(super) fn slug(value: &Value<'_>) -> Option<String> {
    let mut slug = String::new();
    for character in value.as_str()?.chars() {
        if character.is_ascii_alphanumeric() || "._/".contains(character) {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_matches('-');
    is_identifier(slug).then(|| slug.to_string())
}

/// A text as an identifier: itself, or SHA-256 of it in base64url.
pub(super) fn identifier_or_hash(text: &str) -> String {
    match is_identifier(text) {
        true => text.to_string(),
        false => base64::encode(&Sha256::digest(text)),
    }
}

/// Removes the license key from what is shown.
pub(super) fn without_key(attributes: &Value<'_>) -> Object<'static> {
    let mut members = attributes.as_object().cloned().unwrap_or_default();
    members.remove("key");
    members.into_owned()
}
