//! Why a command stopped, and what a person can do about it.

use std::fmt;
use std::io;
use std::path::Path;

/// Something went wrong. It cannot be made without saying what to do by hand.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    by_hand: String,
}

/// A result that fails with a [`Failure`].
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// `what` happened, and what to do `by_hand`.
    pub(crate) fn new(what: impl Into<String>, by_hand: impl Into<String>) -> Self {
        Self { what: what.into(), by_hand: by_hand.into() }
    }

    /// A file or folder could not be handled. `action` is a verb: "write".
    pub(crate) fn file(action: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(
            format!("could not {action} {}: {error}", path.display()),
            "check that the folder exists, belongs to you, and has space left",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  by hand: {}", self.what, self.by_hand)
    }
}
