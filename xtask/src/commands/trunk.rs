//! Trunk, called so that it behaves the same everywhere.

use crate::process::Run;
use std::env;

/// `trunk COMMAND`.
pub(crate) fn trunk(command: &str) -> Run {
    // The version of Trunk is chosen here; it need not ask the network for a newer one.
    let run = Run::new("trunk").args([command]).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 stops at the usual NO_COLOR=1, because it reads only `true` and `false`.
    match env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => run.without_env("NO_COLOR").args(["--color", "never"]),
        _ => run.without_env("NO_COLOR"),
    }
}
