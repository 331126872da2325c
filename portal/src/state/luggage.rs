//! What one program hands over to the next, besides what is in the store and in the address: what
//! was typed, reported, removed, not judged yet, and all that no store keeps.

use super::entry::{Record, Stored};
use super::list::{List, Sort};
use super::look::{Language, Look, Theme};
use super::report::Tally;
use super::source::{ReadFile, Reader, Source};
use super::{State, Storage};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What is handed over: a text, and the files that it counts from 0.
pub(crate) type Luggage<F> = (String, Vec<F>);

/// What the text says.
#[derive(Serialize, Deserialize)]
struct Packed {
    language: String,
    theme: String,
    search: String,
    sort: String,
    page: usize,
    pasting: bool,
    pasted: String,
    added: (usize, Vec<String>),
    already: (usize, Vec<String>),
    removed: Vec<PackedRecord>,
    held: Vec<PackedRecord>,
    sources: Vec<PackedSource>,
}

/// A record: its id, its key, when it came.
type PackedRecord = (String, String, Option<String>);

/// A source: its name, its first line, its text or the number of its file; neither, if it could
/// not be fetched.
type PackedSource = (Option<String>, usize, Option<String>, Option<usize>);

impl State {
    /// Packs what is to be handed over.
    pub(crate) fn pack(&self) -> Luggage<Rc<dyn ReadFile>> {
        let (intake, report) = (&self.intake, &self.intake.report);
        let tally = |tally: &Tally| (tally.count, tally.names.clone());
        let record = |record: &Record| {
            let taken_in = record.taken_in.map(|taken_in| taken_in.to_string());
            (record.id.clone(), record.key.clone(), taken_in)
        };
        // What is stored is read from the store.
        let kept_by_nobody = self.storage == Storage::Fleeting;
        let held = self.held.values().filter(|_| kept_by_nobody);
        let mut files = Vec::new();
        let source = |source: &Source| {
            let (text, file) = match &source.reader {
                Reader::Text(text) => (Some(text.to_string()), None),
                Reader::File(file) => {
                    files.push(Rc::clone(file));
                    (None, Some(files.len() - 1))
                }
                Reader::NotServed => (None, None),
            };
            (source.name.as_deref().map(str::to_owned), source.first_line, text, file)
        };
        let packed = Packed {
            language: self.look.language.tag().to_owned(),
            theme: self.look.theme.name().to_owned(),
            search: self.list.search.clone(),
            sort: self.list.sort.name().to_owned(),
            page: self.list.page,
            pasting: intake.pasting,
            pasted: intake.pasted.to_string(),
            added: tally(&report.added),
            already: tally(&report.already),
            removed: self.removed.entries.iter().map(|it| record(&it.record)).collect(),
            held: held.map(|it| record(&it.record)).collect(),
            sources: self.passage.sources.iter().map(source).collect(),
        };
        // Texts and numbers are always written.
        (serde_json::to_string(&packed).unwrap_or_default(), files)
    }

    /// Goes on where another program stopped; the files are sources by now.
    pub(crate) fn unpack(&mut self, (packed, files): &Luggage<Source>) {
        let Ok(packed) = serde_json::from_str::<Packed>(packed) else { return };
        self.waiting.carried = true;
        self.waiting.held = packed.held.into_iter().map(stored).collect();
        self.waiting.removed = packed.removed.into_iter().map(stored).collect();
        self.look = Look {
            language: Language::first_of([packed.language]),
            theme: Theme::named(&packed.theme),
        };
        let sort = Sort::named(&packed.sort);
        self.list = List { search: packed.search, sort, page: packed.page };
        let tally = |(count, names)| Tally { count, names };
        let report = &mut self.intake.report;
        (report.added, report.already) = (tally(packed.added), tally(packed.already));
        self.intake.pasting = packed.pasting;
        self.intake.pasted = packed.pasted.into();
        let sources: Vec<Source> = packed
            .sources
            .into_iter()
            .map(|(name, first_line, text, file)| {
                let file = file.and_then(|number| files.get(number)).cloned();
                let source = match (text, file) {
                    (None, Some(file)) => file,
                    // What is in the field is known to be that.
                    (Some(text), _) if *text == *self.intake.pasted => {
                        Source::pasted(Rc::clone(&self.intake.pasted))
                    }
                    (Some(text), _) => Source::pasted(text.into()),
                    (None, None) => {
                        Source { reader: Reader::NotServed, ..Source::pasted("".into()) }
                    }
                };
                Source { name: name.map(Rc::from), first_line, ..source }
            })
            .collect();
        if !sources.is_empty() {
            self.intake.go_on();
            self.waiting.sources = sources;
        }
    }
}

fn stored((id, key, taken_in): PackedRecord) -> Stored {
    if key.is_empty() {
        return Stored::Broken(id);
    }
    let taken_in = taken_in.and_then(|text| text.parse().ok());
    Stored::Sound(Record { id, key, taken_in })
}
