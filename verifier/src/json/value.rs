//! What a JSON text holds.

use super::write;
use crate::sort;
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// By this name a writer is handed a number as it is spelled: our own, and `serde_json` with its
/// feature `raw_value`. So it comes out as it went in, and no wasm has tables of doubles.
pub(super) const SPELLED: &str = "$serde_json::private::RawValue";

/// What a JSON text holds; texts without escapes are lent from it.
///
/// ```
/// # use licentia_verifier::json::parse;
/// let value = parse(br#"{ "modules": [{ "id": "server", "seats": 5 }] }"#)?;
/// let modules = value.get("modules").and_then(|it| it.as_list()).unwrap();
/// assert_eq!(modules[0].get("id").and_then(|it| it.as_str()), Some("server"));
/// assert_eq!(modules[0].to_string(), r#"{"id":"server","seats":5}"#);
/// # Ok::<(), licentia_verifier::json::JsonError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Value<'a> {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number that is not negative.
    Natural(u64),
    /// A whole number below zero.
    Negative(i64),
    /// Any other number, as it is spelled: with a point or an exponent, longer than 64 bits, `-0`.
    OtherNumber(Cow<'a, str>),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Value<'a>>),
    /// An object.
    Object(Object<'a>),
}

/// The members of an object, in the order in which they were written; no name is there twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Object<'a>(pub(super) Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> Value<'a> {
    /// The member of that name, if this is an object that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }

    /// Whether it is `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is a whole one that is not negative.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Natural(number) => Some(*number),
            _ => None,
        }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// The members, if it is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object<'a>> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The same, with the members of every object in the order of their names. Where no number has
    /// a point, that is the canonical form of RFC 8785.
    #[must_use]
    pub fn sorted(self) -> Self {
        match self {
            Self::List(items) => Self::List(items.into_iter().map(Self::sorted).collect()),
            Self::Object(Object(mut members)) => {
                sort::sort_by(&mut members, |(one, _), (other, _)| one.cmp(other));
                let sorted = members.into_iter().map(|(name, value)| (name, value.sorted()));
                Self::Object(Object(sorted.collect()))
            }
            other => other,
        }
    }

    /// The same, with nothing lent.
    #[must_use]
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(value),
            Self::Natural(number) => Value::Natural(number),
            Self::Negative(number) => Value::Negative(number),
            Self::OtherNumber(spelling) => Value::OtherNumber(spelling.into_owned().into()),
            Self::Text(text) => Value::Text(text.into_owned().into()),
            Self::List(items) => Value::List(items.into_iter().map(Self::into_owned).collect()),
            Self::Object(members) => Value::Object(members.into_owned()),
        }
    }
}

impl<'a> Object<'a> {
    /// The member of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The member of that name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value<'a>> {
        self.0.iter_mut().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Every member.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'a>)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is a member of that name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Gives a member this value, in place of another that it may have.
    pub fn insert(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) {
        self.put(name.into(), value.into());
    }

    fn put(&mut self, name: Cow<'a, str>, value: Value<'a>) {
        match self.get_mut(&name) {
            Some(old) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    /// Takes a member out.
    pub fn remove(&mut self, name: &str) -> Option<Value<'a>> {
        let place = self.0.iter().position(|(known, _)| *known == name)?;
        Some(self.0.remove(place).1)
    }

    /// The same, with nothing lent.
    #[must_use]
    pub fn into_owned(self) -> Object<'static> {
        let owned = |(name, value): (Cow<'_, str>, Value<'_>)| {
            (Cow::Owned(name.into_owned()), value.into_owned())
        };
        Object(self.0.into_iter().map(owned).collect())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a, T: Into<Self>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<'a, T: Into<Self>> From<Vec<T>> for Value<'a> {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl<'a, const N: usize> From<[(&'a str, Value<'a>); N]> for Object<'a> {
    fn from(members: [(&'a str, Value<'a>); N]) -> Self {
        let mut object = Self::default();
        members.into_iter().for_each(|(name, value)| object.insert(name, value));
        object
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Natural(number.into())
    }
}

impl<'a> From<Object<'a>> for Value<'a> {
    fn from(members: Object<'a>) -> Self {
        Self::Object(members)
    }
}

/// What another reader read; a number that is not whole is spelled as that reader spells it.
impl From<serde_json::Value> for Value<'static> {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(value) => Self::Bool(value),
            serde_json::Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => Self::Natural(number),
                (None, Some(number)) => Self::Negative(number),
                (None, None) => Self::OtherNumber(alloc::format!("{number}").into()),
            },
            serde_json::Value::String(text) => Self::Text(text.into()),
            serde_json::Value::Array(items) => {
                Self::List(items.into_iter().map(Self::from).collect())
            }
            serde_json::Value::Object(members) => Self::Object(members.into()),
        }
    }
}

impl From<serde_json::Map<String, serde_json::Value>> for Object<'static> {
    fn from(members: serde_json::Map<String, serde_json::Value>) -> Self {
        Self(members.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Natural(number) => serializer.serialize_u64(*number),
            Self::Negative(number) => serializer.serialize_i64(*number),
            Self::OtherNumber(spelling) => {
                let mut number = serializer.serialize_struct(SPELLED, 1)?;
                number.serialize_field(SPELLED, spelling)?;
                number.end()
            }
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => members.serialize(serializer),
        }
    }
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// As JSON, without white space.
impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&write(self))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Value<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "AnyValue".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Object<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Object".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": true })
    }
}
