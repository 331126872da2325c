//! wasm-opt, of binaryen. Debian's is too old for what Rust writes today; npm has a new one, which
//! runs in Node. A two-line script in `.tools/bin` puts it where Trunk looks for it.

use super::{announce, node_modules, version};
use crate::failure::{Failure, Outcome};
use crate::workspace;
use std::fs;
use std::io;
use std::path::Path;

/// Also in Trunk.toml and, as binaryen, in tests/package.json.
const VERSION: &str = "132";

const SCRIPT: &str = r#"#!/bin/sh
# Written by `cargo xtask`: the wasm-opt of npm's binaryen, where Trunk looks for it.
exec node "$(dirname "$0")/../../tests/node_modules/binaryen/bin/wasm-opt" "$@"
"#;

/// Finds wasm-opt, or makes the script that runs the one from npm.
pub(crate) fn provide() -> Outcome {
    if is_found() {
        return Ok(());
    }
    announce(&format!("wasm-opt {VERSION} is not on the PATH: using the one from npm"));
    node_modules::provide()?;
    let folder = workspace::tools().join("bin");
    let script = folder.join("wasm-opt");
    fs::create_dir_all(&folder)
        .and_then(|()| write_script(&script))
        .map_err(|error| Failure::file("write", &script, &error))?;
    if is_found() {
        return Ok(());
    }
    Err(Failure::new(
        format!("{} does not run, or is not version {VERSION}", script.display()),
        format!("install binaryen {VERSION} and put its wasm-opt on the PATH"),
    ))
}

fn is_found() -> bool {
    version::of("wasm-opt").as_deref() == Some(VERSION)
}

fn write_script(script: &Path) -> io::Result<()> {
    fs::write(script, SCRIPT)?;
    make_executable(script)
}

#[cfg(unix)]
fn make_executable(script: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(script, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::VERSION;

    #[test]
    fn every_file_that_names_a_version_of_wasm_opt_names_this_one() {
        let trunk = include_str!("../../../Trunk.toml");
        let package = include_str!("../../../tests/package.json");
        assert!(trunk.contains(&format!("wasm_opt = \"version_{VERSION}\"")), "Trunk.toml");
        assert!(package.contains(&format!("\"binaryen\": \"{VERSION}.0.0\"")), "package.json");
    }
}
