//! What is wrong with a scenario, as JSON.

use licentia_verifier::json::JsonError;
use licentia_verifier::limits;
use serde::Serialize;

/// A scenario that cannot be read.
#[derive(Debug, Serialize)]
#[serde(tag = "code", rename = "bad-scenario")]
pub(crate) struct BadScenario {
    /// Every problem, at most [`limits::PROBLEMS`].
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

/// Longer than [`limits::ACCOUNT_LIST_BYTES`].
pub(crate) fn scenario_too_long() -> BadScenario {
    let detail = format!("longer than {} bytes", limits::ACCOUNT_LIST_BYTES);
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
