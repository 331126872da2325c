//! What is held, for the commands that ask what else could be: everything opened, and of several
//! holdings the one that is meant.

use crate::asked::{Asked, RevocationFlags, revokes};
use crate::failure::{Advice, Failure};
use crate::opened::open_all;
use crate::text::{list, quoted};
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::entitlement::{Entitlement, Holding, Part};
use licentia_verifier::{Instant, Keyring, License, entitlement};

/// Which licenses are held, and which of them should change.
#[derive(Debug, Args)]
pub(crate) struct HeldFlags {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    revocations: RevocationFlags,
    /// What should change, if several bases are held: the order id of the base
    #[arg(long, value_name = "ORDER-ID")]
    holding: Option<String>,
}

/// What is held, and the holding that is meant.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) trusted: Keyring,
    pub(crate) at: Instant,
    pub(crate) licenses: Vec<License>,
    /// What became of each license.
    pub(crate) parts: Vec<Part>,
    pub(crate) holding: Holding,
    /// What that holding grants at the instant.
    pub(crate) grants: entitlement::Held,
}

impl HeldFlags {
    /// Opens everything; `on` is asked for instead of `--at`, if it is given.
    pub(crate) fn read(self, on: Option<Instant>, host: &mut Host<'_>) -> Result<Held, Failure> {
        let mut question = self.asked.read(host)?;
        question.at = on.unwrap_or(question.at);
        let at = question.at;
        let revoked = self.revocations.read(&question.trusted, at, host)?;
        let mut licenses = Vec::new();
        for input in &question.inputs {
            // What is held is known only if everything can be read.
            open_all(input, question.opener(), &mut licenses, host)?;
        }
        let all = Entitlement::of(licenses.clone(), |id| revokes(revoked.as_ref(), id));
        let holding = choose(all.holdings, self.holding.as_deref())?;
        let Some(grants) = holding.at(at, 0) else {
            let problem = format!("{} does not count yet", quoted(&holding.order_id));
            return Err(refused(problem, "ask as of a later day with `--at`"));
        };
        let trusted = question.trusted;
        Ok(Held { trusted, at, licenses, parts: all.parts, holding, grants })
    }
}

/// The holding that is meant.
fn choose(holdings: Vec<Holding>, named: Option<&str>) -> Result<Holding, Failure> {
    let names = list(holdings.iter().map(|holding| &holding.order_id));
    let several = 1 < holdings.len();
    let is_meant = |holding: &Holding| named.is_none_or(|name| holding.order_id == name);
    let found = holdings.into_iter().find(is_meant);
    match (found, named) {
        (Some(_), None) if several => {
            let problem = format!("several are held: {names}");
            Err(refused(problem, "say by `--holding` which one should change"))
        }
        (Some(holding), _) => Ok(holding),
        (None, Some(name)) if !names.is_empty() => {
            let problem = format!("{} is not held; held: {names}", quoted(name));
            Err(refused(problem, "give one of these to `--holding`"))
        }
        (None, _) => {
            let remedy = "give the base as well: an add-on alone cannot be extended, and what was \
                          revoked does not count";
            Err(refused("nothing is held".to_owned(), remedy))
        }
    }
}

fn refused(problem: String, remedy: &str) -> Failure {
    Failure::new(Exit::Refused, vec![Advice::new(problem, remedy)])
}
