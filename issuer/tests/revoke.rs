//! `licentia revoke`, and what a list of revoked orders does to those who verify.

use crate::desk::Desk;
use licentia::Exit;
use serde_json::Value;
use std::process::{Command, Stdio};

/// A base `A-1`, an add-on `B-1` on top of it, and a list that revokes the add-on.
fn desk() -> Desk {
    let desk = Desk::with_keys();
    desk.write("a.license", desk.issue("--order-id A-1 --module server:server:5+20"));
    let extends = "--kind add-on --previous-order-id A-1 --module server:server:0+10";
    desk.write("b.license", desk.issue(&format!("--order-id B-1 {extends}")));
    desk.run("revoke B-1 --list revoked.txt --key vendor.pem --new").succeeds();
    desk
}

fn revoke(desk: &Desk, flags: &str) -> String {
    desk.run(&format!("revoke {flags} --list revoked.txt --key vendor.pem")).succeeds()
}

#[test]
fn a_list_grows_by_one_number_at_a_time_and_keeps_what_it_revoked() {
    let desk = desk();
    let said = revoke(&desk, "C-1 D-1");
    assert_eq!(
        said,
        "2 orders revoked\nlist 2: 3 orders in all, good until 2026-07-01T12:00:00Z\n"
    );
    let said = revoke(&desk, "E-1 B-1");
    assert!(said.starts_with("1 order revoked\nrevoked before: `B-1`\nlist 3: 4 orders"), "{said}");
}

#[test]
fn to_revoke_again_changes_nothing_and_says_so() {
    let desk = desk();
    let before = desk.read("revoked.txt");
    let said = revoke(&desk, "B-1");
    assert!(said.starts_with("nothing changed: `B-1` was revoked before\nlist 1: "), "{said}");
    assert_eq!(desk.read("revoked.txt"), before);
}

#[test]
fn without_an_order_a_list_is_signed_anew_to_be_good_for_longer() {
    let desk = desk();
    let said = revoke(&desk, "--expires 2027-01-01T00:00:00Z");
    let expected = "no order revoked; the list is signed anew\n\
                    list 2: 1 order in all, good until 2027-01-01T00:00:00Z\n";
    assert_eq!(said, expected);
    let stale =
        desk.run("revoke --list revoked.txt --key vendor.pem --expires 2026-06-01T12:00:00Z");
    assert!(stale.fails(Exit::Usage).contains("stale already"));
}

#[test]
fn a_misspelt_name_begins_no_list_that_forgets_the_others() {
    let desk = desk();
    let said = desk.run("revoke C-1 --list rvoked.txt --key vendor.pem").fails(Exit::CouldNotRun);
    assert!(said.contains("there is no list yet") && said.contains("--new"), "{said}");
    let again = "revoke C-1 --list revoked.txt --key vendor.pem --new";
    let said = desk.run(again).fails(Exit::CouldNotRun);
    assert!(said.contains("there is a list already"), "{said}");
    assert!(!desk.files().contains(&"rvoked.txt".to_owned()));
}

#[test]
fn a_list_that_is_not_ours_is_not_continued() {
    let desk = desk();
    desk.run("keygen --out other.pem").succeeds();
    let said = desk.run("revoke C-1 --list revoked.txt --key other.pem").fails(Exit::NotGenuine);
    assert!(said.contains("a key that is not trusted here"), "{said}");
    // The next key goes on with the list of the one before.
    let trusting = "revoke C-1 --list revoked.txt --key other.pem --keys vendor.jwks.json";
    assert!(desk.run(trusting).succeeds().contains("list 2: 2 orders"));
    let said = desk.run("revoke 'C 1' --list revoked.txt --key vendor.pem").fails(Exit::Usage);
    assert!(said.contains("`C 1` is no order id"), "{said}");
}

#[test]
fn a_revoked_license_grants_nothing_and_is_named() {
    let desk = desk();
    let held = "entitlement --keys vendor.jwks.json --revocations revoked.txt a.license b.license";
    let said = desk.run(held).finds(Exit::Refused);
    assert!(said.contains("server   server     25 (5 + 20)"), "{said}");
    assert!(said.ends_with("Do not count\n  B-1   add-on   revoked by the issuer\n"), "{said}");

    let verify = "verify --keys vendor.jwks.json --revocations revoked.txt";
    let said = desk.run(&format!("{verify} a.license b.license")).finds(Exit::Refused);
    assert!(said.contains("revoked      b.license  B-1, Ada Byron"), "{said}");
    assert!(said.contains("2 checked: 1 valid, 1 revoked"), "{said}");
    let card = desk.run(&format!("{verify} b.license")).finds(Exit::Refused);
    assert!(card.starts_with("revoked  b.license\nbecause: revoked: its issuer took"), "{card}");
    let json = desk.run(&format!("{verify} --json b.license")).finds(Exit::Refused);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["verdict"], &json["license"]["orderId"]), (&"revoked".into(), &"B-1".into()));
    desk.run(&format!("{verify} a.license")).succeeds();
}

#[test]
fn a_stale_list_is_warned_of_and_holds_all_the_same() {
    let desk = desk();
    let verify = "verify --keys vendor.jwks.json --revocations revoked.txt b.license --at";
    desk.run(&format!("{verify} 2026-07-01T11:59:59Z")).finds(Exit::Refused);
    let said = desk.run(&format!("{verify} 2026-07-01T12:00:00Z"));
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.err.starts_with("warning: `revoked.txt`: the list is stale"), "{}", said.err);
}

#[test]
fn what_is_no_list_is_never_taken_for_one() {
    let desk = desk();
    let verify = "verify --keys vendor.jwks.json a.license --revocations";
    let said = desk.run(&format!("{verify} b.license")).fails(Exit::NotGenuine);
    assert!(said.contains("it is a license, not a revocation list"), "{said}");
    desk.run(&format!("{verify} gone.txt")).fails(Exit::CouldNotRun);
    let said = desk.run("verify --keys vendor.jwks.json revoked.txt").finds(Exit::NotGenuine);
    assert!(said.contains("it is a list of revoked orders, not a license"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_list_is_written_where_its_link_leads_to_and_stays_readable_for_those_who_could() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = desk();
    std::fs::create_dir(desk.path("www")).unwrap();
    std::fs::rename(desk.path("revoked.txt"), desk.path("www/list.txt")).unwrap();
    let others = std::fs::Permissions::from_mode(0o664);
    std::fs::set_permissions(desk.path("www/list.txt"), others).unwrap();
    symlink("www/list.txt", desk.path("revoked.txt")).unwrap();
    let before = desk.read("www/list.txt");
    revoke(&desk, "A-1");
    assert_ne!(desk.read("www/list.txt"), before);
    assert!(desk.path("revoked.txt").is_symlink());
    let mode = desk.path("www/list.txt").metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o664);
}

#[cfg(unix)]
#[test]
fn those_who_revoke_at_the_same_time_wait_for_each_other_and_no_order_is_lost() {
    let desk = desk();
    let revoke = |id: String| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_licentia"));
        command.args(["revoke", &id, "--list", "revoked.txt", "--key", "vendor.pem"]);
        command.current_dir(desk.path("")).stdout(Stdio::piped()).spawn().unwrap()
    };
    let all: Vec<_> = (1..=16).map(|number| revoke(format!("P-{number}"))).collect();
    for one in all {
        assert!(one.wait_with_output().unwrap().status.success());
    }
    let said = revoke("B-1".to_owned()).wait_with_output().unwrap().stdout;
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("list 17: 17 orders in all"), "{said}");
}
