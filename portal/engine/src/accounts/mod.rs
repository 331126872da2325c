//! Accounts: which there are, who of them takes a seat, and who could give one up.

mod export;
mod facts;
mod idle;
mod read;
mod roll;
mod roster;
mod seats;
#[cfg(test)]
mod tests;

pub(crate) use roll::Roll;

use crate::protocol::Authority;
use licentia_verifier::policy::{Counting, OverLimit, Policy};
use licentia_verifier::rules::Rule;
use licentia_words::Words;

/// The number of a length; nothing here is longer.
fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A rule under a policy, in words.
fn authority(rule: Rule, policy: &Policy, words: &dyn Words) -> Authority {
    let sources = rule.sources().iter().map(|source| words.source(*source));
    Authority {
        id: rule.id().to_owned(),
        title: words.rule_title(rule).to_owned(),
        text: words.rule(rule, policy),
        sources: sources.collect::<Vec<_>>().join(" · "),
    }
}

/// The rules by which a policy counts seats, and what it does where there are too few.
fn rules_of(policy: &Policy) -> Vec<Rule> {
    let counting = match policy.counting {
        Counting::Mailboxes => Rule::Seat1,
        Counting::Devices => Rule::Seat3,
        Counting::Extensions => Rule::Seat5,
        Counting::LoginAccounts => Rule::Seat6,
        Counting::ActivePerModule => Rule::Seat7,
    };
    let over: &[Rule] = match policy.over_limit {
        OverLimit::Refused => &[Rule::Seat10],
        OverLimit::TrialSeat => &[Rule::Seat20, Rule::Seat21, Rule::Seat23],
        OverLimit::Admitted => &[],
    };
    [counting, Rule::Seat2].into_iter().chain(over.iter().copied()).collect()
}
