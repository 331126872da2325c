//! Debian's packages, where we may install them.

use crate::failure::Outcome;
use crate::process::{self, Run};

/// True on Debian and its children, for root.
pub(crate) fn is_usable() -> bool {
    process::output_of("apt-get", &["--version"]).is_some()
        && process::output_of("id", &["-u"]).is_some_and(|id| id.trim() == "0")
}

/// Installs packages without asking.
pub(crate) fn install(packages: &[&str]) -> Outcome {
    Run::new("apt-get").args(["update"]).run()?;
    Run::new("apt-get")
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .run()
}
