//! The corpus that every implementation must pass, and the tests of the whole house.
//!
//! * [`keygen`]: a writer of Keygen's formats.
//! * [`keys`]: the published test keys.
//! * [`corpus`]: the shape of a vector file, and how an examinee's answers are compared.
//! * [`vectors`]: the cases themselves, written by hand and signed here.
//! * [`model`]: the rules of licensing once more, as plain as can be, to compare the core with.
//! * [`schemas`]: the JSON Schemas of every document.
//! * [`generated`]: every committed file that a program writes.
//! * [`worked`]: each rule by example, worked out by hand.
//! * [`program`]: the command line as a program of its own.

pub mod bench;
pub mod corpus;
pub mod generated;
pub mod keygen;
pub mod keys;
pub mod model;
pub mod program;
pub mod schemas;
pub mod vectors;
pub mod worked;

use std::io::Write;
use std::path::{Path, PathBuf};

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the root").to_owned()
}

/// Says how much a test has seen, past the test runner, which hides what passing tests print.
pub fn report(line: &str) {
    // Whoever closed the stream does not want to know.
    let _ = writeln!(std::io::stderr(), "{line}");
}
