//! Whether an answer is what was ordered.

use super::{Change, OrderAnswer, OrderRequest};
use crate::{Claims, Date, Instant, Kind, License, Seats, json};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;
use serde::Serialize;

/// The module that everybody uses who is counted as a user.
pub(super) const SERVER: &str = "server";

/// In what an answer is not what was ordered. Serialised like [`crate::OpenError`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Mismatch {
    /// It answers another request; nothing else is compared then.
    OtherRequest {
        /// The request that it answers.
        request_id: String,
        /// The one that it was compared with.
        expected: String,
    },
    /// The request is not the one that was answered: a word of it was changed since, or before.
    RequestChanged {
        /// The digest of the request that was answered.
        digest: String,
        /// The digest of the one that it was compared with.
        expected: String,
    },
    /// A license is for another product.
    OtherProduct {
        /// Its order id.
        order_id: String,
        /// Its product.
        product: String,
        /// What was ordered.
        expected: String,
    },
    /// Fewer users of a module than were ordered.
    FewerUsers {
        /// The module.
        module: String,
        /// How many were issued.
        issued: Seats,
        /// How many were ordered.
        ordered: u32,
    },
    /// A module that was ordered is in none of the licenses.
    ModuleMissing {
        /// The module.
        module: String,
    },
    /// Maintenance is not extended as it was ordered.
    MaintenanceNotExtended {
        /// The last day that was issued; absent: none was.
        #[serde(skip_serializing_if = "Option::is_none")]
        expires: Option<Date>,
        /// The last day that was ordered; absent: the request does not say from which day on.
        #[serde(skip_serializing_if = "Option::is_none")]
        ordered: Option<Date>,
    },
    /// There is no license of a kind that was ordered.
    LicenseMissing {
        /// The kind.
        kind: Kind,
    },
    /// A license extends none of those that the order is based on.
    NotBasedOnOrder {
        /// Its order id.
        order_id: String,
        /// What it extends.
        #[serde(skip_serializing_if = "Option::is_none")]
        previous_order_id: Option<String>,
    },
}

/// An answer beside the request that it was given to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AnswerCheck {
    /// The key that signed the answer.
    pub key_id: String,
    /// The request that it answers.
    pub request_id: String,
    /// When it was issued.
    pub issued: Instant,
    /// What the licenses that were issued grant.
    pub licenses: Vec<Claims>,
    /// In what it is not what was ordered; empty: it is.
    pub mismatches: Vec<Mismatch>,
}

impl AnswerCheck {
    /// Compares an answer with a request.
    #[must_use]
    pub fn of(answer: &OrderAnswer, request: &OrderRequest) -> Self {
        Self {
            key_id: answer.key_id().to_owned(),
            request_id: answer.claims().request_id.clone(),
            issued: answer.claims().issued,
            licenses: answer.licenses().iter().map(|it| it.claims().clone()).collect(),
            mismatches: answer.check(request),
        }
    }
}

impl OrderAnswer {
    /// Everything in which this answer is not what was ordered; nothing if it is.
    ///
    /// The two documents alone are compared. How many users an upgrade makes together with add-ons
    /// of the older license is a question for [`Entitlement`](crate::entitlement::Entitlement).
    #[must_use]
    pub fn check(&self, request: &OrderRequest) -> Vec<Mismatch> {
        let (claims, digest) = (self.claims(), request.digest());
        if claims.request_id != request.id {
            let (request_id, expected) = (claims.request_id.clone(), request.id.clone());
            return Vec::from([Mismatch::OtherRequest { request_id, expected }]);
        }
        let mut found = Vec::new();
        if claims.request_digest != digest {
            let answered = claims.request_digest.clone();
            found.push(Mismatch::RequestChanged { digest: answered, expected: digest });
        }
        for license in self.licenses() {
            if license.product != request.product {
                let [order_id, product] = [&license.order_id, &license.product].map(Clone::clone);
                let expected = request.product.clone();
                found.push(Mismatch::OtherProduct { order_id, product, expected });
            }
            let is_known = |id: &String| {
                *id == request.holding
                    || request.based_on.contains(id)
                    || self.licenses().iter().any(|other| other.order_id == *id)
            };
            if !license.previous_order_id.as_ref().is_some_and(is_known) {
                let order_id = license.order_id.clone();
                let previous_order_id = license.previous_order_id.clone();
                found.push(Mismatch::NotBasedOnOrder { order_id, previous_order_id });
            }
        }
        for change in &request.changes {
            found.extend(self.lacks(change, request));
        }
        found
    }

    /// In what the licenses fall short of one change.
    fn lacks(&self, change: &Change, request: &OrderRequest) -> Option<Mismatch> {
        match change {
            Change::AddUsers { users } => self.lacks_users(SERVER, *users),
            Change::AddModule { module, users } => self.lacks_users(module, users.unwrap_or(1)),
            Change::TrialModule { module } => self.lacks_users(module, 1),
            Change::Renew { years } => {
                let mut renewed = None;
                for license in self.of_kind(Kind::Renewal) {
                    renewed = renewed.max(license.maintenance_expires);
                }
                let ordered = request.maintenance_expires.and_then(|day| day.plus_years(*years));
                match renewed {
                    Some(expires) if ordered.is_none_or(|ordered| ordered <= expires) => None,
                    expires => Some(Mismatch::MaintenanceNotExtended { expires, ordered }),
                }
            }
            Change::Upgrade { .. } => self.lacks_kind(Kind::Upgrade),
            Change::Bridge { .. } => self.lacks_kind(Kind::Bridge),
        }
    }

    fn lacks_users(&self, id: &str, ordered: u32) -> Option<Mismatch> {
        let mut issued = None;
        for license in self.of_kind(Kind::AddOn) {
            for module in license.modules.iter().filter(|module| module.id == id) {
                let before = issued.unwrap_or(Seats::Limited(0));
                issued = Some(match module.total_seats() {
                    Seats::Limited(seats) => before.plus(seats),
                    Seats::Unlimited => Seats::Unlimited,
                });
            }
        }
        let Some(issued) = issued else {
            return Some(Mismatch::ModuleMissing { module: id.to_owned() });
        };
        let module = id.to_owned();
        (issued < Seats::Limited(ordered)).then_some(Mismatch::FewerUsers {
            module,
            issued,
            ordered,
        })
    }

    fn lacks_kind(&self, kind: Kind) -> Option<Mismatch> {
        self.of_kind(kind).next().is_none().then_some(Mismatch::LicenseMissing { kind })
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &License> {
        self.licenses().iter().filter(move |license| license.kind == kind)
    }
}

/// For developers: the code and its values. People are spoken to at the edge.
impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&json::write(self))
    }
}
