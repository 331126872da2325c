//! A JWS in JSON (RFC 7515 section 7.2): the same three parts as in the compact form, as members.
//!
//! Each signature becomes the compact JWS that it is, and goes the way of all others from there. An
//! unprotected `header` is refused: nobody signed it, and nothing of a license is in it.

use super::armor::Content;
use super::{Document, Form};
use crate::error::{OpenError, Part, SizedThing};
use crate::json::{self, JsonError, Object, Value};
use crate::limits;
use alloc::{borrow::Cow, borrow::ToOwned, string::String, vec::Vec};

/// The document that a text is; none if it is no JWS in JSON.
pub(super) fn read(text: &str) -> Option<Document<'_>> {
    let before = text.len() - text.trim_start().len();
    let json = text.trim();
    let looks_so = ["\"payload\"", "\"signature"].iter().all(|name| json.contains(name));
    if !json.starts_with('{') || !looks_so {
        return None;
    }
    let line = 1 + text[..before].matches('\n').count();
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
    let Some(signatures) = jws.get("signatures") else {
        return compact(jws, "", payload).map(|it| Content::Compact(Cow::Owned(it)));
    };
    if let Some(name) = ["signature", "protected", "header"].iter().find(|it| jws.has(it)) {
        return Err(OpenError::envelope(name, "not beside `signatures`"));
    }
    let all = signatures.as_list().unwrap_or_default();
    if all.is_empty() || limits::SIGNATURES < all.len() {
        let detail =
            ["expected a list of 1 to ", &json::decimal(limits::SIGNATURES), " objects"].concat();
        return Err(OpenError::envelope("signatures", &detail));
    }
    let one = |(index, it): (usize, &Value<'_>)| {
        let path = ["signatures", &json::place(index)].concat();
        match it.as_object() {
            Some(signature) => compact(signature, &path, payload),
            None => Err(OpenError::envelope(&path, "expected an object")),
        }
    };
    let mut all: Vec<String> = all.iter().enumerate().map(one).collect::<Result<_, _>>()?;
    Ok(match all.len() {
        1 => Content::Compact(Cow::Owned(all.remove(0))),
        _ => Content::Several(all),
    })
}

/// The compact JWS of one signature.
fn compact(signature: &Object<'_>, path: &str, payload: &str) -> Result<String, OpenError> {
    if signature.has("header") {
        return Err(OpenError::ForbiddenParameter { name: "header".to_owned() });
    }
    let [protected, signature] = ["protected", "signature"].map(|name| text(signature, path, name));
    Ok([protected?, payload, signature?].join("."))
}

fn text<'a>(object: &'a Object<'_>, path: &str, name: &str) -> Result<&'a str, OpenError> {
    let text = object.get(name).and_then(Value::as_str);
    text.ok_or_else(|| OpenError::envelope(&json::join(path, name), "expected a text"))
}
