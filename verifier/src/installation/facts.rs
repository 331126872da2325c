//! The facts about a server that are not accounts: machine, build, contact, copies, traffic.

use crate::json::{Misfit, Value, deserialize_by_reading, members, words};
use crate::{Date, Instant, claims, limits};
use alloc::string::String;
use serde::Serialize;

/// The build of the product that runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Build {
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The day on which it was released (TERM-6).
    pub released: Date,
}

members! {
    strict Build from Build { version: None, released: Instant::FIRST.date() };
    may "version" version by claims::maybe_text;
    must "released" released;
}

/// What is known about the server's contact with the license server (REVAL-1 to REVAL-6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Whether the license server can be reached now.
    #[serde(default = "super::yes")]
    pub reachable: bool,
    /// The last revalidation that succeeded; absent: all did, one period after the other from the
    /// day of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_success: Option<Instant>,
    /// The first attempt that failed since then; absent: none did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_failure: Option<Instant>,
    /// When somebody last started the services again after they were stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub services_restarted: Option<Instant>,
}

members! {
    strict Contact from Contact::default();
    may "reachable" reachable;
    may "lastSuccess" last_success;
    may "firstFailure" first_failure;
    may "servicesRestarted" services_restarted;
}

impl Default for Contact {
    fn default() -> Self {
        Self { reachable: true, last_success: None, first_failure: None, services_restarted: None }
    }
}

/// A machine on which the license is installed (DUP-1 to DUP-4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Deployment {
    /// What it is called.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::text_schema"))]
    pub id: String,
    /// What it is for.
    #[serde(default)]
    pub role: Role,
    /// Whether the product's service is on.
    #[serde(default = "super::yes")]
    pub service_on: bool,
    /// Whether mail or calls pass through it.
    #[serde(default)]
    pub traffic: bool,
    /// Network cables that are plugged in.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(max = 65_536)))]
    pub cables: u32,
    /// Since when the license is on it; absent: nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Instant>,
}

members! {
    strict Deployment from Deployment {
        id: String::new(),
        role: Role::Production,
        service_on: true,
        traffic: false,
        cables: 0,
        since: None,
    };
    must "id" id by claims::text;
    may "role" role;
    may "serviceOn" service_on;
    may "traffic" traffic;
    may "cables" cables by super::devices;
    may "since" since;
}

/// What a machine is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Role {
    /// It does the work.
    #[default]
    Production,
    /// It waits to take over (DUP-2).
    Standby,
    /// It is the new machine of a migration (DUP-1).
    Migration,
    /// It is one of a pair of high availability (DUP-4).
    HighAvailability,
}

words! {
    Role {
        Production "production",
        Standby "standby",
        Migration "migration",
        HighAvailability "high-availability",
    }
}

/// A day's mail with other servers (SMTP-1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct DayTraffic {
    /// The day, by the server's clock.
    pub day: Date,
    /// Messages in and out, to and from accounts that are not local.
    #[cfg_attr(feature = "schema", schemars(range(max = 1_000_000_000)))]
    pub messages: u32,
}

members! {
    strict DayTraffic from DayTraffic { day: Instant::FIRST.date(), messages: 0 };
    must "day" day;
    must "messages" messages by messages;
}

deserialize_by_reading!(Build, Contact, Deployment, Role, DayTraffic);

pub(crate) fn messages(value: &Value<'_>) -> Result<u32, Misfit> {
    claims::at_most(limits::MESSAGES, value)
}
