//! Strict JSON (RFC 8259): one value, no member twice, no deeper than the limit.
//!
//! A JSON reader that takes the last of two equal members and one that takes the first would read
//! two different licenses out of the same signed bytes. Here such bytes are not JSON at all.

mod fields;
mod members;
mod reader;
mod write;

pub use crate::problems::problems;
pub(crate) use fields::Fields;
pub(crate) use members::{Members, Table, members, read_members};
pub(crate) use reader::{Misfit, Reader};
pub use write::write;

use crate::limits;
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt, marker::PhantomData};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess};
use serde_json::{Map, Value};

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
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonError> {
    of_value(parse(bytes)?)
}

/// Reads an object into `T`; the path of what does not fit.
pub(crate) fn of_value<T: DeserializeOwned>(value: Value) -> Result<T, JsonError> {
    match Object::deserialize(Reader::Value(&value)) {
        Ok(Object(read)) => Ok(read),
        Err(misfit) => Err(misfit.into()),
    }
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
pub fn parse(bytes: &[u8]) -> Result<Value, JsonError> {
    let mut fault = None;
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let walk = Walk { depth: 0, fault: &mut fault };
    let outcome =
        walk.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    match (fault, outcome) {
        (Some(fault), _) => Err(fault),
        (None, Ok(value)) => Ok(value),
        (None, Err(error)) => Err(JsonError::Syntax { detail: error.to_string() }),
    }
}

/// A value that is written as a JSON object.
///
/// serde reads a list of a struct's fields in their order as that struct; in a format that others
/// must be able to read, only names give meaning.
pub(crate) struct Object<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Reader<T> {
            type Value = Object<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }
        deserializer.deserialize_any(Reader(PhantomData))
    }
}

/// [`Object`] for a field.
pub(crate) fn object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    Object::deserialize(deserializer).map(|object| object.0)
}

/// [`Object`] for a field that may be absent.
pub(crate) fn maybe_object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Ok(Option::<Object<T>>::deserialize(deserializer)?.map(|object| object.0))
}

/// Walks one value; what serde's errors cannot carry is left in `fault`.
struct Walk<'a> {
    depth: usize,
    fault: &'a mut Option<JsonError>,
}

impl Walk<'_> {
    fn fail<E: de::Error>(&mut self, fault: JsonError) -> E {
        *self.fault = Some(fault);
        E::custom("")
    }

    fn enter<E: de::Error>(&mut self) -> Result<(), E> {
        self.depth += 1;
        if limits::JSON_DEPTH < self.depth {
            return Err(self.fail(JsonError::TooDeep));
        }
        Ok(())
    }

    fn child(&mut self) -> Walk<'_> {
        Walk { depth: self.depth, fault: self.fault }
    }

    /// A fault was met further in: its path leads through here.
    #[cold]
    fn came_by(&mut self, step: &str) {
        if let Some(JsonError::DuplicateMember { path, .. }) = self.fault {
            *path = under(step, path);
        }
    }
}

/// A path, seen from one step further out.
fn under(step: &str, path: &str) -> String {
    if path.is_empty() { step.into() } else { join(step, path) }
}

/// A path and one step more, as people write it: `modules[0].id`.
pub(crate) fn join(path: &str, step: &str) -> String {
    if path.is_empty() || step.starts_with('[') {
        format!("{path}{step}")
    } else {
        format!("{path}.{step}")
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> de::Visitor<'de> for Walk<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Value, A::Error> {
        self.enter()?;
        let mut members = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            if members.contains_key(&name) {
                let path = String::new();
                return Err(self.fail(JsonError::DuplicateMember { path, member: name }));
            }
            let value = map.next_value_seed(self.child()).inspect_err(|_| self.came_by(&name))?;
            members.insert(name, value);
        }
        Ok(Value::Object(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Value, A::Error> {
        self.enter()?;
        let mut items = Vec::new();
        loop {
            match seq.next_element_seed(self.child()) {
                Ok(Some(item)) => items.push(item),
                Ok(None) => return Ok(Value::Array(items)),
                Err(error) => {
                    self.came_by(&format!("[{}]", items.len()));
                    return Err(error);
                }
            }
        }
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
