//! The addresses of the page: the part after `#`, so that reloading, going back and bookmarks
//! work on any static server.

use yew_router::Routable;

/// An address.
#[derive(Debug, Clone, PartialEq, Eq, Routable)]
pub(crate) enum Route {
    /// The list.
    #[at("/")]
    Licenses,
    /// One license, and the list beside it where there is room.
    #[at("/license/:id")]
    License {
        /// The id of its record.
        id: String,
    },
    /// Anything else.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The address as a link has it.
    pub(crate) fn href(&self) -> String {
        format!("#{}", self.to_path())
    }
}
