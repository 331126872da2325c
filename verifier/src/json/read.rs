//! Reading types out of values. What is wrong is said with its place.

use super::{Misfit, Value};
use alloc::{boxed::Box, string::String, vec::Vec};
use serde::de::{Deserialize, Deserializer, Error};

/// A type that is read from a JSON value.
pub trait Read: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// [`Misfit`]: the first thing that does not fit.
    fn read(value: &Value<'_>) -> Result<Self, Misfit>;
}

/// Implements serde's `Deserialize`, for whoever has a value in another form: no reader of ours
/// uses it, so that no wasm holds it.
macro_rules! deserialize_by_reading {
    ($($type:ty),+) => {$(
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
                $crate::json::deserialize(value)
            }
        }
    )+};
}

pub(crate) use deserialize_by_reading;

pub(crate) fn deserialize<'de, T: Read, D: Deserializer<'de>>(value: D) -> Result<T, D::Error> {
    T::read(&serde_json::Value::deserialize(value)?.into()).map_err(D::Error::custom)
}

/// An object: only names give meaning, not an order.
pub(crate) fn object<T: Read>(value: &Value<'_>) -> Result<T, Misfit> {
    match value {
        Value::Object(_) => T::read(value),
        _ => Err(Misfit::kind(value, "an object")),
    }
}

/// An object that may be absent.
pub(crate) fn maybe_object<T: Read>(value: &Value<'_>) -> Result<Option<T>, Misfit> {
    maybe(value, object)
}

/// A list of objects.
pub(crate) fn objects<T: Read>(value: &Value<'_>) -> Result<Vec<T>, Misfit> {
    list(value, object)
}

/// What may be absent.
pub(crate) fn maybe<T>(
    value: &Value<'_>,
    read: fn(&Value<'_>) -> Result<T, Misfit>,
) -> Result<Option<T>, Misfit> {
    if value.is_null() { Ok(None) } else { read(value).map(Some) }
}

/// A list whose items are all read alike.
pub(crate) fn list<T>(
    value: &Value<'_>,
    read: fn(&Value<'_>) -> Result<T, Misfit>,
) -> Result<Vec<T>, Misfit> {
    let mut all = Vec::with_capacity(value.as_list().map_or(0, <[_]>::len));
    each(value, &mut |item| {
        all.push(read(item)?);
        Ok(())
    })?;
    Ok(all)
}

/// Every item of a list.
fn each(
    value: &Value<'_>,
    take: &mut dyn FnMut(&Value<'_>) -> Result<(), Misfit>,
) -> Result<(), Misfit> {
    let Value::List(items) = value else { return Err(Misfit::kind(value, "a sequence")) };
    for (index, item) in items.iter().enumerate() {
        take(item).map_err(|misfit| misfit.in_item(index))?;
    }
    Ok(())
}

/// A text.
pub(crate) fn text<'v>(value: &'v Value<'_>) -> Result<&'v str, Misfit> {
    value.as_str().ok_or_else(|| Misfit::kind(value, "a string"))
}

/// The place of a word among those that are known.
pub(crate) fn word(value: &Value<'_>, known: &[&str]) -> Result<usize, Misfit> {
    let word = text(value)?;
    let place = known.iter().position(|known| *known == word);
    place.ok_or_else(|| Misfit::unknown_variant(word, known))
}

/// A whole number within bounds.
fn number(value: &Value<'_>, least: i64, most: u64, name: &str) -> Result<i64, Misfit> {
    match value {
        Value::Natural(number) if *number <= most => Ok(number.cast_signed()),
        Value::Negative(number) if least <= *number => Ok(*number),
        Value::Natural(_) | Value::Negative(_) => Err(Misfit::value(value, name)),
        _ => Err(Misfit::kind(value, name)),
    }
}

/// Implements [`Read`] and `Serialize` for an enum whose variants are words: one list for both,
/// in the order of the variants.
macro_rules! words {
    ($type:ident { $($variant:ident $word:literal,)+ }) => {
        impl $type {
            pub(crate) const WORDS: &'static [&'static str] = &[$($word),+];
        }

        const _: () = {
            let mut place = 0;
            $(assert!($type::$variant as usize == place, "the order"); place += 1;)+
            assert!(place == $type::WORDS.len());
        };

        impl $crate::json::Read for $type {
            fn read(value: &$crate::json::Value<'_>) -> Result<Self, $crate::json::Misfit> {
                let place = $crate::json::word(value, Self::WORDS)?;
                Ok([$(Self::$variant),+][place])
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let (name, place) = (stringify!($type), *self as usize);
                serializer.serialize_unit_variant(name, place as u32, Self::WORDS[place])
            }
        }
    };
}

pub(crate) use words;

impl Read for bool {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        match value {
            Value::Bool(value) => Ok(*value),
            _ => Err(Misfit::kind(value, "a boolean")),
        }
    }
}

macro_rules! number {
    ($($type:ident)+) => {$(
        impl Read for $type {
            fn read(value: &Value<'_>) -> Result<Self, Misfit> {
                let (least, most) = (Self::MIN as i64, Self::MAX as u64);
                number(value, least, most, stringify!($type)).map(|number| number as Self)
            }
        }
    )+};
}

number! { u32 u64 i32 i64 }

impl Read for String {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        text(value).map(Self::from)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        maybe(value, T::read)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        list(value, T::read)
    }
}

impl<T: Read> Read for Box<T> {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        T::read(value).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::{AccountKind, AccountSource, Role};
    use crate::policy::{
        AfterExpiry, Binding, Counting, HighAvailability, LapsedMaintenance, OverLimit, Standby,
    };
    use crate::{Category, Kind, PriceClass, json};
    use alloc::format;

    #[test]
    fn words_are_read_as_they_are_written() {
        fn check<T: Read + serde::Serialize>() {
            let complaint = T::read(&"?".into()).err().map(|misfit| format!("{misfit}"));
            let complaint = complaint.expect("no such word");
            let known: Vec<&str> = complaint.split('`').skip(3).step_by(2).collect();
            assert!(2 <= known.len(), "{complaint}");
            for word in known {
                let read = T::read(&word.into()).ok();
                assert_eq!(read.map(|it| json::write(&it)), Some(format!("\"{word}\"")));
            }
        }
        check::<Kind>();
        check::<PriceClass>();
        check::<Category>();
        check::<AccountKind>();
        check::<AccountSource>();
        check::<Role>();
        check::<AfterExpiry>();
        check::<LapsedMaintenance>();
        check::<Counting>();
        check::<OverLimit>();
        check::<Binding>();
        check::<Standby>();
        check::<HighAvailability>();
    }
}
