//! `licentia verify`: from a key to a verdict.

use crate::desk::{Desk, tamper};
use licentia::Exit;
use serde_json::Value;

const VERIFY: &str = "verify --keys vendor.jwks.json";

/// The lines of `--json`.
fn json(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn from_a_key_to_a_license_to_a_verdict_and_one_changed_character() {
    let desk = Desk::new();
    desk.run("keygen --out vendor.pem").succeeds();
    desk.write("a.license", desk.issue("--order-id A-1"));
    let out = desk.run("verify --keys vendor.jwks.json a.license").succeeds();
    assert!(out.starts_with("valid  a.license\n"), "{out}");

    desk.write("a.license", tamper(&desk.read("a.license")));
    assert_eq!(
        desk.run("verify --keys vendor.jwks.json a.license").finds(Exit::NotGenuine),
        "not genuine  a.license\n\
         because: it was changed after it was signed, or the key that it names never signed it\n\
         help: ask the issuer for the original, as an attachment; do not trust this one\n"
    );
}

#[test]
fn the_license_of_another_vendor_is_not_genuine_here() {
    let desk = Desk::with_license();
    desk.run("keygen --out other.pem").succeeds();
    let out = desk.run("verify --keys other.jwks.json a.license").finds(Exit::NotGenuine);
    assert!(out.contains("because: it is signed by a key that is not trusted here: `"), "{out}");
    assert!(out.contains("help: check that `--keys` names the issuer's latest key file"));
}

#[test]
fn a_license_runs_to_the_last_second_of_its_last_day() {
    let desk = Desk::with_license();
    let at = |at: &str| desk.run(&format!("{VERIFY} a.license --at {at}"));
    at("2026-12-31T23:59:59Z").succeeds();
    let out = at("2027-01-01T00:00:00Z").finds(Exit::Refused);
    assert!(
        out.starts_with(
            "refused  a.license\n\
             because: expired: its last day was 2026-12-31, yesterday\n\
             help: order a renewal; give its order id\n"
        ),
        "{out}"
    );
}

#[test]
fn a_license_for_tomorrow_is_refused_today() {
    let desk = Desk::with_keys();
    desk.write("a.license", desk.issue("--order-id A --not-before 2026-06-02T00:00:00Z"));
    let out = desk.run(&format!("{VERIFY} a.license")).finds(Exit::Refused);
    assert!(out.contains("because: not valid before 2026-06-02T00:00:00Z (tomorrow)\n"), "{out}");
    desk.run(&format!("{VERIFY} a.license --at 2026-06-02T00:00:00Z")).succeeds();
}

/// The license of a test vector, and the keys that it is genuine by.
fn vector(desk: &Desk, id: &str) -> String {
    desk.write("keys.json", include_str!("../../tests/vectors/keys.json"));
    let file: Value =
        serde_json::from_str(include_str!("../../tests/vectors/genuine.json")).unwrap();
    let case = file["cases"].as_array().unwrap().iter().find(|case| case["id"] == id).unwrap();
    case["input"]["text"].as_str().unwrap().to_owned()
}

#[test]
fn a_bridge_without_a_last_day_is_read_and_not_called_perpetual() {
    let desk = Desk::new();
    desk.write("bridge.license", vector(&desk, "bridge-without-a-last-day"));
    let verify = "verify --keys keys.json --at 2026-06-01T00:00:00Z bridge.license";
    let one = desk.run(verify).succeeds();
    assert!(one.contains("License expires      no last day, so it permits nothing\n"), "{one}");
    let two = desk.run(&format!("{verify} bridge.license")).succeeds();
    assert!(two.contains(", no last day, so it permits nothing\n"), "{two}");
    let inspected = desk.run("inspect bridge.license").succeeds();
    assert!(inspected.contains("no last day, so it permits nothing\n"), "{inspected}");
    for said in [one, two, inspected] {
        assert!(!said.contains("never") && !said.contains("perpetual"), "{said}");
    }
}

#[test]
fn a_part_without_days_of_its_own_is_not_called_perpetual() {
    let desk = Desk::with_keys();
    let renewal = r#"{
        "issuer": "Example Mail Ltd", "orderId": "R-1", "previousOrderId": "A-1",
        "kind": "renewal", "product": "kerio-connect", "maintenanceExpires": "2027-12-31",
        "licensee": { "name": "Ada Byron", "email": "ada@engines.example" }
    }"#;
    desk.write("a.license", desk.feed(renewal, "issue --key vendor.pem -").succeeds());
    let one = desk.run(&format!("{VERIFY} a.license")).succeeds();
    assert!(one.contains("License expires      with A-1\n"), "{one}");
    let two = desk.run(&format!("{VERIFY} a.license a.license")).succeeds();
    assert!(two.contains("R-1, Ada Byron, kerio-connect, extends A-1\n"), "{two}");
}

#[test]
fn a_license_can_be_given_as_a_file_as_text_or_on_the_standard_input() {
    let desk = Desk::with_license();
    let file = desk.read("a.license");
    let key = desk.issue("--order-id A-2 --registration-key");
    let verify = |text: &str| {
        let words = ["verify", "--json", "--keys", "vendor.jwks.json", text];
        json(&desk.run_words(&words, b"").succeeds()).remove(0)
    };
    for (text, order_id) in [(file.as_str(), "A-1"), (key.trim(), "A-2")] {
        let line = verify(text);
        assert_eq!(
            (&line["verdict"], &line["license"]["orderId"]),
            (&"valid".into(), &order_id.into())
        );
        // Where others can read along, a key is masked.
        assert_eq!(line["input"], "eyJhbGciOiJ…");
        for command in [VERIFY.to_owned(), format!("{VERIFY} -")] {
            assert!(desk.feed(text, &command).succeeds().starts_with("valid  -\n"));
        }
    }
}

#[test]
fn a_file_of_that_name_comes_before_a_key_that_looks_like_it() {
    let desk = Desk::with_license();
    std::fs::rename(desk.path("a.license"), desk.path("eyes.b.c")).unwrap();
    assert!(desk.run(&format!("{VERIFY} eyes.b.c")).succeeds().starts_with("valid  eyes.b.c\n"));
}

#[test]
fn the_standard_input_is_read_once() {
    let err = Desk::with_keys().run(&format!("{VERIFY} - -")).fails(Exit::Usage);
    assert_eq!(err, "error: `-` is given twice\nhelp: the standard input can be read once\n");
}

#[test]
fn json_is_one_object_a_line() {
    let desk = Desk::with_license();
    desk.write("old.license", desk.issue("--order-id OLD --license-expires 2026-05-31"));
    desk.write("bad.license", tamper(&desk.read("a.license")));
    let out = desk
        .run(&format!("{VERIFY} --json a.license old.license bad.license gone.license"))
        .finds(Exit::NotGenuine);
    let lines = json(&out);
    let key_id = &lines[0]["keyId"];
    assert_eq!(key_id.as_str().unwrap().len(), 43);
    assert_eq!(lines[0]["license"]["orderId"], "A-1");
    assert!(out.starts_with(r#"{"input":"a.license","verdict":"valid","keyId":""#), "{out}");
    let reasons = serde_json::json!([{
        "code": "license-expired", "licenseExpires": "2026-05-31", "at": "2026-06-01T12:00:00Z"
    }]);
    assert_eq!((&lines[1]["verdict"], &lines[1]["reasons"]), (&"refused".into(), &reasons));
    assert_eq!(lines[1]["license"]["orderId"], "OLD");
    let mismatch = serde_json::json!({
        "input": "bad.license", "verdict": "not-genuine",
        "error": { "code": "signature-mismatch", "keyId": key_id }
    });
    assert_eq!(lines[2], mismatch);
    let unreadable = serde_json::json!({
        "input": "gone.license", "verdict": "unreadable",
        "error": { "code": "unreadable", "detail": "no such file or directory" }
    });
    assert_eq!(lines[3], unreadable);
}

#[test]
fn a_text_with_several_licenses_has_a_verdict_for_each() {
    let desk = Desk::with_keys();
    let mail = format!(
        "Dear customer,\n\n{}\nand the add-on:\n\n{}\nBest regards\n",
        desk.issue("--order-id A-1").replace("\n", "\r\n> "),
        desk.issue("--order-id A-2 --registration-key")
    );
    let lines = json(&desk.feed(&mail, &format!("{VERIFY} --json")).succeeds());
    let parts: Vec<(&Value, &Value)> =
        lines.iter().map(|line| (&line["part"], &line["license"]["orderId"])).collect();
    assert_eq!(parts, [(&1.into(), &"A-1".into()), (&2.into(), &"A-2".into())]);
}

#[test]
fn the_gravest_of_several_inputs_decides_the_exit_code() {
    let desk = Desk::with_license();
    desk.write("old.license", desk.issue("--order-id OLD --license-expires 2026-05-31"));
    desk.write("bad.license", tamper(&desk.read("a.license")));
    let exit = |inputs: &str| desk.run(&format!("{VERIFY} {inputs}")).exit;
    assert_eq!(exit("a.license a.license"), Exit::Success);
    assert_eq!(exit("gone.license a.license"), Exit::CouldNotRun);
    assert_eq!(exit("old.license gone.license a.license"), Exit::Refused);
    assert_eq!(exit("bad.license old.license gone.license a.license"), Exit::NotGenuine);
    let codes = [Exit::Success, Exit::CouldNotRun, Exit::Refused, Exit::NotGenuine, Exit::Usage];
    assert_eq!(codes.map(Exit::code), [0, 1, 2, 3, 4]);
}

#[test]
fn keys_come_as_a_file_as_text_or_from_the_environment() {
    let desk = Desk::with_license();
    let set = desk.read("vendor.jwks.json");
    let pem = desk.run("public vendor.pem --pem").succeeds();
    desk.write("vendor.pub.pem", &pem);
    desk.run("verify a.license --keys vendor.pub.pem").succeeds();
    for keys in [&set, &pem] {
        desk.run_words(&["verify", "a.license", "--keys", keys], b"").succeeds();
    }
    let err = desk.run("verify a.license").fails(Exit::Usage);
    assert!(err.starts_with("error: no trusted keys are named: "), "{err}");
    let desk = desk.variable("LICENTIA_KEYS", "vendor.jwks.json");
    desk.run("verify a.license").succeeds();
}

#[test]
fn keys_of_several_vendors_are_trusted_together() {
    let desk = Desk::with_license();
    desk.run("keygen --out other.pem").succeeds();
    let both = "--keys other.jwks.json --keys vendor.jwks.json";
    desk.run(&format!("verify a.license {both} --keys vendor.jwks.json")).succeeds();
}

#[test]
fn a_key_that_two_files_describe_differently_is_not_trusted_by_their_order() {
    let desk = Desk::with_license();
    let revoked = desk.read("vendor.jwks.json").replace("\"use\"", "\"revoked\": {}, \"use\"");
    desk.write("revoked.json", revoked);
    for keys in [
        "--keys vendor.jwks.json --keys revoked.json",
        "--keys revoked.json --keys vendor.jwks.json",
    ] {
        let err = desk.run(&format!("verify a.license {keys}")).fails(Exit::CouldNotRun);
        assert!(err.contains("it says other things of key `"), "{err}");
    }
    let out = desk.run("verify a.license --keys revoked.json").finds(Exit::NotGenuine);
    assert!(out.contains("which was revoked\n"), "{out}");
}

#[test]
fn ten_thousand_licenses_are_one_command() {
    let desk = Desk::with_keys();
    let request = crate::issue::request("A").to_string();
    let requests: Vec<String> =
        (0..200).map(|number| request.replace("\"A\"", &format!("\"A-{number}\""))).collect();
    let requests = format!("[{}]", requests.join(","));
    let keys = desk.feed(requests, "issue --key vendor.pem - --registration-key").succeeds();
    // 200 different ones, fifty times each: signing them all takes longer than verifying.
    let out = desk.feed(keys.repeat(50), VERIFY).succeeds();
    assert_eq!(out.lines().count(), 10_002);
    assert!(out.ends_with("\n10,000 checked: 10,000 valid\n"));
}
