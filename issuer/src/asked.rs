//! What a question about licenses is made of: which ones, whose keys, and when.

use crate::failure::{Advice, Failure, Say};
use crate::input::{Input, read_file};
use crate::moment::instant;
use crate::opened::Opener;
use crate::secrets::{Given, SecretFlags};
use crate::text::quoted;
use crate::trusted::KeysFlags;
use crate::words::ENGLISH;
use crate::{Exit, Host, words};
use clap::Args;
use licentia_verifier::{Instant, Keyring, RevocationList, limits};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What a question about licenses is made of.
#[derive(Debug, Args)]
pub(crate) struct Asked {
    /// License files, or registration keys themselves; `-`, or none, is the standard input
    #[arg(value_name = "INPUT")]
    inputs: Vec<OsString>,
    #[command(flatten)]
    keys: KeysFlags,
    #[command(flatten)]
    secrets: SecretFlags,
    /// Judge as of this instant, as in `2026-06-01T00:00:00Z` [default: now]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    at: Option<Instant>,
}

/// A question about licenses.
#[derive(Debug)]
pub(crate) struct Question {
    pub(crate) inputs: Vec<Input>,
    pub(crate) trusted: Keyring,
    pub(crate) secrets: Given,
    pub(crate) at: Instant,
}

impl Asked {
    /// The inputs, the trusted keys, what decrypts, and the instant.
    pub(crate) fn read(self, host: &mut Host<'_>) -> Result<Question, Failure> {
        let trusted = self.keys.require(host)?;
        let secrets = self.secrets.read(host)?;
        let at = self.at.map_or_else(|| host.now(), Ok)?;
        Ok(Question { inputs: Input::all(self.inputs, host)?, trusted, secrets, at })
    }
}

impl Question {
    /// By what its licenses are opened.
    pub(crate) fn opener(&self) -> Opener<'_> {
        let (trusted, secrets) = (&self.trusted, self.secrets.secrets());
        Opener { trusted, secrets, at: Some(self.at) }
    }
}

/// Which orders their issuer revoked.
#[derive(Debug, Args)]
pub(crate) struct RevocationFlags {
    /// The issuer's list of revoked orders, as `licentia revoke` writes it
    #[arg(long, value_name = "FILE")]
    revocations: Option<PathBuf>,
}

impl RevocationFlags {
    /// Reads the list, if one is named; one that is stale is warned of, and holds all the same.
    pub(crate) fn read(
        &self,
        trusted: &Keyring,
        at: Instant,
        host: &mut Host<'_>,
    ) -> Result<Option<RevocationList>, Failure> {
        let Some(path) = &self.revocations else { return Ok(None) };
        let list = read_list(path, trusted, host)?;
        if list.is_stale(at) {
            let expires = list.claims().expires;
            let problem = format!("the list is stale: it was good until {expires}");
            Advice::new(
                format!("{problem} ({})", ENGLISH.distance(expires, at)),
                "fetch the issuer's latest: what was revoked since is not in this one",
            )
            .about(&quoted(&path.display().to_string()))
            .warn(host);
        }
        Ok(Some(list))
    }
}

/// Whether an order is on the list, if there is one.
pub(crate) fn revokes(list: Option<&RevocationList>, order_id: &str) -> bool {
    list.is_some_and(|list| list.revokes(order_id))
}

/// Opens the revocation list in a file.
pub(crate) fn read_list(
    path: &Path,
    trusted: &Keyring,
    host: &Host<'_>,
) -> Result<RevocationList, Failure> {
    let (name, limit) = (path.display().to_string(), limits::INPUT_BYTES);
    let bytes = read_file(&host.path(path), limit).map_err(|error| error.failure(&name, limit))?;
    RevocationList::open(&bytes, trusted).map_err(|error| {
        let words = words::list_open_error(&error).about(&quoted(&name));
        Failure::new(Exit::NotGenuine, vec![words])
    })
}
