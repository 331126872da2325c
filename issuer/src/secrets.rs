//! What decrypts files of Keygen's: `--license-key`, `--fingerprint`, or the environment.

use crate::Host;
use crate::failure::Failure;
use crate::input::read_file;
use crate::text::quoted;
use clap::Args;
use licentia_verifier::Secrets;
use std::ffi::OsString;
use std::path::Path;
use zeroize::Zeroizing;

const KEY_VARIABLE: &str = "LICENTIA_LICENSE_KEY";
const FINGERPRINT_VARIABLE: &str = "LICENTIA_FINGERPRINT";
/// Longest file with a secret, in bytes: a secret is a line; some license keys are signed texts.
const FILE_BYTES: usize = 64 * 1024;

/// Where they stand in the help.
const HEADING: &str = "Keygen's files";

/// What decrypts files of Keygen's.
#[derive(Debug, Args)]
pub(crate) struct SecretFlags {
    /// Decrypt with this license key: a file with it on the first line, or the key itself, which
    /// others may see on a command line; default: the environment variable LICENTIA_LICENSE_KEY
    #[arg(long, value_name = "FILE|KEY", help_heading = HEADING)]
    license_key: Option<OsString>,
    /// The fingerprint of this machine, as a file or the text itself: decrypts machine files, and
    /// is compared with theirs; default: the environment variable LICENTIA_FINGERPRINT
    #[arg(long, value_name = "FILE|TEXT", help_heading = HEADING)]
    fingerprint: Option<OsString>,
}

/// The secrets that were given; wiped when they are no longer needed, and never shown.
#[derive(Default)]
pub(crate) struct Given {
    license_key: Option<Zeroizing<String>>,
    fingerprint: Option<Zeroizing<String>>,
}

impl std::fmt::Debug for Given {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.secrets().fmt(f)
    }
}

impl Given {
    /// For the core.
    pub(crate) fn secrets(&self) -> Secrets<'_> {
        Secrets { license_key: text(&self.license_key), fingerprint: text(&self.fingerprint) }
    }
}

fn text(secret: &Option<Zeroizing<String>>) -> Option<&str> {
    secret.as_ref().map(|secret| secret.as_str())
}

impl SecretFlags {
    /// Reads what is given.
    pub(crate) fn read(&self, host: &Host<'_>) -> Result<Given, Failure> {
        Ok(Given {
            license_key: secret(self.license_key.as_ref(), KEY_VARIABLE, host)?,
            fingerprint: secret(self.fingerprint.as_ref(), FINGERPRINT_VARIABLE, host)?,
        })
    }
}

/// The first line of a file of that name, else the text itself, else the environment's.
fn secret(
    given: Option<&OsString>,
    variable: &str,
    host: &Host<'_>,
) -> Result<Option<Zeroizing<String>>, Failure> {
    let text = match given {
        Some(name) if host.path(Path::new(name)).is_file() => {
            let label = name.to_string_lossy();
            let bytes = read_file(&host.path(Path::new(name)), FILE_BYTES);
            let bytes = Zeroizing::new(bytes.map_err(|it| it.failure(&label, FILE_BYTES))?);
            let text = std::str::from_utf8(&bytes).map_err(|_| not_text(&quoted(&label)))?;
            let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
            Some(Zeroizing::new(text.lines().next().unwrap_or_default().trim().to_owned()))
        }
        Some(text) => Some(utf8(text.clone(), "the command line")?),
        None => host.variable(variable).map(|text| utf8(text, &quoted(variable))).transpose()?,
    };
    match text {
        Some(text) if text.is_empty() => Err(Failure::could_not_run(
            format!("what is given in place of {} is empty", quoted(variable)),
            "put the secret on the first line, and nothing else on it",
        )),
        text => Ok(text),
    }
}

fn utf8(text: OsString, place: &str) -> Result<Zeroizing<String>, Failure> {
    text.into_string().map(Zeroizing::new).map_err(|_| not_text(place))
}

fn not_text(place: &str) -> Failure {
    Failure::could_not_run(
        format!("the secret in {place} is not UTF-8"),
        "save it as a text in UTF-8, on one line",
    )
}
