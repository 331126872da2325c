//! What comes with a new license (BUY-2).

use crate::Date;

/// The last day of the maintenance that a new license includes: one year from the day of its
/// registration (BUY-2), that day included. The year from a 29 February has that of no other year,
/// and ends with 28 February.
///
/// ```
/// # use licentia_verifier::rules::included_until;
/// let until = |day: &str| Some(included_until(day.parse().ok()?)?.to_string());
/// assert_eq!(until("2026-01-15").as_deref(), Some("2027-01-14"));
/// assert_eq!(until("2028-02-29").as_deref(), Some("2029-02-28"));
/// ```
#[must_use]
pub fn included_until(registered_on: Date) -> Option<Date> {
    let anniversary = registered_on.plus_years(1)?;
    // A year before, counted back from the day after: only a 29 February does not come back.
    let days = match anniversary.minus_months(12)? == registered_on {
        true => registered_on.days_until(anniversary) - 1,
        false => registered_on.days_until(anniversary),
    };
    registered_on.plus_days(u32::try_from(days).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_year_ends_with_the_day_before_it_began() {
        for (registered_on, until) in [
            ("2026-01-01", "2026-12-31"),
            ("2027-02-28", "2028-02-27"),
            ("2027-03-01", "2028-02-29"),
            ("2028-02-28", "2029-02-27"),
            ("2028-02-29", "2029-02-28"),
            ("2028-03-01", "2029-02-28"),
        ] {
            let found = included_until(registered_on.parse().unwrap()).unwrap();
            assert_eq!(found.to_string(), until, "{registered_on}");
        }
        assert_eq!(included_until("9999-06-01".parse().unwrap()), None);
    }
}
