//! Italian.

mod count;
mod event;
mod finding;
mod notice;
mod order;
mod picture;
mod policy;
mod quote;
mod quote_refusal;
mod rule;
mod status;
mod story;
mod time;

use crate::digits::Digits;
use crate::{Style, TimeWords, Zone};
use alloc::{format, string::String};
use licentia_verifier::{Date, Instant};

/// Italian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Italian {
    /// How dates, times, amounts and names stand in it.
    pub style: Style,
}

/// How Italian writes numbers.
pub const DIGITS: Digits = Digits { thousands: '.', decimal: ',', bytes: "byte" };

/// An article before a day or a number, alone or with its preposition: each has a form of its own
/// before the vowel of `8`, of `11`, and of what begins with them.
#[derive(Debug, Clone, Copy)]
enum Before {
    /// `il 31 dicembre`, `l’8 dicembre`.
    The,
    /// `al 31 dicembre`, `all’8 dicembre`.
    To,
    /// `dal 31 dicembre`, `dall’8 dicembre`.
    From,
    /// `del 31 dicembre`, `dell’8 dicembre`.
    Of,
}

impl Italian {
    /// For terminals and files.
    pub const PLAIN: Self = Self { style: Style::Plain };
    /// For people.
    pub const SPOKEN: Self = Self { style: Style::Spoken };

    /// `il 31 dicembre 2026`.
    fn the(self, date: Date) -> String {
        with(Before::The, &self.date(date))
    }

    /// `al 31 dicembre 2026`.
    fn to(self, date: Date) -> String {
        with(Before::To, &self.date(date))
    }

    /// `dal 31 dicembre 2026`.
    fn from(self, date: Date) -> String {
        with(Before::From, &self.date(date))
    }

    /// `del 31 dicembre 2026`.
    fn of(self, date: Date) -> String {
        with(Before::Of, &self.date(date))
    }

    /// `dal 31 dicembre 2026, 23:00`, where the zone is named elsewhere.
    fn since(self, instant: Instant, zone: Zone) -> String {
        with(Before::From, &self.short_time(instant, zone))
    }

    /// `al 31 dicembre 2026, 23:00`, where the zone is named elsewhere.
    fn till(self, instant: Instant, zone: Zone) -> String {
        with(Before::To, &self.short_time(instant, zone))
    }

    /// `il 31 dicembre 2026, 23:00`.
    fn the_time(self, instant: Instant, zone: Zone) -> String {
        with(Before::The, &self.time(instant, zone))
    }

    /// `il 31 dicembre 2026, 23:00 UTC`.
    fn the_instant(self, instant: Instant) -> String {
        with(Before::The, &self.instant(instant))
    }

    /// `al 31 dicembre 2026, 23:00`.
    fn to_time(self, instant: Instant, zone: Zone) -> String {
        with(Before::To, &self.time(instant, zone))
    }

    /// `del 31 dicembre 2026, 23:00`.
    fn of_time(self, instant: Instant, zone: Zone) -> String {
        with(Before::Of, &self.time(instant, zone))
    }
}

fn with(before: Before, day: &str) -> String {
    let number = day.split([' ', '.']).next().unwrap_or_default();
    let vowel = number.starts_with('8') || number == "11";
    let article = match (before, vowel) {
        (Before::The, false) => "il ",
        (Before::The, true) => "l’",
        (Before::To, false) => "al ",
        (Before::To, true) => "all’",
        (Before::From, false) => "dal ",
        (Before::From, true) => "dall’",
        (Before::Of, false) => "del ",
        (Before::Of, true) => "dell’",
    };
    format!("{article}{day}")
}

/// `il 90 %`, `l’80 %`.
fn the_percent(number: u32) -> String {
    with(Before::The, &format!("{} %", grouped(number)))
}

/// A number with its thousands apart.
fn grouped(number: impl Into<u64>) -> String {
    DIGITS.grouped(number.into())
}

/// A count and its noun: `1 licenza`, `2.000 licenze`.
fn counted(number: impl Into<u64>, one: &str, many: &str) -> String {
    let number = number.into();
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// `1 posto`, `2 posti`.
fn seats(number: impl Into<u64>) -> String {
    counted(number, "posto", "posti")
}

/// `1 utente`, `2 utenti`.
fn users(number: impl Into<u64>) -> String {
    counted(number, "utente", "utenti")
}

/// `1 giorno`, `2 giorni`.
fn days(number: impl Into<u64>) -> String {
    counted(number, "giorno", "giorni")
}

/// `1 anno`, `2 anni`.
fn years(number: impl Into<u64>) -> String {
    counted(number, "anno", "anni")
}

/// `1 account`, `2 account`.
fn accounts(number: impl Into<u64>) -> String {
    counted(number, "account", "account")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_nouns() {
        assert_eq!(seats(0_u32), "0 posti");
        assert_eq!(seats(1_u32), "1 posto");
        assert_eq!(users(1_000_u32), "1.000 utenti");
    }

    #[test]
    fn articles_agree_with_the_day_after_them() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let it = Italian::SPOKEN;
        assert_eq!(it.the(day("2026-12-31")), "il 31 dicembre 2026");
        assert_eq!(it.the(day("2026-12-08")), "l’8 dicembre 2026");
        assert_eq!(it.to(day("2026-11-11")), "all’11 novembre 2026");
        assert_eq!(it.from(day("2026-08-18")), "dal 18 agosto 2026");
        assert_eq!(it.of(day("2026-03-01")), "del 1 marzo 2026");
        assert_eq!(the_percent(11), "l’11 %");
        assert_eq!(the_percent(85), "l’85 %");
        assert_eq!(the_percent(118), "il 118 %");
        assert_eq!(Italian::PLAIN.the(day("2026-12-08")), "il 2026-12-08");
    }
}
