//! What a question about licenses is made of: which ones, whose keys, and when.

use crate::Host;
use crate::failure::Failure;
use crate::input::Input;
use crate::moment::instant;
use crate::trusted::KeysFlags;
use clap::Args;
use licentia_verifier::{Instant, Keyring};
use std::ffi::OsString;

/// What a question about licenses is made of.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// License files, or registration keys themselves; `-`, or none, is the standard input
    #[arg(value_name = "INPUT")]
    inputs: Vec<OsString>,
    #[command(flatten)]
    keys: KeysFlags,
    /// Judge as of this instant, as in `2026-06-01T00:00:00Z` [default: now]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Instant>,
}

impl Asked {
    /// The inputs, the trusted keys, and the instant.
    pub(crate) fn read(
        self,
        host: &mut Host<'_>,
    ) -> Result<(Vec<Input>, Keyring, Instant), Failure> {
        let trusted = self.keys.require(host)?;
        let at = self.at.map_or_else(|| host.now(), Ok)?;
        Ok((Input::all(self.inputs, host)?, trusted, at))
    }
}
