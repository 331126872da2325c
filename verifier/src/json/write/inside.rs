//! What stands between brackets: items and members.

use super::{Never, Writer, text};
use alloc::string::String;
use serde::{Serialize, ser};

/// Writes what is between brackets, and the closing ones.
///
/// What it does is inlined wherever a type is written, down to calls of [`member`] and its like:
/// so it is never in memory, and each member of each type is a call and nothing else.
pub(super) struct Inside<'a> {
    pub(super) json: &'a mut String,
    /// Writes the closing ones: a function for each kind, because that is the shortest call.
    pub(super) end: fn(&mut String),
    /// Whether it is a number that is written as it is spelled.
    pub(super) is_spelled: bool,
}

macro_rules! brackets {
    ($($name:ident $bracket:literal)+) => { $(
        #[inline(never)]
        pub(super) fn $name(json: &mut String) {
            json.push_str($bracket);
        }
    )+ };
}

brackets! {
    open "{"
    close "}"
    close_objects "}}"
    open_list "["
    close_list "]"
    close_list_and_object "]}"
}

/// A comma, where something is before.
#[inline(never)]
fn next(json: &mut String) {
    if !matches!(json.as_bytes().last(), Some(b'{' | b'[')) {
        json.push(',');
    }
}

/// A member's name.
#[inline(never)]
fn named(json: &mut String, name: &str) {
    next(json);
    text(json, name);
    json.push(':');
}

/// A member: one function for all members of one type.
fn member<T: Serialize + ?Sized>(json: &mut String, name: &str, value: &T) -> Result<(), Never> {
    named(json, name);
    value.serialize(Writer { json })
}

/// A number as it is spelled, from its text: it has no quotation marks within.
#[inline(never)]
pub(super) fn unquote(json: &mut String) {
    json.pop();
    if let Some(start) = json.bytes().rposition(|byte| byte == b'"') {
        let spelling = json.split_off(start + 1);
        json.pop();
        json.push_str(&spelling);
    }
}

/// The colon after a name, and quotation marks around one that is a number: it is a text too.
#[inline(never)]
fn end_name(json: &mut String) {
    if json.as_bytes().last() != Some(&b'"') {
        let start = json.bytes().rposition(|byte| matches!(byte, b'{' | b','));
        json.insert(start.map_or(0, |start| start + 1), '"');
        json.push('"');
    }
    json.push(':');
}

/// A member whose name is any value.
fn entry<K: Serialize + ?Sized, T: Serialize + ?Sized>(
    json: &mut String,
    name: &K,
    value: &T,
) -> Result<(), Never> {
    next(json);
    name.serialize(Writer { json })?;
    end_name(json);
    value.serialize(Writer { json })
}

impl Inside<'_> {
    #[inline(always)]
    fn close(self) -> Result<(), Never> {
        (self.end)(self.json);
        Ok(())
    }
}

macro_rules! items {
    ($($trait:ident $method:ident)+) => { $(
        impl ser::$trait for Inside<'_> {
            type Ok = ();
            type Error = Never;

            #[inline(always)]
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                next(self.json);
                value.serialize(Writer { json: self.json })
            }

            #[inline(always)]
            fn end(self) -> Result<(), Never> {
                self.close()
            }
        }
    )+ };
}

items! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

macro_rules! members {
    ($($trait:ident)+) => { $(
        impl ser::$trait for Inside<'_> {
            type Ok = ();
            type Error = Never;

            #[inline(always)]
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Never> {
                if self.is_spelled {
                    value.serialize(Writer { json: self.json })
                } else {
                    member(self.json, name, value)
                }
            }

            #[inline(always)]
            fn end(self) -> Result<(), Never> {
                self.close()
            }
        }
    )+ };
}

members! { SerializeStruct SerializeStructVariant }

impl ser::SerializeMap for Inside<'_> {
    type Ok = ();
    type Error = Never;

    #[inline(always)]
    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Never> {
        next(self.json);
        name.serialize(Writer { json: self.json })?;
        end_name(self.json);
        Ok(())
    }

    #[inline(always)]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(Writer { json: self.json })
    }

    #[inline(always)]
    fn serialize_entry<K: Serialize + ?Sized, T: Serialize + ?Sized>(
        &mut self,
        name: &K,
        value: &T,
    ) -> Result<(), Never> {
        entry(self.json, name, value)
    }

    #[inline(always)]
    fn end(self) -> Result<(), Never> {
        self.close()
    }
}
