//! Who has a seat at the end of an instant, and how many do.

use super::super::pool::{Moved, UNLIMITED};
use super::super::{Seat, Tally};
use super::{Change, People, SERVER, Style};
use crate::Seats;
use crate::sort;
use alloc::{sync::Arc, vec::Vec};

impl<'a> People<'a> {
    /// From now on a module has so many seats.
    pub(in super::super) fn set_capacity(&mut self, module: usize, seats: Seats) {
        let capacity = match seats {
            Seats::Limited(seats) => u64::from(seats),
            Seats::Unlimited => UNLIMITED,
        };
        let slot = &mut self.modules[module];
        slot.touched |= slot.tally.seats != Some(seats);
        slot.tally.seats = Some(seats);
        let mut moved = Moved::new();
        match self.style {
            Style::Trial(_) => slot.pool.set_capacity(capacity, &mut moved),
            Style::Queue if module == SERVER => self.queue.set_capacity(capacity),
            Style::Queue => {}
        }
        self.note(module, &moved);
    }

    /// Lets in whoever waits, as far as there are seats.
    fn let_in(&mut self) {
        self.newcomers.clear();
        if self.style == Style::Queue {
            let mut moved = Moved::new();
            self.queue.balance(&self.weights, &mut moved);
            self.note(SERVER, &moved);
        }
    }

    /// The next instant at which a trial ends.
    pub(in super::super) fn next_trial_end(&self) -> Option<i64> {
        self.trial_ends.first().map(|(end, _, _)| *end)
    }

    /// Looks at everybody who moved, and at every trial that is over: who has another seat now.
    pub(in super::super) fn settle(&mut self, now: i64, mut changed: impl FnMut(Change)) {
        self.let_in();
        while self.next_trial_end().is_some_and(|end| end <= now) {
            let over = self.trial_ends.pop_first();
            self.moved.extend(over.map(|(_, module, account)| (module, account)));
        }
        let mut moved = core::mem::take(&mut self.moved);
        if self.retell {
            // Nobody is told of twice.
            sort::sort(&mut moved);
            moved.dedup();
        }
        for (module, account) in moved.drain(..) {
            let (module, number) = (module as usize, account as usize);
            let (seat, until) = self.seat(module, account, now);
            let weight = if self.style == Style::Queue { self.weights[number] } else { 1 };
            let counted = core::mem::replace(&mut self.counted_weights[number], weight);
            let counted = if self.style == Style::Queue { counted } else { 1 };
            let slot = &mut self.modules[module];
            if let Some(end) = until {
                let module = u32::try_from(module).unwrap_or(u32::MAX);
                self.trial_ends.insert((end, module, account));
            }
            let retold = until.is_some() && (self.retell || self.removed.contains(&account));
            let same = slot.seats[number] == seat;
            if same && counted == weight && !retold {
                continue;
            }
            slot.tally.give(slot.seats[number], -1, counted.into());
            slot.tally.give(seat, 1, weight.into());
            slot.seats[number] = seat;
            slot.touched = true;
            if same && !retold {
                continue;
            }
            changed(Change { account, module, seat, until });
        }
        self.retell = false;
        self.removed.clear();
        // The list is empty, but it keeps its room for the next instant.
        self.moved = moved;
    }

    fn seat(&self, module: usize, account: u32, now: i64) -> (Seat, Option<i64>) {
        match self.style {
            Style::Queue if module != SERVER => (Seat::None, None),
            Style::Queue => {
                let seat = self.queue_place(account).map_or(Seat::None, |place| {
                    if self.queue.has_seat(&place) {
                        Seat::Full
                    } else if self.queue.is_kept(&place) {
                        Seat::Kept
                    } else if self.queue.is_waiting(&place) {
                        Seat::Refused
                    } else {
                        Seat::None
                    }
                });
                (seat, None)
            }
            Style::Trial(span) => match self.place(module, account) {
                Some(place) if self.modules[module].pool.has_seat(&place) => (Seat::Full, None),
                Some(place) if self.modules[module].pool.is_over(&place) => {
                    let end = place.0.saturating_add(span);
                    if now < end { (Seat::Trial, Some(end)) } else { (Seat::Refused, None) }
                }
                Some(_) | None => (Seat::None, None),
            },
        }
    }

    /// The numbers of every module mean something else than before.
    pub(in super::super) fn touch_all(&mut self) {
        self.modules.iter_mut().for_each(|module| module.touched = true);
    }

    /// The modules whose numbers may have changed since somebody asked.
    pub(in super::super) fn touched(&mut self) -> Vec<usize> {
        let mut touched = Vec::new();
        for (index, module) in self.modules.iter_mut().enumerate() {
            if core::mem::take(&mut module.touched) {
                touched.push(index);
            }
        }
        touched
    }

    /// The numbers of a module.
    pub(in super::super) fn tally(&self, module: usize) -> Tally {
        let used = match self.style {
            Style::Queue => self.used(),
            Style::Trial(_) => self.modules[module].tally.active,
        };
        Tally { used, ..self.modules[module].tally }
    }

    /// Seats that are used where they are counted for the whole server.
    pub(in super::super) fn used(&self) -> u64 {
        match self.counts_extensions {
            true => self.used_by_users.max(self.extensions.div_ceil(self.extensions_per_seat)),
            false => self.used_by_users,
        }
    }

    /// Extensions, and how many so many seats allow, where that is counted.
    pub(in super::super) fn extensions(&self, seats: u64) -> Option<(u64, u64)> {
        self.counts_extensions
            .then(|| (self.extensions, seats.saturating_mul(self.extensions_per_seat)))
    }

    /// Accounts of a domain that count.
    pub(in super::super) fn domain_used(&self, name: &str) -> u32 {
        self.domains.get(name).map_or(0, |it| it.1)
    }

    /// The next domain whose number may have changed since somebody asked.
    pub(in super::super) fn touched_domain(&mut self) -> Option<(&'a str, u32)> {
        let domain = self.touched_domains.pop()?;
        Some(self.domains[domain as usize])
    }

    /// Trial seats of all modules.
    pub(in super::super) fn in_trial(&self) -> u64 {
        self.modules.iter().map(|module| u64::from(module.tally.trial)).sum()
    }

    /// The first end of a trial in a module.
    pub(in super::super) fn first_trial_end(&self, module: usize, now: i64) -> Option<i64> {
        let Style::Trial(span) = self.style else { return None };
        let (over, _) = self.modules[module].pool.over_after(now.saturating_sub(span));
        Some(over.first()?.0.saturating_add(span))
    }

    /// The accounts in trial seats of a module, with their last instants, in order.
    pub(in super::super) fn trials(&self, module: usize, now: i64) -> Vec<(u32, i64)> {
        let Style::Trial(span) = self.style else { return Vec::new() };
        let (over, behind) = self.modules[module].pool.over_after(now.saturating_sub(span));
        let mut trials = Vec::new();
        for block in core::iter::once(over).chain(behind.iter().map(Vec::as_slice)) {
            trials.extend(block.iter().map(|place| (place.2, place.0.saturating_add(span))));
        }
        trials
    }

    /// The accounts that have a seat of that kind, by id.
    pub(in super::super) fn with_seat(&self, module: usize, seat: Seat) -> Vec<Arc<str>> {
        let seats = self.modules[module].seats.iter().zip(self.names());
        let mut names: Vec<&str> =
            seats.filter(|(it, _)| **it == seat).map(|(_, name)| name).collect();
        sort::sort(&mut names);
        names.into_iter().map(Into::into).collect()
    }
}
