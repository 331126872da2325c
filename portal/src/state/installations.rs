//! What belongs together: a base license with all that extends it is one installation.

use super::{Document, Entry, State};
use licentia_engine::protocol::{Folder, Session};
use licentia_verifier::entitlement::{Entitlement, Holding, Standing};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The licenses of one installation.
#[derive(Debug, Clone)]
pub(crate) struct Installation {
    /// The order id of the first license of its chain: its name, whatever is bought later.
    pub(crate) id: String,
    /// What the licenses grant together.
    pub(crate) holding: Holding,
    /// The licenses, the first of the chain first.
    pub(crate) entries: Vec<Rc<Entry>>,
}

/// What is held, sorted by what belongs together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Installations {
    /// Those with a license that others may extend, by id.
    pub(crate) whole: BTreeMap<String, Rc<Installation>>,
    /// Licenses that belong to none, and why: they wait for their base, or were replaced. Without a
    /// reason they are not genuine, or unreadable.
    pub(crate) alone: Vec<(Rc<Entry>, Option<Standing>)>,
}

/// What the engine is told before a question.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Folders {
    pub(crate) session: Rc<Session>,
    pub(crate) folders: Vec<Rc<Folder>>,
}

impl Installations {
    /// Sorts what is held.
    pub(super) fn of(held: &BTreeMap<String, Rc<Entry>>) -> Self {
        let mut by_order: BTreeMap<&str, Vec<&Rc<Entry>>> = BTreeMap::new();
        let mut sorted = Self::default();
        for entry in held.values() {
            match entry.license() {
                Some(license) => by_order.entry(&license.order_id).or_default().push(entry),
                None => sorted.alone.push((Rc::clone(entry), None)),
            }
        }
        let genuine = held.values().filter_map(|entry| entry.license());
        let entitlement = Entitlement::of_claims(genuine.map(|it| it.claims().clone()), |_| false);
        for holding in entitlement.holdings {
            let orders = holding.sources.iter().map(|source| source.order_id.as_str());
            let entries = orders.filter_map(|order| by_order.get(order)).flatten();
            let entries = entries.map(|entry| Rc::clone(entry)).collect();
            let id = holding.order_id.clone();
            sorted.whole.insert(id.clone(), Rc::new(Installation { id, holding, entries }));
        }
        for part in entitlement.parts {
            if !matches!(part.standing, Standing::Counts { .. }) {
                // Older copies of a license that counts stay with it.
                let entries = by_order.get(part.order_id.as_str()).into_iter().flatten();
                let alone = entries.map(|entry| (Rc::clone(entry), Some(part.standing.clone())));
                if !matches!(&part.standing, Standing::Superseded { by } if *by == part.order_id) {
                    sorted.alone.extend(alone);
                }
            }
        }
        sorted
    }

    /// The installation that a license counts in.
    pub(crate) fn with(&self, entry: &Entry) -> Option<&Rc<Installation>> {
        let id = &entry.record.id;
        self.whole.values().find(|it| it.entries.iter().any(|other| other.record.id == *id))
    }
}

impl State {
    /// What the engine is told before it is asked about these installations.
    pub(crate) fn folders(&self, ids: &[&str]) -> Folders {
        let settings = self.settings();
        let session = Session {
            keys: settings.map(|it| it.keys.to_string()).unwrap_or_default(),
            prices: self.prices.as_deref().map(str::to_owned),
            language: self.look.language.tag().to_owned(),
        };
        let folder = |id: &&str| Some(Rc::new(self.folder(self.installations.whole.get(*id)?)));
        let folders = ids.iter().filter_map(folder).collect();
        Folders { session: Rc::new(session), folders }
    }

    fn folder(&self, installation: &Installation) -> Folder {
        let facts = self.documents.get(&Document::facts_id(&installation.id));
        Folder {
            id: installation.id.clone(),
            licenses: installation.entries.iter().map(|it| it.record.key.clone()).collect(),
            facts: facts.map(|document| document.text.to_string()).unwrap_or_default(),
            revocations: None,
        }
    }
}
