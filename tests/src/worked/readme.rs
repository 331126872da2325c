//! The table of rules and cases in the README of the vectors.

use super::{by_rule, load};
use crate::root;
use std::fmt::Write as _;

/// Where the table stands.
pub const PATH: &str = "tests/vectors/README.md";
/// The line before the table.
const BEGIN: &str = "<!-- rules and cases: written by `cargo xtask generate` -->\n";
/// The line after the table.
const END: &str = "<!-- end of rules and cases -->\n";

/// The README with the table as it should be.
///
/// # Panics
/// If the README is not there, or has no place for the table.
#[must_use]
pub fn readme() -> String {
    let text = std::fs::read_to_string(root().join(PATH)).expect(PATH);
    let (before, rest) = text.split_once(BEGIN).expect("a line before the table");
    let (_, after) = rest.split_once(END).expect("a line after the table");
    let cases = load();
    let mut table = "\n| rule | cases |\n| --- | --- |\n".to_owned();
    for (rule, ids) in by_rule(&cases) {
        let ids: Vec<String> = ids.into_iter().map(|id| format!("`{id}`")).collect();
        let _ = writeln!(table, "| {rule} | {} |", ids.join(", "));
    }
    format!("{before}{BEGIN}{table}\n{END}{after}")
}
