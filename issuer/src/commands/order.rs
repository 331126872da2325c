//! `licentia order`: an order request for what is held.

use crate::change_flags::ChangeFlags;
use crate::failure::{Advice, Failure};
use crate::held::{Held, HeldFlags};
use crate::words::ENGLISH;
use crate::{Exit, Host, order_request};
use clap::Args;
use licentia_verifier::order::OrderRequest;

const AFTER_HELP: &str = "\
The request goes to the reseller or the vendor, who answers it with `licentia fulfil`. What \
comes back is taken in like a license:
  licentia order --keys vendor.jwks.json --add-users 10 *.license > order.json
  licentia entitlement --keys vendor.jwks.json *.license answer.txt";

/// Write an order: more users, modules, another year
///
/// Reads what is held and prints a request, in JSON, that says what should change about it.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Order {
    #[command(flatten)]
    held: HeldFlags,
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

impl Order {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let changes = self.changes.changes()?;
        let Held { licenses, holding, grants, at, .. } = self.held.read(None, host)?;
        let id = self.id.map_or_else(|| new_id(host), Ok)?;
        let (created, holding) = (host.now()?, (&holding, &grants));
        let request = OrderRequest::of_holding(id, created, holding, &licenses, changes);
        let request = OrderRequest {
            reseller: self.reseller,
            reference_id: self.reference_id,
            note: self.note,
            registration_keys: match self.order_ids_only {
                true => Vec::new(),
                false => request.registration_keys,
            },
            ..request
        };
        let text = serde_json::to_string_pretty(&request).map_err(std::io::Error::other)?;
        // What nobody could read is not written.
        order_request::of_bytes(text.as_bytes())
            .map_err(|words| refused(Advice::new(words.problem, "correct what the flags say")))?;
        // What nobody could fulfil is not written either. A policy of the vendor's own is his.
        let policy = grants.policy.resolve(&[]).ok();
        request
            .fits(&grants, policy.as_ref(), at)
            .map_err(|error| refused(ENGLISH.not_fulfilled(&error)))?;
        writeln!(host.stdout, "{text}")?;
        Ok(Exit::Success)
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

fn refused(said: Advice) -> Failure {
    Failure::new(Exit::Refused, vec![said])
}
