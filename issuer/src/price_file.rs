//! A price list from a file: plain JSON, or signed by the vendor.

use crate::failure::Failure;
use crate::input::Input;
use crate::text::quoted;
use crate::words::price_list_error;
use crate::{Exit, Host, strict_json};
use licentia_verifier::quote::PriceList;
use licentia_verifier::{Keyring, limits};
use std::ffi::OsString;

/// Longest file, in bytes: a signed price list with its line ends and the mail around it.
const FILE_BYTES: usize = 2 * limits::DOCUMENT_BYTES;

/// A price list, and whether a trusted key signed it.
#[derive(Debug)]
pub(crate) struct PriceFile {
    pub(crate) list: PriceList,
    pub(crate) signed: bool,
}

/// Reads a file of either kind; its first character tells which.
pub(crate) fn read(
    name: OsString,
    trusted: &Keyring,
    host: &mut Host<'_>,
) -> Result<PriceFile, Failure> {
    let (name, bytes) = bytes(name, host)?;
    if bytes.trim_ascii_start().starts_with(b"{") || strict_json::is_utf16(&bytes) {
        let list = plain(&name, &bytes, Exit::CouldNotRun)?;
        return Ok(PriceFile { list, signed: false });
    }
    let list = PriceList::open(&bytes, trusted).map_err(|error| {
        Failure::new(Exit::NotGenuine, vec![price_list_error(&error).about(&quoted(&name))])
    })?;
    Ok(PriceFile { list, signed: true })
}

/// Reads a plain one, to be signed.
pub(crate) fn read_plain(name: OsString, host: &mut Host<'_>) -> Result<PriceList, Failure> {
    let (name, bytes) = bytes(name, host)?;
    plain(&name, &bytes, Exit::Refused)
}

fn plain(name: &str, bytes: &[u8], exit: Exit) -> Result<PriceList, Failure> {
    PriceList::read(bytes).map_err(|error| {
        let remedy = "correct the list; misspelt members are refused, so that no price is lost";
        let problems = strict_json::all_or::<PriceList>(error, bytes);
        Failure::new(exit, strict_json::complaints(problems, bytes, name, remedy))
    })
}

/// The name of a file, and what is in it.
fn bytes(name: OsString, host: &mut Host<'_>) -> Result<(String, Vec<u8>), Failure> {
    let input = Input::File(name.into());
    let name = input.label();
    let bytes = input.read(FILE_BYTES, host).map_err(|error| error.failure(&name, FILE_BYTES))?;
    // Editors' byte order marks are forgiven.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(bytes);
    Ok((name, bytes))
}
