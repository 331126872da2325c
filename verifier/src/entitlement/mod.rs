//! What a set of licenses grants together: bases with their add-ons, renewals and upgrades.
//!
//! The order in which licenses come makes no difference, and the same license twice counts once.
//!
//! * A **base** or **trial** that names no previous order is the root of a holding.
//! * Everything else counts only if the license that it names is held, however far down
//!   (ACT-2); a valid part without it is *incomplete*, not invalid (BUY-8).
//! * Of several licenses of one order the one issued last counts: a revalidated license (REVAL-1).
//! * An **upgrade**, or a base that names a previous order, takes the place of the base from the
//!   instant at which it counts. Add-ons bought for the older base go on counting.
//! * A **renewal** moves dates, and never to an earlier day. Seats that it names are a minimum.
//! * An **add-on** adds its seats for as long as the holding runs (BUY-4), unless its module says
//!   when it ends.
//! * A **bridge** grants no seats: it permits two machines for its time (DUP-1).

mod chain;
mod holding;

pub(crate) use holding::by_id;
pub use holding::{EndedModule, Held, Holding, Source};

use crate::{Claims, Instant, Kind, License};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// What a set of licenses grants together.
///
/// ```
/// # use licentia_verifier::{Keyring, open, entitlement::{Entitlement, Standing}, Seats};
/// let keyring = Keyring::parse(include_str!("../../../tests/vectors/keys.json"))?;
/// let base = open(include_str!("../../../www/demo/kerio-connect.license"), &keyring)?;
/// let addon = open(include_str!("../../../www/demo/kerio-connect-add-on.license"), &keyring)?;
///
/// let both = Entitlement::of([addon.clone(), base, addon.clone()], |_| false);
/// let held = both.holdings[0].at("2026-12-01T00:00:00Z".parse()?, 0).unwrap();
/// assert_eq!(held.modules.last().unwrap().total_seats(), Seats::Limited(60));
///
/// // Without its base the add-on is not wrong, but it waits.
/// let alone = Entitlement::of([addon], |_| false);
/// let previous_order_id = "DEMO-2026-1001".to_owned();
/// assert_eq!(alone.parts[0].standing, Standing::Incomplete { previous_order_id });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entitlement {
    /// One for each root, by order id.
    pub holdings: Vec<Holding>,
    /// Every license, once, and what became of it; by order id, then by the time it was issued.
    pub parts: Vec<Part>,
}

/// What a set of licenses grants at an instant, and what became of each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntitlementAt {
    /// The instant.
    pub at: Instant,
    /// One for each root, by order id.
    pub holdings: Vec<HoldingAt>,
    /// Every license, once, and what became of it; by order id, then by the time it was issued.
    pub parts: Vec<Part>,
}

/// A holding, and what it grants at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HoldingAt {
    /// The holding.
    #[serde(flatten)]
    pub holding: Holding,
    /// What it grants; absent: nothing of it counts yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held: Option<Held>,
}

/// A license and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "HeldPart"))]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// Its order id.
    pub order_id: String,
    /// What it is.
    pub kind: Kind,
    /// The product it is for.
    pub product: String,
    /// Whether it counts.
    #[serde(flatten)]
    pub standing: Standing,
}

/// Whether a genuine license counts in an entitlement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "standing", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Standing {
    /// It counts.
    Counts {
        /// Order id of the root of its holding.
        holding: String,
    },
    /// The license that it extends is not there, or does not count itself (BUY-8).
    Incomplete {
        /// What it extends.
        previous_order_id: String,
    },
    /// It is for another product than what it extends.
    OtherProduct {
        /// The product of what it extends.
        product: String,
    },
    /// Another license took its place.
    Superseded {
        /// Order id of that one.
        by: String,
    },
    /// The issuer revoked the order.
    Revoked,
}

impl Entitlement {
    /// What `licenses` grant together; `is_revoked` says of an order id whether it was revoked.
    #[must_use]
    pub fn of(
        licenses: impl IntoIterator<Item = License>,
        is_revoked: impl Fn(&str) -> bool,
    ) -> Self {
        Self::of_claims(licenses.into_iter().map(|it| it.claims().clone()), is_revoked)
    }

    /// What licenses would grant together if they said that: for plans, no signature is asked for.
    #[must_use]
    pub fn of_claims(
        licenses: impl IntoIterator<Item = Claims>,
        is_revoked: impl Fn(&str) -> bool,
    ) -> Self {
        chain::resolve(licenses.into_iter().collect(), &is_revoked)
    }

    /// What they grant at an instant, by UTC.
    #[must_use]
    pub fn at(self, at: Instant) -> EntitlementAt {
        let mut holdings = Vec::new();
        for holding in self.holdings {
            holdings.push(HoldingAt { held: holding.at(at, 0), holding });
        }
        EntitlementAt { at, holdings, parts: self.parts }
    }
}
