//! Keygen's license files, machine files and signed keys.

mod forged;
mod genuine;
mod lifetimes;
mod malformed;

use super::*;
use crate::keygen::{ACCOUNT, license, machine};

const LICENSE_KEY: &str = "C1B6DE-39A6E3-DE1529-8559A0-4AF593-V3";
const FINGERPRINT: &str = "4d:AE:00:11";
const LICENSE_ID: &str = "9b9bf3a4-6d7e-4c1c-8d4f-0f6f3a3c1b2a";

pub(super) fn file() -> VectorFile {
    let mut cases = genuine::cases();
    cases.extend(lifetimes::cases());
    cases.extend(forged::cases());
    cases.extend(malformed::cases());
    super::file(
        "Keygen's license files, machine files and signed keys",
        &[
            ("as-written", "Files as real programs write them, each with its own habits."),
            ("forgery", "Whoever takes this takes a license that the vendor never signed."),
            (
                "before-decryption",
                "Whoever decrypts or reads before the signature held gives another error here.",
            ),
            ("other-document", "One kind of file passes for another."),
            ("lifetime", "The end of a file, of a license, and a clock that is wrong."),
            ("secret", "An encrypted file without what opens it."),
            ("above-limit", "One more than allowed: refused before any work."),
        ],
        cases,
    )
}

/// Any of its members changed: a path with slashes, and what stands there.
fn changed(mut payload: Value, path: &str, value: Value) -> Value {
    let place = path.rsplit_once('/').map(|(place, name)| (format!("/{place}"), name));
    let (place, name) = place.unwrap_or((String::new(), path));
    let object = payload.pointer_mut(&place).and_then(Value::as_object_mut).expect("an object");
    object.insert(name.to_owned(), value);
    payload
}

/// The claims that come out of an ordinary license file.
fn claims() -> Value {
    let module = |id: &str| json!({ "id": id, "category": "server", "seats": 25 });
    json!({
        "issuer": format!("Keygen account {ACCOUNT}"),
        "orderId": LICENSE_ID,
        "kind": "base",
        "product": "kerio-connect",
        "priceClass": "standard",
        "licensee": {
            "name": "Ada Byron", "company": "Analytical Engines", "email": "ada@engines.example",
        },
        "issued": "2026-05-30T08:00:00Z",
        "licenseExpires": "2027-01-14",
        "modules": [module("server"), module("antivirus"), module("web-filter")],
    })
}

/// What an ordinary license file says beside them.
fn facts() -> Value {
    let mut attributes = license()["data"]["attributes"].take();
    attributes.as_object_mut().expect("an object").remove("key");
    json!({
        "format": "keygen-license-file",
        "encrypted": false,
        "issued": "2026-05-30T08:00:00Z",
        "fileExpires": "2026-06-29T08:00:00Z",
        "lifetimeSeconds": 2_592_000,
        "licenseExpires": "2027-01-15T00:00:00Z",
        "status": "ACTIVE",
        "attributes": attributes,
        "included": license()["included"],
    })
}

/// What an ordinary machine file says beside its claims.
fn machine_facts() -> Value {
    let mut license = license()["data"].take();
    let license = license.as_object_mut().expect("an object");
    license.remove("relationships");
    license["attributes"].as_object_mut().expect("an object").remove("key");
    let mut included = vec![json!(license)];
    included.extend(crate::keygen::license()["included"].as_array().cloned().unwrap_or_default());
    with(
        facts(),
        json!({
            "format": "keygen-machine-file",
            "fingerprint": FINGERPRINT,
            "attributes": machine()["data"]["attributes"],
            "included": included,
        }),
    )
}

/// The claims that come out of an ordinary machine file: bound to the machine. Its fingerprint has
/// colons, which no reference id has: SHA-256 of it stands there.
fn machine_claims() -> Value {
    use sha2::{Digest, Sha256};
    let reference_id = crate::keys::base64url(&Sha256::digest(FINGERPRINT));
    with(claims(), json!({ "referenceId": reference_id }))
}

fn valid_file(claims: &Value, facts: &Value) -> Value {
    json!({ "verdict": "valid", "keyId": VENDOR.id(), "license": claims, "keygen": facts })
}

fn refused_file(claims: &Value, facts: &Value, reasons: Value) -> Value {
    json!({
        "verdict": "refused", "keyId": VENDOR.id(), "reasons": reasons, "license": claims,
        "keygen": facts,
    })
}

fn no_key_fits() -> Value {
    not_genuine(json!({ "code": "no-key-fits", "keys": 4 }))
}
