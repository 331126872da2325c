//! What changes from one segment of a timeline to the next, and why.

use crate::{Label, Words, Zone, rule_of_message};
use alloc::{borrow::ToOwned, format, string::String, vec, vec::Vec};
use licentia_verifier::Instant;
use licentia_verifier::assess::{Fact, Finding, Function, Level, Status};
use licentia_verifier::rules::Rule;
use licentia_verifier::simulate::{Segment, Timeline};

/// What changes at an instant.
#[derive(Debug)]
pub struct Change<'a> {
    /// When.
    pub at: Instant,
    /// What was before; absent: the timeline begins.
    pub before: Option<&'a Segment>,
    /// What is from then on.
    pub after: &'a Segment,
    /// Findings from then on.
    pub begun: Vec<&'a Finding>,
    /// Findings until then.
    pub ended: Vec<&'a Finding>,
}

/// Every change, the beginning first; segments that differ in numbers alone are no change.
#[must_use]
pub fn changes(timeline: &Timeline) -> Vec<Change<'_>> {
    let mut before: Option<&Segment> = None;
    let mut changes = Vec::new();
    for after in &timeline.segments {
        let (begun, ended) = (beyond(Some(after), before), beyond(before, Some(after)));
        let change = Change { at: after.from, before, after, begun, ended };
        if before.is_none() || change.matters() {
            changes.push(change);
        }
        before = Some(after);
    }
    changes
}

/// The rules that a timeline names, each with an instant at which it does: of all that changes, and
/// of the messages.
#[must_use]
pub fn rules(timeline: &Timeline) -> Vec<(Instant, Rule)> {
    let changes = changes(timeline);
    let begun = changes.iter().flat_map(|it| it.reasons().into_iter().map(|why| (it.at, why.rule)));
    let told = timeline.notices.iter().map(|it| (it.at, rule_of_message(&it.subject)));
    begun.chain(told).collect()
}

impl Change<'_> {
    fn matters(&self) -> bool {
        !self.begun.is_empty()
            || !self.ended.is_empty()
            || self.before.is_some_and(|before| before.status != self.after.status)
            || !self.functions().is_empty()
    }

    /// The status before, if it was another.
    pub fn status_before(&self) -> Option<Status> {
        self.before.map(|it| it.status).filter(|it| *it != self.after.status)
    }

    /// Whether the status is graver than before, or grave from the beginning.
    pub fn is_worse(&self) -> bool {
        self.before.map_or(Status::Ok, |it| it.status) < self.after.status
    }

    /// What makes the status what it is: the findings that begin, those that give it first.
    pub fn reasons(&self) -> Vec<&Finding> {
        let gives = |it: &&&Finding| it.fact.status() == self.after.status;
        let (mut first, rest): (Vec<_>, Vec<_>) = self.begun.iter().partition(gives);
        first.extend(rest);
        first
    }

    /// Why, as clauses: what begins, with its rule, or else what is over.
    pub fn why(&self, words: &dyn Words, zone: Zone) -> Vec<String> {
        let begun = self
            .reasons()
            .into_iter()
            .map(|it| format!("{} ({})", words.fact(&it.fact, zone), it.rule));
        let begun: Vec<String> = begun.collect();
        match (begun.is_empty(), self.ended.is_empty(), self.before) {
            (false, ..) => begun,
            (true, false, _) => {
                let over: Vec<&Fact> = self.ended.iter().map(|it| &it.fact).collect();
                vec![words.no_longer(&over)]
            }
            (true, true, None) => vec![words.label(Label::NothingToSay).to_owned()],
            (true, true, Some(_)) => Vec::new(),
        }
    }

    /// Functions that work otherwise than before, by level; at the beginning those that do not
    /// wholly work.
    pub fn functions(&self) -> Vec<(Level, Vec<Function>)> {
        let level = |segment: Option<&Segment>, function| {
            segment.and_then(|it| it.functions.get(&function)).map_or(Level::Full, |it| it.level)
        };
        [Level::Full, Level::Delayed, Level::Reduced, Level::Blocked]
            .into_iter()
            .map(|to| {
                let changed = Function::ALL.into_iter().filter(|function| {
                    let after = level(Some(self.after), *function);
                    after == to && after != level(self.before, *function)
                });
                (to, changed.collect())
            })
            .filter(|(_, functions): &(Level, Vec<Function>)| !functions.is_empty())
            .collect()
    }

    /// The same in words: `blocked: web mail, ActiveSync`.
    #[must_use]
    pub fn effects(&self, words: &dyn Words) -> Vec<String> {
        let of = |(level, functions): (Level, Vec<Function>)| words.works(level, &functions);
        self.functions().into_iter().map(of).collect()
    }
}

/// Findings of the one segment that the other does not have.
fn beyond<'a>(one: Option<&'a Segment>, other: Option<&Segment>) -> Vec<&'a Finding> {
    let findings = one.into_iter().flat_map(|it| &it.findings);
    findings.filter(|it| !other.is_some_and(|other| has(other, it))).collect()
}

fn has(segment: &Segment, finding: &Finding) -> bool {
    segment.findings.iter().any(|it| same(&it.fact, &finding.fact))
}

/// Whether both say the same of the same thing, be it with other numbers.
fn same(one: &Fact, other: &Fact) -> bool {
    one.code() == other.code() && one.subject() == other.subject()
}
