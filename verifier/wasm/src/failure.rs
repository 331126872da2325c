//! What cannot be answered, as JSON with a `code`.

use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use licentia_verifier::OpenError;
use licentia_verifier::json::{JsonError, Object, Value};
use serde::Serialize;

/// An answer as JSON, or why there is none, as JSON with a `code`.
pub(crate) type Answer = Result<String, String>;

/// The JSON of a value.
pub(crate) fn json<T: Serialize + ?Sized>(value: &T) -> String {
    licentia_verifier::json::write(value)
}

/// The JSON of an error that has a `code` of its own.
pub(crate) fn coded<T: Serialize>(error: T) -> String {
    json(&error)
}

/// A code, and the values that belong to it.
pub(crate) fn failure(code: &str, values: Object<'_>) -> String {
    let mut values = values;
    values.insert("code", code);
    json(&values)
}

/// A document with mistakes in it: each with its place.
pub(crate) fn bad(code: &str, problems: Vec<JsonError>) -> String {
    let mut all = Vec::with_capacity(problems.len());
    for error in problems {
        all.push(problem(error));
    }
    failure(code, [("problems", Value::List(all))].into())
}

/// What is wrong with a document that is too long.
pub(crate) fn longer_than(limit_bytes: usize) -> Vec<JsonError> {
    let detail = format!("longer than {limit_bytes} bytes");
    Vec::from([JsonError::Member { path: String::new(), detail }])
}

/// A code, and one value of the core's own.
pub(crate) fn failure_with<T: Serialize>(code: &str, name: &str, value: &T) -> String {
    format!(r#"{{"code":"{code}","{name}":{}}}"#, json(value))
}

/// A document that should be genuine, and is not; `what` it is.
pub(crate) fn not_genuine(what: &str, error: &OpenError) -> String {
    format!(r#"{{"code":"not-genuine","what":"{what}","error":{}}}"#, json(error))
}

fn problem(error: JsonError) -> Value<'static> {
    let (path, detail) = match error {
        JsonError::Syntax { detail } => (String::new(), detail),
        JsonError::DuplicateMember { path, member } => (path, format!("`{member}` is there twice")),
        JsonError::TooDeep => (String::new(), "nested too deep".to_owned()),
        JsonError::Member { path, detail } => (path, detail),
    };
    Object::from([("path", path.into()), ("detail", detail.into())]).into()
}
