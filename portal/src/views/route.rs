//! The addresses of the page: the part after `#`, so that reloading, going back and bookmarks
//! work on any static server.

use yew_router::Routable;

/// An address.
#[derive(Debug, Clone, PartialEq, Eq, Routable)]
pub(crate) enum Route {
    /// What is held.
    #[at("/")]
    Licenses,
    /// One license file, and the list beside it where there is room.
    #[at("/license/:id")]
    License {
        /// The id of its record.
        id: String,
    },
    /// An installation: what its license means now.
    #[at("/installation/:id")]
    Manage {
        /// The id of the installation.
        id: String,
    },
    /// Its accounts: who takes a seat.
    #[at("/installation/:id/accounts")]
    Accounts {
        /// The id of the installation.
        id: String,
    },
    /// Its machine: activation, moving, standby, backup.
    #[at("/installation/:id/server")]
    Server {
        /// The id of the installation.
        id: String,
    },
    /// Adding users or modules to it.
    #[at("/installation/:id/users")]
    AddUsers {
        /// The id of the installation.
        id: String,
    },
    /// Renewing it.
    #[at("/installation/:id/renew")]
    Renew {
        /// The id of the installation.
        id: String,
    },
    /// An order that waits for its answer.
    #[at("/order/:id")]
    Order {
        /// The id of the order request.
        id: String,
    },
    /// What would happen if.
    #[at("/simulator")]
    Simulator,
    /// Keys, language, colours, and everything that is kept.
    #[at("/settings")]
    Settings,
    /// Anything else.
    #[not_found]
    #[at("/404")]
    NotFound,
}

/// The places that the head of every page leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Licenses,
    Simulator,
    Settings,
}

impl Route {
    /// The address as a link has it.
    pub(crate) fn href(&self) -> String {
        format!("#{}", self.to_path())
    }

    /// The installation that it is about.
    pub(super) fn installation(&self) -> Option<&str> {
        match self {
            Self::Manage { id }
            | Self::Accounts { id }
            | Self::Server { id }
            | Self::AddUsers { id }
            | Self::Renew { id } => Some(id),
            Self::Licenses
            | Self::License { .. }
            | Self::Order { .. }
            | Self::Simulator
            | Self::Settings
            | Self::NotFound => None,
        }
    }

    /// The place that it belongs to.
    pub(super) fn place(&self) -> Place {
        match self {
            Self::Simulator => Place::Simulator,
            Self::Settings => Place::Settings,
            Self::Licenses
            | Self::License { .. }
            | Self::Manage { .. }
            | Self::Accounts { .. }
            | Self::Server { .. }
            | Self::AddUsers { .. }
            | Self::Renew { .. }
            | Self::Order { .. }
            | Self::NotFound => Place::Licenses,
        }
    }
}

impl Place {
    pub(super) const ALL: [Self; 3] = [Self::Licenses, Self::Simulator, Self::Settings];

    pub(super) fn route(self) -> Route {
        match self {
            Self::Licenses => Route::Licenses,
            Self::Simulator => Route::Simulator,
            Self::Settings => Route::Settings,
        }
    }
}
