//! The ledger of answered orders: one line of JSON for each, only ever added to.
//!
//! An answer is on the disk before it is given out, so that whoever asks again, after a crash too,
//! gets the same one. A crash while a line is written leaves a line without its end: it was never
//! given out, and is cut off before the next one is written. Any other damage stops everything: a
//! line that was given out must not be forgotten, or its order would be answered twice.

use crate::failure::{Advice, Failure, Say};
use crate::output::must_be_file;
use crate::text::quoted;
use crate::{Host, words};
use licentia_verifier::{Instant, json};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Longest ledger, in bytes: some hundred thousand answers, read at once.
const LEDGER_BYTES: u64 = 1 << 30;

/// An order that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    /// The request's id.
    pub(crate) request_id: String,
    /// The request's digest.
    pub(crate) digest: String,
    /// Order id of the root of what was changed.
    pub(crate) holding: String,
    /// When it was answered.
    pub(crate) at: Instant,
    /// The answer as it was signed.
    pub(crate) answer: String,
}

/// An entry as it is written.
#[derive(Serialize, Deserialize)]
struct Line {
    #[serde(flatten)]
    entry: Entry,
    checksum: String,
}

/// A ledger that nobody else writes to as long as this exists.
#[derive(Debug)]
pub(crate) struct Ledger {
    label: String,
    file: File,
    entries: Vec<Entry>,
    /// Bytes that are whole lines, but for the last line end.
    whole_bytes: u64,
    end: End,
}

/// How the ledger ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// With a line end, or it is empty.
    Whole,
    /// With a line that is whole but for its end.
    LineEndMissing,
    /// With a line that was not finished, so many bytes of it.
    Torn(u64),
}

/// What is in the bytes of a ledger; or the number of the line that is damaged.
fn read(bytes: &[u8]) -> Result<(Vec<Entry>, u64, End), usize> {
    let (mut entries, mut whole_bytes) = (Vec::new(), 0);
    for (number, line) in (1..).zip(bytes.split_inclusive(|&byte| byte == b'\n')) {
        let length = line.len() as u64;
        match (line.strip_suffix(b"\n"), parse(line)) {
            (Some(_), Some(entry)) => {
                entries.push(entry);
                whole_bytes += length;
            }
            (Some(_), None) => return Err(number),
            (None, Some(entry)) => {
                entries.push(entry);
                return Ok((entries, whole_bytes + length, End::LineEndMissing));
            }
            (None, None) => return Ok((entries, whole_bytes, End::Torn(length))),
        }
    }
    Ok((entries, whole_bytes, End::Whole))
}

fn parse(line: &[u8]) -> Option<Entry> {
    json::parse(line).ok()?;
    let Line { entry, checksum } = serde_json::from_slice(line).ok()?;
    (checksum == entry.checksum()).then_some(entry)
}

impl Entry {
    /// SHA-256 of its members, in hex.
    fn checksum(&self) -> String {
        let Self { request_id, digest, holding, at, answer } = self;
        let members = format!("{request_id}\n{digest}\n{holding}\n{at}\n{answer}\n");
        let hash = Sha256::digest(members);
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn line(&self) -> io::Result<String> {
        let line = Line { entry: self.clone(), checksum: self.checksum() };
        Ok(serde_json::to_string(&line).map_err(io::Error::other)? + "\n")
    }
}

impl Ledger {
    /// Opens the ledger, makes it if it is not there, and keeps everybody else out of it.
    pub(crate) fn open(path: &Path, host: &mut Host<'_>) -> Result<Self, Failure> {
        must_be_file(path)?;
        let label = quoted(&path.display().to_string());
        let target = host.path(path);
        let fails = |error: &io::Error| {
            let problem = format!("cannot use the ledger {label}: {}", words::io_error(error));
            Failure::could_not_run(problem, "check its name, its permissions and its disk")
        };
        let is_new = !target.exists();
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(&target).map_err(|error| fails(&error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let problem = format!("the ledger {label} is in use by another `licentia fulfil`");
                return Err(Failure::could_not_run(problem, "try again when that is done"));
            }
            Err(TryLockError::Error(error)) => return Err(fails(&error)),
        }
        if is_new {
            sync_directory(&target).map_err(|error| fails(&error))?;
        }
        if LEDGER_BYTES < file.metadata().map_err(|error| fails(&error))?.len() {
            let problem = format!("the ledger {label} is larger than 1 GiB");
            return Err(Failure::could_not_run(problem, "put it away, and begin a new one"));
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|error| fails(&error))?;
        let (entries, whole_bytes, end) = read(&bytes).map_err(|line| {
            let problem = format!("the ledger {label} is damaged: line {line} cannot be read");
            let remedy = "put a copy of it from before in its place; do not delete the line: its \
                          order would be answered a second time";
            Failure::could_not_run(problem, remedy)
        })?;
        let ledger = Self { label, file, entries, whole_bytes, end };
        ledger.warn_of_torn_line(host);
        Ok(ledger)
    }

    /// What was answered to the request of that id.
    pub(crate) fn find(&self, request_id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.request_id == request_id)
    }

    /// Everything that was answered about a holding.
    pub(crate) fn about(&self, holding: &str) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.holding == holding)
    }

    /// Writes an entry to the disk: when this comes back, it is there.
    pub(crate) fn add(&mut self, entry: Entry) -> Result<(), Failure> {
        let written = self.write(&entry);
        if let Err(error) = written {
            // As far as this works, no half a line is left behind.
            let _ = self.file.set_len(self.whole_bytes);
            let problem =
                format!("cannot write the ledger {}: {}", self.label, words::io_error(&error));
            let remedy = "nothing was given out; check the disk, and try again";
            return Err(Failure::could_not_run(problem, remedy));
        }
        self.entries.push(entry);
        Ok(())
    }

    fn write(&mut self, entry: &Entry) -> io::Result<()> {
        let mut text = entry.line()?;
        match self.end {
            End::Whole => {}
            End::LineEndMissing => text.insert(0, '\n'),
            End::Torn(_) => self.file.set_len(self.whole_bytes)?,
        }
        self.file.seek(SeekFrom::Start(self.whole_bytes))?;
        self.file.write_all(text.as_bytes())?;
        self.file.sync_all()?;
        self.whole_bytes += text.len() as u64;
        self.end = End::Whole;
        Ok(())
    }

    fn warn_of_torn_line(&self, host: &mut Host<'_>) {
        match self.end {
            End::Whole | End::LineEndMissing => {}
            End::Torn(bytes) => Advice::new(
                format!(
                    "the last line of the ledger {} was not finished ({bytes} bytes)",
                    self.label
                ),
                "its answer was never given out; it is cut off when the next one is written",
            )
            .warn(host),
        }
    }
}

/// Lets others in at once: closing the file alone leaves the lock to a child process that was just
/// forked, until that becomes another program.
impl Drop for Ledger {
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

/// Makes the name of a new file last.
#[cfg(unix)]
fn sync_directory(path: &Path) -> io::Result<()> {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn sync_directory(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: usize) -> Entry {
        let text = |name: &str| format!("{name}{number}");
        let at = "2026-06-01T12:00:00Z".parse().unwrap();
        Entry {
            request_id: text("REQ-"),
            digest: text("d"),
            holding: text("ORD-"),
            at,
            answer: text("ey.ey."),
        }
    }

    #[test]
    fn whatever_a_crash_leaves_of_the_last_line_the_others_are_kept() {
        let lines = [entry(1), entry(2), entry(3)].map(|entry| entry.line().unwrap());
        let all = lines.concat();
        let start = all.len() - lines[2].len();
        for cut in start..=all.len() {
            let (entries, whole_bytes, end) = read(&all.as_bytes()[..cut]).unwrap();
            let (left, without_end) = (cut - start, all.len() - 1);
            let (count, whole, expected) = if cut == start || cut == all.len() {
                (entries.len(), cut, End::Whole)
            } else if cut == without_end {
                (3, cut, End::LineEndMissing)
            } else {
                (2, start, End::Torn(left as u64))
            };
            assert_eq!((entries.len(), whole_bytes, end), (count, whole as u64, expected), "{cut}");
            let expected = if cut < without_end { 2 } else { 3 };
            assert_eq!(entries.len(), expected, "{cut}");
        }
    }

    #[test]
    fn damage_anywhere_else_is_found_and_its_line_is_named() {
        let lines = [entry(1), entry(2)].map(|entry| entry.line().unwrap());
        let all = lines.concat().into_bytes();
        for index in 0..all.len() - 1 {
            let mut damaged = all.clone();
            damaged[index] ^= 1;
            let line = if index < lines[0].len() { 1 } else { 2 };
            assert_eq!(read(&damaged).unwrap_err(), line, "byte {index}");
        }
        assert_eq!(read(b"\n").unwrap_err(), 1);
    }
}
