//! `licentia inspect`: what a license says, with a loud word on whether that is true.

use crate::desk::{Desk, tamper};
use licentia::Exit;
use serde_json::Value;

#[test]
fn without_keys_everything_is_shown_as_unverified() {
    let desk = Desk::with_license();
    let out = desk.run("inspect a.license").succeeds();
    assert!(
        out.starts_with(
            "UNVERIFIED  a.license, a license file\n\
             warning: nothing below was checked: anybody can write it; check it with `--keys`\n"
        ),
        "{out}"
    );
    assert!(out.contains("  Status               UNVERIFIED\n"), "{out}");
    assert!(out.contains("\nHeader\n  {\n    \"alg\": \"EdDSA\",\n    \"kid\": \""), "{out}");
    assert!(out.contains("\nClaims\n  {\n    \"issuer\": \"Example Mail Ltd\",\n"), "{out}");
}

#[test]
fn with_keys_it_is_genuine_or_not() {
    let desk = Desk::with_license();
    let out = desk.run("inspect a.license --keys vendor.jwks.json").succeeds();
    assert!(out.starts_with("GENUINE  a.license, a license file\n\n"), "{out}");
    desk.run("keygen --out other.pem").succeeds();
    let out = desk.run("inspect a.license --keys other.jwks.json").finds(Exit::NotGenuine);
    assert!(out.starts_with("NOT GENUINE  a.license, a license file\nbecause: "), "{out}");
    assert!(out.contains("\"orderId\": \"A-1\""));
}

#[test]
fn json_says_whether_it_was_verified() {
    let desk = Desk::with_license();
    let line = |flags: &str| {
        let said = desk.run(&format!("inspect --json a.license {flags}"));
        serde_json::from_str::<Value>(&said.out).unwrap()
    };
    let unverified = line("");
    assert_eq!(
        (&unverified["verified"], &unverified["form"]),
        (&false.into(), &"license-file".into())
    );
    assert_eq!(unverified["license"]["orderId"], "A-1");
    assert_eq!(line("--keys vendor.jwks.json")["verified"], true);
    desk.run("keygen --out other.pem").succeeds();
    let other = line("--keys other.jwks.json");
    assert_eq!(
        (&other["verified"], &other["error"]["code"]),
        (&false.into(), &"unknown-key".into())
    );
}

#[test]
fn what_was_tampered_with_is_still_shown_as_far_as_it_can_be_read() {
    let desk = Desk::with_license();
    desk.write("bad", tamper(&desk.read("a.license")));
    let out = desk.run("inspect bad --keys vendor.jwks.json").finds(Exit::NotGenuine);
    assert!(out.starts_with("NOT GENUINE  bad, a license file\nbecause: it was changed after"));
    assert!(out.contains("\nHeader\n  {\n"), "{out}");
}

#[test]
fn claims_that_a_verifier_ignores_are_named() {
    // A license of a later version, {"alg":"EdDSA","kid":"k","typ":"license+jwt"}, not signed.
    let desk = Desk::with_keys();
    let mut claims = crate::issue::request("A");
    claims["issued"] = "2026-01-01T00:00:00Z".into();
    claims["licensee"]["fax"] = "1".into();
    claims["moon"] = "full".into();
    let key = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
    let license = licentia::sign(claims.to_string().as_bytes(), "license+jwt", &key);
    let out = desk.feed(&license, "inspect").succeeds();
    let note = "these claims are unknown to verifiers, and ignored: `licensee.fax`, `moon`\n";
    assert!(out.ends_with(&format!("\nnote: {note}")), "{out}");
    let line: Value =
        serde_json::from_str(&desk.feed(license, "inspect --json").succeeds()).unwrap();
    assert_eq!(line["ignored"], serde_json::json!(["licensee.fax", "moon"]));
}

#[test]
fn what_is_no_license_is_said_to_be_what_it_is_and_the_others_go_on() {
    let desk = Desk::with_license();
    desk.write("scan.pdf", "%PDF-1.7\n");
    let said = desk.run("inspect gone scan.pdf a.license");
    assert_eq!(said.exit, Exit::NotGenuine);
    assert!(
        said.out.starts_with("NOT GENUINE  scan.pdf\nbecause: it is a PDF document"),
        "{}",
        said.out
    );
    assert!(said.out.contains("\n\nUNVERIFIED  a.license, a license file\n"));
    assert!(
        said.err.starts_with("error: `gone`: no such file or directory\nhelp: "),
        "{}",
        said.err
    );
}

#[test]
fn the_answer_to_an_order_is_no_license_but_not_called_forged() {
    let desk = Desk::with_license();
    desk.write(
        "order.json",
        desk.run("order --keys vendor.jwks.json --add-module antivirus=5 a.license").succeeds(),
    );
    desk.run("fulfil order.json --key vendor.pem --ledger ledger --out answer.txt").succeeds();
    let said = desk.run("inspect --keys vendor.jwks.json answer.txt");
    assert_eq!(said.exit, Exit::NotGenuine);
    assert!(said.out.starts_with("NO LICENSE  answer.txt, "), "{}", said.out);
    assert!(said.out.contains("because: it is the answer to an order, not a license\n"));
}
