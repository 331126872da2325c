//! Entering a license, and every reason why it is not accepted (ACT-1 to ACT-7).

use super::facts::License;
use super::time::{day_text, instant_text};
use super::world::World;
use serde_json::{Value, json};

impl World {
    /// A license is entered, as a document.
    pub(super) fn enter(&mut self, t: i64, event: usize, license: License) {
        let is_there = self.licenses.iter().any(|it| it.document == license.document);
        // One that is there already must be as good as any other (ACT-3, ACT-7).
        let reasons = self.refusals(t, &license);
        if !reasons.is_empty() {
            let more = json!({ "orderId": license.order, "reasons": reasons });
            self.outcome(t, Some(event), "activation-refused", more);
            return;
        }
        let before = self.held().and_then(|held| held.reference.clone());
        let moves = license.reference.is_some() && before.is_some() && license.reference != before;
        if self.binds(&license) && moves && !is_there {
            self.transfers_used += 1;
        }
        self.outcome(t, Some(event), "activated", json!({ "orderId": license.order }));
        self.bought.retain(|(bought, _)| bought.order != license.order);
        if !is_there {
            self.licenses.push(license);
        }
        self.heal_by_license(t);
    }

    /// A license is entered once more, or fetched by its order id (ACT-6).
    pub(super) fn enter_again(&mut self, t: i64, event: usize, order: Option<String>) {
        let pending = self.bought.iter().find(|(bought, _)| Some(&bought.order) == order.as_ref());
        if let Some((license, _)) = pending.cloned() {
            self.enter(t, event, license);
            return;
        }
        let refused = |reason: Value| match &order {
            Some(order) => json!({ "orderId": order, "reasons": [reason] }),
            None => json!({ "reasons": [reason] }),
        };
        let installed = |order: &String| self.licenses.iter().any(|it| it.order == *order);
        let refusal = match (&order, self.held()) {
            (Some(order), _) if !installed(order) => {
                Some(refused(json!({ "reason": "order-unknown", "orderId": order })))
            }
            (Some(order), _) if self.revoked.contains(order) => {
                Some(refused(json!({ "reason": "revoked" })))
            }
            (None, None) => Some(refused(json!({ "reason": "no-license" }))),
            _ => self.mismatch().map(|(licensed, found)| {
                let reason = json!({
                    "reason": "reference-differs", "licensed": licensed, "found": found,
                });
                match self.held().filter(|_| order.is_none()) {
                    Some(held) => json!({ "orderId": held.order, "reasons": [reason] }),
                    None => refused(reason),
                }
            }),
        };
        if let Some(refusal) = refusal {
            self.outcome(t, Some(event), "activation-refused", refusal);
            return;
        }
        let order = order.or_else(|| self.held().map(|held| held.order.clone()));
        self.outcome(t, Some(event), "activated", json!({ "orderId": order }));
        self.heal_by_license(t);
    }

    /// REVAL-6: a license that is entered heals what failed, and leaves the next date alone else.
    fn heal_by_license(&mut self, t: i64) {
        self.look(t);
        if self.failing_since.is_some() {
            self.heal(t);
        }
    }

    /// Whether a license would be bound to a machine.
    fn binds(&self, license: &License) -> bool {
        if self.held().is_some() || self.scenario_policy.is_some() {
            return self.policy.by_machine();
        }
        license.policy.as_ref().is_some_and(|policy| policy.by_machine())
    }

    /// Every reason why a license is not accepted (ACT-3).
    fn refusals(&self, t: i64, license: &License) -> Vec<Value> {
        let mut reasons = Vec::new();
        if let Some(product) = self.product.as_ref().filter(|it| **it != license.product) {
            reasons.push(json!({
                "reason": "wrong-product", "product": license.product, "expected": product,
            }));
        }
        if let Some(start) = license.not_before.filter(|start| t < *start) {
            reasons.push(json!({ "reason": "not-yet-valid", "notBefore": instant_text(start) }));
        }
        if let Some(day) = license.license_expires.filter(|day| self.zone.end(*day) <= t) {
            reasons.push(json!({ "reason": "expired", "licenseExpires": day_text(day) }));
        }
        let binds = self.binds(license);
        if let (true, Some(licensed), Some(found)) = (binds, &license.reference, &self.reference)
            && licensed != found
        {
            reasons.push(json!({
                "reason": "reference-differs", "licensed": licensed, "found": found,
            }));
        }
        if let Some(previous) = license.previous.as_ref().filter(|_| binds) {
            let counts = |it: &License| it.order == *previous && !self.revoked.contains(previous);
            if !self.licenses.iter().any(counts) {
                reasons.push(json!({
                    "reason": "previous-not-installed", "previousOrderId": previous,
                }));
            }
        }
        if let (Some(day), Some(released)) = (license.maintenance_expires, self.build)
            && day < released
        {
            reasons.push(json!({
                "reason": "maintenance-older-than-build",
                "maintenanceExpires": day_text(day), "released": day_text(released),
            }));
        }
        if let Some(by) = self.superseded_by(license) {
            reasons.push(json!({ "reason": "superseded", "by": by }));
        }
        if self.revoked.contains(&license.order) {
            reasons.push(json!({ "reason": "revoked" }));
        }
        let before = self.held().and_then(|held| held.reference.as_ref());
        let moves = license.reference.is_some() && before.is_some();
        let (used, allowed) = (self.transfers_used, self.policy.transfers);
        if binds && moves && license.reference.as_ref() != before && allowed <= used {
            reasons
                .push(json!({ "reason": "transfers-used-up", "used": used, "allowed": allowed }));
        }
        if license.policy.is_none() && self.scenario_policy.is_none() {
            reasons.push(json!({ "reason": "policy-unknown", "policy": license.policy_id }));
        }
        reasons
    }

    /// The order of the license that took its place.
    fn superseded_by(&self, license: &License) -> Option<&str> {
        let newer = |it: &&License| it.order == license.order && license.issued < it.issued;
        let replaces = |it: &&License| {
            it.previous.as_ref() == Some(&license.order)
                && it.is_trunk()
                && !self.revoked.contains(&it.order)
        };
        let by = self.licenses.iter().filter(|it| newer(it) || replaces(it));
        by.map(|by| by.order.as_str()).min()
    }
}
