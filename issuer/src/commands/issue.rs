//! `licentia issue`: requests in, licenses out; all of them or none.

use crate::claim_flags::{ClaimFlags, overlay};
use crate::failure::{Advice, Failure, Say};
use crate::input::Input;
use crate::output::{Existing, NewFile, Readers, named, write_all};
use crate::private_key::PrivateKeyFlags;
use crate::request::{self, Request};
use crate::text::{count, printable, quoted};
use crate::{Exit, Host, jwks, proof, words};
use clap::Args;
use ed25519_dalek::SigningKey;
use licentia_verifier::{Kind, armor};
use serde_json::Map;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

const AFTER_HELP: &str = r#"A request is a JSON object of claims, or an array of such objects:
  {
    "issuer": "Example Mail Ltd",
    "orderId": "ORD-2026-0042",
    "kind": "base",
    "product": "kerio-connect",
    "policy": "kerio-connect",
    "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
    "licenseExpires": "2027-01-31",
    "modules": [{ "id": "server", "category": "server", "seats": 25 }]
  }
Claims can also be given by flags, with or without a request. If one request is
bad, nothing is issued."#;

/// Sign licenses
///
/// Prints license files, or writes each into a directory as `ORDER-ID.license`.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Issue {
    /// Files of requests; `-` is the standard input
    #[arg(value_name = "REQUEST.json")]
    requests: Vec<OsString>,
    #[command(flatten)]
    key: PrivateKeyFlags,
    /// Write a file for each license into this directory
    #[arg(long, value_name = "DIRECTORY")]
    out: Option<PathBuf>,
    /// Replace license files that are there already
    #[arg(long, requires = "out")]
    force: bool,
    /// Write licenses as registration keys, on one line
    #[arg(long)]
    registration_key: bool,
    #[command(flatten)]
    claims: ClaimFlags,
}

/// A license that was signed, and opened again to prove it.
struct Signed {
    order_id: String,
    text: String,
}

impl Issue {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let requests = self.requests(host)?;
        let key = self.key.read(host)?;
        let signed = sign_all(requests, &key, self.registration_key, host)?;
        match named(self.out) {
            Some(directory) => write_files(&signed, &directory, self.force, host),
            None => {
                for license in &signed {
                    host.stdout.write_all(license.text.as_bytes())?;
                }
                Ok(Exit::Success)
            }
        }
    }

    /// Every request, with the claims of the flags over it.
    fn requests(&self, host: &mut Host<'_>) -> Result<Vec<Request>, Failure> {
        if self.requests.is_empty() && self.claims.is_empty() {
            let remedy = "give a request file, `-` for the standard input, or claims by flags \
                          (`licentia issue --help` shows both)";
            return Err(Failure::usage("there is nothing to issue", remedy));
        }
        let flags = self.claims.read(host)?;
        let mut requests = Vec::new();
        if self.requests.is_empty() {
            requests.push(Request { label: String::new(), members: Map::new() });
        } else {
            for input in Input::all(self.requests.clone(), host)? {
                requests.extend(request::read(&input, host)?);
            }
        }
        for request in &mut requests {
            overlay(&mut request.members, &flags);
        }
        Ok(requests)
    }
}

/// Signs all requests, or says everything that is wrong with any of them.
fn sign_all(
    requests: Vec<Request>,
    key: &SigningKey,
    registration_key: bool,
    host: &mut Host<'_>,
) -> Result<Vec<Signed>, Failure> {
    let now = host.now()?;
    let keyring = jwks::keyring(&key.verifying_key())?;
    let total = requests.len();
    let (mut signed, mut complaints, mut bad) = (Vec::new(), Vec::new(), 0);
    let (mut names, mut renewals) = (BTreeMap::new(), Vec::new());
    for Request { label, members } in requests {
        let outcome = request::claims(members, now).and_then(|claims| {
            reserve(&mut names, &claims.order_id)?;
            let license = proof::license(&claims, key, &keyring)?;
            if claims.kind == Kind::Renewal && claims.policy.is_some() {
                renewals.push(claims.order_id.clone());
            }
            let compact = license.registration_key();
            let text = if registration_key { format!("{compact}\n") } else { armor(compact) };
            Ok(Signed { order_id: claims.order_id, text })
        });
        match outcome {
            Ok(license) => signed.push(license),
            Err(faults) => {
                bad += 1;
                complaints.extend(faults.into_iter().map(|words| words.about(&label)));
            }
        }
    }
    if complaints.is_empty() {
        warn_of_policies(&renewals, host);
        return Ok(signed);
    }
    complaints.push(Advice::problem(match total {
        1 => "nothing was issued".to_owned(),
        _ => format!("nothing was issued: {bad} of {} are bad", count(total, "request")),
    }));
    Err(Failure::new(Exit::Refused, complaints))
}

/// A renewal moves dates, and no rules: who gave it a policy may have meant more.
fn warn_of_policies(renewals: &[String], host: &mut Host<'_>) {
    let Some((first, others)) = renewals.split_first() else { return };
    let problem = match others.len() {
        0 => format!("the renewal {} names a policy, which does not count", quoted(first)),
        more => {
            let more = count(more, "other renewal");
            format!("{} and {more} name a policy, which does not count", quoted(first))
        }
    };
    let remedy = "what is renewed keeps the policy of its base, or of the upgrade in its place; an \
                  upgrade can bring another";
    Advice::new(problem, remedy).warn(host);
}

/// Notes an order id by its file name: two orders must not end up in one file, on any file system.
fn reserve(names: &mut BTreeMap<String, String>, order_id: &str) -> Result<(), Vec<Advice>> {
    match names.insert(file_name(order_id).to_lowercase(), order_id.to_owned()) {
        Some(first) => Err(vec![duplicate(order_id, &first)]),
        None => Ok(()),
    }
}

fn duplicate(order_id: &str, first: &str) -> Advice {
    let problem = if order_id == first {
        format!("order id {} is used twice", quoted(order_id))
    } else {
        format!("order ids {} and {} would share a file", quoted(order_id), quoted(first))
    };
    Advice::new(problem, "every license has an order id of its own")
}

fn write_files(
    signed: &[Signed],
    directory: &Path,
    force: bool,
    host: &mut Host<'_>,
) -> Result<Exit, Failure> {
    std::fs::create_dir_all(host.path(directory)).map_err(|error| {
        let label = quoted(&directory.display().to_string());
        let problem = format!("cannot make the directory {label}: {}", words::io_error(&error));
        Failure::could_not_run(problem, "choose another place")
    })?;
    let mut files = Vec::new();
    for Signed { order_id, text } in signed {
        let path = directory.join(file_name(order_id));
        files.push(NewFile { path, content: text, readers: Readers::Anybody });
    }
    write_all(&files, Existing::force(force), host)?;
    for file in &files {
        writeln!(host.stdout, "{}", printable(&file.path.display().to_string()))?;
    }
    Ok(Exit::Success)
}

/// `ORD_1.license` for the order `ORD/1`: within its directory, and not hidden in it.
fn file_name(order_id: &str) -> String {
    let name = order_id.replace('/', "_");
    match name.strip_prefix('.') {
        Some(rest) => format!("_{rest}.license"),
        None => format!("{name}.license"),
    }
}
