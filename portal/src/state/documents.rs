//! What is kept besides licenses: facts about servers, orders, drafts of forms. Each is a text
//! with a name; only who wrote it knows what it says.

use super::action::Effect;
use super::{State, Storage};
use licentia_verifier::Instant;
use std::rc::Rc;

/// A text that is kept under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Document {
    /// Its name: a kind, a slash, and what it is about.
    pub(crate) id: String,
    /// What it says.
    pub(crate) text: Rc<str>,
    /// When it was last written.
    pub(crate) changed: Instant,
}

/// A step in the life of documents.
pub(crate) enum KeepStep {
    /// Keep this text under this name, in place of what was there.
    Put {
        /// The name.
        id: String,
        /// The text.
        text: Rc<str>,
    },
    /// Let what has these names go; it can be brought back.
    Drop(Vec<String>),
    /// Let it go for good: it has served.
    Forget(Vec<String>),
}

impl Document {
    /// The kind of keys that a person trusts.
    pub(crate) const KEY: &str = "key";
    /// The name of how far new servers' clocks are ahead of UTC, in minutes.
    pub(crate) const ZONE: &str = "settings/zone";

    /// The name of a key that a person trusts; any form that a keyring reads.
    pub(crate) fn key_id(key: &str) -> String {
        format!("{}/{key}", Self::KEY)
    }

    /// The name of the facts about an installation, the JSON of an `Installation`.
    pub(crate) fn facts_id(installation: &str) -> String {
        format!("facts/{installation}")
    }

    /// The name of an order that waits for its answer, the JSON of an `OrderRequest`.
    pub(crate) fn order_id(request: &str) -> String {
        format!("order/{request}")
    }

    /// The name of an order that was answered, with its answer: a text of the engine.
    pub(crate) fn answered_id(request: &str) -> String {
        format!("answered/{request}")
    }

    /// The name of what was typed into a form and not sent.
    pub(crate) fn draft_id(form: &str) -> String {
        format!("draft/{form}")
    }

    /// The name of a story for the simulator, the JSON of a `Scenario`: one that a person brought,
    /// or what was made of another.
    pub(crate) fn scenario_id(source: &str) -> String {
        format!("scenario/{source}")
    }

    /// The name of what a story was before it was changed, by the name of its document.
    pub(crate) fn past_id(story: &str) -> String {
        format!("past/{story}")
    }

    /// What it is about.
    pub(crate) fn subject(&self) -> &str {
        self.id.split_once('/').map_or("", |parts| parts.1)
    }
}

impl State {
    /// All documents of a kind, by name.
    pub(crate) fn documents_of(&self, kind: &str) -> impl Iterator<Item = &Rc<Document>> {
        let prefix = format!("{kind}/");
        let first = prefix.clone();
        let from = self.documents.range(first..).map(|(_, document)| document);
        from.take_while(move |document| document.id.starts_with(&prefix))
    }

    pub(super) fn keep_document(&mut self, step: KeepStep) -> Vec<Effect> {
        match step {
            KeepStep::Put { id, text } => {
                if self.documents.get(&id).is_some_and(|document| document.text == text) {
                    return Vec::new();
                }
                let document = Rc::new(Document { id, text, changed: self.now });
                self.put_documents(Vec::from([document])).into_iter().collect()
            }
            KeepStep::Drop(ids) => {
                let documents = self.take_documents(&ids);
                if documents.is_empty() {
                    return Vec::new();
                }
                self.removed.entries.clear();
                self.removed.documents = documents;
                self.delete_documents(ids).into_iter().collect()
            }
            KeepStep::Forget(ids) => self.forget_documents(ids).into_iter().collect(),
        }
    }

    /// Takes documents in; they are then to be stored. Those that come before the store is open
    /// wait for it.
    pub(super) fn put_documents(&mut self, documents: Vec<Rc<Document>>) -> Option<Effect> {
        let kept = Rc::make_mut(&mut self.documents);
        kept.extend(documents.iter().map(|it| (it.id.clone(), Rc::clone(it))));
        if self.storage != Storage::Lasting || documents.is_empty() {
            return None;
        }
        self.in_flight.begin(documents.iter().map(|it| &it.id));
        Some(Effect::SaveDocuments(documents))
    }

    /// Lets documents go for good; they are then to be deleted.
    pub(super) fn forget_documents(&mut self, ids: Vec<String>) -> Option<Effect> {
        if self.take_documents(&ids).is_empty() { None } else { self.delete_documents(ids) }
    }

    fn take_documents(&mut self, ids: &[String]) -> Vec<Rc<Document>> {
        let kept = Rc::make_mut(&mut self.documents);
        ids.iter().filter_map(|id| kept.remove(id)).collect()
    }

    fn delete_documents(&mut self, ids: Vec<String>) -> Option<Effect> {
        if self.storage != Storage::Lasting {
            return None;
        }
        self.in_flight.begin(&ids);
        Some(Effect::DeleteDocuments(ids))
    }
}
