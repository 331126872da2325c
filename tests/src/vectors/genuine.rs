//! Licenses that are what they say, in force or not.

use super::*;
use crate::keys::{NEXT, RETIRED};

pub(super) fn file() -> VectorFile {
    let mut cases = kinds();
    cases.extend(contents());
    cases.extend(instants());
    cases.extend(windows());
    super::file(
        "Genuine licenses",
        &[
            ("boundary", "The last second on one side of a limit, or the first on the other."),
            ("tolerance", "A strict reader might refuse this; the format demands it is read."),
        ],
        cases,
    )
}

fn kinds() -> Vec<Case> {
    let claims = ordinary();
    let extending = |kind: &str| {
        ordinary_with(json!({
            "kind": kind, "orderId": format!("ORD-{kind}"), "previousOrderId": "ORD-2026-0001",
        }))
    };
    let mut cases = vec![
        case(
            "base-file",
            "a base license as a license file",
            license_file(&claims),
            valid(&claims),
        ),
        case("base-key", "the same as a registration key", key(&claims), valid(&claims)),
    ];
    for kind in ["add-on", "renewal", "upgrade", "bridge"] {
        let claims = extending(kind);
        let comment = format!("kind `{kind}`, extending another license");
        cases.push(case(kind, &comment, license_file(&claims), valid(&claims)));
    }
    let mut endless = extending("bridge");
    endless["orderId"] = json!("ORD-bridge-without-end");
    drop(endless.as_object_mut().map(|claims| claims.remove("licenseExpires")));
    cases.push(case(
        "bridge-without-a-last-day",
        "kind `bridge` that names no last day: it permits nothing, and is read all the same",
        license_file(&endless),
        valid(&endless),
    ));
    let trial = ordinary_with(json!({
        "kind": "trial", "policy": "trial", "maintenanceExpires": null, "registeredOn": null,
        "licenseExpires": "2026-06-30",
        "modules": [{ "id": "server", "category": "server", "seats": "unlimited" }],
    }));
    cases.push(case("trial", "kind `trial`, unlimited seats", license_file(&trial), valid(&trial)));
    cases
}

fn contents() -> Vec<Case> {
    let full = ordinary_with(json!({
        "previousOrderId": "ORD-2025-0001", "edition": "standard", "priceClass": "edu",
        "product": "icewarp", "notBefore": "2026-01-16T00:00:00Z",
        "referenceId": "1A2B3C4D-5E6F7A8B-9C0D1E2F-3A4B5C6D-X1",
        "policy": { "basedOn": "icewarp", "emergencyDays": 3, "revalidationNoticeHours": [6, 12] },
        "modules": [
            { "id": "server", "category": "server", "seats": 50, "expires": "2026-12-31" },
            { "id": "outlook-sync", "category": "client", "seats": 10, "extraSeats": 5 },
            { "id": "instant-messaging", "category": "server", "seats": "unlimited" },
        ],
        "revalidation": { "periodDays": 30, "graceDays": 7 },
        "domainLimits": [{ "domain": "engines.example", "seats": 40 }],
    }));
    let least = json!({
        "issuer": "Example Mail Ltd", "orderId": "1", "kind": "base", "product": "p",
        "priceClass": "standard", "issued": "2026-01-15T09:30:00Z", "modules": [],
        "licensee": { "name": "A", "email": "a@a.example" },
    });
    let mut bare = least.clone();
    for defaulted in ["priceClass", "modules"] {
        bare.as_object_mut().map(|claims| claims.remove(defaulted));
    }
    let foreign = ordinary_with(json!({ "licensee": {
        "name": "Zoë Müller-Łukasik", "company": "株式会社 \"寛\" 😀", "email": "zoë@bücher.example",
    } }));
    let mut unknown = ordinary();
    unknown["somethingNew"] = json!({ "deep": [1, 2.5e3, null, true] });
    let mut nulls = ordinary();
    nulls["edition"] = Value::Null;
    let mut defaults = bare.clone();
    for claim in ["priceClass", "modules", "domainLimits"] {
        defaults[claim] = Value::Null;
    }
    let mut header = super::header(VENDOR);
    header["x-unknown"] = json!(["ignored"]);
    let rfc9864 = json!({ "alg": "Ed25519", "kid": VENDOR.id(), "typ": "license+jwt" });
    let payload = ordinary().to_string();
    let spaced = serde_json::to_string_pretty(&ordinary()).expect("JSON");
    vec![
        case("every-claim", "every claim is there", license_file(&full), valid(&full)),
        case("least-claims", "only what is required", license_file(&bare), valid(&least)),
        case("text-in-unicode", "names in many scripts", license_file(&foreign), valid(&foreign)),
        case("unknown-claim", "a claim of a later version", key(&unknown), valid(&ordinary()))
            .flag("tolerance"),
        case("null-claim", "null counts as absent", key(&nulls), valid(&ordinary()))
            .flag("tolerance"),
        case(
            "null-default",
            "null in place of lists, as some programs write empty ones",
            key(&defaults),
            valid(&least),
        )
        .flag("tolerance"),
        case(
            "white-space-in-json",
            "JSON as people indent it",
            signed(&super::header(VENDOR), spaced.as_bytes(), VENDOR),
            valid(&ordinary()),
        )
        .flag("tolerance"),
        case(
            "unknown-header-parameter",
            "RFC 7515 section 4: ignored",
            signed(&header, payload.as_bytes(), VENDOR),
            valid(&ordinary()),
        )
        .flag("tolerance"),
        case(
            "alg-ed25519",
            "the algorithm under its RFC 9864 name",
            signed(&rfc9864, payload.as_bytes(), VENDOR),
            valid(&ordinary()),
        ),
    ]
}

fn instants() -> Vec<Case> {
    let expired = |at: &str| {
        json!([
            { "code": "license-expired", "licenseExpires": "2027-01-14", "at": at }
        ])
    };
    let claims = ordinary();
    let input = || license_file(&claims);
    let later = ordinary_with(json!({ "notBefore": "2026-07-01T12:00:00Z" }));
    let tomorrow = |at: &str| {
        json!([
            { "code": "not-yet-valid", "notBefore": "2026-07-01T12:00:00Z", "at": at }
        ])
    };
    let never = ordinary_with(json!({
        "notBefore": "2026-07-01T12:00:00Z", "licenseExpires": "2026-02-28",
    }));
    let perpetual = ordinary_with(json!({ "licenseExpires": null }));
    let leap = ordinary_with(json!({ "licenseExpires": "2028-02-29" }));
    let case = |id: &str, comment: &str, claims: &Value, at: &str, expect: Value| {
        case(id, comment, license_file(claims), expect).at(at).flag("boundary")
    };
    vec![
        case(
            "last-second",
            "the last second of the last day",
            &claims,
            "2027-01-14T23:59:59Z",
            valid(&claims),
        ),
        super::case(
            "midnight-after",
            "the midnight after the last day",
            input(),
            refused(&claims, expired("2027-01-15T00:00:00Z")),
        )
        .at("2027-01-15T00:00:00Z")
        .flag("boundary"),
        case(
            "second-before-not-before",
            "one second early",
            &later,
            "2026-07-01T11:59:59Z",
            refused(&later, tomorrow("2026-07-01T11:59:59Z")),
        ),
        case("at-not-before", "on the second", &later, "2026-07-01T12:00:00Z", valid(&later)),
        case(
            "two-reasons",
            "not yet valid and already expired: both are named",
            &never,
            "2026-06-01T00:00:00Z",
            refused(
                &never,
                json!([
                    { "code": "not-yet-valid", "notBefore": "2026-07-01T12:00:00Z", "at": AT },
                    { "code": "license-expired", "licenseExpires": "2026-02-28", "at": AT },
                ]),
            ),
        ),
        case("perpetual", "no end", &perpetual, "9999-12-31T23:59:59Z", valid(&perpetual)),
        case(
            "before-issue",
            "judged before it was issued: only `notBefore` postpones a license",
            &claims,
            "2020-01-01T00:00:00Z",
            valid(&claims),
        ),
        case("leap-day", "expires on 29 February", &leap, "2028-02-29T23:59:59Z", valid(&leap)),
        case(
            "after-leap-day",
            "and is over on 1 March",
            &leap,
            "2028-03-01T00:00:00Z",
            refused(
                &leap,
                json!([{ "code": "license-expired", "licenseExpires": "2028-02-29",
                "at": "2028-03-01T00:00:00Z" }]),
            ),
        ),
    ]
}

fn windows() -> Vec<Case> {
    let issued = |at: &str| ordinary_with(json!({ "issued": at }));
    let outside = |key: TestKey, at: &str, bound: &str, instant: &str| {
        not_genuine(json!({
            "code": "outside-key-window", "keyId": key.id(), "issued": at, bound: instant,
        }))
    };
    let case = |id: &str, comment: &str, key: TestKey, at: &str, expect: Option<Value>| {
        let claims = issued(at);
        let expect = expect.unwrap_or_else(|| valid_by(key, &claims));
        case(id, comment, licentia_verifier::armor(&key_by(key, &claims)), expect).flag("boundary")
    };
    let (first, end) = ("2027-01-01T00:00:00Z", "2024-01-01T00:00:00Z");
    vec![
        case(
            "retired-key-inside",
            "issued in the last second of a retired key",
            RETIRED,
            "2023-12-31T23:59:59Z",
            None,
        ),
        case(
            "retired-key-outside",
            "issued when the key had just been retired",
            RETIRED,
            end,
            Some(outside(RETIRED, end, "expires", end)),
        ),
        case(
            "next-key-outside",
            "issued one second before the key is valid",
            NEXT,
            "2026-12-31T23:59:59Z",
            Some(outside(NEXT, "2026-12-31T23:59:59Z", "notBefore", first)),
        ),
        case("next-key-inside", "issued in the first second of a key", NEXT, first, None),
    ]
}
