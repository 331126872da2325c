//! Another implementation reads our keys and verifies what we sign: OpenSSL.

use crate::desk::Desk;
use base64ct::{Base64UrlUnpadded, Encoding};
use std::process::Command;

/// What OpenSSL prints, if it succeeds.
#[track_caller]
fn openssl(desk: &Desk, arguments: &str) -> String {
    let output = Command::new("openssl")
        .args(arguments.split_whitespace())
        .current_dir(desk.path(""))
        .output()
        .expect("openssl is on the path");
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "openssl {arguments}: {err}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn openssl_reads_both_keys() {
    let desk = Desk::with_keys();
    let public = desk.run("public vendor.pem --pem").succeeds();
    desk.write("public.pem", &public);
    openssl(&desk, "pkey -in vendor.pem -noout");
    assert_eq!(openssl(&desk, "pkey -in vendor.pem -pubout"), public);
    assert_eq!(openssl(&desk, "pkey -pubin -in public.pem"), public);
}

#[test]
fn openssl_reads_an_encrypted_key_by_its_passphrase() {
    let desk = Desk::new();
    desk.write("secret", "correct horse\n");
    desk.run("keygen --out vendor.pem --encrypt --passphrase-file secret").succeeds();
    let ours = desk.run("public vendor.pem --pem --passphrase-file secret").succeeds();
    assert_eq!(openssl(&desk, "pkey -in vendor.pem -passin file:secret -pubout"), ours);
}

#[test]
fn we_read_keys_that_openssl_made() {
    let desk = Desk::new();
    desk.write("secret", "correct horse\n");
    openssl(&desk, "genpkey -algorithm ed25519 -out plain.pem");
    openssl(&desk, "pkey -in plain.pem -aes-256-cbc -passout file:secret -out secret.pem");
    let public = openssl(&desk, "pkey -in plain.pem -pubout");
    assert_eq!(desk.run("public plain.pem --pem").out, public);
    assert_eq!(desk.run("public secret.pem --pem --passphrase-file secret").out, public);
}

#[test]
fn openssl_verifies_what_we_sign() {
    let desk = Desk::with_keys();
    desk.write("public.pem", desk.run("public vendor.pem --pem").succeeds());
    let key = desk.issue("--order-id A --registration-key");
    let (signed, signature) = key.trim().rsplit_once('.').unwrap();
    desk.write("signed", signed);
    desk.write("signature", Base64UrlUnpadded::decode_vec(signature).unwrap());
    let verify = "pkeyutl -verify -rawin -pubin -inkey public.pem -in signed -sigfile signature";
    assert!(openssl(&desk, verify).contains("Signature Verified Successfully"));
}

#[test]
fn keys_of_other_algorithms_are_refused_by_name() {
    let desk = Desk::new();
    openssl(&desk, "genpkey -algorithm x25519 -out x25519.pem");
    openssl(&desk, "ecparam -genkey -name prime256v1 -noout -out ec.pem");
    let err = |name: &str| desk.run(&format!("public {name}")).fails(licentia::Exit::CouldNotRun);
    assert!(err("x25519.pem").starts_with(
        "error: `x25519.pem`: it is the key of another algorithm than Ed25519\nhelp: "
    ));
    assert!(err("ec.pem").starts_with(
        "error: `ec.pem`: it holds `EC PRIVATE KEY`, not an Ed25519 private key\nhelp: "
    ));
}
