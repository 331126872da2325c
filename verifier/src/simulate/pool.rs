//! The seats of one module, and who has them: two ways to go on when there are none left.
//!
//! Members stand in an order. [`TrialPool`]: the first have the seats, whoever comes later has a
//! trial (SEAT-20 to SEAT-23). [`Queue`]: whoever is in stays in, the others wait (SEAT-10).

use super::places::Places;
use alloc::vec::Vec;

/// A member's place in the order: an instant, a number that tells equal instants apart, and who.
pub(super) type Place = (i64, u32, u32);

/// Who moved to where, for the caller to look at.
pub(super) type Moved = Vec<Place>;

/// No limit.
pub(super) const UNLIMITED: u64 = u64::MAX;

/// Seats go to the first; the others are over the limit.
#[derive(Debug, Default)]
pub(super) struct TrialPool {
    capacity: u64,
    full: Places,
    over: Places,
}

impl TrialPool {
    /// Takes a member in.
    pub(super) fn join(&mut self, place: Place, moved: &mut Moved) {
        moved.push(place);
        match self.full.last() {
            Some(last) if place < *last => self.full.insert(place),
            _ if self.over.len() == 0 => self.full.insert(place),
            _ => self.over.insert(place),
        }
        self.balance(moved);
    }

    /// Lets a member go; `weights` are the seats that each takes.
    pub(super) fn leave(&mut self, place: Place, moved: &mut Moved) {
        if self.full.remove(&place) || self.over.remove(&place) {
            moved.push(place);
            self.balance(moved);
        }
    }

    pub(super) fn set_capacity(&mut self, capacity: u64, moved: &mut Moved) {
        self.capacity = capacity;
        self.balance(moved);
    }

    fn balance(&mut self, moved: &mut Moved) {
        while self.capacity < self.full.len() as u64 {
            let Some(last) = self.full.pop_last() else { return };
            self.over.insert(last);
            moved.push(last);
        }
        while (self.full.len() as u64) < self.capacity {
            let Some(first) = self.over.pop_first() else { return };
            self.full.insert(first);
            moved.push(first);
        }
    }

    pub(super) fn has_seat(&self, place: &Place) -> bool {
        self.full.contains(place)
    }

    pub(super) fn is_over(&self, place: &Place) -> bool {
        self.over.contains(place)
    }

    /// Those over the limit whose instant is later than `instant`, as [`Places::from`] has them.
    pub(super) fn over_after(&self, instant: i64) -> (&[Place], &[Vec<Place>]) {
        self.over.from((instant.saturating_add(1), 0, 0))
    }
}

/// Whoever is in stays in; the others wait their turn.
#[derive(Debug, Default)]
pub(super) struct Queue {
    capacity: u64,
    full: Places,
    kept: Places,
    waiting: Places,
    full_weight: u64,
    kept_weight: u64,
}

impl Queue {
    /// A member comes, and waits for the next [`Queue::balance`].
    pub(super) fn join(&mut self, place: Place, moved: &mut Moved) {
        moved.push(place);
        self.waiting.insert(place);
    }

    /// Takes a member in, whether there is a seat or not: it was in before anybody looked.
    pub(super) fn begin_with(&mut self, place: Place, weights: &[u32], moved: &mut Moved) {
        moved.push(place);
        self.kept.insert(place);
        self.kept_weight += weight(&place, weights);
    }

    /// Lets a member go; `weights` are the seats that each takes.
    pub(super) fn leave(&mut self, place: Place, weights: &[u32], moved: &mut Moved) {
        if self.full.remove(&place) {
            self.full_weight -= weight(&place, weights);
        } else if self.kept.remove(&place) {
            self.kept_weight -= weight(&place, weights);
        } else if !self.waiting.remove(&place) {
            return;
        }
        moved.push(place);
    }

    /// From now on there are so many seats; nobody moves before [`Queue::balance`].
    pub(super) fn set_capacity(&mut self, capacity: u64) {
        self.capacity = capacity;
    }

    /// Gives full seats to the longest run of those who are in, then lets others in.
    pub(super) fn balance(&mut self, weights: &[u32], moved: &mut Moved) {
        while self.capacity < self.full_weight {
            let Some(last) = self.full.pop_last() else { break };
            let seats = weight(&last, weights);
            self.full_weight -= seats;
            self.kept_weight += seats;
            self.kept.insert(last);
            moved.push(last);
        }
        while let Some(first) = self.kept.first().copied() {
            let seats = weight(&first, weights);
            if self.capacity < self.full_weight + seats {
                break;
            }
            self.kept.pop_first();
            self.kept_weight -= seats;
            self.full_weight += seats;
            self.full.insert(first);
            moved.push(first);
        }
        self.admit(weights, moved);
    }

    fn admit(&mut self, weights: &[u32], moved: &mut Moved) {
        while let Some(first) = self.waiting.first().copied() {
            let seats = weight(&first, weights);
            if self.capacity < self.full_weight + self.kept_weight + seats {
                return;
            }
            // Whoever fits behind all who are in fits without being kept.
            self.waiting.pop_first();
            self.full_weight += seats;
            self.full.insert(first);
            moved.push(first);
        }
    }

    pub(super) fn has_seat(&self, place: &Place) -> bool {
        self.full.contains(place)
    }

    pub(super) fn is_kept(&self, place: &Place) -> bool {
        self.kept.contains(place)
    }

    pub(super) fn is_waiting(&self, place: &Place) -> bool {
        self.waiting.contains(place)
    }
}

fn weight(place: &Place, weights: &[u32]) -> u64 {
    weights.get(place.2 as usize).copied().map_or(1, u64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn place(number: u32) -> Place {
        (i64::from(number), 0, number)
    }

    #[test]
    fn the_first_have_the_seats_whoever_comes_back() {
        let (mut pool, mut moved) = (TrialPool::default(), Moved::new());
        pool.set_capacity(2, &mut moved);
        for number in [1, 3, 2] {
            pool.join(place(number), &mut moved);
        }
        assert_eq!([1, 2, 3].map(|it| pool.has_seat(&place(it))), [true, true, false]);
        pool.leave(place(1), &mut moved);
        assert!(pool.has_seat(&place(3)));
        pool.join(place(1), &mut moved);
        assert!(pool.is_over(&place(3)) && pool.has_seat(&place(1)));
    }

    #[test]
    fn whoever_is_in_stays_in() {
        let weights = vec![1; 6];
        let (mut queue, mut moved) = (Queue::default(), Moved::new());
        queue.set_capacity(2);
        for number in [1, 2, 3] {
            queue.join(place(number), &mut moved);
        }
        queue.balance(&weights, &mut moved);
        assert!(queue.is_waiting(&place(3)));
        queue.set_capacity(1);
        queue.balance(&weights, &mut moved);
        assert!(queue.has_seat(&place(1)) && queue.is_kept(&place(2)));
        queue.leave(place(1), &weights, &mut moved);
        queue.balance(&weights, &mut moved);
        assert!(queue.has_seat(&place(2)) && queue.is_waiting(&place(3)));
        queue.set_capacity(2);
        queue.balance(&weights, &mut moved);
        assert!(queue.has_seat(&place(3)));
    }

    #[test]
    fn whoever_was_in_at_the_beginning_stands_before_whoever_comes() {
        let weights = vec![1; 3];
        let (mut queue, mut moved) = (Queue::default(), Moved::new());
        queue.begin_with(place(1), &weights, &mut moved);
        queue.set_capacity(5);
        queue.join(place(2), &mut moved);
        queue.balance(&weights, &mut moved);
        queue.set_capacity(1);
        queue.balance(&weights, &mut moved);
        assert!(queue.has_seat(&place(1)) && queue.is_kept(&place(2)));
    }

    #[test]
    fn the_first_who_does_not_fit_stops_the_others() {
        let weights = vec![1, 2, 2, 1];
        let (mut queue, mut moved) = (Queue::default(), Moved::new());
        queue.set_capacity(3);
        for number in [1, 2, 3] {
            queue.join(place(number), &mut moved);
        }
        queue.balance(&weights, &mut moved);
        assert!(queue.has_seat(&place(1)) && queue.is_waiting(&place(2)));
        assert!(queue.is_waiting(&place(3)), "one seat is free, but another stands before it");
    }
}
