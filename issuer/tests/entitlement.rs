//! `licentia entitlement`: what several licenses grant together.

use crate::desk::Desk;
use licentia::Exit;
use serde_json::Value;

/// A base `A-1` of 5 + 20 seats and an add-on of 10 on top of it.
fn desk() -> Desk {
    let desk = Desk::with_keys();
    let module = "--module server:server:5+20 --license-expires 2027-01-31";
    desk.write("a.license", desk.issue(&format!("--order-id A-1 {module}")));
    let module = "--module server:server:0+10";
    let extends = "--kind add-on --previous-order-id A-1";
    desk.write("b.license", desk.issue(&format!("--order-id B-1 {extends} {module}")));
    desk
}

#[test]
fn a_base_and_its_add_on_are_put_together_whatever_comes_first() {
    let desk = desk();
    let one = desk.run("entitlement --keys vendor.jwks.json a.license b.license").succeeds();
    let other = desk.run("entitlement --keys vendor.jwks.json b.license a.license b.license");
    assert_eq!(one, other.succeeds());
    let lines: Vec<String> =
        one.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert!(lines[0].starts_with("A-1 kerio-connect, "), "{one}");
    assert!(lines.contains(&"Put together from A-1, B-1".to_owned()), "{one}");
    assert!(lines.contains(&"License expires 2027-01-31, 244 days left".to_owned()), "{one}");
    assert!(lines.contains(&"server server 35 (5 + 30) with the license".to_owned()), "{one}");
}

#[test]
fn an_add_on_without_its_base_is_incomplete_and_says_what_is_missing() {
    let desk = desk();
    let said = desk.run("entitlement --keys vendor.jwks.json b.license");
    assert_eq!(said.exit, Exit::Refused);
    let expected = "B-1   add-on   incomplete: it extends `A-1`, which is not held\n";
    assert!(said.out.ends_with(expected), "{}", said.out);
}

#[test]
fn what_is_not_genuine_is_named_and_the_others_still_count() {
    let desk = desk();
    desk.write("c.license", desk.read("a.license").replace("\ney", "\nez"));
    let said = desk.run("entitlement --keys vendor.jwks.json c.license gone a.license");
    assert_eq!(said.exit, Exit::NotGenuine);
    assert!(said.err.contains("c.license") && said.err.contains("gone"), "{}", said.err);
    assert!(said.out.starts_with("A-1  kerio-connect"), "{}", said.out);
}

#[test]
fn programs_get_one_object_with_what_is_held_at_an_instant() {
    let desk = desk();
    let at = "--at 2026-12-01T00:00:00Z";
    let run = format!("entitlement --json {at} --keys vendor.jwks.json a.license b.license");
    let answer: Value = serde_json::from_str(&desk.run(&run).succeeds()).unwrap();
    assert_eq!(answer["at"], "2026-12-01T00:00:00Z");
    let holding = &answer["holdings"][0];
    assert_eq!(
        (&holding["orderId"], &holding["held"]["modules"][0]["extraSeats"]),
        (&"A-1".into(), &30.into())
    );
    assert_eq!(answer["parts"][1]["standing"], "counts");
    assert_eq!(answer["parts"][1]["holding"], "A-1");
}
