//! What a license means, in a word: status, functions, how far they work.

use alloc::string::String;
use licentia_verifier::assess::{Display, Function, Level, Recommended, Severity, Status};

/// Statuses, functions and levels in words, and the names of modules and products.
pub trait StatusWords {
    /// What a license means.
    fn status(&self, status: Status) -> &'static str;

    /// What the license dialog shows.
    fn display(&self, display: Display) -> &'static str;

    /// A machine that is not the one just named, and has no name.
    fn another_machine(&self) -> &'static str;

    /// How grave a finding is.
    fn severity(&self, severity: Severity) -> &'static str;

    /// What the product can do.
    fn function(&self, function: Function) -> &'static str;

    /// How far something works.
    fn level(&self, level: Level) -> &'static str;

    /// What the license dialog recommends.
    fn recommended(&self, recommended: Recommended) -> &'static str;

    /// The name of a module; one that is not known is shown as it is.
    fn module_name(&self, id: &str) -> String;

    /// The name of a product; one that is not known is shown as it is.
    fn product_name(&self, id: &str) -> String {
        crate::names::product(id)
    }
}
