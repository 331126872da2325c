//! JSON as a person writes it, read as strictly as a license is.

use crate::failure::Advice;
use crate::text::{printable, quoted};
use licentia_verifier::json::{self, JsonError, Read};
use serde_json::Value;

/// What is wrong with a text that should be JSON: where, and what.
pub(crate) type Complaint = String;

/// Reads one JSON value; editors' byte order marks are forgiven.
pub(crate) fn read(bytes: &[u8]) -> Result<Value, Complaint> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    json::parse(bytes).map_err(complaint)?;
    // To be edited: what is strict JSON, every reader reads alike.
    serde_json::from_slice(bytes).map_err(|error| error.to_string())
}

/// What is wrong, as a clause that names the place.
pub(crate) fn complaint(error: JsonError) -> Complaint {
    match error {
        JsonError::Syntax { detail } => detail,
        JsonError::DuplicateMember { path, member } if path.is_empty() => {
            format!("`{member}` is there twice")
        }
        JsonError::DuplicateMember { path, member } => {
            format!("`{path}`: `{member}` is there twice")
        }
        JsonError::TooDeep => "it is nested too deep".to_owned(),
        JsonError::Member { path, detail } if path.is_empty() => detail,
        JsonError::Member { path, detail } => format!("`{path}`: {detail}"),
    }
}

/// Everything that is wrong with the JSON of a `T`, of which `first` is known.
pub(crate) fn all_or<T: Read>(first: JsonError, bytes: &[u8]) -> Vec<JsonError> {
    let problems = json::problems::<T>(bytes);
    if problems.is_empty() { vec![first] } else { problems }
}

/// Every problem of a document, each with its place; the remedy is said once, for all.
pub(crate) fn complaints(problems: Vec<JsonError>, name: &str, remedy: &str) -> Vec<Advice> {
    let about = |problem| Advice::problem(printable(&complaint(problem))).about(&quoted(name));
    let mut said: Vec<Advice> = problems.into_iter().map(about).collect();
    if let Some(last) = said.last_mut() {
        last.remedy = Some(remedy.to_owned());
    }
    said
}
