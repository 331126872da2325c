//! The answer for one instant, out of the same machine that plays stories.

use super::machine::Machine;
use super::people::{SERVER, Style};
use super::time::{DAY, NEVER, instant};
use super::{Seat, SimulateError};
use crate::assess::{
    Allowance, Assessment, Fact, Finding, Level, ModuleRow, NextChange, Recommended, TrialSeat,
    display, functions, modules, status,
};
use crate::installation::Installation;
use crate::policy::Policy;
use crate::scenario::{LicenseDocument, Scenario};
use crate::sort;
use crate::{Instant, Seats};
use alloc::string::String;
use alloc::vec::Vec;

impl Scenario {
    /// Nothing but an instant: what `licenses` mean for an installation then.
    ///
    /// ```
    /// # use licentia_verifier::{installation::Installation, scenario::Scenario};
    /// # use licentia_verifier::assess::Status;
    /// let at = "2026-06-01T00:00:00Z".parse()?;
    /// let assessment = Scenario::at(Vec::new(), Installation::default(), at).assess(at).unwrap();
    /// assert_eq!(assessment.status, Status::Suspended);
    /// assert_eq!(assessment.findings[0].fact.code(), "no-license");
    /// # Ok::<(), licentia_verifier::TimeError>(())
    /// ```
    #[must_use]
    pub fn at(licenses: Vec<LicenseDocument>, installation: Installation, at: Instant) -> Self {
        Self {
            from: at,
            until: at,
            product: None,
            policy: None,
            policies: Vec::new(),
            licenses,
            revoked: Vec::new(),
            installation,
            events: Vec::new(),
        }
    }

    /// What the licenses mean at an instant, after everything that happened until then; an instant
    /// before the first one is taken for that.
    ///
    /// # Errors
    /// [`SimulateError`], when nobody can say what is installed or by which rules.
    pub fn assess(&self, at: Instant) -> Result<Assessment, SimulateError> {
        let mut machine = Machine::new(self)?;
        let at = at.max(self.from).unix_seconds();
        machine.play_to(at);
        Ok(machine.assessment())
    }

    /// The rules that are in force: each policy with the first instant at which it is, the first of
    /// them at the beginning.
    ///
    /// # Errors
    /// [`SimulateError`], as for [`Self::assess`].
    ///
    /// ```
    /// # use licentia_verifier::{installation::Installation, scenario::Scenario};
    /// let at = "2026-06-01T00:00:00Z".parse()?;
    /// let scenario = Scenario::at(Vec::new(), Installation::default(), at);
    /// let policies = scenario.policies_in_force().unwrap();
    /// assert_eq!((policies[0].0, policies[0].1.id.as_str()), (at, "kerio-connect"));
    /// # Ok::<(), licentia_verifier::TimeError>(())
    /// ```
    pub fn policies_in_force(&self) -> Result<Vec<(Instant, Policy)>, SimulateError> {
        let mut machine = Machine::new(self)?;
        machine.happen();
        let mut policies = Vec::from([(self.from, Policy::clone(&machine.policy))]);
        let until = self.until.unix_seconds();
        while let Some(next) = Some(machine.next(false)).filter(|&next| next < until) {
            machine.now = next;
            machine.happen();
            if policies.last().is_none_or(|(_, policy)| *policy != *machine.policy) {
                policies.push((instant(next), Policy::clone(&machine.policy)));
            }
        }
        Ok(policies)
    }
}

impl Machine<'_> {
    /// Plays until an instant, and that instant too.
    fn play_to(&mut self, at: i64) {
        self.play(at);
        if self.recorder.segments().is_empty() || self.now < at {
            self.now = at;
            self.happen();
        }
    }

    /// The answer for now; what comes after is played to find the next change.
    fn assessment(mut self) -> Assessment {
        self.find();
        let findings = self.findings.take().unwrap_or_default();
        let assessment = Assessment {
            at: instant(self.now),
            utc_offset_minutes: self.wall.offset_minutes(),
            product: self.product.clone(),
            order_id: self.terms.as_ref().map(|terms| terms.held.order_id.clone()),
            policy: self.policy.id.clone(),
            status: status(&findings),
            display: display(&findings),
            functions: functions(&findings),
            modules: self.rows(&findings),
            next: None,
            findings,
        };
        let next = self.next_change_after(&assessment.findings);
        Assessment { next, ..assessment }
    }

    fn rows(&self, findings: &[Finding]) -> Vec<ModuleRow> {
        let held = self.terms.as_ref().map(|terms| &terms.held.modules[..]).unwrap_or_default();
        let mut allowances = modules(findings, held);
        let mut rows = Vec::new();
        for place in 0..self.people.modules() {
            let name = self.people.module_name(place);
            let module = held.iter().find(|module| module.id == *name);
            let tally = self.people.tally(place);
            let idle = match self.people.style() {
                Style::Queue => place != SERVER || tally.used == 0,
                Style::Trial(_) => tally.used == 0,
            };
            if module.is_none() && idle {
                continue;
            }
            let trials = self.people.trials(place, self.now).into_iter();
            let is = |fact: fn(&Fact) -> bool| {
                let about = |it: &&Finding| it.fact.subject() == Some(&*name);
                findings.iter().filter(about).any(|finding| fact(&finding.fact))
            };
            let exceeded = is(|fact| matches!(fact, Fact::SeatsExceeded { .. }));
            let nearly = is(|fact| matches!(fact, Fact::SeatsNearlyUsed { .. }));
            let none = Allowance { level: Level::Blocked, because: Vec::new() };
            rows.push(ModuleRow {
                module: String::from(&*name),
                held: module.is_some(),
                category: module.map(|module| module.category),
                seats: tally.seats.unwrap_or(Seats::Limited(0)),
                maintenance_days_left: self.maintenance_days_left(),
                last_day: module.and_then(|module| module.expires),
                used: tally.used,
                full: tally.full,
                kept: tally.kept,
                trial: trials
                    .map(|(account, end)| TrialSeat {
                        account: self.people.name(account).into(),
                        until: instant(end),
                    })
                    .collect(),
                refused: self.people.with_seat(place, Seat::Refused),
                exceeded,
                recommended: self.recommended(exceeded || nearly),
                allowance: allowances.remove(&*name).unwrap_or(none),
            });
        }
        sort::sort_by(&mut rows, |one, other| one.module.cmp(&other.module));
        rows
    }

    /// Days until maintenance ends; a day that has begun counts.
    fn maintenance_days_left(&self) -> Option<u32> {
        let terms = self.terms.as_ref().filter(|terms| !terms.evaluation)?;
        let (over, _) = terms.maintenance?;
        let left = over.saturating_sub(self.now).max(0);
        (over != NEVER).then(|| u32::try_from((left + DAY - 1) / DAY).unwrap_or(u32::MAX))
    }

    fn recommended(&self, add_users: bool) -> Vec<Recommended> {
        let mut recommended = Vec::new();
        if add_users {
            recommended.push(Recommended::AddUsers);
        }
        let terms = self.terms.as_ref().filter(|terms| !terms.evaluation);
        let over = terms.and_then(|terms| terms.maintenance).map(|(over, _)| over);
        let soon = i64::from(self.policy.renew_days.0) * DAY;
        if over.is_some_and(|over| over.saturating_sub(soon) <= self.now) {
            recommended.push(Recommended::RenewLicense);
        }
        recommended
    }

    /// What changes first if nothing happens.
    fn next_change_after(mut self, findings: &[Finding]) -> Option<NextChange> {
        self.drop_events();
        let before = self.recorder.segments().len();
        while self.recorder.segments().len() == before {
            let next = self.next(true);
            if Instant::LAST.unix_seconds() < next {
                return None;
            }
            self.now = next;
            self.happen();
        }
        let mut last = self.recorder.last_segment()?;
        let is_new = |finding: &Finding, others: &[Finding]| {
            others.iter().all(|it| !it.fact.is_same_matter(&finding.fact))
        };
        let gone = findings.iter().filter(|it| is_new(it, &last.findings));
        let ends = gone.map(|finding| finding.fact.code()).collect();
        last.findings.retain(|it| is_new(it, findings));
        Some(NextChange { at: last.from, status: last.status, begins: last.findings, ends })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PolicyReference;

    #[test]
    fn a_policy_that_nobody_knows_is_told_even_without_a_license() {
        let at = Instant::from_unix_seconds(0).unwrap();
        let policy = Some(PolicyReference::Named("nobody-s".into()));
        let scenario = Scenario { policy, ..Scenario::at(Vec::new(), Installation::default(), at) };
        let policy = "nobody-s".into();
        assert_eq!(scenario.assess(at), Err(SimulateError::UnknownPolicy { policy }));
    }
}
