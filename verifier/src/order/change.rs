//! What a customer wants changed about a license.

use super::check::SERVER;
#[cfg(feature = "schema")]
use crate::claims;
use crate::claims::more;
use crate::limits;
use alloc::{borrow::ToOwned, string::String};
use serde::Serialize;

/// One thing that a customer wants changed (BUY-4, BUY-5, BUY-6, BUY-9, DUP-1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "change", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[serde(deny_unknown_fields)]
pub enum Change {
    /// More users of the server, and of every module that is counted with it.
    AddUsers {
        /// How many more; sold in packs.
        users: u32,
    },
    /// An optional module.
    AddModule {
        /// Its id.
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
        module: String,
        /// For how many users; absent: for all users of the server.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        users: Option<u32>,
    },
    /// A module to try for a while, without a price.
    TrialModule {
        /// Its id.
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
        module: String,
    },
    /// Maintenance for further years, from the previous expiry on.
    Renew {
        /// How many.
        years: u32,
    },
    /// A larger license in place of this one.
    Upgrade {
        /// The product.
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
        product: String,
        /// Users of the new license, at least as many as before; absent: as many.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        users: Option<u32>,
    },
    /// A temporary license for a migration that takes longer than allowed (DUP-1).
    Bridge {
        /// For how many days both machines run.
        days: u32,
    },
}

impl Change {
    /// What is wrong with it by itself: the member, and what it should be.
    pub(super) fn flaw(&self) -> Option<(&'static str, String)> {
        let within = |member, number: u32, most: u32| {
            let fits = (1..=most).contains(&number);
            let said = || more(number as usize, " is not between 1 and ", most as usize);
            (!fits).then(|| (member, said()))
        };
        match self {
            Self::AddUsers { users } => within("users", *users, limits::SEATS),
            Self::AddModule { module, .. } | Self::TrialModule { module } if module == SERVER => {
                Some(("module", "users of the server are ordered by `add-users`".to_owned()))
            }
            Self::AddModule { users, .. } | Self::Upgrade { users, .. } => {
                users.and_then(|users| within("users", users, limits::SEATS))
            }
            Self::TrialModule { .. } => None,
            Self::Renew { years } => within("years", *years, limits::ORDER_YEARS),
            Self::Bridge { days } => within("days", *days, limits::SPAN_DAYS),
        }
    }

    /// Whether an order holds at most one of the two: both would say twice how it should be.
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        self.subject() == other.subject()
    }

    /// What it is about.
    fn subject(&self) -> (&'static str, &str) {
        match self {
            Self::AddUsers { .. } => ("users", ""),
            Self::AddModule { module, .. } | Self::TrialModule { module } => ("module", module),
            Self::Renew { .. } => ("maintenance", ""),
            Self::Upgrade { .. } => ("license", ""),
            Self::Bridge { .. } => ("bridge", ""),
        }
    }
}
