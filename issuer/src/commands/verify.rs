//! `licentia verify`: which inputs are genuine licenses in force.

use crate::asked::Asked;
use crate::failure::Failure;
use crate::input::{Input, ReadError};
use crate::judged::{Finding, Judged, Unreadable};
use crate::show::{Listing, verdict_card};
use crate::text::{printable, width};
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::{
    Document, Instant, Keyring, OpenError, SizedThing, Verdict, limits, split,
};

const AFTER_HELP: &str = r#"With `--json` each license is one line:
  {"input":"a.license","verdict":"valid","keyId":"…","license":{…}}
  {"input":"b.license","verdict":"refused","keyId":"…","reasons":[…],…}
  {"input":"c.license","verdict":"not-genuine","error":{"code":"…",…}}
  {"input":"d.license","verdict":"unreadable","error":{"code":"…",…}}
An input with several licenses has a line for each, with `part` counted from 1.

Exit code, of the gravest: 0 all valid, 1 unreadable, 2 refused, 3 not genuine."#;

/// Tell genuine licenses in force from others
///
/// A license is genuine if a trusted key signed it and nothing was changed since. It is valid,
/// refused (genuine, but not in force), or not genuine.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Verify {
    #[command(flatten)]
    asked: Asked,
    /// Print a JSON object for each license, one a line
    #[arg(long)]
    json: bool,
}

impl Verify {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let (inputs, trusted, at) = self.asked.read(host)?;
        if self.json {
            return print_json(&inputs, &trusted, at, host);
        }
        let columns = inputs.iter().map(|input| width(&printable(&input.label()))).max();
        let mut listing = Listing::new(columns.unwrap_or(0), host);
        let mut exit = Exit::Success;
        for input in &inputs {
            let all = judge(input, &trusted, at, host);
            exit = all.iter().map(|judged| judged.finding.exit()).fold(exit, Exit::max);
            if let ([judged], 1) = (all.as_slice(), inputs.len()) {
                host.stdout.write_all(verdict_card(judged, at, host).as_bytes())?;
                return Ok(exit);
            }
            for judged in all {
                host.stdout.write_all(listing.row(&judged, at).as_bytes())?;
            }
        }
        host.stdout.write_all(listing.summary().as_bytes())?;
        Ok(exit)
    }
}

fn print_json(
    inputs: &[Input],
    trusted: &Keyring,
    at: Instant,
    host: &mut Host<'_>,
) -> Result<Exit, Failure> {
    let mut exit = Exit::Success;
    for input in inputs {
        for judged in judge(input, trusted, at, host) {
            exit = exit.max(judged.finding.exit());
            let line = serde_json::to_string(&judged).map_err(std::io::Error::other)?;
            writeln!(host.stdout, "{line}")?;
        }
    }
    Ok(exit)
}

/// Judges every license of an input. What cannot be read stops no other input.
fn judge(input: &Input, trusted: &Keyring, at: Instant, host: &mut Host<'_>) -> Vec<Judged> {
    let name = input.label();
    let one = |finding| vec![Judged { input: name.clone(), part: None, finding }];
    let not_genuine = |error| one(Finding::Verdict(Verdict::NotGenuine { error }));
    let bytes = match input.read(limits::INPUT_BYTES, host) {
        Ok(bytes) => bytes,
        Err(ReadError::TooLarge(size)) => {
            let (what, limit) = (SizedThing::Input, limits::INPUT_BYTES as u64);
            return not_genuine(OpenError::TooLarge { what, size, limit });
        }
        Err(ReadError::Unreadable(words)) => {
            return one(Finding::Unreadable(Unreadable::new(words)));
        }
    };
    let documents = match split(&bytes) {
        Ok(documents) => documents,
        Err(error) => return not_genuine(error),
    };
    let several = 1 < documents.len();
    let judged = |(index, document): (usize, &Document<'_>)| Judged {
        input: name.clone(),
        part: several.then_some(index + 1),
        finding: Finding::Verdict(Verdict::of(document.open(trusted), at)),
    };
    documents.iter().enumerate().map(judged).collect()
}
