//! What the licenses grant together: a base with all that extends it.

use super::facts::{License, Module, Policy};
use super::time::{DAY, Zone};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What is held at an instant.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub(super) order: String,
    pub(super) kind: String,
    pub(super) policy: Rc<Policy>,
    pub(super) reference: Option<String>,
    pub(super) issued: i64,
    pub(super) revalidation: Option<(i64, i64)>,
    pub(super) domain_limits: BTreeMap<String, i64>,
    pub(super) maintenance_expires: Option<i64>,
    /// When the right to run ends; none: never.
    pub(super) end: Option<i64>,
    pub(super) modules: BTreeMap<String, Module>,
    /// Modules that were held and have ended.
    pub(super) ended: BTreeSet<String>,
    pub(super) bridged_until: Option<i64>,
}

/// What became of the licenses.
#[derive(Debug, Default)]
pub(super) struct Licenses {
    pub(super) held: Option<Held>,
    /// The first instant at which a license counts, if none does yet.
    pub(super) begins: Option<i64>,
    pub(super) incomplete: BTreeSet<String>,
    /// Parts that are for another product than what they extend.
    pub(super) other_product: BTreeSet<String>,
    /// What is for another product than the installed one.
    pub(super) left_out: BTreeSet<String>,
    pub(super) revoked: BTreeSet<String>,
}

/// The installed licenses, and what decides which of them count.
pub(super) struct Shelf<'a> {
    pub(super) licenses: &'a [License],
    pub(super) revoked: &'a BTreeSet<String>,
    pub(super) product: Option<&'a str>,
    /// The policy of the scenario, which wins over those of licenses.
    pub(super) policy: Option<&'a Rc<Policy>>,
    pub(super) zone: Zone,
}

impl<'a> Shelf<'a> {
    /// Of each order the license that was issued last.
    fn current(&self) -> Vec<&'a License> {
        let newest = |one: &&License| {
            let newer = |other: &License| other.order == one.order && one.issued < other.issued;
            !self.licenses.iter().any(newer)
        };
        let mut current: Vec<&License> = self.licenses.iter().filter(newest).collect();
        current.sort_by(|one, other| one.order.cmp(&other.order));
        current.dedup_by(|one, other| one.order == other.order);
        current
    }

    /// The base at the end of the chain of previous orders, if the chain holds (ACT-2, BUY-8).
    fn root(&self, license: &'a License, current: &[&'a License]) -> Option<&'a License> {
        let mut link = license;
        // A circle has no end: no chain is longer than there are licenses.
        for _ in 0..=current.len() {
            if self.revoked.contains(&link.order) || link.product != license.product {
                return None;
            }
            if link.is_root() {
                return Some(link);
            }
            let previous = link.previous.as_ref()?;
            link = current.iter().find(|other| other.order == *previous)?;
        }
        None
    }

    /// The product of the licenses that count, if nobody says which one is installed.
    pub(super) fn only_product(&self) -> Option<String> {
        let current = self.current();
        let root = current.iter().find_map(|license| self.root(license, &current))?;
        Some(root.product.clone())
    }

    /// What is held at `t`, and which licenses do not count.
    pub(super) fn at(&self, t: i64) -> Licenses {
        let (current, mut found) = (self.current(), Licenses::default());
        let mut holdings: BTreeMap<&str, Vec<&License>> = BTreeMap::new();
        for license in &current {
            let order = license.order.clone();
            let previous = current.iter().find(|it| Some(&it.order) == license.previous.as_ref());
            let on_other_product = previous.is_some_and(|previous| {
                previous.product != license.product && self.root(previous, &current).is_some()
            });
            if self.revoked.contains(&order) {
                found.revoked.insert(order);
            } else if let Some(root) = self.root(license, &current) {
                if self.product.is_none_or(|product| product == root.product) {
                    holdings.entry(&root.order).or_default().push(license);
                } else {
                    found.left_out.insert(order);
                }
            } else if on_other_product {
                found.other_product.insert(order);
            } else {
                found.incomplete.insert(order);
            }
        }
        let all: Vec<Held> = holdings.values().filter_map(|parts| self.hold(parts, t)).collect();
        found.held = all.into_iter().max_by_key(|held| {
            let runs = held.end.is_none_or(|end| t < end);
            let (forever, issued) = (held.end.is_none(), held.issued);
            (runs, held.kind != "trial", forever, held.end, issued, held.order.clone())
        });
        if found.held.is_none() {
            let trunks = holdings.values().flatten().filter(|license| license.is_trunk());
            found.begins = trunks.filter_map(|trunk| trunk.not_before).min();
        }
        found
    }

    /// What a base and the parts that extend it grant together.
    fn hold(&self, parts: &[&License], t: i64) -> Option<Held> {
        let mut trunks: Vec<&&License> = parts.iter().filter(|it| it.is_trunk()).collect();
        trunks.sort_by_key(|it| (!it.is_root(), it.issued, &it.order));
        let trunk = trunks.into_iter().rfind(|it| it.has_begun(t))?;
        let begun = |kind: &'static str| {
            parts.iter().filter(move |it| it.kind == kind && it.has_begun(t)).copied()
        };
        let renewed = |date: fn(&License) -> Option<i64>| begun("renewal").filter_map(date).max();
        let policy = self.policy.or(trunk.policy.as_ref()).expect("a policy that is known").clone();

        // A renewal moves a day and never back; it makes nothing perpetual that has no day.
        let license_expires = trunk
            .license_expires
            .map(|day| renewed(|it| it.license_expires).unwrap_or(day).max(day));
        let mut maintenance_expires =
            renewed(|it| it.maintenance_expires).max(trunk.maintenance_expires);
        let mut end = license_expires.map(|day| self.zone.end(day));
        if trunk.kind == "trial" && end.is_none() {
            end = Some(trunk.not_before.unwrap_or(trunk.issued) + policy.trial_days * DAY);
        }
        if policy.lapsed_maintenance == "ends-license" {
            let days = [license_expires, maintenance_expires];
            maintenance_expires = days.into_iter().flatten().min();
            let maintenance_end = maintenance_expires.map(|day| self.zone.end(day));
            end = [end, maintenance_end].into_iter().flatten().min();
        }

        let renewals: Vec<&License> = begun("renewal").collect();
        let add_ons: Vec<&License> = begun("add-on").collect();
        let (modules, ended) = self.modules(trunk, &renewals, &add_ons, t);
        Some(Held {
            order: trunk.order.clone(),
            kind: trunk.kind.clone(),
            policy,
            reference: trunk.reference.clone(),
            issued: trunk.issued,
            revalidation: trunk.revalidation,
            domain_limits: trunk.domain_limits.clone(),
            maintenance_expires,
            end,
            modules,
            ended,
            bridged_until: begun("bridge").filter_map(|bridge| bridge.license_expires).max(),
        })
    }

    /// The modules that are held, and those that have ended.
    fn modules(
        &self,
        trunk: &License,
        renewals: &[&License],
        add_ons: &[&License],
        t: i64,
    ) -> (BTreeMap<String, Module>, BTreeSet<String>) {
        let named = |id: &str| {
            let all = renewals.iter().flat_map(|renewal| &renewal.modules);
            all.filter(|module| module.id == id).cloned().collect::<Vec<_>>()
        };
        let mut held: BTreeMap<String, Module> = BTreeMap::new();
        let mut ended = BTreeSet::new();
        let base = trunk.modules.iter().map(|module| (module, false));
        let added = add_ons.iter().flat_map(|it| &it.modules).map(|module| (module, true));
        for (module, is_added) in base.chain(added) {
            let mut module = module.clone();
            for renewal in named(&module.id) {
                module.expires = later(module.expires, renewal.expires);
                if !is_added {
                    // Seats that a renewal names are a minimum.
                    module.seats = later(module.seats, renewal.seats);
                }
            }
            if module.expires.is_some_and(|day| self.zone.end(day) <= t) {
                ended.insert(module.id);
            } else if let Some(same) = held.get_mut(&module.id) {
                same.seats = same.seats.zip(module.seats).map(|(one, other)| one + other);
                same.expires = later(same.expires, module.expires);
            } else {
                held.insert(module.id.clone(), module);
            }
        }
        ended.retain(|id| !held.contains_key(id));
        (held, ended)
    }
}

/// The larger of two; none is the largest.
fn later(one: Option<i64>, other: Option<i64>) -> Option<i64> {
    one.zip(other).map(|(one, other)| one.max(other))
}
