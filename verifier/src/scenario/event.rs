//! What can happen to an installation.

use super::LicenseDocument;
use crate::installation::{Account, Deployment};
use crate::json::{deserialize_by_reading, members};
use crate::{Date, Instant, claims};
use alloc::{boxed::Box, string::String};
use serde::Serialize;

/// Something that happens at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// When.
    pub at: Instant,
    /// What.
    #[serde(flatten)]
    pub event: Event,
}

/// What can happen to an installation; `read_event.rs` reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[serde(deny_unknown_fields)]
pub enum Event {
    /// The license server can no longer be reached.
    OutageBegan,
    /// It can be reached again.
    OutageEnded,
    /// An account is made, mapped or imported.
    AccountCreated {
        /// It, as it is from then on.
        account: Box<Account>,
    },
    /// An account is deleted; its seat is free.
    AccountRemoved {
        /// Its id.
        #[cfg_attr(
            feature = "schema",
            schemars(schema_with = "crate::installation::account_id_schema")
        )]
        account: String,
    },
    /// An account is disabled; its seat is free.
    AccountDisabled {
        /// Its id.
        #[cfg_attr(
            feature = "schema",
            schemars(schema_with = "crate::installation::account_id_schema")
        )]
        account: String,
    },
    /// An account is enabled again.
    AccountEnabled {
        /// Its id.
        #[cfg_attr(
            feature = "schema",
            schemars(schema_with = "crate::installation::account_id_schema")
        )]
        account: String,
    },
    /// An account connects to a module, usually for the first time.
    FirstAccess {
        /// Its id.
        #[cfg_attr(
            feature = "schema",
            schemars(schema_with = "crate::installation::account_id_schema")
        )]
        account: String,
        /// To which; absent: the server itself.
        #[serde(default = "super::read_event::server")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
        module: String,
    },
    /// A module's service is switched off, for one account or for all.
    ServiceSwitchedOff {
        /// Which.
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
        module: String,
        /// For whom; absent: all accounts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<String>,
    },
    /// A module's service is switched on, for one account or for all users.
    ServiceSwitchedOn {
        /// Which.
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
        module: String,
        /// For whom; absent: all users.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<String>,
    },
    /// A license is ordered and paid; it is still on its way (TERM-8).
    LicenseBought {
        /// It.
        license: Box<LicenseDocument>,
        /// What it cost.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cost: Option<Cost>,
    },
    /// A license is registered at the installation.
    LicenseInstalled {
        /// It.
        license: Box<LicenseDocument>,
        /// What it cost, if that was not said when it was bought.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cost: Option<Cost>,
    },
    /// A license is entered off-line (ACT-6, REVAL-6).
    ActivatedOffline {
        /// It; absent: the one of `orderId`, or the one that is installed once more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        license: Option<Box<LicenseDocument>>,
        /// The order id that recovers it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        order_id: Option<String>,
    },
    /// Somebody asks for a revalidation by hand.
    RevalidatedByHand,
    /// A build of the product is installed.
    BuildInstalled {
        /// The day on which it was released.
        released: Date,
        /// What people call it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        version: Option<String>,
    },
    /// The installation moves to another machine.
    MachineMoved {
        /// That machine's reference id.
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
        reference_id: String,
    },
    /// A standby takes over: it is in production, its service is on, and mail or calls pass.
    StandbyPromoted {
        /// Its id.
        deployment: String,
    },
    /// A machine is added, or another is known of it from now on.
    DeploymentChanged {
        /// It, as it is from then on.
        deployment: Box<Deployment>,
    },
    /// A machine no longer has the license.
    DeploymentRemoved {
        /// Its id.
        deployment: String,
    },
    /// Messages pass, in and out, to and from accounts that are not local (SMTP-1).
    Traffic {
        /// How many.
        #[cfg_attr(feature = "schema", schemars(range(max = 1_000_000_000)))]
        messages: u32,
    },
    /// Somebody sets the server's clock.
    ClockSet {
        /// To what it shows from then on.
        to: Instant,
    },
    /// Somebody starts the services again.
    ServicesRestarted,
    /// The vendor revokes an order, and the installation learns of it.
    LicenseRevoked {
        /// Which.
        #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
        order_id: String,
    },
}

/// Money that was spent, in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    /// How much, in minor units of the currency.
    pub amount_minor: i64,
    /// The currency (ISO 4217).
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
    pub currency: String,
}

members! {
    strict Cost from Cost { amount_minor: 0, currency: String::new() };
    must "amountMinor" amount_minor;
    must "currency" currency by claims::identifier;
}

deserialize_by_reading!(Cost);
