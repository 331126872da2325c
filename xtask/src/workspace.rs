//! Where things are.

use crate::failure::{Failure, Outcome};
use crate::process;
use std::env;
use std::path::{Path, PathBuf};

/// The root of the workspace: every program is run from here.
pub(crate) fn root() -> PathBuf {
    // cargo tells a program it runs where its manifest is now; the path from compile time would
    // be wrong after the workspace was moved.
    let manifest = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map(Path::to_path_buf).unwrap_or(manifest)
}

/// Tools built or wrapped for this workspace alone; git ignores the folder.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// Where cargo puts what it builds: `target`, unless someone has moved it.
pub(crate) fn target() -> Outcome<PathBuf> {
    let metadata = ["metadata", "--no-deps", "--format-version", "1"];
    process::output_of("cargo", &metadata)
        .and_then(|text| text_field(&text, "target_directory").map(PathBuf::from))
        .ok_or_else(|| {
            Failure::new(
                "`cargo metadata` does not say where its target folder is",
                "run `cargo metadata --no-deps --format-version 1` and see what it complains of",
            )
        })
}

/// Where cargo keeps what it has downloaded.
pub(crate) fn cargo_home() -> PathBuf {
    let told = env::var_os("CARGO_HOME").map(PathBuf::from);
    told.or_else(|| env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default()
}

/// The value of a text field in flat JSON; enough for a path, which holds no escapes.
fn text_field<'a>(json: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = json.split_once(&format!("\"{name}\":\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::text_field;

    #[test]
    fn a_text_field_ends_at_its_quote() {
        let json = r#"{"version":1,"target_directory":"/a/target","workspace_root":"/a"}"#;
        assert_eq!(text_field(json, "target_directory"), Some("/a/target"));
        assert_eq!(text_field(json, "workspace_root"), Some("/a"));
        assert_eq!(text_field(json, "version"), None);
    }
}
