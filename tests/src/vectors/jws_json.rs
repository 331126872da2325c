//! The same JWS in JSON (RFC 7515 section 7.2): flattened, and general with several signatures.

use super::*;
use crate::keys::{NEXT, REVOKED, STRANGER, base64url};
use licentia_verifier::limits;

pub(super) fn file() -> VectorFile {
    let mut cases = forms();
    cases.extend(several());
    cases.extend(refused());
    super::file(
        "Licenses as JWS in JSON",
        &[
            ("unsigned-header", "What nobody signed chooses something."),
            ("several-signatures", "Which of the signatures decides."),
            ("above-limit", "One more than allowed."),
        ],
        cases,
    )
}

/// Header, payload and signature by a key.
fn parts(key: TestKey) -> [String; 3] {
    let parts: Vec<String> = key_by(key, &ordinary()).split('.').map(str::to_owned).collect();
    parts.try_into().expect("three parts")
}

fn flattened() -> Value {
    let [protected, payload, signature] = parts(VENDOR);
    json!({ "payload": payload, "protected": protected, "signature": signature })
}

fn signature(key: TestKey) -> Value {
    let [protected, _, signature] = parts(key);
    json!({ "protected": protected, "signature": signature })
}

fn general(signatures: &[Value]) -> Value {
    json!({ "payload": parts(VENDOR)[1], "signatures": signatures })
}

fn forms() -> Vec<Case> {
    let pretty = serde_json::to_string_pretty(&flattened()).expect("JSON");
    let extra = with(flattened(), json!({ "note": "whatever" }));
    let answer = json!({
        "requestId": "REQ-1", "requestDigest": "A".repeat(43), "issued": "2026-01-15T09:30:00Z",
        "licenses": [key(&ordinary())],
    });
    let typ = with(header(VENDOR), json!({ "typ": "order-answer+jwt" }));
    let answer = signed(&typ, answer.to_string().as_bytes(), VENDOR);
    let answer: Vec<&str> = answer.split('.').collect();
    let answer = json!({ "protected": answer[0], "payload": answer[1], "signature": answer[2] });
    let ok = || valid(&ordinary());
    vec![
        case("json-flattened", "flattened (section 7.2.2)", flattened().to_string(), ok()),
        case("json-flattened-pretty", "with white space", format!("\u{FEFF}\r\n {pretty}\n"), ok()),
        case(
            "json-general",
            "general, one signature",
            general(&[signature(VENDOR)]).to_string(),
            ok(),
        ),
        case(
            "json-unknown-member",
            "members that are not known are ignored, as the RFC has it",
            extra.to_string(),
            ok(),
        ),
        case("json-order-answer", "an order answer, flattened", answer.to_string(), ok()),
    ]
}

fn several() -> Vec<Case> {
    let rsa = json!({ "alg": "RS256", "kid": "elsewhere" });
    let rsa = json!({ "protected": base64url(rsa.to_string().as_bytes()), "signature": "AAAA" });
    let forged = with(signature(STRANGER), json!({ "protected": parts(VENDOR)[0] }));
    let of = |signatures: &[Value]| general(signatures).to_string();
    let unknown = |key: TestKey| not_genuine(json!({ "code": "unknown-key", "keyId": key.id() }));
    let both = |count: usize| not_genuine(json!({ "code": "several-signatures", "count": count }));
    let revoked = not_genuine(json!({
        "code": "key-revoked", "keyId": REVOKED.id(), "reason": "keyCompromise",
        "revokedAt": "2025-03-01T00:00:00Z",
    }));
    let mismatch = not_genuine(json!({ "code": "signature-mismatch", "keyId": VENDOR.id() }));
    [
        (
            "json-other-first",
            "another signer first: his signature is not looked at",
            of(&[signature(STRANGER), signature(VENDOR)]),
            valid(&ordinary()),
        ),
        (
            "json-other-algorithm",
            "another signer with another algorithm",
            of(&[rsa.clone(), signature(VENDOR), rsa]),
            valid(&ordinary()),
        ),
        (
            "json-two-trusted",
            "two signatures by trusted keys: whose window holds?",
            of(&[signature(VENDOR), signature(NEXT)]),
            both(2),
        ),
        (
            "json-same-twice",
            "the same signature twice",
            of(&[signature(VENDOR), signature(VENDOR)]),
            both(2),
        ),
        (
            "json-trusted-and-revoked",
            "a revoked key is one that the caller knows",
            of(&[signature(VENDOR), signature(REVOKED)]),
            both(2),
        ),
        (
            "json-revoked-and-stranger",
            "a revoked key beside a stranger",
            of(&[signature(STRANGER), signature(REVOKED)]),
            revoked,
        ),
        (
            "json-none-trusted",
            "two signatures, none by a trusted key: the first is named",
            of(&[signature(STRANGER), signature(STRANGER)]),
            unknown(STRANGER),
        ),
        (
            "json-forged-beside-stranger",
            "one that names the vendor's key and is not by it",
            of(&[signature(STRANGER), forged]),
            mismatch,
        ),
    ]
    .into_iter()
    .map(|(id, comment, text, expect)| case(id, comment, text, expect).flag("several-signatures"))
    .collect()
}

fn refused() -> Vec<Case> {
    let member = |path: &str| not_genuine(json!({ "code": "envelope-member", "path": path }));
    let flat = |changes: Value| with(flattened(), changes).to_string();
    let unsigned = json!({ "kid": VENDOR.id() });
    let header_refused = || not_genuine(json!({ "code": "forbidden-parameter", "name": "header" }));
    let twice = flattened().to_string().replacen('{', "{\"payload\":\"\",", 1);
    let with_header = with(signature(VENDOR), json!({ "header": {} }));
    let mut both = general(&[signature(VENDOR)]);
    both["signature"] = flattened()["signature"].clone();
    let many = vec![signature(STRANGER); limits::SIGNATURES + 1];
    let long = flat(json!({ "pad": "x".repeat(limits::JWS_JSON_BYTES) }));
    let size = long.len();
    let escaped = flattened()["payload"].as_str().expect("a text").to_owned() + ".AA";
    vec![
        case(
            "json-unprotected-header",
            "a header that nobody signed",
            flat(json!({ "header": unsigned })),
            header_refused(),
        )
        .flag("unsigned-header"),
        case(
            "json-unprotected-general",
            "an empty one in a general JWS",
            general(&[with_header]).to_string(),
            header_refused(),
        )
        .flag("unsigned-header"),
        case(
            "json-only-unprotected",
            "no protected header at all",
            flat(json!({ "protected": null, "header": header(VENDOR) })),
            header_refused(),
        )
        .flag("unsigned-header"),
        case(
            "json-no-protected",
            "no header",
            flat(json!({ "protected": null })),
            member("protected"),
        ),
        case(
            "json-payload-number",
            "a payload that is no text",
            flat(json!({ "payload": 1 })),
            member("payload"),
        ),
        case(
            "json-both-forms",
            "flattened and general at once",
            both.to_string(),
            member("signature"),
        ),
        case(
            "json-no-signatures",
            "a list of no signature",
            general(&[]).to_string(),
            member("signatures"),
        ),
        case(
            "json-signature-text",
            "a signature that is no object",
            general(&[json!("x")]).to_string(),
            member("signatures[0]"),
        ),
        case(
            "json-payload-dot",
            "a dot in a part makes it two",
            flat(json!({ "payload": escaped })),
            not_genuine(json!({ "code": "part-count", "parts": 4 })),
        ),
        case(
            "json-twice",
            "a payload twice",
            twice,
            not_genuine(json!({
                "code": "duplicate-member", "part": "envelope", "path": "", "member": "payload",
            })),
        ),
        case(
            "json-cut",
            "JSON that was cut is some text",
            &flattened().to_string()[..200],
            not_genuine(json!({ "code": "not-a-license", "looksLike": "json" })),
        ),
        case(
            "json-signatures-above-limit",
            "one signature more than allowed",
            general(&many).to_string(),
            member("signatures"),
        )
        .flag("above-limit"),
        case(
            "json-above-limit",
            "longer than any JWS in JSON",
            long,
            not_genuine(json!({
                "code": "too-large", "what": "document", "size": size,
                "limit": limits::JWS_JSON_BYTES,
            })),
        )
        .flag("above-limit"),
    ]
}
