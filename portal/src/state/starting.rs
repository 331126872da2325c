//! While the page opens: settings and store arrive in either order, then all is verified anew.

use super::action::{Effect, StartStep};
use super::entry::Stored;
use super::settings::{Settings, SetupError};
use super::source::Source;
use super::{Document, Entry, State};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The vendor's settings, on the way to being read.
#[derive(Debug, Clone)]
pub(crate) enum Setup {
    /// They have not arrived.
    Loading,
    /// There are none to go by.
    Broken(Rc<SetupError>),
    /// They are sound.
    Ready(Rc<Settings>),
}

/// Whether what is held survives the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Storage {
    /// The store is being opened.
    Opening,
    /// It does.
    Lasting,
    /// It does not: the browser keeps nothing, as in a private window.
    Fleeting,
}

/// What waits until settings and store are there.
#[derive(Clone, Default)]
pub(super) struct Waiting {
    pub(super) records: Vec<Stored>,
    pub(super) sources: Vec<Source>,
    pub(super) first_visit: bool,
    /// Whether a first visit's demo licenses are on their way.
    pub(super) demo: bool,
    pub(super) verifications: usize,
    /// Whether another program handed this one what it had.
    pub(super) carried: bool,
    /// What it held and no store keeps.
    pub(super) held: Vec<Stored>,
    /// What had been removed there.
    pub(super) removed: Vec<Stored>,
}

impl State {
    pub(super) fn start(&mut self, step: StartStep) -> Vec<Effect> {
        match step {
            StartStep::SettingsRead(Ok(settings)) => {
                let paint = settings.accent.clone().map(Effect::Paint);
                let prices = settings.price_list.clone().map(Effect::FetchPrices);
                self.setup = Setup::Ready(settings);
                paint.into_iter().chain(prices).chain(self.go_on()).collect()
            }
            StartStep::SettingsRead(Err(error)) => {
                self.setup = Setup::Broken(Rc::new(error));
                self.go_on()
            }
            StartStep::StoreOpened { kept, fresh, lasting } => {
                self.storage = if lasting { Storage::Lasting } else { Storage::Fleeting };
                self.waiting.first_visit = fresh && !self.waiting.carried;
                self.waiting.records = kept.records;
                let mut unkept = std::mem::take(&mut self.waiting.held);
                if !unkept.is_empty() {
                    self.storage = Storage::Fleeting;
                    let records = &mut self.waiting.records;
                    unkept.retain(|it| records.iter().all(|record| record.id() != it.id()));
                    records.extend(unkept);
                }
                let typed = std::mem::replace(&mut self.documents, named(kept.documents));
                let typed = self.put_documents(typed.values().cloned().collect());
                typed.into_iter().chain(self.go_on()).collect()
            }
            StartStep::StoreChanged(kept) => {
                self.follow_documents(kept.documents);
                self.follow(kept.records);
                self.go_on()
            }
            StartStep::PricesRead(prices) => {
                self.prices = prices;
                Vec::new()
            }
            StartStep::Verified(entries) => {
                let held = Rc::make_mut(&mut self.held);
                let known =
                    entries.into_iter().map(|entry| (entry.record.id.clone(), entry.into()));
                held.extend(known.collect::<Vec<_>>());
                Vec::new()
            }
            StartStep::Unverified => {
                self.passage.unexplained = true;
                Vec::new()
            }
            StartStep::AllVerified => {
                self.waiting.verifications -= 1;
                Vec::new()
            }
        }
    }

    /// Whether there is something to show: until then, it is not known what is held.
    pub(crate) fn is_ready(&self) -> bool {
        let verified = self.waiting.verifications == 0 || !self.held.is_empty();
        self.settings().is_some() && self.storage != Storage::Opening && verified
    }

    /// Whether nothing that was stored is still to be verified.
    pub(crate) fn is_verified(&self) -> bool {
        self.waiting.verifications == 0
    }

    /// Whether all that the page begins with is there: until then nothing is shown that would be
    /// pushed aside a moment later.
    pub(crate) fn is_settled(&self) -> bool {
        let broken = matches!(self.setup, Setup::Broken(_)) && self.storage != Storage::Opening;
        broken || (self.is_ready() && !self.waiting.demo)
    }

    /// How many stored licenses cannot be shown for want of keys.
    pub(crate) fn unread(&self) -> usize {
        self.waiting.records.len()
    }

    /// What waited and need not any longer.
    fn go_on(&mut self) -> Vec<Effect> {
        if self.storage == Storage::Opening {
            return Vec::new();
        }
        let sources = match &self.setup {
            Setup::Loading => return Vec::new(),
            Setup::Broken(_) | Setup::Ready(_) => std::mem::take(&mut self.waiting.sources),
        };
        let mut effects = self.gather_keys();
        if let Some(settings) = self.settings().cloned() {
            let removed = std::mem::take(&mut self.waiting.removed).into_iter();
            let keyring = &self.trust.keyring;
            let removed = removed.filter_map(|it| (self.reach.verify)(it, keyring));
            self.removed.entries.extend(removed.map(Rc::new));
            let records = std::mem::take(&mut self.waiting.records);
            if !records.is_empty() {
                self.waiting.verifications += 1;
                let keyring = Rc::clone(&self.trust.keyring);
                effects.push(Effect::Verify { records, keyring, reach: self.reach });
            }
            let demo = settings.demo.as_ref().filter(|demo| demo.show_on_first_visit);
            if std::mem::take(&mut self.waiting.first_visit) {
                self.waiting.demo = demo.is_some();
                effects.extend(demo.map(|demo| Effect::Fetch(demo.files.clone())));
            }
        }
        if !sources.is_empty() {
            effects.extend(self.offer(sources));
        }
        effects
    }

    /// Follows another tab, but for what this one is writing.
    fn follow_documents(&mut self, documents: Vec<Document>) {
        let mut followed = named(documents);
        let kept = Rc::make_mut(&mut followed);
        for id in self.in_flight.ids() {
            match self.documents.get(id) {
                Some(document) => kept.insert(id.clone(), Rc::clone(document)),
                None => kept.remove(id),
            };
        }
        self.documents = followed;
    }

    /// Follows another tab: lets go what it removed, and verifies what it added.
    fn follow(&mut self, records: Vec<Stored>) {
        let mut stored = BTreeSet::new();
        stored.extend(records.iter().map(|record| record.id().to_owned()));
        let in_flight = &self.in_flight;
        if self.held.keys().any(|id| !stored.contains(id) && !in_flight.has(id)) {
            let held: &mut BTreeMap<String, Rc<Entry>> = Rc::make_mut(&mut self.held);
            held.retain(|id, _| stored.contains(id) || in_flight.has(id));
        }
        self.removed.entries.retain(|entry| !stored.contains(&entry.record.id));
        let news = |record: &Stored| {
            !self.held.contains_key(record.id()) && !self.in_flight.has(record.id())
        };
        self.waiting.records = records.into_iter().filter(news).collect();
    }
}

fn named(documents: Vec<Document>) -> Rc<BTreeMap<String, Rc<Document>>> {
    let mut named = BTreeMap::new();
    named.extend(documents.into_iter().map(|it| (it.id.clone(), Rc::new(it))));
    Rc::new(named)
}
