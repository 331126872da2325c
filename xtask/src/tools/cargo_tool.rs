//! Tools that are crates: found at their exact version, or fetched prebuilt, or built.

use super::{announce, version};
use crate::failure::{Failure, Outcome};
use crate::process::{self, Run};
use crate::{lock_file, workspace};
use std::fs;

/// A tool that is a crate.
pub(crate) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    options: &'static [&'static str],
    /// What building it takes on two cores.
    estimate: &'static str,
}

/// Builds and serves the portal. 0.22 wants a newer Rust than ours.
pub(crate) const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    options: &[],
    estimate: "3 to 4 minutes",
};

/// Makes the JavaScript around a wasm module; equal to the crate of the same name in Cargo.lock.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.129",
    // Its default features are a test runner with a web server.
    options: &["--no-default-features"],
    estimate: "1 minute",
};

impl CargoTool {
    /// Finds, fetches or builds it.
    pub(crate) fn provide(&self) -> Outcome {
        if self.is_found() || self.fetch_prebuilt() {
            return Ok(());
        }
        self.build()?;
        if self.is_found() {
            return Ok(());
        }
        let Self { package, program, version, .. } = self;
        Err(Failure::new(
            format!("{package} was built, but `{program} --version` does not say {version}"),
            format!(
                "cargo install --locked {package} --version {version}, and look at `{program}`"
            ),
        ))
    }

    /// True if the programs we start will find this version.
    fn is_found(&self) -> bool {
        if version::of(self.program).as_deref() == Some(self.version) {
            return true;
        }
        if version::without_own_tools(self.program).as_deref() != Some(self.version) {
            return false;
        }
        // The right one is on the PATH, but an older one of ours stands in front of it.
        fs::remove_file(workspace::tools().join("bin").join(self.program)).is_ok()
    }

    /// Tries cargo-binstall; it is a shortcut, so its failure is none of ours.
    fn fetch_prebuilt(&self) -> bool {
        if process::output_of("cargo", &["binstall", "-V"]).is_none() {
            return false;
        }
        announce(&format!("{} {} is missing: fetching it prebuilt", self.program, self.version));
        let fetch = Run::new("cargo")
            .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
            .args([workspace::tools()])
            .args([format!("{}@{}", self.package, self.version)]);
        fetch.run().is_ok() && self.is_found()
    }

    fn build(&self) -> Outcome {
        let Self { package, program, version, estimate, .. } = self;
        announce(&format!(
            "{program} {version} is neither on the PATH nor in .tools/bin: building it, once.\n    \
             About {estimate} on two cores. It is built without optimisation on purpose: with it, \
             building takes four times as long, and the tool is no faster where it matters."
        ));
        let by_hand = format!("cargo install --locked {package} --version {version}");
        let scratch = workspace::tools().join("build");
        let install = ["install", "--debug", "--locked", package, "--version", version];
        Run::new("cargo")
            .args(install)
            .args(self.options)
            .args(["--root".as_ref(), workspace::tools().as_os_str()])
            .env("CARGO_TARGET_DIR", &scratch)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .by_hand(format!("{by_hand}\n  (it needs a C compiler, and a way to the crates)"))
            .run()?;
        // A few hundred megabytes that nothing will use again. Left behind, they only take space.
        let _ = fs::remove_dir_all(&scratch);
        Ok(())
    }
}

/// wasm-bindgen the tool and wasm-bindgen the crate understand each other only at one version.
pub(crate) fn check_wasm_bindgen_lock() -> Outcome {
    let path = workspace::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let pinned = WASM_BINDGEN.version;
    match lock_file::version_of(&lock, "wasm-bindgen") {
        Some(locked) if locked != pinned => Err(Failure::new(
            format!("Cargo.lock has wasm-bindgen {locked}, but the tool here is {pinned}"),
            format!(
                "go back: cargo update --package wasm-bindgen --precise {pinned}\n  \
                 or go on: set `wasm-bindgen = \"={locked}\"` in Cargo.toml and WASM_BINDGEN in \
                 xtask/src/tools/cargo_tool.rs to {locked}"
            ),
        )),
        _ => Ok(()),
    }
}
