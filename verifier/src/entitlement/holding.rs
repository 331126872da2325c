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
    /// The root, the upgrades that take its place one after the other, and what extends them.
    #[serde(skip)]
    licenses: Vec<Claims>,
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
    /// How often it must be revalidated; absent: as its policy says.
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
    /// The holding of a root, the upgrades that take its place, oldest first, and what extends
    /// them.
    pub(super) fn new(licenses: Vec<Claims>) -> Self {
        let source = |claims: &Claims| Source {
            order_id: claims.order_id.clone(),
            not_before: claims.not_before,
        };
        let root = licenses.first();
        Self {
            order_id: root.map_or_else(String::new, |root| root.order_id.clone()),
            product: root.map_or_else(String::new, |root| root.product.clone()),
            sources: licenses.iter().map(source).collect(),
            licenses,
        }
    }

    /// The same as if no add-on had been bought; what extends one stays.
    pub(crate) fn without_add_ons(&self) -> Self {
        let licenses = self.licenses.iter().filter(|it| it.kind != Kind::AddOn);
        Self { licenses: licenses.cloned().collect(), ..self.clone() }
    }

    /// What it grants at an instant, at an installation whose clock is `offset_minutes` ahead of
    /// UTC; nothing before any of its licenses counts.
    ///
    /// Whether the license still runs is another question: its dates are given, not judged. Parts
    /// that do not count yet and modules that have ended are left out.
    #[must_use]
    pub fn at(&self, instant: Instant, offset_minutes: i32) -> Option<Held> {
        let begun = |claims: &&Claims| claims.not_before.is_none_or(|start| start <= instant);
        let begun: Vec<&Claims> = self.licenses.iter().filter(begun).collect();
        let runs = |last: Option<Date>| {
            let end = last.and_then(|day| day.end(offset_minutes));
            end.is_none_or(|end| instant < end)
        };
        let trunk = begun.iter().rfind(|it| it.is_trunk())?;
        let latest = |kind: Kind, date: fn(&Claims) -> Option<Date>| {
            let mut latest = None;
            for claims in begun.iter().filter(|it| it.kind == kind) {
                latest = latest.max(date(claims));
            }
            latest
        };
        let renewed = latest(Kind::Renewal, |it| it.license_expires);
        let mut modules = Modules { held: Vec::new(), ended: Vec::new(), licenses: &begun };
        modules.give(trunk, &runs);
        for add_on in begun.iter().filter(|it| it.kind == Kind::AddOn) {
            modules.add(add_on, &runs);
        }
        by_id(&mut modules.held);
        let ended_modules = modules.ended_for_good();
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
            license_expires: trunk.license_expires.map(|day| renewed.unwrap_or(day).max(day)),
            maintenance_expires: latest(Kind::Renewal, |it| it.maintenance_expires)
                .max(trunk.maintenance_expires),
            modules: modules.held,
            bridged_until: latest(Kind::Bridge, |it| it.license_expires),
            ended_modules,
        })
    }

    /// The instants at which [`Holding::at`] may begin to give another answer, in order.
    #[must_use]
    pub fn changes(&self, offset_minutes: i32) -> Vec<Instant> {
        let mut changes: Vec<Instant> = Vec::new();
        for claims in &self.licenses {
            changes.extend(claims.not_before);
            for module in &claims.modules {
                changes.extend(module.expires.and_then(|day| day.end(offset_minutes)));
            }
        }
        sort::sort(&mut changes);
        changes.dedup();
        changes
    }

    /// The first instant at which any of it counts, if that is said.
    #[must_use]
    pub fn begins(&self) -> Option<Instant> {
        let mut first: Option<Instant> = None;
        for trunk in self.licenses.iter().filter(|it| it.is_trunk()) {
            first = match (first, trunk.not_before) {
                (Some(first), Some(begins)) => Some(first.min(begins)),
                (first, begins) => first.or(begins),
            };
        }
        first
    }
}

/// Modules in their order.
pub(crate) fn by_id(modules: &mut [Module]) {
    sort::sort_by(modules, |one, other| one.id.cmp(&other.id));
}

/// Modules as they are put together.
struct Modules<'a> {
    held: Vec<Module>,
    ended: Vec<EndedModule>,
    licenses: &'a [&'a Claims],
}

impl<'a> Modules<'a> {
    /// The last day of a module with its renewals, none if it ends with the license; and which of
    /// all these has the most seats.
    fn renewed(&self, module: &'a Module) -> (Option<Date>, &'a Module) {
        let (mut expires, mut most) = (module.expires, module);
        for renewal in self.licenses.iter().rev().filter(|it| it.kind == Kind::Renewal) {
            for renewed in renewal.modules.iter().rev().filter(|it| it.id == module.id) {
                expires = later(expires, renewed.expires);
                if most.total_seats() < renewed.total_seats() {
                    most = renewed;
                }
            }
        }
        (expires, most)
    }

    /// What the base itself grants: at least the seats that a renewal names.
    fn give(&mut self, trunk: &'a Claims, runs: &dyn Fn(Option<Date>) -> bool) {
        for module in &trunk.modules {
            match self.renewed(module) {
                (expires, most) if runs(expires) => {
                    self.held.push(Module { expires, ..most.clone() });
                }
                (expires, _) => self.end(module, expires),
            }
        }
    }

    fn end(&mut self, module: &Module, last_day: Option<Date>) {
        let id = module.id.clone();
        self.ended.extend(last_day.map(|last_day| EndedModule { id, last_day }));
    }

    /// What ended and is not held by another license; each with its latest day.
    fn ended_for_good(&mut self) -> Vec<EndedModule> {
        sort::sort(&mut self.ended);
        let mut ended: Vec<EndedModule> = Vec::new();
        for module in core::mem::take(&mut self.ended) {
            match ended.last_mut() {
                _ if self.held.iter().any(|held| held.id == module.id) => {}
                Some(last) if last.id == module.id => *last = module,
                _ => ended.push(module),
            }
        }
        ended
    }

    /// An add-on: its seats on top, or a module that was not there.
    fn add(&mut self, add_on: &'a Claims, runs: &dyn Fn(Option<Date>) -> bool) {
        for module in &add_on.modules {
            let (expires, _) = self.renewed(module);
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
