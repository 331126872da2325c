//! A JWS in JSON (RFC 7515 section 7.2): the same three parts as in the compact form, as members.
//!
//! Each signature becomes the compact JWS that it is, and goes the way of all others from there. An
//! unprotected `header` is refused: nobody signed it, and nothing of a license is in it.

use super::armor::Content;
use super::{Document, Form, count, holds};
use crate::error::{OpenError, Part, SizedThing};
use crate::json::{self, JsonError, Object, Value};
use crate::limits;
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// The document that a text is; none if it is no JWS in JSON.
pub(super) fn read(text: &str) -> Option<Document<'_>> {
    let begun = text.trim_start();
    let json = begun.trim_end();
    if !json.starts_with('{') || !holds(json, "\"payload\"") || !holds(json, "\"signature") {
        return None;
    }
    let line = 1 + count(text, b'\n') - count(begun, b'\n');
    let content = if limits::JWS_JSON_BYTES < json.len() {
        let limit = limits::JWS_JSON_BYTES;
        Err(OpenError::too_large(SizedThing::Document, json.len(), limit))
    } else {
        match json::parse(json.as_bytes()) {
            Ok(Value::Object(jws)) if is_jws(&jws) => content(&jws),
            Ok(_) | Err(JsonError::Syntax { .. }) => return None,
            Err(error) => Err(OpenError::json(Part::Envelope, error)),
        }
    };
    Some(Document { form: Form::JwsJson, line, content })
}

/// Whether an object has the members by which a JWS is known (RFC 7516 section 9).
fn is_jws(object: &Object<'_>) -> bool {
    let has = |name| object.has(name);
    has("payload") && (has("signature") || has("signatures"))
}

fn content(jws: &Object<'_>) -> Result<Content<'static>, OpenError> {
    let payload = text(jws, "", "payload")?;
    let mut compacts = Vec::new();
    let Some(signatures) = jws.get("signatures") else {
        compacts.push(compact(jws, "", payload)?);
        return Ok(Content::Signatures(compacts));
    };
    for name in &["signature", "protected", "header"] {
        if jws.has(name) {
            return Err(OpenError::envelope(name, "not beside `signatures`"));
        }
    }
    let all = signatures.as_list().unwrap_or_default();
    if all.is_empty() || limits::SIGNATURES < all.len() {
        let limit = json::decimal(limits::SIGNATURES);
        let detail = json::concat(&["expected a list of 1 to ", &limit, " objects"]);
        return Err(OpenError::envelope("signatures", &detail));
    }
    for (index, signature) in all.iter().enumerate() {
        let path = json::concat(&["signatures", &json::place(index)]);
        let Some(signature) = signature.as_object() else {
            return Err(OpenError::envelope(&path, "expected an object"));
        };
        compacts.push(compact(signature, &path, payload)?);
    }
    Ok(Content::Signatures(compacts))
}

/// The compact JWS of one signature.
fn compact(signature: &Object<'_>, path: &str, payload: &str) -> Result<String, OpenError> {
    if signature.has("header") {
        return Err(OpenError::ForbiddenParameter { name: "header".to_owned() });
    }
    let protected = text(signature, path, "protected")?;
    let signature = text(signature, path, "signature")?;
    Ok(json::concat(&[protected, ".", payload, ".", signature]))
}

fn text<'a>(object: &'a Object<'_>, path: &str, name: &str) -> Result<&'a str, OpenError> {
    let text = object.get(name).and_then(Value::as_str);
    text.ok_or_else(|| OpenError::envelope(&json::join(path, name), "expected a text"))
}
