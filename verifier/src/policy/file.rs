//! Policies as people write them: complete ones, and those that say how they differ from another.

use super::{EmbeddedPolicy, Policy, PolicyReference};
use crate::json::{self, JsonError, problems};
use crate::{is_identifier, limits};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use serde_json::Value;

impl Policy {
    /// Reads a policy: a complete one, or the id of another as `basedOn` and the fields that
    /// differ; of these one without an `id` is called `unnamed`. What it is based on is a preset or
    /// one of `own`.
    ///
    /// # Errors
    /// Every problem with its path, at most [`limits::PROBLEMS`].
    ///
    /// ```
    /// # use licentia_verifier::policy::Policy;
    /// let text = br#"{ "id": "hasty", "basedOn": "icewarp", "emergencyDays": 1 }"#;
    /// let policy = Policy::read(text, &[], "own").unwrap();
    /// assert_eq!((&policy.id[..], policy.emergency_days.0), ("hasty", 1));
    /// let misspelt = br#"{ "basedOn": "icewarp", "emergencyDay": 1 }"#;
    /// assert!(Policy::read(misspelt, &[], "own").is_err());
    /// ```
    pub fn read(bytes: &[u8], own: &[Self], unnamed: &str) -> Result<Self, Vec<JsonError>> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let wrong = |path: &str, detail: String| {
            Vec::from([JsonError::Member { path: path.to_owned(), detail }])
        };
        if limits::POLICY_BYTES < bytes.len() {
            return Err(wrong("", format!("longer than {} bytes", limits::POLICY_BYTES)));
        }
        let mut value = json::parse(bytes).map_err(|error| Vec::from([error]))?;
        if value.get("basedOn").is_none() {
            return json::read(bytes).map_err(|first| all_or::<Self>(first, bytes));
        }
        let id = match value.as_object_mut().and_then(|members| members.remove("id")) {
            None => unnamed.to_owned(),
            Some(Value::String(id)) if is_identifier(&id) => id,
            Some(_) => return Err(wrong("id", "expected an identifier".to_owned())),
        };
        let embedded: EmbeddedPolicy = json::of_value(value.clone()).map_err(|first| {
            all_or::<EmbeddedPolicy>(first, &serde_json::to_vec(&value).unwrap_or_default())
        })?;
        let policy = PolicyReference::Embedded(embedded.into()).resolve(own);
        let policy = policy
            .map_err(|unknown| wrong("basedOn", format!("nobody has a policy `{}`", unknown.id)))?;
        Ok(Self { id, ..policy })
    }
}

/// Every problem of a text, or the one that is known.
fn all_or<T: serde::de::DeserializeOwned>(first: JsonError, bytes: &[u8]) -> Vec<JsonError> {
    let all = problems::<T>(bytes);
    if all.is_empty() { Vec::from([first]) } else { all }
}
