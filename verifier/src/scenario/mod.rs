//! A story to play: licenses, an installation, and what happens to it.
//!
//! ```
//! use licentia_verifier::{Keyring, scenario::Scenario};
//!
//! let scenario = Scenario::read(br#"{
//!     "from": "2026-01-01T00:00:00Z", "until": "2026-02-01T00:00:00Z", "licenses": [],
//!     "events": [
//!         { "at": "2026-01-20T08:00:00Z", "event": "outage-ended" },
//!         { "at": "2026-01-10T08:00:00Z", "event": "outage-began" }
//!     ]
//! }"#, &Keyring::default()).unwrap();
//! assert_eq!(scenario.events.len(), 2);
//! ```

mod event;
mod read;
mod read_event;

pub use event::{Cost, Entry, Event};

use crate::installation::Installation;
use crate::json::{Misfit, Read, Value, deserialize_by_reading, object};
use crate::policy::Policy;
use crate::{Claims, Instant, Keyring, License, OpenError, PolicyReference, open, peek};
use alloc::{format, string::String, vec::Vec};
use serde::{Serialize, Serializer};

/// A story to play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Scenario {
    /// The first instant.
    pub from: Instant,
    /// The first instant that no longer belongs to it; not before `from`, and at most 36,525 days
    /// after it if the story is to be played.
    pub until: Instant,
    /// The product that is installed; absent: that of the licenses, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// The rules to play by; absent: those that the licenses name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyReference>,
    /// Policies that licenses may name, besides the presets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default, length(max = 64)))]
    pub policies: Vec<Policy>,
    /// The licenses that are installed at first.
    #[cfg_attr(feature = "schema", schemars(default, length(max = 20_000)))]
    pub licenses: Vec<LicenseDocument>,
    /// Orders that the vendor has revoked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default, length(max = 20_000)))]
    pub revoked: Vec<String>,
    /// The server.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub installation: Installation,
    /// What happens, in the order in which it was written down.
    #[cfg_attr(feature = "schema", schemars(default, length(max = 2_000_000)))]
    pub events: Vec<Entry>,
}

/// A license in a story: a genuine one, or one that was made up to see what would happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicenseDocument {
    /// What it says.
    pub claims: Claims,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a license in a story comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Somebody wrote its claims down.
    Draft,
    /// It was opened with the caller's keys; its registration key.
    Genuine(String),
    /// It has a signature that nobody has looked at; its text. [`Scenario::read`] leaves none.
    Unverified(String),
}

impl LicenseDocument {
    /// One that was made up.
    #[must_use]
    pub fn draft(claims: Claims) -> Self {
        Self { claims, origin: Origin::Draft }
    }

    /// Opens it with the caller's keys, if nobody did.
    fn verify(&mut self, keyring: &Keyring) -> Result<(), OpenError> {
        if let Origin::Unverified(text) = &self.origin {
            *self = open(text, keyring)?.into();
        }
        Ok(())
    }
}

impl From<License> for LicenseDocument {
    fn from(license: License) -> Self {
        let (claims, key) = license.into_claims();
        Self { claims, origin: Origin::Genuine(key) }
    }
}

impl Serialize for LicenseDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.origin {
            Origin::Genuine(text) | Origin::Unverified(text) => serializer.serialize_str(text),
            Origin::Draft => self.claims.serialize(serializer),
        }
    }
}

impl Read for LicenseDocument {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        if let Value::Text(text) = value {
            let not_one = |error: OpenError| format!("not a license: {}", error.code());
            let claims = peek(&**text).map_err(|error| Misfit::new(not_one(error)))?.claims;
            return Ok(Self { claims, origin: Origin::Unverified(text.clone().into_owned()) });
        }
        let claims: Claims = object(value).map_err(|misfit| Misfit::new(format!("{misfit}")))?;
        match claims.contradiction() {
            Some((member, detail)) => Err(Misfit::new(format!("`{member}`: {detail}"))),
            None => Ok(Self::draft(claims)),
        }
    }
}

deserialize_by_reading!(LicenseDocument);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for LicenseDocument {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "LicenseDocument".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let text = "A registration key or a license file: it is opened with the caller's keys.";
        let draft = "The claims of a license that was made up: a plan, not a right.";
        let claims = generator.subschema_for::<Claims>();
        schemars::json_schema!({
            "description": "A license in a story.",
            "anyOf": [
                { "type": "string", "description": text },
                { "description": draft, "allOf": [claims] },
            ],
        })
    }
}
