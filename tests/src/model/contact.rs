//! Revalidation with the license server, and emergency mode (REVAL-1 to REVAL-7).

use super::facts::moment;
use super::time::{DAY, HOUR, instant_text};
use super::world::World;
use serde_json::{Value, json};

impl World {
    /// Days from one revalidation to the next and days of grace, if there is revalidation.
    fn revalidation_terms(&self) -> Option<(i64, i64)> {
        let (days, grace) =
            (self.policy.revalidation_period_days, self.policy.revalidation_grace_days);
        self.held()?.revalidation.or((0 < days).then_some((days, grace)))
    }

    fn period(&self) -> i64 {
        self.revalidation_terms().map_or(0, |(days, _)| days * DAY)
    }

    /// The first end of a period since the day of issue, at or after `t` (REVAL-1).
    fn first_due(&self, t: i64) -> Option<i64> {
        let mut due = self.held()?.issued + self.period();
        while due < t {
            due += self.period();
        }
        Some(due)
    }

    /// What is known of the contact at the beginning.
    pub(super) fn first_contact(&mut self, contact: &Value) {
        if self.revalidation_terms().is_none() {
            return;
        }
        self.revalidates = true;
        self.failing_since = moment(contact, "firstFailure");
        let Some((_, over)) = self.revalidation_ends() else {
            let success = moment(contact, "lastSuccess").map(|success| success + self.period());
            self.due = success.or_else(|| self.first_due(self.from));
            return;
        };
        let mut midnight = self.zone.midnight_from(over);
        let restarted = moment(contact, "servicesRestarted");
        while midnight < self.from {
            self.stopped = restarted.is_none_or(|restarted| restarted < midnight);
            midnight += DAY;
        }
    }

    /// A license that need not be revalidated cannot fail to be; one that must be is from now on.
    pub(super) fn follow_revalidation(&mut self, t: i64) {
        if self.revalidation_terms().is_none() {
            (self.revalidates, self.due, self.failing_since) = (false, None, None);
            self.stopped = false;
        } else if !self.revalidates {
            self.revalidates = true;
            self.due = self.first_due(t);
        }
    }

    /// When emergency mode begins and when it is over, if revalidation fails.
    pub(super) fn revalidation_ends(&self) -> Option<(i64, i64)> {
        let (_, grace_days) = self.revalidation_terms()?;
        let emergency = self.failing_since? + grace_days * DAY;
        Some((emergency, emergency + self.policy.emergency_days * DAY))
    }

    /// All is well again, from now on (REVAL-6).
    pub(super) fn heal(&mut self, t: i64) {
        (self.failing_since, self.stopped) = (None, false);
        self.due = Some(t + self.period());
    }

    /// The license server could not be reached, for the first time.
    pub(super) fn begin_to_fail(&mut self, t: i64) {
        (self.failing_since, self.due) = (Some(t), None);
        self.log(t, "revalidation-failed");
    }

    /// Somebody asks by hand.
    pub(super) fn revalidate_by_hand(&mut self, t: i64, event: usize) {
        if self.revalidation_terms().is_none() {
            self.outcome(t, Some(event), "no-effect", Value::Null);
        } else if self.reachable {
            self.heal(t);
            self.outcome(t, Some(event), "revalidated", Value::Null);
        } else {
            if self.failing_since.is_none() {
                self.begin_to_fail(t);
            }
            self.outcome(t, Some(event), "revalidation-failed", Value::Null);
        }
    }

    /// The server asks if it is time to (REVAL-1, REVAL-2).
    pub(super) fn attempt(&mut self, t: i64) {
        if let Some(since) = self.failing_since {
            let hours = self.policy.revalidation_retry_hours;
            let is_retry = 0 < hours && since < t && (t - since) % (hours * HOUR) == 0;
            if is_retry && !self.stopped && self.reachable {
                self.heal(t);
                self.outcome(t, None, "revalidated", Value::Null);
            }
        } else if self.due.is_some_and(|due| due <= t) {
            if self.reachable {
                self.heal(t);
                self.outcome(t, None, "revalidated", Value::Null);
            } else {
                self.begin_to_fail(t);
                self.outcome(t, None, "revalidation-failed", Value::Null);
            }
        }
    }

    /// Emergency mode begins or is over, and services stop at midnight (REVAL-4, REVAL-5).
    pub(super) fn stop_what_must_stop(&mut self, t: i64) {
        let Some((emergency, over)) = self.revalidation_ends() else { return };
        if t == emergency {
            self.log(t, "emergency-began");
        }
        if t == over {
            self.log(t, "services-stopping");
        }
        let was_restarted_now = self.restarted_at == Some(t);
        if over <= t && self.zone.is_midnight(t) && !self.stopped && !was_restarted_now {
            self.stopped = true;
            self.log(t, "services-stopping");
            self.outcome(t, None, "services-stopped", Value::Null);
        }
    }

    /// REVAL-2, REVAL-5, REVAL-7.
    pub(super) fn revalidation_notices(&mut self, t: i64) {
        let Some((emergency, over)) = self.revalidation_ends() else { return };
        let since = self.failing_since.expect("it fails");
        let both = json!(["administrator", "license-holder"]);
        for hours in self.policy.revalidation_notice_hours.clone() {
            if t == since + hours * HOUR && t < emergency && !self.stopped {
                let more = json!({ "hours": hours, "emergencyAt": instant_text(emergency) });
                self.server_notice(t, "revalidation-failed", &both, more);
            }
        }
        let more = json!({ "stopAt": instant_text(self.zone.midnight_from(over)) });
        if t == emergency {
            self.server_notice(t, "emergency-began", &both, more.clone());
        }
        if t == over {
            let all = json!(["postmaster", "license-holder", "copyright-holder"]);
            self.server_notice(t, "emergency-over", &all, more);
        }
    }

    /// A notice that says which server it is about (REVAL-7).
    fn server_notice(&mut self, t: i64, subject: &str, recipients: &Value, mut more: Value) {
        for (name, known) in [("host", &self.host), ("ip", &self.ip)] {
            if let Some(known) = known {
                more[name] = known.as_str().into();
            }
        }
        self.notice(t, subject, recipients.clone(), more);
    }
}
