//! The command line as a program of its own.

use crate::root;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds `licentia` and says where it is.
///
/// # Panics
/// If it does not build.
#[must_use]
pub fn licentia() -> PathBuf {
    let words = ["build", "--quiet", "--package", "licentia", "--bin", "licentia"];
    let built = Command::new(env!("CARGO")).args(words).current_dir(root()).status();
    assert!(built.expect("cargo").success(), "licentia does not build");
    // The test that asks is target/<profile>/deps/<test>-…
    let here = env::current_exe().expect("a path");
    let profile = here.parent().and_then(Path::parent).expect("the profile's folder");
    profile.join(format!("licentia{}", env::consts::EXE_SUFFIX))
}
