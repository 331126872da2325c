//! One base with all that extends it, and what it grants at an instant.

use crate::policy::PolicyReference;
use crate::sort;
use crate::{
    Claims, Date, DomainLimit, Instant, Kind, Licensee, Module, PriceClass, Revalidation, Seats,
};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// One base with all that extends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Holding {
    /// Order id of its root: its name, whatever is bought later.
    pub order_id: String,
    /// The product.
    pub product: String,
    /// What it is put together from.
    pub sources: Vec<Source>,
    /// The root, and the upgrades that take its place one after the other.
    #[serde(skip)]
    trunks: Vec<Claims>,
    #[serde(skip)]
    renewals: Vec<Claims>,
    #[serde(skip)]
    add_ons: Vec<Claims>,
    #[serde(skip)]
    bridges: Vec<Claims>,
}

/// A license that counts in a holding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "HoldingSource"))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Its order id.
    pub order_id: String,
    /// The first instant at which it counts; absent: at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Instant>,
}

/// What a holding grants at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Held {
    /// Order id of the license in force for it: the root, or the upgrade that took its place.
    pub order_id: String,
    /// What that license is.
    pub kind: Kind,
    /// To whom it was granted.
    pub licensee: Licensee,
    /// The price class that it was sold in (BUY-6).
    pub price_class: PriceClass,
    /// The rules that it lives under.
    pub policy: PolicyReference,
    /// The machine that it is bound to; absent: any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// When it was issued: revalidation counts from here (REVAL-1).
    pub issued: Instant,
    /// The first instant at which it counts; absent: when it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Instant>,
    /// How often it must be revalidated; absent: never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revalidation: Option<Revalidation>,
    /// Limits of single domains.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub domain_limits: Vec<DomainLimit>,
    /// The last day of the right to run; absent: perpetual (TERM-1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_expires: Option<Date>,
    /// The last day of the right to updates; absent: none was bought (TERM-1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maintenance_expires: Option<Date>,
    /// The modules, by id.
    pub modules: Vec<Module>,
    /// The last day on which a bridge license permits two machines (DUP-1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bridged_until: Option<Date>,
    /// Modules that were held and have ended, with their last days.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ended_modules: Vec<EndedModule>,
}

/// A module that was held and has ended.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct EndedModule {
    /// Its id.
    pub id: String,
    /// Its last day.
    pub last_day: Date,
}

impl Holding {
    /// The holding of `trunks`, oldest first, and of what extends them.
    pub(super) fn new(
        order_id: String,
        trunks: Vec<&Claims>,
        renewals: Vec<&Claims>,
        add_ons: Vec<&Claims>,
        bridges: Vec<&Claims>,
    ) -> Self {
        let claims =
            |licenses: Vec<&Claims>| -> Vec<Claims> { licenses.into_iter().cloned().collect() };
        let source = |claims: &Claims| Source {
            order_id: claims.order_id.clone(),
            not_before: claims.not_before,
        };
        let [trunks, renewals, add_ons, bridges] = [trunks, renewals, add_ons, bridges].map(claims);
        let all = [&trunks[..], &renewals, &add_ons, &bridges];
        Self {
            order_id,
            product: trunks.first().map_or_else(String::new, |root| root.product.clone()),
            sources: all.into_iter().flatten().map(source).collect(),
            trunks,
            renewals,
            add_ons,
            bridges,
        }
    }

    /// What it grants at an instant, at an installation whose clock is `offset_minutes` ahead of
    /// UTC; nothing before any of its licenses counts.
    ///
    /// Whether the license still runs is another question: its dates are given, not judged. Parts
    /// that do not count yet and modules that have ended are left out.
    #[must_use]
    pub fn at(&self, instant: Instant, offset_minutes: i32) -> Option<Held> {
        let begun = |claims: &&Claims| claims.not_before.is_none_or(|start| start <= instant);
        let runs = |last: Option<Date>| {
            let end = last.and_then(|day| day.end(offset_minutes));
            end.is_none_or(|end| instant < end)
        };
        let trunk = self.trunks.iter().rfind(begun)?;
        let renewals: Vec<&Claims> = self.renewals.iter().filter(begun).collect();
        let latest =
            |date: fn(&Claims) -> Option<Date>| renewals.iter().filter_map(|it| date(it)).max();
        let mut modules = Modules { held: Vec::new(), ended: Vec::new(), renewals: &renewals };
        modules.give(trunk, &runs);
        self.add_ons.iter().filter(begun).for_each(|add_on| modules.add(add_on, &runs));
        sort::sort_by(&mut modules.held, |one, other| one.id.cmp(&other.id));
        let ended_modules = modules.ended_for_good();
        let bridges = self.bridges.iter().filter(begun);
        Some(Held {
            order_id: trunk.order_id.clone(),
            kind: trunk.kind,
            licensee: trunk.licensee.clone(),
            price_class: trunk.price_class,
            policy: trunk.policy(),
            reference_id: trunk.reference_id.clone(),
            issued: trunk.issued,
            not_before: trunk.not_before,
            revalidation: trunk.revalidation,
            domain_limits: trunk.domain_limits.clone(),
            // A renewal that names no day is one of maintenance: it makes nothing perpetual.
            license_expires: trunk
                .license_expires
                .map(|day| latest(|claims| claims.license_expires).map_or(day, |it| it.max(day))),
            maintenance_expires: latest(|claims| claims.maintenance_expires)
                .max(trunk.maintenance_expires),
            modules: modules.held,
            bridged_until: bridges.filter_map(|bridge| bridge.license_expires).max(),
            ended_modules,
        })
    }

    /// The instants at which [`Holding::at`] may begin to give another answer, in order.
    #[must_use]
    pub fn changes(&self, offset_minutes: i32) -> Vec<Instant> {
        let all = [&self.trunks, &self.renewals, &self.add_ons, &self.bridges];
        let end = |day: Date| day.end(offset_minutes);
        let of = |claims: &Claims| {
            let modules = claims.modules.iter().filter_map(|module| end(module.expires?));
            claims.not_before.into_iter().chain(modules).collect::<Vec<_>>()
        };
        let mut changes: Vec<Instant> = all.into_iter().flatten().flat_map(of).collect();
        sort::sort(&mut changes);
        changes.dedup();
        changes
    }

    /// The first instant at which any of it counts, if that is said.
    #[must_use]
    pub fn begins(&self) -> Option<Instant> {
        self.trunks.iter().filter_map(|trunk| trunk.not_before).min()
    }
}

/// Modules as they are put together.
struct Modules<'a> {
    held: Vec<Module>,
    ended: Vec<EndedModule>,
    renewals: &'a [&'a Claims],
}

impl Modules<'_> {
    /// What renewals say of a module.
    fn renewed(&self, id: &str) -> impl Iterator<Item = &Module> {
        let modules = self.renewals.iter().flat_map(|renewal| &renewal.modules);
        modules.filter(move |module| module.id == id)
    }

    /// The last day of a module with its renewals; none if it ends with the license.
    fn expires(&self, module: &Module) -> Option<Date> {
        let renewed = self.renewed(&module.id).map(|renewal| renewal.expires);
        renewed.fold(module.expires, later)
    }

    /// What the base itself grants: at least the seats that a renewal names.
    fn give(&mut self, trunk: &Claims, runs: &dyn Fn(Option<Date>) -> bool) {
        for module in &trunk.modules {
            let expires = self.expires(module);
            let most = self.renewed(&module.id).chain([module]).max_by_key(|it| it.total_seats());
            match most.filter(|_| runs(expires)) {
                Some(most) => self.held.push(Module { expires, ..most.clone() }),
                None => self.end(module, expires),
            }
        }
    }

    fn end(&mut self, module: &Module, last_day: Option<Date>) {
        let id = module.id.clone();
        self.ended.extend(last_day.map(|last_day| EndedModule { id, last_day }));
    }

    /// What ended and is not held by another license; each with its latest day.
    fn ended_for_good(&mut self) -> Vec<EndedModule> {
        let mut ended = core::mem::take(&mut self.ended);
        ended.retain(|it| self.held.iter().all(|held| held.id != it.id));
        sort::sort_by(&mut ended, |one, other| other.cmp(one));
        ended.dedup_by(|one, other| one.id == other.id);
        ended.reverse();
        ended
    }

    /// An add-on: its seats on top, or a module that was not there.
    fn add(&mut self, add_on: &Claims, runs: &dyn Fn(Option<Date>) -> bool) {
        for module in &add_on.modules {
            let expires = self.expires(module);
            if !runs(expires) {
                self.end(module, expires);
                continue;
            }
            match self.held.iter_mut().find(|held| held.id == module.id) {
                Some(held) => add(held, module.total_seats(), expires),
                None => self.held.push(Module { expires, ..module.clone() }),
            }
        }
    }
}

fn add(held: &mut Module, seats: Seats, expires: Option<Date>) {
    match seats {
        Seats::Unlimited => held.seats = Seats::Unlimited,
        Seats::Limited(more) => held.extra_seats = held.extra_seats.saturating_add(more),
    }
    held.expires = later(held.expires, expires);
}

/// The later of two ends; none is the latest.
fn later(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    Some(one?.max(other?))
}
