//! What a signed key holds: a text or a JSON object, of the vendor's choice.
//!
//! The members that are looked for are those of Keygen's own template: ids of account, product and
//! license, the user's email, and when the license was created and expires.

use super::open::Read;
use super::source::without_key;
use super::{Keygen, Kind, mapping};
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
    facts.attributes = without_key(&value);
    if value.as_object().is_none() {
        facts.attributes.insert("data", held.to_string());
    }
    mapping::read(facts, &[("", &value)], &[], Some(held))
}
