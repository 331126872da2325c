//! Versions, as programs print them.

use crate::process;

/// What `PROGRAM --version` says, as every program we start would see it.
pub(crate) fn of(program: &str) -> Option<String> {
    read(&process::output_of(program, &["--version"])?)
}

/// The same, not looking into `.tools/bin`.
pub(crate) fn without_own_tools(program: &str) -> Option<String> {
    read(&process::output_without_own_tools(program, &["--version"])?)
}

/// The first word that starts with a digit, or with `v` and a digit.
fn read(text: &str) -> Option<String> {
    let number = |word: &str| {
        let word = word.strip_prefix('v').unwrap_or(word);
        word.starts_with(|c: char| c.is_ascii_digit()).then(|| word.to_string())
    };
    text.split_whitespace().find_map(number)
}

/// The number before the first point.
pub(crate) fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tool_prints_its_version_in_its_own_way() {
        assert_eq!(read("trunk 0.21.14\n").as_deref(), Some("0.21.14"));
        assert_eq!(read("wasm-bindgen 0.2.129").as_deref(), Some("0.2.129"));
        assert_eq!(read("wasm-opt version 132 (version_132)").as_deref(), Some("132"));
        assert_eq!(read("v20.20.2").as_deref(), Some("20.20.2"));
    }

    #[test]
    fn text_without_a_number_has_no_version() {
        assert_eq!(read(""), None);
        assert_eq!(read("very new"), None);
    }

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("20.20.2"), Some(20));
        assert_eq!(major("132"), Some(132));
        assert_eq!(major("x.1"), None);
    }
}
