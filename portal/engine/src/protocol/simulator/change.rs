//! What happens in a story, and how that is changed.

use super::{Choice, Story};
use crate::protocol::Paint;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What happens in a story that was played?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListEvents {
    /// The story.
    pub key: u64,
    /// Which page of the list, from 0.
    pub page: u32,
    /// Asked again, because the engine had forgotten the story.
    pub again: u32,
}

/// Events of a page, in order of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Events {
    /// The story that they are of.
    pub key: u64,
    /// How many events there are in all.
    pub count: u32,
    /// How many are on a page.
    pub per_page: u32,
    /// Those of the page.
    pub rows: Vec<EventRow>,
    /// Every kind of event.
    pub kinds: Vec<Choice>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    /// Its place in the order of time, from 0.
    pub index: u32,
    /// When, in seconds since 1970 (UTC).
    pub at: i64,
    /// When, in words.
    pub when: String,
    /// What is called what happens.
    pub kind: String,
    /// What happens.
    pub what: String,
    /// What became of it, where that is not plain.
    pub became: Option<(String, Paint)>,
}

/// How is an event filled in?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskForm {
    /// The story.
    pub story: Story,
    /// Which event; none: one that is to be added.
    pub index: Option<u32>,
    /// The kind of one that is to be added.
    pub kind: String,
    /// When it is to be, in seconds since 1970 (UTC).
    pub at: i64,
}

/// An event, to be filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The kind of event.
    pub kind: String,
    /// What that is called.
    pub title: String,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Which.
    pub name: FieldName,
    /// What is put in.
    pub kind: FieldKind,
    /// What is in it.
    pub value: String,
    /// What can be chosen, or is proposed.
    pub options: Vec<Choice>,
    /// Whether it may not be empty.
    pub required: bool,
}

/// What is put into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldKind {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// An amount of money.
    Money,
    /// A day: `2026-03-01`.
    Day,
    /// A time by the server's clock: `2026-03-01T09:30`.
    Time,
    /// One of its options.
    Choice,
    /// `true` or `false`.
    Check,
    /// A registration key, or a license file.
    Key,
}

/// The fields of all events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FieldName {
    /// When it happens.
    At,
    /// The story's first instant.
    From,
    /// The first instant after the story.
    Until,
    /// An account.
    Account,
    /// An account, or nobody for all.
    AccountOrAll,
    /// What an account is.
    AccountKind,
    /// Where it comes from.
    Source,
    /// Whether it has administration rights.
    Admin,
    /// Its devices.
    Devices,
    /// Its telephone extensions.
    Extensions,
    /// A module.
    Module,
    /// A license as it was issued, in place of what else is said of it.
    LicenseKey,
    /// A license's kind.
    LicenseKind,
    /// A license's order.
    OrderId,
    /// The order that it extends.
    PreviousOrderId,
    /// The last day of a license.
    LicenseExpires,
    /// The last day of its maintenance.
    MaintenanceExpires,
    /// The module that it holds.
    LicenseModule,
    /// Seats of that module.
    Seats,
    /// What it cost.
    Cost,
    /// In which currency.
    Currency,
    /// The order that recovers a license.
    RecoveredOrder,
    /// The day on which a build was released.
    Released,
    /// What people call it.
    Version,
    /// A machine's reference id.
    ReferenceId,
    /// A machine.
    Machine,
    /// What it is for.
    Role,
    /// Whether its service is on.
    ServiceOn,
    /// Whether mail or calls pass through it.
    TrafficPasses,
    /// Its network cables.
    Cables,
    /// Since when it has the license.
    Since,
    /// How many messages pass.
    Messages,
    /// What a clock is set to.
    ClockTo,
    /// The order that is revoked.
    RevokedOrder,
}

/// Where the events of a story went when it was changed: one at most was taken out, one at most put
/// in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The key of the story before.
    pub before: u64,
    /// The key of the story after.
    pub after: u64,
    /// The place of the event that was taken out.
    pub out: Option<u32>,
    /// The place, among those that are left, of the event that was put in.
    pub into: Option<u32>,
}

impl Moved {
    /// Where the event is now that was at a place before; none: it is there no more.
    #[must_use]
    pub fn place(&self, before: u32) -> Option<u32> {
        if self.out == Some(before) {
            return self.into;
        }
        let left = before - u32::from(self.out.is_some_and(|out| out < before));
        Some(left + u32::from(self.into.is_some_and(|into| into <= left)))
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldFault {
    /// Nothing is in it.
    Missing,
    /// It is no time.
    NotATime,
    /// It is no day.
    NotADay,
    /// It is no whole number up to that.
    NotANumber {
        /// The largest one.
        most: u64,
    },
    /// It is no amount of money.
    NotAnAmount,
    /// It is too long, has no letters, or holds what cannot be printed.
    NotAName {
        /// The most bytes.
        most: u32,
    },
    /// It holds what an id may not: ids are letters, digits, and a few signs.
    NotAnId,
    /// It is none of those that can be chosen.
    NotAChoice,
    /// It is before the beginning.
    BeforeBeginning,
    /// It is too long after the beginning.
    TooLate {
        /// How many days after it that may be at most.
        days: u32,
        /// When that is, in seconds since 1970, as the clock of the story shows it.
        latest: i64,
    },
    /// It is the same as the order that it extends.
    SameOrder,
    /// It is no genuine license by the keys of this page.
    NotGenuine,
}

/// A change of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Put an event there, in place of one or in addition.
    Put {
        /// In place of which; none: in addition.
        index: Option<u32>,
        /// Its kind.
        kind: String,
        /// What was filled in.
        values: Vec<(FieldName, String)>,
    },
    /// Take an event away.
    Remove(u32),
    /// Put the same once more, a day later.
    Duplicate(u32),
    /// Let it happen so many seconds later, or earlier.
    Shift {
        /// Which.
        index: u32,
        /// How much later.
        seconds: i64,
    },
    /// Begin and end there.
    Span {
        /// The first instant, as a field has it.
        from: String,
        /// The first instant after it, as a field has it.
        until: String,
    },
    /// Play it by this preset; none: by what the licenses name.
    Policy(Option<String>),
    /// Nothing: see whether it can be read.
    Check,
}

impl Edit {
    /// The event that is changed; none: nothing that is there.
    #[must_use]
    pub fn event(&self) -> Option<u32> {
        match self {
            Self::Put { index, .. } => *index,
            Self::Remove(index) | Self::Duplicate(index) | Self::Shift { index, .. } => {
                Some(*index)
            }
            Self::Span { .. } | Self::Policy(_) | Self::Check => None,
        }
    }

    /// The same change of the event at another place.
    #[must_use]
    pub fn of_event(mut self, place: u32) -> Self {
        match &mut self {
            Self::Put { index, .. } => *index = Some(place),
            Self::Remove(index) | Self::Duplicate(index) | Self::Shift { index, .. } => {
                *index = place;
            }
            Self::Span { .. } | Self::Policy(_) | Self::Check => {}
        }
        self
    }
}

/// What is the story with a change?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditStory {
    /// The story.
    pub story: Story,
    /// The change.
    pub edit: Edit,
    /// The key of the story in which the event that is changed was seen; in any other it may be
    /// another event, so that nothing is changed.
    pub seen: Option<u64>,
}

/// A story after a change, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edited {
    /// The JSON of the scenario; none: see below.
    pub text: Option<Rc<str>>,
    /// Where its events went.
    pub moved: Moved,
    /// What is wrong with fields.
    pub faults: Vec<(FieldName, FieldFault)>,
    /// What is wrong besides, each with its path.
    pub problems: Vec<String>,
}
