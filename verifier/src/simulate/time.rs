//! Seconds and midnights of one installation.

use crate::{Date, Instant};

pub(super) const MINUTE: i64 = 60;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// Before everything.
pub(super) const ALWAYS: i64 = i64::MIN;

/// Later than everything.
pub(super) const NEVER: i64 = i64::MAX;

/// The clock on the server's wall.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wall {
    offset_minutes: i32,
}

impl Wall {
    pub(super) fn new(offset_minutes: i32) -> Self {
        Self { offset_minutes }
    }

    pub(super) fn offset_minutes(self) -> i32 {
        self.offset_minutes
    }

    fn offset_seconds(self) -> i64 {
        i64::from(self.offset_minutes) * MINUTE
    }

    /// The first second after a day; never, where the calendar ends.
    pub(super) fn end(self, day: Date) -> i64 {
        day.end(self.offset_minutes).map_or(NEVER, Instant::unix_seconds)
    }

    /// The number of the day to which an instant belongs.
    pub(super) fn day(self, instant: i64) -> i64 {
        (instant + self.offset_seconds()).div_euclid(DAY)
    }

    pub(super) fn is_midnight(self, instant: i64) -> bool {
        (instant + self.offset_seconds()).rem_euclid(DAY) == 0
    }

    /// The first midnight after an instant.
    pub(super) fn midnight_after(self, instant: i64) -> i64 {
        (self.day(instant) + 1) * DAY - self.offset_seconds()
    }

    /// The midnight at which a day begins.
    pub(super) fn midnight_of(self, day: i64) -> i64 {
        day * DAY - self.offset_seconds()
    }

    /// The first midnight at or after an instant.
    pub(super) fn midnight_from(self, instant: i64) -> i64 {
        if self.is_midnight(instant) { instant } else { self.midnight_after(instant) }
    }

    /// Hours, minutes and seconds of the day.
    pub(super) fn time_of_day(self, instant: i64) -> [i64; 3] {
        let seconds = (instant + self.offset_seconds()).rem_euclid(DAY);
        [seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE]
    }
}

/// An instant to show; what lies beyond the calendar is shown as its last second.
pub(super) fn instant(seconds: i64) -> Instant {
    Instant::from_unix_seconds(seconds).unwrap_or(if seconds < 0 {
        Instant::FIRST
    } else {
        Instant::LAST
    })
}

/// An end to show; none where there is none.
pub(super) fn end(seconds: i64) -> Option<Instant> {
    (seconds != NEVER).then(|| instant(seconds))
}
