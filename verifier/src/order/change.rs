//! What a customer wants changed about a license.

use crate::claims;
use alloc::string::String;
use serde::{Deserialize, Serialize};

/// One thing that a customer wants changed (BUY-4, BUY-5, BUY-6, BUY-9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
        #[serde(deserialize_with = "claims::identifier")]
        module: String,
        /// For how many users; absent: for all users of the server.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        users: Option<u32>,
    },
    /// A module to try for a while, without a price.
    TrialModule {
        /// Its id.
        #[serde(deserialize_with = "claims::identifier")]
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
        #[serde(deserialize_with = "claims::identifier")]
        product: String,
        /// Users of the new license, at least as many as before; absent: as many.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        users: Option<u32>,
    },
}
