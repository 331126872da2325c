//! `package`: the npm package in `target/npm/`, from the verifier's bindings.

use crate::failure::{Failure, Outcome};
use crate::process::Run;
use crate::tools::{self, Tool};
use crate::workspace;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One wasm of the package.
struct Part {
    /// The crate that it is made of.
    package: &'static str,
    /// That crate's name in the target folder.
    library: &'static str,
    /// The profile that it is built with.
    profile: &'static str,
    /// The name of the generated module, without its ending.
    module: &'static str,
}

/// The whole verifier, and the entry that opens and judges alone.
const PARTS: [Part; 2] = [
    Part {
        package: "licentia-wasm",
        library: "licentia_wasm",
        profile: "wasm-fast",
        module: "licentia",
    },
    Part {
        package: "licentia-verify-wasm",
        library: "licentia_verify_wasm",
        profile: "wasm",
        module: "licentia_verify",
    },
];
/// The modules for Node, and the types of each.
const FOR_NODE: [(&str, &str); 2] = [("node", "index"), ("verify-node", "verify")];
/// Files written by hand, relative to the root; they go into the package as they are.
const WRITTEN_BY_HAND: &str = "verifier/wasm/npm";
/// What bundles modules, relative to the root.
const ESBUILD: &str = "tests/node_modules/.bin/esbuild";
/// Where the package is put together, relative to the root.
const PACKAGE: &str = "target/npm";

/// Builds the package from scratch.
pub(crate) fn run() -> Outcome {
    tools::provide(&Tool::FOR_PACKAGE)?;
    let package = folder();
    start_empty(&package)?;
    for part in &PARTS {
        bind(&compile(part)?, part.module, &package)?;
        let wasm = package.join(format!("{}_bg.wasm", part.module));
        optimise(&wasm)?;
        embed(&wasm, &package.join(format!("{}_embedded.cjs", part.module)))?;
    }
    copy_files(&workspace::root().join(WRITTEN_BY_HAND), &package)?;
    let (license, copy) = (workspace::root().join("LICENSE"), package.join("LICENSE"));
    fs::copy(license, &copy).map_err(|error| Failure::file("write", &copy, &error))?;
    third_parties(&package, &PARTS.map(|part| part.package))?;
    for (module, types) in FOR_NODE {
        bundle_common_js(module, types, &package)?;
    }
    println!("the npm package is in {PACKAGE}/");
    Ok(())
}

/// The folder of the package.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join(PACKAGE)
}

fn start_empty(package: &Path) -> Outcome {
    match fs::remove_dir_all(package) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(Failure::file("empty", package, &error));
        }
        _ => {}
    }
    fs::create_dir_all(package).map_err(|error| Failure::file("create", package, &error))
}

/// Rust → wasm that still wants bindings, the same from whatever folder: paths that panics name
/// begin in the workspace or in the registry, not in somebody's home.
fn compile(part: &Part) -> Outcome<PathBuf> {
    let registry = workspace::cargo_home().join("registry").join("src");
    let remap = |from: &Path, to| format!("--remap-path-prefix={}={to}", from.display());
    let flags = [remap(&registry, "registry"), remap(&workspace::root(), "licentia")];
    let config = format!("target.wasm32-unknown-unknown.rustflags={flags:?}");
    // Each by itself: the features of one are not those of the other.
    let crate_words = ["build", "--package", part.package, "--lib"];
    let target_words = ["--profile", part.profile, "--target", "wasm32-unknown-unknown"];
    Run::new("cargo").args(crate_words).args(target_words).args(["--config", &config]).run()?;
    let wasm = format!("wasm32-unknown-unknown/{}/{}.wasm", part.profile, part.library);
    Ok(workspace::target()?.join(wasm))
}

/// That wasm → a module in JavaScript, and the wasm that belongs to it; types are written by hand.
fn bind(wasm: &Path, module: &str, package: &Path) -> Outcome {
    Run::new("wasm-bindgen")
        .args(["--target", "web", "--omit-default-module-path", "--no-typescript"])
        // A wasm that has stopped is made anew.
        .args(["--experimental-reset-state-function"])
        .args(["--out-name", module, "--out-dir"])
        .args([package, wasm])
        .run()?;
    // It warns of ways to start it that nobody takes here.
    let module = package.join(format!("{module}.js"));
    Run::new(ESBUILD)
        .args(["--drop:console", "--log-level=warning", "--allow-overwrite"])
        .args([module.display().to_string(), format!("--outfile={}", module.display())])
        .run()
}

/// The same wasm, smaller, in place.
fn optimise(wasm: &Path) -> Outcome {
    let before = size_bytes(wasm)?;
    // The lowest kilobyte is the last of the stack; and what is called once is well where it is.
    let how = ["-Oz", "--low-memory-unused", "--one-caller-inline-max-function-size=0"];
    // Once more finds what the first time laid open, and shares locals better.
    let again = ["-Oz", "--coalesce-locals-learning", "--reorder-locals", "--vacuum"];
    // What is alike compresses best side by side, hints at alignment help no engine of today, and
    // notes for tools nobody.
    let packed = ["--reorder-functions-by-name", "--dealign"];
    let bare = ["--strip-producers", "--strip-target-features", "--output"];
    Run::new("wasm-opt").args(how).args(again).args(packed).args(bare).args([wasm, wasm]).run()?;
    println!("wasm-opt: {before} bytes before, {} after", size_bytes(wasm)?);
    Ok(())
}

/// The wasm → a module that holds it, for runtimes that have no page to fetch it from.
fn embed(wasm: &Path, module: &Path) -> Outcome {
    Run::new("node").args(["verifier/wasm/embed.mjs"]).args([wasm, module]).run()
}

/// Whose code the wasm of these crates holds, as its licenses want it to be said, into a folder.
pub(crate) fn third_parties(folder: &Path, crates: &[&str]) -> Outcome {
    let file = folder.join("THIRD-PARTY.txt");
    Run::new("node").args(["verifier/wasm/notices.mjs"]).args([file]).args(crates).run()
}

/// A module for Node and what it imports → one file, for those who still `require`; and its types.
fn bundle_common_js(module: &str, types: &str, package: &Path) -> Outcome {
    Run::new(ESBUILD)
        .args(["--bundle", "--log-level=warning"])
        .args(["--platform=node", "--target=node20", "--format=cjs"])
        // One wasm for both kinds of modules. The glue can look for it beside itself, but is never
        // asked to, so that CommonJS can do without `import.meta`.
        .args([format!("--external:./{PACKAGE}/*_embedded.cjs")])
        // Jest with jsdom has Node's modules, but not what is global in both Node and browsers.
        .args(["--banner:js=const { TextDecoder, TextEncoder } = require('node:util');"])
        .args([format!("--outfile={PACKAGE}/{module}.cjs"), format!("{PACKAGE}/{module}.js")])
        .run()?;
    let (types, copy) =
        (package.join(format!("{types}.d.ts")), package.join(format!("{types}.d.cts")));
    let copied = fs::copy(types, &copy);
    copied.map(drop).map_err(|error| Failure::file("write", &copy, &error))
}

fn size_bytes(file: &Path) -> Outcome<u64> {
    let metadata = fs::metadata(file);
    metadata.map(|metadata| metadata.len()).map_err(|error| Failure::file("read", file, &error))
}

/// Copies a folder into another one, and overwrites nothing there.
fn copy_files(from: &Path, to: &Path) -> Outcome {
    let unreadable = |error: io::Error| Failure::file("read", from, &error);
    for entry in fs::read_dir(from).map_err(unreadable)? {
        let source = entry.map_err(unreadable)?.path();
        let Some(name) = source.file_name() else { continue };
        let copy = to.join(name);
        if source.is_dir() {
            fs::create_dir_all(&copy).map_err(|error| Failure::file("create", &copy, &error))?;
            copy_files(&source, &copy)?;
        } else if copy.exists() {
            return Err(Failure::new(
                format!("{} is both written by hand and generated", source.display()),
                "rename the one written by hand",
            ));
        } else {
            fs::copy(&source, &copy).map_err(|error| Failure::file("write", &copy, &error))?;
        }
    }
    Ok(())
}
