//! Numbers as a language writes them.

use alloc::{
    format,
    string::{String, ToString},
};

/// How a language writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digits {
    /// What stands between thousands.
    pub thousands: char,
    /// What stands before the part of a unit.
    pub decimal: char,
    /// What many bytes are called.
    pub bytes: &'static str,
}

impl Digits {
    /// A number with its thousands apart.
    #[must_use]
    pub fn grouped(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut shown = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                shown.push(self.thousands);
            }
            shown.push(digit);
        }
        shown
    }

    /// A size in the unit that leaves it a readable number.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        const UNITS: [(u64, &str); 3] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
        for (unit, name) in UNITS {
            if unit <= bytes {
                let tenths = bytes / unit * 10 + bytes % unit * 10 / unit;
                let whole = self.grouped(tenths / 10);
                return match tenths % 10 {
                    0 => format!("{whole} {name}"),
                    tenth => format!("{whole}{}{tenth} {name}", self.decimal),
                };
            }
        }
        format!("{bytes} {}", self.bytes)
    }

    /// Two different sizes, in a unit in which they differ.
    #[must_use]
    pub fn sizes(&self, one: u64, other: u64) -> (String, String) {
        match (self.size(one), self.size(other)) {
            (one_size, other_size) if one_size == other_size => {
                let exact = |bytes| format!("{} {}", self.grouped(bytes), self.bytes);
                (exact(one), exact(other))
            }
            different => different,
        }
    }

    /// An amount in minor units, of which so many digits make a unit, without its currency and
    /// without its sign.
    #[must_use]
    pub fn amount(&self, amount_minor: u64, minor_digits: u32) -> String {
        let Some(unit) = 10_u64.checked_pow(minor_digits) else { return String::new() };
        let whole = self.grouped(amount_minor / unit);
        match minor_digits {
            0 => whole,
            digits => {
                let (part, columns) = (amount_minor % unit, digits as usize);
                format!("{whole}{}{part:0columns$}", self.decimal)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::english::DIGITS;
    use alloc::borrow::ToOwned;

    #[test]
    fn sizes_are_readable_and_two_of_them_differ() {
        assert_eq!(DIGITS.size(1023), "1023 bytes");
        assert_eq!(DIGITS.size(96 * 1024), "96 KiB");
        assert_eq!(DIGITS.size(16 * 1024 * 1024 + 200_000), "16.1 MiB");
        let sizes = |one, other| DIGITS.sizes(one, other);
        assert_eq!(sizes(2 << 20, 1 << 20), ("2 MiB".to_owned(), "1 MiB".to_owned()));
        assert_eq!(sizes(1025, 1024), ("1,025 bytes".to_owned(), "1,024 bytes".to_owned()));
    }
}
