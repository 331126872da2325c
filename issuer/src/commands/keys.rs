//! `licentia keys`: what a key file holds, before it is handed out or trusted.

use crate::failure::{Advice, Failure};
use crate::input::read_file;
use crate::style::{Style, Tone};
use crate::text::{printable, quoted};
use crate::words::{keyring_error, skipped_key};
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::{Instant, Keyring, KeyringError, TrustedKey, limits};
use std::path::PathBuf;

/// Check key files and list the keys in them
///
/// Refuses what no verifier may trust, a private key first of all.
#[derive(Debug, Args)]
pub(crate) struct Keys {
    /// Key files: JWK Set or PEM public key
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Keys {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let now = host.now()?;
        let mut exit = Exit::Success;
        for (index, path) in self.files.iter().enumerate() {
            let name = path.display().to_string();
            let bytes = match read_file(&host.path(path), limits::KEY_SET_BYTES) {
                Ok(bytes) => bytes,
                Err(error) => {
                    exit = exit.max(error.failure(&name, limits::KEY_SET_BYTES).report(host));
                    continue;
                }
            };
            match Keyring::parse(&bytes) {
                Ok(keyring) => {
                    let gap = if index == 0 { "" } else { "\n" };
                    let text = listing(&printable(&name), &keyring, now, host.style());
                    host.stdout.write_all(format!("{gap}{text}").as_bytes())?;
                }
                Err(error) => exit = exit.max(refuse(&name, &error, host)),
            }
        }
        Ok(exit)
    }
}

fn refuse(name: &str, error: &KeyringError, host: &mut Host<'_>) -> Exit {
    let words: Advice = keyring_error(error).about(&quoted(name));
    Failure::new(Exit::Refused, vec![words]).report(host)
}

fn listing(name: &str, keyring: &Keyring, now: Instant, style: Style) -> String {
    let mut text = format!("{}\n", style.paint(Tone::Strong, name));
    for key in keyring.keys() {
        let (state, tone) = state(key, now);
        let state = style.paint(tone, state);
        text += &format!("  {}\n    {state}{}{}\n", key.key_id, window(key), revocation(key));
    }
    if !keyring.skipped().is_empty() {
        let skipped: Vec<String> = keyring.skipped().iter().map(skipped_key).collect();
        text += &format!("  passed over, being of another kind: {}\n", skipped.join(", "));
    }
    text
}

fn state(key: &TrustedKey, now: Instant) -> (&'static str, Tone) {
    if key.revoked.is_some() {
        ("revoked", Tone::Bad)
    } else if key.window.not_before.is_some_and(|from| now < from) {
        ("does not sign yet", Tone::Warning)
    } else if key.window.expires.is_some_and(|until| until <= now) {
        ("signs no longer", Tone::Warning)
    } else {
        ("signs", Tone::Good)
    }
}

fn window(key: &TrustedKey) -> String {
    let from = key.window.not_before.map(|from| format!(" from {from}"));
    let until = key.window.expires.map(|until| format!(" until {until}"));
    match (from, until) {
        (None, None) => String::new(),
        (from, until) => format!(":{}{}", from.unwrap_or_default(), until.unwrap_or_default()),
    }
}

fn revocation(key: &TrustedKey) -> String {
    let Some(revoked) = &key.revoked else { return String::new() };
    let when = revoked.revoked_at.map_or_else(String::new, |at| format!(" on {at}"));
    let reason = revoked.reason.as_deref().map(printable);
    let why = reason.map_or_else(String::new, |reason| format!(", because: {reason}"));
    format!("{when}{why}")
}
