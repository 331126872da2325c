//! Who holds a license, which it is, how long.

use super::Scene;
use crate::protocol::{Ending, Information};
use crate::said::said;
use licentia_verifier::entitlement::Held;
use licentia_verifier::policy::PolicyReference;
use licentia_verifier::{Date, Instant};
use licentia_words::{DAY_SECONDS, Tone};

impl Scene<'_> {
    /// What is held now; before it begins, what will be.
    pub(crate) fn held(&self) -> Option<Held> {
        let offset = self.desk.facts.utc_offset_minutes;
        let holding =
            self.desk.entitlement().holdings.into_iter().find(|it| it.order_id == self.desk.id)?;
        let begins = || holding.at(holding.begins()?, offset);
        holding.at(self.now, offset).or_else(begins)
    }

    pub(super) fn information(&self) -> Information {
        let Some(held) = self.held() else { return Information::default() };
        let words = self.words;
        let mut licenses = self.desk.licenses.iter().map(|license| license.claims());
        let license = licenses.find(|it| it.order_id == held.order_id);
        let product = license.map(|it| words.product_name(&it.product)).unwrap_or_default();
        let policy_changes = match &held.policy {
            PolicyReference::Named(_) => 0,
            PolicyReference::Embedded(embedded) => embedded.changes().len(),
        };
        Information {
            name: held.licensee.name,
            company: held.licensee.company,
            email: held.licensee.email,
            street_address: held.licensee.street_address,
            product,
            edition: license.and_then(|it| it.edition.clone()),
            order_id: held.order_id,
            licensed_machine: held.reference_id,
            machine: self.desk.facts.reference_id.clone(),
            license_expires: held.license_expires.map(|day| self.ending(day)),
            maintenance_expires: held.maintenance_expires.map(|day| self.ending(day)),
            policy: self.policy.id.clone(),
            policy_about: words.preset(&self.policy.id),
            policy_changes: u32::try_from(policy_changes).unwrap_or(u32::MAX),
        }
    }

    /// A last day, as the server's calendar has it.
    fn ending(&self, day: Date) -> Ending {
        let left = self.days_left(day);
        let soon = i64::from(self.policy.warning_days.0);
        let tone = match left {
            Some(left) if left < 0 => Tone::Bad,
            Some(left) if left <= soon => Tone::Warning,
            _ => Tone::Quiet,
        };
        let words = left.map(|left| self.words.days_left(left)).unwrap_or_default();
        Ending { date: self.words.date(day), left: said(tone, &words) }
    }

    /// Whole days until the last one: 0 on that day, negative once it is over. Nothing ends with
    /// the last day that a calendar can write.
    pub(crate) fn days_left(&self, day: Date) -> Option<i64> {
        let end = day.end(self.desk.facts.utc_offset_minutes).map(Instant::unix_seconds)?;
        Some((end - self.now.unix_seconds() - 1).div_euclid(DAY_SECONDS))
    }
}
