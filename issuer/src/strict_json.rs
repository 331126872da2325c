//! JSON as a person writes it, read as strictly as a license is.

use crate::failure::Advice;
use crate::text::{printable, quoted};
use licentia_verifier::json::{self, JsonError, Read};
use licentia_verifier::{LooksLike, OpenError, split};
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

/// Whether a text is in UTF-16: its beginning tells.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    matches!(split(start), Err(OpenError::NotALicense { looks_like: LooksLike::Utf16 }))
}

/// Everything that is wrong with the JSON of a `T`, of which `first` is known.
pub(crate) fn all_or<T: Read>(first: JsonError, bytes: &[u8]) -> Vec<JsonError> {
    let problems = json::problems::<T>(bytes);
    if problems.is_empty() { vec![first] } else { problems }
}

/// Every problem of a document, each with its place; the remedy is said once, for all.
pub(crate) fn complaints(
    problems: Vec<JsonError>,
    bytes: &[u8],
    name: &str,
    remedy: &str,
) -> Vec<Advice> {
    if is_utf16(bytes) {
        let remedy = "open it in an editor and save it again as UTF-8; what `>` writes in Windows \
                      PowerShell is UTF-16";
        return vec![Advice::new("it was saved as UTF-16", remedy).about(&quoted(name))];
    }
    let about = |problem| Advice::problem(printable(&complaint(problem))).about(&quoted(name));
    let mut said: Vec<Advice> = problems.into_iter().map(about).collect();
    if let Some(last) = said.last_mut() {
        last.remedy = Some(remedy.to_owned());
    }
    said
}
