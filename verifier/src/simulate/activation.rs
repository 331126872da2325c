//! Entering a license: what is asked of it, and what follows (ACT-2, ACT-3, ACT-6, REVAL-6).

use super::machine::Machine;
use super::{ActivationRefusal, Effect, terms};
use crate::policy::Binding;
use crate::scenario::LicenseDocument;
use crate::{Claims, Date, Kind};
use alloc::{string::String, vec::Vec};

/// What somebody enters.
pub(super) enum Entered<'a> {
    /// A license.
    License(&'a LicenseDocument),
    /// The order id of one.
    Order(&'a str),
    /// The one that is installed, once more.
    Again,
}

impl<'a> Machine<'a> {
    /// Accepts a license, or says every reason why not.
    pub(super) fn enter(&mut self, place: u32, entered: Entered<'a>) {
        let order_id = match &entered {
            Entered::License(document) => Some(document.claims.order_id.clone()),
            Entered::Order(order_id) => Some(String::from(*order_id)),
            Entered::Again => self.terms.as_ref().map(|it| it.held.order_id.clone()),
        };
        let reasons = match (entered, &order_id) {
            (Entered::License(document), _) => self.accept(&document.claims),
            (Entered::Order(order_id), _) => self.recover(order_id),
            (Entered::Again, Some(order_id)) => self.enter_again(order_id),
            (Entered::Again, None) => Vec::from([ActivationRefusal::NoLicense]),
        };
        let effect = match order_id {
            Some(order_id) if reasons.is_empty() => {
                self.revalidation.license_entered(self.now);
                self.dirty = true;
                Effect::Activated { order_id }
            }
            order_id => Effect::ActivationRefused { order_id, reasons },
        };
        self.recorder.outcome(self.now, Some(place), effect);
    }

    /// Takes a license in; what it returns are the reasons why not.
    fn accept(&mut self, claims: &'a Claims) -> Vec<ActivationRefusal> {
        let reasons = self.refusals(claims);
        if !reasons.is_empty() {
            return reasons;
        }
        self.pending.retain(|pending| pending.document.claims.order_id != claims.order_id);
        if self.installed.contains(&claims) {
            return reasons;
        }
        if self.is_transfer(claims) {
            self.transfers_used = self.transfers_used.saturating_add(1);
        }
        let issued = claims.issued.unix_seconds();
        let reading = self.now + self.clock.shift;
        self.clock.seen = self.clock.seen.max(issued);
        if reading < issued && self.clock.behind_since.is_none() {
            self.clock.behind_since = Some(self.now);
        }
        self.installed.push(claims);
        self.licenses_changed();
        reasons
    }

    fn recover(&mut self, order_id: &str) -> Vec<ActivationRefusal> {
        let mut pending = self.pending.iter().map(|pending| &pending.document.claims);
        if let Some(claims) = pending.find(|it| it.order_id == *order_id) {
            return self.accept(claims);
        }
        if self.installed.iter().any(|claims| claims.order_id == order_id) {
            return self.enter_again(order_id);
        }
        Vec::from([ActivationRefusal::OrderUnknown { order_id: order_id.into() }])
    }

    fn enter_again(&self, order_id: &str) -> Vec<ActivationRefusal> {
        if self.revoked.has(order_id) {
            return Vec::from([ActivationRefusal::Revoked]);
        }
        let differs = self.mismatch().map(|(licensed, found)| {
            let (licensed, found) = (licensed.into(), found.into());
            ActivationRefusal::ReferenceDiffers { licensed, found }
        });
        differs.into_iter().collect()
    }

    /// Whether the rules that a license is entered under bind it to a machine.
    fn is_bound(&self, claims: &Claims) -> bool {
        let binding = match &self.terms {
            Some(_) => Some(self.policy.binding),
            None => terms::policy_of(&claims.policy(), self.scenario).ok().map(|it| it.binding),
        };
        binding == Some(Binding::ReferenceId)
    }

    /// Every reason why a license is not accepted (ACT-3).
    fn refusals(&self, claims: &Claims) -> Vec<ActivationRefusal> {
        let mut reasons = Vec::new();
        if let Some(expected) = self.product.as_ref().filter(|it| **it != claims.product) {
            let (product, expected) = (claims.product.clone(), expected.clone());
            reasons.push(ActivationRefusal::WrongProduct { product, expected });
        }
        if let Some(not_before) = claims.not_before.filter(|at| self.now < at.unix_seconds()) {
            reasons.push(ActivationRefusal::NotYetValid { not_before });
        }
        let over = |day: &Date| self.wall.end(*day) <= self.now;
        if let Some(license_expires) = claims.license_expires.filter(over) {
            reasons.push(ActivationRefusal::Expired { license_expires });
        }
        let bound = self.is_bound(claims);
        if let (true, Some(licensed), Some(found)) = (bound, &claims.reference_id, self.machine_id)
            && licensed != found
        {
            let (licensed, found) = (licensed.clone(), found.into());
            reasons.push(ActivationRefusal::ReferenceDiffers { licensed, found });
        }
        let there = |order: &String| {
            let mut orders = self.installed.iter().map(|it| &it.order_id);
            orders.any(|it| it == order) && !self.revoked.has(order)
        };
        if let Some(previous_order_id) = claims.previous_order_id.clone()
            && bound
            && !there(&previous_order_id)
        {
            reasons.push(ActivationRefusal::PreviousNotInstalled { previous_order_id });
        }
        if let (Some(maintenance_expires), Some(released)) =
            (claims.maintenance_expires, self.build)
            && maintenance_expires < released
        {
            reasons.push(ActivationRefusal::MaintenanceOlderThanBuild {
                maintenance_expires,
                released,
            });
        }
        if let Some(by) = self.superseded_by(claims) {
            reasons.push(ActivationRefusal::Superseded { by });
        }
        if self.revoked.has(&claims.order_id) {
            reasons.push(ActivationRefusal::Revoked);
        }
        let (used, allowed) = (self.transfers_used, self.policy.transfers.0);
        if self.is_transfer(claims) && allowed <= used {
            reasons.push(ActivationRefusal::TransfersUsedUp { used, allowed });
        }
        if let Err(unknown) = terms::policy_of(&claims.policy(), self.scenario) {
            reasons.push(ActivationRefusal::PolicyUnknown { policy: unknown.id });
        }
        reasons
    }

    /// The newer license that took the place of this one.
    fn superseded_by(&self, claims: &Claims) -> Option<String> {
        let replaces = |it: &&&Claims| {
            let trunk = match it.kind {
                Kind::Base | Kind::Trial | Kind::Upgrade => true,
                Kind::AddOn | Kind::Renewal | Kind::Bridge => false,
            };
            let newer = it.order_id == claims.order_id && claims.issued < it.issued;
            let in_its_place = trunk
                && it.previous_order_id.as_ref() == Some(&claims.order_id)
                && !self.revoked.has(&it.order_id);
            newer || in_its_place
        };
        self.installed.iter().filter(replaces).map(|it| &it.order_id).min().cloned()
    }

    /// Whether a license would move what is held to another machine (ACT-5).
    fn is_transfer(&self, claims: &Claims) -> bool {
        let held = self.terms.as_ref().and_then(|terms| terms.held.reference_id.as_ref());
        let other = match (held, &claims.reference_id) {
            (Some(held), Some(named)) => held != named,
            (None | Some(_), None) | (None, Some(_)) => false,
        };
        self.policy.binding == Binding::ReferenceId && other
    }
}
