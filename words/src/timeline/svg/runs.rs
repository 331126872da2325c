//! Spans of equal value, at most as many as a picture can show.

use super::scale::Scale;
use alloc::{vec, vec::Vec};
use licentia_verifier::Instant;

/// Narrowest run that is drawn as it is; where there are narrower ones, the gravest value that a
/// column touches fills the column, so that nothing grave is too short to be seen.
const NARROWEST: f64 = 1.5;

/// A span of one value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run<T> {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) value: T,
    /// From when to when; absent: of several spans.
    pub(super) span: Option<(Instant, Instant)>,
}

impl<T> Run<T> {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }
}

/// The runs of a row; `worse` chooses of two values the one that must be seen.
pub(super) fn runs<T: Copy + PartialEq>(
    spans: impl Iterator<Item = (Instant, Instant, T)>,
    scale: &Scale,
    worse: impl Fn(T, T) -> T,
) -> Vec<Run<T>> {
    let mut merged: Vec<(Instant, Instant, T)> = Vec::new();
    for (from, until, value) in spans.filter(|(from, until, _)| from < until) {
        match merged.last_mut() {
            Some(last) if last.2 == value && last.1 == from => last.1 = until,
            _ => merged.push((from, until, value)),
        }
    }
    let exact = |&(from, until, value): &(Instant, Instant, T)| Run {
        left: scale.x(from),
        right: scale.x(until),
        value,
        span: Some((from, until)),
    };
    let drawn: Vec<Run<T>> = merged.iter().map(exact).collect();
    if drawn.iter().all(|run| NARROWEST <= run.width()) {
        return drawn;
    }
    let mut columns: Vec<Option<T>> = vec![None; scale.columns()];
    for (from, until, value) in merged {
        for column in scale.touched(from, until) {
            if let Some(held) = columns.get_mut(column) {
                *held = Some(held.map_or(value, |other| worse(other, value)));
            }
        }
    }
    let mut runs: Vec<Run<T>> = Vec::new();
    for (column, value) in columns.into_iter().enumerate() {
        let left = scale.left + column as f64;
        let Some(value) = value else { continue };
        match runs.last_mut() {
            Some(last) if last.value == value && last.right == left => last.right = left + 1.0,
            _ => runs.push(Run { left, right: left + 1.0, value, span: None }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn second(number: i64) -> Instant {
        Instant::from_unix_seconds(number).unwrap()
    }

    #[test]
    fn what_is_grave_is_seen_however_short_it_was() {
        let scale = Scale::new(second(0), second(1_000_000), 0.0, 100.0);
        let spans = [(0, 500_000, 1), (500_000, 500_001, 9), (500_001, 1_000_000, 1)];
        let spans = spans.map(|(from, until, value)| (second(from), second(until), value));
        let drawn = runs(spans.into_iter(), &scale, i32::max);
        let values: Vec<_> = drawn.iter().map(|run| (run.left, run.right, run.value)).collect();
        assert_eq!(values, [(0.0, 50.0, 1), (50.0, 51.0, 9), (51.0, 100.0, 1)]);
    }

    #[test]
    fn neighbours_of_one_value_are_one_run_and_never_more_than_columns() {
        let scale = Scale::new(second(0), second(100_000), 0.0, 100.0);
        let spans = (0..100_000).map(|it| (second(it), second(it + 1), it % 2));
        assert_eq!(runs(spans, &scale, i64::max).len(), 1);
        let halves = [(second(0), second(50_000), 1), (second(50_000), second(100_000), 1)];
        assert_eq!(runs(halves.into_iter(), &scale, i32::max).len(), 1);
    }
}
