//! What reading claims ignores: names that no claim has, and that somebody may have misspelt.

use super::{Claims, DomainLimit, Licensee, Module, Revalidation};
use crate::json::{Members, Table, Value, join};
use alloc::{format, string::String, vec::Vec};

/// The claims that have members of their own.
const INNER: [(&str, &Table); 4] = [
    ("licensee", Licensee::TABLE),
    ("modules", Module::TABLE),
    ("revalidation", Revalidation::TABLE),
    ("domainLimits", DomainLimit::TABLE),
];

impl Claims {
    /// The paths of everything in a payload that reading it ignores.
    ///
    /// ```
    /// # use licentia_verifier::{Claims, json};
    /// let text = br#"{ "modules": [{ "id": "server", "seat": 5 }], "note": "" }"#;
    /// let ignored = Claims::ignored(&json::parse(text)?);
    /// assert_eq!(ignored, ["modules[0].seat", "note"]);
    /// # Ok::<(), json::JsonError>(())
    /// ```
    #[must_use]
    pub fn ignored(payload: &Value<'_>) -> Vec<String> {
        let mut paths = Vec::new();
        note(payload, Self::TABLE, "", &mut paths);
        paths
    }
}

fn note(value: &Value<'_>, table: &Table, path: &str, paths: &mut Vec<String>) {
    let Value::Object(members) = value else { return };
    for (name, value) in members.iter() {
        let path = join(path, name);
        if !table.names.contains(&name) {
            paths.push(path);
        } else if let Some((_, inner)) = INNER.iter().find(|(claim, _)| *claim == path) {
            let Value::List(items) = value else {
                note(value, inner, &path, paths);
                continue;
            };
            for (index, item) in items.iter().enumerate() {
                note(item, inner, &join(&path, &format!("[{index}]")), paths);
            }
        }
    }
}
