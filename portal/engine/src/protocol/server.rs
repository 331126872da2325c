//! The machine of an installation: what is known of it, activation, moving, copies, backup.

use super::manage::{Moment, RuleText, Said};
use super::strip::Strip;
use serde::{Deserialize, Serialize};

/// What is known of the server, and what follows?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Server {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
    /// The day on which its licenses are to be entered, `2026-12-31`; empty: today.
    pub day: String,
}

/// What is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Served {
    /// What is known, as it is typed.
    pub facts: ServerFacts,
    /// The machine that the license is bound to.
    pub licensed_machine: Option<String>,
    /// Whether the rules bind licenses to machines by their reference ids.
    pub is_bound: bool,
    /// How often the license may move.
    pub moves_allowed: u32,
    /// How many days two machines may run while one takes the place of the other.
    pub overlap_days: u32,
    /// The day on which licenses are entered.
    pub day: String,
    /// What becomes of each license if it is entered on that day.
    pub activations: Vec<Activation>,
    /// The rules of moving.
    pub move_rules: Vec<RuleText>,
    /// What becomes of the services on another machine without a license for it.
    pub elsewhere: Option<Elsewhere>,
    /// What the machines are together.
    pub copies: Copies,
    /// The rule of backups.
    pub backup_rule: RuleText,
}

/// What is known of a server, each field as it is typed; an empty one is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServerFacts {
    /// The machine's reference id.
    pub reference_id: String,
    /// How far its clock is ahead of UTC: `+01:00`.
    pub utc_offset: String,
    /// The day on which the build was released.
    pub released: String,
    /// What people call the build.
    pub version: String,
    /// Telephone extensions that belong to no account.
    pub extensions: String,
    /// Whether the license server cannot be reached.
    pub unreachable: bool,
    /// When the license was last revalidated, by the server's clock.
    pub last_success: String,
    /// The server's name.
    pub host: String,
    /// Its address.
    pub ip: String,
    /// How often the license has moved.
    pub moves_used: String,
    /// All machines that have the license.
    pub machines: Vec<MachineFacts>,
}

/// A machine that has the license.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MachineFacts {
    /// What it is called.
    pub id: String,
    /// What it is for.
    pub role: MachineRole,
    /// Whether the product's service is off.
    pub service_off: bool,
    /// Whether mail or calls pass through it.
    pub traffic: bool,
    /// Network cables that are plugged in.
    pub cables: String,
    /// Since when the license is on it, a day.
    pub since: String,
}

/// What a machine is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MachineRole {
    /// It does the work.
    #[default]
    Production,
    /// It waits to take over.
    Standby,
    /// It is the new machine of a migration.
    Migration,
    /// It is one of a pair of high availability.
    HighAvailability,
}

/// A license that is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activation {
    /// Its order.
    pub order_id: String,
    /// Why it is not accepted; nothing if it is.
    pub refusals: Vec<String>,
}

/// What becomes of services on another machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// The statuses.
    pub strip: Strip,
    /// What happens, in order of time.
    pub moments: Vec<Moment>,
}

/// What several machines with one license are together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// What the core says of them, in the colour of how grave it is; absent: nothing, as of one.
    pub verdict: Option<Said>,
    /// Until when that is so.
    pub until: Option<String>,
    /// What to do about it.
    pub remedy: Option<String>,
    /// The rules.
    pub rules: Vec<RuleText>,
}

/// Make these the facts of a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditServer {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
    /// What was typed.
    pub facts: ServerFacts,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edited {
    /// The facts to keep.
    Facts(String),
    /// What is wrong with them.
    Wrong(Vec<FieldProblem>),
}

/// Something that was typed and cannot be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// Where.
    pub field: ServerField,
    /// In which machine, where it is one of a machine.
    pub machine: Option<u32>,
    /// What.
    pub problem: Wrong,
}

/// A field of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ServerField {
    /// The machine's reference id.
    ReferenceId,
    /// How far its clock is ahead of UTC.
    UtcOffset,
    /// The day on which the build was released.
    Released,
    /// What people call the build.
    Version,
    /// Telephone extensions.
    Extensions,
    /// When the license was last revalidated.
    LastSuccess,
    /// The server's name.
    Host,
    /// Its address.
    Ip,
    /// How often the license has moved.
    MovesUsed,
    /// What a machine is called.
    MachineId,
    /// Network cables.
    Cables,
    /// Since when the license is on a machine.
    Since,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wrong {
    /// It is empty.
    Missing,
    /// It is no whole number from 0 to that.
    Number(u32),
    /// It is no day.
    Day,
    /// It is no instant, or one to come.
    Instant,
    /// It is no offset.
    Offset,
    /// It is no text of one line, of at most so many bytes.
    Text(u32),
    /// Another machine has it.
    Twice,
}

/// Write a backup of an installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    /// Which installation.
    pub installation: String,
}

/// May this backup be restored?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restore {
    /// Into which installation.
    pub installation: String,
    /// The backup's text.
    pub backup: String,
}

/// What a backup holds, or why it is not restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Restored {
    /// It is for this machine.
    Contents {
        /// Registration keys.
        licenses: Vec<String>,
        /// The facts.
        facts: String,
    },
    /// It is no backup, or a damaged one.
    NoBackup,
    /// It is of another installation.
    OtherInstallation {
        /// Which.
        id: String,
    },
    /// It was made on another machine.
    OtherMachine {
        /// On which.
        made_on: String,
        /// Which this is.
        here: String,
    },
    /// Nobody said which machine this is.
    MachineUnknown {
        /// On which it was made.
        made_on: String,
    },
}
