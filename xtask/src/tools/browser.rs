//! A Chromium for the tests in a browser.

use super::{announce, apt};
use crate::failure::{Failure, Outcome};
use std::env;
use std::path::PathBuf;

/// Names under which a Chromium may be on the PATH.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds a browser, or installs Debian's.
pub(crate) fn provide() -> Outcome {
    if find().is_ok() {
        return Ok(());
    }
    if env::var_os("CHROME").is_none() && apt::is_usable() {
        announce("no Chromium on the PATH: installing Debian's, half a minute");
        apt::install(&["chromium"])?;
    }
    find().map(|_| ())
}

/// The browser the tests use: the one that `CHROME` names, or the first on the PATH.
pub(crate) fn find() -> Outcome<PathBuf> {
    if let Some(named) = env::var_os("CHROME").map(PathBuf::from) {
        return if named.is_file() {
            Ok(named)
        } else {
            Err(Failure::new(
                format!("CHROME names {}, which is not there", named.display()),
                "set CHROME to the path of a Chromium or Chrome, or unset it",
            ))
        };
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let places = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.into_iter().find(|place| place.is_file()).ok_or_else(|| {
        Failure::new(
            format!("no browser: none of {} is on the PATH", NAMES.join(", ")),
            "install Chromium or Chrome, or set CHROME to the path of one",
        )
    })
}
