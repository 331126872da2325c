//! Why a command ends early, and how that is said.

pub(crate) use licentia_words::Advice;

use crate::sentence::sentence;
use crate::style::Tone;
use crate::{Exit, Host};
use std::io;

/// Why a command ends early.
#[derive(Debug)]
pub(crate) struct Failure {
    exit: Exit,
    said: Vec<Advice>,
}

/// How a command says what went wrong.
pub(crate) trait Say {
    /// On the standard error, under the word `error` or `warning`.
    fn say(&self, word: &str, tone: Tone, host: &mut Host<'_>);

    /// As something to know.
    fn note(&self, host: &mut Host<'_>) {
        self.say("note", Tone::Strong, host);
    }

    /// As a warning.
    fn warn(&self, host: &mut Host<'_>) {
        self.say("warning", Tone::Warning, host);
    }
}

impl Say for Advice {
    fn say(&self, word: &str, tone: Tone, host: &mut Host<'_>) {
        let (room, style) = (host.error_columns(), host.error_style());
        let mut text = sentence(room, style, tone, &format!("{word}:"), &self.problem);
        if let Some(remedy) = &self.remedy {
            text += &sentence(room, style, Tone::Strong, "help:", remedy);
        }
        // Whoever closed the standard error does not want to know.
        let _ = host.stderr.write_all(text.as_bytes());
    }
}

impl Failure {
    pub(crate) fn new(exit: Exit, said: Vec<Advice>) -> Self {
        Self { exit, said }
    }

    pub(crate) fn could_not_run(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Exit::CouldNotRun, vec![Advice::new(problem, remedy)])
    }

    pub(crate) fn usage(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Exit::Usage, vec![Advice::new(problem, remedy)])
    }

    /// Says it on the standard error.
    pub(crate) fn report(self, host: &mut Host<'_>) -> Exit {
        // What was found before comes first, also when both streams end up in one place.
        let _ = host.stdout.flush();
        for words in &self.said {
            words.say("error", Tone::Bad, host);
        }
        self.exit
    }
}

/// A standard output that takes no more; errors of files have words of their own.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            // `licentia verify … | head` is no mistake, but not everything was looked at either.
            return Self::new(Exit::CouldNotRun, Vec::new());
        }
        let problem = format!("cannot write the output: {}", crate::words::io_error(&error));
        Self::could_not_run(problem, "check where the output goes, and the space left there")
    }
}
