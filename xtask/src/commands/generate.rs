//! `generate`: the files that are written by programs and committed.

use crate::failure::Outcome;
use crate::process::Run;
use crate::tools::{self, Tool};

/// Writes the generated files; with `check`, only compares them with the committed ones.
pub(crate) fn run(check: bool) -> Outcome {
    tools::provide(&[Tool::NodeModules])?;
    from_rust(check)?;
    // The types are made from the schemas, the reference from the types.
    from_node("tests/npm/generate-types.mjs", check)?;
    from_node("tests/npm/generate-reference.mjs", check)
}

fn from_rust(check: bool) -> Outcome {
    let words = ["run", "--package", "conformance", "--bin", "generate"];
    let run = Run::new("cargo").args(words);
    if check { advised(run.args(["--", "--check"])).run() } else { run.run() }
}

fn from_node(program: &str, check: bool) -> Outcome {
    let run = Run::new("node").args([program]);
    if check { advised(run.args(["--check"])).run() } else { run.run() }
}

/// A check that fails has nearly always found files that are older than their source.
fn advised(run: Run) -> Run {
    run.by_hand("run `cargo xtask generate`, look at what changed, and commit it")
}
