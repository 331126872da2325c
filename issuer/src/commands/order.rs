//! `licentia order`: an order request for what is held.

use crate::asked::Asked;
use crate::failure::{Failure, Words};
use crate::opened::open_all;
use crate::text::{list, quoted};
use crate::{Exit, Host, order_request};
use clap::Args;
use licentia_verifier::License;
use licentia_verifier::entitlement::{Entitlement, Held, Holding};
use licentia_verifier::order::{Change, OrderRequest};
use std::collections::BTreeSet;

const AFTER_HELP: &str = "\
The request goes to the reseller or the vendor, who answers it with `licentia fulfil`. What \
comes back is taken in like a license:
  licentia order --keys vendor.jwks.json --add-users 10 --renew 1 *.license > request.json
  licentia entitlement --keys vendor.jwks.json *.license answer.txt";

/// Write an order: more users, modules, another year
///
/// Reads what is held and prints a request, in JSON, that says what should change about it.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Order {
    #[command(flatten)]
    asked: Asked,
    /// What is changed, if several bases are held: the order id of the base
    #[arg(long, value_name = "ORDER-ID")]
    holding: Option<String>,
    /// The id of the request: the same id is the same order [default: a new one]
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// The reseller that the order goes to
    #[arg(long, value_name = "NAME")]
    reseller: Option<String>,
    /// The machine that new licenses are for [default: the one that the license is bound to]
    #[arg(long, value_name = "ID")]
    reference_id: Option<String>,
    /// Something for the reseller to read
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Name the licenses by their order ids alone, for a vendor who keeps them
    #[arg(long)]
    order_ids_only: bool,
    #[command(flatten)]
    changes: ChangeFlags,
}

/// What is wanted.
#[derive(Debug, Args)]
#[command(next_help_heading = "What should change")]
struct ChangeFlags {
    /// So many more users
    #[arg(long, value_name = "NUMBER")]
    add_users: Option<u32>,
    /// A module, for all users or for some, as in `antivirus` or `activesync:10`; may be repeated
    #[arg(long, value_name = "MODULE[:USERS]", value_parser = module)]
    add_module: Vec<Change>,
    /// A module to try; may be repeated
    #[arg(long, value_name = "MODULE")]
    trial_module: Vec<String>,
    /// Maintenance for so many more years
    #[arg(long, value_name = "YEARS")]
    renew: Option<u32>,
    /// A larger license, with so many users in all
    #[arg(long, value_name = "USERS")]
    upgrade: Option<u32>,
    /// A temporary license for a migration, for so many days
    #[arg(long, value_name = "DAYS")]
    bridge: Option<u32>,
}

impl Order {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let (inputs, trusted, at) = self.asked.read(host)?;
        let mut licenses = Vec::new();
        for input in &inputs {
            open_all(input, &trusted, &mut licenses, host)?;
        }
        let all = Entitlement::of(licenses.clone(), |_| false);
        let holding = choose(&all.holdings, self.holding.as_deref())?;
        let Some(held) = holding.at(at, 0) else {
            let problem = format!("{} does not count yet", quoted(&holding.order_id));
            return Err(refused(problem, "order more once it does"));
        };
        let changes = self.changes.read(&holding.product);
        if changes.is_empty() {
            let remedy = "say what should change, as in `--add-users 10` or `--renew 1`";
            return Err(Failure::usage("nothing is ordered", remedy));
        }
        let based_on: BTreeSet<&str> =
            holding.sources.iter().map(|source| source.order_id.as_str()).collect();
        let is_held = |license: &&License| based_on.contains(license.order_id.as_str());
        let keys: BTreeSet<&str> =
            licenses.iter().filter(is_held).map(License::registration_key).collect();
        let keys = if self.order_ids_only { BTreeSet::new() } else { keys };
        let id = self.id.map_or_else(|| new_id(host), Ok)?;
        let Held { licensee, maintenance_expires, .. } = held;
        let request = OrderRequest {
            id,
            created: host.now()?,
            licensee,
            product: holding.product.clone(),
            holding: holding.order_id.clone(),
            based_on: based_on.into_iter().map(str::to_owned).collect(),
            registration_keys: keys.into_iter().map(str::to_owned).collect(),
            maintenance_expires,
            changes,
            reseller: self.reseller,
            reference_id: self.reference_id,
            currency: None,
            total: None,
            note: self.note,
        };
        let text = serde_json::to_string_pretty(&request).map_err(std::io::Error::other)?;
        // What nobody could read is not written.
        order_request::of_bytes(text.as_bytes())
            .map_err(|words| refused(words.problem, "correct what the flags say"))?;
        writeln!(host.stdout, "{text}")?;
        Ok(Exit::Success)
    }
}

impl ChangeFlags {
    fn read(self, product: &str) -> Vec<Change> {
        let trials = self.trial_module.into_iter().map(|module| Change::TrialModule { module });
        let upgrade = |users| Change::Upgrade { product: product.to_owned(), users: Some(users) };
        let changes = self.add_users.map(|users| Change::AddUsers { users }).into_iter();
        changes
            .chain(self.add_module)
            .chain(trials)
            .chain(self.renew.map(|years| Change::Renew { years }))
            .chain(self.upgrade.map(upgrade))
            .chain(self.bridge.map(|days| Change::Bridge { days }))
            .collect()
    }
}

/// The holding that is meant.
fn choose<'a>(holdings: &'a [Holding], named: Option<&str>) -> Result<&'a Holding, Failure> {
    let names = || list(holdings.iter().map(|holding| &holding.order_id));
    match (holdings, named) {
        ([], _) => {
            let remedy = "give the base as well: an add-on alone cannot be extended";
            Err(refused("nothing is held".to_owned(), remedy))
        }
        ([only], None) => Ok(only),
        (_, None) => {
            let problem = format!("several are held: {}", names());
            Err(refused(problem, "say by `--holding` which one should change"))
        }
        (_, Some(name)) => {
            let found = holdings.iter().find(|holding| holding.order_id == name);
            let problem = || format!("{} is not held; held: {}", quoted(name), names());
            found.ok_or_else(|| refused(problem(), "give one of these to `--holding`"))
        }
    }
}

/// A request id that nobody else has.
fn new_id(host: &mut Host<'_>) -> Result<String, Failure> {
    let mut bytes = [0; 8];
    (host.random)(&mut bytes).map_err(|error| {
        let problem = format!("this machine gives no random numbers: {error}");
        Failure::could_not_run(problem, "give an id by `--id`")
    })?;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("REQ-{hex}"))
}

fn module(text: &str) -> Result<Change, String> {
    let (module, users) = match text.split_once(':') {
        None => (text, None),
        Some((module, users)) => match users.parse() {
            Ok(users) => (module, Some(users)),
            Err(_) => return Err("expected `MODULE` or `MODULE:USERS`".to_owned()),
        },
    };
    Ok(Change::AddModule { module: module.to_owned(), users })
}

fn refused(problem: String, remedy: &str) -> Failure {
    Failure::new(Exit::Refused, vec![Words::new(problem, remedy)])
}
