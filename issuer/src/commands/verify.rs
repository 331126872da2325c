//! `licentia verify`: which inputs are genuine licenses in force.

use crate::asked::{Asked, Question, RevocationFlags, revokes};
use crate::failure::Failure;
use crate::input::{Input, ReadError};
use crate::judged::{Finding, Judged, Unreadable};
use crate::secrets::Given;
use crate::show::{Listing, verdict_card};
use crate::text::{printable, width};
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::{
    Instant, Keyring, OpenError, RevocationList, SizedThing, Verdict, limits, split,
};

const AFTER_HELP: &str = r#"With `--json` each license is one line:
  {"input":"a.license","verdict":"valid","keyId":"…","license":{…}}
  {"input":"b.license","verdict":"refused","keyId":"…","reasons":[…],…}
  {"input":"c.license","verdict":"not-genuine","error":{"code":"…",…}}
  {"input":"d.license","verdict":"unreadable","error":{"code":"…",…}}
  {"input":"e.license","verdict":"revoked","keyId":"…","license":{…}}
An input with several licenses has a line for each, with `part` counted from 1.

Exit code, of the gravest: 0 all valid, 1 unreadable, 2 refused or revoked, 3 not genuine."#;

/// Tell genuine licenses in force from others
///
/// A license is genuine if a trusted key signed it and nothing was changed since. It is valid,
/// refused (genuine, but not in force), revoked (its issuer took the order back), or not genuine.
/// An order answer stands for the licenses in it. License files, machine files and signed keys of
/// Keygen's are understood as well, by the Ed25519 key that Keygen shows for the vendor's account:
/// give its 64 hex digits to `--keys`.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Verify {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    revocations: RevocationFlags,
    /// Print a JSON object for each license, one a line
    #[arg(long)]
    json: bool,
}

impl Verify {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let Question { inputs, trusted, secrets, at } = self.asked.read(host)?;
        let revoked = self.revocations.read(&trusted, at, host)?;
        let judge = Judge { trusted, secrets, revoked, at };
        if self.json {
            return print_json(&inputs, &judge, host);
        }
        let columns = inputs.iter().map(|input| width(&printable(&input.label()))).max();
        let mut listing = Listing::new(columns.unwrap_or(0), host);
        let mut exit = Exit::Success;
        for input in &inputs {
            let all = judge.all(input, host);
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

/// What licenses are judged by.
struct Judge {
    trusted: Keyring,
    secrets: Given,
    revoked: Option<RevocationList>,
    at: Instant,
}

fn print_json(inputs: &[Input], judge: &Judge, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let mut exit = Exit::Success;
    for input in inputs {
        for judged in judge.all(input, host) {
            exit = exit.max(judged.finding.exit());
            let line = serde_json::to_string(&judged).map_err(std::io::Error::other)?;
            writeln!(host.stdout, "{line}")?;
        }
    }
    Ok(exit)
}

impl Judge {
    /// Judges every license of an input. What cannot be read stops no other input.
    fn all(&self, input: &Input, host: &mut Host<'_>) -> Vec<Judged> {
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
        let secrets = self.secrets.secrets();
        let verdicts: Vec<Verdict> = documents
            .iter()
            .flat_map(|document| Verdict::all_of(document, &self.trusted, &secrets, self.at))
            .map(|verdict| verdict.unless_revoked(|id| revokes(self.revoked.as_ref(), id)))
            .collect();
        let several = 1 < verdicts.len();
        let judged = |(part, verdict)| Judged {
            input: name.clone(),
            part: several.then_some(part),
            finding: Finding::Verdict(verdict),
        };
        (1..).zip(verdicts).map(judged).collect()
    }
}
