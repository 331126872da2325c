//! How dates, times, amounts and names stand in a text.

use crate::text::{cut, quoted};
use alloc::string::String;

/// How dates, times, amounts and names stand in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// As terminals and files have them: `2026-12-31`, `1,234.50 EUR`, names as they are, in
    /// backticks.
    #[default]
    Plain,
    /// As people write them: `31 December 2026`, `€1,234.50`, modules by their names.
    Spoken,
}

impl Style {
    /// Something from outside: an account, an order, a product. It can neither act on a terminal
    /// nor be of any length.
    #[must_use]
    pub fn quoted(self, text: &str) -> String {
        match self {
            Self::Plain => quoted(text),
            Self::Spoken => cut(text),
        }
    }
}
