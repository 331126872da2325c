//! Policies by name or from a file: complete ones, and those that say how they differ from another.

use crate::failure::{Advice, Failure};
use crate::input::read_file;
use crate::text::{printable, quoted};
use crate::words::ENGLISH;
use crate::{Exit, Host, strict_json};
use licentia_verifier::json;
use licentia_verifier::policy::{EmbeddedPolicy, Policy, PolicyReference, presets};
use std::path::Path;

/// Longest policy file, in bytes: every field of a policy fits many times.
pub(crate) const POLICY_BYTES: usize = 64 * 1024;

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
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let refused = |problem: String| {
        let remedy = "`licentia policy show icewarp --json` prints a complete policy; or name \
                      another by `basedOn`, and only the fields that differ";
        Failure::new(Exit::Refused, vec![Advice::new(problem, remedy).about(&quoted(name))])
    };
    let value = strict_json::read(bytes).map_err(|complaint| refused(printable(&complaint)))?;
    let all = |problems| {
        let remedy = "`licentia policy show icewarp --json` prints a complete policy";
        Failure::new(Exit::Refused, strict_json::complaints(problems, name, remedy))
    };
    if value.get("basedOn").is_none() {
        return json::read(bytes).map_err(|first| all(strict_json::all_or::<Policy>(first, bytes)));
    }
    let embedded = json::read(bytes)
        .map_err(|first| all(strict_json::all_or::<EmbeddedPolicy>(first, bytes)))?;
    let reference = PolicyReference::Embedded(Box::new(embedded));
    let policy = reference.resolve(&[]).map_err(|unknown| {
        refused(format!("`basedOn` names {}, which nobody has", quoted(&unknown.id)))
    })?;
    let id =
        Path::new(name).file_stem().map_or_else(String::new, |stem| stem.display().to_string());
    Ok(Policy { id: printable(&id), ..policy })
}

/// What a policy is for, if it is a preset.
pub(crate) fn about(policy: &Policy) -> Option<String> {
    Some(ENGLISH.preset(&policy.id)).filter(|about| !about.is_empty())
}
