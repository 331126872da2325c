//! What is held: removed, brought back, written to the store, handed out.

use super::action::{Effect, HoldStep, Said};
use super::starting::Storage;
use super::{Entry, Removed, State};
use licentia_verifier::armor;
use std::rc::Rc;

impl State {
    pub(super) fn hold(&mut self, step: HoldStep) -> Vec<Effect> {
        match step {
            HoldStep::Remove(id) => {
                let entries = self.held.get(&id).cloned();
                self.remove(entries.into_iter().collect())
            }
            HoldStep::RemoveDemo => self.remove(self.demo_entries()),
            HoldStep::Undo => self.bring_back(),
            HoldStep::ForgetRemoved => {
                self.removed = Removed::default();
                Vec::new()
            }
            HoldStep::ShowDemo => {
                let demo = self.settings().and_then(|settings| settings.demo.as_ref());
                demo.map(|demo| Effect::Fetch(demo.files.clone())).into_iter().collect()
            }
            HoldStep::Sorted { held, installations } => {
                self.was_sorted(held, installations);
                Vec::new()
            }
            HoldStep::Written { ids, held } => {
                self.in_flight.end(&ids);
                if !held {
                    self.storage = Storage::Fleeting;
                }
                Vec::new()
            }
            HoldStep::Download(id) => {
                let entry = self.held.get(&id);
                entry.and_then(|entry| download(entry)).into_iter().collect()
            }
        }
    }

    /// The licenses of invented companies.
    pub(crate) fn demo_entries(&self) -> Vec<Rc<Entry>> {
        self.held.values().filter(|entry| self.is_demo(entry)).cloned().collect()
    }

    /// Takes entries into what is held; their records are then to be stored.
    pub(super) fn keep(&mut self, entries: Vec<Rc<Entry>>) -> Option<Effect> {
        let records: Vec<_> = entries.iter().map(|entry| entry.record.clone()).collect();
        let held = Rc::make_mut(&mut self.held);
        held.extend(entries.into_iter().map(|entry| (entry.record.id.clone(), entry)));
        if records.is_empty() || self.storage == Storage::Fleeting {
            return None;
        }
        self.in_flight.begin(records.iter().map(|record| &record.id));
        Some(Effect::Save(records))
    }

    fn remove(&mut self, entries: Vec<Rc<Entry>>) -> Vec<Effect> {
        if entries.is_empty() {
            return Vec::new();
        }
        let ids: Vec<String> = entries.iter().map(|entry| entry.record.id.clone()).collect();
        let held = Rc::make_mut(&mut self.held);
        for id in &ids {
            held.remove(id);
        }
        self.say(Said::Removed(ids.len()));
        self.removed = Removed { entries, documents: Vec::new() };
        if self.storage == Storage::Fleeting {
            return Vec::new();
        }
        self.in_flight.begin(&ids);
        Vec::from([Effect::Delete(ids)])
    }

    fn bring_back(&mut self) -> Vec<Effect> {
        let removed = std::mem::take(&mut self.removed);
        self.say(Said::BroughtBack(removed.len()));
        let entries = self.keep(removed.entries);
        entries.into_iter().chain(self.put_documents(removed.documents)).collect()
    }
}

/// The license file; of a damaged record, the text as it was stored.
fn download(entry: &Entry) -> Option<Effect> {
    let key = &entry.record.key;
    if key.is_empty() {
        return None;
    }
    Some(match entry.claims() {
        Some(claims) => {
            let order = claims.order_id.replace('/', "-");
            Effect::Download { name: format!("{order}.license"), text: armor(key) }
        }
        None => Effect::Download { name: format!("{}.txt", entry.record.id), text: key.clone() },
    })
}
