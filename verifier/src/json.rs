//! Strict JSON (RFC 8259): one value, no member twice, no deeper than the limit.
//!
//! A JSON reader that takes the last of two equal members and one that takes the first would read
//! two different licenses out of the same signed bytes. Here such bytes are not JSON at all.

mod fields;
mod members;
mod misfit;
mod number;
mod parser;
mod read;
mod value;
mod write;

pub use crate::problems::problems;
pub(crate) use fields::{Fields, Row};
pub(crate) use members::{Members, Table, fill, members};
pub use misfit::Misfit;
pub use read::Read;
pub(crate) use read::{
    deserialize, deserialize_by_reading, list, maybe, maybe_object, object, objects, text, word,
    words,
};
pub use value::{Object, Value};
pub use write::write;
pub(crate) use write::{decimal, hexadecimal};

#[cfg(doc)]
use crate::limits;
use alloc::string::String;

/// What is wrong with a text that should be a JSON document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonError {
    /// Not JSON.
    Syntax {
        /// What the reader said, with line and column.
        detail: String,
    },
    /// A member name occurs twice in an object.
    DuplicateMember {
        /// Path of the object; empty for the outermost.
        path: String,
        /// The member's name.
        member: String,
    },
    /// Arrays and objects are nested deeper than [`limits::JSON_DEPTH`].
    TooDeep,
    /// A member is missing or does not hold what it should.
    Member {
        /// Path of the member; empty for the document as a whole.
        path: String,
        /// What the reader said.
        detail: String,
    },
}

/// Reads a document, which is an object, strictly into `T`.
///
/// # Errors
/// [`JsonError`]; the first member that does not fit is named by its path.
pub fn read<T: Read>(bytes: &[u8]) -> Result<T, JsonError> {
    Ok(object(&parse(bytes)?)?)
}

impl From<Misfit> for JsonError {
    fn from(misfit: Misfit) -> Self {
        let (path, detail) = misfit.into_parts();
        Self::Member { path, detail }
    }
}

/// The value of a strict JSON text.
///
/// # Errors
/// [`JsonError`]: not JSON, a member twice, or nested too deep.
///
/// ```
/// # use licentia_verifier::json::{parse, JsonError};
/// let error = parse(br#"{"seats": 5, "seats": 5000}"#).unwrap_err();
/// let (path, member) = (String::new(), "seats".to_owned());
/// assert_eq!(error, JsonError::DuplicateMember { path, member });
/// ```
pub fn parse(bytes: &[u8]) -> Result<Value<'_>, JsonError> {
    parser::parse(bytes)
}

/// Texts one after the other. The standard library's way is 1 KB of wasm: it is quicker for parts
/// of many kinds.
pub(crate) fn concat(parts: &[&str]) -> String {
    let mut all = String::new();
    for part in parts {
        all.push_str(part);
    }
    all
}

/// A step of a path into a list.
pub(crate) fn place(index: usize) -> String {
    concat(&["[", &decimal(index), "]"])
}

/// A path, seen from one step further out.
fn under(step: &str, path: &str) -> String {
    if path.is_empty() { step.into() } else { join(step, path) }
}

/// A path and one step more, as people write it: `modules[0].id`.
pub(crate) fn join(path: &str, step: &str) -> String {
    if path.is_empty() || step.starts_with('[') {
        concat(&[path, step])
    } else {
        concat(&[path, ".", step])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits;
    use alloc::borrow::ToOwned;

    #[test]
    fn a_member_twice_is_refused_at_any_depth_even_when_escaped() {
        let fault = parse(br#"{"a":1,"b":[{"c":1,"\u0063":2}]}"#).unwrap_err();
        let (path, member) = ("b[0]".to_owned(), "c".to_owned());
        assert_eq!(fault, JsonError::DuplicateMember { path, member });
        assert_eq!(parse(br#"{"a":{"b":1},"c":{"b":1}}"#).map(drop), Ok(()));
    }

    #[test]
    fn nesting_is_limited_exactly() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(nested(limits::JSON_DEPTH).as_bytes()).is_ok());
        assert_eq!(parse(nested(limits::JSON_DEPTH + 1).as_bytes()), Err(JsonError::TooDeep));
        assert_eq!(parse(nested(100_000).as_bytes()), Err(JsonError::TooDeep));
    }

    #[test]
    fn what_follows_the_value_is_refused() {
        for text in ["{} x", "{}{}", "{},", "", " ", "{\"a\":01}", "{\"a\":1,}", "\u{FEFF}{}"] {
            assert!(matches!(parse(text.as_bytes()), Err(JsonError::Syntax { .. })), "{text}");
        }
        assert!(matches!(parse(b"{\"a\":\"\xFF\"}"), Err(JsonError::Syntax { .. })));
    }
}
