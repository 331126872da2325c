//! Dates, times, numbers and amounts, and how far days are apart.

use crate::digits::Digits;
use crate::money::minor_digits;
use crate::style::Style;
use crate::zone::{DAY_SECONDS, Zone};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use licentia_verifier::{Date, Instant};

/// Dates, times, numbers and amounts as a language writes them.
pub trait TimeWords {
    /// The language as pages and calendars name it (BCP 47): `en`.
    fn tag(&self) -> &'static str;

    /// How it writes numbers.
    fn digits(&self) -> Digits;

    /// The name of a month, from 1: `December`; nothing for a month that there is not.
    fn month(&self, month: u32) -> &'static str;

    /// The same in three letters: `Dec`.
    fn short_month(&self, month: u32) -> &'static str;

    /// How dates, times, amounts and names stand in a text.
    fn style(&self) -> Style;

    /// An amount in minor units, of which so many digits make a unit of the currency.
    fn amount(&self, amount_minor: i64, minor_digits: u32, currency: &str) -> String;

    /// Days from now on: `today`, `tomorrow`, `in 5 days`, `12 days ago`.
    fn days(&self, days: i64) -> String;

    /// Until when an inclusive day lasts that is so many days away: `12 days left`,
    /// `ended yesterday`.
    fn days_left(&self, days: i64) -> String;

    /// How long something lasts, in the two largest units that it has: `31 days`, `2 days 5 h`.
    fn span(&self, seconds: i64) -> String;

    /// A calendar day: `2026-12-31` or `31 December 2026`.
    fn date(&self, date: Date) -> String {
        match self.style() {
            Style::Plain => date.to_string(),
            Style::Spoken => {
                let (year, month, day) = parts(date);
                format!("{day} {} {year}", self.month(month))
            }
        }
    }

    /// An instant by a server's clock: `2026-12-31 23:00 +00:00` or `31 December 2026, 23:00`.
    fn time(&self, instant: Instant, zone: Zone) -> String {
        match self.style() {
            Style::Plain => zone.time(instant),
            Style::Spoken => self.short_time(instant, zone),
        }
    }

    /// The same where the zone is named elsewhere: `2026-12-31 23:00`.
    fn short_time(&self, instant: Instant, zone: Zone) -> String {
        match (self.style(), zone.reading(instant)) {
            (Style::Plain, _) | (Style::Spoken, None) => zone.short(instant),
            (Style::Spoken, Some(it)) => format!("{}, {}", self.day(instant, zone), it.time()),
        }
    }

    /// The day of an instant by a server's clock.
    fn day(&self, instant: Instant, zone: Zone) -> String {
        match (self.style(), zone.reading(instant)) {
            (Style::Plain, _) | (Style::Spoken, None) => zone.day(instant),
            (Style::Spoken, Some(it)) => {
                format!("{} {} {}", it.day, self.month(it.month), it.year)
            }
        }
    }

    /// An instant in UTC: `2026-12-31T23:00:00Z` or `31 December 2026, 23:00 UTC`.
    fn instant(&self, instant: Instant) -> String {
        match self.style() {
            Style::Plain => instant.to_string(),
            Style::Spoken => format!("{} UTC", self.short_time(instant, Zone::new(0))),
        }
    }

    /// A whole number: `1,000`.
    fn number(&self, number: u64) -> String {
        self.digits().grouped(number)
    }

    /// An amount in minor units of a currency of which nothing but its code is known.
    fn money(&self, amount_minor: i64, currency: &str) -> String {
        self.amount(amount_minor, minor_digits(currency), currency)
    }

    /// How far an instant is from now, in days as midnight UTC parts them.
    fn distance(&self, instant: Instant, now: Instant) -> String {
        self.days(day_number(instant) - day_number(now))
    }

    /// How long ago an inclusive day was: `yesterday`, `12 days ago`. `None` for the last day that
    /// the calendar can write.
    fn past(&self, last: Date, now: Instant) -> Option<String> {
        Some(self.days(day_number_of(last)? - day_number(now)))
    }

    /// How far an inclusive day is from now: `12 days left`, `ended yesterday`.
    /// `None` for the last day that the calendar can write: nothing ends then.
    fn remaining(&self, last: Date, now: Instant) -> Option<String> {
        Some(self.days_left(day_number_of(last)? - day_number(now)))
    }
}

/// Whether an inclusive day is over.
#[must_use]
pub fn is_over(last: Date, now: Instant) -> bool {
    day_number_of(last).is_some_and(|last| last < day_number(now))
}

/// Number of the day that holds the instant, as midnight UTC parts them.
fn day_number(instant: Instant) -> i64 {
    instant.unix_seconds().div_euclid(DAY_SECONDS)
}

fn day_number_of(date: Date) -> Option<i64> {
    Some(day_number(date.end(0)?) - 1)
}

/// Year, month and day of a date.
pub(crate) fn parts(date: Date) -> (u32, u32, u32) {
    let text = date.to_string();
    let mut parts = text.split('-').map(|part| part.parse::<u32>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    (next(), next(), next())
}

/// The largest unit that a span has and the one below it, each with its number: 0 for days, then
/// hours, minutes, seconds.
pub(crate) fn two_units(seconds: i64) -> Vec<(usize, u64)> {
    const UNITS: [u64; 4] = [86_400, 3_600, 60, 1];
    let mut left = seconds.unsigned_abs();
    let Some(largest) = UNITS.iter().position(|unit| *unit <= left) else { return Vec::new() };
    let mut shown = Vec::new();
    for (place, unit) in UNITS.iter().enumerate().skip(largest).take(2) {
        let number = left / unit;
        left %= unit;
        if 0 < number {
            shown.push((place, number));
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::English;

    #[test]
    fn an_inclusive_day_ends_at_midnight() {
        let last: Date = "2026-12-31".parse().unwrap();
        let say = |now: &str| English::PLAIN.remaining(last, now.parse().unwrap()).unwrap();
        assert_eq!(say("2026-12-01T23:59:59Z"), "30 days left");
        assert_eq!(say("2026-12-30T00:00:00Z"), "1 day left");
        assert_eq!(say("2026-12-31T23:59:59Z"), "today is the last day");
        assert_eq!(say("2027-01-01T00:00:00Z"), "ended yesterday");
        assert_eq!(say("2027-01-12T00:00:00Z"), "ended 12 days ago");
    }

    #[test]
    fn the_last_day_of_the_calendar_does_not_end() {
        let last: Date = "9999-12-31".parse().unwrap();
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(English::PLAIN.remaining(last, now), None);
        assert!(!is_over(last, now));
    }

    #[test]
    fn a_span_is_said_in_its_two_largest_units() {
        let span = |seconds| English::PLAIN.span(seconds);
        assert_eq!(span(0), "no time");
        assert_eq!(span(45), "45 s");
        assert_eq!(span(86_400), "1 day");
        assert_eq!(span(31 * 86_400), "31 days");
        assert_eq!(span(2 * 86_400 + 5 * 3_600 + 59), "2 days 5 h");
        assert_eq!(span(-3_660), "1 h 1 min");
    }
}
