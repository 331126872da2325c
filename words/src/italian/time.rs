//! Dates, times, numbers and amounts in Italian.

use super::{DIGITS, Italian, days};
use crate::digits::Digits;
use crate::money::currency_sign;
use crate::text::printable;
use crate::time::two_units;
use crate::{Style, TimeWords};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

impl TimeWords for Italian {
    fn tag(&self) -> &'static str {
        "it"
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
            (Style::Spoken, Some(symbol)) => format!("{sign}{amount} {symbol}"),
            (Style::Plain, _) | (Style::Spoken, None) => {
                format!("{sign}{amount} {}", printable(currency))
            }
        }
    }

    fn days(&self, number: i64) -> String {
        match number {
            0 => "oggi".to_owned(),
            1 => "domani".to_owned(),
            -1 => "ieri".to_owned(),
            number if 0 < number => format!("tra {}", days(number.unsigned_abs())),
            number => format!("{} fa", days(number.unsigned_abs())),
        }
    }

    fn days_left(&self, number: i64) -> String {
        match number {
            0 => "oggi è l’ultimo giorno".to_owned(),
            1 => "manca 1 giorno".to_owned(),
            number if 0 < number => format!("mancano {}", days(number.unsigned_abs())),
            number => format!("l’ultimo giorno è stato {}", self.days(number)),
        }
    }

    fn span(&self, seconds: i64) -> String {
        let units = two_units(seconds).into_iter().map(|(place, number)| match place {
            0 => days(number),
            1 => format!("{number} h"),
            2 => format!("{number} min"),
            _ => format!("{number} s"),
        });
        let units: Vec<String> = units.collect();
        if units.is_empty() { "nessuna durata".to_owned() } else { units.join(" ") }
    }
}
