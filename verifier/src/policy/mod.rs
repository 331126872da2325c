//! The rules that a license lives under, as data: every number and every choice is a field, with
//! the rule that it belongs to and where that was published.
//!
//! ```
//! use licentia_verifier::policy::{FIELDS, presets};
//! use licentia_verifier::rules::Rule;
//!
//! let today = presets::find("kerio-connect").unwrap();
//! let before_2023 = presets::find("kerio-connect-grace").unwrap();
//! assert_eq!((today.grace_days.0, before_2023.grace_days.0), (0, 30));
//!
//! let grace = FIELDS.iter().find(|field| field.name == "graceDays").unwrap();
//! assert_eq!((grace.rule(&before_2023), grace.value(&before_2023)), (Rule::Term2, 30_u32.into()));
//! ```

mod choices;
mod embedded;
mod file;
mod lint;
pub mod presets;
mod reference;
mod shown;
mod table;

pub use choices::{
    AfterExpiry, Binding, Counting, HighAvailability, LapsedMaintenance, OverLimit, Standby,
};
pub use embedded::EmbeddedPolicy;
pub use lint::{PolicyFlaw, lint};
pub use reference::{PolicyReference, UnknownPolicy};
pub use shown::{ShownField, ShownPolicy};
pub use table::{FIELDS, Policy};

use crate::json::{Misfit, Read, Value, deserialize_by_reading};
use crate::rules::Rule;
use crate::{claims, limits};
use alloc::vec::Vec;
use serde::Serialize;

/// One field of a [`Policy`], for showing and comparing policies.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// What it counts.
    pub unit: Unit,
    place: table::Place,
    checked: fn(&Value<'_>) -> Result<Value<'static>, Misfit>,
}

/// What a field may hold.
trait Checked {
    /// A value, if it is one that such a field can have.
    fn checked(value: &Value<'_>) -> Result<Value<'static>, Misfit>;
}

/// Two fields are the same if they have the same name: the table has each once.
impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Field {
    /// Its value in a policy, as in JSON.
    #[must_use]
    pub fn value(&self, policy: &Policy) -> Value<'static> {
        policy.value(self.place)
    }

    /// The rule that it follows in a policy.
    #[must_use]
    pub fn rule(&self, policy: &Policy) -> Rule {
        policy.origin(self.place).0
    }

    /// Where that rule comes from.
    #[must_use]
    pub fn source(&self, policy: &Policy) -> Source {
        policy.origin(self.place).1
    }
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RuleSource"))]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// GFI's support article on expired Kerio Connect licenses.
    ExpiryArticle,
    /// The Kerio Connect manual, chapter on licenses.
    ConnectManual,
    /// The licensing policy of all Kerio products.
    LicensingPolicy,
    /// A distributor's article on duplicate Kerio licenses (CoreTech, 3 March 2015).
    DuplicatesArticle,
    /// The IceWarp manual, chapter on licenses.
    IceWarpManual,
    /// Other public material of the vendors.
    OtherVendorMaterial,
    /// Nobody published it: we chose a default.
    Assumed,
}

/// What the number in a field counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days.
    Days,
    /// Hours.
    Hours,
    /// Accounts.
    Seats,
    /// Devices, extensions, messages, moves.
    Count,
    /// Hundredths.
    Percent,
    /// No number: one of a few words.
    Choice,
}

/// A count or a span, at most [`limits::SPAN_DAYS`] whatever its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transparent))]
pub struct Span(#[cfg_attr(feature = "schema", schemars(range(max = 36_525)))] pub u32);

impl Read for Span {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        claims::at_most(limits::SPAN_DAYS, value).map(Self)
    }
}

impl Checked for Span {
    fn checked(value: &Value<'_>) -> Result<Value<'static>, Misfit> {
        Self::read(value).map(|span| Value::from(&span))
    }
}

impl From<&Span> for Value<'_> {
    fn from(span: &Span) -> Self {
        span.0.into()
    }
}

/// Several of them, at most [`limits::SPANS`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transparent))]
pub struct Spans(#[cfg_attr(feature = "schema", schemars(length(max = 32)))] pub Vec<Span>);

impl Read for Spans {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        let spans = Vec::read(value)?;
        if limits::SPANS < spans.len() {
            let detail = claims::more(spans.len(), " entries are more than ", limits::SPANS);
            return Err(Misfit::new(detail));
        }
        Ok(Self(spans))
    }
}

impl Checked for Spans {
    fn checked(value: &Value<'_>) -> Result<Value<'static>, Misfit> {
        Self::read(value).map(|spans| Value::from(&spans))
    }
}

impl From<&Spans> for Value<'_> {
    fn from(spans: &Spans) -> Self {
        Self::List(spans.0.iter().map(Self::from).collect())
    }
}

deserialize_by_reading!(Policy, Span, Spans, EmbeddedPolicy, PolicyReference);
