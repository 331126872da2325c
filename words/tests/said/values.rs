//! Dates, times, numbers and amounts, in each language and style.

use licentia_verifier::{Date, Instant};
use licentia_words::{English, Words, Zone};

const PLAIN: &dyn Words = &English::PLAIN;
const SPOKEN: &dyn Words = &English::SPOKEN;

#[test]
fn money_has_the_minor_units_of_its_currency() {
    assert_eq!(PLAIN.money(125_000, "EUR"), "1,250.00 EUR");
    assert_eq!(PLAIN.money(-5, "USD"), "-0.05 USD");
    assert_eq!(PLAIN.money(1_250, "JPY"), "1,250 JPY");
    assert_eq!(PLAIN.money(1_250, "KWD"), "1.250 KWD");
    assert_eq!(PLAIN.amount(123_450, 0, "JPY"), "123,450 JPY");
    assert_eq!(PLAIN.amount(1_234_567, 3, "KWD"), "1,234.567 KWD");
    assert_eq!(PLAIN.money(i64::MIN, "EUR"), "-92,233,720,368,547,758.08 EUR");
    assert_eq!(SPOKEN.money(123_450, "EUR"), "€1,234.50");
    assert_eq!(SPOKEN.money(-123_450, "EUR"), "-€1,234.50");
    assert_eq!(SPOKEN.money(0, "EUR"), "€0.00");
    assert_eq!(SPOKEN.money(1_234, "CHF"), "12.34 CHF");
}

#[test]
fn dates_and_times_are_written_in_their_style() {
    let day: Date = "2026-12-31".parse().unwrap();
    let at: Instant = "2026-12-31T22:00:00Z".parse().unwrap();
    let zone = Zone::new(60);
    assert_eq!(PLAIN.date(day), "2026-12-31");
    assert_eq!(PLAIN.time(at, zone), "2026-12-31 23:00 +01:00");
    assert_eq!(PLAIN.short_time(at, zone), "2026-12-31 23:00");
    assert_eq!(PLAIN.day(at, zone), "2026-12-31");
    assert_eq!(PLAIN.instant(at), "2026-12-31T22:00:00Z");
    assert_eq!(SPOKEN.date(day), "31 December 2026");
    assert_eq!(SPOKEN.time(at, zone), "31 December 2026, 23:00");
    assert_eq!(SPOKEN.short_time(at, zone), "31 December 2026, 23:00");
    assert_eq!(SPOKEN.day(at, zone), "31 December 2026");
    assert_eq!(SPOKEN.instant(at), "31 December 2026, 22:00 UTC");
}
