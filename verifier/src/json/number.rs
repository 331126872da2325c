//! Numbers: whole ones of 64 bits are read, others stay as they are spelled.

use super::Value;
use super::parser::Parser;
use alloc::borrow::Cow;

impl<'a> Parser<'a> {
    /// A whole number of at most 64 bits, or how another one is spelled. None is so large that it
    /// would be infinite to a reader who takes it as a double.
    pub(super) fn number(&mut self) -> Option<Value<'a>> {
        let start = self.at;
        let is_negative = self.peek() == Some(b'-');
        self.at += usize::from(is_negative);
        let mut size = Size { digits: 0, exponent: 0 };
        match self.peek() {
            Some(b'0') => {
                self.at += 1;
                if matches!(self.peek(), Some(b'0'..=b'9')) {
                    return self.fail("invalid number");
                }
            }
            _ => self.digits(&mut |digit| size.whole(digit))?,
        }
        let is_short = size.exponent == 0;
        let mut is_whole = true;
        if self.peek() == Some(b'.') {
            is_whole = false;
            self.at += 1;
            let mut is_full = false;
            self.digits(&mut |digit| {
                is_full = is_full || !size.fraction(digit);
                true
            })?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            is_whole = false;
            self.at += 1;
            let is_small = self.peek() == Some(b'-');
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            let mut exponent = 0_i32;
            self.digits(&mut |digit| {
                exponent = exponent.saturating_mul(10).saturating_add(digit);
                exponent < i32::MAX || is_small || size.digits == 0
            })?;
            size.exponent =
                size.exponent.saturating_add(if is_small { -exponent } else { exponent });
        }
        if size.is_infinite() {
            return self.fail_before("number out of range");
        }
        match (is_whole && is_short, is_negative) {
            (true, false) => return Some(Value::Natural(size.digits)),
            (true, true) if 0 < size.digits => {
                if let Some(number) = 0_i64.checked_sub_unsigned(size.digits) {
                    return Some(Value::Negative(number));
                }
            }
            _ => {}
        }
        let spelling = self.text.get(start..self.at).unwrap_or_default();
        Some(Value::OtherNumber(Cow::Borrowed(spelling)))
    }

    /// At least one digit, and no more than the number may have.
    fn digits(&mut self, takes: &mut dyn FnMut(i32) -> bool) -> Option<()> {
        let start = self.at;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            if !takes((digit - b'0').into()) {
                return self.fail("number out of range");
            }
            self.at += 1;
        }
        match self.peek() {
            _ if start < self.at => Some(()),
            Some(_) => self.fail("invalid number"),
            None => self.fail("EOF while parsing a value"),
        }
    }
}

/// How large a number is: the digits that fit 64 bits, and a power of ten.
struct Size {
    digits: u64,
    exponent: i32,
}

impl Size {
    /// One more digit before the point; once one did not fit, none is looked at.
    fn whole(&mut self, digit: i32) -> bool {
        if 0 < self.exponent || !self.takes(digit) {
            self.exponent = self.exponent.saturating_add(1);
        }
        true
    }

    /// One more digit after it; whether there is room for it.
    fn fraction(&mut self, digit: i32) -> bool {
        let takes = self.takes(digit);
        self.exponent = self.exponent.saturating_sub(takes.into());
        takes
    }

    fn takes(&mut self, digit: i32) -> bool {
        let digits = self.digits.checked_mul(10);
        let digits = digits.and_then(|digits| digits.checked_add_signed(digit.into()));
        self.digits = digits.unwrap_or(self.digits);
        digits.is_some()
    }

    /// Whether it is to a reader who takes the digits as a double, and multiplies.
    fn is_infinite(&self) -> bool {
        match self.exponent {
            ..289 => false,
            // The power, rounded once: by a power that is exact as a double.
            exponent @ 289..=308 => {
                let rest = (exponent..308).fold(1.0, |power, _| power * 10.0);
                (self.digits as f64 * (1e308 / rest)).is_infinite()
            }
            309.. => self.digits != 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::json::parse;
    use alloc::format;

    #[test]
    fn a_number_is_too_large_exactly_where_it_is_to_serde_json() {
        let largest = 17_976_931_348_623_158_079_u64;
        for exponent in 285_u32..=310 {
            let digits = largest / 10_u64.saturating_pow(exponent.saturating_sub(289));
            for more in 0..6_000 {
                let digits = digits.saturating_sub(3_000).saturating_add(more);
                let text = format!("{digits}e{exponent}");
                let read = serde_json::from_str::<serde_json::Value>(&text);
                assert_eq!(parse(text.as_bytes()).is_err(), read.is_err(), "{text}");
            }
        }
    }
}
