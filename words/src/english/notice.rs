//! The messages that a product sends, in English.

use super::{English, count};
use crate::names::NameWords;
use crate::notice::{NAMED_ACCOUNTS, Said};
use crate::{Message, NoticeWords, TimeWords, Zone, rule_of_message};
use alloc::{borrow::ToOwned, format, string::String, sync::Arc, vec::Vec};
use licentia_verifier::Map;
use licentia_verifier::simulate::{AccountList, Recipient, Subject};

impl NoticeWords for English {
    fn message(&self, subject: &Subject, zone: Zone) -> Message {
        self.said(subject, zone).by(rule_of_message(subject))
    }

    fn recipient(&self, recipient: Recipient) -> &'static str {
        match recipient {
            Recipient::Administrator => "administrator",
            Recipient::Postmaster => "postmaster",
            Recipient::LicenseHolder => "license holder",
            Recipient::CopyrightHolder => "copyright holder",
        }
    }
}

impl English {
    /// What a message says: its subject line, and a clause each for what has happened, what happens
    /// next and by when, what the reader can do.
    fn said(self, subject: &Subject, zone: Zone) -> Said {
        let lasting = |hours: u32| count(hours as usize, "hour");
        let reach = "let it reach the license server, or enter a license off-line: either ends \
                     this at once";
        match subject {
            Subject::MaintenanceEnding { days, last_day, ends_license } => Said::new(
                format!("software maintenance ends in {}", count(*days as usize, "day")),
                format!("the last day of software maintenance is {}", self.date(*last_day)),
                match ends_license {
                    true => "after that day the license is expired as well",
                    false => "after that day there are no updates; what is installed runs on",
                }
                .to_owned(),
                "renew the maintenance before",
            ),
            Subject::UpdateOverdue { order_id } => Said::new(
                format!("{} has not arrived", self.quoted(order_id)),
                format!("{} was bought, and the server has not received it", self.quoted(order_id)),
                "the license goes on as it was before the purchase".to_owned(),
                "fetch the update by hand in the administration",
            ),
            Subject::TrialSeats { modules } => self.trial_seats(modules),
            Subject::RevalidationFailed { host, ip, hours, emergency_at } => Said::new(
                format!("license server not reached for {}", lasting(*hours)),
                format!(
                    "{} has not reached the license server for {}, and goes on trying",
                    self.server(host.as_deref(), ip.as_deref()),
                    lasting(*hours)
                ),
                format!(
                    "if that lasts, emergency mode begins at {}: services work, and no setting can \
                     be changed",
                    self.time(*emergency_at, zone)
                ),
                reach,
            ),
            Subject::EmergencyBegan { host, ip, stop_at } => Said::new(
                "emergency mode has begun".to_owned(),
                format!(
                    "{} could not reach the license server in time: services work, and no \
                     setting can be changed",
                    self.server(host.as_deref(), ip.as_deref())
                ),
                format!("if that lasts, all services stop at {}", self.time(*stop_at, zone)),
                reach,
            ),
            Subject::EmergencyOver { host, ip, stop_at } => Said::new(
                "emergency mode is over, services stop".to_owned(),
                format!(
                    "{} could not reach the license server until the end of emergency mode",
                    self.server(host.as_deref(), ip.as_deref())
                ),
                format!(
                    "all services stop at {}, and at each midnight after it",
                    self.time(*stop_at, zone)
                ),
                reach,
            ),
        }
    }

    fn trial_seats(self, modules: &Map<Arc<str>, AccountList>) -> Said {
        let seats: usize = modules.values().map(AccountList::len).sum();
        let over: Vec<String> =
            modules.iter().map(|(module, ids)| self.over_limit(module, ids)).collect();
        Said::new(
            format!("{} in use", count(seats, "trial seat")),
            over.join(", "),
            "each of them is refused its module when its trial ends".to_owned(),
            "buy seats, or narrow the module's access to fewer accounts",
        )
    }

    /// The server by name and address (REVAL-7).
    fn server(self, host: Option<&str>, ip: Option<&str>) -> String {
        match (host, ip) {
            (Some(host), Some(ip)) => format!("{} ({})", self.quoted(host), self.quoted(ip)),
            (Some(name), None) | (None, Some(name)) => self.quoted(name),
            (None, None) => "the server, of unknown name and address,".to_owned(),
        }
    }

    fn over_limit(self, module: &str, accounts: &AccountList) -> String {
        let named = self.list(accounts.iter().take(NAMED_ACCOUNTS));
        match accounts.len().saturating_sub(NAMED_ACCOUNTS) {
            0 => format!("over the limit of {}: {named}", self.module(module)),
            more => format!("over the limit of {}: {named} and {more} more", self.module(module)),
        }
    }
}
