//! The licenses of an input, opened.

use crate::failure::{Advice, Failure};
use crate::input::Input;
use crate::text::printable;
use crate::words::open_error;
use crate::{Exit, Host};
use licentia_verifier::{Keyring, License, OpenError, limits, split};

/// Opens every license of an input, and those that order answers in it bring; what is not genuine
/// is complained of together.
pub(crate) fn open_all(
    input: &Input,
    trusted: &Keyring,
    licenses: &mut Vec<License>,
    host: &mut Host<'_>,
) -> Result<(), Failure> {
    let label = printable(&input.label());
    let not_genuine = |said| Failure::new(Exit::NotGenuine, said);
    let said = |error: &OpenError, about: &str| -> Advice { open_error(error).about(about) };
    let bytes = input
        .read(limits::INPUT_BYTES, host)
        .map_err(|error| error.failure(&label, limits::INPUT_BYTES))?;
    let documents = split(&bytes).map_err(|error| not_genuine(vec![said(&error, &label)]))?;
    let mut complaints = Vec::new();
    for (number, document) in (1..).zip(&documents) {
        match document.licenses(trusted) {
            Ok(found) => licenses.extend(found),
            Err(error) if documents.len() == 1 => complaints.push(said(&error, &label)),
            Err(error) => complaints.push(said(&error, &format!("{label} ({number})"))),
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(not_genuine(complaints)) }
}
