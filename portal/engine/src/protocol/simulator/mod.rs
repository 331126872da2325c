//! Questions about a story that is played: what happens to an installation, and what that means.

mod change;
mod onward;

pub use change::{
    AskForm, Edit, EditStory, Edited, EventRow, Events, Field, FieldFault, FieldKind, FieldName,
    Form, ListEvents, Moved,
};
pub use onward::{CompareStories, Compared, Differs, Format, HandOut, HandedOut, Matter, Pair};

use super::{Paint, Strip};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Where a story comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Story {
    /// An installation that was opened, if nothing is done for thirteen months.
    Held {
        /// Which.
        installation: String,
        /// From when on, in seconds since 1970 (UTC); its day is taken.
        from: i64,
    },
    /// One of the stories that come with the engine.
    Ready(String),
    /// The JSON of a scenario.
    Written(Rc<str>),
}

/// What is laid over a story, to see what that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Twist {
    /// It is played by the rules of this preset.
    Policy(String),
    /// The license is renewed in time, whenever it would end.
    Renewed,
    /// So many users more are licensed from the beginning.
    MoreUsers(u32),
}

/// What does a story come to?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayStory {
    /// The story.
    pub story: Story,
    /// What is laid over it.
    pub twist: Option<Twist>,
    /// Asked again, because the engine had forgotten it.
    pub again: u32,
}

/// What came of playing a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Play {
    /// What it comes to.
    Played(Rc<Played>),
    /// It is no scenario: each problem with its path.
    Unread(Vec<String>),
    /// Nobody can say what is installed or by which rules, or it is too long: what is wrong, and
    /// what to do.
    Unplayable {
        /// What is wrong.
        what: String,
        /// What to do.
        remedy: String,
        /// What its changes are asked for by.
        key: u64,
        /// What can be changed about it nevertheless.
        setting: Setting,
    },
}

/// From when to when a story is played, and by which rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// Its first instant, as a field has it.
    pub from: String,
    /// The first instant after it, as a field has it.
    pub until: String,
    /// The preset that it is played by, if the story names one: no longer what licenses name.
    pub policy: Option<String>,
    /// The presets, each with what it is for.
    pub presets: Vec<Choice>,
}

/// What a story comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Played {
    /// What it is asked about by.
    pub key: u64,
    /// Its product.
    pub product: Option<String>,
    /// By which clock its times are: `+01:00`.
    pub zone: String,
    /// How far that is ahead of UTC.
    pub offset_minutes: i32,
    /// From when to when, and how long that is.
    pub span: String,
    /// From when to when, and by which rules, as fields have it.
    pub setting: Setting,
    /// Which licenses in it were made up.
    pub drafts: Option<String>,
    /// What was odd about it, and how it was taken.
    pub notes: Vec<String>,
    /// Its statuses, with its events.
    pub strip: Strip,
    /// Every instant at which something changes.
    pub turns: Vec<Turn>,
    /// The first instant at which something stops.
    pub stop: Option<Turn>,
    /// Seats of each module over time.
    pub charts: Vec<Chart>,
    /// How many events there are.
    pub events: u32,
    /// What is spent, each currency by itself.
    pub spent: Vec<String>,
}

/// An instant at which something changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// When, in seconds since 1970 (UTC).
    pub at: i64,
    /// The same in words.
    pub when: String,
    /// The status from then on.
    pub status: String,
    /// How it is painted.
    pub paint: Paint,
    /// What works otherwise from then on.
    pub effects: Vec<String>,
    /// Why.
    pub why: Vec<String>,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What programs call it.
    pub value: String,
    /// What people call it.
    pub label: String,
}

/// Seats of a module over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// The module.
    pub module: String,
    /// Where the scale ends: no number is larger.
    pub top: u64,
    /// Its steps, in order of time.
    pub steps: Vec<Step>,
    /// Whether there are too many steps to be told in full.
    pub thinned: bool,
}

/// Seats from an instant on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// From when, in seconds since 1970 (UTC).
    pub at: i64,
    /// The same in words.
    pub when: String,
    /// Seats held; none: any number.
    pub held: Option<u32>,
    /// Seats used.
    pub used: u64,
    /// Accounts in trial seats.
    pub trial: u32,
    /// Accounts that are refused.
    pub refused: u32,
}

/// What is so at an instant of a story that was played?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowInstant {
    /// The story.
    pub key: u64,
    /// The instant, in seconds since 1970 (UTC).
    pub at: i64,
    /// Asked again, because the engine had forgotten the story.
    pub again: u32,
}

/// What is so at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// When, in words.
    pub when: String,
    /// The status.
    pub status: String,
    /// How it is painted.
    pub paint: Paint,
    /// What the license dialog shows.
    pub display: String,
    /// Since when until when it is so.
    pub span: String,
    /// Everything there is to say.
    pub findings: Vec<Said>,
    /// How far each function works.
    pub functions: Vec<Works>,
    /// How far each module works, with its seats.
    pub modules: Vec<Works>,
    /// Messages until then, the newest first.
    pub messages: Vec<Letter>,
    /// How many there are in all until then.
    pub messages_until: u32,
    /// Log lines until then, the newest first.
    pub log: Vec<LogLine>,
    /// How many there are in all until then.
    pub log_until: u32,
    /// What became of events until then, the newest first.
    pub outcomes: Vec<Became>,
    /// How many there are in all until then.
    pub outcomes_until: u32,
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What is so.
    pub what: String,
    /// The rule that makes it matter.
    pub rule: String,
    /// What that rule is called.
    pub rule_title: String,
    /// What to do about it.
    pub remedy: Option<String>,
    /// How it is painted how grave it is.
    pub paint: Paint,
    /// How grave it is, in a word.
    pub severity: String,
}

/// How far something works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Works {
    /// What.
    pub name: String,
    /// How far.
    pub level: String,
    /// How that is painted.
    pub paint: Paint,
    /// Why not wholly.
    pub why: Vec<String>,
    /// Its seats, if it is a module that has any.
    pub seats: Option<SeatsNow>,
}

/// Seats at an instant, in numbers as people write them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatsNow {
    /// Seats used.
    pub used: String,
    /// Seats held.
    pub held: String,
    /// Whether more are used than held.
    pub exceeded: bool,
    /// Accounts in trial seats, if there are any.
    pub trial: Option<String>,
    /// Accounts that stay in beyond the limit, if there are any.
    pub kept: Option<String>,
    /// Accounts that are refused, if there are any.
    pub refused: Option<String>,
}

/// A message as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// When it went out.
    pub when: String,
    /// Its subject line.
    pub subject: String,
    /// Who gets it.
    pub to: String,
    /// What happened, what happens next, what to do.
    pub body: Vec<String>,
    /// The rule by which it is sent.
    pub rule: String,
}

/// A line of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    /// The day on which it was written.
    pub day: String,
    /// The line as the product writes it.
    pub line: String,
}

/// What became of an event, or what the server did by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Became {
    /// When.
    pub when: String,
    /// The event; none: the server did it by itself.
    pub event: Option<String>,
    /// What became of it.
    pub what: String,
    /// How that is painted.
    pub paint: Paint,
}
