//! Reading what can happen: a table, one line for each event.

use super::Event;
use crate::claims::identifier;
use crate::installation::{account_id, facts};
use crate::json::{Fields, Misfit, Object, Read, Row, Value, deserialize_by_reading};
use alloc::string::String;

/// The member that says which event it is.
const EVENT: &str = "event";
/// The member that says when.
pub(super) const AT: &str = "at";

const EVENTS: &[Row<Event>] = &[
    ("outage-began", &[], |_| Ok(Event::OutageBegan)),
    ("outage-ended", &[], |_| Ok(Event::OutageEnded)),
    ("account-created", &["account"], |it| {
        Ok(Event::AccountCreated { account: it.required("account")? })
    }),
    ("account-removed", &["account"], |it| {
        text(it, "account", account_id, |account| Event::AccountRemoved { account })
    }),
    ("account-disabled", &["account"], |it| {
        text(it, "account", account_id, |account| Event::AccountDisabled { account })
    }),
    ("account-enabled", &["account"], |it| {
        text(it, "account", account_id, |account| Event::AccountEnabled { account })
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
        text(it, "referenceId", identifier, |reference_id| Event::MachineMoved { reference_id })
    }),
    ("standby-promoted", &["deployment"], |it| {
        text(it, "deployment", Read::read, |deployment| Event::StandbyPromoted { deployment })
    }),
    ("deployment-changed", &["deployment"], |it| {
        Ok(Event::DeploymentChanged { deployment: it.required("deployment")? })
    }),
    ("deployment-removed", &["deployment"], |it| {
        text(it, "deployment", Read::read, |deployment| Event::DeploymentRemoved { deployment })
    }),
    ("traffic", &["messages"], |it| {
        Ok(Event::Traffic { messages: it.with("messages", facts::messages)? })
    }),
    ("clock-set", &["to"], |it| Ok(Event::ClockSet { to: it.required("to")? })),
    ("services-restarted", &[], |_| Ok(Event::ServicesRestarted)),
    ("license-revoked", &["orderId"], |it| {
        text(it, "orderId", identifier, |order_id| Event::LicenseRevoked { order_id })
    }),
];

/// An event that is about one thing, which is a text.
fn text(
    it: &Fields<'_>,
    member: &str,
    read: fn(&Value<'_>) -> Result<String, Misfit>,
    event: fn(String) -> Event,
) -> Result<Event, Misfit> {
    it.with(member, read).map(event)
}

/// Reads an event of an [`Entry`](super::Entry), which says when besides; one that needs no members
/// ignores what else is there.
pub(super) fn event(members: &Object<'_>) -> Result<Event, Misfit> {
    let besides = |known: &[&str], name: &str| known.is_empty() || name == AT;
    Fields(members).variant(EVENT, besides, EVENTS)
}

/// The module that is meant where none is named: the server itself.
pub(super) fn server() -> String {
    "server".into()
}

impl Read for Event {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        match value {
            Value::Object(members) => event(members),
            _ => Err(Misfit::kind(value, "a map")),
        }
    }
}

deserialize_by_reading!(Event);
