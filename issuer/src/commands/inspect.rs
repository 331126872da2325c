//! `licentia inspect`: what a file says, genuine or not.

use crate::failure::Failure;
use crate::input::{Input, ReadError};
use crate::inspected::Inspected;
use crate::text::quoted;
use crate::trusted::KeysFlags;
use crate::{Exit, Host, show};
use clap::Args;
use licentia_verifier::{Keyring, OpenError, SizedThing, limits, split};
use std::ffi::OsString;

/// Show what licenses say, whether it is true or not
///
/// Without `--keys` nothing is checked, and nothing may be decided by what is shown.
#[derive(Debug, Args)]
pub(crate) struct Inspect {
    /// License files, or registration keys themselves; `-`, or none, is the standard input
    #[arg(value_name = "INPUT")]
    inputs: Vec<OsString>,
    #[command(flatten)]
    keys: KeysFlags,
    /// Print a JSON object for each license, one a line
    #[arg(long)]
    json: bool,
}

impl Inspect {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let trusted = self.keys.read(host)?;
        let now = host.now()?;
        let mut exit = Exit::Success;
        let mut first = true;
        for input in Input::all(self.inputs, host)? {
            let all = match inspect(&input, trusted.as_ref(), host) {
                Ok(all) => all,
                Err(failure) => {
                    exit = exit.max(failure.report(host));
                    continue;
                }
            };
            for inspected in all {
                if inspected.error.is_some() {
                    exit = exit.max(Exit::NotGenuine);
                }
                let text = match self.json {
                    true => {
                        serde_json::to_string(&inspected).map_err(std::io::Error::other)? + "\n"
                    }
                    false => show::inspected(&inspected, trusted.is_some(), now, host),
                };
                let gap = if first || self.json { "" } else { "\n" };
                host.stdout.write_all(format!("{gap}{text}").as_bytes())?;
                first = false;
            }
        }
        Ok(exit)
    }
}

/// Every license of an input.
fn inspect(
    input: &Input,
    trusted: Option<&Keyring>,
    host: &mut Host<'_>,
) -> Result<Vec<Inspected>, Failure> {
    let name = input.label();
    let bytes = match input.read(limits::INPUT_BYTES, host) {
        Ok(bytes) => bytes,
        Err(ReadError::TooLarge(size)) => {
            let (what, limit) = (SizedThing::Input, limits::INPUT_BYTES as u64);
            return Ok(vec![Inspected::failed(&name, OpenError::TooLarge { what, size, limit })]);
        }
        Err(ReadError::Unreadable(words)) => {
            return Err(Failure::new(Exit::CouldNotRun, vec![words.about(&quoted(&name))]));
        }
    };
    let documents = match split(&bytes) {
        Ok(documents) => documents,
        Err(error) => return Ok(vec![Inspected::failed(&name, error)]),
    };
    let several = 1 < documents.len();
    let all = documents.iter().enumerate().map(|(index, document)| {
        let part = several.then_some(index + 1);
        Inspected::new(&name, part, document, trusted)
    });
    Ok(all.collect())
}
