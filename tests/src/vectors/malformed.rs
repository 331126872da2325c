//! Envelopes that are damaged or bent, signed or not.

use super::*;
use crate::keys::base64url;

pub(super) fn file() -> VectorFile {
    let mut cases = parts();
    cases.extend(base64());
    cases.extend(header_json());
    cases.extend(payload_json());
    super::file(
        "Malformed envelopes and documents",
        &[
            ("two-readings", "Two readers would read two licenses out of the same signed bytes."),
            ("malleability", "A second spelling of the same license: lists of seen files miss it."),
            ("cut", "What mail programs and hasty copying leave of a key."),
        ],
        cases,
    )
}

fn parts() -> Vec<Case> {
    let key = key(&ordinary());
    let count = |parts: usize| not_genuine(json!({ "code": "part-count", "parts": parts }));
    let (payload_at, signature_at) = (key.find('.').unwrap(), key.rfind('.').unwrap());
    vec![
        case("cut-in-header", "only the first forty characters", &key[..40], count(1)).flag("cut"),
        case("cut-in-payload", "the first half", &key[..payload_at + 40], count(2)).flag("cut"),
        case(
            "cut-in-signature",
            "twelve characters short",
            &key[..key.len() - 12],
            not_genuine(json!({ "code": "signature-length", "characters": 74 })),
        )
        .flag("cut"),
        case("four-parts", "one part too many", format!("{key}.AA"), count(4)),
        case("five-parts", "as many as an encrypted JWE has", format!("{key}.AA.AA"), count(5)),
        case(
            "header-empty",
            "nothing before the first dot",
            key[payload_at..].to_owned(),
            not_genuine(json!({ "code": "not-a-license", "looksLike": "text" })),
        ),
        case(
            "signature-65-bytes",
            "one byte too many",
            format!("{}.{}", &key[..signature_at], base64url(&[7; 65])),
            not_genuine(json!({ "code": "signature-length", "characters": 87 })),
        ),
    ]
}

fn base64() -> Vec<Case> {
    let key = key(&ordinary());
    let [header, payload, signature]: [&str; 3] =
        key.split('.').collect::<Vec<_>>().try_into().unwrap();
    let bad = |part: &str| not_genuine(json!({ "code": "base64", "part": part }));
    // One byte more than a multiple of three leaves four unused bits in the last character;
    // setting one of them changes no byte. A signature has 64 bytes; 46 are made for the header.
    let bent = |text: &str| {
        let (start, last) = text.split_at(text.len() - 1);
        format!(
            "{start}{}",
            match last {
                "A" => "B",
                "Q" => "R",
                "g" => "h",
                _ => "x",
            }
        )
    };
    let bent_signature = bent(signature);
    let bent_header = bent(&base64url(br#"{"alg":"EdDSA","kid":"","typ":"license+jwt"  }"#));
    let impossible = payload.to_owned() + &"A".repeat((5 - payload.len() % 4) % 4);
    let armored = licentia_verifier::armor(&key);
    vec![
        case(
            "padded-signature",
            "padding is not part of base64url here",
            armored.replace("\n-----END", "==\n-----END"),
            not_genuine(json!({
                "code": "armor-character", "line": armored.lines().count() - 1, "character": "="
            })),
        )
        .flag("malleability"),
        case(
            "signature-bits-left-over",
            "unused bits are set",
            format!("{header}.{payload}.{bent_signature}"),
            bad("signature"),
        )
        .flag("malleability"),
        case(
            "header-bits-left-over",
            "unused bits are set",
            format!("{bent_header}.{payload}.{signature}"),
            bad("header"),
        )
        .flag("malleability"),
        case(
            "length-impossible",
            "no base64 has one character over",
            format!("{header}.{impossible}.{signature}"),
            bad("payload"),
        ),
    ]
}

fn header_json() -> Vec<Case> {
    let payload = ordinary().to_string();
    let by = |header: &str| VENDOR.jws(header.as_bytes(), payload.as_bytes());
    let (id, typ) = (VENDOR.id(), r#""typ":"license+jwt""#);
    let member = |path: &str| not_genuine(json!({ "code": "header-member", "path": path }));
    let syntax = || not_genuine(json!({ "code": "json-syntax", "part": "header" }));
    let double = format!(r#"{{"alg":"EdDSA","alg":"none","kid":"{id}",{typ}}}"#);
    let escaped = format!(r#"{{"alg":"EdDSA","kid":"{id}",{typ},"\u006bid":"x"}}"#);
    let trailing = format!(r#"{{"alg":"EdDSA","kid":"{id}",{typ}}}{{}}"#);
    let twice = |member: &str| {
        not_genuine(json!({
            "code": "duplicate-member", "part": "header", "path": "", "member": member,
        }))
    };
    vec![
        case("header-alg-twice", "which of the two holds?", by(&double), twice("alg"))
            .flag("two-readings"),
        case("header-kid-twice", "the second one escaped", by(&escaped), twice("kid"))
            .flag("two-readings"),
        case("header-trailing", "another object behind the header", by(&trailing), syntax())
            .flag("two-readings"),
        case("header-unfinished", "an object that never ends", by(r#"{"alg":"EdDSA""#), syntax()),
        case(
            "header-no-alg",
            "no algorithm",
            by(&format!(r#"{{"kid":"{id}",{typ}}}"#)),
            member("alg"),
        ),
        case(
            "header-alg-number",
            "an algorithm that is no text",
            by(&format!(r#"{{"alg":1,"kid":"{id}",{typ}}}"#)),
            member("alg"),
        ),
        case(
            "header-no-kid",
            "no key id",
            by(&format!(r#"{{"alg":"EdDSA",{typ}}}"#)),
            member("kid"),
        ),
        case(
            "header-kid-list",
            "a key id that is no text",
            by(&format!(r#"{{"alg":"EdDSA","kid":["{id}"],{typ}}}"#)),
            member("kid"),
        ),
        case(
            "header-empty-object",
            "nothing in it",
            by("{}"),
            not_genuine(json!({
            "code": "wrong-type", "expected": "license+jwt" })),
        ),
    ]
}

fn payload_json() -> Vec<Case> {
    let good = ordinary().to_string();
    let by = |payload: &[u8]| signed(&header(VENDOR), payload, VENDOR);
    let open = good.strip_suffix('}').unwrap();
    let twice = |path: &str, member: &str| {
        not_genuine(json!({
            "code": "duplicate-member", "part": "payload", "path": path, "member": member,
        }))
    };
    let syntax = || not_genuine(json!({ "code": "json-syntax", "part": "payload" }));
    let nested = good.replacen(r#""seats":5"#, r#""seats":5,"seats":5000"#, 1);
    let unknown = format!(r#"{open},"later":{{"a":1,"a":2}}}}"#);
    let mut not_utf8 = good.clone().into_bytes();
    let at = good.find("Ada").unwrap();
    not_utf8[at] = 0xFF;
    let whole = not_genuine(json!({ "code": "bad-claim", "path": "" }));
    vec![
        case(
            "claim-twice",
            "five seats or five thousand?",
            by(format!(r#"{open},"orderId":"ORD-2"}}"#).as_bytes()),
            twice("", "orderId"),
        )
        .flag("two-readings"),
        case(
            "claim-twice-nested",
            "inside a module",
            by(nested.as_bytes()),
            twice("modules[0]", "seats"),
        )
        .flag("two-readings"),
        case(
            "claim-twice-unknown",
            "inside a claim that is otherwise ignored",
            by(unknown.as_bytes()),
            twice("later", "a"),
        )
        .flag("two-readings"),
        case(
            "payload-trailing",
            "words behind the claims",
            by(format!("{good} x").as_bytes()),
            syntax(),
        )
        .flag("two-readings"),
        case(
            "payload-byte-order-mark",
            "a byte order mark before the claims",
            by(format!("\u{FEFF}{good}").as_bytes()),
            syntax(),
        ),
        case("payload-not-utf-8", "a byte that is no UTF-8", by(&not_utf8), syntax()),
        case("payload-list", "a list of claims", by(format!("[{good}]").as_bytes()), whole.clone()),
        case(
            "payload-list-of-values",
            "the claims in their order, without their names",
            by(br#"["Example Mail Ltd","ORD-1",null,"base"]"#),
            whole.clone(),
        )
        .flag("two-readings"),
        case(
            "header-list",
            "the header in its order, without its names",
            licentia_verifier::armor(&VENDOR.jws(
                format!(r#"["EdDSA","{}","license+jwt"]"#, VENDOR.id()).as_bytes(),
                good.as_bytes(),
            )),
            not_genuine(json!({ "code": "header-member", "path": "" })),
        )
        .flag("two-readings"),
        case("payload-text", "a text", by(br#""license""#), whole),
        case("payload-empty-signed", "nothing, signed by the vendor", by(b""), syntax()),
    ]
}
