//! What stands in pictures and calendars of a timeline.

use crate::names::NameWords;
use crate::{StatusWords, TimeWords, Zone};
use alloc::string::String;
use licentia_verifier::Instant;
use licentia_verifier::assess::{Fact, Function, Level};

/// Made-up licenses that are named.
pub(crate) const NAMED_ORDERS: usize = 10;

/// A fixed text of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// The strip of the status.
    Status,
    /// The rows of functions.
    WhatWorks,
    /// The lanes of messages and outcomes.
    WhatHappens,
    /// The lane of messages.
    Messages,
    /// The lane of outcomes.
    Events,
    /// The charts of seats.
    Seats,
    /// The list of changes.
    Changes,
    /// The key.
    Key,
    /// That a function works.
    Works,
    /// That a function works again.
    WorksAgain,
    /// The line of seats that are held.
    SeatsHeld,
    /// Accounts with full seats.
    FullSeats,
    /// Accounts that are counted and nothing else is known of them.
    CountedOnly,
    /// Accounts that were in before the limit was reached.
    KeptBeyond,
    /// Accounts in trial seats.
    TrialSeats,
    /// Accounts that are refused.
    Refused,
    /// The mark of a message.
    MessageSent,
    /// The mark of what was accepted.
    Done,
    /// The mark of what was refused.
    NotDone,
    /// The mark of what changed nothing.
    NoEffect,
    /// Any number of seats.
    Unlimited,
    /// That a timeline holds made-up licenses.
    Plan,
    /// There is no product.
    NoProduct,
    /// A license of no product.
    License,
    /// There is no finding.
    NothingToSay,
}

impl Label {
    /// Every label.
    pub const ALL: [Self; 25] = [
        Self::Status,
        Self::WhatWorks,
        Self::WhatHappens,
        Self::Messages,
        Self::Events,
        Self::Seats,
        Self::Changes,
        Self::Key,
        Self::Works,
        Self::WorksAgain,
        Self::SeatsHeld,
        Self::FullSeats,
        Self::CountedOnly,
        Self::KeptBeyond,
        Self::TrialSeats,
        Self::Refused,
        Self::MessageSent,
        Self::Done,
        Self::NotDone,
        Self::NoEffect,
        Self::Unlimited,
        Self::Plan,
        Self::NoProduct,
        Self::License,
        Self::NothingToSay,
    ];
}

/// Pictures and calendars in words.
pub trait PictureWords: TimeWords + StatusWords {
    /// A fixed text.
    fn label(&self, label: Label) -> &'static str;

    /// The product of a timeline, at the beginning of a line: never in backticks.
    fn product(&self, id: &str) -> String {
        self.product_line(id)
    }

    /// A module, beside its chart.
    fn module_label(&self, id: &str) -> String {
        self.module_line(id)
    }

    /// What a calendar or a picture is of: `License of Kerio Connect`.
    fn license_of(&self, product: &str) -> String;

    /// From when to when, and how long that is.
    fn between(&self, from: Instant, until: Instant, zone: Zone) -> String;

    /// By which clock times are: `times at +01:00`.
    fn times_at(&self, zone: Zone) -> String;

    /// How far functions work: `blocked: web mail, ActiveSync`.
    fn works(&self, level: Level, functions: &[Function]) -> String;

    /// What is over.
    fn no_longer(&self, facts: &[&Fact]) -> String;

    /// That licenses were made up.
    fn drafts(&self, orders: &[String]) -> String;

    /// How many seats are held, beside a chart: `seats 10 → 15`.
    fn seats_held(&self, held: &str) -> String;

    /// The most seats that are used, beside a chart.
    fn peak(&self, seats: u64) -> String;

    /// That there are more: `and 3 more`.
    fn more(&self, number: u64) -> String;

    /// That there are more modules.
    fn more_modules(&self, number: u64) -> String;

    /// That there are more changes.
    fn more_changes(&self, number: u64) -> String;

    /// The same, and where they stand.
    fn more_changes_in_table(&self, number: u64) -> String;

    /// A message in a calendar: `notice: …`.
    fn notice(&self, subject: &str) -> String;

    /// Who gets it: `to: …`.
    fn to(&self, recipients: &str) -> String;

    /// What to do: `help: …`.
    fn help(&self, remedy: &str) -> String;
}
