//! Days in words: how long something still lasts, how long ago it was.

use crate::text::count;
use licentia_verifier::{Date, Instant, TimeError};
use std::str::FromStr;

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// Reads an instant of the command line.
pub(crate) fn instant(text: &str) -> Result<Instant, String> {
    read(text, "expected an instant in UTC, as in `2026-01-15T09:30:00Z`")
}

/// Reads a date of the command line.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    read(text, "expected a date, as in `2026-01-15`")
}

fn read<T: FromStr<Err = TimeError>>(text: &str, expected: &str) -> Result<T, String> {
    text.parse().map_err(|error| match error {
        TimeError::Spelling => expected.to_owned(),
        TimeError::NoSuchTime => error.to_string(),
    })
}

/// How far an inclusive day is from now: `12 days left`, `ended yesterday`.
/// `None` for the last day that the calendar can write: nothing ends then.
pub(crate) fn remaining(last: Date, now: Instant) -> Option<String> {
    Some(match day_of_date(last)? - day(now) {
        0 => "today is the last day".to_owned(),
        1 => "1 day left".to_owned(),
        days if 0 < days => format!("{days} days left"),
        days => format!("ended {}", words(days)),
    })
}

/// How long ago an inclusive day was: `yesterday`, `12 days ago`.
pub(crate) fn past(last: Date, now: Instant) -> Option<String> {
    Some(words(day_of_date(last)? - day(now)))
}

/// Whether an inclusive day is over.
pub(crate) fn is_over(last: Date, now: Instant) -> bool {
    day_of_date(last).is_some_and(|last| last < day(now))
}

/// How far an instant is from now, in days: `today`, `tomorrow`, `12 days ago`.
pub(crate) fn distance(instant: Instant, now: Instant) -> String {
    words(day(instant) - day(now))
}

/// How long something lasts, in the two largest units that it has: `31 days`, `2 days 5 h`.
pub(crate) fn span(seconds: i64) -> String {
    const UNITS: [(u64, &str); 4] = [(86_400, "day"), (3_600, "h"), (60, "min"), (1, "s")];
    let seconds = seconds.unsigned_abs();
    let Some(largest) = UNITS.iter().position(|(unit, _)| *unit <= seconds) else {
        return "no time".to_owned();
    };
    let mut left = seconds;
    let mut shown = Vec::new();
    for (unit, name) in UNITS.iter().skip(largest).take(2) {
        let number = left / unit;
        left %= unit;
        match *name {
            _ if number == 0 => {}
            "day" => shown.push(count(usize::try_from(number).unwrap_or(usize::MAX), "day")),
            name => shown.push(format!("{number} {name}")),
        }
    }
    shown.join(" ")
}

fn words(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if 0 < days => format!("in {days} days"),
        days => format!("{} days ago", -days),
    }
}

/// Number of the day that holds the instant, as midnight UTC parts them.
fn day(instant: Instant) -> i64 {
    instant.unix_seconds().div_euclid(DAY_SECONDS)
}

fn day_of_date(date: Date) -> Option<i64> {
    Some(day(date.end(0)?) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inclusive_day_ends_at_midnight() {
        let last: Date = "2026-12-31".parse().unwrap();
        let say = |now: &str| remaining(last, now.parse().unwrap()).unwrap();
        assert_eq!(say("2026-12-01T23:59:59Z"), "30 days left");
        assert_eq!(say("2026-12-30T00:00:00Z"), "1 day left");
        assert_eq!(say("2026-12-31T23:59:59Z"), "today is the last day");
        assert_eq!(say("2027-01-01T00:00:00Z"), "ended yesterday");
        assert_eq!(say("2027-01-12T00:00:00Z"), "ended 12 days ago");
    }

    #[test]
    fn the_last_day_of_the_calendar_does_not_end() {
        let last: Date = "9999-12-31".parse().unwrap();
        assert_eq!(remaining(last, "2026-01-01T00:00:00Z".parse().unwrap()), None);
    }

    #[test]
    fn a_span_is_said_in_its_two_largest_units() {
        assert_eq!(span(0), "no time");
        assert_eq!(span(45), "45 s");
        assert_eq!(span(86_400), "1 day");
        assert_eq!(span(31 * 86_400), "31 days");
        assert_eq!(span(2 * 86_400 + 5 * 3_600 + 59), "2 days 5 h");
        assert_eq!(span(-3_660), "1 h 1 min");
    }
}
