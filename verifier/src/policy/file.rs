//! Policies as people write them: complete ones, and those that say how they differ from another.

use super::{EmbeddedPolicy, Policy, PolicyReference, UnknownPolicy};
use crate::document::document;
use crate::json::{self, JsonError, Read, Value};
use crate::problems::problems_of;
use crate::{claims, limits};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

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
        Self::of_value(document(bytes, limits::POLICY_BYTES)?, own, unnamed)
    }

    /// [`Self::read`], of what has been read as JSON.
    ///
    /// # Errors
    /// Every problem with its path, at most [`limits::PROBLEMS`].
    pub fn of_value(
        mut value: Value<'_>,
        own: &[Self],
        unnamed: &str,
    ) -> Result<Self, Vec<JsonError>> {
        let Value::Object(members) = &mut value else { return whole(value) };
        if !members.has("basedOn") {
            return whole(value);
        }
        let id = match members.remove("id").map(|id| claims::identifier(&id)) {
            None => unnamed.to_owned(),
            Some(Ok(id)) => id,
            Some(Err(_)) => return Err(wrong("id", "expected an identifier".to_owned())),
        };
        let embedded: EmbeddedPolicy = whole(value)?;
        let policy = PolicyReference::Embedded(embedded.into()).resolve(own);
        match policy {
            Ok(policy) => Ok(Self { id, ..policy }),
            Err(UnknownPolicy { id }) => {
                Err(wrong("basedOn", json::concat(&["nobody has a policy `", &id, "`"])))
            }
        }
    }
}

fn wrong(path: &str, detail: String) -> Vec<JsonError> {
    Vec::from([JsonError::Member { path: path.to_owned(), detail }])
}

/// What an object says, or everything that is wrong with it.
fn whole<T: Read>(value: Value<'_>) -> Result<T, Vec<JsonError>> {
    json::object(&value)
        .map_err(|_| problems_of(value, &|value| json::object::<T>(value).map(drop)))
}
