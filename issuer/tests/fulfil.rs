//! `licentia fulfil`: an order is answered, once, and what comes back is taken in.

use crate::desk::{Desk, Said};
use licentia::Exit;
use serde_json::Value;

/// A base `A-1` of 25 users until 2026-12-31, and the request `REQ-1` for 7 more and a year.
fn desk() -> Desk {
    let desk = Desk::with_keys();
    let flags = "--maintenance-expires 2026-12-31 --module server:server:5+20";
    desk.write("a.license", desk.issue(&format!("--order-id A-1 {flags}")));
    order(&desk, "request.json", "--id REQ-1 --add-users 7 --renew 1");
    desk
}

fn order(desk: &Desk, file: &str, flags: &str) {
    let run = format!("order --keys vendor.jwks.json a.license {flags}");
    desk.write(file, desk.run(&run).succeeds());
}

fn fulfil(desk: &Desk, flags: &str) -> Said {
    desk.run(&format!("fulfil --key vendor.pem --ledger ledger.jsonl {flags}"))
}

/// What is held with the answer, at an instant at which all of it counts.
fn held(desk: &Desk, files: &str) -> Value {
    let run = format!("entitlement --json --keys vendor.jwks.json {files}");
    let answer: Value = serde_json::from_str(&desk.run(&run).succeeds()).unwrap();
    answer["holdings"][0]["held"].clone()
}

#[test]
fn an_answer_brings_what_was_ordered_in_packs_and_from_the_previous_end() {
    let desk = desk();
    let said = fulfil(&desk, "request.json --out answer.txt").succeeds();
    assert!(said.starts_with("answer.txt  answers REQ-1 with 2 licenses\n"), "{said}");
    let row = said.lines().nth(1).unwrap();
    assert!(
        row.ends_with(
            "-1   add-on    server 10, license until 2027-12-31, \
        maintenance until 2027-12-31"
        ),
        "{said}"
    );
    let held = held(&desk, "a.license answer.txt");
    assert_eq!(held["modules"][0]["extraSeats"], 30);
    assert_eq!(held["maintenanceExpires"], "2027-12-31");
    assert_eq!(held["licenseExpires"], "2027-12-31");
    let said = desk.run("verify --keys vendor.jwks.json answer.txt").succeeds();
    assert!(said.contains("valid        answer.txt (2)"), "{said}");
}

#[test]
fn the_same_request_gets_the_same_answer_and_nothing_is_issued_twice() {
    let desk = desk();
    let first = fulfil(&desk, "request.json").succeeds();
    let ledger = desk.read("ledger.jsonl");
    // Spaces make no other request of it.
    desk.write("request.json", desk.read("request.json").replace("  ", " "));
    for flags in ["request.json", "request.json --order-id X-1 --order-id X-2"] {
        let again = fulfil(&desk, flags);
        assert_eq!((again.exit, again.out), (Exit::Success, first.clone()));
        assert!(again.err.starts_with("note: `REQ-1` was answered on 2026-06-01"), "{}", again.err);
    }
    assert_eq!(desk.read("ledger.jsonl"), ledger);
    fulfil(&desk, "request.json --out answer.txt");
    assert_eq!(desk.read("answer.txt"), first);
    // The file is there, as it should be.
    assert_eq!(fulfil(&desk, "request.json --out answer.txt").exit, Exit::Success);
}

#[test]
fn a_request_that_was_changed_after_it_was_answered_is_refused() {
    let desk = desk();
    fulfil(&desk, "request.json").succeeds();
    desk.write("request.json", desk.read("request.json").replace("\"users\": 7", "\"users\": 8"));
    let said = fulfil(&desk, "request.json").fails(Exit::Refused);
    assert!(said.contains("and said something else then"), "{said}");
}

#[test]
fn whatever_a_crash_leaves_of_the_ledger_the_next_answer_is_right() {
    let desk = desk();
    order(&desk, "second.json", "--id REQ-2 --renew 2");
    let first = fulfil(&desk, "request.json").succeeds();
    let start = desk.read("ledger.jsonl").len();
    let second = fulfil(&desk, "second.json").succeeds();
    let whole = desk.read("ledger.jsonl");
    for cut in start..=whole.len() {
        desk.write("ledger.jsonl", &whole[..cut]);
        let again = fulfil(&desk, "second.json");
        // The clock of the desk stands still: an answer that is made anew is the same.
        assert_eq!((again.exit, &again.out), (Exit::Success, &second), "{cut}");
        let torn = start < cut && cut + 1 < whole.len();
        assert_eq!(again.err.contains("was not finished"), torn, "{cut}: {}", again.err);
        let known = whole.len() <= cut + 1;
        assert_eq!(again.err.contains("was answered on"), known, "{cut}: {}", again.err);
        let left = if cut + 1 == whole.len() { &whole[..cut] } else { &whole };
        assert_eq!(&desk.read("ledger.jsonl"), left, "{cut}");
    }
    assert_eq!(fulfil(&desk, "request.json").out, first);
    // A line that is whole but for its end is ended before the next one.
    desk.write("ledger.jsonl", whole.trim_end());
    order(&desk, "third.json", "--id REQ-3 --renew 1");
    fulfil(&desk, "third.json").succeeds();
    assert_eq!(desk.read("ledger.jsonl").lines().count(), 3);
    assert!(desk.read("ledger.jsonl").starts_with(&whole));
}

#[test]
fn damage_within_the_ledger_stops_everything_and_names_the_line() {
    let desk = desk();
    fulfil(&desk, "request.json").succeeds();
    order(&desk, "second.json", "--id REQ-2 --renew 2");
    let damaged = desk.read("ledger.jsonl").replace("REQ-1", "REQ-9");
    desk.write("ledger.jsonl", &damaged);
    let said = fulfil(&desk, "second.json").fails(Exit::CouldNotRun);
    assert!(said.contains("damaged: line 1 cannot be read"), "{said}");
    assert_eq!(desk.read("ledger.jsonl"), damaged);
}

#[test]
fn two_do_not_write_one_ledger_at_once() {
    let desk = desk();
    desk.write("ledger.jsonl", "");
    let other = std::fs::File::open(desk.path("ledger.jsonl")).unwrap();
    other.lock().unwrap();
    let said = fulfil(&desk, "request.json").fails(Exit::CouldNotRun);
    assert!(said.contains("in use by another"), "{said}");
    // Closing it would leave the lock to a child that another test has just forked.
    other.unlock().unwrap();
    fulfil(&desk, "request.json").succeeds();
}

#[test]
fn what_was_issued_before_is_held_though_the_customer_does_not_know_it_yet() {
    let desk = desk();
    order(&desk, "one.json", "--id REQ-5 --add-module archive");
    order(&desk, "two.json", "--id REQ-6 --add-module archive");
    fulfil(&desk, "one.json").succeeds();
    let said = fulfil(&desk, "two.json").fails(Exit::Refused);
    assert!(said.contains("the module `archive` is held already"), "{said}");
}

#[test]
fn licenses_can_be_given_besides_the_request() {
    let desk = desk();
    order(&desk, "request.json", "--id REQ-1 --renew 1 --order-ids-only");
    let said = fulfil(&desk, "request.json").fails(Exit::Refused);
    assert!(said.contains("the license `A-1`, on which the order is based, is not here"), "{said}");
    fulfil(&desk, "request.json --licenses a.license").succeeds();
}

#[test]
fn order_ids_are_those_that_were_given_one_for_each_license() {
    let desk = desk();
    let said = fulfil(&desk, "request.json --order-id X-1").fails(Exit::Refused);
    assert!(said.contains("1 order id given for 2 licenses"), "{said}");
    let said = fulfil(&desk, "request.json --order-id X-1 --order-id A-1").fails(Exit::Refused);
    assert!(said.contains("the order id `A-1` is used already"), "{said}");
    let said = fulfil(&desk, "request.json --order-id X-1 --order-id X-2 --out answer.txt");
    assert!(said.succeeds().contains("  X-2   renewal   "));
    // What was refused left nothing behind.
    assert_eq!(desk.read("ledger.jsonl").lines().count(), 1);
}

#[test]
fn licenses_of_another_issuer_are_extended_by_nobody() {
    let desk = desk();
    desk.run("keygen --out other.pem").succeeds();
    let said = desk.run("fulfil request.json --key other.pem --ledger other.jsonl");
    assert!(said.fails(Exit::NotGenuine).contains("a key that is not trusted here"));
}

#[test]
fn an_order_on_top_of_a_revoked_license_is_refused() {
    let desk = desk();
    desk.run("revoke A-1 --list revoked.txt --key vendor.pem --new").succeeds();
    let said = fulfil(&desk, "request.json --revocations revoked.txt").fails(Exit::Refused);
    assert!(said.contains("`A-1`, on which the order is based, was revoked"), "{said}");
}

#[test]
fn what_a_vendor_should_look_at_is_warned_of() {
    let desk = desk();
    let text = desk.read("request.json").replace("ada@engines.example", "eve@engines.example");
    desk.write("request.json", text);
    let said = fulfil(&desk, "request.json");
    assert_eq!(said.exit, Exit::Success);
    assert!(said.err.contains("the licensee `ada@engines.example` differs"), "{}", said.err);
    let lapsed = "--order-id L-1 --license-expires 2023-12-31 --maintenance-expires 2023-12-31";
    desk.write("a.license", desk.issue(lapsed));
    order(&desk, "lapsed.json", "--renew 1");
    let said = fulfil(&desk, "lapsed.json");
    assert!(said.err.contains("ends in the past, on 2024-12-31"), "{}", said.err);
}

#[test]
fn a_second_trial_is_issued_and_the_vendor_is_told() {
    let desk = desk();
    let ended = r#"{ "issuer": "Example Mail Ltd", "orderId": "T-1", "previousOrderId": "A-1",
        "kind": "add-on", "product": "kerio-connect",
        "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
        "modules": [{ "id": "archive", "category": "server", "seats": 5, "expires": "2026-05-31" }]
    }"#;
    desk.write("tried.license", desk.feed(ended, "issue --key vendor.pem -").succeeds());
    order(&desk, "trial.json", "--trial-module archive tried.license");
    let said = fulfil(&desk, "trial.json");
    assert_eq!(said.exit, Exit::Success);
    assert!(said.err.contains("`archive` was on trial or held before"), "{}", said.err);
}

#[test]
fn what_is_no_request_is_told_what_it_is() {
    let desk = desk();
    let said = fulfil(&desk, "a.license").fails(Exit::Refused);
    assert!(said.contains("it is a license or an answer, not an order"), "{said}");
    desk.write("bad.json", desk.read("request.json").replace("\"created\"", "\"made\""));
    let said = fulfil(&desk, "bad.json").fails(Exit::Refused);
    assert!(said.contains("made"), "{said}");
}

#[test]
fn an_answer_never_takes_the_place_of_the_ledger_or_of_the_key() {
    let desk = desk();
    fulfil(&desk, "request.json").succeeds();
    let before = ["ledger.jsonl", "vendor.pem"].map(|file| desk.read(file));
    for out in ["ledger.jsonl", "./ledger.jsonl", "vendor.pem"] {
        let said = fulfil(&desk, &format!("request.json --out {out} --force")).fails(Exit::Usage);
        assert!(said.contains("the answer would take the place of the "), "{said}");
    }
    assert_eq!(["ledger.jsonl", "vendor.pem"].map(|file| desk.read(file)), before);
}

#[test]
fn a_dash_behind_out_is_the_standard_output_and_where_a_file_is_needed_none() {
    let desk = desk();
    let answer = fulfil(&desk, "request.json").succeeds();
    let again = fulfil(&desk, "request.json --out -");
    assert_eq!((again.exit, again.out), (Exit::Success, answer));
    let key = "--key vendor.pem";
    for run in [
        "keygen --out -".to_owned(),
        "keygen --out other.pem --public -".to_owned(),
        format!("revoke A-1 {key} --new --list -"),
        format!("fulfil request.json {key} --ledger -"),
    ] {
        let said = desk.run(&run).fails(Exit::Usage);
        assert!(said.contains("`-` is given where a file is needed"), "{run}: {said}");
    }
    let named = |it: &String| it.starts_with('-') || it.starts_with("other");
    assert!(!desk.files().iter().any(named), "{:?}", desk.files());
}

#[test]
fn two_policies_by_one_name_are_refused_and_nothing_is_issued() {
    let desk = desk();
    for (file, days) in [("one.json", 1), ("other.json", 2)] {
        let policy =
            format!(r#"{{"id": "ours", "basedOn": "kerio-connect", "graceDays": {days}}}"#);
        desk.write(file, policy);
    }
    let said = fulfil(&desk, "request.json --policy one.json --policy other.json");
    assert!(said.fails(Exit::Usage).contains("two policies are called `ours`"));
    assert_eq!(desk.read("ledger.jsonl"), "");
    fulfil(&desk, "request.json --policy other.json").succeeds();
}
