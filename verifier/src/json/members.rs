//! Reading objects into structs by a table, one line for each member.
//!
//! A reader that serde derives takes some 400 bytes of wasm for each member. Here reading begins
//! with a blank, and each member is put into it as it comes.

use core::{fmt, marker::PhantomData};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};

/// What is known of a struct's members; at most 63.
pub(crate) struct Table {
    pub(crate) expected: &'static str,
    pub(crate) names: &'static [&'static str],
    /// Those that must be there.
    pub(crate) required: &'static [bool],
    /// Whether others are refused; if not, they are ignored.
    pub(crate) strict: bool,
}

/// A struct that is read by a table.
pub(crate) trait Members: Sized {
    const TABLE: &'static Table;

    /// What members are put into.
    fn blank() -> Self;

    /// Puts the member in, that has this place in the table.
    fn put<'de, D: Deserializer<'de>>(&mut self, place: usize, value: D) -> Result<(), D::Error>;
}

/// Implements `Deserialize`: whether other members are refused, the struct, a blank one, and of
/// each member whether it must be there, its name, its field, and how it is read if not as usual.
macro_rules! members {
    ($others:ident $type:ident from $blank:expr; $(
        $need:ident $name:literal $field:ident $(by $read:path)?;
    )+) => {
        impl $crate::json::Members for $type {
            const TABLE: &'static $crate::json::Table = &$crate::json::Table {
                expected: concat!("struct ", stringify!($type)),
                names: &[$($name),+],
                required: &[$($crate::json::members!(@ $need)),+],
                strict: $crate::json::members!(@ $others),
            };

            fn blank() -> Self {
                $blank
            }

            fn put<'de, D: serde::Deserializer<'de>>(
                &mut self,
                place: usize,
                value: D,
            ) -> Result<(), D::Error> {
                #[allow(non_camel_case_types, reason = "named as the fields are")]
                enum Place { $($field),+ }
                match place {
                    $(place if place == Place::$field as usize => {
                        self.$field = $crate::json::members!(@ value $($read)?)?;
                    })+
                    _ => drop(<serde::de::IgnoredAny as serde::Deserialize>::deserialize(value)?),
                }
                Ok(())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
                $crate::json::read_members(stringify!($type), value)
            }
        }
    };
    (@ must) => { true };
    (@ may) => { false };
    (@ strict) => { true };
    (@ lenient) => { false };
    (@ $value:ident) => { serde::Deserialize::deserialize($value) };
    (@ $value:ident $read:path) => { $read($value) };
}

pub(crate) use members;

/// Reads a struct by its table.
pub(crate) fn read_members<'de, T: Members, D: Deserializer<'de>>(
    name: &'static str,
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_struct(name, T::TABLE.names, Reading(PhantomData))
}

struct Reading<T>(PhantomData<T>);

impl<'de, T: Members> Visitor<'de> for Reading<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::TABLE.expected)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<T, A::Error> {
        let (mut read, mut seen) = (T::blank(), 0);
        while let Some(place) = members.next_key_seed(Name { table: T::TABLE, seen })? {
            members.next_value_seed(Slot { read: &mut read, place })?;
            seen |= 1 << place;
        }
        match T::TABLE.missing(seen) {
            Some(name) => Err(de::Error::missing_field(name)),
            None => Ok(read),
        }
    }
}

impl Table {
    /// The place of a member; one past the last for what is ignored.
    fn place<E: de::Error>(&self, name: &str, seen: u64) -> Result<usize, E> {
        match self.names.iter().position(|known| *known == name) {
            Some(place) if seen >> place & 1 == 1 => Err(E::duplicate_field(self.names[place])),
            Some(place) => Ok(place),
            None if self.strict => Err(E::unknown_field(name, self.names)),
            None => Ok(self.names.len()),
        }
    }

    /// The first member that should be there and is not.
    fn missing(&self, seen: u64) -> Option<&'static str> {
        let missing = |place: &usize| self.required[*place] && seen >> place & 1 == 0;
        (0..self.names.len()).find(missing).map(|place| self.names[place])
    }
}

/// The name of a member, about to be looked up.
struct Name {
    table: &'static Table,
    seen: u64,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<usize, E> {
        self.table.place(name, self.seen)
    }
}

/// A member, about to be put in.
struct Slot<'a, T> {
    read: &'a mut T,
    place: usize,
}

impl<'de, T: Members> DeserializeSeed<'de> for Slot<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.read.put(self.place, deserializer)
    }
}
