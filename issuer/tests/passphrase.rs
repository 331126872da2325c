//! Private keys under a passphrase.

use crate::desk::Desk;
use licentia::Exit;

const ISSUE: &str = "issue --key vendor.pem --issuer X --order-id A --kind base --product p \
                     --policy p --name n --email e";

#[test]
fn a_new_passphrase_is_asked_for_twice() {
    let desk = Desk::new().types(&["correct horse", "correct horse"]);
    desk.run("keygen --out vendor.pem --encrypt").succeeds();
    assert!(desk.read("vendor.pem").starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
}

#[test]
fn two_different_answers_make_no_key() {
    let desk = Desk::new().types(&["correct horse", "correct hearse"]);
    assert_eq!(
        desk.run("keygen --encrypt").fails(Exit::CouldNotRun),
        "error: the two passphrases differ\nhelp: nothing was written: try again\n"
    );
    assert!(desk.files().is_empty());
}

#[test]
fn an_empty_passphrase_is_none() {
    let desk = Desk::new().types(&["", ""]);
    let err = desk.run("keygen --encrypt").fails(Exit::CouldNotRun);
    assert!(err.starts_with("error: the passphrase is empty\n"));
    assert!(desk.files().is_empty());
}

#[test]
fn signing_asks_once() {
    let desk = Desk::new().types(&["s", "s"]);
    desk.run("keygen --out vendor.pem --encrypt").succeeds();
    let license = desk.run(ISSUE).succeeds();
    assert!(desk.feed(license, "verify --keys vendor.jwks.json").exit == Exit::Success);
}

#[test]
fn it_can_come_from_a_file_or_from_the_environment() {
    let desk = Desk::new().variable("LICENTIA_PASSPHRASE", "naïve café");
    desk.write("secret", "naïve café\r\nsecond line\n");
    desk.run("keygen --out vendor.pem --encrypt --passphrase-file secret").succeeds();
    desk.run(&format!("{ISSUE} --passphrase-file secret")).succeeds();
    desk.run(ISSUE).succeeds();
}

#[test]
fn a_wrong_one_does_not_open_the_key() {
    let desk = Desk::new().types(&["right", "right"]);
    desk.run("keygen --out vendor.pem --encrypt").succeeds();
    desk.write("secret", "wrong");
    assert_eq!(
        desk.run(&format!("{ISSUE} --passphrase-file secret")).fails(Exit::CouldNotRun),
        "error: `vendor.pem`: the passphrase does not open it\nhelp: try again; capitals matter\n"
    );
}

#[test]
fn without_a_terminal_the_other_ways_are_named() {
    let err = Desk::new().run("keygen --encrypt").fails(Exit::CouldNotRun);
    assert!(err.starts_with("error: cannot ask for the passphrase: "));
    assert!(err.contains("`--passphrase-file FILE`") && err.contains("`LICENTIA_PASSPHRASE`"));
}

#[test]
fn one_that_encrypts_nothing_is_not_passed_over() {
    let desk = Desk::new().variable("LICENTIA_PASSPHRASE", "secret");
    let err = desk.run("keygen --passphrase-file secret").fails(Exit::Usage);
    assert!(err.starts_with("error: a passphrase is given, but encrypts nothing\n"));
    let said = desk.run("keygen");
    assert!(said.err.starts_with("warning: `LICENTIA_PASSPHRASE` is set, but"), "{}", said.err);
    assert!(desk.read("licentia.pem").starts_with("-----BEGIN PRIVATE KEY-----\n"));
}
