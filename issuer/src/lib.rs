//! The command line of vendor and reseller: makes keys, issues licenses, verifies them.
//!
//! This is the only room with a private key, a clock and files. Whether a license is genuine and
//! in force is decided by [`licentia_verifier`] alone; here its codes become words.
//!
//! * [`run`] is the whole program: arguments and a [`Host`] in, an [`Exit`] out.
//! * [`Host`] is the outside world, so that a test can be one.
//! * [`sign`] makes the compact JWS of any document.
//!
//! ```
//! # use licentia::{Exit, Host, run};
//! let mut output = Vec::new();
//! let mut host = Host { stdout: Box::new(&mut output), ..Host::process() };
//! assert_eq!(run(["licentia", "--version"], &mut host), Exit::Success);
//! drop(host);
//! assert!(output.starts_with(b"licentia "));
//! ```

mod account_file;
mod arguments;
mod asked;
mod change_flags;
mod claim_flags;
mod claims_table;
mod commands;
mod exit;
mod failure;
mod held;
mod host;
mod input;
mod inspected;
mod judged;
mod jwks;
mod ledger;
mod moment;
mod opened;
mod order_request;
mod output;
mod passphrase;
mod policy_file;
mod price_file;
mod private_key;
mod proof;
mod request;
mod rule_code;
mod scenario_file;
mod secrets;
mod sentence;
mod show;
mod sign;
mod strict_json;
mod style;
mod text;
mod trusted;
mod words;

pub use exit::Exit;
pub use host::{Host, Terminal};
pub use sign::sign;

use failure::Failure;
use std::ffi::OsString;

/// Runs one command line, the program's name first; everything it says goes through `host`.
pub fn run(arguments: impl IntoIterator<Item = impl Into<OsString>>, host: &mut Host<'_>) -> Exit {
    let command = match arguments::parse(arguments.into_iter().map(Into::into), host) {
        Ok(command) => command,
        Err(exit) => return exit,
    };
    let exit = command.run(host).unwrap_or_else(|failure| failure.report(host));
    match host.stdout.flush() {
        Ok(()) => exit,
        Err(error) => Failure::from(error).report(host).max(exit),
    }
}
