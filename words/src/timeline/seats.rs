//! Seats of each module over a timeline, summed up.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};
use licentia_verifier::Instant;
use licentia_verifier::simulate::{Seat, SeatCount, Timeline};

/// What became of the seats of a module.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Seats held at the beginning and at the end; none: unlimited.
    pub held: [Option<u32>; 2],
    /// The most seats that were used, and since when.
    pub peak: Option<(u64, Instant)>,
    /// The first instant at which more were used than held.
    pub exceeded: Option<Instant>,
    /// The most accounts in trial seats.
    pub trial: u32,
    /// Accounts that were refused at some time, in the order in which that happened.
    pub refused: Vec<Arc<str>>,
    /// The most accounts that were refused at once.
    pub refused_at_once: u32,
}

/// The counts of each module, in order of time.
#[must_use]
pub fn by_module(timeline: &Timeline) -> BTreeMap<Arc<str>, Vec<SeatCount>> {
    let mut modules = BTreeMap::<Arc<str>, Vec<SeatCount>>::new();
    for count in timeline.seats.iter() {
        modules.entry(count.module.clone()).or_default().push(count);
    }
    modules
}

/// What became of the seats, by module.
#[must_use]
pub fn summaries(timeline: &Timeline) -> BTreeMap<Arc<str>, Summary> {
    let mut refused = BTreeMap::<Arc<str>, Vec<Arc<str>>>::new();
    let mut seen = BTreeSet::new();
    for change in timeline.accounts.iter().filter(|it| it.seat == Seat::Refused) {
        if seen.insert((change.module.clone(), change.account.clone())) {
            refused.entry(change.module).or_default().push(change.account);
        }
    }
    let summary = |(module, counts): (Arc<str>, Vec<SeatCount>)| {
        let refused = refused.remove(&module).unwrap_or_default();
        (module, Summary { refused, ..summary(&counts) })
    };
    by_module(timeline).into_iter().map(summary).collect()
}

fn summary(counts: &[SeatCount]) -> Summary {
    let held = |count: Option<&SeatCount>| count.and_then(|it| it.seats);
    let mut summary =
        Summary { held: [held(counts.first()), held(counts.last())], ..Summary::default() };
    for count in counts {
        if summary.peak.is_none_or(|(used, _)| used < count.used) {
            summary.peak = Some((count.used, count.at));
        }
        if summary.exceeded.is_none() && is_exceeded(count) {
            summary.exceeded = Some(count.at);
        }
        summary.trial = summary.trial.max(count.trial);
        summary.refused_at_once = summary.refused_at_once.max(count.refused);
    }
    summary
}

/// Whether more seats are used than held.
#[must_use]
pub fn is_exceeded(count: &SeatCount) -> bool {
    count.seats.is_some_and(|seats| u64::from(seats) < count.used)
}
