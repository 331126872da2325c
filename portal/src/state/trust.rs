//! Whose licenses are genuine: the vendor's keys, and with a loud and lasting warning those that a
//! person adds.

use super::State;
use super::action::Effect;
use super::documents::{Document, KeepStep};
use super::entry::Stored;
use licentia_verifier::{Keyring, KeyringError};
use std::rc::Rc;

/// What is trusted.
#[derive(Clone, Default)]
pub(crate) struct Trust {
    /// Every trusted key.
    pub(crate) keyring: Rc<Keyring>,
    /// The keys that a person added.
    pub(crate) added: Added,
    /// Why the last key was not added.
    pub(crate) problem: Option<KeyProblem>,
}

/// Ids of keys that a person added, each with the name of its document.
pub(super) type Added = Vec<(String, String)>;

/// Why a key is not added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeyProblem {
    /// It is no key to trust.
    Unusable(KeyringError),
    /// It is trusted already.
    Known,
}

/// A step in trusting.
pub(crate) enum TrustStep {
    /// Trust the keys in this text.
    Add(String),
    /// Trust the key with this document no longer.
    Remove(String),
}

impl State {
    /// The form in which a key is typed.
    pub(crate) const KEY_FORM: &str = "key";

    pub(super) fn trust(&mut self, step: TrustStep) -> Vec<Effect> {
        self.trust.problem = None;
        match step {
            TrustStep::Add(text) => match self.usable(&text) {
                Ok(id) => {
                    let draft = Document::draft_id(Self::KEY_FORM);
                    let put = self.keep_document(KeepStep::Put { id, text: text.into() });
                    let forget = self.keep_document(KeepStep::Forget(Vec::from([draft])));
                    put.into_iter().chain(forget).collect()
                }
                Err(problem) => {
                    self.trust.problem = Some(problem);
                    Vec::new()
                }
            },
            TrustStep::Remove(id) => self.keep_document(KeepStep::Drop(Vec::from([id]))),
        }
    }

    /// The name under which the keys in a text are kept.
    fn usable(&self, text: &str) -> Result<String, KeyProblem> {
        let keys = Keyring::parse(text).map_err(KeyProblem::Unusable)?;
        let trusted = &self.trust.keyring;
        let known = |id: &str| trusted.keys().iter().any(|key| key.key_id == id);
        let new = keys.keys().iter().find(|key| !known(&key.key_id)).ok_or(KeyProblem::Known)?;
        let id = Document::key_id(&new.key_id);
        trusted.as_ref().clone().join(keys).map(|_| id).map_err(KeyProblem::Unusable)
    }

    /// Gathers the trusted keys anew; if they changed, all that is held is to be verified again.
    pub(super) fn gather_keys(&mut self) -> Vec<Effect> {
        let Some(settings) = self.settings().cloned() else { return Vec::new() };
        let (keyring, added) = (self.reach.join)(self, settings.keyring.as_ref().clone());
        if self.trust.added == added && !self.trust.keyring.keys().is_empty() {
            return Vec::new();
        }
        self.trust.added = added;
        self.trust.keyring = Rc::new(keyring);
        let records: Vec<Stored> =
            self.held.values().map(|entry| Stored::Sound(entry.record.clone())).collect();
        if records.is_empty() {
            return Vec::new();
        }
        self.waiting.verifications += 1;
        let keyring = Rc::clone(&self.trust.keyring);
        Vec::from([Effect::Verify { records, keyring, reach: self.reach }])
    }

    /// The vendor's keys joined with those that a person added.
    pub(super) fn join_added_keys(&self, mut keyring: Keyring) -> (Keyring, Added) {
        let mut added = Added::new();
        for document in self.documents_of(Document::KEY) {
            let Ok(keys) = Keyring::parse(document.text.as_ref()) else { continue };
            let ids: Vec<String> = keys.keys().iter().map(|key| key.key_id.clone()).collect();
            // What the vendor has meanwhile pinned is his.
            if let Ok(joined) = keyring.clone().join(keys) {
                keyring = joined;
                added.extend(ids.into_iter().map(|key| (key, document.id.clone())));
            }
        }
        (keyring, added)
    }

    /// The texts of all trusted keys, as the engine is told them.
    pub(super) fn key_texts(&self) -> Vec<String> {
        let pinned = self.settings().map(|settings| settings.keys.to_string());
        let added = self.documents_of(Document::KEY).map(|document| document.text.to_string());
        pinned.into_iter().chain(added).collect()
    }

    /// Whether a key was added by a person.
    pub(crate) fn is_added(&self, key_id: Option<&str>) -> bool {
        key_id.is_some_and(|id| self.trust.added.iter().any(|(added, _)| added == id))
    }
}
