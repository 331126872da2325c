//! `licentia fulfil`: the answer to an order, once.

use crate::asked::RevocationFlags;
use crate::failure::{Advice, Failure, Say};
use crate::input::Input;
use crate::ledger::{Entry, Ledger};
use crate::opened::{Opener, open_all};
use crate::output::{Existing, NewFile, Readers, is_same, named, write_all};
use crate::private_key::PrivateKeyFlags;
use crate::secrets::SecretFlags;
use crate::text::{count, printable, quoted};
use crate::trusted::KeysFlags;
use crate::words::ENGLISH;
use crate::{Exit, Host, order_request, policy_file, proof, show, words};
use clap::Args;
use ed25519_dalek::SigningKey;
use licentia_verifier::order::{
    Change, OrderAnswer, OrderAnswerClaims, OrderRequest, Records, order_ids, work_out,
};
use licentia_verifier::policy::Policy;
use licentia_verifier::{Instant, Keyring, License, Licensee};
use std::ffi::OsString;
use std::path::PathBuf;

const AFTER_HELP: &str = "\
The same request gets the same answer, however often it is asked: answers are kept in the \
ledger, and nothing is issued twice. A request that was changed after it was answered is \
refused; so is one that does not fit what is held.

Users are sold in packs. A module to try ends after the days of a product trial. A renewed \
year starts where the last one ends. `licentia policy show` has these numbers.";

/// Answer an order with the licenses that fulfil it
///
/// Reads an order request, verifies the licenses that it is based on, issues one license for each
/// change, and prints the signed answer: one line, to be taken in like a license.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
#[command(override_usage = "licentia fulfil <REQUEST.json> --key <FILE> --ledger <FILE> [OPTIONS]")]
pub(crate) struct Fulfil {
    /// The order request; `-` is the standard input
    #[arg(value_name = "REQUEST.json")]
    request: OsString,
    #[command(flatten)]
    key: PrivateKeyFlags,
    #[command(flatten)]
    keys: KeysFlags,
    /// The file that remembers what was answered; it is made if it is not there
    #[arg(long, value_name = "FILE")]
    ledger: PathBuf,
    /// Licenses that are held, besides those in the request
    #[arg(long, value_name = "FILE", num_args = 1..)]
    licenses: Vec<OsString>,
    #[command(flatten)]
    secrets: SecretFlags,
    #[command(flatten)]
    revocations: RevocationFlags,
    /// Order ids of the new licenses, one for each change; may be repeated [default: out of the
    /// request's id]
    #[arg(long, value_name = "ID")]
    order_id: Vec<String>,
    /// Policies of your own that licenses name; may be repeated
    #[arg(long, value_name = "FILE")]
    policy: Vec<String>,
    /// Where the answer goes [default: the standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "out")]
    force: bool,
}

impl Fulfil {
    pub(crate) fn run(mut self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        self.out = named(self.out);
        self.spare(host)?;
        let input = Input::one(self.request.clone(), host);
        let request = order_request::read(&input, host)?;
        let key = self.key.read(host)?;
        let mut ledger = Ledger::open(&self.ledger, host)?;
        if let Some(entry) = ledger.find(&request.id) {
            same_request(&request, entry)?;
            let entry = entry.clone();
            return self.give_again(&entry, host);
        }
        let now = host.now()?;
        let trusted = self.keys.with(&key.verifying_key(), host)?;
        let mut licenses = self.held(&request, &trusted, host)?;
        // What was issued before is held, also by a customer who has not taken it in yet.
        for entry in ledger.about(&request.holding) {
            open_all(&Input::Text(entry.answer.clone()), (&trusted).into(), &mut licenses, host)?;
        }
        let answer = self.answer(&request, &licenses, (&key, &trusted), now, host)?;
        // First it is remembered, then it is given out: a crash in between costs nothing.
        ledger.add(Entry {
            request_id: request.id.clone(),
            digest: request.digest(),
            holding: request.holding.clone(),
            at: now,
            answer: answer.text().to_owned(),
        })?;
        self.give(answer.text(), host)?;
        if let Some(path) = &self.out {
            let path = printable(&path.display().to_string());
            let issued = count(answer.licenses().len(), "license");
            writeln!(host.stdout, "{path}  answers {} with {issued}", request.id)?;
            write!(host.stdout, "{}", show::issued(answer.licenses()))?;
        }
        Ok(Exit::Success)
    }

    /// Whether the answer would take the place of what is needed to answer at all.
    fn spare(&self, host: &Host<'_>) -> Result<(), Failure> {
        let Some(out) = &self.out else { return Ok(()) };
        for (path, what) in [(self.ledger.as_path(), "ledger"), (self.key.file(), "private key")] {
            if is_same(out, path, host) {
                let problem = format!("the answer would take the place of the {what}");
                return Err(Failure::usage(problem, "give another name behind `--out`"));
            }
        }
        Ok(())
    }

    /// A new answer, that a customer would find right.
    fn answer(
        &self,
        request: &OrderRequest,
        licenses: &[License],
        (key, trusted): (&SigningKey, &Keyring),
        now: Instant,
        host: &mut Host<'_>,
    ) -> Result<OrderAnswer, Failure> {
        let revoked = self.revocations.read(trusted, now, host)?;
        let policies = self.policies(host)?;
        let records = Records { licenses, revoked: revoked.as_ref(), policies: &policies };
        let order_ids = match self.order_id.is_empty() {
            true => order_ids(request),
            false => self.order_id.clone(),
        };
        check_new(&order_ids, licenses)?;
        let claims = work_out(request, records, &order_ids, now)
            .map_err(|error| refused(vec![words::not_fulfilled(&error)]))?;
        let issue = |claims| proof::license(claims, key, trusted).map_err(refused);
        let issued = claims.iter().map(issue).collect::<Result<Vec<_>, _>>()?;
        let claims = OrderAnswerClaims {
            request_id: request.id.clone(),
            request_digest: request.digest(),
            issued: now,
            licenses: issued.iter().map(|it| it.registration_key().to_owned()).collect(),
        };
        let answer = proof::answer(&claims, key, trusted).map_err(refused)?;
        let mismatches = answer.check(request);
        if !mismatches.is_empty() {
            let mut said: Vec<Advice> = mismatches.iter().map(|it| ENGLISH.mismatch(it)).collect();
            said.push(Advice::new(
                "the answer would not be what was ordered, and was not given",
                "the order may rest on an older view of what is held: ask for a new one",
            ));
            return Err(refused(said));
        }
        warn(request, &issued, now, host);
        warn_of_second_trials(request, licenses, host);
        Ok(answer)
    }

    /// The vendor's own policies, each by an id of its own: of two the second would do nothing.
    fn policies(&self, host: &Host<'_>) -> Result<Vec<Policy>, Failure> {
        let mut policies: Vec<Policy> = Vec::new();
        for name in &self.policy {
            let policy = policy_file::read(name, host)?;
            if policies.iter().any(|it| it.id == policy.id) {
                let problem = format!("two policies are called {}", quoted(&policy.id));
                return Err(Failure::usage(problem, "leave out the one that licenses do not mean"));
            }
            policies.push(policy);
        }
        Ok(policies)
    }

    /// The licenses in the request and those that were given.
    fn held(
        &self,
        request: &OrderRequest,
        trusted: &Keyring,
        host: &mut Host<'_>,
    ) -> Result<Vec<License>, Failure> {
        let (mut licenses, secrets) = (Vec::new(), self.secrets.read(host)?);
        // Whether a file of Keygen's counts today is nothing that an order asks.
        let opener = Opener { secrets: secrets.secrets(), ..trusted.into() };
        for key in &request.registration_keys {
            open_all(&Input::Text(key.clone()), opener, &mut licenses, host)?;
        }
        for name in &self.licenses {
            open_all(&Input::one(name.clone(), host), opener, &mut licenses, host)?;
        }
        Ok(licenses)
    }

    /// What was answered before, word for word.
    fn give_again(&self, entry: &Entry, host: &mut Host<'_>) -> Result<Exit, Failure> {
        self.give(&entry.answer, host)?;
        let said = format!(
            "{} was answered on {}; this is the same answer, and nothing new was issued",
            quoted(&entry.request_id),
            entry.at
        );
        // What was found comes first, also when both streams end up in one place.
        host.stdout.flush()?;
        Advice::problem(said).note(host);
        Ok(Exit::Success)
    }

    fn give(&self, answer: &str, host: &mut Host<'_>) -> Result<(), Failure> {
        let text = format!("{answer}\n");
        let Some(path) = &self.out else {
            host.stdout.write_all(text.as_bytes())?;
            return Ok(());
        };
        if std::fs::read(host.path(path)).is_ok_and(|there| there == text.as_bytes()) {
            return Ok(());
        }
        let file = NewFile { path: path.clone(), content: &text, readers: Readers::Anybody };
        write_all(&[file], Existing::force(self.force), host)
    }
}

/// Whether a request of an id that was answered is the one that was.
fn same_request(request: &OrderRequest, entry: &Entry) -> Result<(), Failure> {
    if request.digest() == entry.digest {
        return Ok(());
    }
    let id = quoted(&request.id);
    Err(refused(vec![Advice::new(
        format!("{id} was answered on {}, and said something else then", entry.at),
        "a new order has a new id; nothing was issued",
    )]))
}

/// Whether the new order ids are new: a license of an order that is held would take its place.
fn check_new(order_ids: &[String], licenses: &[License]) -> Result<(), Failure> {
    let is_taken = |(index, id): &(usize, &String)| {
        order_ids[..*index].contains(id) || licenses.iter().any(|it| it.order_id == **id)
    };
    match order_ids.iter().enumerate().find(is_taken) {
        None => Ok(()),
        Some((_, id)) => Err(refused(vec![Advice::new(
            format!("the order id {} is used already", quoted(id)),
            "every license has an order id of its own",
        )])),
    }
}

/// What a vendor should look at, though the order is fulfilled.
fn warn(request: &OrderRequest, issued: &[License], now: Instant, host: &mut Host<'_>) {
    let same = |one: &Licensee, other: &Licensee| {
        (&one.company, &one.email) == (&other.company, &other.email)
    };
    if let Some(license) = issued.first()
        && !same(&license.licensee, &request.licensee)
    {
        let [held, asked] = [&license.licensee.email, &request.licensee.email].map(|it| quoted(it));
        Advice::new(
            format!("the licensee {held} differs from who ordered, {asked}"),
            "the licenses are issued to the licensee; an order moves none to somebody else",
        )
        .warn(host);
    }
    let is_over = |license: &&License| {
        let end = license.maintenance_expires.and_then(|day| day.end(0));
        end.is_some_and(|end| end <= now)
    };
    if let Some(license) = issued.iter().find(is_over) {
        let end = license.maintenance_expires.map(|day| day.to_string()).unwrap_or_default();
        Advice::new(
            format!("{} ends in the past, on {end}", quoted(&license.order_id)),
            "maintenance that lapsed runs on from its previous end: more years may be needed",
        )
        .warn(host);
    }
}

/// A trial is meant once; whether there is a second one is for the vendor to say.
fn warn_of_second_trials(request: &OrderRequest, licenses: &[License], host: &mut Host<'_>) {
    let tried = |id: &str| {
        let modules = licenses.iter().flat_map(|license| &license.modules);
        modules.into_iter().any(|module| module.id == id && module.expires.is_some())
    };
    for change in &request.changes {
        match change {
            Change::TrialModule { module } if tried(module) => Advice::new(
                format!("the module {} was on trial or held before", quoted(module)),
                "the trial was issued; if it should not be, revoke it by `licentia revoke`",
            )
            .warn(host),
            Change::TrialModule { .. }
            | Change::AddUsers { .. }
            | Change::AddModule { .. }
            | Change::Renew { .. }
            | Change::Upgrade { .. }
            | Change::Bridge { .. } => {}
        }
    }
}

fn refused(said: Vec<Advice>) -> Failure {
    Failure::new(Exit::Refused, said)
}
