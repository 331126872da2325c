//! The Gregorian calendar, as if it had always been: a day is its number, 0 for 0000-01-01.
//!
//! A year begins in March here, so that a leap day is its last; and it repeats after 400 years.

/// Days of 400 years.
const CYCLE: u32 = 146_097;
/// The number of 1 March of the year 0000: January and February of a leap year are over.
const MARCH: u32 = 60;

/// Days of the years 0000 to 9999.
pub(crate) const DAYS: u32 = 25 * CYCLE;
/// The number of 1970-01-01.
pub(crate) const EPOCH: u32 = 719_528;

/// The number of a day, if the calendar has it and its year has four digits.
pub(crate) fn number(year: u32, month: u32, day: u32) -> Option<u32> {
    if 9999 < year || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // A cycle more, so that January of the year 0000 has a year before it.
    let years = year + 400 - u32::from(month < 3);
    let (cycles, years) = (years / 400, years % 400);
    let months = (month + 9) % 12;
    let days = years * 365 + years / 4 - years / 100 + (153 * months + 2) / 5 + day - 1;
    let number = cycles * CYCLE + days + MARCH - CYCLE;
    // The 31st of a short month would be a day of the next one.
    (parts(number) == (year, month, day)).then_some(number)
}

/// Year, month and day of a number.
pub(crate) fn parts(number: u32) -> (u32, u32, u32) {
    let number = number + CYCLE - MARCH;
    let (cycles, days) = (number / CYCLE, number % CYCLE);
    let years = (days - days / 1460 + days / 36_524 - days / 146_096) / 365;
    let days = days - (years * 365 + years / 4 - years / 100);
    let months = (5 * days + 2) / 153;
    let day = days - (153 * months + 2) / 5 + 1;
    let month = (months + 2) % 12 + 1;
    (cycles * 400 + years + u32::from(month < 3) - 400, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_follows_day_for_ten_thousand_years() {
        let mut expected = 0;
        for year in 0..=9999 {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let february = if leap { 29 } else { 28 };
            let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            for (month, days) in (1..).zip(months) {
                for day in 1..=days {
                    assert_eq!(number(year, month, day), Some(expected));
                    assert_eq!(parts(expected), (year, month, day));
                    expected += 1;
                }
                assert_eq!(number(year, month, days + 1), None);
            }
        }
        assert_eq!((expected, number(1970, 1, 1)), (DAYS, Some(EPOCH)));
        assert_eq!([number(2026, 0, 1), number(2026, 13, 1), number(2026, 1, 0)], [None; 3]);
        assert_eq!([number(10_000, 1, 1), number(u32::MAX, 1, 1), number(1, 1, 32)], [None; 3]);
    }
}
