//! The way from the program of a first visit to the whole one: it is fetched when somebody wants
//! more than the list, and takes over as soon as nothing is under way that would be lost.

use super::action::Effect;
use super::source::Source;
use super::starting::Setup;
use super::{State, Storage};

/// How far the way was gone.
#[derive(Clone, Default)]
pub(crate) struct Passage {
    /// Where the whole program is.
    pub(crate) whole: Whole,
    /// What was taken in that only the whole program can judge.
    pub(super) sources: Vec<Source>,
    /// Whether something that was stored has to be explained.
    pub(super) unexplained: bool,
    /// Whether the address names what this program cannot show.
    wanted: bool,
}

/// Where the whole program is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Whole {
    /// Nobody asked for it.
    #[default]
    Away,
    /// On its way.
    Coming,
    /// It could not be fetched.
    Failed,
    /// Here, and waiting for its turn.
    Here,
    /// It was given everything.
    InCharge,
}

/// A step on the way.
pub(crate) enum PassStep {
    /// The address names what this program cannot show, or no longer does.
    Wanted(bool),
    /// The whole program was fetched, or could not be.
    Fetched(bool),
    /// It is to be fetched again.
    Retry,
}

impl State {
    pub(super) fn pass(&mut self, step: PassStep) {
        let passage = &mut self.passage;
        match step {
            PassStep::Wanted(wanted) => {
                // Whoever comes back and goes again tries again.
                if passage.whole == Whole::Failed {
                    passage.whole = Whole::Away;
                }
                passage.wanted = wanted;
            }
            PassStep::Fetched(here) => {
                passage.whole = if here { Whole::Here } else { Whole::Failed };
            }
            PassStep::Retry => passage.whole = Whole::Away,
        }
    }

    /// Whether more is wanted than this program can do.
    pub(crate) fn is_passing(&self) -> bool {
        let passage = &self.passage;
        let unexplained = passage.unexplained || matches!(self.setup, Setup::Broken(_));
        let unshown = passage.wanted || !self.documents.is_empty();
        (unshown || unexplained || !passage.sources.is_empty()) && !self.reach.is_whole
    }

    /// What is next on the way.
    pub(super) fn go_deeper(&mut self) -> Option<Effect> {
        if !self.is_passing() {
            return None;
        }
        let (next, effect) = match self.passage.whole {
            Whole::Away => (Whole::Coming, Effect::FetchWhole),
            Whole::Here if self.is_at_rest() => (Whole::InCharge, Effect::HandOver),
            Whole::Here | Whole::Coming | Whole::Failed | Whole::InCharge => return None,
        };
        self.passage.whole = next;
        Some(effect)
    }

    /// Whether nothing is being taken in, written, or waited for.
    fn is_at_rest(&self) -> bool {
        let opened = self.storage != Storage::Opening && !matches!(self.setup, Setup::Loading);
        opened && !self.waiting.demo && self.intake.progress.is_none() && self.in_flight.is_empty()
    }
}
