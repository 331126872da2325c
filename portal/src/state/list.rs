//! The list: what is shown of what is held, and in which order.

use super::action::{Effect, ListStep, Said};
use super::limits::PAGE_ENTRIES;
use super::{Entry, Installation, State};
use crate::text::lower;
use licentia_verifier::Instant;
use licentia_verifier::entitlement::Standing;
use std::rc::Rc;

/// How the list is searched, sorted and paged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct List {
    /// The words searched for, as typed.
    pub(crate) search: String,
    /// The order.
    pub(crate) sort: Sort,
    /// The page, counted from 0.
    pub(crate) page: usize,
}

/// What stands in one line of the list.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// A base with all that extends it.
    Installation(Rc<Installation>),
    /// A license that belongs to none; the reason, if it is genuine.
    Alone { entry: Rc<Entry>, standing: Option<Standing> },
}

/// An order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Sort {
    /// What came last comes first.
    #[default]
    Newest,
    /// What ends first comes first; what never ends, last.
    Expiry,
    /// By product, then order id.
    Product,
    /// By company, or name.
    Licensee,
}

impl Sort {
    /// Every order, as offered.
    pub(crate) const ALL: [Self; 4] = [Self::Newest, Self::Expiry, Self::Product, Self::Licensee];

    /// Its name in the page's markup.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Expiry => "expiry",
            Self::Product => "product",
            Self::Licensee => "licensee",
        }
    }

    /// The order of that name.
    pub(crate) fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|sort| sort.name() == name).unwrap_or_default()
    }
}

impl State {
    pub(super) fn list(&mut self, step: ListStep) -> Vec<Effect> {
        match step {
            ListStep::Search(search) => {
                self.list.search = search;
                self.list.page = 0;
                let found = self.found().len();
                self.say(Said::Found(found));
            }
            ListStep::Sort(sort) => {
                self.list.sort = sort;
                self.list.page = 0;
            }
            ListStep::Page(page) => self.list.page = page,
        }
        Vec::new()
    }

    /// What the search leaves, in order.
    pub(crate) fn found(&self) -> Vec<Item> {
        let search = lower(&self.list.search);
        let installations = self.installations.whole.values().map(Rc::clone);
        let alone = self.installations.alone.iter().cloned();
        let alone = alone.map(|(entry, standing)| Item::Alone { entry, standing });
        let items = installations.map(Item::Installation).chain(alone);
        let mut found: Vec<Item> = items.filter(|item| item.holds(&search)).collect();
        found.sort_by_cached_key(|item| key(self.list.sort, item));
        found
    }

    /// The page that is shown: never past the last one, whatever was removed meanwhile.
    pub(crate) fn page(&self, found: usize) -> usize {
        self.list.page.min(found.saturating_sub(1) / PAGE_ENTRIES)
    }
}

impl Item {
    /// Its id in the page.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Installation(installation) => &installation.id,
            Self::Alone { entry, .. } => &entry.record.id,
        }
    }

    /// The licenses that it is made of.
    pub(crate) fn entries(&self) -> &[Rc<Entry>] {
        match self {
            Self::Installation(installation) => &installation.entries,
            Self::Alone { entry, .. } => std::slice::from_ref(entry),
        }
    }

    /// Whether each word of a search occurs in one of its licenses.
    fn holds(&self, search: &str) -> bool {
        let holds = |word: &str| self.entries().iter().any(|entry| entry.holds(word));
        search.split_whitespace().all(holds)
    }
}

/// What a line is sorted by, as text: the parts have one length each or end it, and what cannot
/// be read comes last.
fn key(sort: Sort, item: &Item) -> String {
    const LAST: &str = "\u{10FFFF}";
    let root = item.entries().first();
    let Some(claims) = root.and_then(|entry| entry.claims()) else { return LAST.to_owned() };
    let rest = format!("{}\n{}", claims.product, claims.order_id);
    match sort {
        Sort::Newest => {
            let came = item.entries().iter().filter_map(|entry| entry.record.taken_in).max();
            let seconds = came.map_or(0, Instant::unix_seconds);
            format!("{:020} {rest}", i64::MAX - seconds.max(0))
        }
        Sort::Expiry => {
            let expires = match item {
                // What counts later is looked at as it will be then.
                Item::Installation(it) => {
                    it.holding.at(Instant::LAST, 0).and_then(|held| held.license_expires)
                }
                Item::Alone { .. } => claims.license_expires,
            };
            format!("{} {rest}", expires.map(|date| date.to_string()).as_deref().unwrap_or(LAST))
        }
        Sort::Product => rest,
        Sort::Licensee => {
            let name = claims.licensee.company.as_ref().unwrap_or(&claims.licensee.name);
            format!("{}\n{rest}", lower(name))
        }
    }
}
