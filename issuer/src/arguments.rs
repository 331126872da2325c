//! The command line: what may stand on it, and what a wrong one is told.

use crate::commands::Command;
use crate::{Exit, Host};
use clap::{CommandFactory, Parser};
use std::ffi::OsString;

/// Widest help, in columns: longer lines are hard to read.
const HELP_COLUMNS: usize = 100;

const AFTER_HELP: &str = "\
Exit code; of several inputs the gravest decides (3, then 2, then 1):
  0  all is done; every license is genuine and in force
  1  could not run: a file, a key or a passphrase cannot be used
  2  refused: a license is genuine but not in force, or a request is not acceptable
  3  not genuine
  4  the command line is wrong

From nothing to a license:
  licentia keygen --out vendor.pem
  licentia issue --key vendor.pem request.json > ada.license
  licentia verify --keys vendor.jwks.json ada.license";

/// Makes keys, issues licenses, verifies them
#[derive(Debug, Parser)]
#[command(name = "licentia", version, after_help = AFTER_HELP, propagate_version = false)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// Reads a command line, the program's name first; what is to be said of it has been said.
pub(crate) fn parse(
    arguments: impl Iterator<Item = OsString>,
    host: &mut Host<'_>,
) -> Result<Command, Exit> {
    let columns = host.terminal.columns.clamp(40, HELP_COLUMNS);
    let command = grammar().term_width(columns);
    let parsed = command
        .try_get_matches_from(arguments.map(shield))
        .and_then(|matches| <Arguments as clap::FromArgMatches>::from_arg_matches(&matches));
    parsed.map(|arguments| arguments.command).map_err(|error| say(&error, host))
}

/// The grammar of the command line, for help, completions and manual pages.
pub(crate) fn grammar() -> clap::Command {
    Arguments::command()
}

/// An armoured text begins like a flag; a blank before it changes nothing else about it.
fn shield(argument: OsString) -> OsString {
    let armored = argument.to_str().is_some_and(|text| text.starts_with("-----BEGIN "));
    if armored {
        let mut shielded = OsString::from(" ");
        shielded.push(argument);
        return shielded;
    }
    argument
}

fn say(error: &clap::Error, host: &mut Host<'_>) -> Exit {
    let asked_for = !error.use_stderr();
    let colour = if asked_for { host.style() } else { host.error_style() }.colours();
    let text = error.render();
    let text = if colour { text.ansi().to_string() } else { text.to_string() };
    let stream = if asked_for { &mut host.stdout } else { &mut host.stderr };
    // Whoever closed the stream does not want to know.
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    if asked_for { Exit::Success } else { Exit::Usage }
}
