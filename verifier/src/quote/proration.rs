//! What a part of a period costs: whole periods, and days of the one that has begun.

use super::money::Share;
use crate::json::{Fields, Misfit, Read, Row, Value, deserialize_by_reading};
use crate::{Date, limits};
use alloc::format;
use serde::{Serialize, Serializer};

/// What is asked for users and modules that are added before the end of the maintenance with which
/// theirs ends (BUY-4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "proration", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Additions {
    /// The full price: the right is perpetual, only its maintenance ends with that of the server.
    // The braces make serde refuse unknown members here, too.
    #[serde(rename = "none")]
    Full {},
    /// The price of the days that are left: prices are those of a period, as in a subscription.
    ByDay {
        /// The period that prices are for.
        period: Period,
    },
}

impl Default for Additions {
    fn default() -> Self {
        Self::Full {}
    }
}

/// The period that prices are for: a number of days, or the word `month`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged))]
pub enum Period {
    /// So many days, at most [`limits::SPAN_DAYS`].
    Days(#[cfg_attr(feature = "schema", schemars(range(min = 1, max = 36_525)))] u32),
    /// A month, counted back from the last day: 28 to 31 days.
    #[cfg_attr(feature = "schema", schemars(schema_with = "month_schema"))]
    Month,
}

/// The time that is left, in periods and days of one more.
///
/// ```
/// # use licentia_verifier::quote::{Period, Prorated};
/// let (on, last): (_, licentia_verifier::Date) = ("2026-01-15".parse()?, "2026-01-31".parse()?);
/// let left = Prorated::between(on, last, Period::Month).unwrap();
/// // 15 to 31 January, both inclusive.
/// assert_eq!((left.whole_periods, left.days, left.period_days), (0, 17, 31));
/// # Ok::<(), licentia_verifier::TimeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Prorated {
    /// Whole periods up to the last day.
    pub whole_periods: u32,
    /// Days that are left of the period before those.
    pub days: u32,
    /// How many days that period has.
    pub period_days: u32,
}

impl Prorated {
    /// The time from one day to the last, both inclusive; none if the last is earlier, or where
    /// the calendar ends.
    #[must_use]
    pub fn between(on: Date, last: Date, period: Period) -> Option<Self> {
        let end = last.plus_days(1)?;
        let left = u32::try_from(on.days_until(end)).ok().filter(|days| 0 < *days)?;
        match period {
            Period::Days(period_days) => Some(Self {
                whole_periods: left.checked_div(period_days)?,
                days: left.checked_rem(period_days)?,
                period_days,
            }),
            Period::Month => Self::months(on, end),
        }
    }

    /// Months counted back from `end`, the first day after.
    fn months(on: Date, end: Date) -> Option<Self> {
        let same_month = end.month_number() - on.month_number();
        // The fewest months back that do not come after `on`: as many as lie between, or one more.
        let months = match end.minus_months(same_month)? {
            start if start <= on => same_month,
            _ => same_month + 1,
        };
        let (start, next) = (end.minus_months(months)?, end.minus_months(months - 1)?);
        let period_days = u32::try_from(start.days_until(next)).ok()?;
        let days = u32::try_from(on.days_until(next)).ok()?;
        Some(match days {
            days if days < period_days => Self { whole_periods: months - 1, days, period_days },
            _ => Self { whole_periods: months, days: 0, period_days },
        })
    }

    pub(super) fn share(self) -> Share {
        let [whole, days, of] = [self.whole_periods, self.days, self.period_days].map(u64::from);
        Share { parts: whole * of + days, of }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Days(days) => serializer.serialize_u32(*days),
            Self::Month => serializer.serialize_str("month"),
        }
    }
}

impl Read for Period {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        let expected = || format!("a number of days from 1 to {}, or `month`", limits::SPAN_DAYS);
        match value {
            Value::Text(word) if word == "month" => Ok(Self::Month),
            Value::Natural(days) => match u32::try_from(*days) {
                Ok(days) if 0 < days && days <= limits::SPAN_DAYS => Ok(Self::Days(days)),
                _ => Err(Misfit::value(value, &expected())),
            },
            Value::Text(_) => Err(Misfit::value(value, &expected())),
            _ => Err(Misfit::kind(value, &expected())),
        }
    }
}

const ADDITIONS: &[Row<Additions>] = &[
    ("none", &[], |_| Ok(Additions::Full {})),
    ("by-day", &["period"], |it| Ok(Additions::ByDay { period: it.required("period")? })),
];

impl Read for Additions {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        match value {
            Value::Object(members) => Fields(members).variant("proration", |_, _| false, ADDITIONS),
            _ => Err(Misfit::kind(value, "internally tagged enum Additions")),
        }
    }
}

deserialize_by_reading!(Additions, Period);

#[cfg(feature = "schema")]
fn month_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "const": "month" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(on: &str, last: &str, period: Period) -> Option<(u32, u32, u32)> {
        let left = Prorated::between(on.parse().unwrap(), last.parse().unwrap(), period)?;
        Some((left.whole_periods, left.days, left.period_days))
    }

    #[test]
    fn the_last_day_counts_and_the_day_after_does_not() {
        let month = |on| left(on, "2026-01-31", Period::Month);
        assert_eq!(month("2026-01-31"), Some((0, 1, 31)));
        assert_eq!(month("2026-02-01"), None);
        // From the first to the last of a month there is a whole one, and not 31 days of it.
        assert_eq!(month("2026-01-01"), Some((1, 0, 31)));
        assert_eq!(month("2025-12-31"), Some((1, 1, 31)));
    }

    #[test]
    fn months_are_counted_back_from_the_last_day() {
        // Up to 30 March: from 28 February (31 March less one month), from 31 January.
        let month = |on| left(on, "2026-03-30", Period::Month);
        assert_eq!(month("2026-02-28"), Some((1, 0, 31)));
        assert_eq!(month("2026-02-27"), Some((1, 1, 28)));
        assert_eq!(month("2026-01-31"), Some((2, 0, 28)));
        assert_eq!(month("2026-01-30"), Some((2, 1, 31)));
        // A year, whose first month is that from 15 February.
        assert_eq!(left("2027-02-15", "2028-02-14", Period::Month), Some((12, 0, 28)));
    }

    #[test]
    fn days_are_divided_into_periods() {
        let days = |on| left(on, "2026-12-31", Period::Days(365));
        assert_eq!(days("2026-01-01"), Some((1, 0, 365)));
        assert_eq!(days("2026-01-02"), Some((0, 364, 365)));
        assert_eq!(days("2025-12-31"), Some((1, 1, 365)));
        assert_eq!(left("2026-01-01", "2026-12-31", Period::Days(0)), None);
        assert_eq!(left("9999-01-01", "9999-12-31", Period::Month), None);
    }
}
