//! What the program can do: a file for each.

mod assess;
mod compare;
mod completions;
mod count;
mod entitlement;
mod explain;
mod fulfil;
mod inspect;
mod issue;
mod keygen;
mod keys;
mod man;
mod narrow;
mod order;
mod policy;
mod public;
mod quote;
mod revoke;
mod sign_prices;
mod simulate;
mod verify;

use crate::failure::Failure;
use crate::{Exit, Host};
use clap::Subcommand;

/// What the program can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Keygen(keygen::Keygen),
    Public(public::Public),
    Keys(keys::Keys),
    Issue(Box<issue::Issue>),
    Verify(verify::Verify),
    Inspect(inspect::Inspect),
    Entitlement(entitlement::ShowEntitlement),
    Order(Box<order::Order>),
    Fulfil(Box<fulfil::Fulfil>),
    Revoke(revoke::Revoke),
    #[command(subcommand)]
    Policy(policy::PolicyCommand),
    Count(count::Count),
    Explain(explain::Explain),
    Assess(assess::Assess),
    Simulate(simulate::Simulate),
    Compare(compare::Compare),
    Quote(quote::MakeQuote),
    SignPrices(sign_prices::SignPrices),
    Completions(completions::Completions),
    Man(man::Man),
}

impl Command {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        match self {
            Self::Keygen(command) => command.run(host),
            Self::Public(command) => command.run(host),
            Self::Keys(command) => command.run(host),
            Self::Issue(command) => command.run(host),
            Self::Verify(command) => command.run(host),
            Self::Inspect(command) => command.run(host),
            Self::Entitlement(command) => command.run(host),
            Self::Order(command) => command.run(host),
            Self::Fulfil(command) => command.run(host),
            Self::Revoke(command) => command.run(host),
            Self::Policy(command) => command.run(host),
            Self::Count(command) => command.run(host),
            Self::Explain(command) => command.run(host),
            Self::Assess(command) => command.run(host),
            Self::Simulate(command) => command.run(host),
            Self::Compare(command) => command.run(host),
            Self::Quote(command) => command.run(host),
            Self::SignPrices(command) => command.run(host),
            Self::Completions(command) => command.run(host),
            Self::Man(command) => command.run(host),
        }
    }
}
