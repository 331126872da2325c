//! Places in order, for up to a million members. A tree of the standard library's would do, but
//! it is eight kilobytes of wasm.

use super::pool::Place;
use alloc::vec::Vec;

/// Most places of one block: so many are moved quickly.
const BLOCK: usize = 128;

/// A set of places, in blocks that are sorted and never empty.
#[derive(Debug, Default)]
pub(super) struct Places {
    blocks: Vec<Vec<Place>>,
    count: usize,
}

impl Places {
    pub(super) fn len(&self) -> usize {
        self.count
    }

    pub(super) fn first(&self) -> Option<&Place> {
        self.blocks.first()?.first()
    }

    pub(super) fn last(&self) -> Option<&Place> {
        self.blocks.last()?.last()
    }

    pub(super) fn contains(&self, place: &Place) -> bool {
        self.find(place).1.is_ok()
    }

    /// Those that are not before a place, in order: what is left of its block, and those behind.
    pub(super) fn from(&self, place: Place) -> (&[Place], &[Vec<Place>]) {
        let (block, within) = self.find(&place);
        let before = within.unwrap_or_else(|before| before);
        match self.blocks.get(block..) {
            Some([own, behind @ ..]) => (&own[before..], behind),
            Some([]) | None => (&[], &[]),
        }
    }

    pub(super) fn insert(&mut self, place: Place) {
        let (block, Err(within)) = self.find(&place) else { return };
        self.count += 1;
        match self.blocks.get_mut(block) {
            Some(places) if places.len() < BLOCK => places.insert(within, place),
            Some(places) => {
                // What stands behind it makes a block of its own, or it does so itself.
                let mut behind = places.split_off(within);
                let mine = if behind.is_empty() { &mut behind } else { places };
                mine.push(place);
                self.blocks.insert(block + 1, behind);
            }
            None => self.blocks.push(Vec::from([place])),
        }
    }

    /// Whether it was there.
    pub(super) fn remove(&mut self, place: &Place) -> bool {
        let (block, Ok(within)) = self.find(place) else { return false };
        self.blocks[block].remove(within);
        if self.blocks[block].is_empty() {
            self.blocks.remove(block);
        }
        self.count -= 1;
        true
    }

    pub(super) fn pop_first(&mut self) -> Option<Place> {
        let first = *self.first()?;
        self.remove(&first).then_some(first)
    }

    pub(super) fn pop_last(&mut self) -> Option<Place> {
        let last = *self.last()?;
        self.remove(&last).then_some(last)
    }

    /// The block of a place, and where it is in it or would be; the last block goes on for ever.
    fn find(&self, place: &Place) -> (usize, Result<usize, usize>) {
        let block = self.blocks.partition_point(|block| block.last() < Some(place));
        let block = block.min(self.blocks.len().saturating_sub(1));
        (block, self.blocks.get(block).map_or(Err(0), |block| block.binary_search(place)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn whatever_comes_and_goes_the_order_is_that_of_a_tree() {
        let (mut places, mut tree) = (Places::default(), BTreeSet::new());
        // Three in four come, in no order; then as many go.
        for step in 0..40_000_u32 {
            let random = u64::from(step).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
            let place = ((random % 5_000) as i64, (random % 3) as u32, 7);
            if (random >> 13).is_multiple_of(4) == (step < 20_000) {
                assert_eq!(places.remove(&place), tree.remove(&place));
            } else {
                places.insert(place);
                tree.insert(place);
            }
            if step % 16 == 0 {
                assert_eq!(places.pop_first(), tree.pop_first());
                assert_eq!(places.pop_last(), tree.pop_last());
                let (own, behind) = places.from(place);
                let from = own.iter().chain(behind.iter().flatten());
                assert!(from.take(200).eq(tree.range(place..).take(200)));
                assert!(!own.is_empty() || behind.is_empty());
                assert_eq!(places.contains(&place), tree.contains(&place));
            }
            assert_eq!((places.first(), places.last()), (tree.first(), tree.last()));
            assert_eq!(places.len(), tree.len());
        }
        assert!(places.blocks.iter().flatten().eq(&tree));
        while let Some(first) = places.pop_first() {
            assert_eq!(Some(first), tree.pop_first());
        }
        assert!(tree.is_empty() && places.blocks.is_empty());
    }

    #[test]
    fn whoever_comes_in_order_fills_the_blocks() {
        let mut places = Places::default();
        (0..10 * BLOCK as i64).for_each(|at| places.insert((at, 0, 0)));
        assert_eq!(places.blocks.len(), 10);
    }
}
