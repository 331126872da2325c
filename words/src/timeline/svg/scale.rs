//! Where an instant stands in a picture.

use licentia_verifier::Instant;

/// From instants to places, from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    pub(super) from: Instant,
    pub(super) until: Instant,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Scale {
    pub(super) fn new(from: Instant, until: Instant, left: f64, right: f64) -> Self {
        Self { from, until, left, right }
    }

    /// The place of an instant, within the picture.
    pub(super) fn x(&self, instant: Instant) -> f64 {
        let after = (instant.unix_seconds() - self.from.unix_seconds()) as f64;
        let place = self.left + after * self.units_per_second();
        place.clamp(self.left, self.right)
    }

    /// Units for a second.
    pub(super) fn units_per_second(&self) -> f64 {
        (self.right - self.left) / self.seconds().max(1) as f64
    }

    /// How long it is.
    pub(super) fn seconds(&self) -> i64 {
        self.until.unix_seconds() - self.from.unix_seconds()
    }

    /// How many columns of a unit each there are.
    pub(super) fn columns(&self) -> usize {
        (self.right - self.left) as usize
    }

    /// The columns that a span touches.
    pub(super) fn touched(&self, from: Instant, until: Instant) -> core::ops::Range<usize> {
        let start = (self.x(from) - self.left) as usize;
        let end = self.x(until) - self.left;
        let end = end as usize + usize::from((end as usize as f64) < end);
        start.min(self.columns() - 1)..end.clamp(start + 1, self.columns().max(start + 1))
    }
}
