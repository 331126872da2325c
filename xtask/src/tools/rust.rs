//! Parts of the Rust toolchain itself. rust-toolchain.toml names them, but rustup may have been
//! told to install nothing unasked, so we ask.

use super::announce;
use crate::failure::{Failure, Outcome};
use crate::process::{self, Run};
use std::path::Path;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// clippy and rustfmt.
pub(crate) fn provide_components() -> Outcome {
    for (component, command) in [("clippy", "clippy"), ("rustfmt", "fmt")] {
        if process::output_of("cargo", &[command, "--version"]).is_none() {
            announce(&format!("{component} is missing: asking rustup for it"));
            rustup(&["component", "add", component], &format!("{component} for this toolchain"))?;
        }
    }
    Ok(())
}

/// The standard library for wasm.
pub(crate) fn provide_wasm_target() -> Outcome {
    let words = ["--print", "target-libdir", "--target", WASM_TARGET];
    let library = process::output_of("rustc", &words);
    if library.is_some_and(|path| Path::new(path.trim()).exists()) {
        return Ok(());
    }
    announce(&format!("the target {WASM_TARGET} is missing: asking rustup for it"));
    rustup(&["target", "add", WASM_TARGET], &format!("Rust's library for {WASM_TARGET}"))
}

fn rustup(words: &[&str], missing: &str) -> Outcome {
    if process::output_of("rustup", &["--version"]).is_none() {
        return Err(Failure::new(
            format!("{missing} is not installed, and there is no rustup to fetch it"),
            format!(
                "install it from where your Rust comes from (a distribution's package, often \
                 named after it), or install rustup and run: rustup {}",
                words.join(" ")
            ),
        ));
    }
    Run::new("rustup").args(words).run()
}
