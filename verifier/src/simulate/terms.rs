//! What is held at an instant, read for the questions that the simulation asks.

use super::SimulateError;
use super::time::{DAY, NEVER, Wall, instant};
use crate::entitlement::{Entitlement, Held, Holding};
use crate::policy::{
    LapsedMaintenance, OverLimit, Policy, PolicyReference, UnknownPolicy, presets,
};
use crate::scenario::Scenario;
use crate::sort;
use crate::{Category, Claims, Date, Instant, Kind, Module, Seats};
use alloc::{rc::Rc, string::String, vec::Vec};

/// What is held, and the rules it lives under.
#[derive(Debug)]
pub(super) struct Terms {
    pub(super) held: Held,
    pub(super) policy: Rc<Policy>,
    /// Whether it is an evaluation (TRIAL-1).
    pub(super) evaluation: bool,
    /// The first second without the right to run, and the last day with it if one is named.
    pub(super) end: i64,
    pub(super) last_day: Option<Date>,
    /// The first second without maintenance, and the last day with it: that of the license where
    /// both end together.
    pub(super) maintenance: Option<(i64, Date)>,
    /// Whether license and maintenance end together (TERM-5).
    pub(super) ends_together: bool,
    /// Period and grace of revalidation, in seconds; none where there is none (REVAL-1, REVAL-3).
    pub(super) revalidation: Option<(i64, i64)>,
}

impl Terms {
    fn new(held: Held, policy: Policy, wall: Wall) -> Self {
        let evaluation = held.kind == Kind::Trial || policy.over_limit == OverLimit::Admitted;
        let ends_together = policy.lapsed_maintenance == LapsedMaintenance::EndsLicense;
        let days = [held.license_expires, held.maintenance_expires.filter(|_| ends_together)];
        let last_day = days.into_iter().flatten().min();
        let trial = (held.kind == Kind::Trial && held.license_expires.is_none()).then(|| {
            let start = held.not_before.unwrap_or(held.issued).unix_seconds();
            start + i64::from(policy.trial_days.0) * DAY
        });
        let end = last_day.map_or(NEVER, |day| wall.end(day)).min(trial.unwrap_or(NEVER));
        let lasts = if ends_together { last_day } else { held.maintenance_expires };
        let maintenance = lasts.map(|day| (wall.end(day), day));
        let own = held.revalidation.map(|it| (it.period_days, it.grace_days));
        let usual = (policy.revalidation_period_days.0, policy.revalidation_grace_days.0);
        let (period, grace) = own.unwrap_or(usual);
        let revalidation = (0 < period).then(|| (i64::from(period) * DAY, i64::from(grace) * DAY));
        let policy = Rc::new(policy);
        Self { held, policy, evaluation, end, last_day, maintenance, ends_together, revalidation }
    }

    /// Whether the other is the one that counts at an instant.
    fn is_before(&self, other: &Self, now: i64) -> bool {
        let rank = |it: &Self| (now < it.end, it.held.kind != Kind::Trial, it.end, it.held.issued);
        (rank(self), &self.held.order_id) < (rank(other), &other.held.order_id)
    }

    /// Seats of a module; none if it is not held.
    pub(super) fn module(&self, id: &str) -> Option<Seats> {
        let module = self.held.modules.iter().find(|module| module.id == id)?;
        Some(if self.evaluation { Seats::Unlimited } else { module.total_seats() })
    }

    /// Seats of a module for those who use it.
    pub(super) fn capacity(&self, id: &str) -> Seats {
        let none = if self.evaluation { Seats::Unlimited } else { Seats::Limited(0) };
        self.module(id).unwrap_or(none)
    }

    /// Licensed users: seats of the server, or of the largest part of it.
    pub(super) fn users(&self) -> Seats {
        if self.evaluation {
            return Seats::Unlimited;
        }
        let rank = |module: &Module| match module.category {
            _ if module.id == "server" => 2,
            Category::Server => 1,
            _ => 0,
        };
        let seats = self.held.modules.iter().map(|module| (rank(module), module.total_seats()));
        seats.max().map_or(Seats::Limited(0), |(_, seats)| seats)
    }
}

/// The policy of a license, or the one that the scenario plays by.
pub(super) fn policy_of(
    named: &PolicyReference,
    scenario: &Scenario,
) -> Result<Policy, UnknownPolicy> {
    scenario.policy.as_ref().unwrap_or(named).resolve(&scenario.policies)
}

/// The rules where no license says which: those of the product.
pub(super) fn policy_without_license(scenario: &Scenario, product: Option<&str>) -> Policy {
    let by_product = PolicyReference::of_product(product.unwrap_or_default(), scenario.from);
    policy_of(&by_product, scenario)
        .ok()
        .or_else(|| presets::find("kerio-connect"))
        .unwrap_or_else(presets::kerio)
}

/// What is held of a product at an instant, of several holdings the one that runs (the longest);
/// and the next instant at which that may change by itself.
pub(super) fn at(
    entitlement: &Entitlement,
    product: &str,
    scenario: &Scenario,
    wall: Wall,
    now: i64,
) -> (Option<Terms>, i64) {
    let (mut longest, mut next) = (None, NEVER);
    for holding in entitlement.holdings.iter().filter(|holding| holding.product == product) {
        let changes = holding.changes(wall.offset_minutes());
        let change = changes.into_iter().map(Instant::unix_seconds).find(|&at| now < at);
        next = next.min(change.unwrap_or(NEVER));
        let Some(held) = holding.at(instant(now), wall.offset_minutes()) else { continue };
        let Ok(policy) = policy_of(&held.policy, scenario) else { continue };
        let terms = Terms::new(held, policy, wall);
        // When one ends, another may be the one that counts.
        if now < terms.end {
            next = next.min(terms.end);
        }
        if longest.as_ref().is_none_or(|other| !terms.is_before(other, now)) {
            longest = Some(terms);
        }
    }
    (longest, next)
}

/// The product that is installed, if the licenses leave no doubt.
pub(super) fn product(
    entitlement: &Entitlement,
    scenario: &Scenario,
) -> Result<Option<String>, SimulateError> {
    if let Some(product) = &scenario.product {
        return Ok(Some(product.clone()));
    }
    let mut products: Vec<String> =
        entitlement.holdings.iter().map(|holding| holding.product.clone()).collect();
    sort::sort(&mut products);
    products.dedup();
    match products.len() {
        0 | 1 => Ok(products.pop()),
        _ => Err(SimulateError::SeveralProducts { products }),
    }
}

/// A policy that a license names and nobody knows.
pub(super) fn unknown_policy(licenses: &[&Claims], scenario: &Scenario) -> Option<String> {
    let mut policies = licenses.iter().map(|claims| policy_of(&claims.policy(), scenario));
    policies.find_map(|policy| policy.err().map(|unknown| unknown.id))
}

/// The earliest instant at which something of the product begins to count.
pub(super) fn begins(entitlement: &Entitlement, product: &str) -> Option<Instant> {
    let of_product = entitlement.holdings.iter().filter(|holding| holding.product == product);
    of_product.filter_map(Holding::begins).min()
}
