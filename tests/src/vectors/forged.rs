//! Files that somebody made or changed who has no key of the vendor's.

use super::*;
use crate::keys::{REVOKED, STRANGER, base64url};

pub(super) fn file() -> VectorFile {
    let mut cases = tampered();
    cases.extend(keys());
    cases.extend(algorithms());
    cases.extend(headers());
    super::file(
        "Forged and altered licenses",
        &[
            ("forgery", "Whoever takes this takes a license that the vendor never signed."),
            ("algorithm-confusion", "The header, which the forger writes, chooses the check."),
            ("embedded-key", "The forger brings the key that his own signature fits."),
            ("other-document", "The vendor signed it, but not as a license."),
            ("extension", "The signer demands a rule that this reader does not know."),
        ],
        cases,
    )
}

fn mismatch() -> Value {
    not_genuine(json!({ "code": "signature-mismatch", "keyId": VENDOR.id() }))
}

fn parts(key: &str) -> [String; 3] {
    let parts: Vec<String> = key.split('.').map(str::to_owned).collect();
    parts.try_into().expect("three parts")
}

fn tampered() -> Vec<Case> {
    let [header, payload, signature] = parts(&key(&ordinary()));
    let more = ordinary_with(json!({
        "modules": [{ "id": "server", "category": "server", "seats": 5000 }],
    }));
    let more = base64url(more.to_string().as_bytes());
    let reordered = json!({ "typ": "license+jwt", "alg": "Ed25519", "kid": VENDOR.id() });
    let reordered = base64url(reordered.to_string().as_bytes());
    let other = parts(&key(&ordinary_with(json!({ "orderId": "ORD-2" }))));
    let zeros = base64url(&[0; 64]);
    let flag = |case: Case| case.flag("forgery");
    [
        case(
            "payload-changed",
            "more seats than were sold",
            format!("{header}.{more}.{signature}"),
            mismatch(),
        ),
        case(
            "header-changed",
            "another header over the same claims",
            format!("{reordered}.{payload}.{signature}"),
            mismatch(),
        ),
        case(
            "signature-of-another",
            "the signature of another license of the same vendor",
            format!("{header}.{payload}.{}", other[2]),
            mismatch(),
        ),
        case(
            "signature-zero",
            "64 zero bytes: R is no point of the curve's main group",
            format!("{header}.{payload}.{zeros}"),
            mismatch(),
        ),
        case(
            "signature-empty",
            "no signature at all",
            format!("{header}.{payload}."),
            not_genuine(json!({ "code": "signature-length", "characters": 0 })),
        ),
        case(
            "payload-empty",
            "no claims under a signature of others",
            format!("{header}..{signature}"),
            mismatch(),
        ),
    ]
    .map(flag)
    .to_vec()
}

fn keys() -> Vec<Case> {
    let claims = ordinary();
    let payload = claims.to_string();
    let posing = signed(&header(VENDOR), payload.as_bytes(), STRANGER);
    vec![
        case(
            "unknown-key",
            "signed by a key that nobody trusts",
            key_by(STRANGER, &claims),
            not_genuine(json!({ "code": "unknown-key", "keyId": STRANGER.id() })),
        )
        .flag("forgery"),
        case("wrong-key", "the stranger writes the vendor's key id", posing, mismatch())
            .flag("forgery"),
        case(
            "revoked-key",
            "signed by the vendor's stolen key, dated before the theft",
            key_by(REVOKED, &ordinary_with(json!({ "issued": "2024-01-01T00:00:00Z" }))),
            not_genuine(json!({
                "code": "key-revoked", "keyId": REVOKED.id(), "reason": "keyCompromise",
                "revokedAt": "2025-03-01T00:00:00Z",
            })),
        )
        .flag("forgery"),
        case(
            "empty-key-id",
            "a key id that is the empty text",
            signed(&with(header(VENDOR), json!({ "kid": "" })), payload.as_bytes(), VENDOR),
            not_genuine(json!({ "code": "unknown-key", "keyId": "" })),
        ),
    ]
}

fn algorithms() -> Vec<Case> {
    let payload = ordinary().to_string();
    let unsupported =
        |alg: &str| not_genuine(json!({ "code": "unsupported-algorithm", "alg": alg }));
    let mut cases = vec![];
    for (id, alg) in [
        ("alg-none", "none"),
        ("alg-none-mixed-case", "nOnE"),
        ("alg-hs256", "HS256"),
        ("alg-es256", "ES256"),
        ("alg-rs256", "RS256"),
        ("alg-lower-case", "eddsa"),
        ("alg-upper-case", "ED25519"),
        ("alg-ed448", "Ed448"),
        ("alg-empty", ""),
    ] {
        let header = with(header(VENDOR), json!({ "alg": alg }));
        let comment = format!("`alg` is `{alg}`, the signature a good Ed25519 one");
        let text = signed(&header, payload.as_bytes(), VENDOR);
        cases.push(case(id, &comment, text, unsupported(alg)).flag("algorithm-confusion"));
    }
    let none = with(header(VENDOR), json!({ "alg": "none" })).to_string();
    let unsigned = format!("{}.{}.", base64url(none.as_bytes()), base64url(payload.as_bytes()));
    cases.push(
        case(
            "alg-none-unsigned",
            "an unsecured JWS (RFC 7515 appendix A.5)",
            unsigned,
            unsupported("none"),
        )
        .flag("algorithm-confusion"),
    );
    cases
}

fn headers() -> Vec<Case> {
    let payload = ordinary().to_string();
    let own = json!({ "kty": "OKP", "crv": "Ed25519", "x": base64url(&STRANGER.public()) });
    let by = |changes: Value, key: TestKey| {
        signed(&with(header(VENDOR), changes), payload.as_bytes(), key)
    };
    let typed = |typ: Value| {
        let mut error = json!({ "code": "wrong-type", "expected": "license+jwt" });
        if typ.is_string() {
            error["typ"] = typ.clone();
        }
        (by(json!({ "typ": typ }), VENDOR), not_genuine(error))
    };
    let mut cases = vec![];
    for (name, value) in [
        ("jwk", own),
        ("jku", json!("https://forger.example/keys")),
        ("x5u", json!("https://forger.example/cert")),
        ("x5c", json!(["MIIB"])),
    ] {
        let expect = not_genuine(json!({ "code": "forbidden-parameter", "name": name }));
        let comment = format!("the header brings its own key in `{name}`");
        cases.push(
            case(
                &format!("embedded-{name}"),
                &comment,
                by(json!({ name: value }), STRANGER),
                expect,
            )
            .flag("embedded-key"),
        );
    }
    for value in [false, true] {
        let expect = not_genuine(json!({ "code": "forbidden-parameter", "name": "b64" }));
        cases.push(
            case(
                &format!("b64-{value}"),
                "RFC 7797 changes which bytes are signed",
                by(json!({ "b64": value }), VENDOR),
                expect,
            )
            .flag("extension"),
        );
    }
    for (id, crit) in [
        ("crit-unknown", json!(["seatRental"])),
        ("crit-known-name", json!(["kid"])),
        ("crit-empty", json!([])),
    ] {
        let expect = not_genuine(json!({ "code": "unknown-extension", "names": crit.clone() }));
        cases.push(
            case(
                id,
                "any `crit` is a demand that this version cannot meet",
                by(json!({ "crit": crit }), VENDOR),
                expect,
            )
            .flag("extension"),
        );
    }
    for (id, name) in [("embedded-null", "jwk"), ("b64-null", "b64")] {
        let expect = not_genuine(json!({ "code": "forbidden-parameter", "name": name }));
        cases.push(of_null(id, name, expect).flag("extension"));
    }
    let demand = json!({ "code": "unknown-extension", "names": [] });
    cases.push(of_null("crit-null", "crit", not_genuine(demand)).flag("extension"));
    for (id, typ) in [
        ("typ-jwt", json!("JWT")),
        ("typ-order", json!("license-order+jwt")),
        ("typ-media-type", json!("application/license+jwt")),
        ("typ-revocations", json!("revocations+jwt")),
        ("typ-upper-case", json!("LICENSE+JWT")),
        ("typ-missing", Value::Null),
    ] {
        let (text, expect) = typed(typ);
        cases.push(case(id, "`typ` is exactly `license+jwt`", text, expect).flag("other-document"));
    }
    cases.extend(answers());
    cases
}

/// A parameter that must not be there, and says nothing.
fn of_null(id: &str, name: &str, expect: Value) -> Case {
    let mut header = header(VENDOR);
    header[name] = Value::Null;
    let text = signed(&header, ordinary().to_string().as_bytes(), VENDOR);
    case(id, "it is there, whatever it holds", text, expect)
}

/// Order answers stand for the licenses in them: only for genuine ones.
fn answers() -> Vec<Case> {
    let license = ordinary();
    let of = |payload: &Value, key: TestKey| {
        let header = with(header(key), json!({ "typ": "order-answer+jwt" }));
        signed(&header, payload.to_string().as_bytes(), key)
    };
    let answer = |licenses: Value| {
        json!({
            "requestId": "REQ-1", "requestDigest": "A".repeat(43), "issued": "2026-01-15T09:30:00Z",
            "licenses": licenses,
        })
    };
    let bad = |path: &str| not_genuine(json!({ "code": "bad-claim", "path": path }));
    let forged = json!([key(&license), key_by(STRANGER, &license)]);
    let nested = json!([of(&answer(json!([key(&license)])), VENDOR)]);
    let unknown = not_genuine(json!({ "code": "unknown-key", "keyId": STRANGER.id() }));
    [
        (
            "answer-of-license",
            "a license that says that it is an order answer",
            license.clone(),
            bad(""),
        ),
        (
            "answer-forged-license",
            "a forged license in an answer",
            answer(forged),
            bad("licenses[1]"),
        ),
        ("answer-in-answer", "an answer in an answer", answer(nested), bad("licenses[0]")),
        ("answer-empty", "an answer that brings nothing", answer(json!([])), bad("licenses")),
    ]
    .into_iter()
    .map(|(id, comment, payload, expect)| case(id, comment, of(&payload, VENDOR), expect))
    .chain([case(
        "answer-by-stranger",
        "genuine licenses in an answer by somebody else",
        of(&answer(json!([key(&license)])), STRANGER),
        unknown,
    )])
    .map(|case| case.flag("other-document"))
    .collect()
}
