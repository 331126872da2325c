//! `licentia public`: the public half of a private key.

use crate::failure::Failure;
use crate::jwks::{self, WindowFlags};
use crate::passphrase::PassphraseFlags;
use crate::{Exit, Host, private_key};
use clap::Args;
use std::path::PathBuf;

/// Print the public key of a private key
#[derive(Debug, Args)]
pub(crate) struct Public {
    /// The private key
    key: PathBuf,
    /// Print PEM instead of a JWK Set
    #[arg(long, conflicts_with_all = ["not_before", "expires"])]
    pem: bool,
    #[command(flatten)]
    passphrase: PassphraseFlags,
    #[command(flatten)]
    window: WindowFlags,
}

impl Public {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let key = private_key::read(&self.key, &self.passphrase, host)?.verifying_key();
        let text = match self.pem {
            true => jwks::pem(&key)?,
            false => jwks::jwk_set(&key, &self.window)?,
        };
        host.stdout.write_all(text.as_bytes())?;
        Ok(Exit::Success)
    }
}
