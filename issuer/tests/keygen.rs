//! `licentia keygen` and `licentia public`.

use crate::desk::Desk;
use licentia::Exit;

#[test]
fn a_new_key_pair_is_two_files() {
    let desk = Desk::new();
    desk.run("keygen --out vendor.pem").succeeds();
    assert_eq!(desk.files(), ["vendor.jwks.json", "vendor.pem"]);
    assert!(desk.read("vendor.pem").starts_with("-----BEGIN PRIVATE KEY-----\n"));
}

#[test]
fn it_says_the_key_id_and_what_to_do_next() {
    let desk = Desk::new();
    let out = desk.run("keygen --out vendor.pem").succeeds();
    let key_id = out.lines().next().unwrap().strip_prefix("key id       ").unwrap().to_owned();
    assert_eq!(key_id.len(), 43);
    assert!(desk.read("vendor.jwks.json").contains(&format!("\"kid\": \"{key_id}\"")));
    assert!(out.contains("private key  vendor.pem        keep it secret, and keep a copy\n"));
    assert!(out.ends_with("licentia issue --key vendor.pem request.json\n"), "{out}");
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_private_key() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let mode = |name| desk.path(name).metadata().unwrap().permissions().mode() & 0o777;
    desk.run("keygen --out vendor.pem").succeeds();
    assert_eq!(mode("vendor.pem"), 0o600);
    desk.run("keygen --out vendor.pem --force").succeeds();
    assert_eq!(mode("vendor.pem"), 0o600);
}

#[cfg(unix)]
#[test]
fn a_private_key_that_others_can_read_is_used_with_a_warning() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_keys();
    let open = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(desk.path("vendor.pem"), open).unwrap();
    let said = desk.run("public vendor.pem");
    assert_eq!(said.exit, Exit::Success);
    assert_eq!(
        said.err,
        "warning: others on this machine can read the private key `vendor.pem`\n\
         help: run `chmod 600 vendor.pem`\n"
    );
}

#[test]
fn an_existing_file_is_never_replaced_unasked() {
    let desk = Desk::with_keys();
    let private = desk.read("vendor.pem");
    assert_eq!(
        desk.run("keygen --out vendor.pem").fails(Exit::CouldNotRun),
        "error: cannot write `vendor.pem`: it exists already\n\
         help: choose another name, or replace it with `--force`\n"
    );
    assert_eq!(desk.read("vendor.pem"), private);
}

#[test]
fn no_private_key_is_left_behind_if_the_public_one_cannot_be_written() {
    let desk = Desk::new();
    desk.write("vendor.jwks.json", "mine");
    desk.run("keygen --out vendor.pem").fails(Exit::CouldNotRun);
    desk.run("keygen --out vendor.pem --public nowhere/vendor.json").fails(Exit::CouldNotRun);
    assert_eq!(desk.files(), ["vendor.jwks.json"]);
    assert_eq!(desk.read("vendor.jwks.json"), "mine");
}

#[test]
fn both_keys_cannot_go_into_one_file() {
    let desk = Desk::new();
    let err = desk.run("keygen --out key --public key --force").fails(Exit::Usage);
    assert!(err.starts_with("error: both keys would go into one file\n"));
    assert!(desk.files().is_empty());
}

#[test]
fn force_loses_no_key_if_one_of_the_files_cannot_be_written() {
    let desk = Desk::with_keys();
    let private = desk.read("vendor.pem");
    let command = "keygen --out vendor.pem --public nowhere/vendor.json --force";
    desk.run(command).fails(Exit::CouldNotRun);
    assert_eq!(desk.read("vendor.pem"), private);
    assert_eq!(desk.files(), ["vendor.jwks.json", "vendor.pem"]);
}

#[test]
fn force_replaces_both_and_leaves_nothing_else() {
    let desk = Desk::with_keys();
    let (private, public) = (desk.read("vendor.pem"), desk.read("vendor.jwks.json"));
    desk.run("keygen --out vendor.pem --force").succeeds();
    assert_ne!(desk.read("vendor.pem"), private);
    assert_ne!(desk.read("vendor.jwks.json"), public);
    assert_eq!(desk.files(), ["vendor.jwks.json", "vendor.pem"]);
}

#[cfg(unix)]
#[test]
fn force_takes_the_place_of_no_device() {
    let desk = Desk::new();
    let _socket = std::os::unix::net::UnixListener::bind(desk.path("vendor.pem")).unwrap();
    let err = desk.run("keygen --out vendor.pem --force").fails(Exit::CouldNotRun);
    assert!(err.contains("it is a device, a pipe or a socket, not a file"), "{err}");
    assert!(!desk.path("vendor.pem").metadata().unwrap().is_file());
    assert_eq!(desk.files(), ["vendor.pem"]);
}

#[test]
fn the_public_key_is_a_jwk_set_with_the_window_of_the_key() {
    let desk = Desk::new();
    let window = "--not-before 2026-01-01T00:00:00Z --expires 2027-01-01T00:00:00Z";
    desk.run(&format!("keygen --out vendor.pem --public keys.json {window}")).succeeds();
    let set: serde_json::Value = serde_json::from_str(&desk.read("keys.json")).unwrap();
    let key = set["keys"][0].as_object().unwrap();
    let members: Vec<&str> = key.keys().map(String::as_str).collect();
    assert_eq!(members, ["alg", "crv", "exp", "kid", "kty", "nbf", "use", "x"]);
    assert_eq!((&key["nbf"], &key["exp"]), (&1_767_225_600.into(), &1_798_761_600.into()));
    assert_eq!((&key["alg"], &key["use"]), (&"EdDSA".into(), &"sig".into()));
}

#[test]
fn a_key_cannot_expire_before_it_is_valid() {
    let desk = Desk::new();
    let window = "--not-before 2026-01-01T00:00:00Z --expires 2026-01-01T00:00:00Z";
    let err = desk.run(&format!("keygen {window}")).fails(Exit::Usage);
    assert!(err.starts_with("error: the key would expire before it is valid\nhelp: "));
    assert!(desk.files().is_empty());
}

#[test]
fn a_key_that_is_over_already_is_not_made() {
    let desk = Desk::new();
    let run = "keygen --out vendor.pem --expires";
    let said = desk.run(&format!("{run} 2026-06-01T12:00:00Z")).fails(Exit::Usage);
    assert!(said.contains("the key would be over already: it is 2026-06-01T12:00:00Z"), "{said}");
    assert!(desk.files().is_empty());
    desk.run(&format!("{run} 2026-06-01T12:00:01Z")).succeeds();
    // Of a key that has retired the public one is still needed.
    desk.run("public vendor.pem --expires 2026-05-01T00:00:00Z").succeeds();
}

#[test]
fn the_public_key_can_be_made_again_from_the_private_one() {
    let desk = Desk::with_keys();
    assert_eq!(desk.run("public vendor.pem").succeeds(), desk.read("vendor.jwks.json"));
    let pem = desk.run("public vendor.pem --pem").succeeds();
    assert!(pem.starts_with("-----BEGIN PUBLIC KEY-----\n"));
    assert!(pem.ends_with("-----END PUBLIC KEY-----\n"));
}

#[test]
fn what_is_no_private_key_is_said_to_be_what_it_is() {
    let desk = Desk::with_license();
    desk.write("public.pem", desk.run("public vendor.pem --pem").succeeds());
    desk.write("half.pem", &desk.read("vendor.pem")[..60]);
    let problem = |name: &str| {
        let err = desk.run(&format!("public {name}")).fails(Exit::CouldNotRun);
        assert!(err.contains("\nhelp: "), "{err}");
        err.lines().next().unwrap().to_owned()
    };
    assert_eq!(problem("public.pem"), "error: `public.pem`: it is a public key");
    assert_eq!(problem("a.license"), "error: `a.license`: it is a license");
    assert_eq!(
        problem("vendor.jwks.json"),
        "error: `vendor.jwks.json`: it is no private key in PEM"
    );
    assert_eq!(problem("half.pem"), "error: `half.pem`: it is no private key in PEM");
    assert_eq!(problem("gone.pem"), "error: `gone.pem`: no such file or directory");
}
