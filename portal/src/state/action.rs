//! What can happen, and what is then to be done outside.

use super::documents::{Document, KeepStep};
use super::entry::{Record, Stored};
use super::import::{AccountTask, Done, ImportStep};
use super::intake::{IntakeStep, Stop};
use super::list::Sort;
use super::look::{Language, Look, Theme};
use super::orders::{Brought, OrderStep};
use super::passage::PassStep;
use super::reach::Reach;
use super::settings::{Accent, Settings, SetupError};
use super::source::Source;
use super::store_file::StoreFile;
use super::stories::{Hears, StoryStep};
use super::trust::TrustStep;
use super::{Entry, Folders, Installations};
use licentia_engine::protocol::CheckAnswer;
use licentia_engine::protocol::simulator::EditStory;
use licentia_verifier::{Instant, Keyring};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Something that happened.
pub(crate) enum Action {
    /// While the page opens.
    Start(StartStep),
    /// Licenses are offered, opened, refused.
    TakeIn(IntakeStep),
    /// Account lists are offered, read, used.
    Import(ImportStep),
    /// Licenses are removed, brought back, stored.
    Hold(HoldStep),
    /// Everything that is kept is handed out, taken over, let go.
    Store(StoreStep),
    /// On the way to the whole program.
    Pass(PassStep),
    /// Something else is kept, or no longer.
    Keep(KeepStep),
    /// Orders are answered.
    Order(OrderStep),
    /// A story is changed.
    Story {
        /// The name of its document.
        id: String,
        /// What happens to it.
        step: StoryStep,
    },
    /// A key is trusted, or no longer.
    Trust(TrustStep),
    /// The list is searched, sorted, paged.
    List(ListStep),
    /// Language or theme is chosen.
    Look(LookStep),
    /// The clock moved on.
    Ticked(Instant),
    /// Something small is to be announced.
    Say(Said),
    /// A text is wanted as a file.
    HandOut {
        /// The file's name.
        name: String,
        /// What is in it.
        text: String,
    },
}

/// A step while the page opens.
pub(crate) enum StartStep {
    /// The settings were read.
    SettingsRead(Result<Rc<Settings>, SetupError>),
    /// The store was opened and read.
    StoreOpened { kept: Kept, fresh: bool, lasting: bool },
    /// Another tab changed the store.
    StoreChanged(Kept),
    /// The vendor's price list was fetched.
    PricesRead(Option<Rc<str>>),
    /// Some of the stored licenses were verified again.
    Verified(Vec<Entry>),
    /// One was not, and it has to be explained why.
    Unverified,
    /// All of them were.
    AllVerified,
}

/// Everything in the store.
#[derive(Default)]
pub(crate) struct Kept {
    /// Licenses.
    pub(crate) records: Vec<Stored>,
    /// Whatever else.
    pub(crate) documents: Vec<Document>,
}

/// A step in the life of what is held.
pub(crate) enum HoldStep {
    /// Remove one license.
    Remove(String),
    /// Remove what is signed by a demo key.
    RemoveDemo,
    /// Bring back what was removed last.
    Undo,
    /// Let what was removed go.
    ForgetRemoved,
    /// Fetch the demo licenses.
    ShowDemo,
    /// What was held was sorted.
    Sorted { held: Rc<BTreeMap<String, Rc<Entry>>>, installations: Installations },
    /// A write to the store ended.
    Written { ids: Vec<String>, held: bool },
    /// The license file is wanted.
    Download(String),
}

/// A step that everything takes that is kept.
pub(crate) enum StoreStep {
    /// It is to be handed out as one file.
    Export,
    /// What such a file holds is to be kept as well.
    Import(StoreFile),
    /// Let everything go, for good.
    Erase,
}

/// A step in the list.
pub(crate) enum ListStep {
    /// Show only what holds these words.
    Search(String),
    /// Show in this order.
    Sort(Sort),
    /// Show this page, counted from 0.
    Page(usize),
}

/// A choice of looks.
pub(crate) enum LookStep {
    /// Speak this language.
    Language(Language),
    /// Use these colours.
    Theme(Theme),
}

/// Something to be done outside.
pub(crate) enum Effect {
    /// Verify stored licenses.
    Verify { records: Vec<Stored>, keyring: Rc<Keyring>, reach: &'static Reach },
    /// Read and open what was offered.
    TakeIn { sources: Vec<Source>, keyring: Rc<Keyring>, stop: Stop, reach: &'static Reach },
    /// Sort what is held into installations.
    Sort(Rc<BTreeMap<String, Rc<Entry>>>),
    /// Compare an answer with the orders.
    CheckAnswer { folders: Folders, question: CheckAnswer, brought: Brought },
    /// Have the engine write a story anew; `then` hears what came of it.
    EditStory { id: String, folders: Folders, question: EditStory, then: Hears },
    /// Fetch these files beside the page and offer them.
    Fetch(Vec<String>),
    /// Write records to the store.
    Save(Vec<Record>),
    /// Delete records from the store.
    Delete(Vec<String>),
    /// Write documents to the store.
    SaveDocuments(Vec<Rc<Document>>),
    /// Delete documents from the store.
    DeleteDocuments(Vec<String>),
    /// Fetch the price list beside the page.
    FetchPrices(String),
    /// Make the page look so, and remember it.
    Show(Look),
    /// Use the vendor's colour.
    Paint(Accent),
    /// Empty the store, and forget language and colours.
    Erase,
    /// Have the engine work on account lists.
    Accounts { folders: Folders, installation: String, task: AccountTask, number: u32 },
    /// Stop the engine, whatever it does.
    StopEngine,
    /// Fetch the whole program.
    FetchWhole,
    /// Hand all that is under way over to it.
    HandOver,
    /// Hand a file to the person.
    Download { name: String, text: String },
}

/// Something to be announced to who cannot see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// What came of an intake.
    TakenIn { added: usize, already: usize, refused: usize },
    /// An intake was stopped.
    Stopped { added: usize },
    /// Licenses were removed.
    Removed(usize),
    /// Licenses were brought back.
    BroughtBack(usize),
    /// A store was taken in: licenses offered, documents kept.
    Imported { licenses: usize, documents: usize },
    /// Everything was let go.
    Erased,
    /// Something was copied.
    Copied,
    /// The browser refused to copy.
    NotCopied,
    /// An account list was read.
    ListRead { accounts: u32, left_out: u32 },
    /// An account list could not be read.
    ListNotRead,
    /// Reading an account list was stopped.
    ListCancelled,
    /// The accounts are others now.
    List(Done),
    /// An order was made.
    OrderMade,
    /// An order was cancelled.
    OrderCancelled,
    /// An answer was what was ordered.
    OrderComplete,
    /// An answer was not what was ordered.
    AnswerRefused,
    /// What was typed is kept.
    Saved,
    /// It is not: so many fields are wrong.
    FieldsWrong(usize),
    /// A search found that many.
    Found(usize),
}
