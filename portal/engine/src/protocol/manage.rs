//! What a license means for its installation: now, and in the months to come.

use super::{Paint, Strip};
use licentia_verifier::Category;
use serde::{Deserialize, Serialize};

/// What does the license of an installation mean now?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manage {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
}

/// What it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Managed {
    /// One of the three states that a license dialog shows.
    pub display: Said,
    /// The same, finer.
    pub status: Said,
    /// Who holds it, which it is, how long.
    pub information: Information,
    /// By which clock times are told.
    pub clock: String,
    /// Whether an account list was read: without one, nobody knows who uses a seat.
    pub has_accounts: bool,
    /// What changes first if nothing happens.
    pub next: Option<Next>,
    /// Everything there is to say, the gravest first.
    pub findings: Vec<Found>,
    /// The modules.
    pub modules: Vec<ModuleLine>,
    /// What works.
    pub works: Vec<Works>,
}

/// Something that is said in a colour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its colour.
    pub paint: Paint,
    /// What is said.
    pub text: String,
}

/// Who holds a license, which it is, how long.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Information {
    /// The licensee's name.
    pub name: String,
    /// Company.
    pub company: Option<String>,
    /// Email address.
    pub email: String,
    /// Street address.
    pub street_address: Option<String>,
    /// The product's name.
    pub product: String,
    /// Its edition, as the license has it.
    pub edition: Option<String>,
    /// Order id of the license in force.
    pub order_id: String,
    /// The machine that the license is bound to; absent: any.
    pub licensed_machine: Option<String>,
    /// The machine that it is on; absent: nobody said.
    pub machine: Option<String>,
    /// The last day of the right to run.
    pub license_expires: Option<Ending>,
    /// The last day of the right to updates.
    pub maintenance_expires: Option<Ending>,
    /// The policy's id.
    pub policy: String,
    /// What it is for.
    pub policy_about: String,
    /// How many of its rules the license changes.
    pub policy_changes: u32,
}

/// A last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// The day.
    pub date: String,
    /// How many days are left.
    pub left: Said,
}

/// What changes first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// When.
    pub when: String,
    /// How far away that is.
    pub distance: String,
    /// The status from then on.
    pub status: Said,
    /// Whether it is another than now.
    pub is_other: bool,
    /// Why, sentence by sentence.
    pub why: Vec<String>,
}

/// Something that there is to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What programs call it.
    pub code: String,
    /// How grave it is.
    pub severity: Said,
    /// What is so.
    pub text: String,
    /// The rule that makes it matter.
    pub rule: RuleText,
    /// Since when it is so.
    pub since: Option<String>,
    /// Until when it is so if nothing happens.
    pub until: Option<String>,
    /// What to do about it.
    pub remedy: Option<String>,
    /// Where that is done.
    pub ways: Vec<Way>,
    /// Who is concerned.
    pub behind: Behind,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleText {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Where it was published.
    pub sources: Vec<String>,
}

/// Where something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// Where seats are bought.
    AddUsers,
    /// Where a license is renewed.
    Renew,
    /// Where accounts are listed.
    Accounts,
    /// Where the machine is described.
    Server,
    /// Where licenses are added.
    Licenses,
    /// Where the vendor is asked.
    Support,
}

/// Accounts that something is about: the first, and how many more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behind {
    /// The first of them.
    pub accounts: Vec<Concerned>,
    /// How many more there are.
    pub more: u64,
}

/// An account that something is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concerned {
    /// Its id.
    pub account: String,
    /// The last day of its trial seat; without one it is refused.
    pub last_day: Option<String>,
}

/// A row of the license dialog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleLine {
    /// The module.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether it is held; a module that accounts use may not be.
    pub held: bool,
    /// Where it runs, if it is held.
    pub category: Option<Category>,
    /// Seats included and extra; absent: unlimited.
    pub seats: Option<u32>,
    /// Extra seats among them.
    pub extra_seats: u32,
    /// Seats used; absent: no account list was read.
    pub used: Option<u64>,
    /// Until when there is maintenance.
    pub maintenance: Option<String>,
    /// The last day of this module, where it ends before the license.
    pub last_day: Option<String>,
    /// What is recommended.
    pub recommended: Vec<(Way, String)>,
    /// Why there is a red exclamation mark, if there is one.
    pub exceeded: Option<Exceeded>,
    /// Accounts in trial seats.
    pub trial: u64,
    /// Accounts that are refused.
    pub refused: u64,
}

/// Why more seats are used than held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exceeded {
    /// What is so.
    pub text: String,
    /// The rule.
    pub rule: RuleText,
    /// Who is concerned.
    pub behind: Behind,
}

/// How far something works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Works {
    /// What.
    pub name: String,
    /// Whether it is a module.
    pub is_module: bool,
    /// How far.
    pub level: Said,
    /// Why not wholly, sentence by sentence.
    pub why: Vec<String>,
}

/// What will it mean in the months to come, if nothing is done?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// Which installation.
    pub installation: String,
    /// An instant of the day that it begins with, in seconds since 1970 (UTC).
    pub today: i64,
}

/// What it will mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    /// The statuses.
    pub strip: Strip,
    /// By which clock times are told.
    pub clock: String,
    /// What happens, in order of time.
    pub moments: Vec<Moment>,
    /// All deadlines as a calendar (RFC 5545).
    pub calendar: String,
}

/// Something that happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// When.
    pub when: String,
    /// How far away that is.
    pub distance: String,
    /// What, in a word or two.
    pub what: Said,
    /// Whether it is a message that the product sends.
    pub is_message: bool,
    /// More of it, sentence by sentence.
    pub more: Vec<String>,
    /// How often it comes again, one day after the other.
    pub again: u32,
    /// When it comes for the last time.
    pub last: String,
}
