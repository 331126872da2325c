//! Reading what is wanted: a table, one line for each change.

use super::Change;
use crate::claims::identifier;
use crate::json::{self, Fields, JsonError, Misfit, Read, Row, Value, deserialize_by_reading};
use crate::limits;
use alloc::vec::Vec;

/// The member that says which change it is.
const CHANGE: &str = "change";

const CHANGES: &[Row<Change>] = &[
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

impl Change {
    /// Reads a list of changes.
    ///
    /// # Errors
    /// Every problem with its place in the list, at most [`limits::PROBLEMS`].
    pub fn read_all(list: &[Value<'_>]) -> Result<Vec<Self>, Vec<JsonError>> {
        let (mut changes, mut problems) = (Vec::new(), Vec::new());
        for (index, value) in list.iter().enumerate() {
            match json::object(value) {
                Ok(change) => changes.push(change),
                Err(misfit) => {
                    let (path, detail) = misfit.into_parts();
                    let here = json::join("changes", &json::place(index));
                    let path = if path.is_empty() { here } else { json::join(&here, &path) };
                    problems.push(JsonError::Member { path, detail });
                    if problems.len() == limits::PROBLEMS {
                        break;
                    }
                }
            }
        }
        if problems.is_empty() { Ok(changes) } else { Err(problems) }
    }
}

impl Read for Change {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        match value {
            Value::Object(members) => Fields(members).variant(CHANGE, |_, _| false, CHANGES),
            _ => Err(Misfit::kind(value, "internally tagged enum Change")),
        }
    }
}

deserialize_by_reading!(Change);
