//! The keys that a command line trusts: `--keys`, or the environment variable LICENTIA_KEYS.

use crate::failure::{Advice, Failure};
use crate::input::read_file;
use crate::text::quoted;
use crate::{Exit, Host, jwks, words};
use clap::Args;
use ed25519_dalek::VerifyingKey;
use licentia_verifier::{Keyring, KeyringError, limits};
use std::ffi::OsString;
use std::path::Path;

const VARIABLE: &str = "LICENTIA_KEYS";

/// Which keys are trusted.
#[derive(Debug, Args)]
pub(crate) struct KeysFlags {
    /// Trust these keys: a JWK Set or PEM public key, as a file or as the text itself, or 64 hex
    /// digits; may be repeated; default: the environment variable LICENTIA_KEYS
    #[arg(long, value_name = "KEYS")]
    keys: Vec<OsString>,
}

impl KeysFlags {
    /// Reads them; `None` if none are named.
    pub(crate) fn read(&self, host: &mut Host<'_>) -> Result<Option<Keyring>, Failure> {
        let variable = host.variable(VARIABLE).filter(|_| self.keys.is_empty());
        let mut trusted: Option<Keyring> = None;
        for source in self.keys.iter().chain(&variable) {
            let (label, keyring) = read_source(source, host)?;
            trusted = Some(match trusted {
                None => keyring,
                Some(others) => others
                    .join(keyring)
                    .map_err(|error| refused(contradiction(&error).about(&label)))?,
            });
        }
        Ok(trusted)
    }

    /// Reads them, and trusts the key that signs as well.
    pub(crate) fn with(&self, own: &VerifyingKey, host: &mut Host<'_>) -> Result<Keyring, Failure> {
        let (own, key_id) = (jwks::keyring(own)?, jwks::key_id(own));
        match self.read(host)? {
            None => Ok(own),
            // What the key file says of its window or its revocation holds.
            Some(trusted) if trusted.keys().iter().any(|key| key.key_id == key_id) => Ok(trusted),
            Some(trusted) => Ok(trusted.join(own).map_err(std::io::Error::other)?),
        }
    }

    /// Reads them; there must be some.
    pub(crate) fn require(&self, host: &mut Host<'_>) -> Result<Keyring, Failure> {
        let none = || {
            Failure::usage(
                "no trusted keys are named: a license is genuine only by the key of its issuer",
                format!("give the issuer's key file with `--keys FILE`, or set `{VARIABLE}`"),
            )
        };
        self.read(host)?.ok_or_else(none)
    }
}

/// Reads keys from a text or, if it is none, from the file of that name.
fn read_source(source: &OsString, host: &mut Host<'_>) -> Result<(String, Keyring), Failure> {
    let label = quoted(&source.to_string_lossy());
    if let Some(text) = source.to_str().filter(|text| is_keys(text)) {
        let label = "the given keys".to_owned();
        return match Keyring::parse(text) {
            Ok(keyring) => Ok((label, keyring)),
            Err(error) => Err(refused(words::keyring_error(&error).about(&label))),
        };
    }
    let bytes = read_file(&host.path(Path::new(source)), limits::KEY_SET_BYTES);
    let bytes =
        bytes.map_err(|error| error.failure(&source.to_string_lossy(), limits::KEY_SET_BYTES))?;
    match Keyring::parse(&bytes) {
        Ok(keyring) => Ok((label, keyring)),
        Err(error) => Err(refused(words::keyring_error(&error).about(&label))),
    }
}

/// Whether a text is keys itself and not the name of a file.
fn is_keys(text: &str) -> bool {
    let text = text.trim();
    let hex = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    hex || text.starts_with('{') || text.starts_with("-----BEGIN ")
}

/// Why keys of two files do not go together.
fn contradiction(error: &KeyringError) -> Advice {
    match error {
        KeyringError::DuplicateKey { key_id } => Advice::new(
            format!("it says other things of key `{key_id}` than another `--keys`"),
            "trust one of the two, usually the newer",
        ),
        other => words::keyring_error(other),
    }
}

fn refused(words: Advice) -> Failure {
    Failure::new(Exit::CouldNotRun, vec![words])
}
