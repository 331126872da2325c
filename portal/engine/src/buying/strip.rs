//! A timeline as a strip of what the license means.

use crate::protocol::{Mark, Paint, Run, Strip};
use crate::said::status_word;
use licentia_verifier::Instant;
use licentia_verifier::assess::Status;
use licentia_verifier::simulate::Timeline;
use licentia_words::{Tone, Words, Zone, status_tone};

/// Which months are named on a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// Every one.
    Months,
    /// January and July, where there is little room or much time.
    HalfYears,
}

/// A timeline as a strip; segments that mean the same are one run.
pub(super) fn strip(timeline: &Timeline, words: &dyn Words, scale: Scale) -> Strip {
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
            word: status_word(status, words),
            dates: format!("{} – {}", words.day(from, zone), words.day(last, zone)),
        }
    };
    Strip {
        from: timeline.from.unix_seconds(),
        until: timeline.until.unix_seconds(),
        runs: spans.into_iter().map(run).collect(),
        months: months(timeline, words, scale),
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

/// Where the months begin; January is called by its year.
fn months(timeline: &Timeline, words: &dyn Words, scale: Scale) -> Vec<Mark> {
    let zone = Zone::new(timeline.utc_offset_minutes);
    let mut marks = Vec::new();
    let Some(first) = zone.reading(timeline.from) else { return marks };
    let (mut year, mut month) = (first.year, first.month);
    loop {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        let Some(at) = zone.midnight(year, month, 1).filter(|at| *at < timeline.until) else {
            return marks;
        };
        if scale == Scale::HalfYears && month % 6 != 1 {
            continue;
        }
        let word = match month {
            1 => year.to_string(),
            month => words.short_month(month).to_owned(),
        };
        marks.push(Mark { at: at.unix_seconds(), word });
    }
}
