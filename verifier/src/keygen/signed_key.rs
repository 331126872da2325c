//! What a signed key holds: a text or a JSON object, of the vendor's choice.
//!
//! The members that are looked for are those of Keygen's own template: ids of account, product and
//! license, the user's email, and when the license was created and expires.

use super::open::Read;
use super::source::{at, first, identifier, identifier_or_hash, instant, slug, text, without_key};
use super::{Keygen, Kind};
use crate::OpenError;
use crate::error::Part;
use crate::json::{self, JsonError, Value};
use alloc::string::ToString;

/// Reads what was signed.
pub(super) fn read(payload: &[u8]) -> Result<Read, OpenError> {
    let held = core::str::from_utf8(payload)
        .map_err(|_| OpenError::bad_claim("", "neither a text nor JSON"))?;
    let value = match json::parse(payload) {
        Ok(value) => value,
        Err(JsonError::Syntax { .. }) => Value::Null,
        Err(error) => return Err(OpenError::json(Part::Payload, error)),
    };
    let mut facts = Keygen::new(Kind::Key.form());
    facts.issued = instant(&value, "license/created")?.or(instant(&value, "created")?);
    facts.license_expires = instant(&value, "license/expiry")?.or(instant(&value, "expiry")?);
    facts.status = first(&value, &["license/status", "status"], text);
    let order_id = first(&value, &["license/id", "id"], identifier);
    let order_id = order_id.unwrap_or_else(|| identifier_or_hash(held));
    let product = first(&value, &["product/name", "product"], slug);
    let product = product.or_else(|| identifier(at(&value, "product/id")));
    let account = identifier(at(&value, "account/id"));
    let mut claims = facts.claims(account, order_id, product);
    if let Some(name) = first(&value, &["user/name", "name"], text) {
        claims.licensee.name = name;
    }
    if let Some(email) = first(&value, &["user/email", "email"], text) {
        claims.licensee.email = email;
    }
    facts.attributes = without_key(&value);
    if value.as_object().is_none() {
        facts.attributes.insert("data", held.to_string());
    }
    Ok(Read { claims, facts })
}
