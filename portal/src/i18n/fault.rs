//! Words for what went wrong.

use crate::state::{Problem, SetupError};
use licentia_verifier::{KeyringError, LooksLike, OpenError};

/// What is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Advice {
    pub(crate) what: String,
    pub(crate) remedy: String,
}

impl Advice {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

/// Words for what went wrong.
pub(crate) trait FaultWords {
    fn problem(&self, problem: &Problem) -> Advice;
    fn open_error(&self, error: &OpenError) -> Advice;
    fn looks_like(&self, looks_like: LooksLike) -> Advice;
    fn setup(&self) -> &'static str;
    /// What is wrong with the settings; what to do is for the administrator.
    fn setup_error(&self, error: &SetupError) -> Advice;
    fn keyring_error(&self, error: &KeyringError) -> Advice;
    fn setup_where(&self) -> &'static str;
    fn setup_kept(&self, licenses: usize) -> String;
}
