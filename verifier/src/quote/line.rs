//! The lines of a quote: what each is for, by which rules, and how its amount comes about.

use super::{Money, Prorated};
use crate::Date;
use crate::rules::Rule;
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// One line of a quote.
///
/// Its amount is the unit price, times the quantity, times its percentages, times the time that is
/// left where it is prorated, rounded half up once, at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// What it is for.
    #[serde(flatten)]
    pub item: Item,
    /// The rules that make it what it is.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub rules: Vec<Rule>,
    /// How many: packs, modules, or years.
    pub quantity: u32,
    /// The list price of one.
    pub unit_price: Money,
    /// What the price class pays of it, in percent (BUY-6).
    pub class_percent: u32,
    /// What a year of maintenance costs of it, in percent; absent where none is bought (BUY-3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maintenance_percent: Option<u32>,
    /// The part of a period that is paid; absent: all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prorated: Option<Prorated>,
    /// The time that it is paid or tried for; absent where no maintenance covers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covers: Option<Span>,
    /// What it costs.
    pub amount: Money,
}

/// From a day to a day, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "QuotedSpan"))]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

/// What a line is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Item {
    /// Packs of users of the server or of a module.
    AddedUsers {
        /// The module, or `server`.
        module: String,
        /// How many were asked for.
        users_asked: u32,
        /// How many the packs hold: at least as many.
        users_got: u32,
    },
    /// A module, with as many users as the server includes.
    AddedModule {
        /// Which one.
        module: String,
        /// How many users of it are in the price.
        users_included: u32,
    },
    /// A temporary license for a migration (DUP-1).
    Bridge {
        /// For how many days.
        days: u32,
    },
    /// A module to try.
    TrialModule {
        /// Which one.
        module: String,
    },
    /// Further years of maintenance.
    Renewal {
        /// What the same license would cost new, part by part: together the unit price.
        parts: Vec<NewPrice>,
    },
    /// A larger license in place of the old one.
    Upgrade {
        /// The product until now.
        from_product: String,
        /// The product from now on.
        to_product: String,
        /// The list price of the old license, if it were bought new.
        old_price: Money,
        /// The list price of the larger one.
        new_price: Money,
    },
}

impl Item {
    /// Whether it is a right that is bought, and that maintenance should cover (BUY-4).
    pub(super) fn is_for_good(&self) -> bool {
        match self {
            Self::AddedUsers { .. } | Self::AddedModule { .. } | Self::Upgrade { .. } => true,
            Self::TrialModule { .. } | Self::Bridge { .. } | Self::Renewal { .. } => false,
        }
    }
}

/// What a module of a license would cost new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NewPrice {
    /// The module, or `server`.
    pub module: String,
    /// Packs beside the users that the server includes.
    pub packs: u32,
    /// The list price with all packs.
    pub price: Money,
}
