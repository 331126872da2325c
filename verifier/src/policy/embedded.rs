//! A policy written into a license: a known one and the fields in which it differs.

use super::{FIELDS, Field, Policy};
use crate::claims;
use crate::json::{Members, Misfit, Read, Value};
use alloc::{string::String, vec::Vec};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

const BASED_ON: &str = "basedOn";

/// A policy written into a license: a known one and the fields in which it differs.
///
/// Unlike an unknown claim, an unknown field in here is an error: a rule that a reader ignores
/// would be a rule that does not hold.
///
/// ```
/// # use licentia_verifier::{EmbeddedPolicy, policy::presets};
/// let embedded: EmbeddedPolicy =
///     serde_json::from_str(r#"{ "basedOn": "icewarp", "emergencyDays": 3 }"#)?;
/// let policy = embedded.on(&presets::find("icewarp").unwrap());
/// assert_eq!(policy.emergency_days.0, 3);
///
/// let misspelt = r#"{ "basedOn": "icewarp", "emergencyDay": 3 }"#;
/// assert!(serde_json::from_str::<EmbeddedPolicy>(misspelt).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct EmbeddedPolicy {
    /// The id of the policy that gives every field that is not named here.
    pub based_on: String,
    changes: Vec<(&'static Field, Value<'static>)>,
}

impl Eq for EmbeddedPolicy {}

impl EmbeddedPolicy {
    /// The fields in which it differs, with their values as in JSON.
    #[must_use]
    pub fn changes(&self) -> &[(&'static Field, Value<'static>)] {
        &self.changes
    }

    /// The complete policy, on top of the one that it is based on.
    #[must_use]
    pub fn on(&self, base: &Policy) -> Policy {
        let mut policy = base.clone();
        for (field, value) in &self.changes {
            let put = &mut |place, value: &Value<'_>| policy.put(place, value);
            // Every value was tried when it was read.
            let _ = Policy::TABLE.put(field.name, value, put);
        }
        policy
    }
}

impl Serialize for EmbeddedPolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.changes.len() + 1))?;
        map.serialize_entry(BASED_ON, &self.based_on)?;
        for (field, value) in &self.changes {
            map.serialize_entry(field.name, value)?;
        }
        map.end()
    }
}

impl Read for EmbeddedPolicy {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        let Value::Object(members) = value else {
            return Err(Misfit::kind(value, "an object with `basedOn` and the fields that differ"));
        };
        let (mut based_on, mut changes) = (None, Vec::new());
        for (name, value) in members.iter() {
            if name == BASED_ON {
                based_on = Some(claims::identifier(value).map_err(|it| it.below(name))?);
                continue;
            }
            let field = FIELDS.iter().find(|field| field.name == name);
            let unknown = || Misfit::of(&["unknown field `", name, "`"]);
            let field = field.ok_or_else(|| unknown().below(name))?;
            let value = (field.checked)(value).map_err(|misfit| misfit.whole().below(name))?;
            changes.push((field, value));
        }
        let based_on = based_on.ok_or_else(|| Misfit::missing(BASED_ON))?;
        Ok(Self { based_on, changes })
    }
}

/// A policy's schema, with nothing required but what it is based on.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for EmbeddedPolicy {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "EmbeddedPolicy".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = Policy::json_schema(generator);
        if let Some(properties) =
            schema.get_mut("properties").and_then(serde_json::Value::as_object_mut)
        {
            properties.remove("id");
            let mut id = claims::identifier_schema(generator);
            let about = "The id of the policy that gives every field that is not named here.";
            id.insert("description".into(), about.into());
            properties.insert(BASED_ON.into(), id.to_value());
        }
        schema.insert("required".into(), serde_json::json!([BASED_ON]));
        let about = "A policy written into a license: a known one and the fields that differ.";
        schema.insert("description".into(), about.into());
        schema
    }
}
