//! Everything there is to say at an instant, each rule by itself.

use super::facts::Deployment;
use super::story::Row;
use super::time::{DAY, HOUR};
use super::world::World;
use std::collections::{BTreeMap, BTreeSet};

/// One thing to say: its code, and what it is about.
pub type Finding = (&'static str, String);

/// What is said at an instant.
struct Said(BTreeSet<Finding>);

impl Said {
    fn say(&mut self, code: &'static str) {
        self.of(code, "");
    }

    fn of(&mut self, code: &'static str, subject: &str) {
        self.0.insert((code, subject.to_owned()));
    }
}

impl World {
    /// Everything there is to say at `t`.
    pub(super) fn findings(&self, t: i64, rows: &BTreeMap<String, Row>) -> BTreeSet<Finding> {
        let mut said = Said(BTreeSet::new());
        self.licenses_that_do_not_count(&mut said);
        if self.held().is_some() {
            self.end_of_license(t, &mut said);
            self.end_of_maintenance(t, &mut said);
            self.seats_of_license(rows, &mut said);
            self.revalidation_findings(t, &mut said);
        } else if self.found.begins.is_some() {
            said.say("not-yet-valid");
        } else {
            said.say("no-license");
        }
        self.updates(t, &mut said);
        self.accounts_without_seat(rows, &mut said);
        self.machine(t, &mut said);
        self.machines(t, &mut said);
        if t + self.shift < self.seen {
            said.say("clock-rollback");
        }
        if self.delays(t) {
            said.say("traffic-delay");
        }
        said.0
    }

    fn licenses_that_do_not_count(&self, said: &mut Said) {
        for (code, orders) in [
            ("incomplete", &self.found.incomplete),
            ("other-product", &self.found.other_product),
            ("revoked", &self.found.revoked),
        ] {
            orders.iter().for_each(|order| said.of(code, order));
        }
        for module in self.held().into_iter().flat_map(|held| &held.ended) {
            said.of("module-ended", module);
        }
    }

    /// TERM-1 to TERM-5, TRIAL-1.
    fn end_of_license(&self, t: i64, said: &mut Said) {
        let Some(held) = self.held() else { return };
        let policy = &self.policy;
        let is_over = held.end.is_some_and(|end| end <= t);
        if self.is_evaluation() {
            said.say(if is_over { "evaluation-over" } else { "evaluation" });
            return;
        }
        let Some(end) = held.end else { return };
        if t < end {
            if end - policy.warning_days * DAY <= t {
                said.say("license-ending");
            }
        } else if t < end + policy.grace_days * DAY {
            said.say("grace");
        } else if policy.after_expiry == "clients-blocked" {
            said.say("grace-over");
        } else {
            said.say("license-expired");
        }
    }

    /// TERM-6, TERM-7: where the license does not end with its maintenance.
    fn end_of_maintenance(&self, t: i64, said: &mut Said) {
        let Some(held) = self.held() else { return };
        if self.is_evaluation() || self.policy.lapsed_maintenance == "ends-license" {
            return;
        }
        let Some(last_day) = held.maintenance_expires else {
            said.say("no-maintenance");
            return;
        };
        let end = self.zone.end(last_day);
        if end <= t {
            said.say("maintenance-lapsed");
        } else if end - self.policy.warning_days * DAY <= t {
            said.say("maintenance-ending");
        }
        if self.build.is_some_and(|released| last_day < released) {
            said.say("build-after-maintenance");
        }
    }

    /// TERM-8.
    fn updates(&self, t: i64, said: &mut Said) {
        for (license, bought) in &self.bought {
            let in_time = t < bought + self.policy.update_delay_hours * HOUR;
            said.of(if in_time { "update-pending" } else { "update-overdue" }, &license.order);
        }
    }

    /// SEAT-4, SEAT-5, SEAT-8, SEAT-10, SEAT-24.
    fn seats_of_license(&self, rows: &BTreeMap<String, Row>, said: &mut Said) {
        for (module, row) in rows {
            let Some(seats) = row.seats else { continue };
            if seats < row.used {
                said.of("seats-exceeded", module);
            } else if 0 < seats && seats * self.policy.add_users_percent <= row.used * 100 {
                said.of("seats-nearly-used", module);
            }
        }
        if let Some(seats) = self.server_seats() {
            if !self.policy.by_trial_seats() && seats <= self.seats_needed() {
                said.say("seats-full");
            }
            let extensions = self.all_extensions();
            if self.policy.counting == "extensions"
                && seats * self.policy.extensions_per_seat < extensions
            {
                said.say("extensions-exceeded");
            }
        }
        let modules = self.held().map(|held| &held.modules);
        let seats = |id: &str| Some(modules?.get(id)?.seats);
        if let (Some(filter), Some(server)) = (seats("web-filter"), seats("server"))
            && filter != server
            && !self.is_evaluation()
        {
            said.say("web-filter-differs");
        }
        let of_accounts = self.accounts.values().filter_map(|account| account.domain.clone());
        let limited = self.held().into_iter().flat_map(|held| held.domain_limits.keys());
        let domains: BTreeSet<String> =
            of_accounts.chain(limited.cloned()).chain(self.domains.keys().cloned()).collect();
        for domain in domains {
            if self.domain(&domain).is_some_and(|(used, limit, _)| limit <= used) {
                said.of("domain-full", &domain);
            }
        }
    }

    /// SEAT-10, SEAT-21.
    fn accounts_without_seat(&self, rows: &BTreeMap<String, Row>, said: &mut Said) {
        for (module, row) in rows {
            if 0 < row.trial {
                said.of("trial-seats", module);
            }
            if 0 < row.refused {
                said.of("accounts-refused", module);
            }
        }
    }

    /// ACT-1, ACT-5.
    fn machine(&self, t: i64, said: &mut Said) {
        let names_machine = self.held().is_some_and(|held| held.reference.is_some());
        if self.policy.by_machine() && names_machine && self.reference.is_none() {
            said.say("reference-unknown");
        }
        if self.mismatch().is_some() {
            let over = self.mismatch_is_over(t);
            said.say(if over { "mismatch-over" } else { "reference-mismatch" });
        }
        let counts_moves = self.held().is_some() && !self.policy.by_machine();
        if counts_moves && self.policy.transfers < self.transfers_used {
            said.say("too-many-transfers");
        }
    }

    /// REVAL-3 to REVAL-5.
    fn revalidation_findings(&self, t: i64, said: &mut Said) {
        let Some((emergency, over)) = self.revalidation_ends() else { return };
        if t < emergency {
            said.say("revalidation-failing");
        } else if t < over {
            said.say("emergency");
        } else if !self.stopped {
            said.say("emergency-over");
        }
        // Services that were stopped stay so, even if a license with a longer grace counts by now.
        if self.stopped {
            said.say("services-stopped");
        }
    }

    /// DUP-1 to DUP-4.
    fn machines(&self, t: i64, said: &mut Said) {
        let policy = &self.policy;
        let [one, other] = self.deployments.as_slice() else {
            if 2 < self.deployments.len() {
                said.of("duplicate", "too-many-copies");
            }
            return;
        };
        let roles = [one.role.as_str(), other.role.as_str()];
        let with = |role: &str| [one, other].into_iter().find(|machine| machine.role == role);
        let works = with("production").or(with("migration"));
        if roles == ["high-availability"; 2] {
            if policy.high_availability == "permitted" {
                said.say("high-availability");
            } else {
                said.of("duplicate", "pair-forbidden");
            }
        } else if let (Some(standby), Some(_)) = (with("standby"), works) {
            match standby_case(standby, &policy.standby) {
                (true, case) => said.of("standby", case),
                (false, breach) => said.of("duplicate", breach),
            }
        } else if let (Some(new), Some(_)) = (with("migration"), with("production")) {
            let own = new.since.unwrap_or(self.from) + policy.migration_overlap_days * DAY;
            let bridge = self.held().and_then(|held| held.bridged_until);
            let end = bridge.map_or(own, |day| own.max(self.zone.end(day)));
            said.say(if t < end { "migration" } else { "migration-overdue" });
        } else if roles != ["standby"; 2] {
            said.of("duplicate", "two-in-production");
        }
    }

    /// SMTP-1: whether mail is delayed.
    pub(super) fn delays(&self, t: i64) -> bool {
        let (policy, messages) = (&self.policy, self.traffic.get(&self.zone.day(t)));
        let (Some(users), Some(&messages)) = (self.server_seats(), messages) else { return false };
        self.held().is_some()
            && 0 < policy.smtp_daily_per_seat
            && users < policy.smtp_free_from_seats
            && users * policy.smtp_daily_per_seat < messages
    }
}

/// DUP-2: whether a standby is permitted, and why or why not.
fn standby_case(standby: &Deployment, rule: &str) -> (bool, &'static str) {
    match rule {
        "no-mail" if !standby.service_on => (true, "service-off"),
        "no-mail" if !standby.traffic => (true, "no-mail"),
        "no-mail" => (false, "standby-carries-mail"),
        "one-cable" if standby.cables <= 1 => (true, "one-cable"),
        "one-cable" => (false, "standby-cables"),
        "no-calls" if !standby.traffic => (true, "no-calls"),
        "no-calls" => (false, "standby-carries-calls"),
        _ => (false, "standby-forbidden"),
    }
}
