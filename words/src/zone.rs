//! The time that a server's clock shows.

use alloc::{
    format,
    string::{String, ToString},
};
use licentia_verifier::{Date, Instant};

const MINUTE_SECONDS: i64 = 60;
/// Seconds of a day.
pub const DAY_SECONDS: i64 = 24 * 60 * MINUTE_SECONDS;

/// How far a server's clock is ahead of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    offset_minutes: i32,
}

/// What a clock shows, with a calendar beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The year, of four digits.
    pub year: i32,
    /// The month, from 1.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
    /// The hour, from 0.
    pub hour: u32,
    /// The minute.
    pub minute: u32,
    /// The second.
    pub second: u32,
}

impl Zone {
    /// A zone so many minutes ahead of UTC.
    #[must_use]
    pub fn new(offset_minutes: i32) -> Self {
        Self { offset_minutes }
    }

    /// Its name: `+01:00`.
    #[must_use]
    pub fn name(self) -> String {
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let minutes = self.offset_minutes.unsigned_abs();
        format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// Seconds since the first midnight of 1970 of this zone.
    #[must_use]
    pub fn seconds(self, instant: Instant) -> i64 {
        instant.unix_seconds() + i64::from(self.offset_minutes) * MINUTE_SECONDS
    }

    /// The instant that many seconds after the first midnight of 1970 of this zone.
    #[must_use]
    pub fn instant(self, seconds: i64) -> Option<Instant> {
        Instant::from_unix_seconds(seconds - i64::from(self.offset_minutes) * MINUTE_SECONDS)
    }

    /// The first instant of a day.
    #[must_use]
    pub fn midnight(self, year: i32, month: u32, day: u32) -> Option<Instant> {
        let end = Date::from_parts(year, month, day)?.end(self.offset_minutes)?;
        Instant::from_unix_seconds(end.unix_seconds() - DAY_SECONDS)
    }

    /// What its clock shows; `None` where its calendar has no four digits for the year.
    #[must_use]
    pub fn reading(self, instant: Instant) -> Option<Reading> {
        let text = Instant::from_unix_seconds(self.seconds(instant))?.to_string();
        let number = |from: usize, until: usize| text.get(from..until)?.parse::<u32>().ok();
        Some(Reading {
            year: number(0, 4)?.cast_signed(),
            month: number(5, 7)?,
            day: number(8, 10)?,
            hour: number(11, 13)?,
            minute: number(14, 16)?,
            second: number(17, 19)?,
        })
    }

    /// `2026-03-01 00:00 +01:00`; seconds only where there are some.
    #[must_use]
    pub fn time(self, instant: Instant) -> String {
        match self.reading(instant) {
            Some(it) => format!("{} {} {}", it.date(), it.time(), self.name()),
            None => instant.to_string(),
        }
    }

    /// `2026-03-01 00:00`, where the zone is named elsewhere.
    #[must_use]
    pub fn short(self, instant: Instant) -> String {
        match self.reading(instant) {
            Some(it) => format!("{} {}", it.date(), it.time()),
            None => instant.to_string(),
        }
    }

    /// `2026-03-01`.
    #[must_use]
    pub fn day(self, instant: Instant) -> String {
        self.reading(instant).map_or_else(|| instant.to_string(), Reading::date)
    }
}

impl Reading {
    /// `2026-03-01`.
    #[must_use]
    pub fn date(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `09:30`, or `09:30:05`.
    #[must_use]
    pub fn time(self) -> String {
        match self.second {
            0 => format!("{:02}:{:02}", self.hour, self.minute),
            second => format!("{:02}:{:02}:{second:02}", self.hour, self.minute),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_shows_the_time_of_its_zone_and_names_it() {
        let instant: Instant = "2026-12-31T23:30:00Z".parse().unwrap();
        assert_eq!(Zone::new(0).time(instant), "2026-12-31 23:30 +00:00");
        assert_eq!(Zone::new(60).time(instant), "2027-01-01 00:30 +01:00");
        assert_eq!(Zone::new(-210).time(instant), "2026-12-31 20:00 -03:30");
        let odd: Instant = "2026-12-31T23:30:05Z".parse().unwrap();
        assert_eq!(Zone::new(0).short(odd), "2026-12-31 23:30:05");
    }

    #[test]
    fn a_day_begins_at_the_midnight_of_the_zone() {
        let midnight = Zone::new(60).midnight(2026, 3, 1).unwrap();
        assert_eq!(midnight.to_string(), "2026-02-28T23:00:00Z");
        assert_eq!(Zone::new(60).instant(Zone::new(60).seconds(midnight)), Some(midnight));
    }

    #[test]
    fn beyond_the_calendar_an_instant_is_shown_in_utc() {
        let last: Instant = "9999-12-31T23:30:00Z".parse().unwrap();
        assert_eq!(Zone::new(60).time(last), "9999-12-31T23:30:00Z");
    }
}
