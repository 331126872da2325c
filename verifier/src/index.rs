//! Lists whose items are found by their names. A hash table that knows the types in it is written
//! into the wasm once for each of them; this one knows numbers only.

use alloc::{vec, vec::Vec};
use core::ops::{Deref, DerefMut};

/// What has a name.
pub(crate) trait Named {
    fn name(&self) -> &str;
}

impl<N: AsRef<str>, T> Named for (N, T) {
    fn name(&self) -> &str {
        self.0.as_ref()
    }
}

/// A list whose items are found by their names. An item may become another of the same name; none
/// ever leaves.
#[derive(Debug, Clone)]
pub(crate) struct Index<T> {
    items: Vec<T>,
    slots: Slots,
}

impl<T: Named> Index<T> {
    /// An empty list with room for so many.
    pub(crate) fn with_capacity(count: usize) -> Self {
        Self { items: Vec::with_capacity(count), slots: Slots::for_so_many(count) }
    }

    /// The place of an item.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.slots.find(name, &|place| self.items[place].name()).ok()
    }

    /// The item of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.find(name).map(|place| &self.items[place])
    }

    /// Whether there is an item of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Its place; where there is none of that name yet, it is made.
    pub(crate) fn place(&mut self, name: &str, new: impl FnOnce() -> T) -> usize {
        let (items, slots) = (&mut self.items, &mut self.slots);
        slots.find(name, &|place| items[place].name()).unwrap_or_else(|slot| {
            items.push(new());
            slots.fill(slot, items.len() - 1, &|place| items[place].name());
            items.len() - 1
        })
    }
}

impl<T> Default for Index<T> {
    fn default() -> Self {
        Self { items: Vec::new(), slots: Slots::for_so_many(0) }
    }
}

impl<T> Deref for Index<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> DerefMut for Index<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items
    }
}

/// Places in a list, each in the first free slot from where the hash of its name points to. There
/// is a power of two of slots, and at most half of them are taken.
#[derive(Debug, Clone)]
struct Slots(Vec<u32>);

const FREE: u32 = u32::MAX;

impl Slots {
    fn for_so_many(count: usize) -> Self {
        Self(vec![FREE; (2 * count).next_power_of_two().max(8)])
    }

    /// The place of a name; none: the slot that is free for it.
    fn find<'n>(&self, name: &str, name_of: &dyn Fn(usize) -> &'n str) -> Result<usize, usize> {
        let mut slot = self.first(name);
        loop {
            match self.0[slot] {
                FREE => return Err(slot),
                place if name_of(place as usize) == name => return Ok(place as usize),
                _ => slot = (slot + 1) % self.0.len(),
            }
        }
    }

    /// Notes the place of a name that is the last of the list, and makes room for the next.
    fn fill<'n>(&mut self, slot: usize, last: usize, name_of: &dyn Fn(usize) -> &'n str) {
        self.0[slot] = last as u32;
        if self.0.len() < 2 * (last + 2) {
            let mut wider = Self::for_so_many(2 * (last + 1));
            for place in 0..=last {
                let mut slot = wider.first(name_of(place));
                while wider.0[slot] != FREE {
                    slot = (slot + 1) % wider.0.len();
                }
                wider.0[slot] = place as u32;
            }
            *self = wider;
        }
    }

    /// Where the hash of a name points to: to what its multiplications spread best, the high bits.
    fn first(&self, name: &str) -> usize {
        let mut hash = 0_u64;
        for bytes in name.as_bytes().chunks(8) {
            let word = bytes.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte));
            hash = (hash.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
        (hash >> (64 - self.0.len().trailing_zeros())) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::String};

    #[test]
    fn whoever_is_in_the_list_is_found_at_its_place() {
        let mut list = Index::<(String, usize)>::default();
        let name = |number: usize| format!("user{number}@engines.example");
        for number in 0..10_000 {
            assert_eq!(list.find(&name(number)), None);
            assert_eq!(list.place(&name(number), || (name(number), number)), number);
        }
        assert_eq!(list.place(&name(5), || (name(5), 1)), 5);
        for number in 0..10_000 {
            assert_eq!(list.get(&name(number)).map(|it| it.1), Some(number));
        }
        assert_eq!((list.len(), list.find("")), (10_000, None));
    }

    #[test]
    fn names_are_spread_over_the_slots() {
        for name in [|n| format!("user{n}"), |n| format!("{n:06}.aa"), |n| format!("{n}@a.example")]
        {
            let mut list = Index::<(String, ())>::default();
            for number in 0..10_000 {
                list.place(&name(number), || (name(number), ()));
            }
            let slots = &list.slots;
            let far = |(slot, place): (usize, &u32)| {
                let first = slots.first(list[*place as usize].name());
                (slot + slots.0.len() - first) % slots.0.len()
            };
            let taken = slots.0.iter().enumerate().filter(|(_, place)| **place != FREE);
            let steps: usize = taken.map(far).sum();
            assert!(steps < 10_000, "{steps} steps");
        }
    }
}
