//! `licentia sign-prices`: a price list that can be trusted like a license.

use crate::failure::{Advice, Failure};
use crate::private_key::PrivateKeyFlags;
use crate::words::price_list_error;
use crate::{Exit, Host, jwks, price_file, sign};
use clap::Args;
use licentia_verifier::quote::{PRICE_LIST_TYPE, PriceList};
use std::ffi::OsString;

/// Sign a price list
///
/// Checks it, and prints it signed, on one line; `licentia quote --prices` takes both.
#[derive(Debug, Args)]
pub(crate) struct SignPrices {
    /// The price list, in JSON
    #[arg(value_name = "PRICES.json")]
    prices: OsString,
    #[command(flatten)]
    key: PrivateKeyFlags,
}

impl SignPrices {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let list = price_file::read_plain(self.prices, host)?;
        let key = self.key.read(host)?;
        let payload = serde_json::to_vec(&list).map_err(std::io::Error::other)?;
        let signed = sign(&payload, PRICE_LIST_TYPE, &key);
        // Opened again by the public key, before anybody else does.
        let opened = PriceList::open(&signed, &jwks::keyring(&key.verifying_key())?);
        let opened =
            opened.map_err(|error| Failure::new(Exit::Refused, vec![price_list_error(&error)]))?;
        if opened != list {
            let words = Advice::new("the signed list says something else", "please report this");
            return Err(Failure::new(Exit::Refused, vec![words]));
        }
        writeln!(host.stdout, "{signed}")?;
        Ok(Exit::Success)
    }
}
