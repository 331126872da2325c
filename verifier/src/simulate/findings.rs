//! What there is to say at an instant, and when there will be something else to say.

use super::duplicates;
use super::machine::Machine;
use super::people::Style;
use super::terms::{self, Terms};
use super::time::{ALWAYS, DAY, HOUR, NEVER, end, instant};
use crate::Seats;
use crate::assess::{Fact, Finding};
use crate::entitlement::Standing;
use crate::policy::{AfterExpiry, Policy};

/// Findings as they are put together for one instant.
struct Builder<'p> {
    now: i64,
    next: i64,
    policy: &'p Policy,
    findings: alloc::vec::Vec<Finding>,
}

impl Builder<'_> {
    /// Something that is so from one instant until another.
    fn during(&mut self, since: i64, until: i64, fact: Fact) {
        if self.now < since {
            self.next = self.next.min(since);
        } else if self.now < until {
            self.next = self.next.min(until);
            let since = (since != ALWAYS).then(|| instant(since));
            self.findings.push(Finding::new(fact, self.policy, since, end(until)));
        }
    }

    /// Something that is so from an instant on; when it no longer will be is known elsewhere.
    fn since(&mut self, since: i64, fact: Fact) {
        self.during(since, NEVER, fact);
    }

    /// Something that is so now, and nobody knows since when.
    fn now(&mut self, fact: Fact) {
        self.since(ALWAYS, fact);
    }
}

impl Machine<'_> {
    /// Says everything anew.
    pub(super) fn find(&mut self) {
        let mut findings = self.findings.take().unwrap_or_default();
        findings.clear();
        let mut builder = Builder { now: self.now, next: NEVER, policy: &self.policy, findings };
        self.find_licenses(&mut builder);
        if let Some(terms) = &self.terms {
            find_term(terms, &mut builder);
            self.find_maintenance(terms, &mut builder);
            self.find_machine(terms, &mut builder);
        }
        self.find_pending(&mut builder);
        self.find_seats(&mut builder);
        self.find_revalidation(&mut builder);
        duplicates::facts(self, |since, until, fact| builder.during(since, until, fact));
        self.find_clock_and_traffic(&mut builder);
        (self.next_finding, self.findings) = (builder.next, Some(builder.findings));
        self.dirty = false;
    }

    /// What there was to say when somebody looked last.
    pub(super) fn findings(&self) -> &[Finding] {
        let last = || self.recorder.segments().last().map(|last| &last.findings);
        self.findings.as_ref().or_else(last).map_or(&[], |findings| findings)
    }

    fn find_licenses(&self, builder: &mut Builder<'_>) {
        if self.terms.is_none() {
            let product = self.product.as_deref().unwrap_or_default();
            let begins = terms::begins(&self.entitlement, product);
            builder.now(match begins.filter(|&at| instant(self.now) < at) {
                Some(not_before) => Fact::NotYetValid { not_before },
                None => Fact::NoLicense,
            });
        }
        for part in &self.entitlement.parts {
            let order_id = || part.order_id.clone();
            match &part.standing {
                Standing::Counts { .. } | Standing::Superseded { .. } => {}
                Standing::Incomplete { previous_order_id } => {
                    let (order_id, previous_order_id) = (order_id(), previous_order_id.clone());
                    builder.now(Fact::Incomplete { order_id, previous_order_id });
                }
                Standing::OtherProduct { .. } => {
                    let (order_id, product) = (order_id(), part.product.clone());
                    builder.now(Fact::OtherProduct { order_id, product });
                }
                Standing::Revoked => {
                    let since = self.revoked.get(&part.order_id).and_then(|it| it.1);
                    let fact = Fact::Revoked { order_id: order_id() };
                    builder.since(since.unwrap_or(ALWAYS), fact);
                }
            }
        }
    }

    fn find_maintenance(&self, terms: &Terms, builder: &mut Builder<'_>) {
        for ended in &terms.held.ended_modules {
            let (module, last_day) = (ended.id.clone(), ended.last_day);
            let since = self.wall.end(last_day);
            builder.since(since, Fact::ModuleEnded { module, last_day });
        }
        if terms.evaluation || terms.ends_together {
            return;
        }
        let Some((over, last_day)) = terms.maintenance else {
            builder.now(Fact::NoMaintenance);
            return;
        };
        let warning = i64::from(builder.policy.warning_days.0) * DAY;
        builder.during(over - warning, over, Fact::MaintenanceEnding { last_day });
        builder.since(over, Fact::MaintenanceLapsed { last_day });
        if let Some(released) = self.build.filter(|&released| last_day < released) {
            builder.now(Fact::BuildAfterMaintenance { released, last_day });
        }
    }

    fn find_machine(&self, terms: &Terms, builder: &mut Builder<'_>) {
        let policy = &self.policy;
        if let Some((licensed, found)) = self.mismatch() {
            let since = self.mismatch_since.unwrap_or(self.now);
            let over = since + i64::from(policy.mismatch_days.0) * DAY;
            let names = || (licensed.into(), found.into());
            let (licensed, found) = names();
            builder.during(since, over, Fact::ReferenceMismatch { licensed, found });
            let (licensed, found) = names();
            builder.since(over, Fact::MismatchOver { licensed, found });
        }
        let bound = policy.binding == crate::policy::Binding::ReferenceId;
        if let (true, Some(licensed), None) = (bound, &terms.held.reference_id, self.machine_id) {
            builder.now(Fact::ReferenceUnknown { licensed: licensed.clone() });
        }
        let (used, allowed) = (self.transfers_used, policy.transfers.0);
        if !bound && allowed < used {
            builder.now(Fact::TooManyTransfers { used, allowed });
        }
    }

    fn find_pending(&self, builder: &mut Builder<'_>) {
        let delay = i64::from(self.policy.update_delay_hours.0) * HOUR;
        for pending in &self.pending {
            let order = || pending.document.claims.order_id.clone();
            let due = pending.since + delay;
            builder.during(pending.since, due, Fact::UpdatePending { order_id: order() });
            builder.since(due, Fact::UpdateOverdue { order_id: order() });
        }
    }

    fn find_seats(&self, builder: &mut Builder<'_>) {
        for (place, flags) in self.flags.iter().enumerate() {
            let name = || alloc::string::String::from(&*self.people.module_name(place));
            let tally = self.people.tally(place);
            if let (Some(Seats::Limited(seats)), used) = (tally.seats, tally.used) {
                if let Some(since) = flags.exceeded {
                    builder.since(since, Fact::SeatsExceeded { module: name(), used, seats });
                } else if let Some(since) = flags.nearly {
                    builder.since(since, Fact::SeatsNearlyUsed { module: name(), used, seats });
                }
            }
            let first = self.people.first_trial_end(place, self.now);
            if let (Some(since), Some(first)) = (flags.trials, first) {
                let (accounts, first_end) = (tally.trial, instant(first));
                builder.since(since, Fact::TrialSeats { module: name(), accounts, first_end });
            }
            if let Some(since) = flags.refused {
                let accounts = tally.refused;
                builder.since(since, Fact::AccountsRefused { module: name(), accounts });
            }
        }
        let Some(terms) = &self.terms else { return };
        let used = self.people.used();
        if let (Seats::Limited(seats), Style::Queue) = (terms.users(), self.people.style()) {
            if let Some(since) = self.seats_full {
                builder.since(since, Fact::SeatsFull { used, seats });
            }
            if let (Some(since), Some((extensions, allowed))) =
                (self.extensions_over, self.people.extensions(seats.into()))
            {
                builder.since(since, Fact::ExtensionsExceeded { extensions, allowed });
            }
        }
        if let (Some(filter), Some(server)) = (terms.module("web-filter"), terms.module("server"))
            && filter != server
        {
            let [web_filter, server] = [filter, server].map(limited);
            builder.now(Fact::WebFilterDiffers { web_filter, server });
        }
        for (domain, &since) in &self.domains_full {
            if let Some(&(_, (limit, limited_by))) = self.domain_limits.get(domain) {
                let (used, domain) = (self.people.domain_used(domain), domain.clone());
                let fact = Fact::DomainFull { domain, used, limit, limited_by };
                builder.since(since, fact);
            }
        }
    }

    fn find_revalidation(&self, builder: &mut Builder<'_>) {
        let (Some(failing), Some((begins, over))) =
            (self.revalidation.failing, self.revalidation.emergency())
        else {
            return;
        };
        builder.during(failing, begins, Fact::RevalidationFailing);
        builder.during(begins, over, Fact::Emergency);
        if let Some(since) = self.revalidation.stopped {
            builder.since(since, Fact::ServicesStopped);
        } else {
            let stop = self.wall.midnight_after(self.now).max(self.wall.midnight_from(over));
            builder.during(over, stop, Fact::EmergencyOver);
        }
    }

    fn find_clock_and_traffic(&self, builder: &mut Builder<'_>) {
        if let Some(since) = self.clock.behind_since {
            let caught_up = self.clock.seen - self.clock.shift;
            let behind_seconds = caught_up - since;
            builder.during(since, caught_up, Fact::ClockRollback { behind_seconds });
        }
        if let (Some(since), Some(limit)) = (self.traffic.delayed_since, self.traffic_limit()) {
            let messages = self.messages_today();
            let midnight = self.wall.midnight_after(since);
            builder.during(since, midnight, Fact::TrafficDelay { messages, limit });
        }
    }
}

/// What the end of the right to run means (TERM-2 to TERM-5, TRIAL-1).
fn find_term(terms: &Terms, builder: &mut Builder<'_>) {
    let over = terms.end;
    if terms.evaluation {
        builder.during(ALWAYS, over, Fact::Evaluation);
        builder.since(over, Fact::EvaluationOver);
        return;
    }
    let Some(last_day) = terms.last_day else { return };
    let warning = i64::from(builder.policy.warning_days.0) * DAY;
    builder.during(over - warning, over, Fact::LicenseEnding { last_day });
    let grace_over = over + i64::from(builder.policy.grace_days.0) * DAY;
    builder.during(over, grace_over, Fact::Grace { last_day });
    let after = match builder.policy.after_expiry {
        AfterExpiry::ClientsBlocked => Fact::GraceOver { last_day },
        AfterExpiry::Suspended => Fact::LicenseExpired { last_day },
    };
    builder.since(grace_over, after);
}

fn limited(seats: Seats) -> Option<u32> {
    match seats {
        Seats::Limited(seats) => Some(seats),
        Seats::Unlimited => None,
    }
}
