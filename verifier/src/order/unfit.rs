//! Why a change does not fit what is held: one closed set, and the part of [`NotFulfilled`] that
//! whoever orders can know as well as whoever answers.

use super::{NotFulfilled, OrderRequest};
use crate::{Seats, limits};
use alloc::string::String;

/// Why a change does not fit what is held. [`NotFulfilled`] says the same with its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// An upgrade is for another product than is held.
    OtherProduct,
    /// There are no users of a server.
    NoServer,
    /// There is any number of users already.
    UnlimitedAlready,
    /// A module is held already, for all users.
    ModuleHeld,
    /// The policy knows no trial.
    NoTrial,
    /// There is no maintenance that could be renewed.
    NoMaintenance,
    /// An upgrade would have fewer users than are held.
    FewerUsers,
    /// More users than any license has.
    TooManyUsers,
    /// A day after the year 9999.
    PastCalendar,
}

impl Unfit {
    /// The code, as [`NotFulfilled`] has it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::OtherProduct => "other-product",
            Self::NoServer => "no-server",
            Self::UnlimitedAlready => "unlimited-already",
            Self::ModuleHeld => "module-held",
            Self::NoTrial => "no-trial",
            Self::NoMaintenance => "no-maintenance",
            Self::FewerUsers => "fewer-users",
            Self::TooManyUsers => "too-many-users",
            Self::PastCalendar => "past-calendar",
        }
    }

    /// The same with the values compared: what the change names, and for how many users.
    pub(super) fn with(
        self,
        name: String,
        users: u32,
        request: &OrderRequest,
        server: Option<Seats>,
    ) -> NotFulfilled {
        let held = server.unwrap_or(Seats::Limited(0));
        match self {
            Self::OtherProduct => {
                NotFulfilled::OtherProduct { product: name, held: request.product.clone() }
            }
            Self::NoServer => NotFulfilled::NoServer,
            Self::UnlimitedAlready => NotFulfilled::UnlimitedAlready { module: name },
            Self::ModuleHeld => NotFulfilled::ModuleHeld { module: name },
            Self::NoTrial => NotFulfilled::NoTrial,
            Self::NoMaintenance => NotFulfilled::NoMaintenance,
            Self::FewerUsers => NotFulfilled::FewerUsers { users, held },
            Self::TooManyUsers => NotFulfilled::TooManyUsers { limit: limits::SEATS },
            Self::PastCalendar => NotFulfilled::PastCalendar,
        }
    }
}
