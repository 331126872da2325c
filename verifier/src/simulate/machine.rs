//! The simulation's state, and how it goes from one instant to the next.

use super::people::{People, SERVER, Style};
use super::record::Recorder;
use super::revalidation::{Revalidation, Spans};
use super::terms::{self, Terms};
use super::time::{NEVER, Wall};
use super::{Note, SimulateError, Timeline};
use crate::assess::{Breach, Finding, LimitedBy};
use crate::entitlement::{Entitlement, Standing};
use crate::index::Index;
use crate::installation::Deployment;
use crate::policy::{Binding, Policy};
use crate::scenario::{Event, LicenseDocument, Origin, Scenario};
use crate::sort;
use crate::{Claims, Date, Instant, Map, Seats};
use alloc::{borrow::ToOwned, rc::Rc, string::String, vec::Vec};

/// A license that was bought and is on its way (TERM-8).
#[derive(Debug)]
pub(super) struct Pending<'a> {
    pub(super) document: &'a LicenseDocument,
    pub(super) since: i64,
}

/// Since when a module's seats are in a state that somebody should know of.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct SeatFlags {
    pub(super) exceeded: Option<i64>,
    pub(super) nearly: Option<i64>,
    pub(super) trials: Option<i64>,
    pub(super) refused: Option<i64>,
}

/// Mail with other servers.
#[derive(Debug, Default)]
pub(super) struct Traffic {
    pub(super) by_day: Map<i64, u64>,
    pub(super) delayed_since: Option<i64>,
}

/// What the server's clock shows.
#[derive(Debug)]
pub(super) struct Clock {
    /// Seconds that it is ahead of the scenario's time.
    pub(super) shift: i64,
    /// The latest that it, or anybody who signed, has shown.
    pub(super) seen: i64,
    pub(super) behind_since: Option<i64>,
}

/// The whole state at an instant.
#[derive(Debug)]
pub(super) struct Machine<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) wall: Wall,
    pub(super) now: i64,
    pub(super) product: Option<String>,
    pub(super) installed: Vec<&'a Claims>,
    /// Orders that were revoked, and when; without an instant, before the beginning.
    pub(super) revoked: Index<(&'a str, Option<i64>)>,
    pub(super) entitlement: Entitlement,
    pub(super) terms: Option<Terms>,
    pub(super) policy: Rc<Policy>,
    next_change: i64,
    pub(super) pending: Vec<Pending<'a>>,
    pub(super) people: People<'a>,
    pub(super) revalidation: Revalidation,
    pub(super) machine_id: Option<&'a str>,
    pub(super) mismatch_since: Option<i64>,
    pub(super) transfers_used: u32,
    pub(super) build: Option<Date>,
    pub(super) deployments: Vec<Deployment>,
    pub(super) duplicate: Option<(Breach, i64)>,
    pub(super) traffic: Traffic,
    pub(super) clock: Clock,
    pub(super) flags: Vec<SeatFlags>,
    pub(super) seats_full: Option<i64>,
    pub(super) extensions_over: Option<i64>,
    /// Domains with a limit of their own: how many, and what sets it.
    pub(super) domain_limits: Index<(String, (u32, LimitedBy))>,
    pub(super) domains_full: Map<String, i64>,
    /// Whether limits of domains may be others than before.
    pub(super) domains_changed: bool,
    /// What there is to say, as far as it is not what the last segment says.
    pub(super) findings: Option<Vec<Finding>>,
    /// The next instant at which a finding begins or ends by itself.
    pub(super) next_finding: i64,
    pub(super) dirty: bool,
    pub(super) recorder: Recorder,
    /// Places of the scenario's events in order of time, and how many of them are over.
    events: Vec<u32>,
    next_event: usize,
}

impl<'a> Machine<'a> {
    /// The state before anything happens.
    pub(super) fn new(scenario: &'a Scenario) -> Result<Self, SimulateError> {
        let installation = &scenario.installation;
        let wall = Wall::new(installation.utc_offset_minutes);
        let now = scenario.from.unix_seconds();
        let installed: Vec<&Claims> =
            scenario.licenses.iter().map(|document| &document.claims).collect();
        let named = scenario.policy.as_ref().map(|policy| policy.resolve(&scenario.policies));
        let named = named.and_then(Result::err).map(|unknown| unknown.id);
        let unknown = named.or_else(|| terms::unknown_policy(&installed, scenario));
        if let Some(policy) = unknown {
            return Err(SimulateError::UnknownPolicy { policy });
        }
        let mut revoked = Index::default();
        for order in &scenario.revoked {
            revoked.place(order, || (order.as_str(), None));
        }
        let entitlement =
            Entitlement::of_claims(installed.iter().copied().cloned(), |order| revoked.has(order));
        let product = terms::product(&entitlement, scenario)?;
        let policy = Rc::new(terms::policy_without_license(scenario, product.as_deref()));
        let traffic = installation.smtp_traffic.iter();
        let by_day = traffic.map(|it| (wall.day(wall.end(it.day) - 1), it.messages.into()));
        let seen = installed.iter().map(|claims| claims.issued).chain(installation.latest_seen);
        let mut machine = Self {
            scenario,
            wall,
            now,
            product,
            revoked,
            entitlement,
            terms: None,
            next_change: now,
            pending: Vec::new(),
            people: People::new(installation, &policy, now),
            policy,
            revalidation: Revalidation::new(&installation.contact),
            machine_id: installation.reference_id.as_deref(),
            mismatch_since: installation.mismatch_since.map(Instant::unix_seconds),
            transfers_used: installation.transfers_used,
            build: installation.build.as_ref().map(|build| build.released),
            deployments: installation.deployments.clone(),
            duplicate: None,
            traffic: Traffic { by_day: by_day.collect(), delayed_since: None },
            clock: Clock {
                shift: 0,
                seen: seen.max().map_or(i64::MIN, Instant::unix_seconds),
                behind_since: None,
            },
            flags: Vec::new(),
            seats_full: None,
            extensions_over: None,
            domain_limits: Index::default(),
            domains_full: Map::new(),
            domains_changed: true,
            findings: None,
            next_finding: NEVER,
            dirty: true,
            recorder: Recorder::new(scenario),
            events: Vec::new(),
            next_event: 0,
            installed,
        };
        machine.name_modules();
        machine.order_events();
        machine.begin();
        Ok(machine)
    }

    /// Every module that any license names has a place from the beginning.
    fn name_modules(&mut self) {
        let in_events = self.scenario.events.iter().filter_map(|entry| match &entry.event {
            Event::LicenseBought { license, .. } | Event::LicenseInstalled { license, .. } => {
                Some(&**license)
            }
            Event::ActivatedOffline { license, .. } => license.as_deref(),
            _ => None,
        });
        let mut names = Vec::new();
        for document in self.scenario.licenses.iter().chain(in_events) {
            if document.origin == Origin::Draft {
                self.recorder.draft(&document.claims.order_id);
            }
            names.extend(document.claims.modules.iter().map(|module| module.id.as_str()));
        }
        // In order of their names: the order of licenses makes no difference.
        sort::sort(&mut names);
        for name in names {
            self.people.module(name);
        }
    }

    fn order_events(&mut self) {
        let events = &self.scenario.events;
        let mut last = self.scenario.from;
        let (mut sorted, mut order) = (true, Vec::with_capacity(events.len()));
        for (place, entry) in (0..).zip(events) {
            if entry.at < self.scenario.from || self.scenario.until <= entry.at {
                self.recorder.note(Note::EventOutside { event: place, at: entry.at });
                continue;
            }
            sorted &= last <= entry.at;
            last = last.max(entry.at);
            order.push(place);
        }
        if !sorted {
            sort::sort_by_key(&mut order, |&place| events[place as usize].at);
            self.recorder.note(Note::EventsSorted);
        }
        self.events = order;
    }

    /// The state at the first instant, before its events.
    fn begin(&mut self) {
        self.note_other_products();
        self.refresh();
        self.compare_machines();
        let contact = &self.scenario.installation.contact;
        let issued = self.terms.as_ref().map_or(self.now, |terms| terms.held.issued.unix_seconds());
        self.revalidation.begin(contact, issued, self.wall, self.now);
        if self.clock.seen > self.now {
            self.clock.behind_since = Some(self.now);
        }
        let since = self.deployments.iter().filter_map(|it| it.since).max();
        let since = since.map_or(self.now, Instant::unix_seconds).min(self.now);
        self.duplicate = self.breach().map(|breach| (breach, since));
    }

    fn note_other_products(&mut self) {
        let Some(product) = &self.product else { return };
        for part in &self.entitlement.parts {
            let counts = matches!(part.standing, Standing::Counts { .. });
            if counts && part.product != *product {
                let (order_id, product) = (part.order_id.clone(), part.product.clone());
                self.recorder.note(Note::OtherProduct { order_id, product });
            }
        }
    }

    /// Reads the licenses anew after one came or went.
    pub(super) fn licenses_changed(&mut self) {
        let revoked = &self.revoked;
        let installed = self.installed.iter().copied().cloned();
        self.entitlement = Entitlement::of_claims(installed, |order| revoked.has(order));
        if self.product.is_none() {
            let holding = self.entitlement.holdings.first();
            self.product = holding.map(|holding| holding.product.clone());
        }
        self.refresh();
    }

    /// Finds out what is held now, and tells everything that depends on it.
    fn refresh(&mut self) {
        self.dirty = true;
        let product = self.product.as_deref().unwrap_or_default();
        (self.terms, self.next_change) =
            terms::at(&self.entitlement, product, self.scenario, self.wall, self.now);
        if let Some(terms) = &self.terms
            && terms.policy != self.policy
        {
            self.policy = terms.policy.clone();
            self.people.set_policy(&self.policy);
        }
        let spans = self.terms.as_ref().and_then(|terms| terms.revalidation);
        let spans = spans.map(|spans| Spans::new(spans, &self.policy));
        let issued = self.terms.as_ref().map_or(self.now, |terms| terms.held.issued.unix_seconds());
        self.revalidation.apply(spans, issued, self.now);
        for module in 0..self.people.modules() {
            let seats = self.capacity(module);
            self.people.set_capacity(module, seats);
        }
        self.people.touch_all();
        self.limit_domains();
        self.weigh_traffic();
    }

    /// Seats of a module for those who use it.
    pub(super) fn capacity(&self, module: usize) -> Seats {
        match (&self.terms, self.people.style()) {
            (None, _) => Seats::Limited(0),
            (Some(terms), Style::Queue) if module == SERVER => terms.users(),
            (Some(terms), _) => terms.capacity(&self.people.module_name(module)),
        }
    }

    fn limit_domains(&mut self) {
        let mut limits = Index::default();
        let users = self.terms.as_ref().map_or(Seats::Limited(0), Terms::users);
        let all = match users {
            Seats::Limited(seats) => seats,
            Seats::Unlimited => u32::MAX,
        };
        let by_license = self.terms.as_ref().map(|terms| &terms.held.domain_limits[..]);
        for limit in by_license.unwrap_or_default() {
            let seats = limit.seats.min(all);
            limits.place(&limit.domain, || (limit.domain.clone(), (seats, LimitedBy::License)));
        }
        for domain in &self.scenario.installation.domains {
            let Some(own) = domain.seat_limit else { continue };
            let new = || (domain.name.clone(), (all, LimitedBy::License));
            let place = limits.place(&domain.name, new);
            let limit = &mut limits[place].1;
            // The stricter one counts; on a tie it is the license's (SEAT-8).
            if own < limit.0 {
                *limit = (own, LimitedBy::Domain);
            }
        }
        self.domain_limits = limits;
        self.domains_changed = true;
    }

    /// Whether the license is for this machine (ACT-1), from now on.
    fn compare_machines(&mut self) {
        match self.mismatch() {
            Some(_) => {
                self.mismatch_since.get_or_insert(self.now);
            }
            None => self.mismatch_since = None,
        }
    }

    /// The machine that the license names and the one that it is on, if they differ.
    pub(super) fn mismatch(&self) -> Option<(&str, &str)> {
        let terms = self.terms.as_ref()?;
        let licensed = terms.held.reference_id.as_deref()?;
        let found = self.machine_id?;
        (self.policy.binding == Binding::ReferenceId && licensed != found)
            .then_some((licensed, found))
    }

    /// Plays until, but not at, an instant.
    pub(super) fn play(&mut self, until: i64) {
        if self.now < until {
            self.happen();
        }
        while let Some(next) = Some(self.next(false)).filter(|&next| next < until) {
            self.now = next;
            self.happen();
        }
    }

    /// The next instant at which anything happens.
    pub(super) fn next(&self, only_changes: bool) -> i64 {
        let event = self.events.get(self.next_event);
        let event = event.map_or(NEVER, |&it| self.scenario.events[it as usize].at.unix_seconds());
        let trial = self.people.next_trial_end().unwrap_or(NEVER);
        let midnight = match 0 < self.people.in_trial() && !only_changes {
            true => self.wall.midnight_after(self.now),
            false => NEVER,
        };
        let notice = if only_changes { NEVER } else { self.next_maintenance_notice() };
        let contact = self.revalidation.next(self.now, self.wall, only_changes);
        let traffic = self.next_traffic();
        let (change, finding) = (self.next_change, self.next_finding);
        let instants = [event, trial, midnight, notice, contact, traffic, change, finding];
        instants.into_iter().min().unwrap_or(NEVER).max(self.now + 1)
    }

    /// How many events have happened, the present one included.
    pub(super) fn events_begun(&self) -> u32 {
        u32::try_from(self.next_event).unwrap_or(u32::MAX)
    }

    /// Forgets the events that are yet to come.
    pub(super) fn drop_events(&mut self) {
        self.next_event = self.events.len();
    }

    /// Everything that happens now, in the order that the rules of ties give.
    pub(super) fn happen(&mut self) {
        if self.next_change <= self.now {
            self.refresh();
        }
        if self.wall.is_midnight(self.now) {
            self.weigh_traffic();
        }
        while let Some(&place) = self.events.get(self.next_event) {
            let entry = &self.scenario.events[place as usize];
            if self.now < entry.at.unix_seconds() {
                break;
            }
            self.next_event += 1;
            self.apply(place, &entry.event);
        }
        self.contact_license_server();
        if self.dirty {
            self.compare_machines();
            self.compare_copies();
        }
        self.settle();
        if self.dirty || self.next_finding <= self.now {
            self.find();
            self.record_segment();
        }
        self.send_notices();
    }

    /// The timeline until an instant.
    pub(super) fn finish(self) -> Timeline {
        let product = self.product.as_deref().map(ToOwned::to_owned);
        let Self { people, recorder, .. } = self;
        let modules = (0..people.modules()).map(|place| people.module_name(place)).collect();
        let accounts: Vec<&str> = people.names().collect();
        // What is no longer needed makes room for the names.
        drop(people);
        recorder.finish(product, accounts.into_iter().map(Into::into).collect(), modules)
    }
}
