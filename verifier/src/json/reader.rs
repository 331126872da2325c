//! Reads types out of JSON values, and says where in the document one does not fit.
//!
//! Every type is read by this one reader, so that a wasm holds the code of each only once.

use super::under;
use alloc::{
    boxed::Box,
    format,
    string::{String, ToString},
};
use core::fmt::{self, Display};
use core::slice;
use serde::de::{self, DeserializeSeed, Deserializer, Expected, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::map;
use serde_json::{Number, Value};

/// A value, or the name of a member, about to be read.
pub(crate) enum Reader<'de> {
    Value(&'de Value),
    Name(&'de str),
}

/// What does not fit, and the path to it.
#[derive(Debug)]
pub(crate) struct Misfit(Box<(String, String)>);

impl Misfit {
    #[cold]
    fn new(detail: String) -> Self {
        Self(Box::new((String::new(), detail)))
    }

    /// The same, seen from one step further out.
    #[cold]
    pub(crate) fn below(mut self, step: &str) -> Self {
        self.0.0 = under(step, &self.0.0);
        self
    }

    /// The same, of the value as a whole.
    #[cold]
    pub(super) fn whole(mut self) -> Self {
        self.0.0.clear();
        self
    }

    #[cold]
    fn in_item(self, index: usize) -> Self {
        self.below(&format!("[{index}]"))
    }

    /// The path, empty for the value as a whole, and what is wrong there.
    pub(crate) fn into_parts(self) -> (String, String) {
        *self.0
    }
}

impl Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.1)
    }
}

impl core::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: Display>(detail: T) -> Self {
        Self::new(detail.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(serde_json::Error::invalid_type(found, expected).to_string())
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(serde_json::Error::invalid_value(found, expected).to_string())
    }
}

impl<'de> Reader<'de> {
    pub(super) fn text(&self) -> Option<&'de str> {
        match self {
            Self::Value(Value::String(text)) => Some(text),
            Self::Name(name) => Some(name),
            Self::Value(_) => None,
        }
    }

    fn is_null(&self) -> bool {
        matches!(self, Self::Value(Value::Null))
    }

    #[cold]
    pub(super) fn misfit(&self, expected: &dyn Expected) -> Misfit {
        let found = match self {
            Self::Name(name) => Unexpected::Str(name),
            Self::Value(value) => match value {
                Value::Null => Unexpected::Unit,
                Value::Bool(value) => Unexpected::Bool(*value),
                Value::Number(number) => unexpected(number),
                Value::String(text) => Unexpected::Str(text),
                Value::Array(_) => Unexpected::Seq,
                Value::Object(_) => Unexpected::Map,
            },
        };
        de::Error::invalid_type(found, expected)
    }

    fn variant(&self) -> Result<Variant<'de>, Misfit> {
        if let Some(name) = self.text() {
            return Ok(Variant { name, value: None });
        }
        let Self::Value(Value::Object(members)) = self else {
            return Err(self.misfit(&"string or map"));
        };
        match (members.iter().next(), members.len()) {
            (Some((name, value)), 1) => Ok(Variant { name, value: Some(value) }),
            _ => Err(de::Error::invalid_value(Unexpected::Map, &"map with a single key")),
        }
    }

    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let Self::Value(Value::Number(number)) = self else { return Err(self.misfit(&visitor)) };
        match unexpected(number) {
            Unexpected::Unsigned(number) => visitor.visit_u64(number),
            Unexpected::Signed(number) => visitor.visit_i64(number),
            Unexpected::Float(number) => visitor.visit_f64(number),
            found => Err(de::Error::invalid_type(found, &visitor)),
        }
    }
}

fn unexpected(number: &Number) -> Unexpected<'_> {
    match (number.as_u64(), number.as_i64()) {
        (Some(number), _) => Unexpected::Unsigned(number),
        (None, Some(number)) => Unexpected::Signed(number),
        (None, None) => Unexpected::Float(number.as_f64().unwrap_or_default()),
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Self::Name(text) => visitor.visit_borrowed_str(text),
            Self::Value(value) => match value {
                Value::Null => visitor.visit_unit(),
                Value::Bool(value) => visitor.visit_bool(*value),
                Value::Number(_) => self.number(visitor),
                Value::String(text) => visitor.visit_borrowed_str(text),
                Value::Array(items) => visitor.visit_seq(Items { items: items.iter(), read: 0 }),
                Value::Object(members) => visitor.visit_map(Members::of(members)),
            },
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Self::Value(Value::Bool(value)) => visitor.visit_bool(*value),
            Self::Value(_) | Self::Name(_) => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.number(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.number(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.number(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.number(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.text() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Self::Value(Value::Array(items)) => {
                visitor.visit_seq(Items { items: items.iter(), read: 0 })
            }
            Self::Value(_) | Self::Name(_) => Err(self.misfit(&visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Self::Value(Value::Object(members)) => visitor.visit_map(Members::of(members)),
            Self::Value(_) | Self::Name(_) => Err(self.misfit(&visitor)),
        }
    }

    /// Only names give meaning: a list of the fields in their order is refused.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_enum(self.variant()?)
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

/// The items of a list.
struct Items<'de> {
    items: slice::Iter<'de, Value>,
    read: usize,
}

impl<'de> de::SeqAccess<'de> for Items<'de> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misfit> {
        let Some(item) = self.items.next() else { return Ok(None) };
        self.read += 1;
        let read = seed.deserialize(Reader::Value(item));
        read.map(Some).map_err(|misfit| misfit.in_item(self.read - 1))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The members of an object, and the one that is being read.
struct Members<'de> {
    members: map::Iter<'de>,
    name: &'de str,
    value: &'de Value,
}

impl<'de> Members<'de> {
    fn of(members: &'de map::Map<String, Value>) -> Self {
        Self { members: members.iter(), name: "", value: &Value::Null }
    }

    fn step(&mut self) -> bool {
        let next = self.members.next();
        if let Some((name, value)) = next {
            (self.name, self.value) = (name, value);
        }
        next.is_some()
    }
}

impl<'de> de::MapAccess<'de> for Members<'de> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misfit> {
        if !self.step() {
            return Ok(None);
        }
        let read = seed.deserialize(Reader::Name(self.name));
        read.map(Some).map_err(|misfit| misfit.below(self.name))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let read = seed.deserialize(Reader::Value(self.value));
        read.map_err(|misfit| misfit.below(self.name))
    }
}

/// A variant of an enum: a word, or an object whose one member has its name.
struct Variant<'de> {
    name: &'de str,
    value: Option<&'de Value>,
}

impl<'de> Variant<'de> {
    fn read<T>(self, read: impl FnOnce(Reader<'de>) -> Result<T, Misfit>) -> Result<T, Misfit> {
        match self.value {
            Some(value) => read(Reader::Value(value)).map_err(|misfit| misfit.below(self.name)),
            None => {
                Err(de::Error::invalid_type(Unexpected::UnitVariant, &"a variant with a value"))
            }
        }
    }
}

impl<'de> de::EnumAccess<'de> for Variant<'de> {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Misfit> {
        seed.deserialize(Reader::Name(self.name)).map(|variant| (variant, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'de> {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        match self.value {
            None | Some(Value::Null) => Ok(()),
            Some(_) => self.read(|value| Err(value.misfit(&"unit"))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misfit> {
        self.read(|value| seed.deserialize(value))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misfit> {
        self.read(|value| value.deserialize_seq(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.read(|value| value.deserialize_map(visitor))
    }
}
