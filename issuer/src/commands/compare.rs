//! `licentia compare`: two stories side by side, or one under two policies.

use crate::failure::Failure;
use crate::input::Input;
use crate::policy_file;
use crate::scenario_file::{play, read};
use crate::show::{Look, compared};
use crate::trusted::KeysFlags;
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::PolicyReference;
use licentia_verifier::policy::Policy;
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::{Timeline, compare};
use std::ffi::OsString;

/// Play two stories, or one under two policies, and compare what they come to
///
/// Says when they first differ and in what, how long each status lasts, for how long functions do
/// not wholly work, and what is spent. Only the time that both cover is compared.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// A scenario in JSON; `-` is the standard input
    #[arg(value_name = "SCENARIO")]
    one: OsString,
    /// Another
    #[arg(value_name = "OTHER", conflicts_with = "policy", required_unless_present = "policy")]
    other: Option<OsString>,
    /// Instead of another scenario: play it under this policy, by its id or in a file; twice
    #[arg(long, value_name = "POLICY")]
    policy: Vec<String>,
    #[command(flatten)]
    keys: KeysFlags,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

impl Compare {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let [(one_name, one), (other_name, other)] = self.played(host)?;
        let compared_with = compare(&one, &other);
        if self.json {
            host.write_json(&compared_with)?;
        } else {
            let look = Look::of(host, usize::MAX);
            let text = compared(&compared_with, [(&one_name, &one), (&other_name, &other)], look);
            host.stdout.write_all(text.as_bytes())?;
        }
        Ok(Exit::Success)
    }

    /// Both, each with what it is called.
    fn played(&self, host: &mut Host<'_>) -> Result<[(String, Timeline); 2], Failure> {
        let keyring = self.keys.read(host)?;
        if let Some(other) = &self.other {
            let inputs = Input::all(vec![self.one.clone(), other.clone()], host)?;
            let mut played = Vec::with_capacity(2);
            for input in &inputs {
                let scenario = read(input, keyring.as_ref(), host)?;
                played.push((input.label(), play(&scenario, &input.label())?));
            }
            return <[_; 2]>::try_from(played).map_err(|_| one_of_two());
        }
        let [one, other] = &self.policy[..] else { return Err(one_of_two()) };
        let policies = [policy_file::named(one, host)?, policy_file::named(other, host)?];
        let input = Input::one(self.one.clone(), host);
        let scenario = read(&input, keyring.as_ref(), host)?;
        let [one, other] = policies.map(|policy| {
            let name = policy.id.clone();
            play(&under(scenario.clone(), policy), &name).map(|played| (name, played))
        });
        Ok([one?, other?])
    }
}

/// The same story by other rules.
fn under(scenario: Scenario, policy: Policy) -> Scenario {
    let id = policy.id.clone();
    // Whatever else goes by that name is not what was asked for.
    let others = scenario.policies.into_iter().filter(|it| it.id != id);
    let policies = std::iter::once(policy).chain(others).collect();
    Scenario { policy: Some(PolicyReference::Named(id)), policies, ..scenario }
}

fn one_of_two() -> Failure {
    Failure::usage(
        "there must be two things to compare",
        "name two scenarios, or one scenario and `--policy` twice",
    )
}
