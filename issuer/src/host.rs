//! The outside world: clock, chance, environment, standard streams, terminal.
//!
//! Files are the one thing that is not in here: tests make real ones, below [`Host::directory`].

use crate::failure::Failure;
use crate::style::Style;
use licentia_verifier::Instant;
use serde::Serialize;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// What the outside world gives.
pub struct Host<'a> {
    /// Where relative paths start; empty: where the process is.
    pub directory: PathBuf,
    /// What time it is; `None` if the clock shows no year between 0 and 9999.
    pub clock: Box<dyn Fn() -> Option<Instant> + 'a>,
    /// Fills a buffer with unpredictable bytes.
    pub random: Box<Random<'a>>,
    /// The value of an environment variable.
    pub environment: Box<Environment<'a>>,
    /// Shows a prompt and reads a line without showing it.
    pub ask_secret: Box<AskSecret<'a>>,
    /// The standard input.
    pub stdin: Box<dyn Read + 'a>,
    /// The standard output: results.
    pub stdout: Box<dyn Write + 'a>,
    /// The standard error: what went wrong.
    pub stderr: Box<dyn Write + 'a>,
    /// Which of the streams a person watches.
    pub terminal: Terminal,
}

/// Fills a buffer with bytes.
pub(crate) type Random<'a> = dyn FnMut(&mut [u8]) -> io::Result<()> + 'a;
/// From the name of a variable to its value.
pub(crate) type Environment<'a> = dyn Fn(&str) -> Option<OsString> + 'a;
/// From a prompt to the answer.
pub(crate) type AskSecret<'a> = dyn FnMut(&str) -> io::Result<String> + 'a;

/// Which of the standard streams are a terminal, and how wide that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Whether the standard input is one.
    pub stdin: bool,
    /// Whether the standard output is one.
    pub stdout: bool,
    /// Whether the standard error is one.
    pub stderr: bool,
    /// Its width in columns.
    pub columns: usize,
}

impl Host<'_> {
    /// The process that we are.
    #[must_use]
    pub fn process() -> Self {
        Self {
            directory: PathBuf::new(),
            clock: Box::new(system_time),
            random: Box::new(|buffer| getrandom::fill(buffer).map_err(io::Error::other)),
            environment: Box::new(|name| std::env::var_os(name)),
            ask_secret: Box::new(|prompt| rpassword::prompt_password(prompt)),
            stdin: Box::new(io::stdin()),
            stdout: output(),
            stderr: Box::new(anstream::AutoStream::always(io::stderr())),
            terminal: Terminal {
                stdin: io::stdin().is_terminal(),
                stdout: io::stdout().is_terminal(),
                stderr: io::stderr().is_terminal(),
                columns: terminal_size::terminal_size()
                    .map_or(80, |(terminal_size::Width(columns), _)| columns.into()),
            },
        }
    }

    /// What time it is.
    pub(crate) fn now(&self) -> Result<Instant, Failure> {
        (self.clock)()
            .ok_or_else(|| Failure::could_not_run("the clock of this machine is far off", "set it"))
    }

    /// The path as the file system knows it.
    pub(crate) fn path(&self, path: &Path) -> PathBuf {
        self.directory.join(path)
    }

    /// An environment variable that is set and not empty.
    pub(crate) fn variable(&self, name: &str) -> Option<OsString> {
        (self.environment)(name).filter(|value| !value.is_empty())
    }

    /// Writes a value to the standard output, as JSON that people can read too.
    pub(crate) fn write_json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(value).map_err(io::Error::other)?;
        Ok(writeln!(self.stdout, "{text}")?)
    }

    /// How to paint what goes to the standard output.
    pub(crate) fn style(&self) -> Style {
        Style::new(self.terminal.stdout && self.may_colour())
    }

    /// How to paint what goes to the standard error.
    pub(crate) fn error_style(&self) -> Style {
        Style::new(self.terminal.stderr && self.may_colour())
    }

    /// The width that output must fit into; `None` if no person watches, then nothing is cut.
    pub(crate) fn columns(&self) -> Option<usize> {
        self.terminal.stdout.then_some(self.terminal.columns)
    }

    /// The same of the standard error.
    pub(crate) fn error_columns(&self) -> Option<usize> {
        self.terminal.stderr.then_some(self.terminal.columns)
    }

    /// `NO_COLOR` as <https://no-color.org> has it.
    fn may_colour(&self) -> bool {
        let dumb = self.variable("TERM").is_some_and(|terminal| terminal == "dumb");
        self.variable("NO_COLOR").is_none() && !dumb
    }
}

/// Line by line where a person waits for it, in large pieces otherwise. Whether to colour is
/// decided by [`Host::style`]; `always` only makes old consoles understand.
fn output() -> Box<dyn Write> {
    let stream = anstream::AutoStream::always(io::stdout());
    match io::stdout().is_terminal() {
        true => Box::new(io::LineWriter::new(stream)),
        false => Box::new(io::BufWriter::new(stream)),
    }
}

fn system_time() -> Option<Instant> {
    let seconds = match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).ok()?,
        Err(before) => -i64::try_from(before.duration().as_secs()).ok()?,
    };
    Instant::from_unix_seconds(seconds)
}
