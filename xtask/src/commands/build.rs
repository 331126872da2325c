//! `build`: the portal in `dist/`, ready for any static web server and any folder on it.

use super::trunk::trunk;
use crate::failure::Outcome;
use crate::tools::{self, Tool};

/// Builds the portal as it is shipped.
pub(crate) fn run() -> Outcome {
    tools::provide(&Tool::FOR_PORTAL)?;
    trunk("build").args(["--release"]).run()?;
    println!("the portal is in dist/");
    Ok(())
}
