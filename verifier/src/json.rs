//! Strict JSON (RFC 8259): one value, no member twice, no deeper than the limit.
//!
//! A JSON reader that takes the last of two equal members and one that takes the first would read
//! two different licenses out of the same signed bytes. Here such bytes are not JSON at all.

use crate::limits;
use alloc::{
    borrow::ToOwned,
    collections::BTreeSet,
    format,
    string::{String, ToString},
};
use core::{fmt, marker::PhantomData};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess};

/// What is wrong with a text that should be a JSON document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum JsonError {
    /// Not JSON.
    Syntax { detail: String },
    /// A member name occurs twice in the object at `path`.
    DuplicateMember { path: String, member: String },
    /// Arrays and objects are nested deeper than [`limits::JSON_DEPTH`].
    TooDeep,
    /// A member is missing or does not hold what it should.
    Member { path: String, detail: String },
}

/// Reads a document, which is an object, strictly into `T`.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonError> {
    check(bytes)?;
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let read: Result<Object<T>, _> = serde_path_to_error::deserialize(&mut deserializer);
    read.map(|object| object.0).map_err(|error| {
        let path = error.path().to_string();
        JsonError::Member {
            path: if path == "." { String::new() } else { path },
            detail: without_position(&error.inner().to_string()),
        }
    })
}

/// serde_json's message less its ` at line 1 column 7`: in a payload that nobody wrote by hand
/// the path says more.
fn without_position(message: &str) -> String {
    message.rsplit_once(" at line ").map_or(message, |(before, _)| before).to_owned()
}

/// Whether the text is strict JSON.
fn check(bytes: &[u8]) -> Result<(), JsonError> {
    let mut fault = None;
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let walk = Walk { depth: 0, path: String::new(), fault: &mut fault };
    let outcome = walk.deserialize(&mut deserializer).and_then(|()| deserializer.end());
    match (fault, outcome) {
        (Some(fault), _) => Err(fault),
        (None, Ok(())) => Ok(()),
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
    path: String,
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

    fn child(&mut self, step: &str) -> Walk<'_> {
        Walk { depth: self.depth, path: join(&self.path, step), fault: self.fault }
    }
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
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> de::Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        self.enter()?;
        let mut names = BTreeSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if names.contains(&name) {
                let path = self.path.clone();
                return Err(self.fail(JsonError::DuplicateMember { path, member: name }));
            }
            map.next_value_seed(self.child(&name))?;
            names.insert(name);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        self.enter()?;
        let mut index = 0;
        while seq.next_element_seed(self.child(&format!("[{index}]")))?.is_some() {
            index += 1;
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }
    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }
    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }
    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_twice_is_refused_at_any_depth_even_when_escaped() {
        let fault = check(br#"{"a":1,"b":[{"c":1,"\u0063":2}]}"#).unwrap_err();
        let (path, member) = ("b[0]".to_owned(), "c".to_owned());
        assert_eq!(fault, JsonError::DuplicateMember { path, member });
        assert_eq!(check(br#"{"a":{"b":1},"c":{"b":1}}"#), Ok(()));
    }

    #[test]
    fn nesting_is_limited_exactly() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(check(nested(limits::JSON_DEPTH).as_bytes()), Ok(()));
        assert_eq!(check(nested(limits::JSON_DEPTH + 1).as_bytes()), Err(JsonError::TooDeep));
        assert_eq!(check(nested(100_000).as_bytes()), Err(JsonError::TooDeep));
    }

    #[test]
    fn what_follows_the_value_is_refused() {
        for text in ["{} x", "{}{}", "{},", "", " ", "{\"a\":01}", "{\"a\":1,}", "\u{FEFF}{}"] {
            assert!(matches!(check(text.as_bytes()), Err(JsonError::Syntax { .. })), "{text}");
        }
        assert!(matches!(check(b"{\"a\":\"\xFF\"}"), Err(JsonError::Syntax { .. })));
    }
}
