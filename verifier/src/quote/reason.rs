//! Why something cannot be quoted, and what a customer should know about what can.

use crate::rules::Rule;
use crate::{Date, Instant, limits};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// Why something cannot be quoted; the set is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum QuoteRefusal {
    /// The price list counts from a later day on.
    PriceListNotYetIssued {
        /// When it was issued.
        issued: Instant,
        /// The day of the quote.
        on: Date,
    },
    /// The last day of the price list is over.
    PriceListEnded {
        /// Its last day.
        valid_until: Date,
        /// The day of the quote.
        on: Date,
    },
    /// The price list has no prices in this currency.
    CurrencyNotListed {
        /// The currency's code.
        currency: String,
        /// Those that it has.
        listed: Vec<String>,
    },
    /// The price list does not have the product.
    ProductNotListed {
        /// The product.
        product: String,
    },
    /// The price list does not have the module, for this product.
    ModuleNotListed {
        /// The module.
        module: String,
        /// The product.
        product: String,
    },
    /// The license has no module `server`: there is nothing to add to.
    NoServer,
    /// The license has any number of users: there are none to add, and no price for them.
    UnlimitedUsers {
        /// The module, or `server`.
        module: String,
    },
    /// No users were asked for.
    ZeroUsers,
    /// No years were asked for.
    ZeroYears,
    /// More users than any license can have.
    TooManyUsers {
        /// How many there would be.
        users: u64,
        /// How many there may be.
        limit: u32,
    },
    /// The policy's packs hold no users.
    EmptyPack,
    /// Fewer users than there are: lowering is not refunded (BUY-6).
    Lowering {
        /// The module, or `server`.
        module: String,
        /// How many there are.
        users: u32,
        /// How many were asked for.
        users_asked: u32,
    },
    /// The license has the module already, for as many users.
    AlreadyHeld {
        /// The module.
        module: String,
    },
    /// The web filter has as many users as the server, no more and no fewer (SEAT-4).
    UnequalToServer {
        /// The module.
        module: String,
        /// How many users of it were asked for.
        users_asked: u32,
        /// How many the server has.
        server_users: u32,
    },
    /// The policy knows no trials.
    NoTrial,
    /// There is no maintenance that could be renewed, or that an addition could end with.
    NoMaintenance,
    /// Prices are for the days that are left, and there are none: renew first.
    MaintenanceEnded {
        /// The last day of maintenance.
        maintenance_expires: Date,
        /// The day of the quote.
        on: Date,
    },
    /// Renewed years begin at the previous expiry, and so few would be over already (BUY-5).
    TooFewYears {
        /// How many were asked for.
        years: u32,
        /// How many reach the day of the quote.
        years_needed: u32,
    },
    /// The calendar ends with the year 9999.
    CalendarEnds,
    /// An amount would be larger than [`limits::AMOUNT_MINOR`].
    AmountTooLarge {
        /// The largest there can be, in minor units.
        limit_minor: i64,
    },
}

/// What a customer should know about what was quoted; the set is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Remark {
    /// What is added has no maintenance: there is none that it could end with (BUY-4).
    WithoutMaintenance {
        /// The last day of maintenance; absent: there never was any.
        #[serde(skip_serializing_if = "Option::is_none")]
        maintenance_expires: Option<Date>,
    },
    /// A late renewal begins at the previous expiry all the same: so many days are paid that have
    /// passed without maintenance (BUY-5).
    LateRenewal {
        /// The previous last day of maintenance.
        maintenance_expires: Date,
        /// Days from the one after it to the one before the quote.
        days_passed: u32,
    },
    /// A module that ends before the license is not part of what is renewed or upgraded.
    ModuleEnds {
        /// The module.
        module: String,
        /// Its last day.
        expires: Date,
    },
    /// A module has as many users as the server had, and no more are sold.
    ModuleNotRaised {
        /// The module.
        module: String,
    },
    /// The larger license has no such module.
    ModuleDropped {
        /// The module.
        module: String,
        /// The product of the larger license.
        product: String,
    },
    /// The larger license would cost less new than the old one: the difference is not refunded
    /// (BUY-6).
    NotRefunded,
}

impl QuoteRefusal {
    /// The rule behind it, where there is one.
    ///
    /// ```
    /// # use licentia_verifier::{quote::QuoteRefusal, rules::Rule};
    /// let lowering =
    ///     QuoteRefusal::Lowering { module: "server".to_owned(), users: 50, users_asked: 40 };
    /// assert_eq!(lowering.rule(), Some(Rule::Buy6));
    /// ```
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        match self {
            Self::EmptyPack | Self::UnlimitedUsers { .. } => Some(Rule::Buy1),
            Self::MaintenanceEnded { .. } => Some(Rule::Buy4),
            Self::TooFewYears { .. } => Some(Rule::Buy5),
            Self::Lowering { .. } => Some(Rule::Buy6),
            Self::AlreadyHeld { .. } => Some(Rule::Buy9),
            Self::UnequalToServer { .. } => Some(Rule::Seat4),
            Self::NoTrial => Some(Rule::Trial1),
            Self::PriceListNotYetIssued { .. }
            | Self::PriceListEnded { .. }
            | Self::CurrencyNotListed { .. }
            | Self::ProductNotListed { .. }
            | Self::ModuleNotListed { .. }
            | Self::NoServer
            | Self::ZeroUsers
            | Self::ZeroYears
            | Self::NoMaintenance
            | Self::TooManyUsers { .. }
            | Self::CalendarEnds
            | Self::AmountTooLarge { .. } => None,
        }
    }

    pub(super) fn amount_too_large() -> Self {
        Self::AmountTooLarge { limit_minor: limits::AMOUNT_MINOR }
    }
}

impl Remark {
    /// The rule behind it, where there is one.
    ///
    /// ```
    /// # use licentia_verifier::{quote::Remark, rules::Rule};
    /// assert_eq!(Remark::NotRefunded.rule(), Some(Rule::Buy6));
    /// ```
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        match self {
            Self::WithoutMaintenance { .. } => Some(Rule::Buy4),
            Self::LateRenewal { .. } => Some(Rule::Buy5),
            Self::NotRefunded => Some(Rule::Buy6),
            Self::ModuleEnds { .. } | Self::ModuleNotRaised { .. } | Self::ModuleDropped { .. } => {
                None
            }
        }
    }
}
