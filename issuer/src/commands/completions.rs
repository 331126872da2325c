//! `licentia completions`: what a shell needs to complete our command lines.

use crate::failure::Failure;
use crate::{Exit, Host, arguments};
use clap::Args;
use clap_complete::Shell;

/// Print the completions for a shell
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        // Into memory first: the generator panics when its output is closed.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut arguments::grammar(), "licentia", &mut script);
        host.stdout.write_all(&script)?;
        Ok(Exit::Success)
    }
}
