//! The same answers from `serde_json`, which has been read by many: its parser, with what strict
//! reading adds to it.

use licentia_verifier::json::JsonError;
use licentia_verifier::limits;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess};
use serde_json::{Map, Value};
use std::fmt;

/// What [`licentia_verifier::json::parse`] should say.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, JsonError> {
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
    fn came_by(&mut self, step: &str) {
        if let Some(JsonError::DuplicateMember { path, .. }) = self.fault {
            *path = match path.as_str() {
                "" => step.to_owned(),
                inner if inner.starts_with('[') => format!("{step}{inner}"),
                inner => format!("{step}.{inner}"),
            };
        }
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
