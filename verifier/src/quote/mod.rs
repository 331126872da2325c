//! What a change to a license costs (BUY-1 to BUY-6, BUY-9): a price list, a license and what is
//! wanted go in, lines that add up come out, each with the rules that made it.
//!
//! Nothing is charged here and nothing is ordered: vendor and reseller decide (BUY-7). Money is
//! counted in whole minor units, and rounded half up once for each line.
//!
//! ```
//! use licentia_verifier::order::Change;
//! use licentia_verifier::policy::presets;
//! use licentia_verifier::quote::{Asked, PriceList, quote};
//! use licentia_verifier::{Keyring, PriceClass, entitlement::Entitlement, open};
//!
//! let keyring = Keyring::parse(include_str!("../../../tests/vectors/keys.json"))?;
//! let license = open(include_str!("../../../www/demo/kerio-connect.license"), &keyring)?;
//! let holding = &Entitlement::of([license], |_| false).holdings[0];
//! let held = holding.at("2026-06-01T00:00:00Z".parse()?, 0).unwrap();
//!
//! let quote = quote(&Asked {
//!     held: &held,
//!     product: &holding.product,
//!     price_class: PriceClass::Standard,
//!     changes: &[Change::AddUsers { users: 12 }],
//!     prices: &PriceList::read(include_bytes!("../../../www/demo/prices.json")).unwrap(),
//!     policy: &presets::find("kerio-connect").unwrap(),
//!     currency: "EUR",
//!     on: "2026-06-01".parse()?,
//! });
//! // Three packs of five for the server, anti-spam and antivirus, which all had 50 users.
//! let amounts: Vec<i64> = quote.lines.iter().map(|line| line.amount.amount_minor).collect();
//! assert_eq!((&amounts[..], quote.total.amount_minor), (&[45_000, 7_500, 9_000][..], 61_500));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod change;
mod draft;
mod line;
mod money;
mod prices;
mod proration;
mod reason;
#[cfg(test)]
mod tests;

pub use line::{Item, Line, NewPrice, Span};
pub use money::{Currency, Money};
pub use prices::{ClassPercents, ModulePrices, PRICE_LIST_TYPE, Price, PriceList, ProductPrices};
pub use proration::{Additions, Period, Prorated};
pub use reason::{QuoteRefusal, Remark};

use crate::entitlement::Held;
use crate::order::Change;
use crate::policy::Policy;
use crate::{Date, Instant, Module, PriceClass};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use draft::{Draft, not_listed};
use serde::Serialize;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What is held now.
    pub held: &'a Held,
    /// Its product.
    pub product: &'a str,
    /// The price class of the customer (BUY-6).
    pub price_class: PriceClass,
    /// What is wanted, one after the other: a renewal after added users is of the larger license.
    pub changes: &'a [Change],
    /// The price list.
    pub prices: &'a PriceList,
    /// The policy that the license lives under, also after an upgrade (assumed).
    pub policy: &'a Policy,
    /// The code of the currency to pay in.
    pub currency: &'a str,
    /// The day of the quote.
    pub on: Date,
}

/// What changes to a license cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Order id of the license that is changed.
    pub order_id: String,
    /// The day of the quote.
    pub on: Date,
    /// The price class.
    pub price_class: PriceClass,
    /// The price list that it was made from.
    pub price_list: PriceListName,
    /// The currency; absent if the price list does not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// What can be quoted, in the order of the changes.
    pub lines: Vec<Line>,
    /// What the lines cost together.
    pub total: Money,
    /// The license now.
    pub before: Outcome,
    /// The license with everything that the lines are for.
    pub after: Outcome,
    /// What cannot be quoted, and why; such a change has no line at all.
    pub refusals: Vec<Refused>,
    /// What the customer should know.
    pub remarks: Vec<Remark>,
}

/// A price list, as a quote names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PriceListName {
    /// Its number.
    pub version: u32,
    /// When it was issued.
    pub issued: Instant,
    /// The last day of its prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// What people should know about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A license before or after what is quoted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "QuotedOutcome"))]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The product.
    pub product: String,
    /// The modules, by id.
    pub modules: Vec<Module>,
    /// The last day of the right to run; absent: perpetual (TERM-1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_expires: Option<Date>,
    /// The last day of the right to updates; absent: none was bought (TERM-1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maintenance_expires: Option<Date>,
}

/// Something that cannot be quoted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Refused {
    /// Which change, counted from 0; absent: none can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<usize>,
    /// Why.
    #[serde(flatten)]
    pub refusal: QuoteRefusal,
}

/// What changes to a license cost, on a day, by a price list.
///
/// * **Users** are sold in packs (BUY-1), for the server and for every module on the server that
///   had as many users (SEAT-4; of modules other than the web filter: assumed).
/// * **A module** is sold for so many users altogether, in packs beyond those that the server
///   includes (BUY-9): of one that is held, what is missing.
/// * **What is added** is covered until the maintenance of the server ends (BUY-4).
/// * **A renewed year** costs a share of what the same license costs new on that day, in its price
///   class (BUY-3), and starts at the previous expiry, whether bought early or late (BUY-5).
///   Modules that end before the license are no part of it (assumed).
/// * **An upgrade** costs the difference of what both licenses cost new, never less than nothing
///   (assumed); modules that the larger license does not have are dropped.
/// * **A trial** of a module costs nothing, and ends like that of a product (assumed).
///
/// A change that cannot be quoted leaves the license as it was for those after it.
#[must_use]
pub fn quote(asked: &Asked<'_>) -> Quote {
    let Asked { held, product, price_class, changes, prices, policy, currency, on } = *asked;
    let license = Outcome {
        product: product.to_owned(),
        modules: held.modules.clone(),
        license_expires: held.license_expires,
        maintenance_expires: held.maintenance_expires,
    };
    let before = license.clone();
    let (lines, total_minor, remarks) = (Vec::new(), 0, Vec::new());
    let class = price_class;
    let mut draft =
        Draft { prices, policy, class, currency, on, license, lines, total_minor, remarks };
    let mut refusals = unusable(asked);
    if refusals.is_empty() {
        for (index, change) in changes.iter().enumerate() {
            let before = draft.mark();
            if let Err(refusal) = draft.apply(change) {
                draft.back_to(before);
                refusals.push(Refused { change: Some(index), refusal });
            }
        }
    }
    // A renewal that comes later covers what was added before it.
    let maintenance_expires = draft.license.maintenance_expires;
    let covered = maintenance_expires.is_some_and(|last| on <= last);
    if !covered && draft.lines.iter().any(|line| line.item.is_for_good()) {
        draft.remark(Remark::WithoutMaintenance { maintenance_expires });
    }
    Quote {
        order_id: held.order_id.clone(),
        on,
        price_class,
        price_list: PriceListName {
            version: prices.version,
            issued: prices.issued,
            valid_until: prices.valid_until,
            note: prices.note.clone(),
        },
        currency: prices.currency(currency).cloned(),
        lines: draft.lines,
        total: Money::new(draft.total_minor, currency),
        before,
        after: draft.license,
        refusals,
        remarks: draft.remarks,
    }
}

/// Why nothing at all can be quoted.
fn unusable(asked: &Asked<'_>) -> Vec<Refused> {
    let Asked { prices, currency, on, product, .. } = *asked;
    let mut refusals = Vec::new();
    let mut refuse = |refusal| refusals.push(Refused { change: None, refusal });
    if on < prices.issued.date() {
        refuse(QuoteRefusal::PriceListNotYetIssued { issued: prices.issued, on });
    }
    if let Some(valid_until) = prices.valid_until
        && valid_until < on
    {
        refuse(QuoteRefusal::PriceListEnded { valid_until, on });
    }
    if prices.currency(currency).is_none() {
        refuse(not_listed(currency, prices));
    }
    if prices.product(product).is_none() {
        refuse(QuoteRefusal::ProductNotListed { product: product.to_owned() });
    }
    refusals
}
