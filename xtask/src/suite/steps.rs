//! The steps of the tests, quickest answer first.

use crate::commands::{build, generate, package};
use crate::failure::{Failure, Outcome};
use crate::process::Run;
use crate::tools::{Tool, browser, other_browsers};
use crate::workspace;
use std::fs;
use std::path::Path;

/// One step.
pub(crate) struct Step {
    /// One word.
    pub(crate) name: &'static str,
    /// What it runs, for people.
    pub(crate) about: &'static str,
    /// What must be there before.
    pub(crate) tools: &'static [Tool],
    /// Runs it.
    pub(crate) run: fn() -> Outcome,
}

/// All steps, in the order in which they run: later ones use what earlier ones have built.
pub(crate) const STEPS: [Step; 11] = [
    Step {
        name: "fmt",
        about: "Rust is formatted",
        tools: &[Tool::RustComponents],
        run: || cargo("fmt --all --check"),
    },
    Step {
        name: "clippy",
        about: "Rust raises no warning",
        tools: &[Tool::RustComponents],
        run: || cargo("clippy --workspace --all-targets -- -D warnings"),
    },
    Step {
        name: "rust",
        about: "every test in Rust, and every example in the documentation",
        tools: &[],
        run: || cargo("test --workspace"),
    },
    Step {
        name: "doc",
        about: "no link in the documentation of the core leads nowhere",
        tools: &[],
        run: || cargo("doc --no-deps --package licentia-verifier --package licentia-words"),
    },
    Step {
        name: "wasm",
        about: "the verifier compiles without a standard library, for wasm",
        tools: &[Tool::WasmTarget],
        run: || {
            cargo(
                "check --package licentia-verifier --target wasm32-unknown-unknown --profile wasm",
            )
        },
    },
    Step {
        name: "generated",
        about: "the generated files are what their sources say",
        tools: &[Tool::NodeModules],
        run: || generate::run(true),
    },
    Step {
        name: "package",
        about: "the npm package builds",
        tools: &Tool::FOR_PACKAGE,
        run: package::run,
    },
    Step {
        name: "npm",
        about: "the npm package and the command line, from Node",
        tools: &[Tool::NodeModules, Tool::Browser],
        run: || node("tests/npm"),
    },
    Step {
        name: "matrix",
        about: "the npm package in every runtime, bundler and browser",
        tools: &[Tool::NodeModules, Tool::Browser, Tool::OtherBrowsers],
        run: matrix,
    },
    Step {
        name: "portal",
        about: "the portal builds",
        tools: &Tool::FOR_PORTAL,
        run: build::with_this_package,
    },
    Step {
        name: "browser",
        about: "the portal and the npm package, in a browser",
        tools: &[Tool::NodeModules, Tool::Browser],
        run: || node("tests/browser"),
    },
];

fn cargo(line: &str) -> Outcome {
    Run::new("cargo").args(line.split_whitespace()).run()
}

/// Runs the test files in a folder, which find the command line by LICENTIA and the browser by
/// CHROME.
fn node(folder: &str) -> Outcome {
    let files = test_files(folder)?;
    cargo("build --package licentia --bin licentia")?;
    Run::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(files)
        .env("LICENTIA", workspace::target()?.join("debug").join("licentia"))
        .env("CHROME", browser::find()?)
        .run()
}

/// Where every browser can be had, none may be missing.
fn matrix() -> Outcome {
    let all = other_browsers::are_to_be_had().then_some("--all");
    Run::new("node")
        .args(["tests/npm/matrix.mjs"].into_iter().chain(all))
        .env("CHROME", browser::find()?)
        .run()
}

/// The test files in a folder, sorted. None at all is a failure: no test is not a test passed.
fn test_files(folder: &str) -> Outcome<Vec<String>> {
    let path = workspace::root().join(folder);
    let mut files = named_as_tests(&path)
        .into_iter()
        .map(|name| format!("{folder}/{name}"))
        .collect::<Vec<_>>();
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(
            format!("{folder} has no file named *.test.mjs"),
            format!("look whether {folder} is complete: git status, git checkout {folder}"),
        ));
    }
    Ok(files)
}

fn named_as_tests(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".test.mjs")).collect()
}

#[cfg(test)]
mod tests {
    use super::STEPS;

    #[test]
    fn each_step_has_a_name_of_one_lower_case_word_of_its_own() {
        for (index, step) in STEPS.iter().enumerate() {
            assert!(step.name.chars().all(|c| c.is_ascii_lowercase()), "{}", step.name);
            assert!(STEPS[..index].iter().all(|other| other.name != step.name), "{}", step.name);
        }
    }
}
