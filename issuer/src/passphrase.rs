//! Where the passphrase of a private key comes from: a file, the environment, or a prompt.

use crate::failure::Failure;
use crate::input::read_file;
use crate::text::quoted;
use crate::{Host, words};
use clap::Args;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// The environment variable that may hold it.
const VARIABLE: &str = "LICENTIA_PASSPHRASE";
/// Longest passphrase file, in bytes: a passphrase is a line.
const FILE_BYTES: usize = 4096;

/// Where the passphrase comes from.
#[derive(Debug, Args)]
pub(crate) struct PassphraseFlags {
    /// Read the passphrase from the first line of FILE; else it comes from the environment
    /// variable LICENTIA_PASSPHRASE, else it is asked for
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl PassphraseFlags {
    /// Whether the command line names a passphrase.
    pub(crate) fn is_given(&self) -> bool {
        self.passphrase_file.is_some()
    }

    /// Whether the environment holds one.
    pub(crate) fn is_in_environment(host: &Host<'_>) -> bool {
        host.variable(VARIABLE).is_some()
    }

    /// The passphrase of a key that exists.
    pub(crate) fn known(
        &self,
        key: &str,
        host: &mut Host<'_>,
    ) -> Result<Zeroizing<String>, Failure> {
        match self.given(host)? {
            Some(passphrase) => Ok(passphrase),
            None => ask(&format!("passphrase of {key}: "), host),
        }
    }

    /// The passphrase of a key to be made; asked for twice, because nobody sees what they type.
    pub(crate) fn chosen(&self, host: &mut Host<'_>) -> Result<Zeroizing<String>, Failure> {
        let passphrase = match self.given(host)? {
            Some(passphrase) => passphrase,
            None => {
                let first = ask("new passphrase: ", host)?;
                if *ask("the same again: ", host)? != *first {
                    let remedy = "nothing was written: try again";
                    return Err(Failure::could_not_run("the two passphrases differ", remedy));
                }
                first
            }
        };
        if passphrase.is_empty() {
            let remedy = "choose a passphrase, or leave out `--encrypt`";
            return Err(Failure::could_not_run("the passphrase is empty", remedy));
        }
        Ok(passphrase)
    }

    fn given(&self, host: &Host<'_>) -> Result<Option<Zeroizing<String>>, Failure> {
        if let Some(path) = &self.passphrase_file {
            let label = path.display().to_string();
            let bytes = read_file(&host.path(path), FILE_BYTES)
                .map_err(|error| error.failure(&label, FILE_BYTES))?;
            return first_line(bytes).map(Some).ok_or_else(|| not_text(&quoted(&label)));
        }
        match host.variable(VARIABLE) {
            Some(value) => match value.into_string() {
                Ok(text) => Ok(Some(Zeroizing::new(text))),
                Err(_) => Err(not_text(&quoted(VARIABLE))),
            },
            None => Ok(None),
        }
    }
}

fn first_line(bytes: Vec<u8>) -> Option<Zeroizing<String>> {
    let bytes = Zeroizing::new(bytes);
    let text = std::str::from_utf8(&bytes).ok()?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    Some(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

fn not_text(what: &str) -> Failure {
    Failure::could_not_run(
        format!("the passphrase in {what} is not UTF-8"),
        "save it as a text in UTF-8, on one line",
    )
}

fn ask(prompt: &str, host: &mut Host<'_>) -> Result<Zeroizing<String>, Failure> {
    let answer = (host.ask_secret)(prompt).map_err(|error| {
        Failure::could_not_run(
            format!("cannot ask for the passphrase: {}", words::io_error(&error)),
            format!("without a terminal, give `--passphrase-file FILE` or set `{VARIABLE}`"),
        )
    })?;
    Ok(Zeroizing::new(answer))
}
