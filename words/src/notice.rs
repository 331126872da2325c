//! The messages that a product sends.

use crate::zone::Zone;
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use licentia_verifier::rules::Rule;
use licentia_verifier::simulate::{Recipient, Subject};

/// Accounts of a module that a message names: who reads more looks into the administration.
pub(crate) const NAMED_ACCOUNTS: usize = 20;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What stands in its subject line.
    pub subject: String,
    /// What has happened, what happens next and by when, what the reader can do (REVAL-7): a
    /// clause for each.
    pub body: [String; 3],
    /// The rule by which it is sent.
    pub rule: Rule,
}

/// Messages in words.
pub trait NoticeWords {
    /// What a message says.
    fn message(&self, subject: &Subject, zone: Zone) -> Message;

    /// Who gets a message.
    fn recipient(&self, recipient: Recipient) -> &'static str;

    /// Everybody who gets it.
    fn recipients(&self, all: &[Recipient]) -> String {
        all.iter().map(|it| self.recipient(*it)).collect::<Vec<_>>().join(", ")
    }
}

/// The rule by which a message is sent.
#[must_use]
pub fn rule_of_message(subject: &Subject) -> Rule {
    match subject {
        Subject::MaintenanceEnding { .. } => Rule::Term7,
        Subject::UpdateOverdue { .. } => Rule::Term8,
        Subject::TrialSeats { .. } => Rule::Seat22,
        Subject::RevalidationFailed { .. } => Rule::Reval2,
        Subject::EmergencyBegan { .. } => Rule::Reval4,
        Subject::EmergencyOver { .. } => Rule::Reval5,
    }
}

/// What a message says.
pub(crate) struct Said {
    subject: String,
    body: [String; 3],
}

impl Said {
    pub(crate) fn new(subject: String, happened: String, next: String, remedy: &str) -> Self {
        Self { subject, body: [happened, next, remedy.to_owned()] }
    }

    /// The message, with the rule by which it is sent.
    pub(crate) fn by(self, rule: Rule) -> Message {
        Message { subject: self.subject, body: self.body, rule }
    }
}
