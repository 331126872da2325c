//! The facts about one running server, as plain data: what rules are applied to.
//!
//! Nothing in here decides anything. A person or a program writes it, so unlike a license it is
//! refused when it holds a member that is not known: a misspelt fact would silently be another.
//!
//! ```
//! use licentia_verifier::installation::{AccountKind, Installation};
//!
//! let installation = Installation::read(br#"{ "accounts": [
//!     { "id": "ada@engines.example", "lastLogin": "2026-05-30T08:00:00Z" },
//!     { "id": "sales@engines.example", "kind": "mailing-list" }
//! ] }"#)?;
//! assert_eq!(installation.accounts[1].kind, AccountKind::MailingList);
//! # Ok::<(), Vec<licentia_verifier::json::JsonError>>(())
//! ```

mod accesses;
mod cells;
mod columns;
pub mod csv;
pub(crate) mod facts;
mod listed;
mod rows;
#[cfg(test)]
mod tests;

pub use accesses::Accesses;
pub use facts::{Build, Contact, DayTraffic, Deployment, Role};
pub use listed::{Listed, Unlisted};

use crate::document::{Members, Problems, document, unique};
use crate::json::{JsonError, Misfit, Read, Value, deserialize_by_reading, maybe, members, words};
use crate::{Instant, claims, limits};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use serde::{Deserialize, Serialize};

/// One running server.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Installation {
    /// Everything that the server calls an account, at most [`limits::ACCOUNTS`], each id once.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 1_000_000)))]
    pub accounts: Vec<Account>,
    /// Its domains, at most [`limits::DOMAINS`], each name once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 10_000)))]
    pub domains: Vec<Domain>,
    /// Minutes that its clock is ahead of UTC; its days end at this midnight.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = -1439, max = 1439)))]
    pub utc_offset_minutes: i32,
    /// Telephone extensions that belong to no account: queues, conference rooms, machines.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(max = 10_000_000)))]
    pub extensions: u32,
    /// Fingerprint of the machine (ACT-1); absent: nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// Since when the machine is not the license's; absent: since it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mismatch_since: Option<Instant>,
    /// How often the license has moved to other hardware (ACT-5).
    #[serde(default, skip_serializing_if = "is_zero")]
    pub transfers_used: u32,
    /// The server's name, for notices (REVAL-7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The server's address, for notices (REVAL-7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip: Option<String>,
    /// The build that runs; absent: nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub build: Option<Build>,
    /// Its contact with the license server.
    #[serde(default)]
    pub contact: Contact,
    /// All machines that have the license, this one included; absent: this one alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 64)))]
    pub deployments: Vec<Deployment>,
    /// Mail with other servers, by day (SMTP-1).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 3_660)))]
    pub smtp_traffic: Vec<DayTraffic>,
    /// The latest instant that the server's clock is known to have shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_seen: Option<Instant>,
}

members! {
    strict Installation from Installation::default();
    may "accounts" accounts;
    may "domains" domains;
    may "utcOffsetMinutes" utc_offset_minutes by utc_offset;
    may "extensions" extensions by extensions;
    may "referenceId" reference_id;
    may "mismatchSince" mismatch_since;
    may "transfersUsed" transfers_used;
    may "host" host;
    may "ip" ip;
    may "build" build;
    may "contact" contact;
    may "deployments" deployments;
    may "smtpTraffic" smtp_traffic;
    may "latestSeen" latest_seen;
}

/// A mail domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Domain {
    /// Its name.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::text_schema"))]
    pub name: String,
    /// Seats that its administrator set; absent: the license alone limits it (SEAT-8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 10_000_000)))]
    pub seat_limit: Option<u32>,
}

members! {
    strict Domain from Domain { name: String::new(), seat_limit: None };
    must "name" name by claims::text;
    may "seatLimit" seat_limit by seat_limit;
}

/// Something that the server calls an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// What it is called, often an email address; compared as it is written.
    #[cfg_attr(feature = "schema", schemars(schema_with = "account_id_schema"))]
    pub id: String,
    /// What it is; only users ever take a seat.
    #[serde(default)]
    pub kind: AccountKind,
    /// Whether it can be used; a disabled account takes no seat (SEAT-2).
    #[serde(default = "yes")]
    pub enabled: bool,
    /// How it came to be; all count alike (SEAT-1).
    #[serde(default)]
    pub source: AccountSource,
    /// Its domain, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<Box<str>>,
    /// Whether it has rights to administer; that is no exemption (SEAT-2).
    #[serde(default)]
    pub admin: bool,
    /// Whether it may log in (SEAT-3, SEAT-5, SEAT-6); guests that may are no exception.
    #[serde(default = "yes")]
    pub login_access: bool,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Instant>,
    /// When its owner last logged in (SEAT-11); absent: never, or nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_login: Option<Instant>,
    /// Whether it has connected, so that its mailbox exists (SEAT-10); absent: nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connected: Option<bool>,
    /// The modules whose service is active for it, with its first access if that is known
    /// (SEAT-7, SEAT-20), at most [`limits::MODULES`].
    #[serde(default, skip_serializing_if = "Accesses::is_empty")]
    pub first_access: Accesses,
    /// Devices that it uses, each an IP address (SEAT-3).
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(max = 65_536)))]
    pub devices: u32,
    /// Its telephone extensions (SEAT-5).
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(max = 65_536)))]
    pub extensions: u32,
}

members! {
    strict Account from Account::new("");
    must "id" id by account_id;
    may "kind" kind;
    may "enabled" enabled;
    may "source" source;
    may "domain" domain by domain;
    may "admin" admin;
    may "loginAccess" login_access;
    may "created" created;
    may "lastLogin" last_login;
    may "connected" connected;
    may "firstAccess" first_access;
    may "devices" devices by devices;
    may "extensions" extensions by devices;
}

/// What an account is.
// Its `Deserialize` is serde's own: the portal's engine sends it in a form without names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    /// A person, or what is treated like one.
    #[default]
    User,
    /// Another name of an account.
    Alias,
    /// A list of addresses.
    MailingList,
    /// A group of accounts.
    Group,
    /// A room or a thing that can be booked.
    Resource,
    /// The administrator that comes with the product.
    BuiltInAdministrator,
}

words! {
    AccountKind {
        User "user",
        Alias "alias",
        MailingList "mailing-list",
        Group "group",
        Resource "resource",
        BuiltInAdministrator "built-in-administrator",
    }
}

/// How an account came to be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum AccountSource {
    /// Made on the server.
    #[default]
    Local,
    /// Mapped from a directory service.
    Directory,
    /// Imported.
    Import,
}

words! { AccountSource { Local "local", Directory "directory", Import "import", } }

deserialize_by_reading!(Installation, Domain, Account, AccountSource);

impl Installation {
    /// Reads the JSON of an installation.
    ///
    /// # Errors
    /// Every problem with its path, at most [`limits::PROBLEMS`].
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<JsonError>> {
        let value = document(bytes, limits::ACCOUNT_LIST_BYTES)?;
        let mut problems = Problems::default();
        let installation = Self::of_value(&value, String::new(), &mut problems);
        problems.or(Some(installation))
    }

    /// Reads one that stands at `path` in another document.
    pub(crate) fn of_value(value: &Value<'_>, path: String, problems: &mut Problems) -> Self {
        match Members::of(value, path, problems) {
            Some(members) => Self::of_members(members, problems),
            None => Self::default(),
        }
    }

    fn of_members(mut members: Members<'_>, problems: &mut Problems) -> Self {
        let accounts: Vec<Account> = members.objects("accounts", limits::ACCOUNTS, problems);
        let mut names = accounts.iter().map(|it| &*it.id);
        unique(&mut names, &members.path("accounts"), problems);
        let domains: Vec<Domain> = members.objects("domains", limits::DOMAINS, problems);
        let mut names = domains.iter().map(|it| &*it.name);
        unique(&mut names, &members.path("domains"), problems);
        let deployments: Vec<Deployment> =
            members.objects("deployments", limits::DEPLOYMENTS, problems);
        let mut names = deployments.iter().map(|it| &*it.id);
        unique(&mut names, &members.path("deployments"), problems);
        let smtp_traffic = members.objects("smtpTraffic", limits::TRAFFIC_DAYS, problems);
        let rest = members.defaulted(problems);
        Self { accounts, domains, deployments, smtp_traffic, ..rest }
    }
}

impl Account {
    /// An enabled local user who may log in, of whom nothing else is known.
    ///
    /// ```
    /// # use licentia_verifier::installation::Account;
    /// let ada = Account { devices: 3, ..Account::new("ada@engines.example") };
    /// assert!(ada.enabled && ada.login_access && !ada.admin);
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind: AccountKind::User,
            enabled: true,
            source: AccountSource::Local,
            domain: None,
            admin: false,
            login_access: true,
            created: None,
            last_login: None,
            connected: None,
            first_access: Accesses::default(),
            devices: 0,
            extensions: 0,
        }
    }
}

#[cfg(feature = "schema")]
fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

pub(crate) fn account_id(value: &Value<'_>) -> Result<String, Misfit> {
    claims::text_at_most(limits::ACCOUNT_ID_BYTES, value)
}

#[cfg(feature = "schema")]
pub(crate) fn account_id_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": 320 })
}

fn domain(value: &Value<'_>) -> Result<Option<Box<str>>, Misfit> {
    Ok(claims::maybe_text(value)?.map(Into::into))
}

fn devices(value: &Value<'_>) -> Result<u32, Misfit> {
    claims::at_most(limits::DEVICES, value)
}

fn extensions(value: &Value<'_>) -> Result<u32, Misfit> {
    claims::at_most(limits::EXTENSIONS, value)
}

fn seat_limit(value: &Value<'_>) -> Result<Option<u32>, Misfit> {
    maybe(value, claims::seat_count)
}

fn utc_offset(value: &Value<'_>) -> Result<i32, Misfit> {
    let (minutes, most) = (i32::read(value)?, limits::UTC_OFFSET_MINUTES);
    if !(-most..=most).contains(&minutes) {
        return Err(Misfit::new(format!("{minutes} is not between -{most} and {most}")));
    }
    Ok(minutes)
}
