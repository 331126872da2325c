//! Lists of events, and forms to fill them in.

use super::shown::effect_paint;
use super::twist::{ends, root};
use super::{Act, field_time, fields, heading, told};
use crate::engine::{Engine, instant};
use crate::protocol::Failure;
use crate::protocol::simulator::{
    AskForm, Choice, EventRow, Events, Field, FieldKind, FieldName, Form, ListEvents,
};
use licentia_verifier::installation::{AccountKind, AccountSource, Role};
use licentia_verifier::scenario::{Event, Scenario};
use licentia_verifier::simulate::Outcome;
use licentia_verifier::{Date, Kind};
use licentia_words::{EventKind, Words, Zone, minor_digits};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Events on a page.
const PAGE: usize = 50;
/// Accounts that are proposed: more are not read through.
const PROPOSED: usize = 100;

impl Engine {
    pub(crate) fn list_events(&self, question: &ListEvents) -> Result<Events, Failure> {
        let (act, words) = self.act(question.key)?;
        let events = &act.scenario.events;
        let mut order: Vec<usize> = (0..events.len()).collect();
        order.sort_by_key(|index| events.get(*index).map(|entry| entry.at));
        let skipped = question.page as usize * PAGE;
        let rows = order.into_iter().enumerate().skip(skipped).take(PAGE);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Events {
            key: question.key,
            count: count(events.len()),
            per_page: count(PAGE),
            rows: rows.filter_map(|(place, index)| row(act, (place, index), words)).collect(),
            kinds: EventKind::ALL.iter().map(|kind| kind_choice(*kind, words)).collect(),
        })
    }

    pub(crate) fn ask_form(&self, question: &AskForm) -> Result<Form, Failure> {
        let words = self.session()?.words;
        let mut scenario = self.scenario(&question.story)?.map_err(|_| Failure::Unreadable)?;
        scenario.events.sort_by_key(|entry| entry.at);
        let zone = Zone::new(scenario.installation.utc_offset_minutes);
        let entry = question.index.and_then(|index| scenario.events.get(index as usize));
        let (kind, at, event) = match entry {
            Some(entry) => {
                let value = serde_json::to_value(&entry.event).unwrap_or_default();
                (EventKind::of(&entry.event), entry.at, value)
            }
            None => {
                let kind = kind_of(&question.kind).ok_or(Failure::Unreadable)?;
                (kind, instant(question.at)?, proposal(kind, &scenario))
            }
        };
        let asker = Asker { scenario: &scenario, words, zone, event: &event };
        let mut shown = Vec::from([asker.time(FieldName::At, field_time(at, zone))]);
        // What a genuine license says is signed: it is not for changing.
        let signed = event.get("license").is_some_and(Value::is_string);
        let specs = fields::of(kind).into_iter();
        let specs = specs.filter(|spec| !(signed && spec.path.starts_with("license/")));
        shown.extend(specs.map(|spec| asker.field(&spec)));
        let title = heading(words.event_kind(kind));
        Ok(Form { kind: kind.code().to_owned(), title, fields: shown })
    }
}

/// The kind of that code.
pub(super) fn kind_of(code: &str) -> Option<EventKind> {
    EventKind::ALL.iter().copied().find(|kind| kind.code() == code)
}

fn kind_choice(kind: EventKind, words: &dyn Words) -> Choice {
    Choice { value: kind.code().to_owned(), label: heading(words.event_kind(kind)) }
}

/// An event by its place in the order of time, and its place in the document.
fn row(act: &Act, (place, index): (usize, usize), words: &dyn Words) -> Option<EventRow> {
    let entry = act.scenario.events.get(index)?;
    let zone = act.zone();
    let index = u32::try_from(index).ok()?;
    let of_event = |outcome: &&Outcome| outcome.event == Some(index);
    let outcome = act.timeline.outcomes.iter().find(of_event);
    Some(EventRow {
        index: u32::try_from(place).ok()?,
        at: entry.at.unix_seconds(),
        when: words.short_time(entry.at, zone),
        kind: heading(words.event_kind(EventKind::of(&entry.event))),
        what: told(&words.event(&entry.event, zone)),
        became: outcome.map(|it| (told(&words.effect(&it.effect, zone)), effect_paint(&it.effect))),
    })
}

/// An event that is to be added, with what is likely in it.
pub(super) fn proposal(kind: EventKind, scenario: &Scenario) -> Value {
    let mut event = json!({ "event": kind.code() });
    let mut put = |path: &str, value: Value| fields::put(&mut event, path, Some(value));
    let account = scenario.installation.accounts.first().map(|it| it.id.as_str());
    let machine = scenario.installation.deployments.last().map(|it| it.id.as_str());
    let order = root(scenario).map(|it| it.order_id.as_str());
    match kind {
        EventKind::AccountCreated => {
            put("account/kind", json!(AccountKind::User));
            put("account/source", json!(AccountSource::Local));
        }
        EventKind::AccountRemoved | EventKind::AccountDisabled | EventKind::AccountEnabled => {
            put("account", json!(account.unwrap_or_default()));
        }
        EventKind::FirstAccess => {
            put("account", json!(account.unwrap_or_default()));
            put("module", json!("server"));
        }
        EventKind::ServiceSwitchedOff | EventKind::ServiceSwitchedOn => {
            let held = scenario.licenses.iter().flat_map(|it| &it.claims.modules);
            let module = held.map(|it| it.id.as_str()).find(|id| *id != "server");
            put("module", json!(module.unwrap_or("server")));
        }
        EventKind::LicenseBought | EventKind::LicenseInstalled => {
            let (license, maintenance) = ends(scenario);
            let later = |day: Option<Date>| day.and_then(|day| day.plus_years(1));
            put("license/kind", json!(Kind::Renewal));
            put("license/orderId", json!(plan(scenario)));
            put("license/previousOrderId", json!(order.unwrap_or_default()));
            put("license/licenseExpires", json!(later(license)));
            put("license/maintenanceExpires", json!(later(maintenance)));
            put("cost/currency", json!("EUR"));
        }
        EventKind::BuildInstalled => put("released", json!(scenario.from.date())),
        EventKind::StandbyPromoted | EventKind::DeploymentRemoved => {
            put("deployment", json!(machine.unwrap_or_default()));
        }
        EventKind::DeploymentChanged => {
            put("deployment/role", json!(Role::Production));
            put("deployment/serviceOn", json!(true));
            put("deployment/traffic", json!(true));
        }
        EventKind::Traffic => put("messages", json!(1_000)),
        EventKind::ClockSet => put("to", json!(scenario.from)),
        EventKind::LicenseRevoked => put("orderId", json!(order.unwrap_or_default())),
        EventKind::OutageBegan
        | EventKind::OutageEnded
        | EventKind::ActivatedOffline
        | EventKind::RevalidatedByHand
        | EventKind::MachineMoved
        | EventKind::ServicesRestarted => {}
    }
    event
}

/// An order id that nothing in the story has.
fn plan(scenario: &Scenario) -> String {
    let mut number = 1 + scenario.events.len();
    let taken = orders(scenario);
    while taken.contains(format!("PLAN-{number}").as_str()) {
        number += 1;
    }
    format!("PLAN-{number}")
}

/// The orders of all licenses of a story.
fn orders(scenario: &Scenario) -> BTreeSet<&str> {
    let later = scenario.events.iter().filter_map(|entry| match &entry.event {
        Event::LicenseBought { license, .. }
        | Event::LicenseInstalled { license, .. }
        | Event::ActivatedOffline { license: Some(license), .. } => Some(&**license),
        _ => None,
    });
    scenario.licenses.iter().chain(later).map(|it| it.claims.order_id.as_str()).collect()
}

struct Asker<'a> {
    scenario: &'a Scenario,
    words: &'a dyn Words,
    zone: Zone,
    event: &'a Value,
}

impl Asker<'_> {
    fn time(&self, name: FieldName, value: String) -> Field {
        Field { name, kind: FieldKind::Time, value, options: Vec::new(), required: true }
    }

    fn field(&self, spec: &fields::Spec) -> Field {
        let value = match fields::at(self.event, spec.path) {
            Some(value) if spec.kind == FieldKind::Money => self.money(value),
            Some(Value::String(text)) if spec.kind == FieldKind::Time => {
                text.parse().map_or_else(|_| text.clone(), |at| field_time(at, self.zone))
            }
            Some(Value::String(text)) => text.clone(),
            Some(Value::Null) | None => String::new(),
            Some(value) => value.to_string(),
        };
        let (name, kind, required) = (spec.name, spec.kind, spec.required);
        Field { name, kind, value, options: self.options(spec), required }
    }

    fn money(&self, value: &Value) -> String {
        let currency = fields::at(self.event, "cost/currency").and_then(Value::as_str);
        let digits = minor_digits(currency.unwrap_or("EUR"));
        let (Some(minor), Some(unit)) = (value.as_i64(), 10_i64.checked_pow(digits)) else {
            return String::new();
        };
        let columns = digits as usize;
        match digits {
            0 => minor.to_string(),
            _ => format!("{}.{:0columns$}", minor / unit, minor % unit),
        }
    }

    fn options(&self, spec: &fields::Spec) -> Vec<Choice> {
        let plain = |value: &str| Choice { value: value.to_owned(), label: value.to_owned() };
        let facts = &self.scenario.installation;
        match spec.name {
            FieldName::Account | FieldName::AccountOrAll if spec.path == "account" => {
                let made = self.scenario.events.iter().filter_map(|entry| match &entry.event {
                    Event::AccountCreated { account } => Some(account.id.as_str()),
                    _ => None,
                });
                let there = facts.accounts.iter().map(|it| it.id.as_str());
                there.chain(made).take(PROPOSED).map(plain).collect()
            }
            FieldName::AccountKind => {
                let all = [
                    AccountKind::User,
                    AccountKind::Alias,
                    AccountKind::MailingList,
                    AccountKind::Group,
                    AccountKind::Resource,
                    AccountKind::BuiltInAdministrator,
                ];
                all.map(|it| option(it, self.words.account_kind(it))).into()
            }
            FieldName::Source => {
                let all = [AccountSource::Local, AccountSource::Directory, AccountSource::Import];
                all.map(|it| option(it, self.words.account_source(it))).into()
            }
            FieldName::Role => {
                let all =
                    [Role::Production, Role::Standby, Role::Migration, Role::HighAvailability];
                all.map(|it| option(it, self.words.role(it))).into()
            }
            FieldName::LicenseKind => {
                let all = [
                    Kind::Renewal,
                    Kind::AddOn,
                    Kind::Upgrade,
                    Kind::Bridge,
                    Kind::Base,
                    Kind::Trial,
                ];
                all.map(|it| option(it, self.words.kind(it))).into()
            }
            FieldName::Module | FieldName::LicenseModule => {
                let held = self.scenario.licenses.iter().flat_map(|it| &it.claims.modules);
                let ids: BTreeSet<&str> = held.map(|it| it.id.as_str()).chain(["server"]).collect();
                let named =
                    |id| Choice { value: String::from(id), label: self.words.module_name(id) };
                ids.into_iter().map(named).collect()
            }
            FieldName::PreviousOrderId | FieldName::RecoveredOrder | FieldName::RevokedOrder => {
                orders(self.scenario).into_iter().take(PROPOSED).map(plain).collect()
            }
            FieldName::Machine if spec.path == "deployment" => {
                let made = self.scenario.events.iter().filter_map(|entry| match &entry.event {
                    Event::DeploymentChanged { deployment } => Some(deployment.id.as_str()),
                    _ => None,
                });
                let there = facts.deployments.iter().map(|it| it.id.as_str());
                let ids: BTreeSet<&str> = there.chain(made).collect();
                ids.into_iter().map(plain).collect()
            }
            FieldName::Currency => ["EUR", "USD", "GBP", "CZK", "CHF"].map(plain).into(),
            _ => Vec::new(),
        }
    }
}

/// One of a closed set, by what programs and people call it.
fn option<T: Serialize>(value: T, label: &str) -> Choice {
    let value = serde_json::to_value(value).unwrap_or_default();
    Choice { value: value.as_str().unwrap_or_default().to_owned(), label: heading(label) }
}
