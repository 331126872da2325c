//! A stretch of time, to be drawn as a strip.

use serde::{Deserialize, Serialize};

/// How something is painted. It is never said by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Neither good nor bad.
    Quiet,
    /// Soon something must be done.
    Warning,
    /// Something does not work.
    Bad,
}

/// What is so for how long. All instants are seconds since 1970 (UTC).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strip {
    /// Its first instant.
    pub from: i64,
    /// The first instant after it.
    pub until: i64,
    /// What follows on what, without gaps.
    pub runs: Vec<Run>,
    /// Where the months begin, as the server's clock has them.
    pub months: Vec<Mark>,
    /// What is to be seen on it: deadlines, messages, events.
    pub marks: Vec<Mark>,
}

/// One thing that is so for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Its first instant.
    pub from: i64,
    /// The first instant after it.
    pub until: i64,
    /// How it is painted.
    pub tone: Tone,
    /// What it is, in a word or two.
    pub word: String,
    /// From when until when, in words.
    pub dates: String,
}

/// Something at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// When.
    pub at: i64,
    /// What, in a word or two.
    pub word: String,
}
