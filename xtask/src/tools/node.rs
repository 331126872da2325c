//! Node and npm.

use super::{announce, apt, version};
use crate::failure::{Failure, Outcome};

/// The oldest Node on which the tests run.
const OLDEST_MAJOR: u32 = 20;

/// Finds Node, or installs it where Debian has one that is new enough.
pub(crate) fn provide() -> Outcome {
    if is_found() {
        return Ok(());
    }
    if apt::is_usable() {
        announce(&format!("{}: installing Debian's", missing()));
        apt::install(&["nodejs", "npm"])?;
    }
    if is_found() {
        return Ok(());
    }
    Err(Failure::new(
        missing(),
        format!("install Node {OLDEST_MAJOR} or newer, with npm, and put both on the PATH"),
    ))
}

fn is_found() -> bool {
    let node = version::of("node").and_then(|version| version::major(&version));
    node.is_some_and(|major| major >= OLDEST_MAJOR) && version::of("npm").is_some()
}

fn missing() -> String {
    match (version::of("node"), version::of("npm")) {
        (None, _) => "Node is missing".to_string(),
        (Some(found), Some(_)) => format!("Node {OLDEST_MAJOR} is needed, {found} was found"),
        (Some(_), None) => "npm is missing".to_string(),
    }
}
