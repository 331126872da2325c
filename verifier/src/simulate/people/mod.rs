//! The accounts of an installation, and the seats that they have.

mod moves;
mod seats;

use super::places::Places;
use super::pool::{Moved, Place, Queue, TrialPool};
use super::time::DAY;
use super::{Seat, Tally};
use crate::Instant;
use crate::index::{Index, Named};
use crate::installation::{Account, AccountKind, Installation};
use crate::policy::{OverLimit, Policy};
use crate::rules::seats_when_enabled;
use crate::sort;
use alloc::{sync::Arc, vec, vec::Vec};

/// The place of the server itself among the modules.
pub(super) const SERVER: usize = 0;

/// What happens to accounts for which there is no seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// They wait (SEAT-10); there is one pool, of those who connected.
    Queue,
    /// They get a trial of so many seconds (SEAT-21); there is a pool for each module.
    Trial(i64),
}

impl Style {
    pub(super) fn of(policy: &Policy) -> Self {
        match policy.over_limit {
            OverLimit::TrialSeat => Self::Trial(i64::from(policy.seat_trial_days.0) * DAY),
            OverLimit::Refused | OverLimit::Admitted => Self::Queue,
        }
    }
}

/// An account as the simulation sees it.
#[derive(Debug)]
struct Person<'a> {
    account: &'a Account,
    present: bool,
    enabled: bool,
    /// Its place among those who connected, if it ever did.
    connected: Moment,
    domain: u32,
}

impl Named for Person<'_> {
    fn name(&self) -> &str {
        &self.account.id
    }
}

/// An instant, and what tells it from others: small, and there are many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moment {
    // Two halves: a whole number of seconds would be aligned to eight bytes.
    high: i32,
    low: u32,
    rank: u32,
}

impl Moment {
    const NONE: Self = Self { high: i32::MAX, low: u32::MAX, rank: u32::MAX };

    fn new((at, rank): (i64, u32)) -> Self {
        Self { high: (at >> 32) as i32, low: at as u32, rank }
    }

    fn get(self) -> Option<(i64, u32)> {
        let at = (i64::from(self.high) << 32) | i64::from(self.low);
        (self != Self::NONE).then_some((at, self.rank))
    }
}

/// The accounts that use one module.
#[derive(Debug)]
struct Module {
    id: Arc<str>,
    pool: TrialPool,
    /// Of each account: whether the service is active, and its first access.
    active: Vec<bool>,
    first: Vec<Moment>,
    seats: Vec<Seat>,
    tally: Tally,
    touched: bool,
}

impl Named for Module {
    fn name(&self) -> &str {
        &self.id
    }
}

/// A seat that is another than before.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) account: u32,
    pub(super) module: usize,
    pub(super) seat: Seat,
    /// When a trial ends.
    pub(super) until: Option<i64>,
}

/// All accounts.
#[derive(Debug)]
pub(super) struct People<'a> {
    persons: Index<Person<'a>>,
    weights: Vec<u32>,
    /// The weight that each seat of the server was counted with.
    counted_weights: Vec<u32>,
    modules: Index<Module>,
    queue: Queue,
    style: Style,
    /// Each domain, and its accounts that count.
    domains: Index<(&'a str, u32)>,
    /// When a trial ends, the module, and whose it is.
    trial_ends: Places,
    moved: Vec<(u32, u32)>,
    /// Accounts that were deleted in this instant: there may be new ones of the same ids.
    removed: Vec<u32>,
    /// Accounts that came in this instant and need not wait, unless it brings other rules too.
    newcomers: Vec<u32>,
    /// Whether trials may end at other instants than was said.
    retell: bool,
    /// Seats that are used, where they are counted for the whole server.
    used_by_users: u64,
    extensions: u64,
    extensions_per_seat: u64,
    counts_extensions: bool,
    /// Domains whose number of accounts changed since somebody looked.
    touched_domains: Vec<u32>,
}

impl<'a> People<'a> {
    /// The accounts of the beginning; `now` is when that is.
    pub(super) fn new(installation: &'a Installation, policy: &Policy, now: i64) -> Self {
        let accounts = &installation.accounts;
        let mut people = Self {
            persons: Index::with_capacity(accounts.len()),
            weights: Vec::with_capacity(accounts.len()),
            counted_weights: Vec::with_capacity(accounts.len()),
            modules: Index::default(),
            queue: Queue::default(),
            style: Style::of(policy),
            domains: Index::default(),
            trial_ends: Places::default(),
            moved: Vec::new(),
            removed: Vec::new(),
            newcomers: Vec::new(),
            retell: false,
            used_by_users: 0,
            extensions: u64::from(installation.extensions),
            extensions_per_seat: 1,
            counts_extensions: false,
            touched_domains: Vec::new(),
        };
        people.read_policy(policy);
        people.module("server");
        let mut order: Vec<&'a Account> = accounts.iter().collect();
        sort::sort_by(&mut order, |one, other| one.id.cmp(&other.id));
        for (rank, account) in (0..).zip(order) {
            let connected = account.connected.unwrap_or(account.last_login.is_some());
            let since = account.created.map_or(i64::MIN, Instant::unix_seconds).min(now);
            people.add(account, connected.then_some((since, rank)), (now, rank), policy);
        }
        people.fill_queue(&|_| true);
        people
    }

    fn read_policy(&mut self, policy: &Policy) {
        use crate::policy::Counting;
        self.extensions_per_seat = u64::from(policy.extensions_per_seat.0.max(1));
        self.counts_extensions = policy.counting == Counting::Extensions;
    }

    pub(super) fn name(&self, account: u32) -> &'a str {
        &self.persons[account as usize].account.id
    }

    /// The ids of all accounts, by number.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.persons.iter().map(|person| person.account.id.as_str())
    }

    pub(super) fn module_name(&self, module: usize) -> Arc<str> {
        self.modules[module].id.clone()
    }

    pub(super) fn modules(&self) -> usize {
        self.modules.len()
    }

    pub(super) fn style(&self) -> Style {
        self.style
    }

    /// The account of an id, if it is there now.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        let number = self.persons.find(id)?;
        self.persons[number].present.then_some(number as u32)
    }

    /// The place of a module in the list, which it gets when it is first named.
    pub(super) fn module(&mut self, id: &'a str) -> usize {
        let count = self.persons.len();
        self.modules.place(id, || Module {
            id: id.into(),
            pool: TrialPool::default(),
            active: vec![false; count],
            first: vec![Moment::NONE; count],
            seats: vec![Seat::None; count],
            tally: Tally::default(),
            touched: true,
        })
    }

    pub(super) fn module_of(&self, id: &str) -> Option<usize> {
        self.modules.find(id)
    }

    /// Takes an account in; `now` is when, and tells equal instants apart.
    fn add(
        &mut self,
        account: &'a Account,
        connected: Option<(i64, u32)>,
        now: (i64, u32),
        policy: &Policy,
    ) -> u32 {
        let domain = account.domain.as_deref().map_or(u32::MAX, |name| self.domain(name));
        let connected = connected.map_or(Moment::NONE, Moment::new);
        let person = Person { account, present: true, enabled: account.enabled, connected, domain };
        let weight = seats_when_enabled(account, policy);
        let number = match self.persons.find(&account.id) {
            Some(number) => {
                self.persons[number] = person;
                self.weights[number] = weight;
                number
            }
            None => {
                self.weights.push(weight);
                self.counted_weights.push(weight);
                for module in self.modules.iter_mut() {
                    module.active.push(false);
                    module.first.push(Moment::NONE);
                    module.seats.push(Seat::None);
                }
                self.persons.place(&account.id, || person)
            }
        };
        self.extensions += u64::from(account.extensions);
        self.modules[SERVER].touched = true;
        for (id, first) in account.first_access.iter() {
            let module = self.module(id);
            let slot = &mut self.modules[module];
            slot.active[number] = true;
            let first = first.map(|first| (first.unix_seconds().min(now.0), now.1));
            slot.first[number] = first.map_or(Moment::NONE, Moment::new);
        }
        let number = number as u32;
        if account.enabled {
            self.begin(number);
        }
        number
    }

    /// An account that is enabled from now on: it counts, and its services run.
    fn begin(&mut self, account: u32) {
        self.count(account, true);
        (0..self.modules.len()).for_each(|module| self.show(module, account));
    }

    /// The other way round.
    fn end(&mut self, account: u32) {
        (0..self.modules.len()).for_each(|module| self.hide(module, account));
        self.leave_queue(account);
        self.count(account, false);
    }

    fn count(&mut self, account: u32, counts: bool) {
        let weight = self.weights[account as usize];
        let domain = self.persons[account as usize].domain as usize;
        if weight == 0 {
            return;
        }
        self.modules[SERVER].touched = true;
        if counts {
            self.used_by_users += u64::from(weight);
        } else {
            self.used_by_users -= u64::from(weight);
        }
        if let Some((_, used)) = self.domains.get_mut(domain) {
            *used = if counts { *used + 1 } else { *used - 1 };
            self.touched_domains.push(self.persons[account as usize].domain);
        }
    }

    fn place(&self, module: usize, account: u32) -> Option<Place> {
        let slot = &self.modules[module];
        let number = account as usize;
        slot.active[number].then_some(())?;
        slot.first[number].get().map(|(first, rank)| (first, rank, account))
    }

    fn queue_place(&self, account: u32) -> Option<Place> {
        let connected = self.persons[account as usize].connected.get();
        connected.map(|(at, rank)| (at, rank, account))
    }

    /// The service of a module runs for an enabled account, from now on.
    fn show(&mut self, module: usize, account: u32) {
        let user = self.is_user(account);
        let place = self.place(module, account);
        let slot = &mut self.modules[module];
        if user && slot.active[account as usize] {
            slot.tally.active += 1;
            slot.touched = true;
            if let (Style::Trial(_), Some(place)) = (self.style, place) {
                let mut moved = Moved::new();
                slot.pool.join(place, &mut moved);
                self.note(module, &moved);
            }
        }
    }

    /// The other way round.
    fn hide(&mut self, module: usize, account: u32) {
        let user = self.is_user(account);
        let place = self.place(module, account);
        let slot = &mut self.modules[module];
        if user && slot.active[account as usize] {
            slot.tally.active -= 1;
            slot.touched = true;
            if let (Style::Trial(_), Some(place)) = (self.style, place) {
                let mut moved = Moved::new();
                slot.pool.leave(place, &mut moved);
                self.note(module, &moved);
            }
        }
    }

    fn leave_queue(&mut self, account: u32) {
        if let (Style::Queue, Some(place)) = (self.style, self.queue_place(account)) {
            let mut moved = Moved::new();
            self.queue.leave(place, &self.weights, &mut moved);
            self.note(SERVER, &moved);
        }
    }

    fn join_queue(&mut self, account: u32) {
        let counts = 0 < self.weights[account as usize];
        match (self.style, counts, self.queue_place(account)) {
            (_, _, None) => {}
            (Style::Queue, true, Some(place)) => {
                let mut moved = Moved::new();
                self.queue.join(place, &mut moved);
                self.note(SERVER, &moved);
            }
            (Style::Queue | Style::Trial(_), _, Some(_)) => self.newcomers.push(account),
        }
    }

    fn note(&mut self, module: usize, moved: &Moved) {
        let module = u32::try_from(module).unwrap_or(u32::MAX);
        self.moved.extend(moved.iter().map(|place| (module, place.2)));
    }

    /// Everybody who has connected is in when the simulation begins.
    fn fill_queue(&mut self, is_in: &dyn Fn(u32) -> bool) {
        if self.style != Style::Queue {
            return;
        }
        let mut moved = Moved::new();
        for number in 0..self.persons.len() {
            let account = u32::try_from(number).unwrap_or(u32::MAX);
            let person = &self.persons[number];
            let counts = person.present && person.enabled && 0 < self.weights[number];
            let counts = counts && is_in(account);
            if let (true, Some(place)) = (counts, self.queue_place(account)) {
                self.queue.begin_with(place, &self.weights, &mut moved);
            }
        }
        self.note(SERVER, &moved);
    }

    fn is_user(&self, account: u32) -> bool {
        self.persons[account as usize].account.kind == AccountKind::User
    }

    fn domain(&mut self, name: &'a str) -> u32 {
        self.domains.place(name, || (name, 0)) as u32
    }
}
