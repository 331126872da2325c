//! What happens between the server and the license server is written down: outcomes, log, notices.

use super::machine::Machine;
use super::revalidation::Step;
use super::time::{HOUR, instant};
use super::{Effect, LogEntry, Subject};
use alloc::vec::Vec;

impl Machine<'_> {
    /// Attempts that are due, and what time brings while they fail.
    pub(super) fn contact_license_server(&mut self) {
        let mut steps = Vec::new();
        let was_failing = self.revalidation.failing.is_some();
        self.revalidation.at(self.now, self.wall, |step| steps.push(step));
        for step in steps {
            // An attempt that succeeds as all before it did changes nothing: there may be millions.
            self.dirty |= was_failing || step != Step::Succeeded;
            self.record_step(step, None);
        }
    }

    /// Writes down what happened between the server and the license server.
    pub(super) fn record_step(&mut self, step: Step, event: Option<u32>) {
        let Some((begins, over)) = self.revalidation.emergency() else {
            self.recorder.outcome(self.now, event, Effect::Revalidated);
            return;
        };
        let stop_at = instant(self.wall.midnight_from(over));
        let installation = &self.scenario.installation;
        let (host, ip) = (installation.host.clone(), installation.ip.clone());
        let recorder = &mut self.recorder;
        match step {
            Step::Succeeded => recorder.outcome(self.now, event, Effect::Revalidated),
            Step::Failed => {
                recorder.outcome(self.now, event, Effect::RevalidationFailed);
                recorder.log(self.now, self.wall, LogEntry::RevalidationFailed);
            }
            Step::FailedAgain => {
                recorder.outcome(self.now, event, Effect::RevalidationFailed);
            }
            Step::Notice(after) => {
                let hours = u32::try_from(after / HOUR).unwrap_or(u32::MAX);
                let emergency_at = instant(begins);
                let subject = Subject::RevalidationFailed { host, ip, hours, emergency_at };
                recorder.notice(self.now, subject);
            }
            Step::EmergencyBegins => {
                recorder.log(self.now, self.wall, LogEntry::EmergencyBegan);
                recorder.notice(self.now, Subject::EmergencyBegan { host, ip, stop_at });
            }
            Step::EmergencyEnds => {
                recorder.log(self.now, self.wall, LogEntry::ServicesStopping);
                recorder.notice(self.now, Subject::EmergencyOver { host, ip, stop_at });
            }
            Step::Stop => {
                recorder.log(self.now, self.wall, LogEntry::ServicesStopping);
                recorder.outcome(self.now, None, Effect::ServicesStopped);
            }
        }
    }
}
