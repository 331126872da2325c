//! What makes the files short: objects that are like others, and licenses that are signed here.

use crate::keys::{STRANGER, VENDOR};
use crate::vectors::key_by;
use serde_json::Value;
use std::collections::BTreeMap;

/// The value with everything in it written out.
///
/// * `{ "like": "name", … }` is the object of that name with the other members merged over it, as
///   RFC 7396 merges: objects member by member, null removes.
/// * `{ "signed": { … } }` is the registration key of these claims, by the vendor's test key;
///   `{ "forged": { … } }` is one by a key that nobody knows.
pub(super) fn expand(value: Value, known: &BTreeMap<String, Value>) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(|item| expand(item, known)).collect(),
        Value::Object(mut members) => {
            let like = members.remove("like");
            let members = members.into_iter().map(|(name, value)| (name, expand(value, known)));
            let own: Value = members.collect();
            match like.as_ref().map(|name| name.as_str().unwrap_or_default()) {
                Some(name) => {
                    let base = known.get(name).unwrap_or_else(|| panic!("nothing is `{name}`"));
                    sign(merge(expand(base.clone(), known), own))
                }
                None => sign(own),
            }
        }
        other => other,
    }
}

fn merge(base: Value, own: Value) -> Value {
    match (base, own) {
        (Value::Object(mut base), Value::Object(own)) => {
            for (name, value) in own {
                match value {
                    Value::Null => drop(base.remove(&name)),
                    value => {
                        let old = base.remove(&name).unwrap_or_default();
                        base.insert(name, merge(old, value));
                    }
                }
            }
            Value::Object(base)
        }
        (_, own) => own,
    }
}

fn sign(value: Value) -> Value {
    match (value.get("signed"), value.get("forged")) {
        (Some(claims), _) => key_by(VENDOR, claims).into(),
        (None, Some(claims)) => key_by(STRANGER, claims).into(),
        (None, None) => value,
    }
}

/// Whether `found` says everything that `expected` does: members that are not named may be there,
/// null says that one is not, and lists are complete.
pub(super) fn says(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            expected.iter().all(|(name, value)| match found.get(name) {
                Some(found) => says(found, value),
                None => value.is_null(),
            })
        }
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len()
                && found.iter().zip(expected).all(|(found, expected)| says(found, expected))
        }
        (found, expected) => found == expected,
    }
}
