//! A timeline as a strip of what the license means.

use crate::protocol::{Mark, Paint, Run, Strip};
use licentia_verifier::Instant;
use licentia_verifier::assess::Status;
use licentia_verifier::simulate::Timeline;
use licentia_words::{DAY_SECONDS, Tone, Words, Zone, status_tone};

/// A timeline as a strip; segments that mean the same are one run.
pub(super) fn strip(timeline: &Timeline, words: &dyn Words) -> Strip {
    let zone = Zone::new(timeline.utc_offset_minutes);
    let mut spans: Vec<(Instant, Instant, Status)> = Vec::new();
    for segment in &timeline.segments {
        match spans.last_mut() {
            Some(last) if last.2 == segment.status => last.1 = segment.until,
            _ => spans.push((segment.from, segment.until, segment.status)),
        }
    }
    let run = |(from, until, status): (Instant, Instant, Status)| {
        let last = Instant::from_unix_seconds(until.unix_seconds() - 1).unwrap_or(until);
        Run {
            from: from.unix_seconds(),
            until: until.unix_seconds(),
            tone: paint(status),
            word: super::title(words.status(status)),
            dates: format!("{} – {}", words.day(from, zone), words.day(last, zone)),
        }
    };
    Strip {
        from: timeline.from.unix_seconds(),
        until: timeline.until.unix_seconds(),
        runs: spans.into_iter().map(run).collect(),
        months: months(timeline, words, zone),
        marks: Vec::new(),
    }
}

/// How a status is painted.
pub(super) fn paint(status: Status) -> Paint {
    match status_tone(status) {
        Tone::Good => Paint::Good,
        Tone::Warning => Paint::Warning,
        Tone::Bad => Paint::Bad,
        Tone::Strong | Tone::Quiet => Paint::Quiet,
    }
}

/// Most months that are named one by one: of more, every third is.
const MONTHS: i64 = 14;

/// Where the months begin; January is called by its year.
fn months(timeline: &Timeline, words: &dyn Words, zone: Zone) -> Vec<Mark> {
    let mut marks = Vec::new();
    let Some(first) = zone.reading(timeline.from) else { return marks };
    let days = (timeline.until.unix_seconds() - timeline.from.unix_seconds()) / DAY_SECONDS;
    let is_long = MONTHS * 30 < days;
    let (mut year, mut month) = (first.year, first.month);
    loop {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        let Some(at) = zone.midnight(year, month, 1).filter(|at| *at < timeline.until) else {
            return marks;
        };
        if is_long && month % 3 != 1 {
            continue;
        }
        let word = match month {
            1 => year.to_string(),
            month => words.short_month(month).to_owned(),
        };
        marks.push(Mark { at: at.unix_seconds(), word });
    }
}
