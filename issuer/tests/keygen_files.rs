//! Files of Keygen's, at the command line.

use crate::desk::{Desk, Said};
use licentia::Exit;
use serde_json::Value;

const LICENSE_KEY: &str = "C1B6DE-39A6E3-DE1529-8559A0-4AF593-V3";
const FINGERPRINT: &str = "4d:AE:00:11";

/// The input of a vector.
fn vector(id: &str) -> String {
    let file: Value =
        serde_json::from_str(include_str!("../../tests/vectors/keygen.json")).unwrap();
    let cases = file["cases"].as_array().unwrap();
    let case = cases.iter().find(|case| case["id"] == *id).unwrap();
    case["input"]["text"].as_str().unwrap().to_owned()
}

/// A desk with the vectors' keys, and one of them as `a.lic`.
fn desk(id: &str) -> Desk {
    let desk = Desk::new();
    desk.write("keys.json", include_str!("../../tests/vectors/keys.json"));
    desk.write("a.lic", vector(id));
    desk
}

fn verify(desk: &Desk, flags: &str) -> Said {
    desk.run(&format!("verify --keys keys.json a.lic {flags}"))
}

#[test]
fn a_license_file_says_what_it_is_and_when_both_ends_come() {
    let out = verify(&desk("keygen-license-file"), "").succeeds();
    assert!(out.starts_with("valid  a.lic\n"), "{out}");
    for line in [
        "  License expires      2027-01-14, 227 days left\n",
        "\nKeygen\n  Format               a license file of Keygen's\n",
        "  File expires         2026-06-29T08:00:00Z, in 28 days\n",
        "  License ends at      2027-01-15T00:00:00Z\n",
        "  Status when issued   ACTIVE\n",
    ] {
        assert!(out.contains(line), "{line}{out}");
    }
    assert!(!out.contains(LICENSE_KEY), "{out}");
}

#[test]
fn an_encrypted_file_asks_for_what_opens_it() {
    let out = verify(&desk("keygen-encrypted-machine"), "").finds(Exit::NotGenuine);
    assert_eq!(
        out,
        "encrypted  a.lic\n\
         because: it is encrypted, and the license key and the fingerprint of its machine were \
         not given\n\
         help: give the license key by `--license-key` and the machine's fingerprint by \
         `--fingerprint`, or set `LICENTIA_LICENSE_KEY` and `LICENTIA_FINGERPRINT`\n"
    );
}

#[test]
fn secrets_come_from_a_file_an_argument_or_the_environment() {
    let of_file = desk("keygen-encrypted-machine");
    of_file.write("license.key", format!("\u{FEFF}{LICENSE_KEY}\r\nsecond line"));
    let flags = format!("--license-key license.key --fingerprint {FINGERPRINT}");
    let out = verify(&of_file, &flags).succeeds();
    assert!(out.contains("a machine file of Keygen's, encrypted\n"), "{out}");
    assert!(out.contains("4d:AE:00:11, which is this machine's\n"), "{out}");

    let of_environment = desk("keygen-encrypted-machine")
        .variable("LICENTIA_LICENSE_KEY", LICENSE_KEY)
        .variable("LICENTIA_FINGERPRINT", FINGERPRINT);
    verify(&of_environment, "").succeeds();

    let wrong = verify(&of_environment, "--fingerprint other").finds(Exit::NotGenuine);
    assert!(wrong.contains("the given license key and fingerprint do not decrypt it"), "{wrong}");
    assert!(!wrong.contains(LICENSE_KEY), "{wrong}");
}

#[test]
fn a_wrong_clock_is_named_with_both_instants() {
    let out = verify(&desk("keygen-license-file"), "--at 2026-05-29T00:00:00Z");
    let out = out.finds(Exit::Refused);
    assert!(
        out.contains(
            "because: the clock is wrong: the file was issued at 2026-05-30T08:00:00Z, 1 day 8 h \
             after what the clock says, 2026-05-29T00:00:00Z\n"
        ),
        "{out}"
    );
}

#[test]
fn entitlement_and_assess_count_it_unless_it_says_that_it_does_not_count() {
    let good = desk("keygen-license-file");
    let out = good.run("entitlement --keys keys.json a.lic").succeeds();
    assert!(out.contains("kerio-connect"), "{out}");
    let out = good.run("assess --keys keys.json a.lic --json");
    let assessment: Value = serde_json::from_str(&out.out).unwrap();
    let modules = assessment["modules"].as_array().unwrap();
    let is_server = |it: &&Value| it["module"] == *"server" && it["seats"] == 25;
    assert!(modules.iter().any(|it| is_server(&it)), "{}", out.out);

    let suspended = desk("keygen-status-suspended");
    let said = suspended.run("entitlement --keys keys.json a.lic");
    assert_eq!(said.exit, Exit::Refused, "{}", said.err);
    assert!(
        said.err.starts_with(
            "error: a.lic: the license was not active when the file was issued: `SUSPENDED`\n"
        ),
        "{}",
        said.err
    );
}

#[test]
fn an_order_on_top_of_an_encrypted_file_is_fulfilled_by_who_has_its_key() {
    let desk = desk("keygen-encrypted");
    desk.run("keygen --out vendor.pem").succeeds();
    let order = format!("order --keys keys.json a.lic --license-key {LICENSE_KEY} --add-users 5");
    desk.write("request.json", desk.run(&order).succeeds());
    let fulfil = "fulfil request.json --key vendor.pem --keys keys.json --ledger ledger.jsonl";
    let said = desk.run(fulfil).fails(Exit::NotGenuine);
    assert!(said.contains("help: give the license key by `--license-key`"), "{said}");
    let answer = desk.run(&format!("{fulfil} --license-key {LICENSE_KEY}")).succeeds();
    assert!(!answer.contains(LICENSE_KEY), "{answer}");
}

#[test]
fn another_algorithm_is_named() {
    let out = verify(&desk("keygen-alg-base64+rsa-pss-sha256"), "").finds(Exit::NotGenuine);
    assert!(
        out.contains(
            "because: it is signed by `base64+rsa-pss-sha256`; only `ed25519` is verified here\n"
        ),
        "{out}"
    );
}

#[test]
fn a_signed_key_may_stand_on_the_command_line() {
    let desk = desk("keygen-license-file");
    let key = vector("keygen-signed-key");
    let said = desk.run_words(&["verify", "--keys", "keys.json", key.trim()], b"");
    let out = said.succeeds();
    assert!(out.starts_with("valid  key/eyJhY2N…\n"), "{out}");
}

#[test]
fn inspect_shows_one_that_is_not_encrypted() {
    let out = desk("keygen-license-file").run("inspect a.lic").succeeds();
    assert!(out.starts_with("UNVERIFIED  a.lic, a license file of Keygen's\n"), "{out}");
    assert!(!out.contains("Signed by key"), "{out}");
}
