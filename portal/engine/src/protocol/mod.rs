//! The form of questions and answers. An answer is ready to be shown: what the core says in codes
//! is in words here, in the language of the [`Session`].
//!
//! On the wire both are postcard, which is small to write and to read; nobody stores it.

mod accounts;
mod buying;
mod folder;
mod glance;
mod manage;
mod server;
pub mod simulator;
mod strip;
mod unlock;

pub use accounts::{
    AccountsRead, Authority, ExportAccounts, ForgetAccounts, Idle, IdleAccount, Idled, ModuleSeats,
    ReadAccounts, Roster, RosterRow, RowSaid, SeatState, Seated, Seating, Show, SortBy, State,
    Tallies, WhatIf, Window,
};
pub use buying::{
    AnswerTold, CheckAnswer, Checked, Difference, Foresee, Future, ModuleOffer, Order, OrderTold,
    Ordered, Orders, Plan, Planned, Prices, Quoted, QuotedLine, Renew, RenewalWay, Renewals,
    RuleTold, Told, UsersOffer, What, Wish, WishedModule,
};
pub use folder::{Folder, Session};
pub use glance::{Glance, Glanced, GlancedSeats};
pub use manage::{
    Ahead, Behind, Concerned, Ending, Exceeded, Found, Information, Manage, Managed, ModuleLine,
    Moment, Next, Outlook, RuleText, Said, Way, Works,
};
pub use server::{
    Activation, Backup, Copies, EditServer, Edited, Elsewhere, FieldProblem, MachineFacts,
    MachineRole, Restore, Restored, Served, Server, ServerFacts, ServerField, Wrong,
};
pub use strip::{Mark, Run, Strip, Tone as Paint};
pub use unlock::{Opened, Stands, Unlock, Unlocked};

use simulator::{AskForm, CompareStories, EditStory, HandOut, ListEvents, PlayStory, ShowInstant};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Something that can be asked.
pub trait Question: Clone + PartialEq + 'static {
    /// What comes back.
    type Answer: Serialize + DeserializeOwned + 'static;

    /// The question as it travels.
    fn call(self) -> Call;

    /// Reads what came back.
    ///
    /// # Errors
    /// What the engine said instead, or [`Failure::Unreadable`].
    fn read(bytes: &[u8]) -> Result<Self::Answer, Failure> {
        postcard::from_bytes(bytes).unwrap_or(Err(Failure::Unreadable))
    }
}

/// Every question there is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Call {
    /// Keys, prices and language; asked before anything else.
    SetUp(Session),
    /// One installation, to ask about.
    Open(Folder),
    /// Where installations stand, in a line for each.
    Glance(Glance),
    /// What its license means now.
    Manage(Manage),
    /// What a story comes to.
    PlayStory(PlayStory),
    /// What is so at an instant of it.
    ShowInstant(ShowInstant),
    /// What happens in it.
    ListEvents(ListEvents),
    /// How an event of it is filled in.
    AskForm(AskForm),
    /// The story with a change.
    EditStory(EditStory),
    /// Two stories side by side.
    CompareStories(CompareStories),
    /// A story, or what it comes to, for other programs.
    HandOut(HandOut),
    /// What it will mean in the months to come.
    Ahead(Ahead),
    /// The seats of its modules.
    Seating(Seating),
    /// Who takes a seat.
    Roster(Roster),
    /// Who could give a seat up.
    Idle(Idle),
    /// What an account list says.
    ReadAccounts(ReadAccounts),
    /// What is known without the accounts.
    ForgetAccounts(ForgetAccounts),
    /// The accounts as a list.
    ExportAccounts(ExportAccounts),
    /// What adding something would cost, and change.
    Plan(Plan),
    /// What it would change.
    Foresee(Foresee),
    /// Make it an order.
    Order(Order),
    /// What orders say.
    Orders(Orders),
    /// Whether something is the answer to an order.
    CheckAnswer(CheckAnswer),
    /// What renewing costs and changes.
    Renew(Renew),
    /// What is known of its server.
    Server(Server),
    /// Facts of a server that were typed.
    EditServer(EditServer),
    /// A backup is wanted.
    Backup(Backup),
    /// A backup is to be restored.
    Restore(Restore),
    /// What an encrypted file says.
    Unlock(Unlock),
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// No keys yet.
    NotSetUp,
    /// The installation was not opened.
    NotOpened,
    /// Something in it does not fit, in words: what is wrong, and what to do.
    Said {
        /// What is wrong.
        what: String,
        /// What to do.
        remedy: String,
    },
    /// Question or answer could not be read: page and engine are of different versions.
    Unreadable,
    /// The engine stopped, or could not be started.
    Stopped,
    /// The person did not want to wait.
    Cancelled,
}

impl Call {
    /// The question's bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        // Memory is all that writing needs.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// The question in such bytes, with whatever follows it: the text of a file.
    ///
    /// # Errors
    /// The answer to bytes that are no question.
    pub fn read(bytes: &[u8]) -> Result<(Self, &[u8]), Vec<u8>> {
        let unreadable = || written::<()>(&Err(Failure::Unreadable));
        postcard::take_from_bytes(bytes).map_err(|_| unreadable())
    }
}

/// An answer's bytes.
pub(crate) fn written<T: Serialize>(answer: &Result<T, Failure>) -> Vec<u8> {
    // Memory is all that writing needs.
    postcard::to_allocvec(answer).unwrap_or_default()
}

/// Makes a type a question that is asked as the variant of the same name.
macro_rules! question {
    ($($name:ident => $answer:ty),+ $(,)?) => {
        $(impl Question for $name {
            type Answer = $answer;

            fn call(self) -> Call {
                Call::$name(self)
            }
        })+
    };
}

question! {
    Glance => Vec<Glanced>,
    Manage => Managed,
    PlayStory => simulator::Play,
    ShowInstant => simulator::Shown,
    ListEvents => simulator::Events,
    AskForm => simulator::Form,
    EditStory => simulator::Edited,
    CompareStories => simulator::Compared,
    HandOut => simulator::HandedOut,
    Ahead => Outlook,
    Seating => Seated,
    Roster => Window,
    Idle => Idled,
    ReadAccounts => AccountsRead,
    ForgetAccounts => String,
    ExportAccounts => String,
    Plan => Planned,
    Foresee => Option<Future>,
    Order => Ordered,
    Orders => Vec<OrderTold>,
    CheckAnswer => Checked,
    Renew => Renewals,
    Server => Served,
    EditServer => Edited,
    Backup => String,
    Restore => Restored,
    Unlock => Unlocked,
}

impl Question for Session {
    type Answer = ();

    fn call(self) -> Call {
        Call::SetUp(self)
    }
}

impl Question for Folder {
    type Answer = ();

    fn call(self) -> Call {
        Call::Open(self)
    }
}
