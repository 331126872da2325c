//! What a simulation writes down.

use super::people::Change;
use super::series::Names;
use super::time::{Wall, instant};
use super::{
    Effect, LogEntry, LogLine, Note, Notice, Outcome, Recipient, SeatChanges, SeatCounts, Segment,
    Subject, Tally, Timeline,
};
use crate::assess::Finding;
use crate::scenario::{Cost, Scenario};
use crate::sort;
use crate::{Map, limits};
use alloc::{format, string::String, vec::Vec};

/// The thread of the control service, as its log lines name it.
const CONTROL_THREAD: &str = "A000";
/// The thread of an SMTP client session.
const CLIENT_THREAD: &str = "05D4";

/// What a simulation has written down so far.
#[derive(Debug)]
pub(super) struct Recorder {
    server: String,
    /// The last numbers of each module that were written down.
    tallies: Vec<Option<Tally>>,
    spent: Map<String, i64>,
    /// How many accounts the midnight lists name, and the first midnight that was too many.
    listed: u64,
    lists_end: Option<i64>,
    timeline: Timeline,
}

impl Recorder {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let installation = &scenario.installation;
        let host = installation.host.as_deref().unwrap_or("this server");
        let server = match &installation.ip {
            Some(ip) => format!("{host} [{ip}]"),
            None => host.into(),
        };
        let timeline = Timeline {
            from: scenario.from,
            until: scenario.until,
            utc_offset_minutes: installation.utc_offset_minutes,
            product: None,
            drafts: Vec::new(),
            notes: Vec::new(),
            segments: Vec::new(),
            notices: Vec::new(),
            log: Vec::new(),
            outcomes: Vec::new(),
            seats: SeatCounts::default(),
            accounts: SeatChanges::default(),
            spent: Vec::new(),
        };
        let (tallies, spent) = (Vec::new(), Map::new());
        Self { server, tallies, spent, listed: 0, lists_end: None, timeline }
    }

    pub(super) fn draft(&mut self, order_id: &str) {
        self.timeline.drafts.push(order_id.into());
    }

    pub(super) fn note(&mut self, note: Note) {
        self.timeline.notes.push(note);
    }

    pub(super) fn outcome(&mut self, at: i64, event: Option<u32>, effect: Effect) {
        self.timeline.outcomes.push(Outcome { at: instant(at), event, effect });
    }

    pub(super) fn notice(&mut self, at: i64, subject: Subject) {
        let recipients: &'static [Recipient] = match subject {
            Subject::MaintenanceEnding { .. } => &[Recipient::Postmaster],
            Subject::UpdateOverdue { .. } | Subject::TrialSeats { .. } => {
                &[Recipient::Administrator]
            }
            Subject::RevalidationFailed { .. } | Subject::EmergencyBegan { .. } => {
                &[Recipient::Administrator, Recipient::LicenseHolder]
            }
            Subject::EmergencyOver { .. } => {
                &[Recipient::Postmaster, Recipient::LicenseHolder, Recipient::CopyrightHolder]
            }
        };
        self.timeline.notices.push(Notice { at: instant(at), recipients, subject });
    }

    /// Whether a midnight list may name so many accounts more: when one may not, none after it may.
    pub(super) fn has_room(&mut self, at: i64, accounts: u64) -> bool {
        self.listed += accounts;
        if u64::from(limits::LISTED) < self.listed {
            self.lists_end.get_or_insert(at);
        }
        self.lists_end.is_none()
    }

    /// The first midnight without its list, because there was no room.
    pub(super) fn lists_end(&self) -> Option<i64> {
        self.lists_end
    }

    pub(super) fn log(&mut self, at: i64, wall: Wall, entry: LogEntry) {
        let server = &self.server;
        let (thread, text) = match entry {
            LogEntry::RevalidationFailed => (
                CONTROL_THREAD,
                format!("The license was not validated: {server} cannot reach the license server."),
            ),
            LogEntry::EmergencyBegan => (
                CONTROL_THREAD,
                format!("The license was not validated by {server}. Emergency mode begins."),
            ),
            LogEntry::ServicesStopping => (
                CONTROL_THREAD,
                "All attempts to validate the license failed. As a result, the services will be \
                 stopped."
                    .into(),
            ),
            LogEntry::TrafficDelayed => {
                (CLIENT_THREAD, "Client session Traffic delay applied".into())
            }
        };
        let [hour, minute, second] = wall.time_of_day(at);
        let line = format!("SYSTEM [{thread}] {hour:02}:{minute:02}:{second:02} {text}");
        self.timeline.log.push(LogLine { at: instant(at), entry, line });
    }

    pub(super) fn spend(&mut self, cost: Option<&Cost>) {
        if let Some(cost) = cost {
            let spent = self.spent.or_default(cost.currency.clone());
            *spent = spent.saturating_add(cost.amount_minor);
        }
    }

    pub(super) fn seat(&mut self, at: i64, change: &Change) {
        self.timeline.accounts.record(at, change);
    }

    /// The numbers of a module, if they are others than before.
    pub(super) fn tally(&mut self, at: i64, place: usize, tally: Tally) {
        if self.tallies.len() <= place {
            self.tallies.resize(place + 1, None);
        }
        if self.tallies[place] != Some(tally) {
            self.tallies[place] = Some(tally);
            self.timeline.seats.record(at, place, &tally);
        }
    }

    /// Whether numbers of a module were written down before.
    pub(super) fn knows(&self, place: usize) -> bool {
        self.tallies.get(place).is_some_and(Option::is_some)
    }

    /// What holds from an instant on, if it is something else than before; else its findings.
    pub(super) fn segment(&mut self, segment: Segment) -> Option<Vec<Finding>> {
        if let Some(last) = self.timeline.segments.last_mut() {
            if is_same(last, &segment) {
                return Some(segment.findings);
            }
            last.until = segment.from;
        }
        // What held for no time is as if it had not been.
        self.timeline.segments.pop_if(|last| last.from == last.until);
        self.timeline.segments.push(segment);
        None
    }

    /// What held until now.
    pub(super) fn segments(&self) -> &[Segment] {
        &self.timeline.segments
    }

    /// What held last.
    pub(super) fn last_segment(mut self) -> Option<Segment> {
        self.timeline.segments.pop()
    }

    /// The timeline; `accounts` and `modules` are the names that were written down as numbers.
    pub(super) fn finish(
        self,
        product: Option<String>,
        accounts: Names,
        modules: Names,
    ) -> Timeline {
        let mut timeline = self.timeline;
        timeline.product = product;
        for notice in &mut timeline.notices {
            if let Subject::TrialSeats { modules } = &mut notice.subject {
                modules.values_mut().for_each(|list| list.names = accounts.clone());
            }
        }
        timeline.seats.name(modules.clone());
        timeline.accounts.name(accounts, modules);
        if let Some(last) = timeline.segments.last_mut() {
            last.until = timeline.until;
        }
        sort::sort(&mut timeline.drafts);
        timeline.drafts.dedup();
        let spent = self.spent.into_iter();
        let cost = |(currency, amount_minor)| Cost { amount_minor, currency };
        timeline.spent = spent.map(cost).collect();
        timeline
    }
}

/// Whether two segments differ in nothing but numbers.
fn is_same(one: &Segment, other: &Segment) -> bool {
    let key = |finding: &Finding| (finding.since, finding.until);
    let same = |(one, other): (&Finding, &Finding)| {
        key(one) == key(other) && one.fact.is_same_matter(&other.fact)
    };
    one.status == other.status
        && one.findings.len() == other.findings.len()
        && one.findings.iter().zip(&other.findings).all(same)
        && one.functions == other.functions
        && one.modules == other.modules
}
