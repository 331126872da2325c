//! Instants and inclusive dates, in the one spelling that documents use.
//!
//! An instant is UTC with whole seconds (RFC 3339, `2026-01-15T09:30:00Z`). A date is a calendar
//! day without a zone (`2026-01-15`) and *inclusive*: it ends at the next midnight of the
//! installation's UTC offset. Any other spelling is refused, so that a document has one form.

use crate::calendar;
use crate::json::{self, Misfit, Read, Value, deserialize_by_reading};
use alloc::string::String;
use core::{fmt, num::NonZeroU32, str::FromStr};
use serde::{Serialize, Serializer};

/// Why a text is not a date or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeError {
    /// The text is not spelled as this format spells it.
    Spelling,
    /// The spelling is right, but the calendar has no such day or second.
    NoSuchTime,
}

impl TimeError {
    fn detail(self) -> &'static str {
        match self {
            Self::Spelling => {
                "expected `2026-01-15` for a date, `2026-01-15T09:30:00Z` for an instant"
            }
            Self::NoSuchTime => "the calendar has no such day or time",
        }
    }
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.detail())
    }
}

impl core::error::Error for TimeError {}

/// A point in time: UTC, whole seconds, years 0000 to 9999.
///
/// ```
/// # use licentia_verifier::Instant;
/// let instant: Instant = "2026-01-15T09:30:00Z".parse()?;
/// assert_eq!(instant.to_string(), "2026-01-15T09:30:00Z");
/// assert!("2026-01-15T09:30:00+01:00".parse::<Instant>().is_err());
/// # Ok::<(), licentia_verifier::TimeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    day: Date,
    second: u32,
}

/// A calendar day, inclusive, years 0000 to 9999.
///
/// ```
/// # use licentia_verifier::Date;
/// let date: Date = "2026-12-31".parse()?;
/// assert_eq!(date.end(0).unwrap().to_string(), "2027-01-01T00:00:00Z");
/// assert_eq!(date.end(345).unwrap().to_string(), "2026-12-31T18:15:00Z");
/// # Ok::<(), licentia_verifier::TimeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(
    /// One more than its number: there are many that may be absent, and they take no more room.
    NonZeroU32,
);

/// Seconds of a day.
const DAY: u32 = 24 * 60 * 60;

impl Instant {
    /// The first second of the year 0000.
    pub const FIRST: Self = Self { day: Date(NonZeroU32::MIN), second: 0 };
    /// The last second of the year 9999.
    pub const LAST: Self =
        Self { day: Date(NonZeroU32::new(calendar::DAYS).unwrap()), second: DAY - 1 };

    /// The instant that many seconds after 1970-01-01T00:00:00Z (RFC 7519 NumericDate), if its
    /// year has four digits.
    #[must_use]
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        let day = seconds.div_euclid(DAY.into()) + i64::from(calendar::EPOCH);
        let day = Date::from_number(u32::try_from(day).ok()?)?;
        Some(Self { day, second: seconds.rem_euclid(DAY.into()) as u32 })
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.day.unix_seconds() + i64::from(self.second)
    }

    /// The day that it lies in, as midnight UTC parts them.
    #[must_use]
    pub fn date(self) -> Date {
        self.day
    }
}

impl Date {
    /// The day, if the calendar has it and its year has four digits.
    #[must_use]
    pub fn from_parts(year: i32, month: u32, day: u32) -> Option<Self> {
        Self::from_number(calendar::number(u32::try_from(year).ok()?, month, day)?)
    }

    fn from_number(number: u32) -> Option<Self> {
        let day = NonZeroU32::new(number.checked_add(1)?)?;
        (number < calendar::DAYS).then_some(Self(day))
    }

    fn number(self) -> u32 {
        self.0.get() - 1
    }

    /// Its first second, as midnight UTC parts days.
    fn unix_seconds(self) -> i64 {
        (i64::from(self.number()) - i64::from(calendar::EPOCH)) * i64::from(DAY)
    }

    /// The first instant after this day at an installation whose clock is `offset_minutes` ahead
    /// of UTC; `None` past the year 9999 or for an offset of a day or more.
    #[must_use]
    pub fn end(self, offset_minutes: i32) -> Option<Instant> {
        if !(-1439..=1439).contains(&offset_minutes) {
            return None;
        }
        let midnight = self.unix_seconds() + i64::from(DAY);
        Instant::from_unix_seconds(midnight - i64::from(offset_minutes) * 60)
    }

    /// That many days later, if that year has four digits.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Option<Self> {
        Self::from_number(self.number().checked_add(days)?)
    }

    /// The same day that many years later, if that year has four digits; 29 February becomes
    /// 28 February in a year without one.
    ///
    /// ```
    /// # use licentia_verifier::Date;
    /// let leap_day: Date = "2028-02-29".parse()?;
    /// assert_eq!(leap_day.plus_years(1).unwrap().to_string(), "2029-02-28");
    /// assert_eq!(leap_day.plus_years(4).unwrap().to_string(), "2032-02-29");
    /// # Ok::<(), licentia_verifier::TimeError>(())
    /// ```
    #[must_use]
    pub fn plus_years(self, years: u32) -> Option<Self> {
        self.in_month(self.month_number().checked_add(years.checked_mul(12)?)?)
    }

    /// That many months earlier, on the last day of the month where that is shorter.
    pub(crate) fn minus_months(self, months: u32) -> Option<Self> {
        self.in_month(self.month_number().checked_sub(months)?)
    }

    /// The same day of another month, or its last where that is shorter.
    fn in_month(self, number: u32) -> Option<Self> {
        let (_, _, day) = calendar::parts(self.number());
        let in_month = |day| calendar::number(number / 12, number % 12 + 1, day);
        (1..=day).rev().find_map(in_month).and_then(Self::from_number)
    }

    /// Months since the beginning of the calendar: tells how many lie between two days.
    pub(crate) fn month_number(self) -> u32 {
        let (year, month, _) = calendar::parts(self.number());
        year * 12 + month - 1
    }

    /// Days from this day to another; negative if that is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        i64::from(other.number()) - i64::from(self.number())
    }
}

impl Instant {
    /// As it is written, and read: `2026-01-15T09:30:00Z`.
    fn spelling(self) -> String {
        let (hour, minute, second) = (self.second / 3600, self.second / 60 % 60, self.second % 60);
        let mut text = self.day.spelling();
        for (sign, number) in [('T', hour), (':', minute), (':', second)] {
            text.push(sign);
            push_digits(&mut text, number, 2);
        }
        text.push('Z');
        text
    }
}

impl Date {
    /// As it is written, and read: `2026-01-15`.
    fn spelling(self) -> String {
        let (year, month, day) = calendar::parts(self.number());
        let mut text = String::new();
        push_digits(&mut text, year, 4);
        for number in [month, day] {
            text.push('-');
            push_digits(&mut text, number, 2);
        }
        text
    }
}

/// The last digits of a number.
fn push_digits(text: &mut String, number: u32, count: u32) {
    for place in (0..count).rev() {
        text.push(char::from(b'0' + (number / 10_u32.pow(place) % 10) as u8));
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.spelling())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.spelling())
    }
}

impl FromStr for Instant {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let [year, month, day, hour, minute, second] = numbers(text, b"dddd-dd-ddTdd:dd:ddZ")?;
        let day = Date::from_parts(year.cast_signed(), month, day);
        let day = day.filter(|_| hour < 24 && minute < 60 && second < 60);
        day.map(|day| Self { day, second: (hour * 60 + minute) * 60 + second })
            .ok_or(TimeError::NoSuchTime)
    }
}

impl FromStr for Date {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let [year, month, day, ..] = numbers(text, b"dddd-dd-dd")?;
        Self::from_parts(year.cast_signed(), month, day).ok_or(TimeError::NoSuchTime)
    }
}

/// Reads the numbers of `text`, which must match `pattern`: `d` is a digit, all else is itself. Six
/// at most; those that the pattern has not are 0.
fn numbers(text: &str, pattern: &[u8]) -> Result<[u32; 6], TimeError> {
    if text.len() != pattern.len() {
        return Err(TimeError::Spelling);
    }
    let text = text.as_bytes();
    let (mut found, mut index, mut place) = ([0; 6], 0, 0);
    // By hand: compiled to be small, each step of an iterator would be a call.
    while place < pattern.len() {
        let (byte, expected) = (text[place], pattern[place]);
        match expected {
            b'd' if byte.is_ascii_digit() => {
                found[index] = found[index] * 10 + u32::from(byte - b'0');
            }
            b'd' => return Err(TimeError::Spelling),
            _ if byte != expected => return Err(TimeError::Spelling),
            _ => index = (index + 1).min(5),
        }
        place += 1;
    }
    Ok(found)
}

macro_rules! spelled_as_text {
    ($type:ident, $title:literal, $pattern:literal, $description:literal) => {
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.spelling())
            }
        }

        impl Read for $type {
            fn read(value: &Value<'_>) -> Result<Self, Misfit> {
                json::text(value)?.parse().map_err(|error: TimeError| Misfit::new(error.detail()))
            }
        }

        deserialize_by_reading!($type);

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                $title.into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string", "pattern": $pattern, "description": $description
                })
            }
        }
    };
}

spelled_as_text!(
    Instant,
    "Instant",
    "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
    "A point in time: UTC, whole seconds (RFC 3339)."
);
spelled_as_text!(
    Date,
    "CalendarDate",
    "^\\d{4}-\\d{2}-\\d{2}$",
    "A calendar day, inclusive: it ends at the next midnight of the installation's UTC offset."
);

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn leap_days_exist_only_in_leap_years() {
        assert!("2028-02-29".parse::<Date>().is_ok());
        assert_eq!("2027-02-29".parse::<Date>(), Err(TimeError::NoSuchTime));
        assert_eq!("2026-02-30".parse::<Date>(), Err(TimeError::NoSuchTime));
    }

    #[test]
    fn only_the_one_spelling_is_read() {
        for text in ["2026-1-05", "+026-01-05", " 2026-01-05", "2026-01-05Z", "2026/01/05", ""] {
            assert_eq!(text.parse::<Date>(), Err(TimeError::Spelling), "{text}");
        }
        for text in ["2026-01-05T00:00:00z", "2026-01-05 00:00:00Z", "2026-01-05T00:00:00.0Z"] {
            assert_eq!(text.parse::<Instant>(), Err(TimeError::Spelling), "{text}");
        }
        assert_eq!("2026-01-05T24:00:00Z".parse::<Instant>(), Err(TimeError::NoSuchTime));
        assert_eq!("2026-12-31T23:59:60Z".parse::<Instant>(), Err(TimeError::NoSuchTime));
    }

    #[test]
    fn a_day_ends_at_the_midnight_of_the_offset() {
        let date: Date = "2026-12-31".parse().unwrap();
        assert_eq!(date.end(14 * 60).unwrap().to_string(), "2026-12-31T10:00:00Z");
        assert_eq!(date.end(-12 * 60).unwrap().to_string(), "2027-01-01T12:00:00Z");
        assert_eq!(date.end(1440), None);
        assert_eq!("9999-12-31".parse::<Date>().unwrap().end(0), None);
    }
}
