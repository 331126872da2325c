//! The program `licentia`: this process as a host for [`licentia::run`].

use licentia::Host;
use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(licentia::run(std::env::args_os(), &mut Host::process()).code())
}
