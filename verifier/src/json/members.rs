//! Reading objects into structs by a table, one line for each member.
//!
//! One function walks them all. Reading begins with a blank, and each member is put into it as it
//! comes: only the putting is code of each type's own.

use super::{Misfit, Value};

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
    fn put(&mut self, place: usize, value: &Value<'_>) -> Result<(), Misfit>;
}

/// Implements [`Read`](super::Read): whether other members are refused, the struct, a blank one,
/// and of each member whether it must be there, its name, its field, and how it is read if not as
/// usual. What may be absent may be null as well, where other members are ignored.
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

            fn put(
                &mut self,
                place: usize,
                value: &$crate::json::Value<'_>,
            ) -> Result<(), $crate::json::Misfit> {
                #[allow(non_camel_case_types, reason = "named as the fields are")]
                enum Place { $($field),+ }
                match place {
                    $(place if place == Place::$field as usize => {
                        let read = $crate::json::members!(@ read $($read)?);
                        $crate::json::fill(&mut self.$field, value, read)
                    })+
                    _ => Ok(()),
                }
            }
        }

        impl $crate::json::Read for $type {
            fn read(value: &$crate::json::Value<'_>) -> Result<Self, $crate::json::Misfit> {
                let mut read = <Self as $crate::json::Members>::blank();
                let put = &mut |place, value: &$crate::json::Value<'_>| {
                    $crate::json::Members::put(&mut read, place, value)
                };
                <Self as $crate::json::Members>::TABLE.walk(value, put)?;
                Ok(read)
            }
        }
    };
    (@ must) => { true };
    (@ may) => { false };
    (@ strict) => { true };
    (@ lenient) => { false };
    (@ read) => { $crate::json::Read::read };
    (@ read $read:path) => { $read };
}

pub(crate) use members;

/// Puts what is read from a value into a field; once for each type of fields, not for each field.
#[inline(never)]
pub(crate) fn fill<T>(
    field: &mut T,
    value: &Value<'_>,
    read: fn(&Value<'_>) -> Result<T, Misfit>,
) -> Result<(), Misfit> {
    *field = read(value)?;
    Ok(())
}

/// What puts a member in by its place.
type Put<'p> = &'p mut dyn FnMut(usize, &Value<'_>) -> Result<(), Misfit>;

impl Table {
    /// Puts every member of an object in.
    pub(crate) fn walk(&self, value: &Value<'_>, put: Put<'_>) -> Result<(), Misfit> {
        let Value::Object(members) = value else { return Err(Misfit::kind(value, self.expected)) };
        let mut seen = 0_u64;
        for (name, value) in members.iter() {
            if let Some(place) = self.put(name, value, put)? {
                seen |= 1 << place;
            }
        }
        let is_missing = |place: &usize| self.required[*place] && seen >> place & 1 == 0;
        match (0..self.names.len()).find(is_missing) {
            Some(place) => Err(Misfit::missing(self.names[place])),
            None => Ok(()),
        }
    }

    /// Puts one member in; its place, if it is known.
    pub(crate) fn put(
        &self,
        name: &str,
        value: &Value<'_>,
        put: Put<'_>,
    ) -> Result<Option<usize>, Misfit> {
        let place = self.names.iter().position(|known| *known == name);
        match place {
            Some(place) if self.is_absent(place, value) => {}
            Some(place) => put(place, value).map_err(|misfit| misfit.below(name))?,
            None if self.strict => {
                return Err(Misfit::unknown_field(name, self.names).below(name));
            }
            None => {}
        }
        Ok(place)
    }

    /// Whether a member that need not be there says nothing: some programs write an empty list so.
    fn is_absent(&self, place: usize, value: &Value<'_>) -> bool {
        value.is_null() && !self.strict && !self.required[place]
    }
}
