//! Buying: what changes cost and do, orders and their answers.

mod answer;
mod future;
mod orders;
mod plan;
mod prices;
mod quoted;
mod renewal;
mod strip;
mod wish;

pub(crate) use prices::Listed;

use crate::desk::Desk;
use crate::engine::{Engine, instant};
use crate::protocol::{Failure, Told};
use licentia_verifier::Instant;
use licentia_verifier::entitlement::{Held, Holding};
use licentia_verifier::order::NotFulfilled;
use licentia_verifier::policy::{Policy, UnknownPolicy};
use licentia_words::{Advice, Words, sentence};
use std::cell::OnceCell;

/// The module that everybody uses who is counted as a user.
const SERVER: &str = "server";

/// What is held, and can be added to.
struct Basis<'a> {
    desk: &'a Desk,
    words: &'a dyn Words,
    holding: Holding,
    held: Held,
    policy: Policy,
    at: Instant,
    /// Seats that are in use, once somebody asked.
    used: OnceCell<u64>,
}

impl Engine {
    /// What an installation holds at an instant.
    fn basis(&self, installation: &str, now: i64) -> Result<Basis<'_>, Failure> {
        let (desk, words) = (self.desk(installation)?, self.session()?.words);
        let at = instant(now)?;
        let is_it = |holding: &Holding| holding.order_id == desk.id;
        let holding = desk.entitlement().holdings.into_iter().find(is_it);
        let refused = |error: &NotFulfilled| failed(words.not_fulfilled(error));
        let name = || desk.id.clone();
        let holding =
            holding.ok_or_else(|| refused(&NotFulfilled::HoldingMissing { holding: name() }))?;
        let held = holding
            .at(at, desk.facts.utc_offset_minutes)
            .ok_or_else(|| refused(&NotFulfilled::NothingHeld { holding: name() }))?;
        let policy = held
            .policy
            .resolve(&[])
            .map_err(|UnknownPolicy { id }| refused(&NotFulfilled::UnknownPolicy { id }))?;
        Ok(Basis { desk, words, holding, held, policy, at, used: OnceCell::new() })
    }
}

/// What went wrong, in sentences.
fn told(advice: &Advice) -> Told {
    let remedy = advice.remedy.as_deref().map(sentence).unwrap_or_default();
    Told { what: sentence(&advice.problem), remedy }
}

/// The same instead of an answer.
fn failed(advice: Advice) -> Failure {
    let Told { what, remedy } = told(&advice);
    Failure::Said { what, remedy }
}

/// A clause as a title: with a capital, without a stop.
fn title(clause: &str) -> String {
    let mut letters = clause.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}
