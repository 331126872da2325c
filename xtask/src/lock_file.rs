//! Reads Cargo.lock, as far as this room needs it.

/// The version of `package` in the text of a Cargo.lock.
pub(crate) fn version_of<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::version_of;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-shared"
version = "0.2.100"

[[package]]
name = "wasm-bindgen"
version = "0.2.129"
dependencies = [
 "wasm-bindgen-shared",
]
"#;

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        assert_eq!(version_of(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(version_of(LOCK, "wasm-bindgen-shared"), Some("0.2.100"));
        assert_eq!(version_of(LOCK, "wasm"), None);
    }

    #[test]
    fn an_empty_lock_file_names_nothing() {
        assert_eq!(version_of("", "wasm-bindgen"), None);
    }
}
