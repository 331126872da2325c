//! The claim that names the rules a license lives under.

use crate::{claims, limits};
use alloc::{string::String, vec::Vec};
use core::fmt;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// The policy of a license: the id of a policy that the reader knows, or one embedded in full
/// view of the signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Policy {
    /// The id of a policy: `kerio-connect`, `icewarp`, or one that the vendor gave the customer.
    Named(
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))] String,
    ),
    /// A policy of this license alone.
    Embedded(EmbeddedPolicy),
}

impl<'de> Deserialize<'de> for Policy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Policy;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a policy, or an object with `basedOn`")
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<Policy, E> {
                claims::identifier(id.into_deserializer()).map(Policy::Named)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Policy, A::Error> {
                EmbeddedPolicy::deserialize(MapAccessDeserializer::new(map)).map(Policy::Embedded)
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

macro_rules! embedded_policy {
    ($($(#[doc = $doc:literal])+ $field:ident: $type:ty,)+) => {
        /// A policy written into a license: a known one and the numbers that differ from it.
        ///
        /// Unlike an unknown claim, an unknown field in here is an error: a rule that a reader
        /// ignores would be a rule that does not hold.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct EmbeddedPolicy {
            /// The id of the policy that gives every number that is not named here.
            #[serde(deserialize_with = "claims::identifier")]
            #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
            pub based_on: String,
            $($(#[doc = $doc])+
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $field: Option<$type>,)+
        }
    };
}

embedded_policy! {
    /// Days of grace after the license expires (TERM-2).
    grace_days: Span,
    /// Days before the end of maintenance on which the postmaster is told (TERM-7).
    notice_days: Vec<Span>,
    /// Days before the end of maintenance from which the console warns (TERM-7).
    warning_days: Span,
    /// Hours that a bought update may take to arrive (TERM-8).
    update_delay_hours: Span,
    /// Days of a product trial (TRIAL-1).
    trial_days: Span,
    /// Devices that one seat covers (SEAT-3).
    devices_per_seat: Span,
    /// Extensions that one seat covers (SEAT-5).
    extensions_per_seat: Span,
    /// Days that a trial seat lasts (SEAT-21).
    seat_trial_days: Span,
    /// Share of used seats, in percent, from which more are recommended (SEAT-24).
    add_users_percent: Span,
    /// Days before the end of maintenance from which renewal is recommended (SEAT-24).
    renew_days: Span,
    /// Days that services run on after the reference id stopped matching (ACT-1).
    mismatch_days: Span,
    /// Moves to other hardware that are allowed (ACT-5).
    transfers: Span,
    /// Hours between two attempts to revalidate after a failure (REVAL-2).
    revalidation_retry_hours: Span,
    /// Hours after the first failure at which a notice goes out (REVAL-2).
    revalidation_notice_hours: Vec<Span>,
    /// Days of emergency mode (REVAL-4).
    emergency_days: Span,
    /// Days that a migration may run on two machines (DUP-1).
    migration_overlap_days: Span,
    /// Users that the server license includes (BUY-1).
    users_included: Span,
    /// Users in one pack (BUY-1).
    users_per_pack: Span,
    /// Price of a year of maintenance, in percent of the current new price (BUY-3).
    maintenance_percent: Span,
    /// Messages in and out per seat and day before outgoing mail is delayed (SMTP-1).
    smtp_daily_per_seat: Span,
    /// Licensed users from which outgoing mail is never delayed (SMTP-1).
    smtp_free_from_seats: Span,
}

/// A count or a span, at most [`limits::SPAN_DAYS`] whatever its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transparent))]
pub struct Span(#[cfg_attr(feature = "schema", schemars(range(max = 36_525)))] pub u32);

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        claims::at_most(limits::SPAN_DAYS, deserializer).map(Self)
    }
}
