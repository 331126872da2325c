//! What is wrong with a request is said with its place; and then nothing is issued.

use crate::desk::Desk;
use crate::issue::request;
use licentia::Exit;
use serde_json::{Value, json};

/// A request with one thing different.
fn with(member: &str, value: impl Into<Value>) -> Value {
    let mut request = request("A");
    request[member] = value.into();
    request
}

/// The first complaint about a request.
#[track_caller]
fn complaint(request: &Value) -> String {
    let desk = Desk::with_keys();
    desk.write("order.json", request.to_string());
    let err = desk.run("issue --key vendor.pem order.json").fails(Exit::Refused);
    assert!(err.ends_with("error: nothing was issued\n"), "{err}");
    err.strip_prefix("error: `order.json`: ").unwrap().lines().next().unwrap().to_owned()
}

#[test]
fn a_bad_claim_is_named_by_its_path() {
    assert_eq!(
        complaint(&with("orderId", "A 1")),
        "`orderId`: contains a character other than A-Z a-z 0-9 . _ / -"
    );
    assert_eq!(
        complaint(&with("issued", "today")),
        "`issued`: expected `2026-01-15` for a date, `2026-01-15T09:30:00Z` for an instant"
    );
    let licensee = json!({ "name": " ", "email": "a@b" });
    assert_eq!(complaint(&with("licensee", licensee)), "`licensee.name`: blank");
    let modules = json!([
        { "id": "im", "category": "server", "seats": 5 },
        { "id": "av", "category": "server", "seats": -1 }
    ]);
    assert!(complaint(&with("modules", modules)).starts_with("`modules[1].seats`: invalid"));
}

#[test]
fn claims_that_contradict_each_other_are_refused() {
    assert_eq!(
        complaint(&with("kind", "add-on")),
        "`previousOrderId`: required for this kind of license"
    );
    assert_eq!(
        complaint(&with("previousOrderId", "A")),
        "`previousOrderId`: the same as `orderId`"
    );
}

#[test]
fn an_unknown_claim_is_refused_with_its_path_and_the_likely_meaning() {
    let desk = Desk::with_keys();
    let mut request = request("A");
    request["licenceExpires"] = "2027-01-01".into();
    request["licensee"]["e-mail"] = "a@b".into();
    request["modules"][1]["extra_seats"] = 5.into();
    request["colour"] = "blue".into();
    desk.write("order.json", request.to_string());
    let err = desk.run("issue --key vendor.pem order.json").fails(Exit::Refused);
    assert_eq!(
        err,
        "error: `order.json`: `colour` is no claim of a license\n\
         error: `order.json`: `licenceExpires` is no claim of a license\n\
         help: did you mean `licenseExpires`?\n\
         error: `order.json`: `licensee.e-mail` is no claim of a license\n\
         help: did you mean `licensee.email`?\n\
         error: `order.json`: `modules[1].extra_seats` is no claim of a license\n\
         help: did you mean `extraSeats`?\n\
         error: nothing was issued\n"
    );
}

#[test]
fn all_that_is_missing_is_said_at_once() {
    let desk = Desk::with_keys();
    assert_eq!(
        desk.run("issue --key vendor.pem --order-id A --name Ada").fails(Exit::Refused),
        "error: missing: `issuer`, `kind`, `product`, `licensee.email`\n\
         help: give `--issuer`, `--kind`, `--product`, `--email`, or write it into the request\n\
         error: nothing was issued\n"
    );
}

#[test]
fn a_member_twice_is_not_forgiven() {
    let desk = Desk::with_keys();
    let twice = r#"[{ "licensee": { "name": "Ada", "name": "Bob" } }]"#;
    let err = desk.feed(twice, "issue --key vendor.pem -").fails(Exit::Refused);
    assert!(
        err.starts_with("error: `-`: it cannot be read: `[0].licensee`: `name` is there twice")
    );
}

#[test]
fn one_bad_request_of_several_and_nothing_is_issued() {
    let desk = Desk::with_keys();
    let many = json!([request("B"), with("kind", "bsae"), request("C"), with("kind", "renewal")]);
    desk.write("many.json", many.to_string());
    desk.write("one.json", with("colour", "blue").to_string());
    let err =
        desk.run("issue --key vendor.pem many.json one.json --out licenses").fails(Exit::Refused);
    let said: Vec<&str> = err.lines().filter(|line| line.starts_with("error: ")).collect();
    assert_eq!(said.len(), 4, "{err}");
    assert!(
        said[0].starts_with("error: `many.json`, request 2 of 4: `kind`: unknown variant `bsae`")
    );
    assert!(said[1].starts_with("error: `many.json`, request 4 of 4: `previousOrderId`: required"));
    assert!(said[2].starts_with("error: `one.json`: `colour` is no claim"));
    assert_eq!(said[3], "error: nothing was issued: 3 of 5 requests are bad");
    assert!(!desk.path("licenses").exists());
}

#[test]
fn a_bridge_that_permits_nothing_is_not_issued() {
    let desk = Desk::with_keys();
    let mut bridge = with("kind", "bridge");
    bridge["previousOrderId"] = json!("A-1");
    let issue =
        |flags: &str| desk.feed(bridge.to_string(), &format!("issue --key vendor.pem - {flags}"));
    assert_eq!(
        issue("").fails(Exit::Refused),
        "error: `-`: a bridge permits two machines until its last day, and this one names none\n\
         help: give `--license-expires`, or write `licenseExpires` into the request\n\
         error: nothing was issued\n"
    );
    issue("--license-expires 2026-07-31").succeeds();
}

#[test]
fn a_renewal_that_names_a_policy_is_issued_and_it_is_said_that_it_does_not_count() {
    let desk = Desk::with_keys();
    let renewal = |order_id: &str, policy: Option<&str>| {
        let mut renewal = request(order_id);
        renewal["kind"] = json!("renewal");
        renewal["previousOrderId"] = json!("A-1");
        renewal["policy"] = json!(policy);
        renewal
    };
    let issue = |requests: &[Value]| {
        let said = desk.feed(json!(requests).to_string(), "issue --key vendor.pem -");
        assert_eq!(said.exit, Exit::Success);
        said.err
    };
    assert_eq!(issue(&[renewal("R-1", None)]), "");
    let [one, two] = ["R-1", "R-2"].map(|order_id| renewal(order_id, Some("icewarp")));
    assert_eq!(
        issue(std::slice::from_ref(&one)),
        "warning: the renewal `R-1` names a policy, which does not count\n\
         help: what is renewed keeps the policy of its base, or of the upgrade in its place; an \
         upgrade can bring another\n"
    );
    let said = issue(&[one, two]);
    let both = "warning: `R-1` and 1 other renewal name a policy, which does not count\n";
    assert!(said.starts_with(both), "{said}");
}

#[test]
fn an_order_id_is_used_once() {
    let desk = Desk::with_keys();
    let refused = |one: &str, other: &str| {
        let requests = json!([request(one), request(other)]).to_string();
        desk.feed(requests, "issue --key vendor.pem -").fails(Exit::Refused)
    };
    assert!(
        refused("A", "A").starts_with("error: `-`, request 2 of 2: order id `A` is used twice\n")
    );
    // Some file systems do not tell `a` from `A`, and none has a `/` in a name.
    assert!(
        refused("ord/1", "ORD_1").contains("order ids `ORD_1` and `ord/1` would share a file\n")
    );
}

#[test]
fn what_is_no_request_is_said_to_be_what_it_is() {
    let desk = Desk::with_license();
    let problem = |bytes: &[u8]| {
        let err = desk.feed(bytes, "issue --key vendor.pem -").fails(Exit::Refused);
        let problem = err.lines().next().unwrap().strip_prefix("error: `-`: ").unwrap();
        problem.to_owned()
    };
    assert_eq!(problem(b""), "it is empty");
    assert_eq!(problem(b"%PDF-1.7\n"), "it is a PDF document, not a request");
    assert_eq!(problem(b"\xFF\xFE{\0}\0"), "it was saved as UTF-16");
    assert_eq!(
        problem(desk.read("a.license").as_bytes()),
        "it is a license already, not a request"
    );
    assert_eq!(problem(b"[]"), "it holds no request");
    assert_eq!(problem(b"[7]"), "request 1 of 1 is no JSON object");
    assert_eq!(problem(b"{\"a\":1,}"), "it cannot be read: trailing comma at line 1 column 8");
    assert_eq!(problem(b"order 17"), "it cannot be read: expected value at line 1 column 1");
}

#[test]
fn a_request_file_that_cannot_be_read_stops_the_command() {
    let desk = Desk::with_keys();
    let err = desk.run("issue --key vendor.pem gone.json").fails(Exit::CouldNotRun);
    assert!(err.starts_with("error: `gone.json`: no such file or directory\nhelp: "));
    std::fs::File::create(desk.path("huge.json")).unwrap().set_len(1 << 31).unwrap();
    let err = desk.run("issue --key vendor.pem huge.json").fails(Exit::CouldNotRun);
    assert!(
        err.starts_with("error: `huge.json`: it is too large: 2 GiB; at most 16 MiB are read\n")
    );
}

#[test]
fn a_license_that_is_over_before_it_begins_is_none() {
    let mut request = with("licenseExpires", "2026-12-31");
    request["notBefore"] = "2027-01-01T12:00:00Z".into();
    let expected = "`notBefore`: it would never be in force: `licenseExpires` is 2026-12-31";
    assert_eq!(complaint(&request), expected);
    // Somewhere the last day is not over yet.
    request["notBefore"] = "2027-01-01T11:59:59Z".into();
    let desk = Desk::with_keys();
    desk.write("order.json", request.to_string());
    desk.run("issue --key vendor.pem order.json").succeeds();
}
