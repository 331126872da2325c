//! Seconds and days by plain counting: nothing of this is taken from the core.

/// Seconds of an hour: one step of the model.
pub const HOUR: i64 = 3_600;

/// Seconds of a day.
pub const DAY: i64 = 24 * HOUR;

const MONTHS: [i64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of_month(year: i64, month: i64) -> i64 {
    MONTHS[month as usize - 1] + i64::from(month == 2 && is_leap(year))
}

/// Days from 1970-01-01 to the first day of a year.
fn start_of_year(year: i64) -> i64 {
    let before = year - 1;
    365 * before + before / 4 - before / 100 + before / 400 - 719_162
}

fn number(text: &str) -> i64 {
    text.parse().unwrap_or_else(|_| panic!("`{text}` is no number"))
}

/// The number of a day that is written `2026-01-15`, counted from 1970-01-01.
#[must_use]
pub fn day(text: &str) -> i64 {
    let (year, month) = (number(&text[0..4]), number(&text[5..7]));
    let months: i64 = (1..month).map(|month| days_of_month(year, month)).sum();
    start_of_year(year) + months + number(&text[8..10]) - 1
}

/// The second that is written `2026-01-15T09:30:00Z`, counted from 1970-01-01T00:00:00Z.
#[must_use]
pub fn instant(text: &str) -> i64 {
    let [hour, minute, second] = [11..13, 14..16, 17..19].map(|place| number(&text[place]));
    day(text) * DAY + hour * HOUR + minute * 60 + second
}

/// How a day is written.
#[must_use]
pub fn day_text(day: i64) -> String {
    let mut year = 1970 + day / 366;
    while start_of_year(year + 1) <= day {
        year += 1;
    }
    let (mut month, mut rest) = (1, day - start_of_year(year));
    while days_of_month(year, month) <= rest {
        rest -= days_of_month(year, month);
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", rest + 1)
}

/// How an instant is written.
#[must_use]
pub fn instant_text(instant: i64) -> String {
    let (day, rest) = (instant.div_euclid(DAY), instant.rem_euclid(DAY));
    let (hour, minute, second) = (rest / HOUR, rest % HOUR / 60, rest % 60);
    format!("{}T{hour:02}:{minute:02}:{second:02}Z", day_text(day))
}

/// Where the days of an installation begin and end.
#[derive(Debug, Clone, Copy)]
pub struct Zone {
    /// Seconds that its clock is ahead of UTC.
    pub ahead: i64,
}

impl Zone {
    /// The first instant after a day.
    #[must_use]
    pub fn end(self, day: i64) -> i64 {
        (day + 1) * DAY - self.ahead
    }

    /// The day of an instant.
    #[must_use]
    pub fn day(self, instant: i64) -> i64 {
        (instant + self.ahead).div_euclid(DAY)
    }

    /// Whether a day begins at an instant.
    #[must_use]
    pub fn is_midnight(self, instant: i64) -> bool {
        (instant + self.ahead).rem_euclid(DAY) == 0
    }

    /// The first midnight at or after an instant.
    #[must_use]
    pub fn midnight_from(self, instant: i64) -> i64 {
        if self.is_midnight(instant) { instant } else { self.end(self.day(instant)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_like_in_any_calendar() {
        assert_eq!((day("1970-01-01"), day("1970-01-02"), day("1971-01-01")), (0, 1, 365));
        assert_eq!((day("2000-03-01"), day("2026-01-01")), (11_017, 20_454));
        for number in day("1995-01-01")..day("2030-01-01") {
            assert_eq!(day(&day_text(number)), number);
        }
        let text = "2028-02-29T23:05:09Z";
        assert_eq!(instant_text(instant(text)), text);
    }

    #[test]
    fn midnight_is_that_of_the_installation() {
        let zone = Zone { ahead: 2 * HOUR };
        let end = zone.end(day("2026-06-30"));
        assert_eq!(instant_text(end), "2026-06-30T22:00:00Z");
        assert!(zone.is_midnight(end) && !zone.is_midnight(end + HOUR));
        assert_eq!((zone.day(end - 1), zone.day(end)), (day("2026-06-30"), day("2026-07-01")));
        assert_eq!((zone.midnight_from(end), zone.midnight_from(end + 1)), (end, end + DAY));
    }
}
