//! Two timelines side by side: where they first differ, and what each comes to.

use super::{Segment, Timeline};
use crate::assess::{Display, Function, Level, Status};
use crate::scenario::Cost;
use crate::sort;
use crate::{Instant, Map};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// Two timelines side by side, over the time that both cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The first instant that both cover.
    pub from: Instant,
    /// The first instant after `from` that one of them does not cover; `from` itself where they
    /// have no time in common.
    pub until: Instant,
    /// The first instant at which they differ, and in what; absent: they do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_difference: Option<Difference>,
    /// What the one comes to.
    pub one: Side,
    /// What the other comes to.
    pub other: Side,
}

/// What differs at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// When.
    pub at: Instant,
    /// What, the gravest first; never empty.
    pub what: Vec<Differs>,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "what", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Differs {
    /// What the license means.
    Status {
        /// In the one.
        one: Status,
        /// In the other.
        other: Status,
    },
    /// What the license dialog shows.
    Display {
        /// In the one.
        one: Display,
        /// In the other.
        other: Display,
    },
    /// How far a function works.
    Function {
        /// Which.
        function: Function,
        /// In the one.
        one: Level,
        /// In the other.
        other: Level,
    },
    /// How far a module works.
    Module {
        /// Which.
        module: String,
        /// In the one; absent: it is not held.
        #[serde(skip_serializing_if = "Option::is_none")]
        one: Option<Level>,
        /// In the other; absent: it is not held.
        #[serde(skip_serializing_if = "Option::is_none")]
        other: Option<Level>,
    },
    /// What there is to say; codes of findings, each as often as it is said.
    Findings {
        /// Those of the one alone.
        one: Vec<&'static str>,
        /// Those of the other alone.
        other: Vec<&'static str>,
    },
}

/// What a timeline comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Side {
    /// Seconds of each status, in the time that both cover.
    pub status_seconds: Map<Status, i64>,
    /// Seconds for which a function did not wholly work, by function and level, in the time that
    /// both cover.
    pub lost_seconds: Map<Function, Map<Level, i64>>,
    /// What was spent in all of its own time, by currency.
    pub spent: Vec<Cost>,
}

/// Two timelines side by side. Only the time that both cover is compared.
///
/// Numbers within findings are not compared, nor are notices, log lines and outcomes: they follow
/// from the rest.
#[must_use]
pub fn compare(one: &Timeline, other: &Timeline) -> Comparison {
    let from = one.from.max(other.from);
    let until = one.until.min(other.until).max(from);
    Comparison {
        from,
        until,
        first_difference: first_difference(one, other, from, until),
        one: side(one, from, until),
        other: side(other, from, until),
    }
}

/// The segments of a timeline that touch a span.
fn within(timeline: &Timeline, from: Instant, until: Instant) -> impl Iterator<Item = &Segment> {
    let touches = move |it: &&Segment| it.from < until && from < it.until;
    timeline.segments.iter().filter(touches)
}

fn first_difference(
    one: &Timeline,
    other: &Timeline,
    from: Instant,
    until: Instant,
) -> Option<Difference> {
    let mut ones = within(one, from, until).peekable();
    let mut others = within(other, from, until).peekable();
    while let (Some(left), Some(right)) = (ones.peek(), others.peek()) {
        let what = differences(left, right);
        if !what.is_empty() {
            return Some(Difference { at: left.from.max(right.from).max(from), what });
        }
        // Whichever ends first makes room for its next; at one instant both do.
        let (left, right) = (left.until, right.until);
        if left <= right {
            ones.next();
        }
        if right <= left {
            others.next();
        }
    }
    None
}

fn differences(one: &Segment, other: &Segment) -> Vec<Differs> {
    let mut what = Vec::new();
    if one.status != other.status {
        what.push(Differs::Status { one: one.status, other: other.status });
    }
    if one.display != other.display {
        what.push(Differs::Display { one: one.display, other: other.display });
    }
    for function in Function::ALL {
        let [one, other] = [one, other].map(|it| level(it, function));
        if one != other {
            what.push(Differs::Function { function, one, other });
        }
    }
    let known = one.modules.keys().chain(other.modules.keys());
    for module in sort::unique(known) {
        let [one, other] = [one, other].map(|it| it.modules.get(module).map(|it| it.level));
        if one != other {
            what.push(Differs::Module { module: module.clone(), one, other });
        }
    }
    let [left, right] = [one, other].map(codes);
    let (one, other) = (beyond(&left, &right), beyond(&right, &left));
    if !one.is_empty() || !other.is_empty() {
        what.push(Differs::Findings { one, other });
    }
    what
}

/// How far a function works; one of which nothing is said works wholly.
fn level(segment: &Segment, function: Function) -> Level {
    segment.functions.get(&function).map_or(Level::Full, |it| it.level)
}

fn codes(segment: &Segment) -> Vec<&'static str> {
    segment.findings.iter().map(|it| it.fact.code()).collect()
}

/// What is more often in the one list than in the other.
fn beyond(these: &[&'static str], those: &[&'static str]) -> Vec<&'static str> {
    let mut left = those.to_vec();
    let mut found = Vec::new();
    for code in these {
        match left.iter().position(|it| it == code) {
            Some(place) => {
                left.swap_remove(place);
            }
            None => found.push(*code),
        }
    }
    found
}

fn side(timeline: &Timeline, from: Instant, until: Instant) -> Side {
    let mut status_seconds = Map::new();
    let mut lost_seconds = Map::<Function, Map<Level, i64>>::new();
    for segment in within(timeline, from, until) {
        let (start, end) = (segment.from.max(from), segment.until.min(until));
        let seconds = end.unix_seconds() - start.unix_seconds();
        *status_seconds.or_default(segment.status) += seconds;
        for (function, allowance) in &segment.functions {
            if allowance.level < Level::Full {
                let levels = lost_seconds.or_default(*function);
                *levels.or_default(allowance.level) += seconds;
            }
        }
    }
    Side { status_seconds, lost_seconds, spent: timeline.spent.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{Allowance, Fact, Finding};
    use crate::policy::presets;
    use crate::simulate::{SeatChanges, SeatCounts};
    use alloc::{borrow::ToOwned, vec};

    const DAY: i64 = 24 * 60 * 60;

    fn day(number: i64) -> Instant {
        Instant::from_unix_seconds(number * DAY).unwrap()
    }

    fn expired() -> Fact {
        Fact::LicenseExpired { last_day: "1970-01-01".parse().unwrap() }
    }

    fn segment(from: i64, until: i64, facts: Vec<Fact>) -> Segment {
        let policy = presets::find("kerio-connect").unwrap();
        let findings: Vec<Finding> =
            facts.into_iter().map(|fact| Finding::new(fact, &policy, None, None)).collect();
        let allowance = |function: Function| Allowance {
            level: findings.iter().map(|it| it.fact.allows(function)).min().unwrap_or(Level::Full),
            because: vec![],
        };
        Segment {
            from: day(from),
            until: day(until),
            status: findings.iter().map(|it| it.fact.status()).max().unwrap_or(Status::Ok),
            display: Display::Ok,
            functions: Function::ALL.map(|function| (function, allowance(function))).into(),
            modules: Map::new(),
            findings,
        }
    }

    fn timeline(segments: Vec<Segment>) -> Timeline {
        let ends = segments.first().zip(segments.last()).map(|(a, b)| (a.from, b.until));
        let (from, until) = ends.unwrap();
        Timeline {
            from,
            until,
            utc_offset_minutes: 0,
            product: None,
            drafts: vec![],
            notes: vec![],
            segments,
            notices: vec![],
            log: vec![],
            outcomes: vec![],
            seats: SeatCounts::default(),
            accounts: SeatChanges::default(),
            spent: vec![],
        }
    }

    #[test]
    fn a_timeline_does_not_differ_from_itself_however_it_is_cut() {
        let whole = timeline(vec![segment(0, 10, vec![])]);
        let cut = timeline(vec![segment(0, 3, vec![]), segment(3, 10, vec![])]);
        let compared = compare(&whole, &cut);
        assert_eq!(compared.first_difference, None);
        assert_eq!(compared.one, compared.other);
        assert_eq!(compared.one.status_seconds, Map::from([(Status::Ok, 10 * DAY)]));
        assert_eq!(compared.one.lost_seconds, Map::new());
    }

    #[test]
    fn the_first_difference_is_named_with_everything_that_differs_at_it() {
        let one = timeline(vec![segment(0, 4, vec![]), segment(4, 10, vec![expired()])]);
        let other = timeline(vec![segment(0, 7, vec![]), segment(7, 10, vec![expired()])]);
        let compared = compare(&one, &other);
        let difference = compared.first_difference.unwrap();
        assert_eq!(difference.at, day(4));
        let status = Differs::Status { one: Status::Suspended, other: Status::Ok };
        assert_eq!(difference.what[0], status);
        let findings = Differs::Findings { one: vec!["license-expired"], other: vec![] };
        assert_eq!(difference.what.last(), Some(&findings));
        assert_eq!(difference.what.len(), 2 + Function::ALL.len());
        assert_eq!(compared.one.status_seconds.get(&Status::Suspended), Some(&(6 * DAY)));
        assert_eq!(compared.other.status_seconds.get(&Status::Suspended), Some(&(3 * DAY)));
        let lost = compared.one.lost_seconds.get(&Function::WebMail).unwrap();
        assert_eq!(*lost, Map::from([(Level::Blocked, 6 * DAY)]));
        let look_only = compared.one.lost_seconds.get(&Function::Administration).unwrap();
        assert_eq!(*look_only, Map::from([(Level::Reduced, 6 * DAY)]));
    }

    #[test]
    fn findings_that_change_nothing_else_are_a_difference_too() {
        let nearly = |used| Fact::SeatsNearlyUsed { module: "im".to_owned(), used, seats: 10 };
        let one = timeline(vec![segment(0, 2, vec![nearly(9)])]);
        let same = timeline(vec![segment(0, 2, vec![nearly(10)])]);
        assert_eq!(compare(&one, &same).first_difference, None, "numbers are not compared");
        let twice = timeline(vec![segment(0, 2, vec![nearly(9), nearly(9)])]);
        let what = compare(&one, &twice).first_difference.unwrap().what;
        assert_eq!(what, [Differs::Findings { one: vec![], other: vec!["seats-nearly-used"] }]);
    }

    #[test]
    fn only_the_time_that_both_cover_is_compared() {
        let early = timeline(vec![segment(0, 5, vec![expired()]), segment(5, 8, vec![])]);
        let late = timeline(vec![segment(6, 20, vec![])]);
        let compared = compare(&early, &late);
        assert_eq!((compared.from, compared.until), (day(6), day(8)));
        assert_eq!(compared.first_difference, None);
        assert_eq!(compared.other.status_seconds, Map::from([(Status::Ok, 2 * DAY)]));
        let apart = compare(&late, &timeline(vec![segment(0, 5, vec![expired()])]));
        assert_eq!((apart.from, apart.until), (day(6), day(6)));
        assert_eq!((apart.first_difference, apart.one.status_seconds), (None, Map::new()));
    }

    #[test]
    fn a_module_that_only_one_holds_differs() {
        let one = timeline(vec![segment(0, 2, vec![])]);
        let mut held = segment(0, 2, vec![]);
        let full = Allowance { level: Level::Full, because: vec![] };
        held.modules.insert("im".to_owned(), full);
        let what = compare(&one, &timeline(vec![held])).first_difference.unwrap().what;
        let module = "im".to_owned();
        assert_eq!(what, [Differs::Module { module, one: None, other: Some(Level::Full) }]);
    }
}
