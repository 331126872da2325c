//! Work that may take long: opening what was offered, verifying what was stored. It is done in
//! slices, and rests between them so that the page goes on drawing and listening.

use super::action::{Action, StartStep};
use super::cutting::pieces;
use super::entry::Stored;
use super::intake::{Genuine, IntakeStep, Opened, Stop};
use super::reach::Reach;
use super::report::Problem;
use super::source::{Reader, Source};
use licentia_verifier::order::{ORDER_ANSWER_TYPE, OrderAnswer};
use licentia_verifier::{
    Document, Keyring, OpenError, Secret, SizedThing, limits, open_compact, split,
};
use std::rc::Rc;

/// The rhythm of slices and rests.
pub(crate) trait Pace {
    /// Whether the time for one slice is used up.
    fn is_slice_over(&self) -> bool;
    /// Lets the page draw and listen; then a new slice begins.
    async fn rest(&self);
}

/// How a document is opened.
pub(crate) type Open = fn(&Document<'_>, &Keyring) -> Result<Genuine, Problem>;

/// Reads sources and opens every document in them; what came of it goes to `send`.
pub(crate) async fn take_in(
    sources: Vec<Source>,
    keyring: &Keyring,
    reach: &Reach,
    stop: &Stop,
    pace: &impl Pace,
    send: &dyn Fn(Action),
) {
    let send = |step| send(Action::TakeIn(step));
    let mut slice = Vec::new();
    for source in sources {
        if stop.is_set() {
            break;
        }
        let work = Work { source: &source, keyring, reach, stop, pace, send: &send };
        match source.read().await {
            Ok(bytes) => work.open_all(&bytes, &mut slice).await,
            Err(problem) => slice.push(work.opened(None, work.failed(problem, || source.clone()))),
        }
        if pace.is_slice_over() {
            send(IntakeStep::Opened(std::mem::take(&mut slice)));
            pace.rest().await;
        }
    }
    send(IntakeStep::Opened(slice));
    send(IntakeStep::Ended);
}

/// What opening the documents of one source needs.
struct Work<'a, P, S> {
    source: &'a Source,
    keyring: &'a Keyring,
    reach: &'a Reach,
    stop: &'a Stop,
    pace: &'a P,
    send: &'a S,
}

impl<P: Pace, S: Fn(IntakeStep)> Work<'_, P, S> {
    async fn open_all(&self, bytes: &[u8], slice: &mut Vec<Opened>) {
        let documents = match self.split(bytes).await {
            Ok(documents) => documents,
            Err(error) => {
                let failed = self.failed(Problem::Open(error), || self.source.clone());
                slice.push(self.opened(None, failed));
                return;
            }
        };
        let lines_before = self.source.first_line - 1;
        let several = 1 < documents.len() || 0 < lines_before;
        (self.send)(IntakeStep::Counted(documents.len() - 1));
        for document in documents {
            let line = several.then_some(lines_before + document.line);
            let outcome = (self.reach.open)(&document, self.keyring);
            let outcome = outcome.map_err(|it| locked(it, bytes, document.line));
            let outcome = outcome.or_else(|it| self.failed(it, || self.rest(bytes, document.line)));
            let is_beyond = matches!(outcome, Ok(Genuine::Beyond(_)));
            slice.push(self.opened(line, outcome));
            if is_beyond {
                return;
            }
            if self.pace.is_slice_over() {
                (self.send)(IntakeStep::Opened(std::mem::take(slice)));
                self.pace.rest().await;
                if self.stop.is_set() {
                    return;
                }
            }
        }
    }

    /// The documents of a text, looked for in slices where it is long.
    async fn split<'b>(&self, bytes: &'b [u8]) -> Result<Vec<Document<'b>>, OpenError> {
        let mut documents = Vec::new();
        for piece in pieces(bytes) {
            match piece.documents() {
                Some(more) if documents.len() + more.len() <= limits::DOCUMENTS => {
                    documents.extend(more);
                }
                Some(_) | None => return split(bytes),
            }
            if self.pace.is_slice_over() {
                self.pace.rest().await;
            }
        }
        if documents.is_empty() { split(bytes) } else { Ok(documents) }
    }

    fn opened(&self, line: Option<usize>, outcome: Result<Genuine, Problem>) -> Opened {
        Opened { source: self.source.name.clone(), line, outcome }
    }

    /// What is not genuine is explained, or left to a program that explains it.
    fn failed(&self, problem: Problem, left: impl FnOnce() -> Source) -> Result<Genuine, Problem> {
        if self.reach.is_whole { Err(problem) } else { Ok(Genuine::Beyond(left())) }
    }

    /// The source from a line on.
    fn rest(&self, bytes: &[u8], line: usize) -> Source {
        if line == 1 {
            return self.source.clone();
        }
        let lines = bytes.split_inclusive(|byte| *byte == b'\n').skip(line - 1);
        let text = String::from_utf8_lossy(&lines.flatten().copied().collect::<Vec<_>>()).into();
        let name = self.source.name.clone();
        let first_line = self.source.first_line + line - 1;
        Source { name, first_line, ..Source::pasted(text) }
    }
}

/// A document that is a license of ours.
pub(super) fn license(document: &Document<'_>, keyring: &Keyring) -> Result<Genuine, Problem> {
    let opened = document.compact().and_then(|compact| open_compact(compact, keyring));
    opened.map(|license| Genuine::License(Box::new(license))).map_err(Problem::Open)
}

/// What a document is: a license, else the answer to an order.
pub(super) fn genuine(document: &Document<'_>, keyring: &Keyring) -> Result<Genuine, Problem> {
    let is_answer = |typ: &Option<String>| typ.as_deref() == Some(ORDER_ANSWER_TYPE);
    let error = match document.open(keyring) {
        Ok(license) => return Ok(Genuine::License(Box::new(license))),
        Err(error) => error,
    };
    match (&error, document.compact()) {
        // An answer may be longer than a license.
        (OpenError::TooLarge { .. }, Ok(compact)) => match OrderAnswer::open(compact, keyring) {
            Ok(answer) => Ok(Genuine::Answer(Rc::new(answer))),
            Err(OpenError::WrongType { .. }) => Err(Problem::Open(error)),
            Err(error) => Err(Problem::Answer(error)),
        },
        (OpenError::WrongType { typ, .. }, Ok(compact)) if is_answer(typ) => {
            let answer = OrderAnswer::open(compact, keyring).map_err(Problem::Answer)?;
            Ok(Genuine::Answer(Rc::new(answer)))
        }
        _ => Err(Problem::Open(error)),
    }
}

/// What is wrong with the document at a line of a text; with it, if somebody can open it.
fn locked(problem: Problem, bytes: &[u8], line: usize) -> Problem {
    let Problem::Open(OpenError::Encrypted { missing }) = &problem else { return problem };
    let for_machine = missing.contains(&Secret::Fingerprint);
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.lines().skip(line - 1);
    let first = lines.next().unwrap_or_default();
    let mut document = first.to_owned();
    if first.contains("-----BEGIN") {
        for line in lines {
            document = document + "\n" + line;
            if line.contains("-----END") {
                break;
            }
        }
    }
    Problem::Locked { text: document.into(), for_machine }
}

impl Source {
    /// The bytes, unless there are too many: then nothing is read.
    async fn read(&self) -> Result<Vec<u8>, Problem> {
        let limit = limits::INPUT_BYTES as u64;
        if limit < self.size {
            let (what, size) = (SizedThing::Input, self.size);
            return Err(Problem::Open(OpenError::TooLarge { what, size, limit }));
        }
        match &self.reader {
            Reader::Text(text) => Ok(text.as_bytes().to_vec()),
            Reader::File(file) => file.read().await.ok_or(Problem::Unreadable),
            Reader::NotServed => Err(Problem::NotServed),
        }
    }
}

/// Verifies stored records with the keys of today.
pub(crate) async fn verify(
    records: Vec<Stored>,
    keyring: &Keyring,
    reach: &Reach,
    pace: &impl Pace,
    send: &dyn Fn(Action),
) {
    let send = |step| send(Action::Start(step));
    let mut slice = Vec::new();
    for record in records {
        match (reach.verify)(record, keyring) {
            Some(entry) => slice.push(entry),
            None => send(StartStep::Unverified),
        }
        if pace.is_slice_over() {
            send(StartStep::Verified(std::mem::take(&mut slice)));
            pace.rest().await;
        }
    }
    send(StartStep::Verified(slice));
    send(StartStep::AllVerified);
}
