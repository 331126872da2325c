//! What came of taking in: counted in full, listed as far as anybody reads.

use super::limits;
use licentia_verifier::OpenError;
use std::rc::Rc;

/// What came of an intake.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Report {
    /// How many licenses were added, and the order ids of the first.
    pub(crate) added: Tally,
    /// How many were held already, and the order ids of the first.
    pub(crate) already: Tally,
    /// How many documents were refused.
    pub(crate) refused_count: usize,
    /// The first of them.
    pub(crate) refused: Vec<Refused>,
    /// Whether anything of what was pasted was refused.
    pub(super) paste_refused: bool,
    numbers: usize,
}

/// A count, and the first names counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) count: usize,
    pub(crate) names: Vec<String>,
}

/// A document that was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refused {
    /// Its number, to dismiss it by.
    pub(crate) number: usize,
    /// Name of the file; absent for what was pasted.
    pub(crate) source: Option<Rc<str>>,
    /// Line on which the document begins, where the text holds several.
    pub(crate) line: Option<usize>,
    /// What is wrong.
    pub(crate) problem: Problem,
}

/// Why a document was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// It is no genuine license.
    Open(OpenError),
    /// It is genuine and encrypted: whoever has the license key can open it.
    Locked {
        /// The file.
        text: Rc<str>,
        /// Whether the machine's fingerprint is needed as well.
        for_machine: bool,
    },
    /// It is no genuine answer to an order.
    Answer(OpenError),
    /// The browser could not read the file.
    Unreadable,
    /// The server did not give a demo file.
    NotServed,
    /// There are no keys to verify it with.
    NoKeys,
}

impl Report {
    pub(super) fn refuse(
        &mut self,
        source: Option<Rc<str>>,
        line: Option<usize>,
        problem: Problem,
    ) {
        self.refused_count += 1;
        self.paste_refused |= source.is_none();
        if self.refused.len() < limits::REFUSALS {
            self.numbers += 1;
            self.refused.push(Refused { number: self.numbers, source, line, problem });
        }
    }

    /// Whether it says anything.
    pub(crate) fn is_empty(&self) -> bool {
        self.added.count + self.already.count + self.refused_count == 0
    }
}

impl Tally {
    pub(super) fn add(&mut self, name: String) {
        self.count += 1;
        if self.names.len() < limits::NAMES {
            self.names.push(name);
        }
    }
}
