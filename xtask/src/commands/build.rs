//! `build`: the portal in `dist/`, ready for any static web server and any folder on it.

use super::{package, trunk::trunk};
use crate::failure::{Failure, Outcome};
use crate::tools::{self, Tool};
use crate::workspace;
use std::fs;
use std::path::Path;

/// The demo of the npm package, a page beside the portal; relative to the root.
const DEMO: &str = "www/verify";

/// Builds what is shipped: the portal, and the demo of the npm package beside it.
pub(crate) fn run() -> Outcome {
    package::run()?;
    with_this_package()
}

/// The same, with the package that was built before, if one was.
pub(crate) fn with_this_package() -> Outcome {
    if !package::folder().join("package.json").is_file() {
        package::run()?;
    }
    tools::provide(&Tool::FOR_PORTAL)?;
    trunk("build").args(["--release"]).run()?;
    add_demo()?;
    let portal = ["licentia-portal", "licentia-engine"];
    package::third_parties(&workspace::root().join("dist"), &portal)?;
    println!("the portal is in dist/");
    Ok(())
}

/// The page, and of the package what a page loads.
fn add_demo() -> Outcome {
    let (root, page) = (workspace::root(), workspace::root().join("dist/verify"));
    copy(&root.join(DEMO), &page, |_| true)?;
    let loaded = |name: &str| name.ends_with(".js") || name.ends_with(".wasm");
    copy(&package::folder(), &page.join("verifier"), loaded)
}

/// Copies the files of a folder whose names are wanted.
fn copy(from: &Path, to: &Path, wanted: impl Fn(&str) -> bool) -> Outcome {
    let unreadable = |error| Failure::file("read", from, &error);
    fs::create_dir_all(to).map_err(|error| Failure::file("create", to, &error))?;
    for entry in fs::read_dir(from).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if wanted(&entry.file_name().to_string_lossy()) {
            let copy = to.join(entry.file_name());
            fs::copy(entry.path(), &copy).map_err(|error| Failure::file("write", &copy, &error))?;
        }
    }
    Ok(())
}
