//! Every committed file that a program writes: written anew by `generate`, compared in the tests.

use crate::{keys, root, schemas, vectors, worked};
use serde_json::Value;
use std::fmt::Write as _;
use std::{collections::BTreeMap, fs, io, path::Path};

/// Content of each generated file by its path from the root.
#[must_use]
pub fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for (name, schema) in schemas::all() {
        files.insert(format!("verifier/schemas/{name}"), pretty(&schema));
    }
    files.insert("tests/vectors/keys.json".to_owned(), pretty(&keys::key_set()));
    for (name, file) in vectors::files() {
        let value = serde_json::to_value(&file).expect("vectors are JSON");
        files.insert(format!("tests/vectors/{name}"), pretty(&value));
    }
    files.insert(worked::README_PATH.to_owned(), worked::readme());
    for (name, license) in vectors::demo::files() {
        files.insert(format!("www/demo/{name}"), license);
    }
    files
}

/// Writes every file that is not as it should be; their paths.
///
/// # Errors
/// When a file cannot be written.
pub fn write() -> io::Result<Vec<String>> {
    let stale = stale();
    for (path, content) in files().iter().filter(|(path, _)| stale.contains(path)) {
        let path = root().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        fs::write(path, content)?;
    }
    Ok(stale)
}

/// The files that are missing or differ from what would be written.
#[must_use]
pub fn stale() -> Vec<String> {
    let current = |path: &str| fs::read_to_string(root().join(path)).ok();
    files()
        .into_iter()
        .filter(|(path, content)| current(path).as_ref() != Some(content))
        .map(|(path, _)| path)
        .collect()
}

/// What to tell someone whose files are stale.
#[must_use]
pub fn complaint(stale: &[String]) -> String {
    let mut text = "these files are not what the code generates:\n".to_owned();
    for path in stale {
        let _ = writeln!(text, "  {path}");
    }
    text + "run `cargo xtask generate`, read the difference, and commit it"
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).expect("JSON") + "\n"
}
