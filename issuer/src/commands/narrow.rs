//! `licentia count --narrow`: whose access to a module could be taken to free seats.

use crate::show::Narrowed;
use licentia_verifier::installation::Installation;
use licentia_verifier::policy::Policy;
use licentia_verifier::rules::{narrowing_command, proposals};
use serde_json::{Value, json};

/// A module, and how many of its seats are to be freed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Narrow {
    module: String,
    /// Absent: as many as there are.
    seats: Option<u64>,
}

impl Narrow {
    /// A module's id, and behind `=` a number of seats.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let (module, seats) = match text.split_once('=') {
            None => (text, None),
            Some((module, seats)) => {
                let seats = seats.parse().ok().filter(|seats| 0 < *seats);
                let expected = || "expected a number of seats to free behind `=`".to_owned();
                (module, Some(seats.ok_or_else(expected)?))
            }
        };
        Ok(Self { module: module.to_owned(), seats })
    }

    /// Who could give these seats up.
    pub(crate) fn of(&self, installation: &Installation, policy: &Policy) -> Narrowed {
        let Self { module, seats } = self.clone();
        let proposals = proposals(installation, policy, &module, seats.unwrap_or(u64::MAX));
        let command = narrowing_command(policy, &module);
        Narrowed { module, seats, proposals, command }
    }
}

/// What is proposed, as JSON.
pub(crate) fn narrowed_json(narrowed: &Narrowed) -> Value {
    let Narrowed { module, seats, proposals, command } = narrowed;
    let mut value =
        json!({ "module": module, "seatsFreed": narrowed.freed(), "proposals": proposals });
    if let Some(seats) = seats {
        value["seats"] = json!(seats);
    }
    if let Some(command) = command {
        value["command"] = json!(command);
    }
    value
}
