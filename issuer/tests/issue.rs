//! `licentia issue`: licenses out of flags and requests.

use crate::desk::{Desk, NOW};
use licentia::Exit;
use serde_json::Value;

/// A request that lacks nothing.
pub(crate) fn request(order_id: &str) -> Value {
    serde_json::json!({
        "issuer": "Example Mail Ltd", "orderId": order_id, "kind": "base",
        "product": "kerio-connect", "policy": "kerio-connect",
        "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
        "modules": [
            { "id": "server", "category": "server", "seats": 5 },
            { "id": "antivirus", "category": "server", "seats": "unlimited" }
        ]
    })
}

/// The claims of a license, as `licentia verify --json` gives them.
fn claims(desk: &Desk, license: &str) -> Value {
    let line = desk.feed(license, "verify --json --keys vendor.jwks.json").out;
    serde_json::from_str::<Value>(&line).unwrap()["license"].clone()
}

#[test]
fn a_license_can_be_made_of_flags_alone() {
    let desk = Desk::with_keys();
    let flags = "--issuer 'Example Mail Ltd' --order-id ORD-2 --previous-order-id ORD-1 \
         --kind add-on --product kerio-connect --edition pro --price-class edu \
         --policy kerio-connect --name 'Ada Byron' --company 'Analytical Engines Ltd' \
         --email ada@engines.example --street-address '12 Square, London' \
         --reference-id 8D2A-77F0 --issued 2026-01-15T09:30:00Z --not-before 2026-01-16T00:00:00Z \
         --registered-on 2026-01-15 --license-expires 2026-12-31 --maintenance-expires 2027-01-15 \
         --module server:server:5+20 --module antivirus:server:unlimited --revalidation 30/2 \
         --domain-limit example.com=50";
    let license = desk.run(&format!("issue --key vendor.pem {flags}")).succeeds();
    let expected = serde_json::json!({
        "issuer": "Example Mail Ltd", "orderId": "ORD-2", "previousOrderId": "ORD-1",
        "kind": "add-on", "product": "kerio-connect", "edition": "pro", "priceClass": "edu",
        "policy": "kerio-connect",
        "licensee": {
            "name": "Ada Byron", "company": "Analytical Engines Ltd",
            "email": "ada@engines.example", "streetAddress": "12 Square, London"
        },
        "referenceId": "8D2A-77F0", "issued": "2026-01-15T09:30:00Z",
        "notBefore": "2026-01-16T00:00:00Z", "registeredOn": "2026-01-15",
        "licenseExpires": "2026-12-31", "maintenanceExpires": "2027-01-15",
        "modules": [
            { "id": "server", "category": "server", "seats": 5, "extraSeats": 20 },
            { "id": "antivirus", "category": "server", "seats": "unlimited" }
        ],
        "revalidation": { "periodDays": 30, "graceDays": 2 },
        "domainLimits": [{ "domain": "example.com", "seats": 50 }]
    });
    assert_eq!(claims(&desk, &license), expected);
}

#[test]
fn it_is_issued_now_unless_the_request_says_when() {
    let desk = Desk::with_keys();
    assert_eq!(claims(&desk, &desk.issue("--order-id A"))["issued"], NOW);
    let mut request = request("A");
    request["issued"] = "2026-01-01T00:00:00Z".into();
    let license = desk.feed(request.to_string(), "issue --key vendor.pem -").succeeds();
    assert_eq!(claims(&desk, &license)["issued"], "2026-01-01T00:00:00Z");
}

#[test]
fn flags_complete_a_request_or_replace_what_it_says() {
    let desk = Desk::with_keys();
    desk.write("order.json", request("A").to_string());
    let flags = "--email bob@engines.example --company Engines --module server:server:50 \
                 --module im:server:5";
    let license = desk.run(&format!("issue --key vendor.pem order.json {flags}")).succeeds();
    let claims = claims(&desk, &license);
    let licensee = serde_json::json!({
        "name": "Ada Byron", "company": "Engines", "email": "bob@engines.example"
    });
    assert_eq!(claims["licensee"], licensee);
    let modules = serde_json::json!([
        { "id": "antivirus", "category": "server", "seats": "unlimited" },
        { "id": "server", "category": "server", "seats": 50 },
        { "id": "im", "category": "server", "seats": 5 }
    ]);
    assert_eq!(claims["modules"], modules);
}

#[test]
fn a_policy_of_its_own_comes_from_a_file() {
    let desk = Desk::with_keys();
    desk.write("order.json", request("A").to_string());
    desk.write("policy.json", r#"{ "basedOn": "icewarp", "graceDays": 30 }"#);
    let license = desk.run("issue --key vendor.pem order.json --policy-file policy.json");
    let policy = serde_json::json!({ "basedOn": "icewarp", "graceDays": 30 });
    assert_eq!(claims(&desk, &license.succeeds())["policy"], policy);

    desk.write("policy.json", r#"{ "basedOn": "icewarp", "graceDayz": 30 }"#);
    let bad = desk.run("issue --key vendor.pem order.json --policy-file policy.json");
    assert!(bad.fails(Exit::Refused).contains("`policy.graceDayz`: unknown field"));
}

#[test]
fn several_requests_become_a_file_each_named_by_its_order() {
    let desk = Desk::with_keys();
    desk.write("many.json", serde_json::json!([request("A-1"), request("2026/17")]).to_string());
    desk.write("one.json", request(".hidden").to_string());
    let out = desk.run("issue --key vendor.pem many.json one.json --out licenses").succeeds();
    assert_eq!(
        out.replace('\\', "/"),
        "licenses/A-1.license\nlicenses/2026_17.license\nlicenses/_hidden.license\n"
    );
    let all = "licenses/A-1.license licenses/2026_17.license licenses/_hidden.license";
    let out = desk.run(&format!("verify --keys vendor.jwks.json {all}")).succeeds();
    assert!(out.ends_with("3 checked: 3 valid\n"), "{out}");
}

#[test]
fn on_the_standard_output_they_follow_each_other() {
    let desk = Desk::with_keys();
    let requests = serde_json::json!([request("A-1"), request("A-2")]).to_string();
    let files = desk.feed(&requests, "issue --key vendor.pem -").succeeds();
    assert_eq!(files.matches("-----BEGIN LICENSE-----\n").count(), 2);
    let keys = desk.feed(&requests, "issue --key vendor.pem - --registration-key").succeeds();
    assert_eq!(keys.lines().count(), 2);
    for text in [files, keys] {
        let out = desk.feed(text, "verify --keys vendor.jwks.json").succeeds();
        assert!(out.ends_with("2 checked: 2 valid\n"), "{out}");
    }
}

#[test]
fn a_license_file_that_exists_is_never_replaced_unasked() {
    let desk = Desk::with_keys();
    desk.write("one.json", request("B").to_string());
    desk.run("issue --key vendor.pem one.json --out .").succeeds();
    let before = desk.read("B.license");
    desk.write("many.json", serde_json::json!([request("A"), request("B")]).to_string());
    let err = desk.run("issue --key vendor.pem many.json --out .").fails(Exit::CouldNotRun);
    assert!(
        err.ends_with(
            "it exists already\nhelp: choose another name, or replace it with `--force`\n"
        )
    );
    // Nor is any other one written.
    assert!(!desk.path("A.license").exists());
    assert_eq!(desk.read("B.license"), before);
    desk.run("issue --key vendor.pem many.json --out . --force --company New").succeeds();
    assert!(desk.path("A.license").exists());
    assert_ne!(desk.read("B.license"), before);
}

#[test]
fn there_must_be_something_to_issue() {
    let desk = Desk::with_keys();
    let err = desk.run("issue --key vendor.pem").fails(Exit::Usage);
    assert!(err.starts_with("error: there is nothing to issue\nhelp: "));
    desk.run("issue order.json").fails(Exit::Usage);
    desk.run("issue --key vendor.pem order.json --force").fails(Exit::Usage);
    desk.run("issue --key vendor.pem --policy a --policy-file b").fails(Exit::Usage);
}

#[test]
fn flags_of_the_wrong_form_are_told_the_right_one() {
    let desk = Desk::with_keys();
    let err = |flag: &str| desk.run(&format!("issue --key vendor.pem {flag}")).fails(Exit::Usage);
    assert!(
        err("--module server").contains("expected ID:CATEGORY:SEATS or ID:CATEGORY:SEATS+EXTRA")
    );
    assert!(err("--module a:b:5").contains("the category is `server` or `client`"));
    assert!(err("--module a:server:many").contains("`many` is not a number"));
    assert!(err("--revalidation 30").contains("expected PERIOD/GRACE, as in 30/2"));
    assert!(err("--domain-limit example.com").contains("expected DOMAIN=SEATS"));
    assert!(err("--license-expires 31.12.2026").contains("expected a date, as in `2026-01-15`"));
    assert!(err("--license-expires 2026-02-30").contains("the calendar has no such day or time"));
    assert!(err("--issued 2026-01-15").contains("expected an instant in UTC"));
}
