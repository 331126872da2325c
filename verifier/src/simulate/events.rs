//! What each event does.

use super::activation::Entered;
use super::machine::{Machine, Pending};
use super::people::Style;
use super::time::{NEVER, instant};
use super::{CreationRefusal, Effect, LogEntry, Note};
use crate::Seats;
use crate::assess::{Fact, Function, Level};
use crate::installation::{Account, AccountKind, AccountSource, Role};
use crate::policy::Binding;
use crate::scenario::{Cost, Event, LicenseDocument};

impl<'a> Machine<'a> {
    /// Does what an event says; `place` is its place in the list.
    pub(super) fn apply(&mut self, place: u32, event: &'a Event) {
        match event {
            Event::OutageBegan => self.revalidation.reachable = false,
            Event::OutageEnded => self.revalidation.reachable = true,
            Event::AccountCreated { account } => self.create(place, account),
            Event::AccountRemoved { account } => {
                if let Some(account) = self.known(place, account) {
                    self.people.remove(account);
                }
            }
            Event::AccountDisabled { account } => {
                if let Some(account) = self.known(place, account) {
                    let changed = self.people.disable(account);
                    self.unless(changed, place);
                }
            }
            Event::AccountEnabled { account } => {
                if let Some(account) = self.known(place, account) {
                    let now = self.moment();
                    let changed = self.people.enable(account, now);
                    self.unless(changed, place);
                }
            }
            Event::FirstAccess { account, module } => {
                if let Some(account) = self.known(place, account) {
                    let (module, now) = (self.module(module), self.moment());
                    let could = self.people.access(account, module, now);
                    self.unless(could, place);
                }
            }
            Event::ServiceSwitchedOff { module, account } => {
                self.switch(place, module, account.as_deref(), false);
            }
            Event::ServiceSwitchedOn { module, account } => {
                self.switch(place, module, account.as_deref(), true);
            }
            Event::LicenseBought { license, cost } => self.buy(place, license, cost.as_ref()),
            Event::LicenseInstalled { license, cost } => {
                self.recorder.spend(cost.as_ref());
                self.enter(place, Entered::License(license));
            }
            Event::ActivatedOffline { license, order_id } => {
                let entered = match (license, order_id) {
                    (Some(license), _) => Entered::License(license),
                    (None, Some(order_id)) => Entered::Order(order_id),
                    (None, None) => Entered::Again,
                };
                self.enter(place, entered);
            }
            Event::RevalidatedByHand => match self.revalidation.by_hand(self.now) {
                Some(step) => {
                    self.dirty = true;
                    self.record_step(step, Some(place));
                }
                None => self.unless(false, place),
            },
            Event::BuildInstalled { released, .. } => self.install_build(place, *released),
            Event::MachineMoved { reference_id } => self.move_to(reference_id),
            Event::StandbyPromoted { deployment } => self.promote(place, deployment),
            Event::DeploymentChanged { deployment } => {
                let mut deployment = (**deployment).clone();
                match self.deployments.iter_mut().find(|it| it.id == deployment.id) {
                    Some(known) => {
                        deployment.since = deployment.since.or(known.since);
                        *known = deployment;
                    }
                    None => {
                        deployment.since.get_or_insert(instant(self.now));
                        self.deployments.push(deployment);
                    }
                }
                self.dirty = true;
            }
            Event::DeploymentRemoved { deployment } => {
                let before = self.deployments.len();
                self.deployments.retain(|it| it.id != *deployment);
                if self.deployments.len() == before {
                    self.unknown_deployment(place, deployment);
                }
                self.dirty = true;
            }
            Event::Traffic { messages } => self.count_messages(*messages),
            Event::ClockSet { to } => self.set_clock(to.unix_seconds()),
            Event::ServicesRestarted => {
                let changed = self.revalidation.restart(self.now);
                self.dirty |= changed;
                self.unless(changed, place);
            }
            Event::LicenseRevoked { order_id } => {
                self.revoked.place(order_id, || (order_id, Some(self.now)));
                self.licenses_changed();
            }
        }
    }

    /// When an event happens, and what tells it from others of the same instant.
    fn moment(&self) -> (i64, u32) {
        let first = u32::try_from(self.scenario.installation.accounts.len()).unwrap_or(u32::MAX);
        (self.now, first.saturating_add(self.events_begun()))
    }

    /// Says that an event had no effect, unless it had one.
    fn unless(&mut self, effect: bool, place: u32) {
        if !effect {
            self.recorder.outcome(self.now, Some(place), Effect::NoEffect);
        }
    }

    fn known(&mut self, place: u32, id: &str) -> Option<u32> {
        let account = self.people.find(id);
        if account.is_none() {
            self.recorder.note(Note::UnknownAccount { event: place, account: id.into() });
        }
        account
    }

    fn unknown_deployment(&mut self, place: u32, id: &str) {
        self.recorder.note(Note::UnknownDeployment { event: place, deployment: id.into() });
    }

    fn module(&mut self, id: &'a str) -> usize {
        if let Some(module) = self.people.module_of(id) {
            return module;
        }
        let module = self.people.module(id);
        let seats = self.capacity(module);
        self.people.set_capacity(module, seats);
        module
    }

    fn switch(&mut self, place: u32, module: &'a str, account: Option<&str>, on: bool) {
        let module = self.module(module);
        let changed = match account {
            None => self.people.switch_all(module, on),
            Some(id) => match self.known(place, id) {
                Some(account) => self.people.switch(account, module, on),
                None => return,
            },
        };
        self.unless(changed, place);
    }

    fn create(&mut self, place: u32, account: &'a Account) {
        if self.people.find(&account.id).is_some() {
            let account = account.id.clone();
            self.recorder.note(Note::AccountExists { event: place, account });
            return;
        }
        if let Some(reason) = self.creation_refusal(account) {
            let account = account.id.clone();
            let refused = Effect::CreationRefused { account, reason };
            self.recorder.outcome(self.now, Some(place), refused);
            return;
        }
        for (module, first) in account.first_access.iter() {
            self.module(module);
            if let Some(at) = first.filter(|at| self.now < at.unix_seconds()) {
                let (account, module) = (account.id.clone(), module.into());
                self.recorder.note(Note::AccessInFuture { account, module, at });
            }
        }
        let now = self.moment();
        self.people.create(account, now, &self.policy);
    }

    /// Why a local account cannot be made now (SEAT-8, SEAT-10).
    fn creation_refusal(&mut self, account: &Account) -> Option<CreationRefusal> {
        let asks = account.source == AccountSource::Local
            && account.kind == AccountKind::User
            && account.enabled;
        if !asks {
            return None;
        }
        if self.level(Function::AccountCreation) < Level::Full {
            return Some(CreationRefusal::Blocked);
        }
        let users = self.terms.as_ref().map(super::terms::Terms::users);
        if let (Some(Seats::Limited(seats)), Style::Queue) = (users, self.people.style()) {
            let used = self.people.used();
            if u64::from(seats) <= used {
                return Some(CreationRefusal::SeatsFull { used, seats });
            }
        }
        let domain = account.domain.as_deref()?;
        let (_, (limit, limited_by)) = *self.domain_limits.get(domain)?;
        let used = self.people.domain_used(domain);
        (limit <= used).then_some(CreationRefusal::DomainFull { used, limit, limited_by })
    }

    /// How far a function works now, apart from what is asked when somebody wants it: whether seats
    /// are free for an account, and whether maintenance covers a build (TERM-6).
    fn level(&mut self, function: Function) -> Level {
        if self.dirty || self.next_finding <= self.now {
            self.find();
            // The segment is written when the instant is over.
            self.dirty = true;
        }
        let facts = self.findings().iter().map(|finding| &finding.fact);
        let facts = facts.filter(|fact| match fact {
            Fact::SeatsFull { .. } | Fact::MaintenanceLapsed { .. } => false,
            Fact::BuildAfterMaintenance { .. } => function != Function::ProductUpdates,
            _ => true,
        });
        facts.map(|fact| fact.allows(function)).min().unwrap_or(Level::Full)
    }

    fn buy(&mut self, place: u32, document: &'a LicenseDocument, cost: Option<&Cost>) {
        self.recorder.spend(cost);
        let order = &document.claims.order_id;
        let there = self.installed.iter().any(|claims| claims.order_id == *order)
            || self.pending.iter().any(|it| it.document.claims.order_id == *order);
        if !there {
            self.pending.push(Pending { document, since: self.now });
            self.dirty = true;
        }
        self.unless(!there, place);
    }

    fn install_build(&mut self, place: u32, released: crate::Date) {
        let maintenance = self.terms.as_ref().filter(|terms| !terms.evaluation);
        let maintenance = maintenance.and_then(|terms| terms.maintenance);
        let blocked = self.level(Function::ProductUpdates) < Level::Full;
        if blocked || maintenance.is_some_and(|(_, last_day)| last_day < released) {
            self.recorder.outcome(self.now, Some(place), Effect::BuildRefused { released });
        } else {
            self.build = Some(released);
            self.dirty = true;
        }
    }

    fn move_to(&mut self, reference_id: &'a str) {
        let moves = self.machine_id.is_some_and(|known| known != reference_id);
        if moves && self.policy.binding == Binding::Registration {
            self.transfers_used = self.transfers_used.saturating_add(1);
        }
        self.machine_id = Some(reference_id);
        self.dirty = true;
    }

    fn promote(&mut self, place: u32, id: &str) {
        match self.deployments.iter_mut().find(|it| it.id == id) {
            Some(deployment) => {
                deployment.role = Role::Production;
                deployment.service_on = true;
                deployment.traffic = true;
                self.dirty = true;
            }
            None => self.unknown_deployment(place, id),
        }
    }

    fn count_messages(&mut self, messages: u32) {
        let today = self.traffic.by_day.or_default(self.wall.day(self.now));
        *today = today.saturating_add(messages.into());
        self.weigh_traffic();
        if self.traffic.delayed_since.is_some() {
            self.recorder.log(self.now, self.wall, LogEntry::TrafficDelayed);
        }
    }

    /// The first midnight of a later day of which messages are known already.
    pub(super) fn next_traffic(&self) -> i64 {
        let today = self.wall.day(self.now);
        let next = self.traffic.by_day.after(&today);
        next.map_or(NEVER, |(&day, _)| self.wall.midnight_of(day))
    }

    /// Messages of the day.
    pub(super) fn messages_today(&self) -> u64 {
        self.traffic.by_day.get(&self.wall.day(self.now)).copied().unwrap_or(0)
    }

    /// Messages a day from which outgoing mail is delayed, where it ever is (SMTP-1).
    pub(super) fn traffic_limit(&self) -> Option<u64> {
        let policy = &self.policy;
        let users = match self.terms.as_ref().map(super::terms::Terms::users)? {
            Seats::Limited(users) => users,
            Seats::Unlimited => return None,
        };
        let limited = 0 < policy.smtp_daily_per_seat.0 && users < policy.smtp_free_from_seats.0;
        limited.then(|| u64::from(policy.smtp_daily_per_seat.0) * u64::from(users))
    }

    /// Whether outgoing mail is delayed from now on.
    pub(super) fn weigh_traffic(&mut self) {
        let delayed = self.traffic_limit().is_some_and(|limit| limit < self.messages_today());
        let today = self.wall.day(self.now);
        let since = self.traffic.delayed_since.filter(|&since| self.wall.day(since) == today);
        let since = if delayed { Some(since.unwrap_or(self.now)) } else { None };
        self.dirty |= since != self.traffic.delayed_since;
        self.traffic.delayed_since = since;
    }

    fn set_clock(&mut self, to: i64) {
        let clock = &mut self.clock;
        clock.seen = clock.seen.max(self.now + clock.shift);
        clock.shift = to - self.now;
        clock.behind_since = (to < clock.seen).then_some(self.now);
        self.dirty = true;
    }
}
