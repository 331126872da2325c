//! The list: what is shown of what is held, and in which order.

use super::action::{Effect, ListStep, Said};
use super::limits::PAGE_ENTRIES;
use super::{Entry, State};
use licentia_verifier::Instant;
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
    pub(crate) fn found(&self) -> Vec<Rc<Entry>> {
        let search = self.list.search.to_lowercase();
        let matching = self.held.values().filter(|entry| entry.holds(&search));
        let mut found: Vec<Rc<Entry>> = matching.cloned().collect();
        found.sort_by_cached_key(|entry| key(self.list.sort, entry));
        found
    }

    /// The page that is shown: never past the last one, whatever was removed meanwhile.
    pub(crate) fn page(&self, found: usize) -> usize {
        self.list.page.min(found.saturating_sub(1) / PAGE_ENTRIES)
    }
}

/// What an entry is sorted by, as text: the parts have one length each or end it, and what cannot
/// be read comes last.
fn key(sort: Sort, entry: &Entry) -> String {
    const LAST: &str = "\u{10FFFF}";
    let Some(claims) = entry.claims() else { return LAST.to_owned() };
    let rest = format!("{}\n{}", claims.product, claims.order_id);
    match sort {
        Sort::Newest => {
            let seconds = entry.record.taken_in.map_or(0, Instant::unix_seconds);
            format!("{:020} {rest}", i64::MAX - seconds.max(0))
        }
        Sort::Expiry => {
            let expires = claims.license_expires.map(|date| date.to_string());
            format!("{} {rest}", expires.as_deref().unwrap_or(LAST))
        }
        Sort::Product => rest,
        Sort::Licensee => {
            let name = claims.licensee.company.as_ref().unwrap_or(&claims.licensee.name);
            format!("{}\n{rest}", name.to_lowercase())
        }
    }
}
