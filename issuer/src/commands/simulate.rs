//! `licentia simulate`: what a license means over time, as a story is played.

use crate::failure::Failure;
use crate::input::Input;
use crate::output::{Existing, NewFile, Readers, named, write_all};
use crate::scenario_file::{play, read};
use crate::show::{Look, legend, timeline_table};
use crate::style::Style;
use crate::trusted::KeysFlags;
use crate::words::{ENGLISH, simulate_error};
use crate::{Exit, Host};
use clap::{Args, ValueEnum};
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::Timeline;
use licentia_words::timeline::{calendar, csv, picture, rules};
use std::ffi::OsString;
use std::path::PathBuf;

/// How many rows of a list are shown unasked: what fits on a screen.
const SHOWN: usize = 20;

const AFTER_HELP: &str = "\
A scenario is JSON: its time, licenses, a server, and what happens to it.
  { \"from\": \"2026-01-01T00:00:00Z\", \"until\": \"2027-01-01T00:00:00Z\",
    \"licenses\": [\"eyJ…\"],
    \"installation\": { \"utcOffsetMinutes\": 60, \"accounts\": [{ \"id\": \"ada\" }] },
    \"events\": [{ \"at\": \"2026-03-01T08:00:00Z\", \"event\": \"outage-began\" }] }
A license is a registration key, or the claims of one that you make up: what
follows from that is a plan, not a right, and called so.

  table  changes and why, messages, log lines, what became of events, seats
  json   all of it
  csv    a row for each span in which nothing changes
  ical   changes for the worse, deadlines and messages for a calendar
  svg    a picture

Exit code: 0 it was played, 1 it could not be, 3 a license in it is not genuine.";

/// Play a story: what a license means from day to day
///
/// Reads a scenario and says what changes when and why, which messages are sent, who gets a seat.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER_HELP)]
pub(crate) struct Simulate {
    /// A scenario in JSON; `-` is the standard input
    #[arg(value_name = "SCENARIO")]
    scenario: OsString,
    #[command(flatten)]
    keys: KeysFlags,
    /// What comes out
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Write it to this file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace that file if it exists
    #[arg(long, requires = "out")]
    force: bool,
    /// List everything, not only the first 20 of each kind
    #[arg(long)]
    all: bool,
    /// Explain every rule that the table names, by the policy in force
    #[arg(long)]
    explain: bool,
}

/// What comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Ical,
    Svg,
}

impl Simulate {
    pub(crate) fn run(mut self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        self.out = named(self.out);
        if self.explain && self.format != Format::Table {
            let remedy = "leave out `--format`, or `--explain`";
            return Err(Failure::usage("rules are explained below a table only", remedy));
        }
        let keyring = self.keys.read(host)?;
        let input = Input::one(self.scenario.clone(), host);
        let scenario = read(&input, keyring.as_ref(), host)?;
        let played = play(&scenario, &input.label())?;
        let content = self.text(&scenario, &played, host)?;
        match self.out {
            Some(path) => {
                let file = NewFile { path, content: &content, readers: Readers::Anybody };
                write_all(&[file], Existing::force(self.force), host)?;
            }
            None => host.stdout.write_all(content.as_bytes())?,
        }
        Ok(Exit::Success)
    }

    fn text(
        &self,
        scenario: &Scenario,
        played: &Timeline,
        host: &Host<'_>,
    ) -> Result<String, Failure> {
        Ok(match self.format {
            Format::Table => {
                let look = self.look(host);
                timeline_table(played, look) + &self.legend(scenario, played, look)?
            }
            Format::Json => {
                serde_json::to_string_pretty(played).map_err(std::io::Error::other)? + "\n"
            }
            Format::Csv => csv(played),
            Format::Ical => calendar(played, &identity(scenario), ENGLISH),
            Format::Svg => picture(played, ENGLISH),
        })
    }

    /// The rules that the table names.
    fn legend(
        &self,
        scenario: &Scenario,
        played: &Timeline,
        look: Look,
    ) -> Result<String, Failure> {
        if !self.explain {
            return Ok(String::new());
        }
        let policies = scenario
            .policies_in_force()
            .map_err(|error| Failure::new(Exit::CouldNotRun, vec![simulate_error(&error)]))?;
        let rules = rules(played).into_iter().filter_map(|(at, rule)| {
            let (_, policy) = policies.iter().rfind(|(from, _)| *from <= at)?;
            Some((rule, policy))
        });
        Ok(legend(rules, look))
    }

    /// A file is no terminal.
    fn look(&self, host: &Host<'_>) -> Look {
        let shown = if self.all { usize::MAX } else { SHOWN };
        match self.out {
            Some(_) => Look { room: None, style: Style::new(false), shown },
            None => Look::of(host, shown),
        }
    }
}

/// What tells the calendars of different customers apart: their orders and their server.
fn identity(scenario: &Scenario) -> String {
    let mut orders: Vec<&str> =
        scenario.licenses.iter().map(|it| it.claims.order_id.as_str()).collect();
    orders.sort_unstable();
    orders.extend(scenario.installation.host.as_deref());
    orders.join("\n")
}
