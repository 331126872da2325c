//! `licentia entitlement`: what several licenses grant together.

use crate::asked::{Asked, RevocationFlags, revokes};
use crate::failure::Failure;
use crate::opened::open_all;
use crate::show::entitlement;
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::entitlement::{Entitlement, Part, Standing};

const AFTER_HELP: &str = "\
Exit code, of the gravest: 0 every license counts or was replaced, 1 unreadable, 2 a license is \
incomplete (what it extends is not among them), is for another product or was revoked, 3 not \
genuine.";

/// Show what several licenses grant together
///
/// Bases with their add-ons, renewals and upgrades, in whatever order they are given; an order
/// answer stands for the licenses in it. What is not genuine is named, and the others still count.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct ShowEntitlement {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    revocations: RevocationFlags,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

impl ShowEntitlement {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let question = self.asked.read(host)?;
        let at = question.at;
        let revoked = self.revocations.read(&question.trusted, at, host)?;
        let (mut exit, mut licenses) = (Exit::Success, Vec::new());
        for input in &question.inputs {
            match open_all(input, question.opener(), &mut licenses, host) {
                Ok(()) => {}
                Err(failure) => exit = exit.max(failure.report(host)),
            }
        }
        let held = Entitlement::of(licenses, |id| revokes(revoked.as_ref(), id));
        let is_refused = |part: &Part| match part.standing {
            Standing::Incomplete { .. } | Standing::OtherProduct { .. } | Standing::Revoked => true,
            Standing::Counts { .. } | Standing::Superseded { .. } => false,
        };
        if held.parts.iter().any(is_refused) {
            exit = exit.max(Exit::Refused);
        }
        if self.json {
            let text = serde_json::to_string(&held.at(at)).map_err(std::io::Error::other)?;
            writeln!(host.stdout, "{text}")?;
        } else {
            host.stdout.write_all(entitlement(&held, at, host).as_bytes())?;
        }
        Ok(exit)
    }
}
