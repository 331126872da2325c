//! `licentia keys`: what a key file holds.

use crate::desk::Desk;
use licentia::Exit;

#[test]
fn the_keys_of_a_file_are_listed_with_their_state() {
    let desk = Desk::new();
    let mut sets = Vec::new();
    for window in [
        "",
        "--not-before 2026-06-02T00:00:00Z",
        "--not-before 2025-01-01T00:00:00Z --expires 2026-01-01T00:00:00Z",
    ] {
        desk.run("keygen --out k.pem --force").succeeds();
        let public = desk.run(&format!("public k.pem {window}")).succeeds();
        let set: serde_json::Value = serde_json::from_str(&public).unwrap();
        sets.push(set["keys"][0].clone());
    }
    let mut revoked = sets[0].clone();
    desk.run("keygen --out k.pem --force").succeeds();
    let fourth: serde_json::Value = serde_json::from_str(&desk.read("k.jwks.json")).unwrap();
    revoked["x"] = fourth["keys"][0]["x"].clone();
    revoked["kid"] = fourth["keys"][0]["kid"].clone();
    revoked["revoked"] = serde_json::json!({ "revoked_at": 1_767_225_600, "reason": "stolen" });
    sets.push(revoked);
    sets.push(serde_json::json!({ "kty": "EC", "crv": "P-256" }));
    desk.write("keys.json", serde_json::json!({ "keys": sets }).to_string());

    let out = desk.run("keys keys.json").succeeds();
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "keys.json");
    assert_eq!(lines[1], format!("  {}", sets[0]["kid"].as_str().unwrap()));
    assert_eq!(lines[2], "    signs");
    assert_eq!(lines[4], "    does not sign yet: from 2026-06-02T00:00:00Z");
    let window = "from 2025-01-01T00:00:00Z until 2026-01-01T00:00:00Z";
    assert_eq!(lines[6], format!("    signs no longer: {window}"));
    assert_eq!(lines[8], "    revoked on 2026-01-01T00:00:00Z, because: stolen");
    assert_eq!(lines[9], "  passed over, being of another kind: `keys[4]` (P-256)");
}

#[test]
fn a_private_key_is_refused_loudly_and_the_other_files_are_still_listed() {
    let desk = Desk::with_keys();
    let said = desk.run("keys vendor.pem gone.json vendor.jwks.json");
    assert_eq!(said.exit, Exit::Refused);
    assert!(
        said.err.starts_with("error: `vendor.pem`: refused: it is a private key\nhelp: consider")
    );
    assert!(said.err.contains("\nerror: `gone.json`: no such file or directory\n"));
    assert!(said.out.contains("vendor.jwks.json\n"));
}

#[test]
fn a_key_set_that_contradicts_itself_is_refused_with_both_values() {
    let desk = Desk::with_keys();
    let set: serde_json::Value = serde_json::from_str(&desk.read("vendor.jwks.json")).unwrap();
    let kid = set["keys"][0]["kid"].as_str().unwrap();
    desk.write("keys.json", desk.read("vendor.jwks.json").replace(kid, "mine"));
    let err = desk.run("keys keys.json").fails(Exit::Refused);
    assert!(err.starts_with(&format!(
        "error: `keys.json`: `keys[0]` calls itself `mine`, but is `{kid}`\n"
    )));
}
