//! What comes out: one state for each change, and what was sent, logged and done.

use super::findings::Finding;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a scenario comes to.
#[derive(Debug, Default)]
pub struct Story {
    /// The state whenever it changed, with the hour from which on it is so.
    pub states: Vec<(i64, State)>,
    /// Messages, as in JSON.
    pub notices: Vec<Value>,
    /// Lines of the log.
    pub log: Vec<(i64, &'static str)>,
    /// What became of events, and what the server did by itself, as in JSON.
    pub outcomes: Vec<Value>,
    /// What was odd about the scenario, as in JSON.
    pub notes: Vec<Value>,
}

/// What is so at an instant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What the license means, in one word.
    pub status: String,
    /// What the license dialog shows.
    pub display: String,
    /// Everything there is to say.
    pub findings: BTreeSet<Finding>,
    /// How far each function works.
    pub functions: BTreeMap<String, String>,
    /// How far each module works.
    pub modules: BTreeMap<String, String>,
    /// Seats of each module.
    pub seats: BTreeMap<String, Row>,
    /// What each account has of each module, and until when; nothing if it does not ask.
    pub accounts: BTreeMap<(String, String), (String, Option<i64>)>,
}

/// Seats of a module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Seats that are held; none: unlimited.
    pub seats: Option<i64>,
    /// Seats that are used.
    pub used: i64,
    /// Seats of those who have a full one.
    pub full: i64,
    /// Accounts in trial seats.
    pub trial: i64,
    /// Seats of those who stay in beyond the limit.
    pub kept: i64,
    /// Accounts that are refused.
    pub refused: i64,
}

impl Story {
    /// The state at an instant.
    ///
    /// # Panics
    /// If that is before the story.
    #[must_use]
    pub fn at(&self, t: i64) -> &State {
        let state = self.states.iter().rfind(|(from, _)| *from <= t);
        &state.expect("an instant of the story").1
    }
}
