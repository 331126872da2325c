//! `licentia quote`: what added users, modules, renewals and upgrades of a license cost.

use crate::asked::Asked;
use crate::change_flags::ChangeFlags;
use crate::failure::{Failure, Words};
use crate::opened::open_all;
use crate::price_file;
use crate::show::quoted_prices;
use crate::text::{list, printable, quoted};
use crate::words::{idle, quote_refusal};
use crate::{Exit, Host, moment, policy_file};
use clap::Args;
use licentia_verifier::entitlement::{Entitlement, Holding};
use licentia_verifier::policy::{Policy, PolicyReference};
use licentia_verifier::quote::{self, quote};
use licentia_verifier::{Date, Instant};
use std::ffi::OsString;

const AFTER_HELP: &str = "\
Users are sold in packs, and what is added is covered until the maintenance ends. A renewed year
costs a share of what the same license costs new, and starts where the last one ends, whether it is
bought early or late. An upgrade is asked for before users and modules, a renewal after them: it is
of the license with all of these. Nothing is ordered by asking.

Exit code: 0 all is quoted, 1 unreadable, 2 something cannot be quoted or a license is incomplete,
3 a license or a signed price list is not genuine.";

/// Say what more users, modules, years or a larger license cost
///
/// Takes a license with all its add-ons and renewals, and a price list.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct MakeQuote {
    #[command(flatten)]
    asked: Asked,
    /// The price list: JSON, or signed by a trusted key
    #[arg(long, value_name = "FILE")]
    prices: OsString,
    #[command(flatten)]
    wanted: ChangeFlags,
    /// The currency to pay in, as in `EUR` [default: the first of the price list]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Quote on this day, as in `2026-06-01` [default: the day of `--at`]
    #[arg(long, value_name = "DATE", value_parser = moment::date, conflicts_with = "at")]
    on: Option<Date>,
    /// Of several licenses, the one that is to be changed
    #[arg(long, value_name = "ORDER-ID")]
    order_id: Option<String>,
    /// The rules of the license: a policy's id, or a file [default: what the license names]
    #[arg(long, value_name = "POLICY")]
    policy: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

impl MakeQuote {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let changes = self.wanted.changes()?;
        let (inputs, trusted, now) = self.asked.read(host)?;
        let at = self.on.map_or(now, |day| beginning(day).unwrap_or(now));
        let prices = price_file::read(self.prices, &trusted, host)?;
        let mut licenses = Vec::new();
        for input in inputs {
            // What is held is known only if everything can be read.
            open_all(&input, &trusted, &mut licenses, host)?;
        }
        let entitlement = Entitlement::of(licenses, |_| false);
        let holding = one(&entitlement.holdings, self.order_id.as_deref())?;
        let Some(held) = holding.at(at, 0) else {
            let problem = format!("{} counts from a later day on", quoted(&holding.order_id));
            let remedy = "ask as of a later day with `--on`";
            return Err(Failure::new(Exit::Refused, vec![Words::new(problem, remedy)]));
        };
        let policy = match self.policy {
            Some(named) => policy_file::named(&named, host)?,
            None => resolve(&held.policy)?,
        };
        let usual = prices.list.currencies.first().map(|currency| currency.code.clone());
        let answer = quote(&quote::Asked {
            held: &held,
            product: &holding.product,
            price_class: held.price_class,
            changes: &changes,
            prices: &prices.list,
            policy: &policy,
            currency: &self.currency.or(usual).unwrap_or_default(),
            on: at.date(),
        });
        let waiting: Vec<Words> = entitlement.parts.iter().filter_map(idle).collect();
        let complete = waiting.is_empty() && answer.refusals.is_empty();
        if self.json {
            let text = serde_json::to_string_pretty(&answer).map_err(std::io::Error::other)?;
            writeln!(host.stdout, "{text}")?;
        } else if !answer.lines.is_empty() {
            let text = quoted_prices(&answer, &policy, prices.signed, host);
            host.stdout.write_all(text.as_bytes())?;
        }
        // What was quoted comes before what was not, also when both end up in one place.
        host.stdout.flush()?;
        for words in &waiting {
            words.warn(host);
        }
        if !self.json {
            let said = answer.refusals.iter().map(|refused| quote_refusal(&refused.refusal));
            Failure::new(Exit::Refused, said.collect()).report(host);
        }
        Ok(if complete { Exit::Success } else { Exit::Refused })
    }
}

/// The first instant of a day.
fn beginning(day: Date) -> Option<Instant> {
    format!("{day}T00:00:00Z").parse().ok()
}

/// The license that is to be changed.
fn one<'a>(holdings: &'a [Holding], order_id: Option<&str>) -> Result<&'a Holding, Failure> {
    let refused = |problem: String, remedy: &str| {
        Failure::new(Exit::Refused, vec![Words::new(problem, remedy)])
    };
    let names = || list(holdings.iter().map(|holding| &holding.order_id));
    match (holdings, order_id) {
        ([], _) => {
            let remedy = "give the license that they extend as well";
            Err(refused("none of the licenses counts by itself".to_owned(), remedy))
        }
        ([only], None) => Ok(only),
        (several, None) => {
            let problem = format!("there are {} licenses: {}", several.len(), names());
            Err(refused(problem, "say with `--order-id` which one is to be changed"))
        }
        (_, Some(order_id)) => {
            let found = holdings.iter().find(|holding| holding.order_id == order_id);
            let problem = format!("no license is {}; there is {}", quoted(order_id), names());
            found.ok_or_else(|| refused(problem, "give the order id of the base license"))
        }
    }
}

/// The policy that a license names.
fn resolve(policy: &PolicyReference) -> Result<Policy, Failure> {
    policy.resolve(&[]).map_err(|unknown| {
        let problem = format!("the license names the policy {}", quoted(&unknown.id));
        let remedy = "nobody here has it: give it as a file with `--policy`";
        Failure::new(Exit::CouldNotRun, vec![Words::new(printable(&problem), remedy)])
    })
}
