//! Everything that is kept, as one file: to move to another browser, or to keep as a backup.

use super::action::{Effect, Said};
use super::documents::Document;
use super::source::Source;
use super::{Removed, State, Storage};
use licentia_verifier::Instant;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The one version there is.
const VERSION: u32 = 1;

/// Everything that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct StoreFile {
    /// Tells this kind of file from others.
    licentia_store: u32,
    /// When it was made.
    exported: Instant,
    /// Registration keys.
    licenses: Vec<String>,
    /// Whatever else.
    documents: Vec<KeptDocument>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptDocument {
    id: String,
    text: String,
    changed: Instant,
}

/// Why a file is no such file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum StoreFileError {
    /// The browser cannot read it.
    Unreadable,
    /// Not JSON, or a member does not hold what it should; where, and what was said.
    Member { path: String, detail: String },
    /// Made by a later version.
    Version(u32),
}

impl StoreFile {
    /// Reads such a file.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, StoreFileError> {
        let mut deserializer = serde_json::Deserializer::from_slice(bytes);
        let read: Result<Self, _> = serde_path_to_error::deserialize(&mut deserializer);
        let file = read.map_err(|error| StoreFileError::Member {
            path: error.path().to_string(),
            detail: error.inner().to_string(),
        })?;
        match file.licentia_store {
            VERSION => Ok(file),
            version => Err(StoreFileError::Version(version)),
        }
    }
}

impl State {
    /// Everything that is kept, as a file.
    pub(super) fn export(&self) -> Vec<Effect> {
        let keys = self.held.values().map(|entry| entry.record.key.clone());
        let documents = self.documents.values().map(|document| KeptDocument {
            id: document.id.clone(),
            text: document.text.to_string(),
            changed: document.changed,
        });
        let file = StoreFile {
            licentia_store: VERSION,
            exported: self.now,
            licenses: keys.filter(|key| !key.is_empty()).collect(),
            documents: documents.collect(),
        };
        let day = self.now.to_string();
        let name = format!("licenses-{}.json", day.get(..10).unwrap_or_default());
        let text = serde_json::to_string_pretty(&file).unwrap_or_default();
        Vec::from([Effect::Download { name, text }])
    }

    /// Takes such a file in: licenses as if they had been dropped, documents where they are newer.
    pub(super) fn import(&mut self, file: StoreFile) -> Vec<Effect> {
        let is_news = |document: &KeptDocument| {
            let known = self.documents.get(&document.id);
            known.is_none_or(|known| known.changed < document.changed)
        };
        let news = file.documents.into_iter().filter(is_news).map(|document| {
            let KeptDocument { id, text, changed } = document;
            Rc::new(Document { id, text: text.into(), changed })
        });
        let news: Vec<_> = news.collect();
        self.say(Said::Imported { licenses: file.licenses.len(), documents: news.len() });
        let mut effects: Vec<Effect> = self.put_documents(news).into_iter().collect();
        if !file.licenses.is_empty() {
            let text: Rc<str> = file.licenses.join("\n").into();
            effects.extend(self.offer(Vec::from([Source::pasted(text)])));
        }
        effects
    }

    /// Lets everything go.
    pub(super) fn erase(&mut self) -> Vec<Effect> {
        self.held = Rc::default();
        self.documents = Rc::default();
        self.removed = Removed::default();
        self.intake = super::Intake::default();
        self.say(Said::Erased);
        if self.storage == Storage::Fleeting { Vec::new() } else { Vec::from([Effect::Erase]) }
    }
}
