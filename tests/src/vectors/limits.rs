//! Exactly at each limit, and one above.

use super::*;
use crate::keys::base64url;
use licentia_verifier::limits as limit;

pub(super) fn file() -> VectorFile {
    let mut cases = sizes();
    cases.extend(texts());
    cases.extend(lists());
    cases.extend(numbers());
    super::file(
        "Limits",
        &[
            ("at-limit", "The largest that is allowed."),
            ("above-limit", "One more: refused before any work that it could multiply."),
        ],
        cases,
    )
}

fn at(id: &str, claims: &Value) -> Case {
    case(&format!("{id}-at-limit"), "the largest allowed", key(claims), valid(claims))
        .flag("at-limit")
}

fn above(id: &str, input: impl Into<Input>, error: Value) -> Case {
    case(&format!("{id}-above-limit"), "one more than allowed", input, not_genuine(error))
        .flag("above-limit")
}

fn bad_claim(path: &str) -> Value {
    json!({ "code": "bad-claim", "path": path })
}

fn too_large(what: &str, size: usize, limit: usize) -> Value {
    json!({ "code": "too-large", "what": what, "size": size, "limit": limit })
}

fn sizes() -> Vec<Case> {
    // Headers of exact length: an ignored parameter fills them up.
    let header = |bytes: usize| {
        let empty = with(header(VENDOR), json!({ "pad": "" })).to_string().len();
        with(header(VENDOR), json!({ "pad": "x".repeat(bytes - empty) }))
    };
    let payload = ordinary().to_string();
    let by = |bytes: usize| signed(&header(bytes), payload.as_bytes(), VENDOR);
    // Documents of exact length: an ignored claim fills them up.
    let document = |bytes: usize| {
        let empty = key(&ordinary_with(json!({ "pad": "" }))).len();
        let mut pad = (bytes - empty) * 3 / 4 - 4;
        loop {
            let key = key(&ordinary_with(json!({ "pad": "x".repeat(pad) })));
            if bytes <= key.len() {
                assert_eq!(key.len(), bytes, "base64 cannot have every length");
                return key;
            }
            pad += 1;
        }
    };
    let line = "e30.e30.AA\n";
    let too_many = limit::DOCUMENTS + 1;
    vec![
        case("header-at-limit", "the largest allowed", by(limit::HEADER_BYTES), valid(&ordinary()))
            .flag("at-limit"),
        above(
            "header",
            by(limit::HEADER_BYTES + 1),
            too_large("header", limit::HEADER_BYTES + 1, limit::HEADER_BYTES),
        ),
        case(
            "document-at-limit",
            "the largest allowed",
            document(limit::DOCUMENT_BYTES),
            valid(&ordinary()),
        )
        .flag("at-limit"),
        above(
            "document",
            document(limit::DOCUMENT_BYTES) + "A",
            too_large("document", limit::DOCUMENT_BYTES + 1, limit::DOCUMENT_BYTES),
        ),
        above(
            "input",
            Input::Repeat { text: "x".to_owned(), times: limit::INPUT_BYTES + 1 },
            too_large("input", limit::INPUT_BYTES + 1, limit::INPUT_BYTES),
        ),
        above(
            "documents",
            Input::Repeat { text: line.to_owned(), times: too_many },
            too_large("documents", too_many, limit::DOCUMENTS),
        ),
        above(
            "depth",
            nested(limit::JSON_DEPTH + 1),
            json!({
            "code": "too-deep", "part": "payload", "limit": limit::JSON_DEPTH }),
        ),
        case(
            "depth-at-limit",
            "the deepest allowed",
            nested(limit::JSON_DEPTH),
            valid(&ordinary()),
        )
        .flag("at-limit"),
        above(
            "header-depth",
            deep_header(),
            json!({
            "code": "too-deep", "part": "header", "limit": limit::JSON_DEPTH }),
        ),
    ]
}

/// A license with an ignored claim that makes it `depth` deep.
fn nested(depth: usize) -> String {
    let lists = (0..depth - 1).fold(json!(0), |inner, _| json!([inner]));
    key(&ordinary_with(json!({ "deep": lists })))
}

fn deep_header() -> String {
    let lists = "[".repeat(limit::JSON_DEPTH) + &"]".repeat(limit::JSON_DEPTH);
    let header = header(VENDOR).to_string().replacen('{', &format!("{{\"deep\":{lists},"), 1);
    let payload = ordinary().to_string();
    format!(
        "{}.{}.{}",
        base64url(header.as_bytes()),
        base64url(payload.as_bytes()),
        base64url(&[1; 64])
    )
}

fn texts() -> Vec<Case> {
    let text = |bytes: usize| {
        ordinary_with(json!({ "licensee": {
            "name": "é".repeat(bytes / 2) + &"e".repeat(bytes % 2), "email": "a@a.example",
        } }))
    };
    let identifier = |bytes: usize| ordinary_with(json!({ "orderId": "x".repeat(bytes) }));
    vec![
        at("text", &text(limit::TEXT_BYTES)),
        above("text", key(&text(limit::TEXT_BYTES + 1)), bad_claim("licensee.name")),
        at("identifier", &identifier(limit::IDENTIFIER_BYTES)),
        above("identifier", key(&identifier(limit::IDENTIFIER_BYTES + 1)), bad_claim("orderId")),
    ]
}

fn lists() -> Vec<Case> {
    let modules = |count: usize| {
        let module = |index| json!({ "id": format!("m{index}"), "category": "server", "seats": 1 });
        ordinary_with(json!({ "modules": (0..count).map(module).collect::<Vec<_>>() }))
    };
    let domains = |count: usize| {
        let domain = |index| json!({ "domain": format!("d{index}.example"), "seats": 1 });
        ordinary_with(json!({ "domainLimits": (0..count).map(domain).collect::<Vec<_>>() }))
    };
    vec![
        at("modules", &modules(limit::MODULES)),
        above("modules", key(&modules(limit::MODULES + 1)), bad_claim("modules")),
        at("domain-limits", &domains(limit::DOMAIN_LIMITS)),
        above("domain-limits", key(&domains(limit::DOMAIN_LIMITS + 1)), bad_claim("domainLimits")),
    ]
}

fn numbers() -> Vec<Case> {
    let seats = |seats: u32| {
        ordinary_with(json!({
            "modules": [{ "id": "server", "category": "server", "seats": seats }],
        }))
    };
    let extra = |extra: u32| {
        ordinary_with(json!({
            "modules": [{ "id": "server", "category": "server", "seats": 1, "extraSeats": extra }],
        }))
    };
    let period = |days: u32| {
        ordinary_with(json!({
            "revalidation": { "periodDays": days, "graceDays": 2 },
        }))
    };
    let huge = key(&ordinary_with(json!({
        "modules": [{ "id": "server", "category": "server", "seats": u64::MAX }],
    })));
    vec![
        at("seats", &seats(limit::SEATS)),
        above("seats", key(&seats(limit::SEATS + 1)), bad_claim("modules[0].seats")),
        above("seats-in-64-bits", huge, bad_claim("modules[0].seats")),
        at("extra-seats", &extra(limit::SEATS)),
        above("extra-seats", key(&extra(limit::SEATS + 1)), bad_claim("modules[0].extraSeats")),
        at("span-days", &period(limit::SPAN_DAYS)),
        above(
            "span-days",
            key(&period(limit::SPAN_DAYS + 1)),
            bad_claim("revalidation.periodDays"),
        ),
    ]
}
