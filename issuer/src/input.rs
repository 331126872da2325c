//! Where a text comes from: a file, the standard input, or the command line itself; and reading it
//! without ever taking in more than a limit.

use crate::failure::{Advice, Failure};
use crate::text::{quoted, sizes};
use crate::words;
use crate::{Exit, Host};
use licentia_verifier::masked;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A word of this length that begins like a key is one that was cut, not the name of a file.
const KEY_CHARACTERS: usize = 100;

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// A file, as named on the command line.
    File(PathBuf),
    /// The standard input, named `-`.
    Stdin,
    /// The text itself.
    Text(String),
}

/// Why a text could not be read.
#[derive(Debug)]
pub(crate) enum ReadError {
    /// It has at least so many bytes, more than the limit.
    TooLarge(u64),
    /// The operating system did not give it.
    Unreadable(Advice),
}

impl Input {
    /// What an argument means. A file of that name comes first.
    pub(crate) fn new(argument: OsString, host: &Host<'_>) -> Self {
        if argument == "-" {
            return Self::Stdin;
        }
        match argument.to_str() {
            Some(text) if is_license(text) && !host.path(Path::new(text)).exists() => {
                Self::Text(text.to_owned())
            }
            _ => Self::File(argument.into()),
        }
    }

    /// What the only input of a command line means.
    pub(crate) fn one(argument: OsString, host: &mut Host<'_>) -> Self {
        let input = Self::new(argument, host);
        if input == Self::Stdin {
            invite(host);
        }
        input
    }

    /// What the inputs of a command line mean; none means the standard input.
    pub(crate) fn all(arguments: Vec<OsString>, host: &mut Host<'_>) -> Result<Vec<Self>, Failure> {
        let inputs: Vec<Self> = match arguments.is_empty() {
            true => vec![Self::Stdin],
            false => arguments.into_iter().map(|argument| Self::new(argument, host)).collect(),
        };
        if 1 < inputs.iter().filter(|input| **input == Self::Stdin).count() {
            return Err(Failure::usage(
                "`-` is given twice",
                "the standard input can be read once",
            ));
        }
        if inputs.contains(&Self::Stdin) {
            invite(host);
        }
        Ok(inputs)
    }

    /// How it is called in what we say about it; not yet made printable.
    pub(crate) fn label(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Stdin => "-".to_owned(),
            Self::Text(text) => {
                let key = text.lines().map(str::trim).find(|line| is_key(line));
                masked(key.unwrap_or(text.trim()))
            }
        }
    }

    /// The bytes, if they are at most `limit`.
    pub(crate) fn read(&self, limit: usize, host: &mut Host<'_>) -> Result<Vec<u8>, ReadError> {
        match self {
            Self::File(path) => read_file(&host.path(path), limit),
            Self::Stdin => read_stream(&mut host.stdin, limit),
            Self::Text(text) if limit < text.len() => Err(ReadError::TooLarge(text.len() as u64)),
            Self::Text(text) => Ok(text.clone().into_bytes()),
        }
    }
}

impl ReadError {
    /// As the end of a command that cannot go on without `label`.
    pub(crate) fn failure(self, label: &str, limit: usize) -> Failure {
        let words = match self {
            Self::Unreadable(words) => words,
            Self::TooLarge(size) => {
                let (size, most) = sizes(size, limit as u64);
                let problem = format!("it is too large: {size}; at most {most} are read");
                Advice::new(problem, "check that this is the right file")
            }
        };
        Failure::new(Exit::CouldNotRun, vec![words.about(&quoted(label))])
    }
}

/// Tells a person at the keyboard that the program waits for him.
fn invite(host: &mut Host<'_>) {
    if host.terminal.stdin {
        let end = if cfg!(windows) { "Ctrl-Z and Enter" } else { "Ctrl-D" };
        let _ = writeln!(host.stderr, "reading what you type or paste; end it with {end}");
    }
}

/// The bytes of a file, if they are at most `limit`: its size is looked at first.
pub(crate) fn read_file(path: &Path, limit: usize) -> Result<Vec<u8>, ReadError> {
    let metadata = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if metadata.is_dir() {
        let remedy = "name the files in it, as in `DIRECTORY/*.license`";
        return Err(ReadError::Unreadable(Advice::new("it is a directory", remedy)));
    }
    if (limit as u64) < metadata.len() {
        return Err(ReadError::TooLarge(metadata.len()));
    }
    let mut file = File::open(path).map_err(|error| unreadable(&error))?;
    read_stream(&mut file, limit)
}

fn read_stream(stream: &mut dyn Read, limit: usize) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    // One byte more tells what is exactly as long as the limit from what is longer.
    let bound = limit as u64 + 1;
    stream.take(bound).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if limit < bytes.len() {
        return Err(ReadError::TooLarge(bytes.len() as u64));
    }
    Ok(bytes)
}

fn unreadable(error: &io::Error) -> ReadError {
    let remedy = match error.kind() {
        io::ErrorKind::NotFound => "check the name, and the directory that you are in",
        io::ErrorKind::PermissionDenied => "read it as a user who may, or change its permissions",
        _ => "check the file, and the disk that it lies on",
    };
    ReadError::Unreadable(Advice::new(words::io_error(error), remedy))
}

/// Whether an argument is a license and not a name: armoured, or a registration key, cut or whole.
fn is_license(argument: &str) -> bool {
    let text = argument.trim();
    let is_foreign = ["key/", "license/", "machine/"].iter().any(|it| text.starts_with(it));
    text.starts_with("-----BEGIN ")
        || is_foreign && text.contains('.') && KEY_CHARACTERS <= text.len()
        || is_key(text) && (text.matches('.').count() == 2 || KEY_CHARACTERS <= text.len())
}

fn is_key(text: &str) -> bool {
    ["ey", "ew", "e3"].iter().any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_on_the_command_line_is_masked() {
        let label = |text: &str| Input::Text(text.to_owned()).label();
        assert_eq!(label("eyJhbGciOiJFZERTQSJ9.e30.AA"), "eyJhbGciOiJ…");
        let armored = "-----BEGIN LICENSE-----\neyJhbGciOiJFZERTQSJ9.e30.AA\n-----END LICENSE-----";
        assert_eq!(label(armored), "eyJhbGciOiJ…");
    }

    #[test]
    fn a_name_with_two_dots_is_taken_for_a_key_only_if_it_begins_like_one() {
        assert!(is_license("e30.e30.AA"));
        assert!(is_license(&format!("eyJ{}", "a".repeat(KEY_CHARACTERS))));
        assert!(!is_license("order.2026.license"));
        assert!(!is_license("eyes.license"));
    }
}
