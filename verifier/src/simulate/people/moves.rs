//! What happens to accounts.

use super::super::Tally;
use super::{Moment, People, Queue, SERVER, Style};
use crate::installation::Account;
use crate::policy::Policy;
use crate::rules::seats_when_enabled;
use alloc::vec::Vec;

impl<'a> People<'a> {
    /// A new account; `now` is when, and tells equal instants apart.
    pub(in super::super) fn create(
        &mut self,
        account: &'a Account,
        now: (i64, u32),
        policy: &Policy,
    ) {
        let connected = account.connected.unwrap_or(account.last_login.is_some());
        let number = self.add(account, connected.then_some(now), now, policy);
        if account.enabled {
            self.join_queue(number);
        }
    }

    /// The account is gone, and all that was known of it.
    pub(in super::super) fn remove(&mut self, account: u32) {
        let number = account as usize;
        if self.persons[number].enabled {
            self.end(account);
        }
        self.removed.push(account);
        let person = &mut self.persons[number];
        person.present = false;
        person.enabled = false;
        person.connected = Moment::NONE;
        self.extensions -= u64::from(person.account.extensions);
        self.modules[SERVER].touched = true;
        for module in self.modules.iter_mut() {
            module.active[number] = false;
            module.first[number] = Moment::NONE;
        }
    }

    /// Whether anything changed.
    pub(in super::super) fn disable(&mut self, account: u32) -> bool {
        let was = self.persons[account as usize].enabled;
        if was {
            self.end(account);
            self.persons[account as usize].enabled = false;
        }
        was
    }

    /// Whether anything changed; whoever had connected stands in line anew.
    pub(in super::super) fn enable(&mut self, account: u32, now: (i64, u32)) -> bool {
        let person = &mut self.persons[account as usize];
        if person.enabled {
            return false;
        }
        person.enabled = true;
        if person.connected != Moment::NONE {
            person.connected = Moment::new(now);
        }
        self.begin(account);
        self.join_queue(account);
        true
    }

    /// An account connects to a module; whether that could have an effect.
    pub(in super::super) fn access(
        &mut self,
        account: u32,
        module: usize,
        now: (i64, u32),
    ) -> bool {
        let number = account as usize;
        if !self.persons[number].enabled || !self.is_user(account) {
            return false;
        }
        if module == SERVER && self.persons[number].connected == Moment::NONE {
            self.persons[number].connected = Moment::new(now);
            self.join_queue(account);
        }
        let slot = &self.modules[module];
        if !slot.active[number] || slot.first[number] == Moment::NONE {
            self.hide(module, account);
            let slot = &mut self.modules[module];
            slot.active[number] = true;
            if slot.first[number] == Moment::NONE {
                slot.first[number] = Moment::new(now);
            }
            self.show(module, account);
        }
        true
    }

    /// Switches a module's service for an account; whether anything changed.
    pub(in super::super) fn switch(&mut self, account: u32, module: usize, on: bool) -> bool {
        let number = account as usize;
        let changes = self.persons[number].present && self.modules[module].active[number] != on;
        if changes {
            let enabled = self.persons[number].enabled;
            if enabled && !on {
                self.hide(module, account);
            }
            self.modules[module].active[number] = on;
            if enabled && on {
                self.show(module, account);
            }
        }
        changes
    }

    /// The same for all accounts that are users.
    pub(in super::super) fn switch_all(&mut self, module: usize, on: bool) -> bool {
        let mut changed = false;
        for account in 0..u32::try_from(self.persons.len()).unwrap_or(u32::MAX) {
            changed |= self.is_user(account) && self.switch(account, module, on);
        }
        changed
    }

    /// From now on other rules hold: everybody who was in stays in.
    pub(in super::super) fn set_policy(&mut self, policy: &Policy) {
        self.read_policy(policy);
        let style = Style::of(policy);
        let persons = self.persons.iter();
        let weights: Vec<u32> =
            persons.map(|person| seats_when_enabled(person.account, policy)).collect();
        if style == self.style && weights == self.weights {
            return;
        }
        let accounts = 0..u32::try_from(self.persons.len()).unwrap_or(u32::MAX);
        let mut waited: Vec<bool> = accounts.clone().map(|account| self.waits(account)).collect();
        for account in core::mem::take(&mut self.newcomers) {
            waited[account as usize] = self.is_enabled(account);
        }
        for account in accounts.clone() {
            if self.is_enabled(account) {
                self.count(account, false);
                (0..self.modules.len()).for_each(|module| self.hide(module, account));
            }
        }
        (self.queue, self.weights, self.style) = (Queue::default(), weights, style);
        for account in accounts.clone() {
            if self.is_enabled(account) {
                self.begin(account);
            }
        }
        self.fill_queue(&|account| !waited[account as usize]);
        for account in accounts.clone().filter(|&it| waited[it as usize]) {
            self.join_queue(account);
        }
        self.look_at_everybody();
    }

    fn is_enabled(&self, account: u32) -> bool {
        let person = &self.persons[account as usize];
        person.present && person.enabled
    }

    fn waits(&self, account: u32) -> bool {
        let place = self.queue_place(account);
        self.style == Style::Queue && place.is_some_and(|it| self.queue.is_waiting(&it))
    }

    /// Seats may count for more or less than before, and trials may last longer or less long.
    fn look_at_everybody(&mut self) {
        self.retell = true;
        let queue = self.style == Style::Queue;
        for (number, module) in (0..).zip(self.modules.iter_mut()) {
            let (active, seats) = (module.tally.active, module.tally.seats);
            module.tally = Tally { active, seats, ..Tally::default() };
            for (account, (seat, weight)) in (0..).zip(module.seats.iter().zip(&self.weights)) {
                module.tally.give(*seat, 1, if queue { u64::from(*weight) } else { 1 });
                self.moved.push((number, account));
            }
            module.touched = true;
        }
        self.counted_weights.clone_from(&self.weights);
    }
}
