//! A policy as programs are shown it: every field with what is known of it.

use super::{FIELDS, Field, Policy, Source, Unit};
use crate::json::Value;
use crate::rules::Rule;
use alloc::vec::Vec;
use serde::Serialize;

/// A policy, and what is known of its fields.
///
/// ```
/// # use licentia_verifier::policy::{FIELDS, ShownPolicy, presets};
/// let shown = ShownPolicy::from(presets::find("icewarp").unwrap());
/// assert_eq!(shown.fields.len(), FIELDS.len());
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShownPolicy {
    /// The policy.
    pub policy: Policy,
    /// Its fields, in the order of the rules.
    pub fields: Vec<ShownField>,
}

/// A field in a policy.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShownField {
    /// Its name in JSON.
    pub name: &'static str,
    /// Its value: a number, several, or a word.
    #[cfg_attr(feature = "schema", schemars(schema_with = "value_schema"))]
    pub value: Value<'static>,
    /// What it counts.
    pub unit: Unit,
    /// The rule that it follows.
    pub rule: Rule,
    /// Where that rule was published.
    pub source: Source,
}

impl From<Policy> for ShownPolicy {
    fn from(policy: Policy) -> Self {
        let fields = FIELDS.iter().map(|field| field.shown(&policy)).collect();
        Self { policy, fields }
    }
}

impl Field {
    /// All that is known of it in a policy.
    #[must_use]
    pub fn shown(&self, policy: &Policy) -> ShownField {
        let (value, rule, source) = (self.value(policy), self.rule(policy), self.source(policy));
        ShownField { name: self.name, value, unit: self.unit, rule, source }
    }
}

#[cfg(feature = "schema")]
fn value_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let number = serde_json::json!({ "type": "integer" });
    schemars::json_schema!({
        "anyOf": [number, { "type": "array", "items": number }, { "type": "string" }]
    })
}
