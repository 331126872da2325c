//! The licenses of an input, opened.

use crate::failure::{Advice, Failure};
use crate::input::Input;
use crate::text::printable;
use crate::words::{open_error, refusal};
use crate::{Exit, Host};
use licentia_verifier::{Instant, Keyring, License, Secrets, limits, split};

/// By what licenses are opened.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opener<'a> {
    pub(crate) trusted: &'a Keyring,
    pub(crate) secrets: Secrets<'a>,
    /// When: files of Keygen's can say that they do not count at an instant.
    pub(crate) at: Option<Instant>,
}

impl<'a> From<&'a Keyring> for Opener<'a> {
    fn from(trusted: &'a Keyring) -> Self {
        Self { trusted, secrets: Secrets::default(), at: None }
    }
}

/// Opens every license of an input, and those that order answers in it bring; what is not genuine,
/// or says that it does not count, is complained of together.
pub(crate) fn open_all(
    input: &Input,
    opener: Opener<'_>,
    licenses: &mut Vec<License>,
    host: &mut Host<'_>,
) -> Result<(), Failure> {
    let label = printable(&input.label());
    let bytes = input
        .read(limits::INPUT_BYTES, host)
        .map_err(|error| error.failure(&label, limits::INPUT_BYTES))?;
    let documents = split(&bytes)
        .map_err(|error| Failure::new(Exit::NotGenuine, vec![open_error(&error).about(&label)]))?;
    let (mut exit, mut complaints) = (Exit::Success, Vec::new());
    for (number, document) in (1..).zip(&documents) {
        let about = match documents.len() {
            1 => label.clone(),
            _ => format!("{label} ({number})"),
        };
        match document.licenses_with(opener.trusted, &opener.secrets) {
            Ok(found) => {
                for license in found {
                    let said = does_not_count(&license, opener.at);
                    if said.is_empty() {
                        licenses.push(license);
                    } else {
                        exit = exit.max(Exit::Refused);
                    }
                    complaints.extend(said.into_iter().map(|words| words.about(&about)));
                }
            }
            Err(error) => {
                exit = exit.max(Exit::NotGenuine);
                complaints.push(open_error(&error).about(&about));
            }
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(Failure::new(exit, complaints)) }
}

/// Why a license does not count at all, whatever it grants. That it has expired, or is for later,
/// is the business of those who ask what it grants.
fn does_not_count(license: &License, at: Option<Instant>) -> Vec<Advice> {
    let reasons = at.map(|at| license.refusals(at)).unwrap_or_default();
    reasons.iter().filter(|reason| reason.is_of_file()).map(refusal).collect()
}
