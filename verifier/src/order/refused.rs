//! Why an order cannot be fulfilled: one closed set, like that of licenses.

use crate::{Seats, json};
use alloc::string::String;
use core::fmt;
use serde::Serialize;

/// Why an order cannot be fulfilled. Serialised like [`crate::OpenError`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum NotFulfilled {
    /// A license that the order is based on is not there.
    LicenseMissing {
        /// Its order id.
        order_id: String,
    },
    /// A license that the order is based on was revoked.
    LicenseRevoked {
        /// Its order id.
        order_id: String,
    },
    /// No license that stands by itself has the order id of the holding.
    HoldingMissing {
        /// That order id.
        holding: String,
    },
    /// None of the licenses counts yet.
    NothingHeld {
        /// Order id of the holding.
        holding: String,
    },
    /// What is held is for another product.
    OtherProduct {
        /// The product that was ordered.
        product: String,
        /// The product that is held.
        held: String,
    },
    /// Nobody has the policy that the license lives under.
    UnknownPolicy {
        /// Its id.
        id: String,
    },
    /// Users were ordered, but no server is held that they could use, or one for nobody.
    NoServer,
    /// A module has any number of users already.
    UnlimitedAlready {
        /// The module.
        module: String,
    },
    /// A module is held already, for all users.
    ModuleHeld {
        /// The module.
        module: String,
    },
    /// The policy knows no trial.
    NoTrial,
    /// There is no maintenance that could be renewed (BUY-5).
    NoMaintenance,
    /// An upgrade would have fewer users than are held (BUY-6).
    FewerUsers {
        /// How many were ordered.
        users: u32,
        /// How many are held.
        held: Seats,
    },
    /// A license would have more users than any can have.
    TooManyUsers {
        /// How many there may be.
        limit: u32,
    },
    /// A day after the year 9999.
    PastCalendar,
    /// Not one order id for each license.
    OrderIdCount {
        /// How many were given.
        given: usize,
        /// How many it takes.
        needed: usize,
    },
}

/// For developers: the code and its values. People are spoken to at the edge.
impl fmt::Display for NotFulfilled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&json::write(self))
    }
}

impl core::error::Error for NotFulfilled {}
