//! What belongs together: a base license with all that extends it is one installation.

use super::{Document, Entry, State, Status};
use licentia_engine::protocol::{Folder, Session};
use licentia_verifier::Instant;
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

impl Installation {
    /// The license that began it.
    pub(crate) fn root(&self) -> Option<&Rc<Entry>> {
        self.entries.first()
    }

    /// Where it stands at an instant, by its dates, and by what its file says of it alone.
    pub(crate) fn status(&self, now: Instant) -> Status {
        match self.holding.at(now, 0) {
            None => Status::NotYetValid,
            Some(held) => {
                let own = self.root().map(|entry| entry.status(now));
                if let Some(status) = own.filter(|status| status.is_of_the_file()) {
                    return status;
                }
                let end = held.license_expires.and_then(|day| day.end(0));
                let over = end.is_some_and(|end| end <= now);
                if over { Status::Expired } else { Status::InForce }
            }
        }
    }
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
        let replaced = replaced(&entitlement);
        for holding in entitlement.holdings {
            let counting = holding.sources.iter().map(|source| source.order_id.as_str());
            let older = replaced.get(&holding.order_id).into_iter().flatten();
            let orders = counting.chain(older.map(String::as_str));
            let entries = orders.filter_map(|order| by_order.remove(order)).flatten();
            let entries = entries.cloned().collect();
            let id = holding.order_id.clone();
            sorted.whole.insert(id.clone(), Rc::new(Installation { id, holding, entries }));
        }
        for part in entitlement.parts {
            let entries = by_order.remove(part.order_id.as_str()).into_iter().flatten();
            let alone = entries.map(|entry| (Rc::clone(entry), Some(part.standing.clone())));
            sorted.alone.extend(alone);
        }
        sorted
    }

    /// How many lines the list has.
    pub(crate) fn len(&self) -> usize {
        self.whole.len() + self.alone.len()
    }

    /// The id of the line of the list that a license is in.
    pub(crate) fn line_of<'a>(&'a self, record: &'a str) -> &'a str {
        let holds = |it: &&Rc<Installation>| it.entries.iter().any(|e| e.record.id == record);
        self.whole.values().find(holds).map_or(record, |it| &it.id)
    }
}

impl State {
    /// What the engine is told before it is asked about these installations.
    pub(crate) fn folders(&self, ids: &[&str]) -> Folders {
        let session = Session {
            keys: self.key_texts(),
            prices: self.prices.as_deref().map(str::to_owned),
            language: self.look.language.tag().to_owned(),
            offset_minutes: self.zone_minutes(),
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
            facts: facts.map(|document| Rc::clone(&document.text)).unwrap_or_default(),
            revocations: None,
        }
    }
}

/// The orders that others took the place of, by the holding of those: they stay with it.
fn replaced(entitlement: &Entitlement) -> BTreeMap<String, Vec<String>> {
    let mut standings: BTreeMap<&str, &Standing> = BTreeMap::new();
    let parts = entitlement.parts.iter();
    standings.extend(parts.map(|part| (part.order_id.as_str(), &part.standing)));
    let mut replaced: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in &entitlement.parts {
        let mut standing = &part.standing;
        for _ in 0..entitlement.parts.len() {
            match standing {
                Standing::Superseded { by } if *by != part.order_id => match standings.get(&**by) {
                    Some(next) => standing = next,
                    None => break,
                },
                Standing::Counts { holding } => {
                    let older = part.standing != *standing;
                    older.then(|| {
                        replaced.entry(holding.clone()).or_default().push(part.order_id.clone());
                    });
                    break;
                }
                _ => break,
            }
        }
    }
    replaced
}
