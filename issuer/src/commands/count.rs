//! `licentia count`: how many seats a server needs, and which account takes one and why.

use super::narrow;
use crate::account_file::{self, AccountFile};
use crate::failure::Failure;
use crate::input::Input;
use crate::policy_file::named;
use crate::show::{Counted, narrowed};
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::policy::Policy;
use licentia_verifier::rules::{self, Narrow, Tally, per_module};
use std::ffi::OsString;

/// The rules that are asked where nobody names others.
const DEFAULT_POLICY: &str = "kerio-connect";
/// How many accounts, and how many complaints, are listed unasked: what a person looks through.
const SHOWN: usize = 50;

const AFTER_HELP: &str = "\
An account list is CSV with a header, separated by `,`, `;` or tabs. Columns, in any order:
  id             or account, email, username, user
  kind           or type: user (usual), alias, mailing-list, group, resource,
                 built-in-administrator
  enabled        or status: yes (usual), no; also true, 1, enabled, and the like
  login access   yes (usual), no
  admin          yes, no (usual)
  modules        ids with blanks between; `im=2026-01-15` says since when
  devices, extensions                    numbers
  created, last login                    2026-01-15, or 2026-01-15T09:30:00Z
  domain, source, connected              kept, but not counted by

Exit code: 0 all was counted, 2 all but the rows that were complained of, 1 nothing.";

/// Count the seats that a server needs
///
/// Reads the accounts of a server and says which of them take a seat, why, and by which rule.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Count {
    /// An account list in CSV, or an installation in JSON; `-` is the standard input
    #[arg(value_name = "FILE")]
    file: OsString,
    /// The rules to count by: a policy's id, or a file [default: kerio-connect]
    #[arg(long, value_name = "POLICY")]
    policy: Option<String>,
    /// Propose accounts that could give up seats of a module, so many or all: the oldest last login
    /// first
    #[arg(long, value_name = "MODULE[=SEATS]", value_parser = narrow::parse)]
    narrow: Option<Narrow>,
    /// List every account and every complaint, not only the first 50
    #[arg(long)]
    all: bool,
    /// Print one JSON object with everything in it
    #[arg(long)]
    json: bool,
}

impl Count {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let policy = named(self.policy.as_deref().unwrap_or(DEFAULT_POLICY), host)?;
        let input = Input::one(self.file.clone(), host);
        let file = account_file::read(&input, host)?;
        let whole = file.problems.is_empty();
        if self.json {
            host.write_json(&Tally::of(file.0, &policy, self.narrow.as_ref()))?;
        } else {
            self.print(&file, &policy, host)?;
            file.warn(&input.label(), ["counted", "count"], self.shown(), host);
        }
        Ok(if whole { Exit::Success } else { Exit::Refused })
    }

    fn shown(&self) -> usize {
        if self.all { usize::MAX } else { SHOWN }
    }

    fn print(
        &self,
        file: &AccountFile,
        policy: &Policy,
        host: &mut Host<'_>,
    ) -> Result<(), Failure> {
        let counted = Counted {
            count: &rules::count(&file.installation, policy),
            modules: &per_module(&file.installation),
            policy,
            default_policy: self.policy.is_none(),
            shown: self.shown(),
        };
        let mut text = counted.text(host.style());
        if let Some(narrow) = &self.narrow {
            let narrowing = narrow.of(&file.installation, policy);
            text += &narrowed(&narrowing, self.shown(), host.style());
        }
        host.stdout.write_all(text.as_bytes())?;
        // What was counted comes before what was not, also when both end up in one place.
        Ok(host.stdout.flush()?)
    }
}
