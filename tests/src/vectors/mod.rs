//! The cases: what goes in is written and signed here, what must come out is written by hand.

mod carried;
mod claims;
pub mod demo;
mod forged;
mod genuine;
mod jws_json;
mod keygen;
mod limits;
mod malformed;

use crate::corpus::{Case, Input, VectorFile};
use crate::keys::{TestKey, VENDOR};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The instant at which cases are judged unless they say otherwise.
pub(crate) const AT: &str = "2026-06-01T00:00:00Z";

/// The vector files by file name.
#[must_use]
pub fn files() -> BTreeMap<String, VectorFile> {
    let all = [
        ("genuine.json", genuine::file()),
        ("forged.json", forged::file()),
        ("malformed.json", malformed::file()),
        ("claims.json", claims::file()),
        ("carried.json", carried::file()),
        ("limits.json", limits::file()),
        ("jws-json.json", jws_json::file()),
        ("keygen.json", keygen::file()),
    ];
    all.into_iter().map(|(name, file)| (name.to_owned(), file)).collect()
}

fn file(title: &str, flags: &[(&str, &str)], cases: Vec<Case>) -> VectorFile {
    VectorFile {
        schema: "../../verifier/schemas/vectors.schema.json".to_owned(),
        title: title.to_owned(),
        flags: flags.iter().map(|&(flag, why)| (flag.to_owned(), why.to_owned())).collect(),
        cases,
    }
}

/// A case of one document.
fn case(id: &str, comment: &str, input: impl Into<Input>, expect: Value) -> Case {
    cases_of(id, comment, input, vec![expect])
}

fn cases_of(id: &str, comment: &str, input: impl Into<Input>, expect: Vec<Value>) -> Case {
    let (id, comment, at) = (id.to_owned(), comment.to_owned(), AT.to_owned());
    let (flags, license_key, fingerprint) = (Vec::new(), None, None);
    Case { id, comment, flags, at, input: input.into(), license_key, fingerprint, expect }
}

impl Case {
    fn at(mut self, at: &str) -> Self {
        at.clone_into(&mut self.at);
        self
    }

    fn license_key(mut self, license_key: &str) -> Self {
        self.license_key = Some(license_key.to_owned());
        self
    }

    fn fingerprint(mut self, fingerprint: &str) -> Self {
        self.fingerprint = Some(fingerprint.to_owned());
        self
    }

    fn flag(mut self, flag: &str) -> Self {
        self.flags.push(flag.to_owned());
        self
    }
}

impl From<String> for Input {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Input {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&[u8]> for Input {
    fn from(bytes: &[u8]) -> Self {
        use base64ct::{Base64, Encoding};
        Self::Base64(Base64::encode_string(bytes))
    }
}

/// The claims that most cases share: an ordinary license.
fn ordinary() -> Value {
    json!({
        "issuer": "Example Mail Ltd",
        "orderId": "ORD-2026-0001",
        "kind": "base",
        "product": "kerio-connect",
        "priceClass": "standard",
        "policy": "kerio-connect",
        "licensee": {
            "name": "Ada Byron",
            "company": "Analytical Engines",
            "email": "ada@engines.example",
            "streetAddress": "12 St James's Square, London",
        },
        "issued": "2026-01-15T09:30:00Z",
        "registeredOn": "2026-01-15",
        "licenseExpires": "2027-01-14",
        "maintenanceExpires": "2027-01-14",
        "modules": [
            { "id": "server", "category": "server", "seats": 5, "extraSeats": 20 },
            { "id": "antivirus", "category": "server", "seats": 25 },
        ],
    })
}

/// The claims of an ordinary license with some put in the place of others; null removes one.
#[must_use]
pub fn ordinary_with(changes: Value) -> Value {
    with(ordinary(), changes)
}

fn with(mut claims: Value, changes: Value) -> Value {
    let Value::Object(changes) = changes else { unreachable!("changes are an object") };
    for (name, value) in changes {
        match (claims.as_object_mut(), value) {
            (Some(claims), Value::Null) => drop(claims.remove(&name)),
            (Some(claims), value) => drop(claims.insert(name, value)),
            (None, _) => unreachable!("claims are an object"),
        }
    }
    claims
}

/// The header that a key writes.
fn header(key: TestKey) -> Value {
    json!({ "alg": "EdDSA", "kid": key.id(), "typ": "license+jwt" })
}

/// A registration key by a test key.
#[must_use]
pub fn key_by(key: TestKey, claims: &Value) -> String {
    signed(&header(key), claims.to_string().as_bytes(), key)
}

/// A registration key by the vendor.
#[must_use]
pub fn key(claims: &Value) -> String {
    key_by(VENDOR, claims)
}

/// A license file by the vendor.
fn license_file(claims: &Value) -> String {
    licentia_verifier::armor(&key(claims))
}

fn signed(header: &Value, payload: &[u8], key: TestKey) -> String {
    key.jws(header.to_string().as_bytes(), payload)
}

fn valid(claims: &Value) -> Value {
    valid_by(VENDOR, claims)
}

fn valid_by(key: TestKey, claims: &Value) -> Value {
    json!({ "verdict": "valid", "keyId": key.id(), "license": claims })
}

fn refused(claims: &Value, reasons: Value) -> Value {
    json!({ "verdict": "refused", "keyId": VENDOR.id(), "reasons": reasons, "license": claims })
}

fn not_genuine(error: Value) -> Value {
    json!({ "verdict": "not-genuine", "error": error })
}
