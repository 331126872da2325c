//! `licentia assess`: what licenses mean for a server at an instant.

use crate::account_file;
use crate::asked::{Asked, RevocationFlags, revokes};
use crate::failure::Failure;
use crate::input::Input;
use crate::opened::open_all;
use crate::policy_file;
use crate::show::{Look, assessed, legend};
use crate::words::simulate_error;
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::PolicyReference;
use licentia_verifier::assess::Status;
use licentia_verifier::installation::Installation;
use licentia_verifier::scenario::{LicenseDocument, Scenario};
use std::ffi::OsString;

/// How many findings and modules are listed unasked.
const SHOWN: usize = 50;

const AFTER_HELP: &str = "\
Exit code, of the gravest: 0 the product works, 1 something is unreadable, 2 its clients are \
blocked, it is suspended or stopped, 3 a license is not genuine (the others still count).";

/// Say what licenses mean for a server at an instant
///
/// One word for all of it, every finding with its rule and what to do, what works, seats by module,
/// and what changes next.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Assess {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    revocations: RevocationFlags,
    /// The server: an installation in JSON, or an account list in CSV; `-` is the standard input
    #[arg(long, value_name = "FILE")]
    installation: Option<OsString>,
    /// The rules to judge by: a policy's id, or a file [default: those that the license names]
    #[arg(long, value_name = "POLICY")]
    policy: Option<String>,
    /// List everything, not only the first 50 of each kind
    #[arg(long)]
    all: bool,
    /// Explain every rule that a finding names, by the policy in force
    #[arg(long, conflicts_with = "json")]
    explain: bool,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

impl Assess {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let shown = if self.all { usize::MAX } else { SHOWN };
        let question = self.asked.read(host)?;
        let at = question.at;
        let revoked = self.revocations.read(&question.trusted, at, host)?;
        let policy = self.policy.as_deref().map(|it| policy_file::named(it, host)).transpose()?;
        let mut exit = Exit::Success;
        let installation = match self.installation {
            None => Installation::default(),
            Some(file) if file == "-" && question.inputs.contains(&Input::Stdin) => {
                let remedy = "name the licenses, or give the installation as a file";
                return Err(Failure::usage("the standard input can be read once", remedy));
            }
            Some(file) => {
                let input = Input::one(file, host);
                let file = account_file::read(&input, host)?;
                file.warn(&input.label(), ["assessed", "ask"], shown, host);
                if !file.problems.is_empty() {
                    exit = Exit::Refused;
                }
                file.0.installation
            }
        };
        let mut licenses = Vec::new();
        for input in &question.inputs {
            if let Err(failure) = open_all(input, question.opener(), &mut licenses, host) {
                exit = exit.max(failure.report(host));
            }
        }
        let licenses: Vec<_> = licenses.into_iter().map(LicenseDocument::from).collect();
        let orders = licenses.iter().map(|it| it.claims.order_id.clone());
        let revoked = orders.filter(|id| revokes(revoked.as_ref(), id)).collect();
        let mut scenario = Scenario { revoked, ..Scenario::at(licenses, installation, at) };
        scenario.policy = policy.as_ref().map(|it| PolicyReference::Named(it.id.clone()));
        scenario.policies.extend(policy);
        let not_played = |error| Failure::new(Exit::CouldNotRun, vec![simulate_error(&error)]);
        let assessment = scenario.assess(at).map_err(not_played)?;
        if self.json {
            host.write_json(&assessment)?;
        } else {
            let look = Look::of(host, shown);
            let mut text = assessed(&assessment, look);
            if self.explain {
                let policies = scenario.policies_in_force().map_err(not_played)?;
                let rules = assessment.findings.iter().map(|finding| finding.rule);
                let at = |rule| policies.last().map(|(_, policy)| (rule, policy));
                text += &legend(rules.filter_map(at), look);
            }
            host.stdout.write_all(text.as_bytes())?;
        }
        if Status::ClientsBlocked <= assessment.status {
            exit = exit.max(Exit::Refused);
        }
        Ok(exit)
    }
}
