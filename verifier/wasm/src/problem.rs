//! What is wrong with a scenario, as JSON.

use licentia_verifier::json::JsonError;
use serde::Serialize;

/// Longest scenario, in bytes: a wasm has 4 GiB, and the JSON that takes the most, objects of one
/// short member, takes 80 times its length. A year of 80,000 accounts with two events each fits.
pub(crate) const SCENARIO_BYTES: usize = 32 * 1024 * 1024;

/// A scenario that cannot be read.
#[derive(Debug, Serialize)]
#[serde(tag = "code", rename = "bad-scenario")]
pub(crate) struct BadScenario {
    /// Every problem, at most [`licentia_verifier::limits::PROBLEMS`].
    problems: Vec<Problem>,
}

/// One thing that is wrong.
#[derive(Debug, Serialize)]
struct Problem {
    /// Where: `accounts[1].enabled`; empty for the whole.
    path: String,
    /// What, for developers.
    detail: String,
}

/// What the core says of it.
pub(crate) fn bad_scenario(problems: Vec<JsonError>) -> BadScenario {
    BadScenario { problems: problems.into_iter().map(Problem::from).collect() }
}

/// Longer than [`SCENARIO_BYTES`].
pub(crate) fn scenario_too_long() -> BadScenario {
    let detail = format!("longer than {SCENARIO_BYTES} bytes");
    BadScenario { problems: vec![Problem { path: String::new(), detail }] }
}

impl From<JsonError> for Problem {
    fn from(error: JsonError) -> Self {
        let (path, detail) = match error {
            JsonError::Syntax { detail } => (String::new(), detail),
            JsonError::DuplicateMember { path, member } => {
                (path, format!("`{member}` is there twice"))
            }
            JsonError::TooDeep => (String::new(), "nested too deep".to_owned()),
            JsonError::Member { path, detail } => (path, detail),
        };
        Self { path, detail }
    }
}
