//! The command line, as a program of its own, against the corpus.

use conformance::corpus::{self, Case, comparable};
use conformance::program::licentia;
use conformance::root;
use licentia_verifier::Secrets;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A folder that is gone when the test is over.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        let folder = env::temp_dir().join(format!("licentia-corpus-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The verdicts on some cases that are judged at the same instant: one call, many inputs.
fn verdicts(
    program: &Path,
    at: &str,
    secrets: Secrets<'_>,
    files: &[PathBuf],
) -> (Vec<Value>, Option<i32>) {
    let mut command = Command::new(program);
    command.args(["verify", "--json", "--at", at]);
    if let Some(license_key) = secrets.license_key {
        command.args(["--license-key", license_key]);
    }
    // One by the environment, so that both ways in are used.
    if let Some(fingerprint) = secrets.fingerprint {
        command.env("LICENTIA_FINGERPRINT", fingerprint);
    }
    command.arg("--keys");
    let output = command
        .arg(root().join("tests/vectors/keys.json"))
        .args(files)
        .output()
        .expect("licentia runs");
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    let values = lines.lines().map(|line| serde_json::from_str(line).expect("one object a line"));
    (values.collect(), output.status.code())
}

#[test]
fn the_command_line_gives_every_vector_its_verdict() {
    let (program, scratch) = (licentia(), Scratch::new());
    let mut by_call: BTreeMap<_, Vec<Case>> = BTreeMap::new();
    for case in corpus::load().into_values().flat_map(|file| file.cases) {
        let call = (case.at.clone(), case.license_key.clone(), case.fingerprint.clone());
        by_call.entry(call).or_default().push(case);
    }
    let mut seen = 0;
    for ((at, _, _), cases) in by_call {
        let secrets = cases[0].secrets();
        let path = |case: &Case| scratch.0.join(format!("{}.license", case.id));
        let files: Vec<PathBuf> = cases.iter().map(path).collect();
        for (case, file) in cases.iter().zip(&files) {
            fs::write(file, case.input.bytes()).expect("a file");
        }
        let mut by_input: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for mut verdict in verdicts(&program, &at, secrets, &files).0 {
            let object = verdict.as_object_mut().expect("an object");
            object.remove("part");
            let input = object.remove("input").expect("names its input");
            let input = input.as_str().expect("a text").to_owned();
            by_input.entry(input).or_default().push(comparable(verdict));
        }
        for (case, file) in cases.iter().zip(&files) {
            let got = by_input.remove(&file.display().to_string()).unwrap_or_default();
            assert_eq!(got, case.expect, "{}: {}", case.id, case.comment);
            seen += 1;
        }
        assert!(by_input.is_empty(), "answers to questions that nobody asked: {by_input:?}");
    }
    conformance::report(&format!("command line: {seen} cases"));
}

#[test]
fn the_exit_code_says_the_gravest_verdict() {
    let (program, demo) = (licentia(), root().join("www/demo"));
    let at = "2026-12-01T00:00:00Z";
    let code = |names: &[&str]| {
        let files: Vec<PathBuf> = names.iter().map(|name| demo.join(name)).collect();
        verdicts(&program, at, Secrets::default(), &files).1
    };
    assert_eq!(code(&["icewarp.license"]), Some(0));
    assert_eq!(code(&["icewarp.license", "kerio-connect-2022.license"]), Some(2));
    let keys = root().join("tests/vectors/keys.json");
    let files = [demo.join("icewarp.license"), keys];
    assert_eq!(verdicts(&program, at, Secrets::default(), &files).1, Some(3));
}
