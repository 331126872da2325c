//! Writing JSON: one line, the bytes that `serde_json` would write.
//!
//! `serde_json` can write to what may fail, so every member of every type is followed by the way
//! out. Here nothing can fail, and a wasm has no code for it.

mod inside;

use super::value::SPELLED;
use alloc::string::{String, ToString};
use core::fmt::{self, Display, Write};
use inside::{
    Inside, close, close_list, close_list_and_object, close_objects, open, open_list, unquote,
};
use serde::{Serialize, Serializer, ser};

/// A value as JSON, on one line.
///
/// ```
/// # use licentia_verifier::{OpenError, json};
/// assert_eq!(json::write(&OpenError::Empty), r#"{"code":"empty"}"#);
/// ```
pub fn write<T: Serialize + ?Sized>(value: &T) -> String {
    let mut json = String::new();
    match value.serialize(Writer { json: &mut json }) {
        Ok(()) => json,
        Err(never) => match never {},
    }
}

/// Writes one value.
struct Writer<'a> {
    json: &'a mut String,
}

/// The error of what cannot fail.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        unreachable!("no type of the core's refuses to be written")
    }
}

/// A text with its quotation marks.
fn text(json: &mut String, text: &str) {
    json.push('"');
    let mut written = 0;
    for (place, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x08 => "\\b",
            0x0C => "\\f",
            0x00..=0x1F => "",
            _ => continue,
        };
        json.push_str(text.get(written..place).unwrap_or_default());
        json.push_str(escape);
        if escape.is_empty() {
            json.push_str("\\u");
            json.push_str(&hexadecimal(byte.into(), 4));
        }
        written = place + 1;
    }
    json.push_str(text.get(written..).unwrap_or_default());
    json.push('"');
}

/// The number of a character, in its last digits of the base 16.
pub(crate) fn hexadecimal(character: char, digits: u32) -> String {
    let digit = |place: u32| char::from_digit(u32::from(character) >> (4 * place) & 15, 16);
    (0..digits).rev().filter_map(digit).collect()
}

/// A whole number in digits.
pub(crate) fn decimal(whole: usize) -> String {
    let mut text = String::new();
    number(&mut text, false, whole as u64);
    text
}

/// Digits, the last one first.
fn number(json: &mut String, is_negative: bool, mut magnitude: u64) {
    let mut digits = [0; 21];
    let mut start = digits.len();
    while magnitude != 0 || start == digits.len() {
        start -= 1;
        digits[start] = b'0' + (magnitude % 10) as u8;
        magnitude /= 10;
    }
    if is_negative {
        json.push('-');
    }
    for digit in &digits[start..] {
        json.push(char::from(*digit));
    }
}

impl<'a> Writer<'a> {
    fn word(self, word: &str) -> Result<(), Never> {
        self.json.push_str(word);
        Ok(())
    }

    #[inline(always)]
    fn inside(self, start: fn(&mut String), end: fn(&mut String)) -> Inside<'a> {
        start(self.json);
        Inside { json: self.json, end, is_spelled: false }
    }

    /// `{"variant":`, before its value.
    fn variant(&mut self, variant: &str) {
        self.json.push('{');
        text(self.json, variant);
        self.json.push(':');
    }
}

macro_rules! whole_numbers {
    ($($method:ident $type:ident)+) => { $(
        fn $method(self, value: $type) -> Result<(), Never> {
            self.serialize_i64(i64::from(value))
        }
    )+ };
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Inside<'a>;
    type SerializeTuple = Inside<'a>;
    type SerializeTupleStruct = Inside<'a>;
    type SerializeTupleVariant = Inside<'a>;
    type SerializeMap = Inside<'a>;
    type SerializeStruct = Inside<'a>;
    type SerializeStructVariant = Inside<'a>;

    whole_numbers! {
        serialize_i8 i8
        serialize_i16 i16
        serialize_i32 i32
        serialize_u8 u8
        serialize_u16 u16
        serialize_u32 u32
    }

    fn serialize_i64(self, value: i64) -> Result<(), Never> {
        number(self.json, value < 0, value.unsigned_abs());
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Never> {
        number(self.json, false, value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Never> {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_f64(self, value: f64) -> Result<(), Never> {
        match serde_json::Number::from_f64(value) {
            Some(number) => self.word(&number.to_string()),
            None => self.serialize_unit(),
        }
    }

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.word(if value { "true" } else { "false" })
    }

    fn serialize_char(self, value: char) -> Result<(), Never> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Never> {
        text(self.json, value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Never> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.word("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Never> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.variant(variant);
        value.serialize(Writer { json: self.json })?;
        self.word("}")
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'a>, Never> {
        Ok(self.inside(open_list, close_list))
    }

    fn serialize_tuple(self, _: usize) -> Result<Inside<'a>, Never> {
        Ok(self.inside(open_list, close_list))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside<'a>, Never> {
        Ok(self.inside(open_list, close_list))
    }

    fn serialize_tuple_variant(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'a>, Never> {
        self.variant(variant);
        Ok(self.inside(open_list, close_list_and_object))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'a>, Never> {
        Ok(self.inside(open, close))
    }

    #[inline(always)]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Inside<'a>, Never> {
        if name == SPELLED {
            return Ok(Inside { json: self.json, end: unquote, is_spelled: true });
        }
        Ok(self.inside(open, close))
    }

    fn serialize_struct_variant(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'a>, Never> {
        self.variant(variant);
        Ok(self.inside(open, close_objects))
    }

    /// What is displayed as plain characters: instants and days.
    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Never> {
        let mut shown = String::new();
        let _ = write!(shown, "{value}");
        self.serialize_str(&shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeMap;
    use alloc::vec::Vec;

    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    enum Variant {
        Word,
        Wrapped(Option<u8>),
        Several(i8, u64),
        Named { at: char },
    }

    #[derive(Serialize)]
    struct Everything<'a> {
        words: Vec<Variant>,
        numbers: (i64, u64, i32, bool, ()),
        by_number: BTreeMap<u16, &'a str>,
        by_name: BTreeMap<&'a str, [u8; 0]>,
        #[serde(skip_serializing_if = "Option::is_none")]
        absent: Option<u8>,
        any: serde_json::Value,
    }

    #[test]
    fn the_bytes_are_those_of_serde_json() {
        let controls: String = (0..=0x80).filter_map(char::from_u32).collect();
        let everything = Everything {
            words: Vec::from([
                Variant::Word,
                Variant::Wrapped(None),
                Variant::Wrapped(Some(7)),
                Variant::Several(-128, u64::MAX),
                Variant::Named { at: '"' },
            ]),
            numbers: (i64::MIN, u64::MAX, 0, true, ()),
            by_number: BTreeMap::from([(0, ""), (65_535, &controls)]),
            by_name: BTreeMap::from([("", []), ("\u{2028}é\\\"\n", [])]),
            absent: None,
            any: serde_json::json!({ "a": [1.5, -0.0, 1e300, null, {}, []], "b": "\u{1F600}" }),
        };
        assert_eq!(write(&everything), serde_json::to_string(&everything).unwrap());
        assert_eq!(write(&[(); 0]), "[]");
    }
}
