//! Dates, times, numbers and amounts, in each language and style.

use licentia_verifier::{Date, Instant};
use licentia_words::{English, Italian, Words, Zone};

const PLAIN: &dyn Words = &English::PLAIN;
const SPOKEN: &dyn Words = &English::SPOKEN;
const SEMPLICE: &dyn Words = &Italian::PLAIN;
const PARLATO: &dyn Words = &Italian::SPOKEN;

#[test]
fn money_has_the_minor_units_of_its_currency() {
    assert_eq!(PLAIN.money(125_000, "EUR"), "1,250.00 EUR");
    assert_eq!(PLAIN.money(-5, "USD"), "-0.05 USD");
    assert_eq!(PLAIN.money(1_250, "JPY"), "1,250 JPY");
    assert_eq!(PLAIN.money(1_250, "KWD"), "1.250 KWD");
    assert_eq!(PLAIN.amount(123_450, 0, "JPY"), "123,450 JPY");
    assert_eq!(PLAIN.amount(1_234_567, 3, "KWD"), "1,234.567 KWD");
    assert_eq!(PLAIN.money(i64::MIN, "EUR"), "-92,233,720,368,547,758.08 EUR");
    assert_eq!(PLAIN.amount(1, 25, "EUR"), " EUR", "no currency has so many digits");
}

#[test]
fn money_is_spoken_with_its_sign_where_the_language_puts_it() {
    assert_eq!(SPOKEN.money(123_450, "EUR"), "€1,234.50");
    assert_eq!(SPOKEN.money(-123_450, "EUR"), "-€1,234.50");
    assert_eq!(SPOKEN.money(0, "EUR"), "€0.00");
    assert_eq!(SPOKEN.money(100, "GBP"), "£1.00");
    assert_eq!(SPOKEN.money(1_234, "CHF"), "12.34 CHF");
    assert_eq!(SPOKEN.money(1_250, "JPY"), "1,250 JPY");
    assert_eq!(PARLATO.money(123_450, "EUR"), "1.234,50 €");
    assert_eq!(PARLATO.money(-123_450, "EUR"), "-1.234,50 €");
    assert_eq!(PARLATO.money(0, "EUR"), "0,00 €");
    assert_eq!(PARLATO.money(1_234, "CHF"), "12,34 CHF");
    assert_eq!(SEMPLICE.money(-123_450, "EUR"), "-1.234,50 EUR");
}

#[test]
fn numbers_have_their_thousands_apart() {
    let all = |number| [PLAIN, SPOKEN, SEMPLICE, PARLATO].map(|it| it.number(number));
    assert_eq!(all(0), ["0", "0", "0", "0"]);
    assert_eq!(all(1), ["1", "1", "1", "1"]);
    assert_eq!(all(999), ["999", "999", "999", "999"]);
    assert_eq!(all(1_000), ["1,000", "1,000", "1.000", "1.000"]);
    assert_eq!(all(1_234_567), ["1,234,567", "1,234,567", "1.234.567", "1.234.567"]);
}

#[test]
fn dates_and_times_are_written_in_their_style() {
    let day: Date = "2026-12-31".parse().unwrap();
    let at: Instant = "2026-12-31T22:00:00Z".parse().unwrap();
    let zone = Zone::new(60);
    for words in [PLAIN, SEMPLICE] {
        assert_eq!(words.date(day), "2026-12-31");
        assert_eq!(words.time(at, zone), "2026-12-31 23:00 +01:00");
        assert_eq!(words.short_time(at, zone), "2026-12-31 23:00");
        assert_eq!(words.day(at, zone), "2026-12-31");
        assert_eq!(words.instant(at), "2026-12-31T22:00:00Z");
    }
    assert_eq!(SPOKEN.date(day), "31 December 2026");
    assert_eq!(SPOKEN.time(at, zone), "31 December 2026, 23:00");
    assert_eq!(SPOKEN.short_time(at, zone), "31 December 2026, 23:00");
    assert_eq!(SPOKEN.day(at, zone), "31 December 2026");
    assert_eq!(SPOKEN.instant(at), "31 December 2026, 22:00 UTC");
    assert_eq!(PARLATO.date(day), "31 dicembre 2026");
    assert_eq!(PARLATO.time(at, zone), "31 dicembre 2026, 23:00");
    assert_eq!(PARLATO.instant(at), "31 dicembre 2026, 22:00 UTC");
}

#[test]
fn every_month_has_a_name_and_a_short_one() {
    let first: Vec<String> = (1..=12).map(|it| SPOKEN.short_month(it).to_owned()).collect();
    assert_eq!(first.join(" "), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    let first: Vec<String> = (1..=12).map(|it| PARLATO.short_month(it).to_owned()).collect();
    assert_eq!(first.join(" "), "gen feb mar apr mag giu lug ago set ott nov dic");
    assert_eq!([PARLATO.month(5), PARLATO.month(0), PARLATO.month(13)], ["maggio", "", ""]);
    assert_eq!([SPOKEN.month(5), SPOKEN.month(0), SPOKEN.month(13)], ["May", "", ""]);
}

#[test]
fn beyond_the_calendar_a_time_is_shown_in_utc() {
    let last: Instant = "9999-12-31T23:30:00Z".parse().unwrap();
    for words in [PLAIN, SPOKEN, SEMPLICE, PARLATO] {
        assert_eq!(words.short_time(last, Zone::new(60)), "9999-12-31T23:30:00Z");
        assert_eq!(words.day(last, Zone::new(60)), "9999-12-31T23:30:00Z");
    }
}

#[test]
fn days_are_counted_from_today() {
    let days = |words: &dyn Words| [-2, -1, 0, 1, 2].map(|it| words.days(it));
    assert_eq!(days(PLAIN), ["2 days ago", "yesterday", "today", "tomorrow", "in 2 days"]);
    assert_eq!(days(PARLATO), ["2 giorni fa", "ieri", "oggi", "domani", "tra 2 giorni"]);
    assert_eq!([SPOKEN.days(-1_146), SPOKEN.days(1_146)], ["1,146 days ago", "in 1,146 days"]);
    assert_eq!(SPOKEN.days_left(1_146), "1,146 days left");
    let left = |words: &dyn Words| [-2, -1, 0, 1, 2].map(|it| words.days_left(it));
    assert_eq!(
        left(PARLATO),
        [
            "l’ultimo giorno è stato 2 giorni fa",
            "l’ultimo giorno è stato ieri",
            "oggi è l’ultimo giorno",
            "manca 1 giorno",
            "mancano 2 giorni",
        ]
    );
    assert_eq!(left(SPOKEN)[..2], ["ended 2 days ago", "ended yesterday"]);
    let span = |seconds| PARLATO.span(seconds);
    assert_eq!([span(0), span(45), span(86_400)], ["nessuna durata", "45 s", "1 giorno"]);
    assert_eq!([span(2 * 86_400 + 5 * 3_600), span(-3_660)], ["2 giorni 5 h", "1 h 1 min"]);
}
