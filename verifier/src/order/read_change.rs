//! Reading what is wanted: a table, one line for each change.

use super::Change;
use crate::claims::identifier;
use crate::json::{self, Fields, JsonError, Misfit, Reader};
use alloc::{format, string::String, vec::Vec};
use core::fmt;
use serde::de::{self, DeserializeSeed, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// The member that says which change it is.
const CHANGE: &str = "change";

/// A change's word, the members that it may have besides, and how it is read.
type Row = (&'static str, &'static [&'static str], fn(&Fields<'_>) -> Result<Change, Misfit>);

const CHANGES: &[Row] = &[
    ("add-users", &["users"], |it| Ok(Change::AddUsers { users: it.required("users")? })),
    ("add-module", &["module", "users"], |it| {
        Ok(Change::AddModule { module: it.with("module", identifier)?, users: it.maybe("users")? })
    }),
    ("trial-module", &["module"], |it| {
        Ok(Change::TrialModule { module: it.with("module", identifier)? })
    }),
    ("renew", &["years"], |it| Ok(Change::Renew { years: it.required("years")? })),
    ("upgrade", &["product", "users"], |it| {
        Ok(Change::Upgrade { product: it.with("product", identifier)?, users: it.maybe("users")? })
    }),
    ("bridge", &["days"], |it| Ok(Change::Bridge { days: it.required("days")? })),
];

const WORDS: &[&str] = &{
    let (mut words, mut row) = ([""; CHANGES.len()], 0);
    while row < CHANGES.len() {
        words[row] = CHANGES[row].0;
        row += 1;
    }
    words
};

impl Change {
    /// Reads a list of changes.
    ///
    /// # Errors
    /// Every problem, each with its place in the list.
    pub fn read_all(list: &[Value]) -> Result<Vec<Self>, Vec<JsonError>> {
        let (mut changes, mut problems) = (Vec::new(), Vec::new());
        for (index, value) in list.iter().enumerate() {
            match json::object(Reader::Value(value)) {
                Ok(change) => changes.push(change),
                Err(misfit) => {
                    let (path, detail) = Misfit::into_parts(misfit);
                    let here = format!("changes[{index}]");
                    let path = if path.is_empty() { here } else { json::join(&here, &path) };
                    problems.push(JsonError::Member { path, detail });
                }
            }
        }
        if problems.is_empty() { Ok(changes) } else { Err(problems) }
    }
}

/// What is known of the change of that word.
struct Word;

impl<'de> DeserializeSeed<'de> for Word {
    type Value = &'static Row;

    fn deserialize<D: Deserializer<'de>>(self, word: D) -> Result<&'static Row, D::Error> {
        let word = String::deserialize(word)?;
        let row = CHANGES.iter().find(|(name, ..)| *name == word);
        row.ok_or_else(|| de::Error::unknown_variant(&word, WORDS))
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Change;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("internally tagged enum Change")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Change, A::Error> {
        let (mut row, mut members) = (None, Map::new());
        while let Some(name) = map.next_key::<String>()? {
            match name == CHANGE {
                true => row = Some(map.next_value_seed(Word)?),
                false => drop(members.insert(name, map.next_value()?)),
            }
        }
        let Some((_, known, read)) = row else { return Err(de::Error::missing_field(CHANGE)) };
        if let Some(name) = members.keys().find(|name| !known.contains(&name.as_str())) {
            return Err(de::Error::unknown_field(name, known));
        }
        read(&Fields(&members)).map_err(de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Change {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reading)
    }
}
