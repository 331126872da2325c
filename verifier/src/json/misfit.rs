//! What does not fit where it stands, in the words that serde has for it.

use super::{Value, place, under, write};
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

    /// Another kind of value was expected.
    #[cold]
    pub(crate) fn kind(found: &Value<'_>, expected: &str) -> Self {
        Self::new(["invalid type: ", &Self::name(found), ", expected ", expected].concat())
    }

    /// Another value of its kind was expected.
    #[cold]
    pub(crate) fn value(found: &Value<'_>, expected: &str) -> Self {
        Self::new(["invalid value: ", &Self::name(found), ", expected ", expected].concat())
    }

    #[cold]
    pub(crate) fn missing(name: &str) -> Self {
        Self::new(["missing field `", name, "`"].concat())
    }

    #[cold]
    pub(crate) fn unknown_field(name: &str, known: &[&str]) -> Self {
        let expected = if known.is_empty() { "there are no fields".into() } else { one_of(known) };
        Self::new(["unknown field `", name, "`, ", &expected].concat())
    }

    #[cold]
    pub(crate) fn unknown_variant(word: &str, known: &[&str]) -> Self {
        Self::new(["unknown variant `", word, "`, ", &one_of(known)].concat())
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
            Value::Natural(_) | Value::Negative(_) => ["integer `", &write(found), "`"].concat(),
            Value::OtherNumber(spelling) => ["floating point `", spelling, "`"].concat(),
            Value::Text(text) => ["string ", &quoted(text)].concat(),
            Value::List(_) => "sequence".to_owned(),
            Value::Object(_) => "map".to_owned(),
        }
    }
}

fn one_of(known: &[&str]) -> String {
    match known {
        [one] => ["expected `", one, "`"].concat(),
        [one, other] => ["expected `", one, "` or `", other, "`"].concat(),
        _ => ["expected one of `", &known.join("`, `"), "`"].concat(),
    }
}

/// A text in quotes, with nothing in it that ends a line or the quotes.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            _ if character.is_control() => quoted.extend(character.escape_default()),
            _ => quoted.push(character),
        }
    }
    quoted + "\""
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
