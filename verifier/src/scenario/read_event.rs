//! Reading what can happen: a table, one line for each event.

use super::Event;
use crate::claims::identifier;
use crate::installation::{account_id, facts};
use crate::json::{Fields, Misfit};
use alloc::string::String;
use serde::{Deserialize, Deserializer, de};
use serde_json::{Map, Value};

/// The member that says which event it is.
const EVENT: &str = "event";

/// An event's word, the members that it may have besides, and how it is read.
type Row = (&'static str, &'static [&'static str], fn(&Fields<'_>) -> Result<Event, Misfit>);

const EVENTS: &[Row] = &[
    ("outage-began", &[], |_| Ok(Event::OutageBegan)),
    ("outage-ended", &[], |_| Ok(Event::OutageEnded)),
    ("account-created", &["account"], |it| {
        Ok(Event::AccountCreated { account: it.required("account")? })
    }),
    ("account-removed", &["account"], |it| {
        Ok(Event::AccountRemoved { account: it.with("account", account_id)? })
    }),
    ("account-disabled", &["account"], |it| {
        Ok(Event::AccountDisabled { account: it.with("account", account_id)? })
    }),
    ("account-enabled", &["account"], |it| {
        Ok(Event::AccountEnabled { account: it.with("account", account_id)? })
    }),
    ("first-access", &["account", "module"], |it| {
        let account = it.with("account", account_id)?;
        let module = if it.has("module") { it.with("module", identifier)? } else { server() };
        Ok(Event::FirstAccess { account, module })
    }),
    ("service-switched-off", &["module", "account"], |it| {
        let account = it.maybe("account")?;
        Ok(Event::ServiceSwitchedOff { account, module: it.with("module", identifier)? })
    }),
    ("service-switched-on", &["module", "account"], |it| {
        let account = it.maybe("account")?;
        Ok(Event::ServiceSwitchedOn { account, module: it.with("module", identifier)? })
    }),
    ("license-bought", &["license", "cost"], |it| {
        Ok(Event::LicenseBought { cost: it.maybe("cost")?, license: it.required("license")? })
    }),
    ("license-installed", &["license", "cost"], |it| {
        Ok(Event::LicenseInstalled { cost: it.maybe("cost")?, license: it.required("license")? })
    }),
    ("activated-offline", &["license", "orderId"], |it| {
        let (license, order_id) = (it.maybe("license")?, it.maybe("orderId")?);
        Ok(Event::ActivatedOffline { license, order_id })
    }),
    ("revalidated-by-hand", &[], |_| Ok(Event::RevalidatedByHand)),
    ("build-installed", &["released", "version"], |it| {
        let (released, version) = (it.required("released")?, it.maybe("version")?);
        Ok(Event::BuildInstalled { released, version })
    }),
    ("machine-moved", &["referenceId"], |it| {
        Ok(Event::MachineMoved { reference_id: it.with("referenceId", identifier)? })
    }),
    ("standby-promoted", &["deployment"], |it| {
        Ok(Event::StandbyPromoted { deployment: it.required("deployment")? })
    }),
    ("deployment-changed", &["deployment"], |it| {
        Ok(Event::DeploymentChanged { deployment: it.required("deployment")? })
    }),
    ("deployment-removed", &["deployment"], |it| {
        Ok(Event::DeploymentRemoved { deployment: it.required("deployment")? })
    }),
    ("traffic", &["messages"], |it| {
        Ok(Event::Traffic { messages: it.with("messages", facts::messages)? })
    }),
    ("clock-set", &["to"], |it| Ok(Event::ClockSet { to: it.required("to")? })),
    ("services-restarted", &[], |_| Ok(Event::ServicesRestarted)),
    ("license-revoked", &["orderId"], |it| {
        Ok(Event::LicenseRevoked { order_id: it.with("orderId", identifier)? })
    }),
];

const WORDS: &[&str] = &{
    let (mut words, mut row) = ([""; EVENTS.len()], 0);
    while row < EVENTS.len() {
        words[row] = EVENTS[row].0;
        row += 1;
    }
    words
};

/// Reads an event; one that needs no members besides its word ignores what else is there.
pub(super) fn event(members: &Map<String, Value>) -> Result<Event, Misfit> {
    let fields = Fields(members);
    let word = fields.word(EVENT)?;
    let Some((_, known, read)) = EVENTS.iter().find(|(name, ..)| *name == word) else {
        return Err(<Misfit as de::Error>::unknown_variant(word, WORDS).below(EVENT));
    };
    let unknown = members.keys().find(|name| *name != EVENT && !known.contains(&name.as_str()));
    if let Some(name) = unknown.filter(|_| !known.is_empty()) {
        return Err(de::Error::unknown_field(name, known));
    }
    read(&fields)
}

/// The module that is meant where none is named: the server itself.
pub(super) fn server() -> String {
    "server".into()
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        event(&Map::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}
