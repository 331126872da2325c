//! The strip of a story: its statuses, its months, its events.

use super::{Act, heading};
use crate::protocol::{Mark, Paint, Run, Strip};
use crate::said::status_word;
use licentia_verifier::Instant;
use licentia_words::{DAY_SECONDS, Tone, Words, Zone, status_tone};

/// How many names of months or days fit under a strip on a telephone.
const LABELS: i64 = 13;
/// The longest story, in days, that is told by days and not by months.
const BY_DAYS: i64 = 75;
/// Marks that can be told apart on a strip.
const PLACES: i64 = 400;

pub(super) fn strip(act: &Act, words: &dyn Words) -> Strip {
    let timeline = &act.timeline;
    let zone = act.zone();
    let mut runs: Vec<Run> = Vec::new();
    let mut begins = timeline.from;
    for (place, segment) in timeline.segments.iter().enumerate() {
        let next = timeline.segments.get(place + 1);
        if next.is_some_and(|next| next.status == segment.status) {
            continue;
        }
        runs.push(Run {
            from: begins.unix_seconds(),
            until: segment.until.unix_seconds(),
            tone: paint(status_tone(segment.status)),
            word: status_word(segment.status, words),
            dates: words.between(begins, segment.until, zone),
        });
        begins = segment.until;
    }
    Strip {
        from: timeline.from.unix_seconds(),
        until: timeline.until.unix_seconds(),
        runs,
        months: labels(timeline.from, timeline.until, words, zone),
        marks: marks(act, words),
    }
}

/// How a tone of the words is painted here.
pub(super) fn paint(tone: Tone) -> Paint {
    match tone {
        Tone::Good => Paint::Good,
        Tone::Warning => Paint::Warning,
        Tone::Bad => Paint::Bad,
        Tone::Strong | Tone::Quiet => Paint::Quiet,
    }
}

/// Where months begin, or days for a short story; never more than fit.
fn labels(from: Instant, until: Instant, words: &dyn Words, zone: Zone) -> Vec<Mark> {
    let days = (until.unix_seconds() - from.unix_seconds()) / DAY_SECONDS;
    if days <= BY_DAYS {
        return by_days(from, until, days, words, zone);
    }
    let step = [1, 2, 3, 6, 12].into_iter().find(|step| days / 30 / step <= LABELS);
    let Some(first) = zone.reading(from) else { return Vec::new() };
    let (step, mut number) = (step.unwrap_or(120), i64::from(first.year) * 12);
    number += i64::from(first.month) - 1;
    number += (step - number.rem_euclid(step)) % step;
    let mut labels = Vec::new();
    loop {
        let (year, month) = (number.div_euclid(12), number.rem_euclid(12) + 1);
        let (Ok(year), Ok(month)) = (i32::try_from(year), u32::try_from(month)) else { break };
        let Some(at) = zone.midnight(year, month, 1).filter(|at| *at < until) else { break };
        if from <= at && has_room(from, until, at) {
            let word = match month {
                1 => year.to_string(),
                month => words.short_month(month).to_owned(),
            };
            labels.push(Mark { at: at.unix_seconds(), word });
        }
        number += step;
    }
    labels
}

/// Whether a label that begins there ends before the strip does.
fn has_room(from: Instant, until: Instant, at: Instant) -> bool {
    let (length, left) = (until.unix_seconds() - from.unix_seconds(), until.unix_seconds());
    length / 14 < left - at.unix_seconds()
}

fn by_days(from: Instant, until: Instant, days: i64, words: &dyn Words, zone: Zone) -> Vec<Mark> {
    let step = [1, 2, 7, 14].into_iter().find(|step| days / step <= LABELS / 2).unwrap_or(14);
    let first = zone.seconds(from).div_euclid(DAY_SECONDS) + 1;
    let day = |number: i64| {
        let at = zone.instant(number * DAY_SECONDS).filter(|at| has_room(from, until, *at))?;
        let it = zone.reading(at)?;
        let word = format!("{} {}", it.day, words.short_month(it.month));
        Some(Mark { at: at.unix_seconds(), word })
    };
    (first..).step_by(usize::try_from(step).unwrap_or(1)).map_while(day).collect()
}

/// The events; those that would stand on each other are one mark.
fn marks(act: &Act, words: &dyn Words) -> Vec<Mark> {
    let (from, until) = (act.timeline.from, act.timeline.until);
    let length = (until.unix_seconds() - from.unix_seconds()).max(1);
    let place = |at: i64| (at - from.unix_seconds()) * PLACES / length;
    let mut entries: Vec<_> = act.scenario.events.iter().collect();
    entries.retain(|entry| from <= entry.at && entry.at < until);
    entries.sort_by_key(|entry| entry.at);
    let mut marks: Vec<(Mark, usize)> = Vec::new();
    for entry in entries {
        let at = entry.at.unix_seconds();
        match marks.last_mut() {
            Some((last, more)) if place(last.at) == place(at) => {
                *more += 1;
                if let Some((first, _)) = last.word.split_once(" (+") {
                    last.word.truncate(first.len());
                }
                last.word += &format!(" (+{more})");
            }
            _ => {
                let word = heading(&words.entry(entry, act.zone()));
                marks.push((Mark { at, word }, 0));
            }
        }
    }
    marks.into_iter().map(|(mark, _)| mark).collect()
}
