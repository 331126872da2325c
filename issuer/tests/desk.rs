//! A desk to work at: files, a clock, a keyboard, and what was said.

use licentia::{Exit, Host, Terminal, run};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Cursor, Write};
use std::path::PathBuf;
use tempfile::TempDir;

/// The time at every desk.
pub(crate) const NOW: &str = "2026-06-01T12:00:00Z";

/// A desk to work at.
pub(crate) struct Desk {
    directory: TempDir,
    environment: BTreeMap<&'static str, String>,
    secrets: Vec<&'static str>,
    columns: Option<usize>,
    chance: Cell<u8>,
}

/// What a command said, and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) exit: Exit,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// An empty desk.
    pub(crate) fn new() -> Self {
        Self {
            directory: TempDir::new().unwrap(),
            environment: BTreeMap::new(),
            secrets: Vec::new(),
            columns: None,
            chance: Cell::new(0),
        }
    }

    /// A desk with the key pair `vendor.pem` and `vendor.jwks.json`.
    pub(crate) fn with_keys() -> Self {
        let desk = Self::new();
        desk.run("keygen --out vendor.pem").succeeds();
        desk
    }

    /// A desk with the key pair and the license `a.license`, order `A-1`.
    pub(crate) fn with_license() -> Self {
        let desk = Self::with_keys();
        desk.write("a.license", desk.issue("--order-id A-1"));
        desk
    }

    pub(crate) fn variable(mut self, name: &'static str, value: &str) -> Self {
        self.environment.insert(name, value.to_owned());
        self
    }

    /// What is typed when a passphrase is asked for, in turn.
    pub(crate) fn types(mut self, secrets: &[&'static str]) -> Self {
        self.secrets = secrets.to_vec();
        self
    }

    /// A person watches, in a terminal so wide.
    pub(crate) fn terminal(mut self, columns: usize) -> Self {
        self.columns = Some(columns);
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of all files, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.directory.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// A license like any other, with other claims where flags say so.
    pub(crate) fn issue(&self, flags: &str) -> String {
        let request = r#"{
            "issuer": "Example Mail Ltd", "orderId": "A-0", "kind": "base",
            "product": "kerio-connect", "policy": "kerio-connect",
            "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
            "licenseExpires": "2026-12-31"
        }"#;
        self.feed(request, &format!("issue --key vendor.pem - {flags}")).succeeds()
    }

    /// Runs a command line; quotes hold words together, as in a shell.
    pub(crate) fn run(&self, line: &str) -> Said {
        self.run_words(&words(line), b"")
    }

    /// Runs a command line with something on its standard input.
    pub(crate) fn feed(&self, input: impl AsRef<[u8]>, line: &str) -> Said {
        self.run_words(&words(line), input.as_ref())
    }

    /// Runs a command line that is split already.
    pub(crate) fn run_words(&self, words: &[impl AsRef<str>], input: &[u8]) -> Said {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = self.run_into(words, input, &mut out, &mut err);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said { exit, out: text(out), err: text(err) }
    }

    /// Runs a command line whose output goes elsewhere.
    pub(crate) fn run_into(
        &self,
        words: &[impl AsRef<str>],
        input: &[u8],
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> Exit {
        let mut secrets = self.secrets.iter();
        let mut host = Host {
            directory: self.directory.path().to_owned(),
            clock: Box::new(|| NOW.parse().ok()),
            random: Box::new(|buffer| {
                // Not random, but never the same twice at one desk.
                self.chance.set(self.chance.get() + 1);
                buffer.fill(self.chance.get());
                Ok(())
            }),
            environment: Box::new(|name| self.environment.get(name).map(OsString::from)),
            ask_secret: Box::new(|_| match secrets.next() {
                Some(secret) => Ok((*secret).to_owned()),
                None => Err(io::ErrorKind::NotFound.into()),
            }),
            stdin: Box::new(Cursor::new(input.to_vec())),
            stdout: Box::new(out),
            stderr: Box::new(err),
            terminal: Terminal {
                stdin: false,
                stdout: self.columns.is_some(),
                stderr: self.columns.is_some(),
                columns: self.columns.unwrap_or(80),
            },
        };
        let words = std::iter::once("licentia").chain(words.iter().map(AsRef::as_ref));
        run(words, &mut host)
    }
}

impl Said {
    /// The output of a command that succeeds and has nothing to complain about.
    #[track_caller]
    pub(crate) fn succeeds(self) -> String {
        assert_eq!((self.exit, self.err.as_str()), (Exit::Success, ""), "{}", self.out);
        self.out
    }

    /// The errors of a command that ends so, and prints nothing.
    #[track_caller]
    pub(crate) fn fails(self, exit: Exit) -> String {
        assert_eq!((self.exit, self.out.as_str()), (exit, ""), "{}", self.err);
        self.err
    }

    /// The output of a command that ends so, and has nothing else to complain about.
    #[track_caller]
    pub(crate) fn finds(self, exit: Exit) -> String {
        assert_eq!((self.exit, self.err.as_str()), (exit, ""), "{}", self.out);
        self.out
    }
}

/// The words of a command line.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('\'').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Changes one character inside the content of a license file, and nothing about its form.
pub(crate) fn tamper(license: &str) -> String {
    let line = license.lines().nth(4).unwrap();
    let first = line.chars().next().unwrap();
    let other = if first == 'A' { 'B' } else { 'A' };
    license.replace(line, &format!("{other}{}", &line[1..]))
}
