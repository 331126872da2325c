//! The worked cases: each rule by example, worked out by hand; and the stories that follow the
//! documents which the rules come from.
//!
//! Nothing here writes an expectation: what is in the files was reckoned from the rules.

mod check;
mod expand;
mod orders;
mod questions;
mod readme;

pub use check::wrong;
pub use readme::{PATH as README_PATH, readme};

use crate::root;
use licentia_verifier::rules::Rule;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A file of cases, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    /// What the cases have in common.
    #[serde(rename = "title")]
    _title: String,
    /// Objects that others are like, by name.
    #[serde(default)]
    like: BTreeMap<String, Value>,
    /// The cases.
    cases: Vec<Value>,
}

/// One question, and what the rules answer; as a rule there is one question in a case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Unique over all files.
    pub id: String,
    /// The rules that it shows.
    pub rules: Vec<String>,
    /// What it shows, with the arithmetic.
    pub comment: String,

    /// A story to play, or the name of a file with one.
    scenario: Option<Value>,
    /// What holds at instants of the story.
    #[serde(default)]
    expect: Vec<Moment>,
    /// The notices: all of the subjects that are named here; none of any kind, if it is empty.
    notices: Option<Vec<Value>>,
    /// The lines of the log: all that there are.
    log: Option<Vec<Value>>,
    /// The outcomes: all of the kinds that are named here; none of any kind, if it is empty.
    outcomes: Option<Vec<Value>>,
    /// What else the timeline says: money spent, licenses that were made up, notes.
    timeline: Option<Value>,
    /// Paths of what makes a story impossible to read.
    problems: Option<Vec<String>>,

    /// Seats to count.
    count: Option<Value>,
    counted: Option<Value>,

    /// Seats to free.
    narrow: Option<Value>,
    proposed: Option<Vec<Value>>,
    /// The command that takes a module from all accounts, or null, by module.
    commands: Option<BTreeMap<String, Value>>,

    /// Licenses to put together.
    entitlement: Option<Value>,
    parts: Option<BTreeMap<String, Value>>,
    held: Option<Vec<Value>>,

    /// Changes to price.
    quote: Option<Value>,
    quoted: Option<Value>,

    /// An order, and the licenses that are issued for it, or why none is.
    order: Option<Value>,
    issued: Option<Value>,

    /// A day of registration, and the last day of maintenance that comes with it.
    registered: Option<String>,
    included: Option<String>,

    /// A registration key to mask.
    mask: Option<String>,
    masked: Option<String>,

    /// Texts of other vector files, and the error that each is.
    vectors: Option<BTreeMap<String, String>>,
}

/// What holds at an instant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Moment {
    at: String,
    status: Option<String>,
    display: Option<String>,
    /// The order in force.
    order: Option<Value>,
    /// Findings that must be there: a code, or members of one.
    #[serde(default)]
    findings: Vec<Value>,
    /// Codes that must not be there.
    #[serde(default)]
    absent: Vec<String>,
    #[serde(default)]
    functions: BTreeMap<String, String>,
    #[serde(default)]
    modules: BTreeMap<String, String>,
    /// Members of rows; accounts in `trial` and `refused` by number or by id.
    #[serde(default)]
    seats: BTreeMap<String, Value>,
    /// Account, module, seat.
    #[serde(default)]
    accounts: BTreeMap<String, BTreeMap<String, String>>,
    /// Instant and status of the next change, or `nothing`.
    next: Option<Value>,
}

/// All cases in the order of files and in the order in which they stand there, with the folder that
/// they were found in.
///
/// # Panics
/// If a file is not of the right shape.
#[must_use]
pub fn load() -> Vec<(PathBuf, Case)> {
    let mut cases = Vec::new();
    for (folder, ending) in [("rules", ".json"), ("scenarios", ".expected.json")] {
        let folder = root().join("tests/vectors").join(folder);
        for name in names(&folder, ending) {
            let text = std::fs::read_to_string(folder.join(&name)).expect("a file of cases");
            let file: CaseFile =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            for case in file.cases {
                let id = case["id"].to_string();
                let case = expand::expand(case, &file.like);
                let case = serde_json::from_value(case);
                let case = case.unwrap_or_else(|error| panic!("{name}: {id}: {error}"));
                cases.push((folder.clone(), case));
            }
        }
    }
    cases
}

/// The stories that can be played, with the ids of their cases.
///
/// # Panics
/// If a file cannot be read.
#[must_use]
pub fn stories() -> Vec<(String, Value)> {
    let cases = load().into_iter().filter(|(_, case)| case.problems.is_none());
    let story = |(folder, case): (PathBuf, Case)| {
        let story = match case.scenario? {
            Value::String(name) => {
                let text = std::fs::read_to_string(folder.join(name)).expect("a story");
                serde_json::from_str(&text).expect("JSON")
            }
            story => story,
        };
        Some((case.id, story))
    };
    cases.filter_map(story).collect()
}

/// The names of the files in a folder that end so, sorted.
///
/// # Panics
/// If the folder cannot be read.
#[must_use]
pub fn names(folder: &std::path::Path, ending: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder of cases");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let names = names.filter_map(|name| name.into_string().ok());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(ending)).collect();
    names.sort();
    names
}

/// The ids of the cases of each rule, in the order of the rules.
#[must_use]
pub fn by_rule(cases: &[(PathBuf, Case)]) -> Vec<(Rule, Vec<&str>)> {
    let cases_of = |rule: Rule| {
        let cases = cases.iter().map(|(_, case)| case);
        let shows = move |case: &&Case| case.rules.iter().any(|id| id == rule.id());
        cases.filter(shows).map(|case| case.id.as_str()).collect()
    };
    Rule::ALL.iter().map(|&rule| (rule, cases_of(rule))).collect()
}
