//! The axis of time: ticks at round times of the server's clock, as many as have room.

use super::Voice;
use super::pen::{Anchor, Pen, number, text_width};
use super::scale::Scale;
use crate::DAY_SECONDS;
use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec::Vec,
};
use licentia_verifier::Instant;

const SIZE: f64 = 11.0;
/// What stays free between two labels.
const GAP: f64 = 14.0;

/// The last year of the calendar.
const LAST_YEAR: i32 = 9999;

/// How far ticks are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Seconds(i64),
    Months(i32),
    Years(i32),
}

const STEPS: [Step; 28] = [
    Step::Seconds(1),
    Step::Seconds(5),
    Step::Seconds(15),
    Step::Seconds(30),
    Step::Seconds(60),
    Step::Seconds(2 * 60),
    Step::Seconds(5 * 60),
    Step::Seconds(10 * 60),
    Step::Seconds(15 * 60),
    Step::Seconds(30 * 60),
    Step::Seconds(3_600),
    Step::Seconds(2 * 3_600),
    Step::Seconds(3 * 3_600),
    Step::Seconds(6 * 3_600),
    Step::Seconds(12 * 3_600),
    Step::Seconds(DAY_SECONDS),
    Step::Seconds(2 * DAY_SECONDS),
    Step::Seconds(7 * DAY_SECONDS),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(5),
    Step::Years(25),
    Step::Years(100),
    Step::Years(500),
    Step::Years(2_000),
];

/// A tick, and what stands at it.
struct Tick {
    x: f64,
    label: String,
}

/// Labels, ticks, and lines through the picture from its top to its bottom.
pub(super) fn draw(pen: &mut Pen, scale: &Scale, voice: Voice<'_>, [top, bottom]: [f64; 2]) {
    let (step, ticks) = fitting(scale, voice);
    let [left, right, bottom] = [scale.left, scale.right, bottom].map(number);
    for tick in &ticks {
        pen.path("grid", &format!("M{} {top}V{bottom}", number(tick.x)));
        let half = text_width(&tick.label, SIZE) / 2.0;
        if scale.left <= tick.x - half + GAP && tick.x + half <= scale.right + GAP {
            pen.text("dim", [tick.x, top - 7.0], SIZE, Anchor::Middle, &tick.label);
        }
    }
    pen.path("rule", &format!("M{left} {top}H{right}"));
    pen.path("rule", &format!("M{left} {bottom}H{right}"));
    let over = match step {
        Step::Seconds(seconds) if seconds < DAY_SECONDS => days(scale, voice),
        Step::Seconds(_) => periods(scale, voice, Step::Months(1), true),
        Step::Months(_) => periods(scale, voice, Step::Years(1), true),
        Step::Years(_) => Vec::new(),
    };
    over_labels(pen, scale, &over, top - 24.0);
}

/// What the ticks belong to, each label where that begins, as far as it has room.
fn over_labels(pen: &mut Pen, scale: &Scale, over: &[Tick], y: f64) {
    for (index, it) in over.iter().enumerate() {
        let start = it.x.max(scale.left);
        let end = over.get(index + 1).map_or(scale.right, |next| next.x);
        if start + text_width(&it.label, SIZE) + GAP <= end {
            pen.text("ink", [start, y], SIZE, Anchor::Start, &it.label);
        }
    }
}

/// The closest ticks whose labels do not touch.
fn fitting(scale: &Scale, voice: Voice<'_>) -> (Step, Vec<Tick>) {
    for step in STEPS {
        let (apart, label) = match step {
            Step::Seconds(it) if it < 60 => (it, "00:00:00"),
            Step::Seconds(it) if it < DAY_SECONDS => (it, "00:00"),
            Step::Seconds(it) => (it, "00"),
            Step::Months(it) => (i64::from(it) * 28 * DAY_SECONDS, "Mmm"),
            Step::Years(it) => (i64::from(it) * 365 * DAY_SECONDS, "0000"),
        };
        if text_width(label, SIZE) + GAP <= apart as f64 * scale.units_per_second() {
            return (step, ticks(scale, voice, step));
        }
    }
    let last = STEPS[STEPS.len() - 1];
    (last, ticks(scale, voice, last))
}

fn ticks(scale: &Scale, voice: Voice<'_>, step: Step) -> Vec<Tick> {
    match step {
        Step::Seconds(step) => even(scale, voice, step),
        Step::Months(_) | Step::Years(_) => {
            let mut ticks = periods(scale, voice, step, false);
            ticks.retain(|it| scale.left <= it.x);
            ticks
        }
    }
}

/// Ticks that are equally far apart, counted from a midnight; weeks from a Monday.
fn even(scale: &Scale, voice: Voice<'_>, step: i64) -> Vec<Tick> {
    let origin = if step == 7 * DAY_SECONDS { 4 * DAY_SECONDS } else { 0 };
    let first = (voice.zone.seconds(scale.from) - origin).div_euclid(step) * step + origin;
    let mut ticks = Vec::new();
    let mut at = first;
    while let Some(instant) = voice.zone.instant(at).filter(|it| *it <= scale.until) {
        if let Some(reading) = voice.zone.reading(instant).filter(|_| scale.from <= instant) {
            let label = match step {
                it if it < 60 => {
                    format!("{:02}:{:02}:{:02}", reading.hour, reading.minute, reading.second)
                }
                it if it < DAY_SECONDS => format!("{:02}:{:02}", reading.hour, reading.minute),
                _ => reading.day.to_string(),
            };
            ticks.push(Tick { x: scale.x(instant), label });
        }
        at += step;
    }
    ticks
}

/// Days by their date, the one in which the picture begins first.
fn days(scale: &Scale, voice: Voice<'_>) -> Vec<Tick> {
    let mut days = Vec::new();
    let mut at = voice.zone.seconds(scale.from).div_euclid(DAY_SECONDS) * DAY_SECONDS;
    while let Some(start) = voice.zone.instant(at).filter(|it| *it < scale.until) {
        if let Some(it) = voice.zone.reading(start) {
            let month = voice.words.short_month(it.month);
            let label = format!("{} {month} {}", it.day, it.year);
            days.push(Tick { x: unbounded(scale, start), label });
        }
        at += DAY_SECONDS;
    }
    days
}

/// Months or years by their name, the one in which the picture begins first; months with their
/// year where nothing else says it.
fn periods(scale: &Scale, voice: Voice<'_>, step: Step, with_year: bool) -> Vec<Tick> {
    let Some(first) = voice.zone.reading(scale.from) else { return Vec::new() };
    let (mut year, mut month) = (first.year, first.month.cast_signed());
    match step {
        Step::Months(step) => month = (month - 1) / step * step + 1,
        Step::Years(step) => (year, month) = (year / step * step, 1),
        Step::Seconds(_) => {}
    }
    let mut periods = Vec::new();
    while year <= LAST_YEAR {
        // The first midnight of the calendar may be before its first instant.
        let start = voice.zone.midnight(year, month.cast_unsigned(), 1);
        if start.is_some_and(|it| scale.until < it) {
            break;
        }
        let name = voice.words.short_month(month.cast_unsigned());
        let label = match step {
            Step::Years(_) => format!("{year:04}"),
            Step::Months(_) | Step::Seconds(_) if with_year => format!("{name} {year}"),
            Step::Months(_) | Step::Seconds(_) => name.to_owned(),
        };
        periods.extend(start.map(|it| Tick { x: unbounded(scale, it), label }));
        match step {
            Step::Months(step) => month += step,
            Step::Years(step) => year += step,
            Step::Seconds(_) => break,
        }
        (year, month) = (year + (month - 1) / 12, (month - 1) % 12 + 1);
    }
    periods
}

/// The place of an instant that may be before the picture.
fn unbounded(scale: &Scale, instant: Instant) -> f64 {
    let after = instant.unix_seconds() - scale.from.unix_seconds();
    scale.left + after as f64 * scale.units_per_second()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{English, Zone};

    fn shown(from: &str, until: &str) -> Vec<String> {
        let scale = Scale::new(from.parse().unwrap(), until.parse().unwrap(), 0.0, 900.0);
        let (_, ticks) = fitting(&scale, Voice { words: &English::PLAIN, zone: Zone::new(60) });
        let room: Vec<f64> = ticks.windows(2).map(|pair| pair[1].x - pair[0].x).collect();
        let widest = ticks.iter().map(|it| text_width(&it.label, SIZE)).fold(0.0, f64::max);
        assert!(room.iter().all(|it| widest < *it), "{from} {until}");
        ticks.into_iter().map(|it| it.label).collect()
    }

    #[test]
    fn ticks_are_round_times_of_the_clock_at_any_span() {
        let minutes = shown("2026-03-01T09:00:00Z", "2026-03-01T09:10:00Z");
        assert_eq!((minutes.len(), minutes[1].as_str()), (11, "10:01"));
        let day = shown("2026-03-01T23:00:00Z", "2026-03-02T23:00:00Z");
        assert_eq!((day.first().unwrap().as_str(), day[1].as_str()), ("00:00", "02:00"));
        let weeks = shown("2026-10-31T23:00:00Z", "2027-02-28T23:00:00Z");
        assert_eq!(weeks[..2], ["2", "9"], "Mondays");
        let years = shown("2026-01-01T00:00:00Z", "2029-01-01T00:00:00Z");
        assert_eq!(years[..3], ["Mar", "May", "Jul"]);
        let century = shown("2026-01-01T00:00:00Z", "2126-01-01T00:00:00Z");
        assert_eq!(century[..2], ["2030", "2035"]);
        let all = shown("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z");
        assert_eq!(all[..2], ["0500", "1000"], "the year 0000 begins before its first instant");
        shown("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z");
    }
}
