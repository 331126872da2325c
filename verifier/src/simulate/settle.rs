//! What is written down when an instant is over: seats, segments, notices.

use super::machine::{Machine, SeatFlags};
use super::people::{SERVER, Style};
use super::series::Names;
use super::time::{DAY, HOUR, NEVER};
use super::{AccountList, Segment, Subject, Tally};
use crate::assess::{Status, display, functions, modules, status};
use crate::{Map, Seats};

impl Machine<'_> {
    /// Seats as they are now that all events of the instant have happened.
    pub(super) fn settle(&mut self) {
        let (recorder, now) = (&mut self.recorder, self.now);
        self.people.settle(now, |change| recorder.seat(now, &change));
        let mut touched = self.people.touched();
        if touched.is_empty() {
            self.settle_domains();
            return;
        }
        let all = self.people.style() == Style::Queue && touched.contains(&SERVER);
        if all {
            touched = (0..self.people.modules()).collect();
        }
        for place in touched {
            self.settle_module(place);
        }
        self.settle_users();
        self.settle_domains();
    }

    fn settle_module(&mut self, place: usize) {
        let name = self.people.module_name(place);
        let held = self.terms.as_ref().is_some_and(|terms| terms.module(&name).is_some());
        let mut tally = self.people.tally(place);
        if self.people.style() == Style::Queue && place != SERVER && !held {
            // Nobody counts for a module that the server does not have.
            tally.used = 0;
        }
        let used = match self.people.style() {
            Style::Queue => place == SERVER,
            Style::Trial(_) => tally != Tally { seats: tally.seats, ..Tally::default() },
        };
        if held || used || self.recorder.knows(place) {
            self.recorder.tally(self.now, place, tally);
        }
        if self.flags.len() <= place {
            self.flags.resize(place + 1, SeatFlags::default());
        }
        let limited = match (tally.seats, &self.terms) {
            (Some(Seats::Limited(seats)), Some(_)) if held || used => {
                Some((u64::from(seats), u64::from(self.policy.add_users_percent.0)))
            }
            (Some(_) | None, _) => None,
        };
        let exceeded = limited.is_some_and(|(seats, _)| seats < tally.used);
        let nearly = limited.is_some_and(|(seats, percent)| {
            0 < seats && seats.saturating_mul(percent) <= tally.used.saturating_mul(100)
        });
        let flags = &mut self.flags[place];
        let now = self.now;
        self.dirty |= toggle(&mut flags.exceeded, exceeded, now)
            | toggle(&mut flags.nearly, nearly && !exceeded, now)
            | toggle(&mut flags.trials, 0 < tally.trial, now)
            | toggle(&mut flags.refused, 0 < tally.refused, now);
    }

    /// Seats of the whole server: whether another local account can be made (SEAT-10).
    fn settle_users(&mut self) {
        let users = self.terms.as_ref().map(super::terms::Terms::users);
        let (full, over) = match (users, self.people.style()) {
            (Some(Seats::Limited(seats)), Style::Queue) => {
                let extensions = self.people.extensions(seats.into());
                let over = extensions.is_some_and(|(extensions, allowed)| allowed < extensions);
                (u64::from(seats) <= self.people.used(), over)
            }
            (Some(_) | None, _) => (false, false),
        };
        let now = self.now;
        self.dirty |=
            toggle(&mut self.seats_full, full, now) | toggle(&mut self.extensions_over, over, now);
    }

    fn settle_domains(&mut self) {
        if core::mem::take(&mut self.domains_changed) {
            let limits = &self.domain_limits;
            let before = self.domains_full.len();
            self.domains_full.retain(|name| limits.has(name));
            self.dirty |= before != self.domains_full.len();
            for place in 0..limits.len() {
                let name = self.domain_limits[place].0.clone();
                self.settle_domain(&name, self.people.domain_used(&name));
            }
        }
        while let Some((name, used)) = self.people.touched_domain() {
            self.settle_domain(name, used);
        }
    }

    fn settle_domain(&mut self, name: &str, used: u32) {
        let limit = self.domain_limits.get(name).filter(|_| self.terms.is_some());
        let full = limit.is_some_and(|(_, (limit, _))| *limit <= used);
        if full == self.domains_full.contains_key(name) {
            return;
        }
        self.dirty = true;
        if full {
            self.domains_full.insert(name.into(), self.now);
        } else {
            self.domains_full.remove(name);
        }
    }

    /// Writes down what holds from now on.
    pub(super) fn record_segment(&mut self) {
        let Some(findings) = self.findings.take() else { return };
        let held = self.terms.as_ref().map(|terms| &terms.held.modules);
        let segment = Segment {
            from: super::time::instant(self.now),
            until: self.scenario.until,
            status: status(&findings),
            display: display(&findings),
            functions: functions(&findings),
            modules: held.map_or_else(Map::new, |held| modules(&findings, held)),
            findings,
        };
        self.findings = self.recorder.segment(segment);
    }

    /// The next instant at which a notice of maintenance may go out (TERM-7).
    pub(super) fn next_maintenance_notice(&self) -> i64 {
        let instants = self.maintenance_notices().map(|(at, _)| at);
        instants.filter(|&at| self.now < at).min().unwrap_or(NEVER)
    }

    fn maintenance_notices(&self) -> impl Iterator<Item = (i64, u32)> {
        let terms = self.terms.as_ref().filter(|terms| !terms.evaluation);
        let over = terms.and_then(|terms| terms.maintenance).map(|(over, _)| over);
        let days = self.policy.notice_days.0.iter().map(|days| days.0);
        days.filter_map(move |days| Some((over? - i64::from(days) * DAY, days)))
    }

    /// Sends what is due now that everything else has happened.
    pub(super) fn send_notices(&mut self) {
        let stopped = self.findings().iter().any(|it| it.fact.status() == Status::Stopped);
        if stopped {
            return;
        }
        let due = self.maintenance_notices().find(|&(at, _)| at == self.now);
        if let (Some((_, days)), Some(terms)) = (due, &self.terms)
            && let Some((over, last_day)) = terms.maintenance
        {
            let ends_license = terms.end <= over;
            let subject = Subject::MaintenanceEnding { days, last_day, ends_license };
            self.recorder.notice(self.now, subject);
        }
        let delay = i64::from(self.policy.update_delay_hours.0) * HOUR;
        for pending in &self.pending {
            if pending.since + delay == self.now {
                let order_id = pending.document.claims.order_id.clone();
                self.recorder.notice(self.now, Subject::UpdateOverdue { order_id });
            }
        }
        let listed = self.people.in_trial();
        let is_due = 0 < listed && self.wall.is_midnight(self.now);
        if is_due && self.recorder.has_room(self.now, listed) {
            let mut modules = Map::new();
            for place in 0..self.people.modules() {
                let trials = self.people.trials(place, self.now);
                if !trials.is_empty() {
                    let numbers = trials.into_iter().map(|(account, _)| account).collect();
                    // The names follow when all are known.
                    let list = AccountList { names: Names::default(), numbers };
                    modules.insert(self.people.module_name(place), list);
                }
            }
            self.recorder.notice(self.now, Subject::TrialSeats { modules });
        }
    }
}

/// Whether something is so from now on; whether that is new.
fn toggle(since: &mut Option<i64>, is_so: bool, now: i64) -> bool {
    let new = since.is_some() != is_so;
    if new {
        *since = is_so.then_some(now);
    }
    new
}
