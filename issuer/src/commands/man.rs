//! `licentia man`: the manual pages.

use crate::failure::Failure;
use crate::output::named;
use crate::text::quoted;
use crate::{Exit, Host, arguments, words};
use clap::Args;
use std::path::PathBuf;

/// Print the manual page, or write the pages of all commands
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// Write a page for every command into this directory, in place of older ones
    #[arg(long, value_name = "DIRECTORY")]
    out: Option<PathBuf>,
}

impl Man {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let Some(directory) = named(self.out) else {
            let mut page = Vec::new();
            clap_mangen::Man::new(arguments::grammar()).render(&mut page)?;
            host.stdout.write_all(&page)?;
            return Ok(Exit::Success);
        };
        let path = host.path(&directory);
        std::fs::create_dir_all(&path)
            .and_then(|()| clap_mangen::generate_to(arguments::grammar(), &path))
            .map_err(|error| {
                let label = quoted(&directory.display().to_string());
                let problem = format!("cannot write into {label}: {}", words::io_error(&error));
                Failure::could_not_run(problem, "choose another directory")
            })?;
        Ok(Exit::Success)
    }
}
