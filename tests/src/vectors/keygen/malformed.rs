//! Damaged files, and genuine ones over what nobody should have signed.

use super::*;
use crate::keygen::{Parts, armored, encrypt, plain, signed_key};
use base64ct::{Base64, Encoding};
use licentia_verifier::limits;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = outer();
    cases.extend(sealed());
    cases.extend(keys_in_mail());
    cases.extend(payloads());
    cases
}

fn ordinary() -> Parts {
    plain("license", &license().to_string(), VENDOR)
}

fn member(path: &str) -> Value {
    not_genuine(json!({ "code": "envelope-member", "path": path }))
}

fn bad_claim(path: &str) -> Value {
    not_genuine(json!({ "code": "bad-claim", "path": path }))
}

fn outer() -> Vec<Case> {
    let parts = ordinary();
    let (enc, sig) = (parts.enc.clone(), parts.sig.clone());
    let of = |json: String| armored("LICENSE", &json);
    let in_json = |json: Value| of(json.to_string());
    let alg = "base64+ed25519";
    let twice = format!(r#"{{"enc":"{enc}","sig":"{sig}","alg":"{alg}","alg":"{alg}"}}"#);
    let deep = "[".repeat(limits::JSON_DEPTH) + &"]".repeat(limits::JSON_DEPTH);
    let deep = format!(r#"{{"enc":"{enc}","sig":"{sig}","alg":"{alg}","more":{deep}}}"#);
    let broken = |code: &str| not_genuine(json!({ "code": code, "part": "envelope" }));
    let file = parts.file();
    vec![
        case(
            "keygen-no-end",
            "a file that was cut",
            &file[..200],
            not_genuine(json!({ "code": "unfinished-armor", "line": 1 })),
        ),
        case(
            "keygen-stray-character",
            "a character that is in no base64",
            file.replacen("\ney", "\ne*y", 1),
            not_genuine(json!({ "code": "armor-character", "line": 2, "character": "*" })),
        ),
        case(
            "keygen-not-base64",
            "a length that base64 does not have",
            "-----BEGIN LICENSE FILE-----\nAAAAA\n-----END LICENSE FILE-----\n",
            broken("base64"),
        ),
        case(
            "keygen-outer-no-json",
            "no JSON between the lines",
            of("{".to_owned()),
            broken("json-syntax"),
        ),
        case(
            "keygen-outer-twice",
            "`alg` twice",
            of(twice),
            not_genuine(json!({
                "code": "duplicate-member", "part": "envelope", "path": "", "member": "alg",
            })),
        ),
        case(
            "keygen-outer-deep",
            "lists in lists beside the signature",
            of(deep),
            not_genuine(json!({
                "code": "too-deep", "part": "envelope", "limit": limits::JSON_DEPTH,
            })),
        ),
        case(
            "keygen-outer-list",
            "a list of its members",
            in_json(json!([enc, sig, alg])),
            member("alg"),
        ),
        case(
            "keygen-no-alg",
            "no `alg`",
            in_json(json!({ "enc": enc, "sig": sig })),
            member("alg"),
        ),
        case(
            "keygen-no-enc",
            "no `enc`",
            in_json(json!({ "sig": sig, "alg": alg })),
            member("enc"),
        ),
        case(
            "keygen-no-sig",
            "no `sig`",
            in_json(json!({ "enc": enc, "alg": alg })),
            member("sig"),
        ),
        case(
            "keygen-sig-short",
            "a signature of 63 bytes",
            Parts { sig: Base64::encode_string(&[1; 63]), ..parts.clone() }.file(),
            member("sig"),
        ),
        case(
            "keygen-enc-line-end",
            "a line end in `enc`: none is signed there",
            Parts { enc: format!("{enc}\n"), ..parts.clone() }.file(),
            member("enc"),
        ),
        case(
            "keygen-enc-dots",
            "three parts where one should be",
            Parts { enc: format!("{enc}.AA.AA"), ..parts }.file(),
            member("enc"),
        ),
    ]
}

/// Genuine signatures over what does not decrypt.
fn sealed() -> Vec<Case> {
    let [text, iv, tag] = encrypt(&license().to_string(), LICENSE_KEY);
    let of = |parts: [&[u8]; 3]| {
        let enc = parts.map(Base64::encode_string).join(".");
        Parts::signed("license", enc, "aes-256-gcm+ed25519", VENDOR).file()
    };
    let wrong = not_genuine(json!({ "code": "wrong-secret", "tried": ["license-key"] }));
    let list = encrypt("[]", LICENSE_KEY);
    [
        ("keygen-iv-short", "an iv of 11 bytes", of([&text, &iv[..11], &tag]), member("enc")),
        ("keygen-tag-short", "a tag of 15 bytes", of([&text, &iv, &tag[..15]]), member("enc")),
        ("keygen-tag-empty", "no tag", of([&text, &iv, &[]]), member("enc")),
        ("keygen-ciphertext-empty", "no ciphertext", of([&[], &iv, &tag]), wrong.clone()),
        ("keygen-tag-wrong", "a signed tag that does not fit", of([&text, &iv, &[0; 16]]), wrong),
        (
            "keygen-decrypted-list",
            "it decrypts to a list",
            of([&list[0], &list[1], &list[2]]),
            bad_claim("data"),
        ),
    ]
    .into_iter()
    .map(|(id, comment, text, expect)| {
        case(id, comment, text, expect).license_key(LICENSE_KEY).flag("secret")
    })
    .collect()
}

/// Signed keys as mail makes them.
fn keys_in_mail() -> Vec<Case> {
    let key = signed_key(&"user@example.com ".repeat(5), VENDOR);
    let wrapped: Vec<&str> =
        key.as_bytes().chunks(64).map(|line| str::from_utf8(line).expect("base64")).collect();
    vec![
        case(
            "keygen-key-wrapped",
            "a signed key that was broken into lines",
            format!("\n{}\n", wrapped.join("\r\n")),
            not_genuine(json!({ "code": "wrapped-key", "lines": wrapped.len() })),
        ),
        case(
            "keygen-key-among-text",
            "a signed key among other words",
            format!("Your key: {key}\n"),
            not_genuine(json!({ "code": "not-a-license", "looksLike": "key-among-text" })),
        ),
    ]
}

fn payloads() -> Vec<Case> {
    let of = |payload: &str| plain("license", payload, VENDOR).file();
    let set = |path: &str, value: Value| of(&changed(license(), path, value).to_string());
    let twice =
        license().to_string().replacen("\"maxUsers\":25", "\"maxUsers\":5,\"maxUsers\":25", 1);
    let deep = (0..limits::JSON_DEPTH).fold(json!(0), |inner, _| json!([inner]));
    let machine_without = plain(
        "machine",
        &changed(machine(), "data/attributes/fingerprint", Value::Null).to_string(),
        VENDOR,
    );
    let part = |code: &str| not_genuine(json!({ "code": code, "part": "payload" }));
    let many: Vec<Value> = (0..limits::MODULES)
        .map(|number| json!({
            "type": "entitlements", "id": "e", "attributes": { "code": format!("CODE_{number}") },
        }))
        .collect();
    let mut cases = vec![
        case("keygen-payload-no-json", "signed, but no JSON", of("{"), part("json-syntax")),
        case(
            "keygen-payload-twice",
            "a number of users twice: two readers would read two licenses",
            of(&twice),
            not_genuine(json!({
                "code": "duplicate-member", "part": "payload", "path": "data.attributes",
                "member": "maxUsers",
            })),
        ),
        case(
            "keygen-payload-deep",
            "metadata that is nested too deep",
            set("data/attributes/metadata", deep),
            not_genuine(json!({
                "code": "too-deep", "part": "payload", "limit": limits::JSON_DEPTH,
            })),
        ),
        case(
            "keygen-payload-base64",
            "signed, but no base64",
            Parts::signed("license", "AAAAA".to_owned(), "base64+ed25519", VENDOR).file(),
            part("base64"),
        ),
        case("keygen-no-data", "no data", of("{\"meta\":{}}"), bad_claim("data")),
        case(
            "keygen-no-id",
            "a license without an id",
            set("data/id", Value::Null),
            bad_claim("data.id"),
        ),
        case(
            "keygen-no-fingerprint",
            "a machine file without a fingerprint",
            machine_without.file(),
            bad_claim("data.attributes.fingerprint"),
        ),
        case(
            "keygen-key-two-readings",
            "a signed key over JSON with a member twice",
            signed_key("{\"expiry\":null,\"expiry\":\"2020-01-01T00:00:00Z\"}", VENDOR),
            not_genuine(json!({
                "code": "duplicate-member", "part": "payload", "path": "", "member": "expiry",
            })),
        ),
        case(
            "keygen-modules-above-limit",
            "one module more than a license has",
            set("included", Value::Array(many)),
            bad_claim("included"),
        )
        .flag("above-limit"),
    ];
    for (id, path, value, claim) in [
        (
            "expiry-number",
            "data/attributes/expiry",
            json!(1_800_000_000),
            "license.attributes.expiry",
        ),
        ("expiry-date", "data/attributes/expiry", json!("2027-01-15"), "license.attributes.expiry"),
        (
            "expiry-no-zone",
            "data/attributes/expiry",
            json!("2027-01-15T00:00:00"),
            "license.attributes.expiry",
        ),
        (
            "expiry-no-day",
            "data/attributes/expiry",
            json!("2027-02-30T00:00:00Z"),
            "license.attributes.expiry",
        ),
        (
            "expiry-bare-point",
            "data/attributes/expiry",
            json!("2027-01-15T00:00:00.Z"),
            "license.attributes.expiry",
        ),
        (
            "expiry-zone-of-a-day",
            "data/attributes/expiry",
            json!("2027-01-15T00:00:00+24:00"),
            "license.attributes.expiry",
        ),
        (
            "expiry-zone-signs",
            "data/attributes/expiry",
            json!("2027-01-15T00:00:00++1:+1"),
            "license.attributes.expiry",
        ),
        ("file-expiry", "meta/expiry", json!("soon"), "meta.expiry"),
        ("issued", "meta/issued", json!(false), "meta.issued"),
        ("ttl", "meta/ttl", json!(-1), "meta.ttl"),
        ("users-text", "data/attributes/maxUsers", json!("25"), "license.attributes.maxUsers"),
        ("users-negative", "data/attributes/maxUsers", json!(-1), "license.attributes.maxUsers"),
        ("users-fraction", "data/attributes/maxUsers", json!(2.5), "license.attributes.maxUsers"),
        (
            "users-above-limit",
            "data/attributes/maxUsers",
            json!(10_000_001),
            "license.attributes.maxUsers",
        ),
    ] {
        let id = format!("keygen-bad-{id}");
        let comment = "what decides something must be what it should be";
        cases.push(case(&id, comment, set(path, value), bad_claim(claim)));
    }
    cases
}
