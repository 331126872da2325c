//! Dates, times, numbers and amounts in English.

use super::{DIGITS, English, count, grouped};
use crate::digits::Digits;
use crate::money::currency_sign;
use crate::text::printable;
use crate::time::two_units;
use crate::{Style, TimeWords};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl TimeWords for English {
    fn tag(&self) -> &'static str {
        "en"
    }

    fn digits(&self) -> Digits {
        DIGITS
    }

    fn month(&self, month: u32) -> &'static str {
        MONTHS.get((month as usize).wrapping_sub(1)).copied().unwrap_or_default()
    }

    fn short_month(&self, month: u32) -> &'static str {
        self.month(month).get(..3).unwrap_or_default()
    }

    fn style(&self) -> Style {
        self.style
    }

    fn amount(&self, amount_minor: i64, minor_digits: u32, currency: &str) -> String {
        let sign = if amount_minor < 0 { "-" } else { "" };
        let amount = DIGITS.amount(amount_minor.unsigned_abs(), minor_digits);
        match (self.style, currency_sign(currency)) {
            (Style::Spoken, Some(symbol)) => format!("{sign}{symbol}{amount}"),
            (Style::Plain, _) | (Style::Spoken, None) => {
                format!("{sign}{amount} {}", printable(currency))
            }
        }
    }

    fn days(&self, days: i64) -> String {
        match days {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            -1 => "yesterday".to_owned(),
            days if 0 < days => format!("in {} days", grouped(days.unsigned_abs())),
            days => format!("{} days ago", grouped(days.unsigned_abs())),
        }
    }

    fn days_left(&self, days: i64) -> String {
        match days {
            0 => "today is the last day".to_owned(),
            1 => "1 day left".to_owned(),
            days if 0 < days => format!("{} days left", grouped(days.unsigned_abs())),
            days => format!("ended {}", self.days(days)),
        }
    }

    fn span(&self, seconds: i64) -> String {
        let units = two_units(seconds).into_iter().map(|(place, number)| match place {
            0 => count(usize::try_from(number).unwrap_or(usize::MAX), "day"),
            1 => format!("{number} h"),
            2 => format!("{number} min"),
            _ => format!("{number} s"),
        });
        let units: Vec<String> = units.collect();
        if units.is_empty() { "no time".to_owned() } else { units.join(" ") }
    }
}
