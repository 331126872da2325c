//! English.

mod count;
mod event;
mod finding;
mod notice;
mod order;
mod picture;
mod policy;
mod quote;
mod rule;
mod status;
mod story;
mod time;

use crate::Style;
use crate::digits::Digits;
use alloc::{format, string::String};

/// English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct English {
    /// How dates, times, amounts and names stand in it.
    pub style: Style,
}

/// How English writes numbers.
pub const DIGITS: Digits = Digits { thousands: ',', decimal: '.', bytes: "bytes" };

impl English {
    /// For terminals and files.
    pub const PLAIN: Self = Self { style: Style::Plain };
    /// For people.
    pub const SPOKEN: Self = Self { style: Style::Spoken };
}

/// A number with its thousands apart.
#[must_use]
pub fn grouped(number: u64) -> String {
    DIGITS.grouped(number)
}

/// `1 license`, `2 licenses`.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number as u64), if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_readable() {
        assert_eq!(count(10_000, "license"), "10,000 licenses");
        assert_eq!(count(1, "license"), "1 license");
        assert_eq!(count(0, "license"), "0 licenses");
    }
}
