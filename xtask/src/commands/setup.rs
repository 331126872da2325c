//! `setup`: fetches every tool that is missing, and nothing else.

use crate::failure::Outcome;
use crate::tools::{self, Tool};

/// Fetches what is missing for any command.
pub(crate) fn run() -> Outcome {
    tools::provide(&Tool::ALL)?;
    println!("every tool is here");
    Ok(())
}
