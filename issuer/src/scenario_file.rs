//! Scenarios from files: read with the caller's keys, and played.

use crate::failure::{Advice, Failure};
use crate::input::Input;
use crate::text::quoted;
use crate::words::simulate_error;
use crate::{Exit, Host, strict_json};
use licentia_verifier::json::JsonError;
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::{Timeline, simulate};
use licentia_verifier::{Keyring, limits};

/// How the core begins to say that a license in a scenario did not open.
const NOT_GENUINE: &str = "not a genuine license: ";

/// Reads a scenario; without keys no signed license in it can be opened.
pub(crate) fn read(
    input: &Input,
    keyring: Option<&Keyring>,
    host: &mut Host<'_>,
) -> Result<Scenario, Failure> {
    let (name, limit) = (input.label(), limits::ACCOUNT_LIST_BYTES);
    let bytes = input.read(limit, host).map_err(|error| error.failure(&name, limit))?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let none = Keyring::default();
    Scenario::read(text, keyring.unwrap_or(&none)).map_err(|problems| {
        let unopened = |it: &JsonError| match it {
            JsonError::Member { detail, .. } => detail.starts_with(NOT_GENUINE),
            JsonError::Syntax { .. } | JsonError::DuplicateMember { .. } | JsonError::TooDeep => {
                false
            }
        };
        let exit = match problems.iter().all(unopened) {
            true if keyring.is_some() => Exit::NotGenuine,
            _ => Exit::CouldNotRun,
        };
        let remedy = match keyring.is_none() && problems.iter().any(unopened) {
            true => "licenses that are signed need the keys of their issuer: `--keys FILE`",
            false => "`licentia simulate --help` shows a scenario",
        };
        Failure::new(exit, strict_json::complaints(problems, &bytes, &name, remedy))
    })
}

/// Plays it; `name` is what it is called in complaints.
pub(crate) fn play(scenario: &Scenario, name: &str) -> Result<Timeline, Failure> {
    simulate(scenario).map_err(|error| {
        let words: Advice = simulate_error(&error).about(&quoted(name));
        Failure::new(Exit::CouldNotRun, vec![words])
    })
}
