//! Claims that a vendor should never have signed: genuine signatures over bad content.

use super::*;

pub(super) fn file() -> VectorFile {
    let mut cases = required();
    cases.extend(bad_values());
    cases.extend(bad_lists());
    super::file(
        "Signed claims that are not what the format says",
        &[
            ("lenient-number", "Read as some number, it would grant seats nobody sold."),
            ("lenient-date", "Read by a lenient calendar, it would move an expiry."),
            ("display", "Shown as it stands, it would change how the text around it reads."),
        ],
        cases,
    )
}

fn bad(id: &str, comment: &str, claims: &Value, path: &str) -> Case {
    case(id, comment, key(claims), not_genuine(json!({ "code": "bad-claim", "path": path })))
}

fn required() -> Vec<Case> {
    let mut cases = vec![];
    for claim in ["issuer", "orderId", "kind", "product", "licensee", "issued"] {
        let claims = ordinary_with(json!({ claim: null }));
        let comment = format!("no `{claim}`");
        // A reader that reports a missing member reports it at the object that lacks it.
        cases.push(bad(&format!("no-{}", kebab(claim)), &comment, &claims, ""));
    }
    for member in ["name", "email"] {
        let licensee = with(ordinary()["licensee"].clone(), json!({ member: null }));
        let claims = ordinary_with(json!({ "licensee": licensee }));
        cases.push(bad(&format!("no-licensee-{member}"), "half a licensee", &claims, "licensee"));
    }
    for kind in ["add-on", "renewal", "upgrade", "bridge"] {
        let claims = ordinary_with(json!({ "kind": kind }));
        let comment = format!("`{kind}` of nothing: no previous order id");
        cases.push(bad(&format!("{kind}-of-nothing"), &comment, &claims, "previousOrderId"));
    }
    let own = ordinary_with(json!({ "previousOrderId": "ORD-2026-0001" }));
    cases.push(bad("extends-itself", "its own previous order", &own, "previousOrderId"));
    cases
}

fn bad_values() -> Vec<Case> {
    let licensee =
        |name: &str| ordinary_with(json!({ "licensee": { "name": name, "email": "a@a.example" } }));
    let claim = |changes: Value| ordinary_with(changes);
    vec![
        bad(
            "kind-unknown",
            "a kind of a later version",
            &claim(json!({ "kind": "lease" })),
            "kind",
        ),
        bad("kind-upper-case", "spelled otherwise", &claim(json!({ "kind": "Base" })), "kind"),
        bad(
            "price-class-unknown",
            "no such class",
            &claim(json!({ "priceClass": "friends" })),
            "priceClass",
        ),
        bad("order-id-number", "a number", &claim(json!({ "orderId": 7 })), "orderId"),
        bad("order-id-empty", "the empty text", &claim(json!({ "orderId": "" })), "orderId"),
        bad("order-id-space", "white space", &claim(json!({ "orderId": "ORD 1" })), "orderId"),
        bad("product-umlaut", "not ASCII", &claim(json!({ "product": "kério" })), "product"),
        bad("name-blank", "nothing but spaces", &licensee("  "), "licensee.name"),
        bad("name-line-end", "two lines", &licensee("Ada\nStatus: OK"), "licensee.name")
            .flag("display"),
        bad(
            "name-escape",
            "a terminal's escape character",
            &licensee("\u{1b}[32mOK"),
            "licensee.name",
        )
        .flag("display"),
        bad(
            "name-reordered",
            "a mark that reverses what follows",
            &licensee("Ada \u{202E}KO"),
            "licensee.name",
        )
        .flag("display"),
        bad(
            "issued-offset",
            "not in UTC",
            &claim(json!({ "issued": "2026-01-15T09:30:00+01:00" })),
            "issued",
        )
        .flag("lenient-date"),
        bad("issued-number", "a NumericDate", &claim(json!({ "issued": 1_768_469_400 })), "issued"),
        bad(
            "issued-leap-second",
            "a second that chronology skips",
            &claim(json!({ "issued": "2016-12-31T23:59:60Z" })),
            "issued",
        )
        .flag("lenient-date"),
        bad(
            "expires-30-february",
            "no such day",
            &claim(json!({ "licenseExpires": "2027-02-30" })),
            "licenseExpires",
        )
        .flag("lenient-date"),
        bad(
            "expires-29-february",
            "no leap year",
            &claim(json!({ "maintenanceExpires": "2027-02-29" })),
            "maintenanceExpires",
        )
        .flag("lenient-date"),
        bad(
            "expires-short",
            "a month of one digit",
            &claim(json!({ "licenseExpires": "2027-1-14" })),
            "licenseExpires",
        )
        .flag("lenient-date"),
        bad(
            "revalidation-zero",
            "a period of no days",
            &claim(json!({ "revalidation": { "periodDays": 0, "graceDays": 2 } })),
            "revalidation.periodDays",
        ),
        bad(
            "policy-number",
            "neither a name nor an object",
            &claim(json!({ "policy": 3 })),
            "policy",
        ),
        bad(
            "policy-unknown-field",
            "a rule that this reader does not know",
            &claim(json!({ "policy": { "basedOn": "icewarp", "graceHours": 3 } })),
            "policy.graceHours",
        ),
        bad(
            "policy-negative-days",
            "days that run backwards",
            &claim(json!({ "policy": { "basedOn": "icewarp", "emergencyDays": -1 } })),
            "policy.emergencyDays",
        )
        .flag("lenient-number"),
    ]
}

fn bad_lists() -> Vec<Case> {
    let seats = |seats: Value| {
        ordinary_with(json!({
            "modules": [{ "id": "server", "category": "server", "seats": seats }],
        }))
    };
    let module = json!({ "id": "server", "category": "server", "seats": 5 });
    let domain = json!({ "domain": "engines.example", "seats": 5 });
    let mut cases = vec![];
    for (id, value) in [
        ("seats-negative", json!(-1)),
        ("seats-fraction", json!(5.5)),
        ("seats-text", json!("5")),
        ("seats-exponent", json!(5e0)),
        ("seats-null", Value::Null),
        ("seats-true", json!(true)),
        ("seats-upper-case", json!("Unlimited")),
    ] {
        cases.push(
            bad(
                id,
                "a number of seats is a plain whole number, or `unlimited`",
                &seats(value),
                "modules[0].seats",
            )
            .flag("lenient-number"),
        );
    }
    cases.extend([
        bad(
            "module-twice",
            "which seats hold?",
            &ordinary_with(json!({ "modules": [module, module] })),
            "modules",
        ),
        bad(
            "module-category-unknown",
            "neither server nor client",
            &ordinary_with(json!({
            "modules": [{ "id": "server", "category": "cloud", "seats": 5 }] })),
            "modules[0].category",
        ),
        bad(
            "module-list",
            "a module's values in their order, without their names",
            &ordinary_with(json!({ "modules": [["server", "server", 5]] })),
            "modules[0]",
        ),
        bad(
            "licensee-list",
            "a licensee's values in their order, without their names",
            &ordinary_with(json!({ "licensee": ["Ada", "Engines", "ada@engines.example"] })),
            "licensee",
        ),
        bad("modules-object", "no list", &ordinary_with(json!({ "modules": {} })), "modules"),
        bad(
            "domain-twice",
            "which limit holds?",
            &ordinary_with(json!({ "domainLimits": [domain, domain] })),
            "domainLimits",
        ),
    ]);
    cases
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() {
            kebab.push('-');
        }
        kebab.push(character.to_ascii_lowercase());
    }
    kebab
}
