//! `licentia quote`: what added users, modules, renewals and upgrades of a license cost.

use crate::change_flags::ChangeFlags;
use crate::failure::{Advice, Failure, Say};
use crate::held::{Held, HeldFlags};
use crate::price_file;
use crate::show::quoted_prices;
use crate::text::{printable, quoted};
use crate::words::{ENGLISH, quote_refusal};
use crate::{Exit, Host, moment, policy_file};
use clap::Args;
use licentia_verifier::policy::{Policy, PolicyReference};
use licentia_verifier::quote::{self, quote};
use licentia_verifier::{Date, Instant};
use std::ffi::OsString;

const AFTER_HELP: &str = "\
Users are sold in packs, and what is added is covered until the maintenance ends. A renewed \
year costs a share of what the same license costs new, and starts where the last one ends, \
whether it is bought early or late. An upgrade is asked for before users and modules, a renewal \
after them: it is of the license with all of these. Nothing is ordered by asking; \
`licentia order` takes the same flags.

Exit code: 0 all is quoted, 1 unreadable, 2 something cannot be quoted or a license is \
incomplete, 3 a license or a signed price list is not genuine.";

/// Say what more users, modules, years, a larger license or a bridge cost
///
/// Takes a license with all its add-ons and renewals, and a price list.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct MakeQuote {
    #[command(flatten)]
    held: HeldFlags,
    /// The price list: JSON, or signed by a trusted key
    #[arg(long, value_name = "FILE")]
    prices: OsString,
    /// The currency to pay in, as in `EUR` [default: the first of the price list]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Quote on this day, as in `2026-06-01` [default: the day of `--at`]
    #[arg(long, value_name = "DATE", value_parser = moment::date, conflicts_with = "at")]
    on: Option<Date>,
    /// The rules of the license: a policy's id, or a file [default: what the license names]
    #[arg(long, value_name = "POLICY")]
    policy: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    wanted: ChangeFlags,
}

impl MakeQuote {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let changes = self.wanted.changes()?;
        let on = self.on.and_then(beginning);
        let Held { trusted, at, parts, holding, grants: held, .. } = self.held.read(on, host)?;
        let prices = price_file::read(self.prices, &trusted, host)?;
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
        let waiting: Vec<Advice> = parts.iter().filter_map(|it| ENGLISH.idle(it)).collect();
        let complete = waiting.is_empty() && answer.refusals.is_empty();
        if self.json {
            host.write_json(&answer)?;
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

/// The policy that a license names.
fn resolve(policy: &PolicyReference) -> Result<Policy, Failure> {
    policy.resolve(&[]).map_err(|unknown| {
        let problem = format!("the license names the policy {}", quoted(&unknown.id));
        let remedy = "nobody here has it: give it as a file with `--policy`";
        Failure::new(Exit::CouldNotRun, vec![Advice::new(printable(&problem), remedy)])
    })
}
