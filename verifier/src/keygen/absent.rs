//! In place of all this, for those who are handed no files of Keygen's: each is of a wrong type.

use super::{Kind, Secrets};
use crate::{Instant, Keyring, License, OpenError, Refusal, Unverified};
use alloc::vec::Vec;
use serde::Serialize;

/// What a file of Keygen's says beside its claims: none is opened here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Keygen {}

impl Keygen {
    pub(crate) fn refusals(&self, _: Instant) -> Vec<Refusal> {
        match *self {}
    }

    pub(crate) fn license_expires(&self) -> Option<Instant> {
        match *self {}
    }
}

pub(crate) fn open_file(
    kind: Kind,
    _: &str,
    _: &Keyring,
    _: &Secrets<'_>,
) -> Result<License, OpenError> {
    Err(kind.wrong_type())
}

pub(crate) fn open_line(
    kind: Kind,
    _: &str,
    _: &Keyring,
    _: &Secrets<'_>,
) -> Result<License, OpenError> {
    Err(kind.wrong_type())
}

pub(crate) fn peek_file(kind: Kind, _: &str) -> Result<Unverified, OpenError> {
    Err(kind.wrong_type())
}

pub(crate) fn peek_line(kind: Kind, _: &str) -> Result<Unverified, OpenError> {
    Err(kind.wrong_type())
}
