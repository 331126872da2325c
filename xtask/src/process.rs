//! The only door to other programs. Each is shown before it runs, so that it can be repeated by
//! hand; each runs in the root of the workspace and finds `.tools/bin` first on its PATH.

use crate::failure::{Failure, Outcome};
use crate::workspace;
use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::process::{Command, Stdio};
use std::{env, iter};

/// A program about to run.
pub(crate) struct Run {
    command: Command,
    shown: String,
    by_hand: Option<String>,
}

impl Run {
    /// A program by its name on the PATH.
    pub(crate) fn new(program: &str) -> Self {
        Self { command: command(program), shown: program.to_string(), by_hand: None }
    }

    /// Words after the program.
    pub(crate) fn args<T: AsRef<OsStr>>(mut self, words: impl IntoIterator<Item = T>) -> Self {
        for word in words {
            let word = word.as_ref();
            self.shown = format!("{} {}", self.shown, word.display());
            self.command.arg(word);
        }
        self
    }

    /// One environment variable, shown before the program.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        let value = value.as_ref();
        self.shown = format!("{name}={} {}", value.display(), self.shown);
        self.command.env(name, value);
        self
    }

    /// Runs without this environment variable.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// What to do by hand when it fails, where running it again is not the answer.
    pub(crate) fn by_hand(mut self, advice: impl Into<String>) -> Self {
        self.by_hand = Some(advice.into());
        self
    }

    /// Shows it, runs it to its end, and fails if it fails.
    pub(crate) fn run(mut self) -> Outcome {
        println!("$ {}", self.shown);
        let status = self.command.stdin(Stdio::null()).status();
        let what = match status {
            Ok(status) if status.success() => return Ok(()),
            Ok(status) => format!("`{}` failed ({status})", self.shown),
            Err(error) => self.could_not_start(&error),
        };
        Err(self.failure(what))
    }

    /// Runs it in place of this process, so that a signal meant for this one reaches it.
    #[cfg(unix)]
    pub(crate) fn replace_this_process(mut self) -> Outcome {
        use std::os::unix::process::CommandExt;
        println!("$ {}", self.shown);
        let error = self.command.exec();
        let what = self.could_not_start(&error);
        Err(self.failure(what))
    }

    /// Where a process cannot be replaced, waiting for the other one must do.
    #[cfg(not(unix))]
    pub(crate) fn replace_this_process(self) -> Outcome {
        self.run()
    }

    fn could_not_start(&self, error: &std::io::Error) -> String {
        let program = self.command.get_program().display();
        match error.kind() {
            ErrorKind::NotFound => format!("`{program}` is not installed"),
            _ => format!("`{program}` could not be started: {error}"),
        }
    }

    fn failure(&self, what: String) -> Failure {
        let again = || format!("from the root, with .tools/bin on the PATH, run: {}", self.shown);
        Failure::new(what, self.by_hand.clone().unwrap_or_else(again))
    }
}

/// What a program prints, silently; nothing if it is missing or fails.
pub(crate) fn output_of(program: &str, words: &[&str]) -> Option<String> {
    standard_output(command(program).args(words))
}

/// The same, not looking into `.tools/bin`.
pub(crate) fn output_without_own_tools(program: &str, words: &[&str]) -> Option<String> {
    standard_output(Command::new(program).args(words))
}

fn standard_output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root()).env("PATH", search_path());
    command
}

/// The PATH with `.tools/bin` first.
fn search_path() -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let own = iter::once(workspace::tools().join("bin"));
    // Joining fails only if the workspace's own path holds the separator.
    env::join_paths(own.chain(env::split_paths(&path))).unwrap_or(path)
}
