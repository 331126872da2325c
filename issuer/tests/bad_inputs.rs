//! Bad input gets a clear answer, and the good input beside it is not lost.

use crate::desk::Desk;
use licentia::Exit;
use std::fs::File;
use std::io::{self, Write};

const VERIFY: &str = "verify --keys vendor.jwks.json";

/// Verifies a bad file between two good ones; what is said of it.
#[track_caller]
fn said_of(desk: &Desk, name: &str, exit: Exit) -> String {
    let out = desk.run(&format!("{VERIFY} a.license {name} a.license")).finds(exit);
    let rows: Vec<&str> = out.lines().take_while(|line| !line.is_empty()).collect();
    assert_eq!(rows.len(), 3, "{out}");
    assert!(rows[0].starts_with("valid  ") && rows[2].starts_with("valid  "), "{out}");
    assert!(out.contains(&format!("\nhelp: {name}: ")), "{out}");
    let row: Vec<&str> = rows[1].split("  ").map(str::trim).filter(|it| !it.is_empty()).collect();
    assert_eq!(row[1], name);
    format!("{}: {}", row[0], row[2])
}

#[track_caller]
fn said_of_bytes(bytes: impl AsRef<[u8]>) -> String {
    let desk = Desk::with_license();
    desk.write("bad", bytes);
    said_of(&desk, "bad", Exit::NotGenuine)
}

#[test]
fn an_empty_file() {
    assert_eq!(said_of_bytes(""), "not genuine: it is empty");
    assert_eq!(said_of_bytes(" \r\n\r\n"), "not genuine: it is empty");
}

#[test]
fn a_pdf_and_other_files_that_are_no_license() {
    assert_eq!(said_of_bytes("%PDF-1.7\n"), "not genuine: it is a PDF document, not a license");
    assert_eq!(said_of_bytes("<html>"), "not genuine: it is a web page, not a license");
    assert_eq!(
        said_of_bytes("PK\x03\x04"),
        "not genuine: it is an archive or an office document, not a license"
    );
    assert_eq!(said_of_bytes(b"\x7FELF\0\0\0"), "not genuine: it is no text, and so not a license");
    assert_eq!(
        said_of_bytes("Dear customer,"),
        "not genuine: it is a text without a license in it"
    );
}

#[test]
fn a_file_of_two_gibibytes_is_refused_by_its_size() {
    let desk = Desk::with_license();
    // A sparse file: reading it would take memory that it does not take on the disk.
    File::create(desk.path("disk.img")).unwrap().set_len(1 << 31).unwrap();
    let said = said_of(&desk, "disk.img", Exit::NotGenuine);
    assert_eq!(said, "not genuine: it is too large: 2 GiB; at most 16 MiB are read");
    let out = desk.run(&format!("{VERIFY} --json disk.img")).finds(Exit::NotGenuine);
    let error = r#"{"code":"too-large","what":"input","size":2147483648,"limit":16777216}"#;
    assert!(out.contains(error), "{out}");
}

#[test]
fn a_file_as_large_as_the_limit_is_still_looked_into() {
    let desk = Desk::with_license();
    let limit = licentia_verifier::limits::INPUT_BYTES;
    let mut text = desk.read("a.license");
    text.extend(std::iter::repeat_n('\n', limit - text.len()));
    desk.write("full", &text);
    desk.run(&format!("{VERIFY} full")).succeeds();
    desk.feed(&text, VERIFY).succeeds();
    let out = desk.feed(text + "\n", VERIFY).finds(Exit::NotGenuine);
    assert!(
        out.contains("it is too large: 16,777,217 bytes; at most 16,777,216 bytes are read"),
        "{out}"
    );
}

#[test]
fn a_license_that_was_saved_as_utf_16() {
    let desk = Desk::with_license();
    let words =
        desk.read("a.license").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    desk.write("bad", &words);
    assert_eq!(said_of(&desk, "bad", Exit::NotGenuine), "not genuine: it was saved as UTF-16");
    let out = desk.run(&format!("{VERIFY} bad")).finds(Exit::NotGenuine);
    assert!(out.contains("save it again as UTF-8"), "{out}");
}

#[test]
fn half_a_key_wherever_it_was_cut() {
    let desk = Desk::with_license();
    let key = desk.issue("--order-id A --registration-key");
    let cut = |length: usize| {
        desk.write("bad", &key[..length]);
        said_of(&desk, "bad", Exit::NotGenuine)
    };
    let end = key.trim().len();
    assert_eq!(
        cut(end - 200),
        "not genuine: the registration key was cut off: it has 2 of 3 parts"
    );
    assert_eq!(cut(end - 40), "not genuine: it was cut off: its signature has 46 of 86 characters");
    assert_eq!(cut(60), "not genuine: the registration key was cut off: it has 1 of 3 parts");
    // On the command line too, where it could be taken for the name of a file.
    let words = ["verify", "--json", "--keys", "vendor.jwks.json", &key[..end - 200]];
    let out = desk.run_words(&words, b"").finds(Exit::NotGenuine);
    assert!(out.contains(r#""error":{"code":"part-count","parts":2}"#), "{out}");
}

#[test]
fn half_a_license_file() {
    let desk = Desk::with_license();
    let text = desk.read("a.license");
    desk.write("bad", &text[..text.len() / 2]);
    let said = said_of(&desk, "bad", Exit::NotGenuine);
    assert_eq!(said, "not genuine: the license that begins on line 1 has no end");
}

#[test]
fn a_file_that_cannot_be_read() {
    let desk = Desk::with_license();
    let said = said_of(&desk, "gone", Exit::CouldNotRun);
    assert_eq!(said, "unreadable: no such file or directory");
    std::fs::create_dir(desk.path("folder")).unwrap();
    assert_eq!(said_of(&desk, "folder", Exit::CouldNotRun), "unreadable: it is a directory");
    let out = desk.run(&format!("{VERIFY} folder")).finds(Exit::CouldNotRun);
    assert!(out.contains("help: name the files in it, as in `DIRECTORY/*.license`\n"), "{out}");
}

#[test]
fn a_key_set_with_a_private_key_in_it_is_refused_loudly() {
    let desk = Desk::with_license();
    let set = desk.read("vendor.jwks.json").replace("\"x\"", "\"d\": \"AAAA\", \"x\"");
    desk.write("leaked.json", set);
    for command in ["verify a.license --keys leaked.json", "verify a.license --keys vendor.pem"] {
        let err = desk.run(command).fails(Exit::CouldNotRun);
        assert!(err.contains(": refused: "), "{err}");
        assert!(err.contains("\nhelp: consider this private key exposed: "), "{err}");
    }
}

#[test]
fn keys_that_cannot_be_used_stop_the_command() {
    let desk = Desk::with_license();
    desk.write("empty.json", "");
    desk.write("rsa.json", r#"{"keys":[{"kty":"RSA","n":"AQAB"}]}"#);
    let err = |keys: &str| {
        let err = desk.run(&format!("verify a.license --keys {keys}")).fails(Exit::CouldNotRun);
        assert!(err.contains("\nhelp: "), "{err}");
        err.lines().next().unwrap().to_owned()
    };
    assert_eq!(err("gone.json"), "error: `gone.json`: no such file or directory");
    assert_eq!(err("empty.json"), "error: `empty.json`: it is empty");
    assert_eq!(err("rsa.json"), "error: `rsa.json`: it holds no Ed25519 key, only `keys[0]` (RSA)");
    assert!(err("a.license").starts_with("error: `a.license`: it is a license, "));
}

#[test]
fn a_hostile_name_or_header_does_not_reach_the_terminal_as_it_is() {
    let desk = Desk::with_license().terminal(80);
    let out =
        desk.run(&format!("{VERIFY} a.license 'gone\u{1b}[2J\u{202e}'")).finds(Exit::CouldNotRun);
    assert!(out.contains(r"gone\u{1b}[2J\u{202e}"), "{out}");
    assert!(!out.contains("\u{1b}[2J") && !out.contains('\u{202e}'));

    // {"typ":"\u001b[2J"}
    desk.write("bad", "eyJ0eXAiOiJcdTAwMWJbMkoifQ.e30.AA");
    for command in [format!("{VERIFY} bad"), "inspect bad".to_owned()] {
        let out = desk.run(&command).finds(Exit::NotGenuine);
        assert!(out.contains(r"`\u{1b}[2J`") && !out.contains("\u{1b}[2J"), "{out}");
    }
}

#[test]
fn an_output_that_is_closed_ends_the_command_without_a_word() {
    let desk = Desk::with_license();
    let mut err = Vec::new();
    let words = ["verify", "--keys", "vendor.jwks.json", "a.license", "a.license"];
    let exit = desk.run_into(&words, b"", &mut Broken(io::ErrorKind::BrokenPipe), &mut err);
    // Not a success: not everything was looked at.
    assert_eq!((exit, err.as_slice()), (Exit::CouldNotRun, b"".as_slice()));
}

#[test]
fn an_output_that_is_full_is_said_to_be() {
    let desk = Desk::with_license();
    let mut err = Vec::new();
    let words = ["inspect", "a.license"];
    let exit = desk.run_into(&words, b"", &mut Broken(io::ErrorKind::StorageFull), &mut err);
    assert_eq!(exit, Exit::CouldNotRun);
    assert!(
        err.starts_with(b"error: cannot write the output: no space left on the device\nhelp: ")
    );
}

/// An output that takes nothing.
struct Broken(io::ErrorKind);

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn json_that_was_saved_as_utf_16_is_said_to_be_whatever_it_is_for() {
    let desk = Desk::with_license();
    // As `>` writes it in Windows PowerShell.
    let text: String = ["\u{FEFF}", "{\"accounts\": []}\r\n"].concat();
    desk.write("u.json", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    let keys = "--keys vendor.jwks.json";
    for (run, exit) in [
        ("fulfil u.json --key vendor.pem --ledger ledger.jsonl".to_owned(), Exit::Refused),
        ("simulate u.json".to_owned(), Exit::CouldNotRun),
        ("policy check u.json".to_owned(), Exit::Refused),
        ("sign-prices u.json --key vendor.pem".to_owned(), Exit::Refused),
        (format!("quote a.license {keys} --prices u.json --renew 1"), Exit::CouldNotRun),
    ] {
        let said = desk.run(&run).fails(exit);
        assert!(said.starts_with("error: `u.json`: it was saved as UTF-16\n"), "{run}: {said}");
    }
}
