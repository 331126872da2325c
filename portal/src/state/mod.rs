//! The state of the portal and how it changes, in plain Rust: nothing in here knows a browser.
//!
//! [`State::update`] takes one [`Action`] and says what is to be done outside, as [`Effect`]s.

mod action;
mod cutting;
mod documents;
mod entry;
mod holding;
mod import;
mod in_flight;
mod installations;
mod intake;
mod limits;
mod list;
mod look;
mod luggage;
mod members;
mod orders;
mod passage;
mod past;
mod reach;
mod register;
mod report;
mod settings;
mod sorting;
mod source;
mod starting;
mod store_file;
mod stories;
mod trust;
mod work;

pub(crate) use action::{
    Action, Effect, HoldStep, Kept, ListStep, LookStep, Said, StartStep, StoreStep,
};
pub(crate) use documents::{Document, KeepStep};
pub(crate) use entry::{Content, Entry, Record, Status, Stored, days_left};
pub(crate) use import::{AccountAnswer, AccountTask, Complaint, Done, Import, ImportStep, Outcome};
pub(crate) use installations::{Folders, Installation, Installations};
#[cfg(test)]
pub(crate) use intake::Stop;
pub(crate) use intake::{Intake, IntakeStep};
pub(crate) use limits::{PAGE_ENTRIES, SEARCH_FROM_ENTRIES};
pub(crate) use list::{Item, List, Sort};
pub(crate) use look::{Language, Look, Theme};
pub(crate) use luggage::Luggage;
pub(crate) use orders::{AnswerNews, AnswerOutcome, Answers, OrderStep};
pub(crate) use passage::{PassStep, Whole};
pub(crate) use reach::Reach;
pub(crate) use register::{Key, KeyPlace, Registration};
pub(crate) use report::{Problem, Refused, Tally};
pub(crate) use settings::{Accent, Link, Settings, SetupError};
pub(crate) use sorting::sort;
pub(crate) use source::{ReadFile, Reader, Source};
pub(crate) use starting::{Setup, Storage};
pub(crate) use store_file::{StoreFile, StoreFileError};
pub(crate) use stories::{Change, Deed, StoryStep};
pub(crate) use trust::{KeyProblem, Trust, TrustStep};
pub(crate) use work::{Pace, take_in, verify};

use in_flight::InFlight;
use licentia_verifier::Instant;
use passage::Passage;
use starting::Waiting;
use std::collections::BTreeMap;
use std::rc::Rc;
use stories::Pens;

/// Everything that the views show.
#[derive(Clone)]
pub(crate) struct State {
    /// The browser's clock, at most a minute old.
    pub(crate) now: Instant,
    /// Language and theme.
    pub(crate) look: Look,
    /// The vendor's settings, on the way to being read.
    pub(crate) setup: Setup,
    /// Whether what is held survives the page.
    pub(crate) storage: Storage,
    /// Whose licenses are genuine.
    pub(crate) trust: Trust,
    /// The licenses held, by the id of their records.
    pub(crate) held: Rc<BTreeMap<String, Rc<Entry>>>,
    /// The same, sorted by what belongs together.
    pub(crate) installations: Rc<Installations>,
    /// What is kept besides, by name.
    pub(crate) documents: Rc<BTreeMap<String, Rc<Document>>>,
    /// The vendor's price list, once it was fetched.
    pub(crate) prices: Option<Rc<str>>,
    /// What is being taken in, and what came of it.
    pub(crate) intake: Intake,
    /// An account list on its way in.
    pub(crate) import: Import,
    /// What came of answers to orders.
    pub(crate) answers: Answers,
    /// How the list is searched, sorted and paged.
    pub(crate) list: List,
    /// What was removed last and can be brought back.
    pub(crate) removed: Removed,
    /// The latest announcement; the number tells two equal ones apart.
    pub(crate) said: (u32, Option<Said>),
    /// The way to the whole program.
    pub(crate) passage: Passage,
    reach: &'static Reach,
    in_flight: InFlight,
    /// What `installations` was sorted from.
    sorted: Rc<BTreeMap<String, Rc<Entry>>>,
    /// Whether much is being sorted.
    is_sorting: bool,
    waiting: Waiting,
    /// What is being done to stories.
    pens: Pens,
}

/// What was removed last.
#[derive(Clone, Default)]
pub(crate) struct Removed {
    pub(crate) entries: Vec<Rc<Entry>>,
    pub(crate) documents: Vec<Rc<Document>>,
}

impl Removed {
    /// How many things it is.
    pub(crate) fn len(&self) -> usize {
        self.entries.len() + self.documents.len()
    }

    /// Whether it is an order that was cancelled.
    pub(crate) fn is_order(&self) -> bool {
        self.entries.is_empty() && self.documents.iter().any(|it| it.id.starts_with("order/"))
    }
}

impl State {
    /// The state of a page that has just been opened, in a program that reaches so far.
    pub(crate) fn new(reach: &'static Reach, now: Instant, look: Look) -> Self {
        Self {
            reach,
            passage: Passage::default(),
            now,
            look,
            setup: Setup::Loading,
            storage: Storage::Opening,
            trust: Trust::default(),
            held: Rc::default(),
            installations: Rc::default(),
            documents: Rc::default(),
            prices: None,
            intake: Intake::default(),
            import: Import::default(),
            answers: Answers::default(),
            list: List::default(),
            removed: Removed::default(),
            said: (0, None),
            in_flight: InFlight::default(),
            sorted: Rc::default(),
            is_sorting: false,
            waiting: Waiting::default(),
            pens: Pens::default(),
        }
    }

    /// How far new servers' clocks are ahead of UTC, in minutes.
    pub(crate) fn zone_minutes(&self) -> i32 {
        let zone = self.documents.get(Document::ZONE);
        zone.and_then(|document| document.text.parse().ok()).unwrap_or_default()
    }

    /// Changes the state; what is left to do outside comes back.
    pub(crate) fn update(&mut self, action: Action) -> Vec<Effect> {
        let documents = Rc::clone(&self.documents);
        let mut effects = self.change(action);
        if !Rc::ptr_eq(&documents, &self.documents) {
            effects.extend(self.gather_keys());
        }
        effects.extend(self.sort());
        effects.extend(self.go_deeper());
        effects
    }

    fn change(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Start(step) => self.start(step),
            Action::TakeIn(step) => {
                let (step, mut effects) = (self.reach.claim)(self, step);
                effects.extend(step.into_iter().flat_map(|step| self.take_in(step)));
                effects
            }
            Action::Hold(step) => self.hold(step),
            Action::Pass(step) => {
                self.pass(step);
                Vec::new()
            }
            Action::List(step) => self.list(step),
            Action::Look(step) => self.look.change(step),
            Action::Ticked(now) => {
                self.now = now;
                Vec::new()
            }
            Action::Say(said) => {
                self.say(said);
                Vec::new()
            }
            Action::HandOut { name, text } => {
                Vec::from([Effect::Download { name: name.replace('/', "-"), text }])
            }
            deeper @ (Action::Import(_)
            | Action::Keep(_)
            | Action::Order(_)
            | Action::Story { .. }
            | Action::Trust(_)
            | Action::Store(_)) => (self.reach.change)(self, deeper),
        }
    }

    /// The settings, once they were read and are sound.
    pub(crate) fn settings(&self) -> Option<&Rc<Settings>> {
        match &self.setup {
            Setup::Ready(settings) => Some(settings),
            Setup::Loading | Setup::Broken(_) => None,
        }
    }

    /// Whether a key is one of those that sign invented licenses.
    pub(crate) fn is_demo(&self, entry: &Entry) -> bool {
        let demo = self.settings().and_then(|settings| settings.demo.as_ref());
        let key_id = entry.key_id();
        demo.is_some_and(|demo| key_id.is_some_and(|id| demo.key_ids.iter().any(|key| key == id)))
    }

    fn say(&mut self, said: Said) {
        self.said = (self.said.0.wrapping_add(1), Some(said));
    }
}
