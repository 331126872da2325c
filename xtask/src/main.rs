//! What cargo cannot express: fetching tools, serving the portal, packaging, running every test.
//!
//! `cargo xtask help` lists the commands. In reading order: `arguments` (words → command),
//! `commands` (one file per command), `suite` (the test steps and their order), `tools` (one file
//! per thing that may be missing on this machine), `process` (the only door to other programs).
//! This room knows the others by their commands and paths only; it imports none of them.

mod arguments;
mod commands;
mod failure;
mod lock_file;
mod process;
mod suite;
mod tools;
mod workspace;

use arguments::Command;
use failure::Outcome;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let command = match arguments::parse(&words) {
        Ok(command) => command,
        Err(message) => {
            eprintln!("error: {message}\n\n{}", arguments::HELP);
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Outcome {
    match command {
        Command::Help => {
            println!("{}", arguments::HELP);
            Ok(())
        }
        Command::Setup => commands::setup::run(),
        Command::Serve { release, port } => commands::serve::run(release, port),
        Command::Build => commands::build::run(),
        Command::Seal => commands::seal::run(),
        Command::Package => commands::package::run(),
        Command::Generate { check } => commands::generate::run(check),
        Command::Test { names } => suite::run(&names),
        Command::ListTests => {
            suite::list();
            Ok(())
        }
    }
}
