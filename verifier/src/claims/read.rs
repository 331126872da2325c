//! How single claims are read: spelling, length, range.

use super::{DomainLimit, Module};
use crate::json::{self, Misfit, Read, Value, decimal};
use crate::{base64, limits, sort};
use alloc::{string::String, vec::Vec};

/// Text for people: not blank, on one line, without characters that a terminal or a page would
/// act on (controls, and marks that reorder the text around them).
pub(crate) fn text(value: &Value<'_>) -> Result<String, Misfit> {
    text_at_most(limits::TEXT_BYTES, value)
}

/// [`text`] of at most so many bytes.
pub(crate) fn text_at_most(limit_bytes: usize, value: &Value<'_>) -> Result<String, Misfit> {
    let text = json::text(value)?;
    if limit_bytes < text.len() {
        return Err(Misfit::of(&["longer than ", &decimal(limit_bytes), " bytes"]));
    }
    if text.trim().is_empty() {
        return Err(Misfit::new("blank"));
    }
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Ok(text.into());
    }
    match text.chars().find(|&character| is_unprintable(character)) {
        Some(character) => {
            let digits = json::hexadecimal(character, 4).to_ascii_uppercase();
            Err(Misfit::of(&["contains the character U+", &digits]))
        }
        None => Ok(text.into()),
    }
}

/// Whether a text is one that a claim may hold.
#[cfg(feature = "keygen")]
pub(crate) fn is_text(text: &str) -> bool {
    (1..=limits::TEXT_BYTES).contains(&text.len())
        && !text.trim().is_empty()
        && !text.chars().any(is_unprintable)
}

/// Whether a character has an effect instead of a look.
fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}')
}

/// A name for machines: 1 to [`limits::IDENTIFIER_BYTES`] of `A-Z a-z 0-9 . _ / -`.
pub(crate) fn identifier(value: &Value<'_>) -> Result<String, Misfit> {
    let identifier = json::text(value)?;
    if identifier.is_empty() || identifier.len() > limits::IDENTIFIER_BYTES {
        let limit = limits::IDENTIFIER_BYTES;
        return Err(Misfit::of(&["not between 1 and ", &decimal(limit), " bytes long"]));
    }
    if !identifier.bytes().all(is_plain) {
        return Err(Misfit::new("contains a character other than A-Z a-z 0-9 . _ / -"));
    }
    Ok(identifier.into())
}

/// Whether a text is an identifier, as order ids are: 1 to [`limits::IDENTIFIER_BYTES`] of
/// `A-Z a-z 0-9 . _ / -`.
///
/// ```
/// # use licentia_verifier::is_identifier;
/// assert!(is_identifier("ORD-2026/0042") && !is_identifier("ORD 42") && !is_identifier(""));
/// ```
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    (1..=limits::IDENTIFIER_BYTES).contains(&text.len()) && text.bytes().all(is_plain)
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"._/-".contains(&byte)
}

pub(crate) fn maybe_text(value: &Value<'_>) -> Result<Option<String>, Misfit> {
    json::maybe(value, text)
}

pub(crate) fn maybe_identifier(value: &Value<'_>) -> Result<Option<String>, Misfit> {
    json::maybe(value, identifier)
}

/// So many of something, where fewer were expected.
pub(crate) fn more(count: usize, than: &str, limit: usize) -> String {
    json::concat(&[&decimal(count), than, &decimal(limit)])
}

/// SHA-256 in base64url: 43 characters in their canonical spelling.
pub(crate) fn hash(value: &Value<'_>) -> Result<String, Misfit> {
    let hash = json::text(value)?;
    match base64::decode(hash) {
        Some(bytes) if bytes.len() == 32 => Ok(hash.into()),
        Some(_) | None => Err(Misfit::new("expected SHA-256 in base64url")),
    }
}

/// A whole number from 0 to `limit`.
pub(crate) fn at_most(limit: u32, value: &Value<'_>) -> Result<u32, Misfit> {
    match u32::read(value)? {
        number if number <= limit => Ok(number),
        number => Err(Misfit::new(more(number as usize, " is more than ", limit as usize))),
    }
}

pub(crate) fn seat_count(value: &Value<'_>) -> Result<u32, Misfit> {
    at_most(limits::SEATS, value)
}

pub(super) fn span_days(value: &Value<'_>) -> Result<u32, Misfit> {
    match at_most(limits::SPAN_DAYS, value)? {
        0 => Err(Misfit::new("0 days is no period")),
        days => Ok(days),
    }
}

pub(super) fn modules(value: &Value<'_>) -> Result<Vec<Module>, Misfit> {
    unique(json::objects(value)?, limits::MODULES, |module| &module.id)
}

pub(super) fn domain_limits(value: &Value<'_>) -> Result<Vec<DomainLimit>, Misfit> {
    unique(json::objects(value)?, limits::DOMAIN_LIMITS, |limit| &limit.domain)
}

/// The items, if there are at most `limit` and no two have the same name.
pub(crate) fn unique<T>(
    items: Vec<T>,
    limit: usize,
    name: impl Fn(&T) -> &String,
) -> Result<Vec<T>, Misfit> {
    are_unique(items.len(), limit, &|place| name(&items[place]))?;
    Ok(items)
}

fn are_unique<'n>(
    count: usize,
    limit: usize,
    name: &dyn Fn(usize) -> &'n String,
) -> Result<(), Misfit> {
    if count > limit {
        return Err(Misfit::new(more(count, " entries are more than ", limit)));
    }
    let places = sort::sorted_places(count, &|one, other| name(one).cmp(name(other)));
    for pair in places.windows(2) {
        if name(pair[0]) == name(pair[1]) {
            return Err(Misfit::of(&["`", name(pair[0]), "` is listed twice"]));
        }
    }
    Ok(())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
pub(super) fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[cfg(feature = "schema")]
pub(crate) fn text_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": 1024 })
}

#[cfg(feature = "schema")]
pub(crate) fn identifier_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9._/-]{1,64}$" })
}

#[cfg(feature = "schema")]
pub(crate) fn hash_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9_-]{43}$" })
}

#[cfg(feature = "schema")]
pub(super) fn unlimited_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "const": "unlimited" })
}
