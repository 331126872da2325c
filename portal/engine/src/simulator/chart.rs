//! Seats of each module over time, thin enough to be drawn.

use super::Act;
use crate::protocol::simulator::{Chart, Step};
use licentia_verifier::simulate::SeatCount;
use licentia_words::{Words, Zone};

/// Steps that can be told apart in a picture.
const STEPS: usize = 300;

pub(super) fn charts(act: &Act, words: &dyn Words) -> Vec<Chart> {
    let chart = |(module, counts): (&std::sync::Arc<str>, &Vec<SeatCount>)| {
        let ends = (act.timeline.from.unix_seconds(), act.timeline.until.unix_seconds());
        let kept = thinned(counts, ends);
        let top = counts.iter().map(height).max().unwrap_or_default();
        Chart {
            module: words.module_name(module),
            top: top.max(1),
            thinned: kept.len() < counts.len(),
            steps: kept.into_iter().map(|count| step(count, words, act.zone())).collect(),
        }
    };
    act.seats.iter().map(chart).collect()
}

fn step(count: &SeatCount, words: &dyn Words, zone: Zone) -> Step {
    Step {
        at: count.at.unix_seconds(),
        when: words.short_time(count.at, zone),
        held: count.seats,
        used: count.used,
        trial: count.trial,
        refused: count.refused,
    }
}

fn height(count: &SeatCount) -> u64 {
    count.used.max(count.seats.map_or(0, u64::from))
}

/// All counts if they can be told apart; else of each stretch of time the highest and the last, so
/// that no peak is lost and every stretch ends as it does.
fn thinned(counts: &[SeatCount], (from, until): (i64, i64)) -> Vec<&SeatCount> {
    if counts.len() <= STEPS {
        return counts.iter().collect();
    }
    let (length, stretches) = ((until - from).max(1), (STEPS / 2).try_into().unwrap_or(1_i64));
    let stretch = |count: &SeatCount| (count.at.unix_seconds() - from) * stretches / length;
    let mut kept = Vec::new();
    for group in counts.chunk_by(|one, other| stretch(one) == stretch(other)) {
        let highest = group.iter().max_by_key(|count| height(count));
        kept.extend(highest);
        kept.extend(group.last().filter(|last| highest.is_none_or(|it| it.at < last.at)));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use licentia_verifier::Instant;

    #[test]
    fn thinning_keeps_the_peak_and_the_end() {
        let at = |seconds| Instant::from_unix_seconds(seconds).unwrap();
        let count = |second: i64| SeatCount {
            at: at(second),
            module: "server".into(),
            seats: Some(5),
            used: if second == 5_001 { 99 } else { 3 },
            full: 3,
            trial: 0,
            kept: 0,
            refused: 0,
        };
        let counts: Vec<SeatCount> = (0..10_000).map(count).collect();
        let kept = thinned(&counts, (0, 10_000));
        assert!(kept.len() <= STEPS, "{}", kept.len());
        assert!(kept.iter().any(|count| count.used == 99));
        assert_eq!(kept.last().map(|count| count.at), Some(at(9_999)));
        assert!(kept.is_sorted_by_key(|count| count.at));
    }
}
