//! Two stories side by side, and what is handed out of them.

use crate::protocol::Paint;
use serde::{Deserialize, Serialize};

/// How do two stories that were played compare?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompareStories {
    /// The one.
    pub one: u64,
    /// The other.
    pub other: u64,
    /// Asked again, because the engine had forgotten one.
    pub again: u32,
}

/// Two stories side by side, over the time that both cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// From when to when, and how long that is; none: they have no time in common.
    pub span: Option<String>,
    /// Where they first differ.
    pub difference: Option<Differs>,
    /// How long each status lasts in the one and the other.
    pub statuses: Vec<Pair>,
    /// How long each function does not wholly work.
    pub lost: Vec<Pair>,
    /// What is spent.
    pub spent: [String; 2],
}

/// Where two stories differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differs {
    /// When, in seconds since 1970 (UTC).
    pub at: i64,
    /// The same in words.
    pub when: String,
    /// In what, and how it is in the one and the other.
    pub what: Vec<(Matter, String, String)>,
}

/// In what two stories differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Matter {
    /// In their status.
    Status,
    /// In what the license dialog shows.
    Dialog,
    /// In how far something works.
    Works(String),
    /// In what there is to say.
    Findings,
}

/// Something of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// What.
    pub name: String,
    /// How it is painted.
    pub paint: Paint,
    /// How long in the one and the other; none: not at all.
    pub lengths: [Option<String>; 2],
}

/// What is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// The scenario, to be opened again.
    Scenario,
    /// A row for each span in which nothing changes.
    Csv,
    /// Deadlines and messages for a calendar.
    Calendar,
    /// The picture.
    Picture,
    /// The scenario for a link: nothing in it names anybody.
    Link,
}

/// A story, or what it comes to, for other programs?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOut {
    /// The story.
    pub key: u64,
    /// As what.
    pub format: Format,
    /// Asked again, because the engine had forgotten the story.
    pub again: u32,
}

/// What is handed out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOut {
    /// What its file is called.
    pub name: String,
    /// What it says.
    pub text: String,
}
