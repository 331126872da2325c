//! Everything that is kept, as one file: to move to another browser, or to keep as a backup.

use super::action::{Effect, Said, StoreStep};
use super::documents::Document;
use super::members::{Members, Misfit};
use super::source::Source;
use super::{Removed, State, Storage};
use licentia_verifier::json::{self, JsonError};
use serde_json::{Value, json};
use std::rc::Rc;

/// The member that tells this kind of file from others, by its version.
const MARK: &str = "licentiaStore";
/// The one version there is.
const VERSION: u64 = 1;

/// Everything that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StoreFile {
    /// Registration keys.
    licenses: Vec<String>,
    /// Whatever else.
    documents: Vec<Document>,
}

/// Why a file is no such file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum StoreFileError {
    /// The browser cannot read it.
    Unreadable,
    /// Not JSON, or a member does not hold what it should; where, and what was said.
    Member { path: String, detail: String },
    /// Made by a later version.
    Version(u64),
}

impl From<Misfit> for StoreFileError {
    fn from(Misfit { path, detail }: Misfit) -> Self {
        Self::Member { path, detail }
    }
}

impl StoreFile {
    /// Reads such a file.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, StoreFileError> {
        let mut members = Members::of_document(bytes).map_err(|error| match error {
            JsonError::Member { path, detail } => Misfit::new(path, detail),
            JsonError::Syntax { detail } => Misfit::new("", detail),
            JsonError::DuplicateMember { path, member } => {
                Misfit::new(path, format!("`{member}` stands there twice"))
            }
            JsonError::TooDeep => Misfit::new("", "nested too deep"),
        })?;
        let version = members.required(MARK)?.as_u64().unwrap_or_default();
        if version != VERSION {
            return Err(StoreFileError::Version(version));
        }
        members.text("exported")?;
        let licenses = members.texts("licenses")?;
        let documents = members.list("documents")?.into_iter();
        let documents = documents.map(|(path, value)| document(path, value));
        let documents = documents.collect::<Result<_, _>>()?;
        members.finish()?;
        Ok(Self { licenses, documents })
    }
}

fn document(path: String, value: json::Value<'_>) -> Result<Document, Misfit> {
    let mut members = Members::of(path, value)?;
    let changed = members.text("changed")?;
    let changed = changed.parse().map_err(|_| {
        Misfit::new(members.path("changed"), "expected an instant, as in `2026-01-31T09:30:00Z`")
    })?;
    let (id, text) = (members.text("id")?, members.text("text")?);
    members.finish()?;
    Ok(Document { id, text: text.into(), changed })
}

impl State {
    pub(super) fn store(&mut self, step: StoreStep) -> Vec<Effect> {
        match step {
            StoreStep::Export => self.export(),
            StoreStep::Import(file) => self.take_over(file),
            StoreStep::Erase => self.erase(),
        }
    }

    /// Everything that is kept, as a file.
    fn export(&self) -> Vec<Effect> {
        let keys = self.held.values().map(|entry| entry.record.key.as_str());
        let keys: Vec<&str> = keys.filter(|key| !key.is_empty()).collect();
        let document = |document: &Rc<Document>| {
            let changed = document.changed.to_string();
            json!({ "id": document.id, "text": &*document.text, "changed": changed })
        };
        let documents: Vec<Value> = self.documents.values().map(document).collect();
        let file = json!({
            MARK: VERSION,
            "exported": self.now.to_string(),
            "licenses": keys,
            "documents": documents,
        });
        let day = self.now.to_string();
        let name = format!("licenses-{}.json", day.get(..10).unwrap_or_default());
        Vec::from([Effect::Download { name, text: format!("{file:#}\n") }])
    }

    /// Takes such a file in: licenses as if they had been dropped, documents where they are newer.
    fn take_over(&mut self, file: StoreFile) -> Vec<Effect> {
        let is_news = |document: &Document| {
            let known = self.documents.get(&document.id);
            known.is_none_or(|known| known.changed < document.changed)
        };
        let news: Vec<_> = file.documents.into_iter().filter(is_news).map(Rc::new).collect();
        self.say(Said::Imported { licenses: file.licenses.len(), documents: news.len() });
        let mut effects: Vec<Effect> = self.put_documents(news).into_iter().collect();
        // Among them may be the keys that the licenses are signed with.
        effects.extend(self.gather_keys());
        if !file.licenses.is_empty() {
            let text: Rc<str> = file.licenses.join("\n").into();
            effects.extend(self.offer(Vec::from([Source::pasted(text)])));
        }
        effects
    }

    /// Lets everything go.
    fn erase(&mut self) -> Vec<Effect> {
        self.held = Rc::default();
        self.documents = Rc::default();
        self.removed = Removed::default();
        self.intake = super::Intake::default();
        self.say(Said::Erased);
        if self.storage == Storage::Fleeting { Vec::new() } else { Vec::from([Effect::Erase]) }
    }
}
