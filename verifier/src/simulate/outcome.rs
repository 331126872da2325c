//! What became of events, and why some of them were refused.

use crate::{Date, Instant};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// What became of an event, or what the server did by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// When.
    pub at: Instant,
    /// The event's place in the list, from 0; absent: the server did it by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<u32>,
    /// What.
    #[serde(flatten)]
    pub effect: Effect,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "outcome", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Effect {
    /// The license was revalidated.
    Revalidated,
    /// The license could not be revalidated.
    RevalidationFailed,
    /// All services were stopped (REVAL-5).
    ServicesStopped,
    /// The license was accepted.
    Activated {
        /// Its order.
        order_id: String,
    },
    /// The license was not accepted (ACT-3).
    ActivationRefused {
        /// The order, if it is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        order_id: Option<String>,
        /// Every reason.
        reasons: Vec<ActivationRefusal>,
    },
    /// A local account could not be made.
    CreationRefused {
        /// Which.
        account: String,
        /// Why.
        reason: CreationRefusal,
    },
    /// A build could not be installed (TERM-6).
    BuildRefused {
        /// The day on which it was released.
        released: Date,
    },
    /// The event had no effect: there was nothing that it could change.
    NoEffect,
}

/// Why a license was not accepted (ACT-3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "reason", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ActivationRefusal {
    /// It is for another product.
    WrongProduct {
        /// Its product.
        product: String,
        /// The installation's.
        expected: String,
    },
    /// It does not count yet.
    NotYetValid {
        /// The first instant at which it does.
        not_before: Instant,
    },
    /// It has expired.
    Expired {
        /// Its last day.
        license_expires: Date,
    },
    /// It is for another machine.
    ReferenceDiffers {
        /// The machine that it names.
        licensed: String,
        /// The machine that it is on.
        found: String,
    },
    /// The license that it extends is not installed (ACT-2).
    PreviousNotInstalled {
        /// What it extends.
        previous_order_id: String,
    },
    /// Its maintenance ended before the running build was released.
    MaintenanceOlderThanBuild {
        /// The last day of its maintenance.
        maintenance_expires: Date,
        /// When the build was released.
        released: Date,
    },
    /// A newer license took its place.
    Superseded {
        /// Which.
        by: String,
    },
    /// The vendor revoked it.
    Revoked,
    /// It has moved to other hardware as often as it may (ACT-5).
    TransfersUsedUp {
        /// How often it moved.
        used: u32,
        /// How often it may.
        allowed: u32,
    },
    /// Nobody knows the policy that it names.
    PolicyUnknown {
        /// Its id.
        policy: String,
    },
    /// Nobody knows the order.
    OrderUnknown {
        /// Its id.
        order_id: String,
    },
    /// There is no license that could be entered once more.
    NoLicense,
}

/// Why a local account could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "reason", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum CreationRefusal {
    /// The license lets nobody make accounts at that time.
    Blocked,
    /// All seats are used (SEAT-10).
    SeatsFull {
        /// Seats used.
        used: u64,
        /// Seats held.
        seats: u32,
    },
    /// The domain has as many accounts as it may have (SEAT-8).
    DomainFull {
        /// Accounts of the domain.
        used: u32,
        /// How many it may have.
        limit: u32,
        /// What sets that limit.
        limited_by: crate::assess::LimitedBy,
    },
}
