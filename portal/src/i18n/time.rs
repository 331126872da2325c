//! Words and forms of dates and numbers.

use licentia_verifier::{Date, Instant};

/// Dates and numbers as a language writes them.
pub(crate) trait TimeWords {
    /// The name of a month, counted from 1.
    fn month(&self, month: usize) -> &'static str;
    /// A whole number.
    fn number(&self, number: u64) -> String;

    /// `15 January 2026`; both languages put the day first.
    fn date(&self, date: Date) -> String {
        day(self, &date.to_string())
    }

    /// `15 January 2026, 09:30 UTC`.
    fn instant(&self, instant: Instant) -> String {
        let text = instant.to_string();
        let (date, time) = text.split_once('T').unwrap_or((&text, ""));
        format!("{}, {} UTC", day(self, date), time.get(..5).unwrap_or_default())
    }
}

fn day<T: TimeWords + ?Sized>(words: &T, date: &str) -> String {
    let mut parts = date.split('-').map(|part| part.parse::<usize>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    let (year, month, day) = (next(), next(), next());
    format!("{day} {} {year}", words.month(month))
}
