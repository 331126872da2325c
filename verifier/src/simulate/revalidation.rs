//! Contact with the license server: attempts, failures, emergency mode, the stop (REVAL).

use super::time::{ALWAYS, DAY, HOUR, NEVER, Wall};
use crate::Instant;
use crate::installation::Contact;
use crate::policy::Policy;
use crate::sort;
use alloc::vec::Vec;

/// Where revalidation stands.
#[derive(Debug)]
pub(super) struct Revalidation {
    /// Whether the license server can be reached.
    pub(super) reachable: bool,
    /// The first attempt that failed and has not been made good.
    pub(super) failing: Option<i64>,
    /// Since when services are stopped for it.
    pub(super) stopped: Option<i64>,
    /// When somebody last started the services again: they run until the next midnight.
    restarted: Option<i64>,
    /// The next attempt, where none is failing; none: it does not apply.
    due: Option<i64>,
    spans: Option<Spans>,
}

/// The spans of the license in force, in seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spans {
    period: i64,
    grace: i64,
    emergency: i64,
    retry: i64,
    notices: Vec<i64>,
}

/// What happens by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// An attempt succeeded.
    Succeeded,
    /// The first attempt failed.
    Failed,
    /// An attempt by hand failed, and it was not the first.
    FailedAgain,
    /// A notice goes out, so many seconds after the first failure.
    Notice(i64),
    /// Emergency mode begins.
    EmergencyBegins,
    /// Emergency mode is over.
    EmergencyEnds,
    /// Services stop.
    Stop,
}

impl Spans {
    pub(super) fn new((period, grace): (i64, i64), policy: &Policy) -> Self {
        let mut notices: Vec<i64> = policy
            .revalidation_notice_hours
            .0
            .iter()
            .map(|hours| i64::from(hours.0) * HOUR)
            .filter(|&after| after < grace)
            .collect();
        sort::sort(&mut notices);
        notices.dedup();
        Self {
            period,
            grace,
            emergency: i64::from(policy.emergency_days.0) * DAY,
            retry: i64::from(policy.revalidation_retry_hours.0) * HOUR,
            notices,
        }
    }
}

impl Revalidation {
    pub(super) fn new(contact: &Contact) -> Self {
        let failing = contact.first_failure.map(Instant::unix_seconds);
        Self {
            reachable: contact.reachable,
            failing,
            stopped: None,
            restarted: None,
            due: None,
            spans: None,
        }
    }

    /// What is known at the beginning, once the spans are.
    pub(super) fn begin(&mut self, contact: &Contact, issued: i64, wall: Wall, now: i64) {
        let Some(spans) = &self.spans else {
            self.failing = None;
            return;
        };
        let Some(failing) = self.failing else {
            let anchored = contact.last_success.map(|at| at.unix_seconds() + spans.period);
            let due = anchored.unwrap_or_else(|| first_due(issued, spans.period, now));
            self.due = Some(due.max(now));
            return;
        };
        let over = failing + spans.grace + spans.emergency;
        // At a midnight that is now, the stop is yet to come.
        let last_midnight = wall.midnight_from(now) - DAY;
        let restarted = contact.services_restarted.map(Instant::unix_seconds);
        let stopped = over <= last_midnight && restarted.is_none_or(|at| at < last_midnight);
        let first_midnight =
            wall.midnight_from(over).max(restarted.map_or(ALWAYS, |at| wall.midnight_after(at)));
        self.stopped = stopped.then_some(first_midnight);
        self.due = None;
    }

    /// The license in force asks for this from `now` on; `issued` is when it was issued.
    pub(super) fn apply(&mut self, spans: Option<Spans>, issued: i64, now: i64) {
        match (&self.spans, &spans) {
            (_, None) => (self.failing, self.due, self.stopped) = (None, None, None),
            (None, Some(spans)) if self.failing.is_none() => {
                self.due = Some(first_due(issued, spans.period, now));
            }
            (None | Some(_), Some(_)) => {}
        }
        self.spans = spans;
    }

    /// When emergency mode begins and ends, while revalidation fails.
    pub(super) fn emergency(&self) -> Option<(i64, i64)> {
        let (failing, spans) = (self.failing?, self.spans.as_ref()?);
        Some((failing + spans.grace, failing + spans.grace + spans.emergency))
    }

    /// The next instant at which something happens by itself.
    pub(super) fn next(&self, now: i64, wall: Wall, only_changes: bool) -> i64 {
        let Some(spans) = &self.spans else { return NEVER };
        let (Some(failing), Some((begins, over))) = (self.failing, self.emergency()) else {
            // Attempts that succeed change nothing that anybody sees.
            let silent = only_changes && self.reachable;
            return self.due.filter(|_| !silent).map_or(NEVER, |due| due.max(now + 1));
        };
        let mut next = NEVER;
        let mut at = |at: i64| {
            if now < at {
                next = next.min(at);
            }
        };
        spans.notices.iter().for_each(|after| at(failing + after));
        at(begins);
        at(over);
        if self.stopped.is_none() {
            at(wall.midnight_after(now).max(wall.midnight_from(over)));
            if self.reachable && 0 < spans.retry {
                at(failing + ((now - failing).div_euclid(spans.retry) + 1) * spans.retry);
            }
        }
        next
    }

    /// What happens at an instant by itself, in order.
    pub(super) fn at(&mut self, now: i64, wall: Wall, mut happens: impl FnMut(Step)) {
        if self.failing.is_none() && self.due.is_some_and(|due| due <= now) {
            match self.reachable {
                true => {
                    self.heal(now);
                    happens(Step::Succeeded);
                }
                false => {
                    self.fail(now);
                    happens(Step::Failed);
                }
            }
        }
        let (Some(failing), Some(spans)) = (self.failing, &self.spans) else { return };
        let retries = 0 < spans.retry && failing < now && (now - failing) % spans.retry == 0;
        if retries && self.reachable && self.stopped.is_none() {
            self.heal(now);
            happens(Step::Succeeded);
            return;
        }
        let (begins, over) = (failing + spans.grace, failing + spans.grace + spans.emergency);
        if now == begins {
            happens(Step::EmergencyBegins);
        }
        if now == over {
            happens(Step::EmergencyEnds);
        }
        let runs = self.restarted == Some(now);
        if over <= now && wall.is_midnight(now) && self.stopped.is_none() && !runs {
            self.stopped = Some(now);
            happens(Step::Stop);
        }
        let notice = spans.notices.iter().find(|after| failing + **after == now);
        if let (Some(&after), None) = (notice, self.stopped) {
            happens(Step::Notice(after));
        }
    }

    /// Somebody asks for a revalidation by hand; none: it does not apply.
    pub(super) fn by_hand(&mut self, now: i64) -> Option<Step> {
        self.spans.as_ref()?;
        if self.reachable {
            self.heal(now);
            return Some(Step::Succeeded);
        }
        if self.failing.is_some() {
            return Some(Step::FailedAgain);
        }
        self.fail(now);
        Some(Step::Failed)
    }

    fn fail(&mut self, now: i64) {
        (self.failing, self.due) = (Some(now), None);
    }

    /// All is well again, at once (REVAL-6).
    pub(super) fn heal(&mut self, now: i64) {
        if let Some(spans) = &self.spans {
            self.due = Some(now + spans.period);
        }
        (self.failing, self.stopped) = (None, None);
    }

    /// A license was entered: that makes good what failed, and leaves the schedule otherwise.
    pub(super) fn license_entered(&mut self, now: i64) {
        if self.failing.is_some() {
            self.heal(now);
        }
    }

    /// Somebody starts the services again; whether they were stopped for this.
    pub(super) fn restart(&mut self, now: i64) -> bool {
        let was_stopped = self.stopped.take().is_some();
        if was_stopped {
            self.restarted = Some(now);
        }
        was_stopped
    }
}

/// The first attempt at or after `now`, if all before succeeded.
fn first_due(issued: i64, period: i64, now: i64) -> i64 {
    let periods = (now - issued).div_euclid(period) + i64::from((now - issued) % period != 0);
    issued + periods.max(1) * period
}
