//! The whole answer: what a license means for an installation at one instant.

use super::{Allowance, Display, Finding, Function, Status};
use crate::{Category, Date, Instant, Map, Seats};
use alloc::{string::String, sync::Arc, vec::Vec};
use serde::Serialize;

/// What a license means for an installation at one instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// The instant.
    pub at: Instant,
    /// Minutes that the server's clock is ahead of UTC.
    pub utc_offset_minutes: i32,
    /// The product, if any license says which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// Order id of the license in force, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_id: Option<String>,
    /// The rules that it lives under.
    pub policy: String,
    /// The one word for all of it.
    pub status: Status,
    /// What the license dialog shows (ACT-4).
    pub display: Display,
    /// Everything there is to say.
    pub findings: Vec<Finding>,
    /// How far each function works, and why.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::assess::functions_schema"))]
    pub functions: Map<Function, Allowance>,
    /// The rows of the license dialog.
    pub modules: Vec<ModuleRow>,
    /// What changes first if nothing happens; absent: nothing does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NextChange>,
}

/// A row of the license dialog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ModuleRow {
    /// The module.
    pub module: String,
    /// Whether it is held; a module that accounts use may not be.
    pub held: bool,
    /// Its category, if it is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// Seats held.
    pub seats: Seats,
    /// Days until maintenance ends, begun ones included; absent: there is none, or no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maintenance_days_left: Option<u32>,
    /// The last day of this module, where it ends before the license.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// Seats used.
    pub used: u64,
    /// Seats of accounts that have a full one.
    pub full: u64,
    /// Seats of accounts that stay in beyond the limit (SEAT-10).
    pub kept: u64,
    /// Accounts in trial seats, in order of first access (SEAT-20).
    pub trial: Vec<TrialSeat>,
    /// Accounts that are refused, by id.
    pub refused: Vec<Arc<str>>,
    /// The red exclamation mark: more seats are used than held (SEAT-24).
    pub exceeded: bool,
    /// What is recommended (SEAT-24).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recommended: Vec<Recommended>,
    /// How far the module works, seats of single accounts apart.
    #[serde(flatten)]
    pub allowance: Allowance,
}

/// An account in a trial seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TrialSeat {
    /// Its id.
    pub account: Arc<str>,
    /// The first instant at which it is refused.
    pub until: Instant,
}

/// What the license dialog recommends (SEAT-24).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Recommended {
    /// Used seats approach the limit.
    AddUsers,
    /// Maintenance approaches its end, or has ended.
    RenewLicense,
}

/// What changes first if nothing happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NextChange {
    /// When.
    pub at: Instant,
    /// The status from then on.
    pub status: Status,
    /// Findings that begin then.
    pub begins: Vec<Finding>,
    /// Codes of the findings that end then.
    pub ends: Vec<&'static str>,
}
