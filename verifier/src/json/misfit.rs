//! What does not fit where it stands, in the words that serde has for it.

use super::{Value, concat, hexadecimal, place, under, write};
use alloc::{borrow::ToOwned, boxed::Box, string::String};
use core::fmt;

/// What does not fit, and the path to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit(Box<(String, String)>);

impl Misfit {
    #[cold]
    pub(crate) fn new(detail: impl Into<String>) -> Self {
        Self(Box::new((String::new(), detail.into())))
    }

    /// What is wrong in several parts.
    #[cold]
    pub(crate) fn of(detail: &[&str]) -> Self {
        Self::new(concat(detail))
    }

    /// Another kind of value was expected.
    #[cold]
    pub(crate) fn kind(found: &Value<'_>, expected: &str) -> Self {
        Self::of(&["invalid type: ", &Self::name(found), ", expected ", expected])
    }

    /// Another value of its kind was expected.
    #[cold]
    pub(crate) fn value(found: &Value<'_>, expected: &str) -> Self {
        Self::of(&["invalid value: ", &Self::name(found), ", expected ", expected])
    }

    #[cold]
    pub(crate) fn missing(name: &str) -> Self {
        Self::of(&["missing field `", name, "`"])
    }

    #[cold]
    pub(crate) fn unknown_field(name: &str, known: &[&str]) -> Self {
        let expected = if known.is_empty() { "there are no fields".into() } else { one_of(known) };
        Self::of(&["unknown field `", name, "`, ", &expected])
    }

    #[cold]
    pub(crate) fn unknown_variant(word: &str, known: &[&str]) -> Self {
        Self::of(&["unknown variant `", word, "`, ", &one_of(known)])
    }

    /// The same, seen from one step further out.
    #[cold]
    pub(crate) fn below(mut self, step: &str) -> Self {
        self.0.0 = under(step, &self.0.0);
        self
    }

    #[cold]
    pub(crate) fn in_item(self, index: usize) -> Self {
        self.below(&place(index))
    }

    /// The same, of the value as a whole.
    #[cold]
    pub(crate) fn whole(mut self) -> Self {
        self.0.0.clear();
        self
    }

    /// The path, empty for the value as a whole, and what is wrong there.
    pub(crate) fn into_parts(self) -> (String, String) {
        *self.0
    }

    /// What stands where something else was expected.
    fn name(found: &Value<'_>) -> String {
        match found {
            Value::Null => "null".to_owned(),
            Value::Bool(true) => "boolean `true`".to_owned(),
            Value::Bool(false) => "boolean `false`".to_owned(),
            Value::Natural(_) | Value::Negative(_) => concat(&["integer `", &write(found), "`"]),
            Value::OtherNumber(spelling) => concat(&["floating point `", spelling, "`"]),
            Value::Text(text) => concat(&["string ", &quoted(text)]),
            Value::List(_) => "sequence".to_owned(),
            Value::Object(_) => "map".to_owned(),
        }
    }
}

fn one_of(known: &[&str]) -> String {
    match known {
        [one] => concat(&["expected `", one, "`"]),
        [one, other] => concat(&["expected `", one, "` or `", other, "`"]),
        _ => {
            let mut words = String::from("expected one of ");
            for (place, word) in known.iter().enumerate() {
                words += if place == 0 { "`" } else { ", `" };
                words += word;
                words.push('`');
            }
            words
        }
    }
}

/// A text in quotes, with nothing in it that ends a line or the quotes.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\t' => quoted += "\\t",
            '\n' => quoted += "\\n",
            '\r' => quoted += "\\r",
            _ if character.is_control() => {
                let digits = if character < '\x10' { 1 } else { 2 };
                quoted += &concat(&["\\u{", &hexadecimal(character, digits), "}"]);
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (path, detail) = &*self.0;
        if !path.is_empty() {
            write!(f, "`{path}`: ")?;
        }
        f.write_str(detail)
    }
}

impl core::error::Error for Misfit {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_stays_on_its_line() {
        for character in (0..=0xA0).filter_map(char::from_u32) {
            let expected: String = match character {
                '"' | '\\' => ['\\', character].into_iter().collect(),
                _ if character.is_control() => character.escape_default().collect(),
                _ => character.into(),
            };
            assert_eq!(
                quoted(character.encode_utf8(&mut [0; 4])),
                concat(&["\"", &expected, "\""])
            );
        }
    }
}
