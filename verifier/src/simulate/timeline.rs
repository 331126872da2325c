//! What comes out of a simulation.

use super::{AccountList, Outcome, SeatChanges, SeatCounts};
use crate::assess::{Allowance, Display, Finding, Function, Status};
use crate::scenario::Cost;
use crate::{Date, Instant, Map};
use alloc::{string::String, sync::Arc, vec::Vec};
use serde::Serialize;

/// What a story comes to, from its first instant to its last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// The first instant.
    pub from: Instant,
    /// The first instant that no longer belongs to it.
    pub until: Instant,
    /// Minutes that the server's clock is ahead of UTC.
    pub utc_offset_minutes: i32,
    /// The product, if any license says which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// Orders whose license was made up: what follows from them is a plan, not a right.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<String>,
    /// What was odd about the scenario, and how it was taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Spans in which nothing changes but numbers; they meet, and cover the whole time.
    pub segments: Vec<Segment>,
    /// Messages that the product sends.
    pub notices: Vec<Notice>,
    /// Lines that the product writes into its logs.
    pub log: Vec<LogLine>,
    /// What became of events that did not simply do what they say, and what the server did itself.
    pub outcomes: Vec<Outcome>,
    /// Seats of each module, whenever they changed.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<SeatCount>"))]
    pub seats: SeatCounts,
    /// Seats of each account, whenever they changed.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<SeatChange>"))]
    pub accounts: SeatChanges,
    /// What was spent, by currency.
    pub spent: Vec<Cost>,
}

/// A span in which nothing changes but numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Segment {
    /// The first instant.
    pub from: Instant,
    /// The first instant that no longer belongs to it.
    pub until: Instant,
    /// What the license means.
    pub status: Status,
    /// What the license dialog shows.
    pub display: Display,
    /// Everything there is to say; numbers as they are at the beginning of the segment.
    pub findings: Vec<Finding>,
    /// How far each function works.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::assess::functions_schema"))]
    pub functions: Map<Function, Allowance>,
    /// How far each module works.
    pub modules: Map<String, Allowance>,
}

/// Something odd about a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "note", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Note {
    /// The events were not in order of time, and were sorted.
    EventsSorted,
    /// An event is outside of the scenario's time, and was left out.
    EventOutside {
        /// Its place in the list, from 0.
        event: u32,
        /// When it is.
        at: Instant,
    },
    /// An event is about an account that nobody knows at that time.
    UnknownAccount {
        /// Its place in the list, from 0.
        event: u32,
        /// The account.
        account: String,
    },
    /// An event makes an account that is there.
    AccountExists {
        /// Its place in the list, from 0.
        event: u32,
        /// The account.
        account: String,
    },
    /// An event is about a machine that nobody knows at that time.
    UnknownDeployment {
        /// Its place in the list, from 0.
        event: u32,
        /// The machine.
        deployment: String,
    },
    /// A first access in the future was taken for one of now.
    AccessInFuture {
        /// The account.
        account: String,
        /// The module.
        module: String,
        /// When it was to be.
        at: Instant,
    },
    /// Parts are for other products than the installation's, and were left out.
    OtherProduct {
        /// The order.
        order_id: String,
        /// Its product.
        product: String,
    },
}

/// A message that the product sends. The sentences are said where people read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// When it goes out.
    pub at: Instant,
    /// To whom.
    pub recipients: &'static [Recipient],
    /// What it says.
    #[serde(flatten)]
    pub subject: Subject,
}

/// Who gets a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// The administrator.
    Administrator,
    /// The postmaster's account.
    Postmaster,
    /// The license holder's email address.
    LicenseHolder,
    /// The vendor.
    CopyrightHolder,
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "subject", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Subject {
    /// Maintenance ends in so many days (TERM-7).
    MaintenanceEnding {
        /// Days until it ends.
        days: u32,
        /// Its last day.
        last_day: Date,
        /// Whether the license is over then, because it ends with its maintenance or has no later
        /// day of its own; otherwise what is installed runs on (TERM-6).
        ends_license: bool,
    },
    /// What was bought should have arrived (TERM-8).
    UpdateOverdue {
        /// What was bought.
        order_id: String,
    },
    /// Accounts use modules in trial seats (SEAT-22).
    TrialSeats {
        /// The accounts, by module, in order of first access.
        #[cfg_attr(feature = "schema", schemars(with = "Map<String, Vec<String>>"))]
        modules: Map<Arc<str>, AccountList>,
    },
    /// The license server cannot be reached (REVAL-2, REVAL-7).
    RevalidationFailed {
        /// The server that cannot reach it.
        #[serde(skip_serializing_if = "Option::is_none")]
        host: Option<String>,
        /// Its address.
        #[serde(skip_serializing_if = "Option::is_none")]
        ip: Option<String>,
        /// Hours since the first failure.
        hours: u32,
        /// When emergency mode begins.
        emergency_at: Instant,
    },
    /// Emergency mode has begun (REVAL-4, REVAL-7).
    EmergencyBegan {
        /// The server that cannot reach the license server.
        #[serde(skip_serializing_if = "Option::is_none")]
        host: Option<String>,
        /// Its address.
        #[serde(skip_serializing_if = "Option::is_none")]
        ip: Option<String>,
        /// When services stop.
        stop_at: Instant,
    },
    /// Emergency mode is over (REVAL-5, REVAL-7).
    EmergencyOver {
        /// The server that cannot reach the license server.
        #[serde(skip_serializing_if = "Option::is_none")]
        host: Option<String>,
        /// Its address.
        #[serde(skip_serializing_if = "Option::is_none")]
        ip: Option<String>,
        /// When services stop.
        stop_at: Instant,
    },
}

/// A line in a log, as the product itself writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LogLine {
    /// When.
    pub at: Instant,
    /// What.
    pub entry: LogEntry,
    /// The line: severity, thread id, the server's time of day, text (REVAL-7, SMTP-2).
    pub line: String,
}

/// What a log line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LogEntry {
    /// Revalidation failed for the first time.
    RevalidationFailed,
    /// Emergency mode has begun.
    EmergencyBegan,
    /// Emergency mode is over, or services were stopped once more.
    ServicesStopping,
    /// A session was delayed.
    TrafficDelayed,
}

/// Seats of a module from an instant on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SeatCount {
    /// From when.
    pub at: Instant,
    /// The module.
    pub module: Arc<str>,
    /// Seats held; absent: unlimited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// Seats used, see SEAT-7.
    pub used: u64,
    /// Seats of accounts that have a full one.
    pub full: u64,
    /// Accounts in trial seats.
    pub trial: u32,
    /// Seats of accounts that stay in beyond the limit.
    pub kept: u64,
    /// Accounts that are refused.
    pub refused: u32,
}

/// The seat of an account from an instant on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SeatChange {
    /// From when.
    pub at: Instant,
    /// The account's id.
    pub account: Arc<str>,
    /// The module.
    pub module: Arc<str>,
    /// What it has from then on.
    pub seat: Seat,
    /// When a trial ends; absent: no trial.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

/// What an account has of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Seat {
    /// It does not ask for one.
    None,
    /// It is refused (SEAT-10, SEAT-21).
    Refused,
    /// It has one for a while (SEAT-20).
    Trial,
    /// It was in before seats were taken away, and stays (SEAT-10).
    Kept,
    /// It has one.
    Full,
}

/// How many accounts have what of a module.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Seats held; none: nobody said yet.
    pub(crate) seats: Option<crate::Seats>,
    /// Seats used.
    pub(crate) used: u64,
    /// Accounts whose service is active.
    pub(crate) active: u64,
    pub(crate) full: u64,
    pub(crate) trial: u32,
    pub(crate) kept: u64,
    pub(crate) refused: u32,
}

impl Tally {
    /// One account more or less with a seat of that kind, which takes `weight`.
    pub(crate) fn give(&mut self, seat: Seat, sign: i8, weight: u64) {
        let add = |to: &mut u64| *to = if sign < 0 { *to - weight } else { *to + weight };
        let one = |to: &mut u32| *to = if sign < 0 { *to - 1 } else { *to + 1 };
        match seat {
            Seat::None => {}
            Seat::Full => add(&mut self.full),
            Seat::Kept => add(&mut self.kept),
            Seat::Trial => one(&mut self.trial),
            Seat::Refused => one(&mut self.refused),
        }
    }
}
