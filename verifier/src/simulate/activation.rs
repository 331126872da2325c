//! Entering a license: what is asked of it, and what follows (ACT-2, ACT-3, ACT-6, REVAL-6).

use super::machine::Machine;
use super::time::Wall;
use super::{ActivationRefusal, Effect, terms};
use crate::policy::Binding;
use crate::scenario::LicenseDocument;
use crate::{Claims, Kind};
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
        let outcome = match entered {
            Entered::License(document) => self.accept(&document.claims),
            Entered::Order(order_id) => self.recover(order_id),
            Entered::Again => match self.terms.as_ref().map(|it| it.held.order_id.clone()) {
                Some(order_id) => self.enter_again(order_id),
                None => Err((None, Vec::from([ActivationRefusal::NoLicense]))),
            },
        };
        let effect = match outcome {
            Ok(order_id) => {
                self.revalidation.license_entered(self.now);
                self.dirty = true;
                Effect::Activated { order_id }
            }
            Err((order_id, reasons)) => Effect::ActivationRefused { order_id, reasons },
        };
        self.recorder.outcome(self.now, Some(place), effect);
    }

    fn accept(&mut self, claims: &'a Claims) -> Result<String, Refused> {
        let order_id = claims.order_id.clone();
        let reasons = self.refusals(claims);
        if !reasons.is_empty() {
            return Err((Some(order_id), reasons));
        }
        self.pending.retain(|pending| pending.document.claims.order_id != order_id);
        if self.installed.contains(&claims) {
            return Ok(order_id);
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
        Ok(order_id)
    }

    fn recover(&mut self, order_id: &str) -> Result<String, Refused> {
        let mut pending = self.pending.iter().map(|pending| &pending.document.claims);
        if let Some(claims) = pending.find(|it| it.order_id == *order_id) {
            return self.accept(claims);
        }
        let order_id = String::from(order_id);
        if self.installed.iter().any(|claims| claims.order_id == order_id) {
            return self.enter_again(order_id);
        }
        let reasons = Vec::from([ActivationRefusal::OrderUnknown { order_id: order_id.clone() }]);
        Err((Some(order_id), reasons))
    }

    fn enter_again(&self, order_id: String) -> Result<String, Refused> {
        if self.revoked.has(&order_id) {
            return Err((Some(order_id), Vec::from([ActivationRefusal::Revoked])));
        }
        match self.mismatch() {
            None => Ok(order_id),
            Some((licensed, found)) => {
                let (licensed, found) = (licensed.into(), found.into());
                let reasons = Vec::from([ActivationRefusal::ReferenceDiffers { licensed, found }]);
                Err((Some(order_id), reasons))
            }
        }
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
        reasons.extend(refusals_by_date(claims, self.now, self.wall));
        let bound = self.is_bound(claims);
        if let (true, Some(licensed), Some(found)) = (bound, &claims.reference_id, &self.machine_id)
            && licensed != found
        {
            let (licensed, found) = (licensed.clone(), found.clone());
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

/// A license that was not accepted: its order, and every reason.
type Refused = (Option<String>, Vec<ActivationRefusal>);

fn refusals_by_date(claims: &Claims, now: i64, wall: Wall) -> Vec<ActivationRefusal> {
    let mut reasons = Vec::new();
    if let Some(not_before) = claims.not_before.filter(|at| now < at.unix_seconds()) {
        reasons.push(ActivationRefusal::NotYetValid { not_before });
    }
    if let Some(license_expires) = claims.license_expires.filter(|day| wall.end(*day) <= now) {
        reasons.push(ActivationRefusal::Expired { license_expires });
    }
    reasons
}
