//! Policies by name or from a file: complete ones, and those that say how they differ from another.

use crate::failure::Failure;
use crate::input::read_file;
use crate::text::{printable, quoted};
use crate::words::ENGLISH;
use crate::{Exit, Host, strict_json};
use licentia_verifier::limits::POLICY_BYTES;
use licentia_verifier::policy::{Policy, presets};
use std::path::Path;

/// The policy that an argument names: a preset's id, or a file.
pub(crate) fn named(argument: &str, host: &Host<'_>) -> Result<Policy, Failure> {
    match presets::find(argument) {
        Some(policy) => Ok(policy),
        None if !host.path(Path::new(argument)).exists() && !argument.contains(['/', '.']) => {
            Err(Failure::could_not_run(
                format!("there is no policy {}", quoted(argument)),
                "see `licentia policy list`, or give a file",
            ))
        }
        None => read(argument, host),
    }
}

/// The policy in a file.
pub(crate) fn read(name: &str, host: &Host<'_>) -> Result<Policy, Failure> {
    let bytes = read_file(&host.path(Path::new(name)), POLICY_BYTES)
        .map_err(|error| error.failure(name, POLICY_BYTES))?;
    let stem = Path::new(name).file_stem();
    let id = printable(&stem.map_or_else(String::new, |stem| stem.display().to_string()));
    Policy::read(&bytes, &[], &id).map_err(|problems| {
        let remedy = "`licentia policy show icewarp --json` prints a complete policy; or name \
                      another by `basedOn`, and only the fields that differ";
        Failure::new(Exit::Refused, strict_json::complaints(problems, &bytes, name, remedy))
    })
}

/// What a policy is for, if it is a preset.
pub(crate) fn about(policy: &Policy) -> Option<String> {
    Some(ENGLISH.preset(&policy.id)).filter(|about| !about.is_empty())
}
