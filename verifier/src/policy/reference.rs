//! The claim that names the rules a license lives under.

use super::{EmbeddedPolicy, Policy, presets};
use crate::json::{Misfit, Read, Value};
use crate::{Date, Instant, claims};
use alloc::{boxed::Box, string::String};
use serde::Serialize;

/// The policy of a license: the id of a policy that the reader knows, or one embedded in full
/// view of the signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum PolicyReference {
    /// The id of a policy: `kerio-connect`, `icewarp`, or one that the vendor gave the customer.
    Named(
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))] String,
    ),
    /// A policy of this license alone.
    Embedded(Box<EmbeddedPolicy>),
}

/// A policy id that neither the presets nor the caller's own policies have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownPolicy {
    /// The id.
    pub id: String,
}

impl PolicyReference {
    /// The complete policy; `own` are the caller's policies, which win over presets.
    ///
    /// # Errors
    /// [`UnknownPolicy`], when nobody has the id that it names.
    pub fn resolve(&self, own: &[Policy]) -> Result<Policy, UnknownPolicy> {
        match self {
            Self::Named(id) => find(id, own),
            Self::Embedded(embedded) => {
                let base = find(&embedded.based_on, own)?;
                Ok(embedded.on(&base))
            }
        }
    }

    /// The policy of a license that names none: that of its product, and for Kerio Connect that of
    /// the day on which it was issued (TERM-2, TERM-5).
    ///
    /// ```
    /// # use licentia_verifier::{Instant, policy::PolicyReference};
    /// let named = |id: &str| PolicyReference::Named(id.to_owned());
    /// let of = |issued: Instant| PolicyReference::of_product("kerio-connect", issued);
    /// assert_eq!(of("2023-04-30T23:59:59Z".parse()?), named("kerio-connect-grace"));
    /// assert_eq!(of("2023-05-01T00:00:00Z".parse()?), named("kerio-connect"));
    /// # Ok::<(), licentia_verifier::TimeError>(())
    /// ```
    #[must_use]
    pub fn of_product(product: &str, issued: Instant) -> Self {
        let grace_ended = Date::from_parts(2023, 4, 30).and_then(|last_day| last_day.end(0));
        let with_grace = product == "kerio-connect" && grace_ended.is_some_and(|end| issued < end);
        Self::Named(if with_grace { "kerio-connect-grace" } else { product }.into())
    }
}

fn find(id: &str, own: &[Policy]) -> Result<Policy, UnknownPolicy> {
    let known = own.iter().find(|policy| policy.id == id).cloned();
    known.or_else(|| presets::find(id)).ok_or_else(|| UnknownPolicy { id: id.into() })
}

impl Read for PolicyReference {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        match value {
            Value::Text(_) => claims::identifier(value).map(Self::Named),
            Value::Object(_) => Read::read(value).map(Self::Embedded),
            _ => Err(Misfit::kind(value, "the id of a policy, or an object with `basedOn`")),
        }
    }
}
