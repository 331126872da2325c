//! Accounts, and who takes a seat.

use licentia_verifier::installation::AccountKind;
use serde::{Deserialize, Serialize};

/// How many seats do the modules have, and who uses them?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seating {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
}

/// The seats of an installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seated {
    /// All accounts that are known, of any kind.
    pub accounts: u32,
    /// Whether each module counts the accounts that use it, and not all the same ones.
    pub per_module: bool,
    /// The product whose rules these are.
    pub product: Option<String>,
    /// Each module that has seats or users.
    pub modules: Vec<ModuleSeats>,
    /// The rules by which seats are counted here.
    pub rules: Vec<Authority>,
    /// Whether anybody's last login is known.
    pub logins_known: bool,
}

/// The seats of one module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleSeats {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Seats held; absent: any number.
    pub seats: Option<u64>,
    /// Seats used.
    pub used: u64,
    /// Seats of accounts that have a full one.
    pub full: u64,
    /// Seats of accounts that stay in beyond the limit.
    pub kept: u64,
    /// Accounts in trial seats.
    pub trial: u64,
    /// Accounts that are refused.
    pub refused: u64,
}

/// A rule, and who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it says, in whole sentences.
    pub text: String,
    /// Where it was published.
    pub sources: String,
}

/// Which accounts are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// Those that take a seat.
    Counting,
    /// Those that take none.
    NotCounting,
    /// Those in a trial seat.
    Trial,
    /// Those that are refused.
    Refused,
}

/// By what accounts are sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    /// What they are called.
    #[default]
    Account,
    /// What they are.
    Kind,
    /// Their last login; who never logged in comes first.
    LastLogin,
    /// Whether they take a seat, and why.
    Counts,
}

/// Which accounts are there, and who of them takes a seat? A part of a long list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
    /// Which accounts.
    pub show: Show,
    /// Only those that use this module, where modules are counted each by itself.
    pub module: Option<String>,
    /// Only those with these words in them.
    pub search: String,
    /// By what they are sorted.
    pub sort: SortBy,
    /// Whether the last comes first.
    pub descending: bool,
    /// The first row that is wanted, from 0.
    pub from: u32,
    /// How many rows are wanted.
    pub count: u32,
}

/// A part of a long list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// How many accounts were found in all.
    pub total: u32,
    /// The place of the first row here.
    pub from: u32,
    /// The rows.
    pub rows: Vec<RosterRow>,
    /// How many were found of each kind of wish.
    pub tallies: Tallies,
}

/// How many accounts there are for each [`Show`], as far as module and search allow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tallies {
    /// All of them.
    pub all: u32,
    /// Those that take a seat.
    pub counting: u32,
    /// Those that take none.
    pub not_counting: u32,
    /// Those in a trial seat.
    pub trial: u32,
    /// Those that are refused.
    pub refused: u32,
}

/// One account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterRow {
    /// What it is called.
    pub account: String,
    /// What it is.
    pub kind: AccountKind,
    /// Whether it can be used.
    pub enabled: bool,
    /// The day of the last login; absent: never, or nobody knows.
    pub last_login: Option<String>,
    /// Seats that it takes.
    pub seats: u32,
    /// Why it takes a seat, or none.
    pub reason: String,
    /// The rule that says so.
    pub rule: String,
    /// What it has of each module that it uses.
    pub states: Vec<SeatState>,
}

/// What an account has of a module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatState {
    /// The module's name.
    pub module: String,
    /// What it has.
    pub state: State,
    /// The day on which a trial ends.
    pub until: Option<String>,
}

/// What an account has of a module, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum State {
    /// It is refused.
    Refused,
    /// It has a seat for a while.
    Trial,
    /// It was in before seats were taken away, and stays.
    Kept,
    /// It has not used it yet: it asks for a seat when it does.
    Unused,
    /// It has a seat.
    Full,
}

/// Who could give a seat up, because nobody has logged in for long?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
    /// For how many days nobody has logged in.
    pub days: u32,
    /// Whose seats; absent: those of the server.
    pub module: Option<String>,
    /// Whether accounts are meant too of which no login is known.
    pub never: bool,
}

/// Who could give a seat up. Nothing is taken from anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idled {
    /// How many accounts have a last login before that day.
    pub dated: u32,
    /// How many are older than that and have none that is known.
    pub never: u32,
    /// How many of both are meant.
    pub accounts: u32,
    /// Seats that become free.
    pub seats: u64,
    /// The first of them, the longest away first.
    pub first: Vec<IdleAccount>,
    /// All of them, one a line.
    pub ids: String,
    /// Commands that take the module from them, one a line; none where the product has none.
    pub commands: String,
    /// How many commands that is.
    pub command_count: u32,
    /// The command that takes the module from everybody, to give it anew.
    pub narrowing: Option<String>,
    /// What the seats would be.
    pub what_if: Vec<WhatIf>,
    /// The rules that let seats be freed.
    pub rules: Vec<Authority>,
}

/// An account that could give its seat up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdleAccount {
    /// What it is called.
    pub account: String,
    /// The day of its last login; absent: never, or nobody knows.
    pub last_login: Option<String>,
    /// Seats that become free.
    pub seats: u32,
}

/// The seats of a module, as they are and as they would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    /// As they are.
    pub now: ModuleSeats,
    /// As they would be.
    pub then: ModuleSeats,
}

/// What does an account list say? It comes as a file with the question, or in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAccounts {
    /// Which installation it is for.
    pub installation: String,
    /// The list, if it was pasted.
    pub pasted: Option<String>,
}

/// What an account list says, and what it would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountsRead {
    /// How many accounts were read.
    pub accounts: u32,
    /// How many of them were not known before.
    pub added: u32,
    /// How many that were known are not among them.
    pub removed: u32,
    /// How many are known and are otherwise now.
    pub changed: u32,
    /// Some of the new ones.
    pub some_added: Vec<String>,
    /// Some of those that are gone.
    pub some_removed: Vec<String>,
    /// Columns that were understood.
    pub columns: Vec<String>,
    /// Columns, or parts of a document, that were left aside.
    pub unknown: Vec<String>,
    /// The first rows that could not be read, and why.
    pub problems: Vec<RowSaid>,
    /// How many complaints there are in all.
    pub problem_count: u32,
    /// How many rows were left out.
    pub rows_left_out: u32,
    /// What is then known about the server, as the JSON of an `Installation`.
    pub facts: String,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowSaid {
    /// The line on which it starts.
    pub line: u32,
    /// The column, as the header names it; absent: the row as a whole.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
}

/// What is known about the server but for its accounts? The answer is the JSON of an
/// `Installation`, empty if nothing is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgetAccounts {
    /// Which installation.
    pub installation: String,
}

/// The accounts as a list in CSV, which can be read in again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportAccounts {
    /// Which installation.
    pub installation: String,
}
