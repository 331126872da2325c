//! Firefox, and a WebKit with a screen that nobody sees: the npm package is tried in them, too.

use super::{announce, apt};
use crate::failure::Outcome;
use std::path::Path;

/// Programs where Debian has them, which is where `tests/npm/matrix` looks, and their packages.
const PROGRAMS: [(&str, &str); 4] = [
    ("/usr/bin/firefox-esr", "firefox-esr"),
    ("/usr/bin/WebKitWebDriver", "webkit2gtk-driver"),
    ("/usr/bin/xvfb-run", "xvfb"),
    ("/usr/bin/xauth", "xauth"),
];

/// Installs what is missing, where Debian has it. Elsewhere the matrix does without, and says so.
pub(crate) fn provide() -> Outcome {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| !Path::new(program).is_file())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !are_to_be_had() {
        announce(&format!("the npm package is tried without {}", missing.join(", ")));
        return Ok(());
    }
    announce(&format!("{} are missing: installing Debian's, a minute", missing.join(", ")));
    apt::install(&missing)
}

/// True where nothing may be missing, because it can be installed.
pub(crate) fn are_to_be_had() -> bool {
    apt::is_usable()
}
