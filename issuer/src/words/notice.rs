//! The messages that a product sends, in words.

use crate::local::Zone;
use crate::text::{count, list, quoted};
use licentia_verifier::rules::Rule;
use licentia_verifier::simulate::{AccountList, Recipient, Subject};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Accounts of a module that a message names: who reads more looks into the administration.
const NAMED_ACCOUNTS: usize = 20;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    /// What stands in its subject line.
    pub(crate) subject: String,
    /// What has happened, what happens next and by when, what the reader can do (REVAL-7): a
    /// clause for each.
    pub(crate) body: [String; 3],
    /// The rule by which it is sent.
    pub(crate) rule: Rule,
}

impl Message {
    fn new(rule: Rule, subject: String, happened: String, next: String, remedy: &str) -> Self {
        Self { subject, body: [happened, next, remedy.to_owned()], rule }
    }
}

/// What a message says.
pub(crate) fn message(subject: &Subject, zone: Zone) -> Message {
    let lasting = |hours: u32| count(hours as usize, "hour");
    let reach = "let it reach the license server, or enter a license off-line: either ends this \
                 at once";
    match subject {
        Subject::MaintenanceEnding { days, last_day, ends_license } => Message::new(
            Rule::Term7,
            format!("software maintenance ends in {}", count(*days as usize, "day")),
            format!("the last day of software maintenance is {last_day}"),
            match ends_license {
                true => "after that day the license is expired as well",
                false => "after that day there are no updates; what is installed runs on",
            }
            .to_owned(),
            "renew the maintenance before",
        ),
        Subject::UpdateOverdue { order_id } => Message::new(
            Rule::Term8,
            format!("{} has not arrived", quoted(order_id)),
            format!("{} was bought, and the server has not received it", quoted(order_id)),
            "the license goes on as it was before the purchase".to_owned(),
            "fetch the update by hand in the administration",
        ),
        Subject::TrialSeats { modules } => trial_seats(modules),
        Subject::RevalidationFailed { host, ip, hours, emergency_at } => Message::new(
            Rule::Reval2,
            format!("license server not reached for {}", lasting(*hours)),
            format!(
                "{} has not reached the license server for {}, and goes on trying",
                server(host.as_deref(), ip.as_deref()),
                lasting(*hours)
            ),
            format!(
                "if that lasts, emergency mode begins at {}: services work, and no setting can be \
                 changed",
                zone.time(*emergency_at)
            ),
            reach,
        ),
        Subject::EmergencyBegan { host, ip, stop_at } => Message::new(
            Rule::Reval4,
            "emergency mode has begun".to_owned(),
            format!(
                "{} could not reach the license server in time: services work, and no setting can \
                 be changed",
                server(host.as_deref(), ip.as_deref())
            ),
            format!("if that lasts, all services stop at {}", zone.time(*stop_at)),
            reach,
        ),
        Subject::EmergencyOver { host, ip, stop_at } => Message::new(
            Rule::Reval5,
            "emergency mode is over, services stop".to_owned(),
            format!(
                "{} could not reach the license server until the end of emergency mode",
                server(host.as_deref(), ip.as_deref())
            ),
            format!("all services stop at {}, and at each midnight after it", zone.time(*stop_at)),
            reach,
        ),
    }
}

fn trial_seats(modules: &BTreeMap<Arc<str>, AccountList>) -> Message {
    let accounts: usize = modules.values().map(AccountList::len).sum();
    let over: Vec<String> = modules.iter().map(|(module, ids)| over_limit(module, ids)).collect();
    Message::new(
        Rule::Seat22,
        format!("{} in trial seats", count(accounts, "account")),
        over.join(", "),
        "each of them is refused its module when its trial ends".to_owned(),
        "buy seats, or narrow the module's access to fewer accounts",
    )
}

/// The server by name and address (REVAL-7).
fn server(host: Option<&str>, ip: Option<&str>) -> String {
    match (host, ip) {
        (Some(host), Some(ip)) => format!("{} ({})", quoted(host), quoted(ip)),
        (Some(name), None) | (None, Some(name)) => quoted(name),
        (None, None) => "the server, of unknown name and address,".to_owned(),
    }
}

fn over_limit(module: &str, accounts: &AccountList) -> String {
    let named = list(accounts.iter().take(NAMED_ACCOUNTS));
    match accounts.len().saturating_sub(NAMED_ACCOUNTS) {
        0 => format!("over the limit of {}: {named}", quoted(module)),
        more => format!("over the limit of {}: {named} and {more} more", quoted(module)),
    }
}

/// Who gets a message.
pub(crate) fn recipient(recipient: Recipient) -> &'static str {
    match recipient {
        Recipient::Administrator => "administrator",
        Recipient::Postmaster => "postmaster",
        Recipient::LicenseHolder => "license holder",
        Recipient::CopyrightHolder => "copyright holder",
    }
}

/// Everybody who gets it.
pub(crate) fn recipients(all: &[Recipient]) -> String {
    all.iter().map(|it| recipient(*it)).collect::<Vec<_>>().join(", ")
}
