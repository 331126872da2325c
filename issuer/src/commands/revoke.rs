//! `licentia revoke`: the next list of revoked orders.

use crate::asked::{read_list, revokes};
use crate::failure::{Advice, Failure};
use crate::moment::instant;
use crate::output::{Existing, NewFile, Readers, alone_with, write_all};
use crate::private_key::PrivateKeyFlags;
use crate::text::{count, list, printable, quoted};
use crate::trusted::KeysFlags;
use crate::{Exit, Host, proof};
use clap::Args;
use licentia_verifier::{Instant, Keyring, RevocationList, Revocations, is_identifier, limits};
use std::path::PathBuf;

/// How long a list is good for unless told otherwise, in days: revalidation is monthly as well
/// (REVAL-1).
const FRESH_DAYS: i64 = 30;
const DAY_SECONDS: i64 = 24 * 60 * 60;

const AFTER_HELP: &str = "\
The new list takes the place of the old one, has the next number, and revokes all that the old \
one did. Without an order id it is only signed anew, to be good for longer. Whoever verifies gives \
it behind `--revocations`.";

/// Revoke orders for good
///
/// Makes the next list of revoked orders and signs it. The list holds hashes of the order ids, and
/// no order ever leaves it.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Revoke {
    /// The orders
    #[arg(value_name = "ORDER-ID")]
    order_ids: Vec<String>,
    /// The list, which is replaced
    #[arg(long, value_name = "FILE")]
    list: PathBuf,
    /// Begin the first list
    #[arg(long)]
    new: bool,
    #[command(flatten)]
    key: PrivateKeyFlags,
    #[command(flatten)]
    keys: KeysFlags,
    /// The first instant at which the list is stale, as in `2026-07-01T00:00:00Z` [default: in 30
    /// days]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    expires: Option<Instant>,
}

impl Revoke {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        self.check_order_ids()?;
        let now = host.now()?;
        let expires = match self.expires {
            Some(expires) if expires <= now => {
                let problem = format!("the list would be stale already: it is {now}");
                return Err(Failure::usage(problem, "give a later `--expires`"));
            }
            Some(expires) => expires,
            None => in_days(now, FRESH_DAYS)?,
        };
        let key = self.key.read(host)?;
        let trusted = self.keys.with(&key.verifying_key(), host)?;
        let _alone = alone_with(&self.list, host);
        let old = self.old(&trusted, host)?;
        let is_known = |id: &&String| revokes(old.as_ref(), id);
        let known: Vec<&String> = self.order_ids.iter().filter(is_known).collect();
        if let Some(old) = &old
            && !self.order_ids.is_empty()
            && known.len() == self.order_ids.len()
            && self.expires.is_none()
        {
            let verb = if known.len() == 1 { "was" } else { "were" };
            writeln!(host.stdout, "nothing changed: {} {verb} revoked before", list(known))?;
            writeln!(host.stdout, "{}", about(old))?;
            return Ok(Exit::Success);
        }
        let claims = Revocations::next(old.as_ref(), &self.order_ids, now, expires);
        let refused = |said| Failure::new(Exit::Refused, said);
        if limits::REVOKED_ORDERS < claims.orders.len() {
            let limit = count(limits::REVOKED_ORDERS, "order");
            return Err(refused(vec![Advice::new(
                format!("a list revokes at most {limit}"),
                "retire the key with which those licenses were signed",
            )]));
        }
        let new = proof::revocations(&claims, &key, &trusted).map_err(refused)?;
        if let Some(old) = &old {
            new.follow(old).map_err(|error| {
                refused(vec![Advice::new(error.to_string(), "please report this")])
            })?;
        }
        self.still(old.as_ref(), &trusted, host)?;
        self.write(&new, host)?;
        let before = old.map_or(0, |old| old.claims().orders.len());
        let added = new.claims().orders.len() - before;
        match added {
            0 => writeln!(host.stdout, "no order revoked; the list is signed anew")?,
            added => writeln!(host.stdout, "{} revoked", count(added, "order"))?,
        }
        if !known.is_empty() {
            writeln!(host.stdout, "revoked before: {}", list(known))?;
        }
        writeln!(host.stdout, "{}", about(&new))?;
        Ok(Exit::Success)
    }

    fn check_order_ids(&self) -> Result<(), Failure> {
        match self.order_ids.iter().find(|id| !is_identifier(id)) {
            None => Ok(()),
            Some(id) => Err(Failure::usage(
                format!("{} is no order id", quoted(id)),
                "an order id is up to 64 of the characters A-Z a-z 0-9 . _ / -",
            )),
        }
    }

    /// The list that is there, if there should be one.
    fn old(&self, trusted: &Keyring, host: &Host<'_>) -> Result<Option<RevocationList>, Failure> {
        let (exists, name) =
            (host.path(&self.list).exists(), quoted(&self.list.display().to_string()));
        match (exists, self.new) {
            (true, false) => read_list(&self.list, trusted, host).map(Some),
            (false, true) => Ok(None),
            (true, true) => Err(Failure::could_not_run(
                format!("there is a list already: {name}"),
                "leave out `--new` to add to it",
            )),
            // A misspelt name must not begin a list that forgets what was revoked before.
            (false, false) => Err(Failure::could_not_run(
                format!("there is no list yet: {name}"),
                "check the name; or begin the first list with `--new`",
            )),
        }
    }

    /// Whether the list is still the one that was read: another could be lost by this one.
    fn still(
        &self,
        old: Option<&RevocationList>,
        trusted: &Keyring,
        host: &Host<'_>,
    ) -> Result<(), Failure> {
        let Some(old) = old else { return Ok(()) };
        if read_list(&self.list, trusted, host)? == *old {
            return Ok(());
        }
        Err(Failure::could_not_run("the list was changed meanwhile", "revoke again"))
    }

    fn write(&self, list: &RevocationList, host: &Host<'_>) -> Result<(), Failure> {
        let text = format!("{}\n", list.text());
        let path = self.list.clone();
        let file = NewFile { path, content: &text, readers: Readers::Anybody };
        write_all(&[file], Existing::force(!self.new), host)
    }
}

fn in_days(now: Instant, days: i64) -> Result<Instant, Failure> {
    let seconds = now.unix_seconds() + days * DAY_SECONDS;
    Instant::from_unix_seconds(seconds)
        .ok_or_else(|| Failure::could_not_run("the clock of this machine is far off", "set it"))
}

/// What a list is, in a line.
fn about(list: &RevocationList) -> String {
    let claims = list.claims();
    let orders = count(claims.orders.len(), "order");
    let line = format!("list {}: {orders} in all, good until {}", claims.number, claims.expires);
    printable(&line)
}
