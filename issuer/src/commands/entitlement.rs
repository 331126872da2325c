//! `licentia entitlement`: what several licenses grant together.

use crate::asked::Asked;
use crate::failure::{Failure, Words};
use crate::input::Input;
use crate::show::entitlement;
use crate::text::printable;
use crate::words::open_error;
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::entitlement::{Entitlement, Held, Holding, Part, Standing};
use licentia_verifier::{Instant, Keyring, License, OpenError, limits, split};
use serde::Serialize;

const AFTER_HELP: &str = "\
Exit code, of the gravest: 0 every license counts or was replaced, 1 unreadable, 2 a license is
incomplete (what it extends is not among them) or is for another product, 3 not genuine.";

/// Show what several licenses grant together
///
/// Bases with their add-ons, renewals and upgrades, in whatever order they are given. What is not
/// genuine is named, and the others still count.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct ShowEntitlement {
    #[command(flatten)]
    asked: Asked,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// The answer for programs: every holding with what it grants, and what became of each license.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    at: Instant,
    holdings: Vec<HoldingAt<'a>>,
    parts: &'a [Part],
}

#[derive(Serialize)]
struct HoldingAt<'a> {
    #[serde(flatten)]
    holding: &'a Holding,
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<Held>,
}

impl ShowEntitlement {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let (inputs, trusted, at) = self.asked.read(host)?;
        let (mut exit, mut licenses) = (Exit::Success, Vec::new());
        for input in inputs {
            match open_all(&input, &trusted, &mut licenses, host) {
                Ok(()) => {}
                Err(failure) => exit = exit.max(failure.report(host)),
            }
        }
        // Lists of revoked orders are not read yet.
        let held = Entitlement::of(licenses, |_| false);
        let waits = |part: &Part| match part.standing {
            Standing::Incomplete { .. } | Standing::OtherProduct { .. } => true,
            Standing::Counts { .. } | Standing::Superseded { .. } | Standing::Revoked => false,
        };
        if held.parts.iter().any(waits) {
            exit = exit.max(Exit::Refused);
        }
        if self.json {
            let holdings = held.holdings.iter();
            let holdings =
                holdings.map(|holding| HoldingAt { holding, held: holding.at(at, 0) }).collect();
            let answer = Answer { at, holdings, parts: &held.parts };
            let text = serde_json::to_string(&answer).map_err(std::io::Error::other)?;
            writeln!(host.stdout, "{text}")?;
        } else {
            host.stdout.write_all(entitlement(&held, at, host).as_bytes())?;
        }
        Ok(exit)
    }
}

/// Opens every license of an input; those that are not genuine are complained of together.
pub(super) fn open_all(
    input: &Input,
    trusted: &Keyring,
    licenses: &mut Vec<License>,
    host: &mut Host<'_>,
) -> Result<(), Failure> {
    let label = printable(&input.label());
    let not_genuine = |said| Failure::new(Exit::NotGenuine, said);
    let said = |error: &OpenError, about: &str| -> Words { open_error(error).about(about) };
    let bytes = input
        .read(limits::INPUT_BYTES, host)
        .map_err(|error| error.failure(&label, limits::INPUT_BYTES))?;
    let documents = split(&bytes).map_err(|error| not_genuine(vec![said(&error, &label)]))?;
    let mut complaints = Vec::new();
    for (number, document) in (1..).zip(&documents) {
        match document.open(trusted) {
            Ok(license) => licenses.push(license),
            Err(error) if documents.len() == 1 => complaints.push(said(&error, &label)),
            Err(error) => complaints.push(said(&error, &format!("{label} ({number})"))),
        }
    }
    if complaints.is_empty() { Ok(()) } else { Err(not_genuine(complaints)) }
}
