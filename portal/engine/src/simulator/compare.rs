//! Two stories side by side.

use super::heading;
use super::strip::paint;
use crate::engine::Engine;
use crate::protocol::Failure;
use crate::protocol::simulator::{CompareStories, Compared, Differs as Told, Matter, Pair};
use crate::said::status_word;
use licentia_verifier::assess::{Fact, Function, Level, Status};
use licentia_verifier::scenario::Cost;
use licentia_verifier::simulate::{Comparison, Differs, Side, Timeline, compare};
use licentia_words::{Words, level_tone, status_tone};
use std::collections::BTreeSet;

impl Engine {
    pub(crate) fn compare_stories(&self, question: &CompareStories) -> Result<Compared, Failure> {
        let (one, words) = self.act(question.one)?;
        let (other, _) = self.act(question.other)?;
        let both = compare(&one.timeline, &other.timeline);
        let zone = one.zone();
        let timelines = [&one.timeline, &other.timeline];
        let difference = both.first_difference.as_ref().map(|it| Told {
            at: it.at.unix_seconds(),
            when: words.short_time(it.at, zone),
            what: it.what.iter().map(|what| differs(what, timelines, words)).collect(),
        });
        Ok(Compared {
            span: (both.from < both.until).then(|| words.between(both.from, both.until, zone)),
            difference,
            statuses: statuses(&both, words),
            lost: lost(&both, words),
            spent: [&both.one, &both.other].map(|side| spent(&side.spent, words)),
        })
    }
}

fn differs(
    what: &Differs,
    timelines: [&Timeline; 2],
    words: &dyn Words,
) -> (Matter, String, String) {
    let both = |what, one: &str, other: &str| (what, heading(one), heading(other));
    match what {
        Differs::Status { one, other } => {
            both(Matter::Status, &status_word(*one, words), &status_word(*other, words))
        }
        Differs::Display { one, other } => {
            both(Matter::Dialog, words.display(*one), words.display(*other))
        }
        Differs::Function { function, one, other } => {
            let what = Matter::Works(heading(words.function(*function)));
            both(what, words.level(*one), words.level(*other))
        }
        Differs::Module { module, one, other } => {
            let level = |level: &Option<Level>| level.map_or("–", |level| words.level(level));
            both(Matter::Works(words.module_name(module)), level(one), level(other))
        }
        Differs::Findings { one, other } => {
            let names = |codes: &[&'static str], timeline| {
                let names = codes.iter().map(|code| name(code, timeline, words));
                names.collect::<Vec<_>>().join(", ")
            };
            both(Matter::Findings, &names(one, timelines[0]), &names(other, timelines[1]))
        }
    }
}

/// What a finding of a timeline is called.
fn name(code: &str, timeline: &Timeline, words: &dyn Words) -> String {
    let mut facts = timeline.segments.iter().flat_map(|it| &it.findings).map(|it| &it.fact);
    facts.find(|fact: &&Fact| fact.code() == code).map(|it| words.fact_name(it)).unwrap_or_default()
}

fn statuses(both: &Comparison, words: &dyn Words) -> Vec<Pair> {
    let sides = [&both.one, &both.other];
    let all: BTreeSet<Status> =
        sides.iter().flat_map(|it| it.status_seconds.keys()).copied().collect();
    let pair = |status: Status| Pair {
        name: status_word(status, words),
        paint: paint(status_tone(status)),
        lengths: sides.map(|side| length(side.status_seconds.get(&status).copied(), words)),
    };
    all.into_iter().map(pair).collect()
}

/// How long each function does not wholly work, level by level.
fn lost(both: &Comparison, words: &dyn Words) -> Vec<Pair> {
    let sides = [&both.one, &both.other];
    let seconds = |side: &Side, function: &Function, level: &Level| {
        side.lost_seconds.get(function).and_then(|levels| levels.get(level)).copied()
    };
    let mut pairs = Vec::new();
    for function in Function::ALL {
        for level in [Level::Blocked, Level::Reduced, Level::Delayed] {
            let lengths = sides.map(|side| length(seconds(side, &function, &level), words));
            if lengths.iter().any(Option::is_some) {
                let (name, how) = (words.function(function), words.level(level));
                let name = format!("{} – {how}", heading(name));
                pairs.push(Pair { name, paint: paint(level_tone(level)), lengths });
            }
        }
    }
    pairs
}

fn length(seconds: Option<i64>, words: &dyn Words) -> Option<String> {
    seconds.filter(|seconds| *seconds != 0).map(|seconds| words.span(seconds))
}

fn spent(costs: &[Cost], words: &dyn Words) -> String {
    let costs = costs.iter().map(|it| words.money(it.amount_minor, &it.currency));
    let costs: Vec<String> = costs.collect();
    if costs.is_empty() { "–".to_owned() } else { costs.join(" + ") }
}
