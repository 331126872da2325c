//! Changes of a story: text in, text out.

use super::form::{kind_of, proposal};
use super::twist::{draft, root};
use super::{fields, key, problem_lines};
use crate::engine::Engine;
use crate::protocol::Failure;
use crate::protocol::simulator::{
    Edit, EditStory, Edited, FieldFault, FieldKind, FieldName, Moved,
};
use licentia_verifier::scenario::{Entry, Event, LicenseDocument, Origin, Scenario};
use licentia_verifier::{Instant, Keyring, Kind, PolicyReference, limits, open};
use licentia_words::{DAY_SECONDS, EventKind, Zone, minor_digits};
use serde_json::Value;

type Faults = Vec<(FieldName, FieldFault)>;

impl Engine {
    pub(crate) fn edit_story(&self, question: &EditStory) -> Result<Edited, Failure> {
        let mut scenario = match self.scenario(&question.story)? {
            Ok(scenario) => scenario,
            Err(problems) => return Ok(refused(Vec::new(), problems)),
        };
        let before = key(&scenario);
        let is_another = question.seen.is_some_and(|seen| seen != before);
        if is_another && question.edit.event().is_some() {
            return Ok(refused(Vec::new(), Vec::new()));
        }
        let keyring = &self.session()?.keyring;
        let moved = match change(&mut scenario, &question.edit, keyring) {
            Ok(moved) => moved,
            Err(faults) => return Ok(refused(faults, Vec::new())),
        };
        let Ok(text) = serde_json::to_string(&scenario) else { return Err(Failure::Unreadable) };
        // What was put together must be readable as a whole: the story is never broken by a change.
        match Scenario::read(text.as_bytes(), keyring) {
            Ok(read) => Ok(Edited {
                text: Some(text.into()),
                moved: Moved { before, after: key(&read), ..moved },
                faults: Vec::new(),
                problems: Vec::new(),
            }),
            Err(found) => Ok(refused(Vec::new(), problem_lines(&found))),
        }
    }
}

fn refused(faults: Faults, problems: Vec<String>) -> Edited {
    Edited { text: None, moved: Moved::default(), faults, problems }
}

/// Changes the story; where its events went.
fn change(scenario: &mut Scenario, edit: &Edit, keyring: &Keyring) -> Result<Moved, Faults> {
    let zone = Zone::new(scenario.installation.utc_offset_minutes);
    if !matches!(edit, Edit::Check) {
        // A document need not be in order; from its first change on it is.
        scenario.events.sort_by_key(|entry| entry.at);
    }
    match edit {
        Edit::Put { index, kind, values } => {
            let entry = filled_in(scenario, *index, kind, values, keyring)?;
            let out = index.filter(|index| take(scenario, *index).is_some());
            Ok(Moved { out, into: Some(insert(scenario, entry)), ..Moved::default() })
        }
        Edit::Remove(index) => {
            let out = take(scenario, *index).map(|_| *index);
            Ok(Moved { out, ..Moved::default() })
        }
        Edit::Duplicate(index) => {
            let Some(entry) = scenario.events.get(*index as usize).cloned() else {
                return Ok(Moved::default());
            };
            let at = shifted(entry.at, DAY_SECONDS);
            let into = Some(insert(scenario, Entry { at, ..entry }));
            Ok(Moved { into, ..Moved::default() })
        }
        Edit::Shift { index, seconds } => {
            let Some(entry) = take(scenario, *index) else { return Ok(Moved::default()) };
            let at = shifted(entry.at, *seconds);
            let into = Some(insert(scenario, Entry { at, ..entry }));
            Ok(Moved { out: Some(*index), into, ..Moved::default() })
        }
        Edit::Span { from, until } => {
            let read = |name, text: &str| match text.trim() {
                "" => Err((name, FieldFault::Missing)),
                text => fields::time(text, zone).ok_or((name, FieldFault::NotATime)),
            };
            let (from, until) = match (read(FieldName::From, from), read(FieldName::Until, until)) {
                (Ok(from), Ok(until)) => (from, until),
                (from, until) => return Err(from.err().into_iter().chain(until.err()).collect()),
            };
            if until <= from {
                return Err(Vec::from([(FieldName::Until, FieldFault::BeforeBeginning)]));
            }
            (scenario.from, scenario.until) = (from, until);
            let latest = scenario.latest_until();
            if latest < until {
                let (days, latest) = (limits::STORY_DAYS, zone.seconds(latest));
                return Err(Vec::from([(FieldName::Until, FieldFault::TooLate { days, latest })]));
            }
            Ok(Moved::default())
        }
        Edit::Policy(id) => {
            scenario.policy = id.clone().map(PolicyReference::Named);
            Ok(Moved::default())
        }
        Edit::Check => Ok(Moved::default()),
    }
}

/// Takes an event out.
fn take(scenario: &mut Scenario, index: u32) -> Option<Entry> {
    let index = index as usize;
    (index < scenario.events.len()).then(|| scenario.events.remove(index))
}

fn shifted(at: Instant, seconds: i64) -> Instant {
    Instant::from_unix_seconds(at.unix_seconds().saturating_add(seconds)).unwrap_or(at)
}

/// Puts an event in its place in time, behind those of the same instant.
fn insert(scenario: &mut Scenario, entry: Entry) -> u32 {
    let place = scenario.events.partition_point(|other| other.at <= entry.at);
    scenario.events.insert(place, entry);
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The event that was filled in.
fn filled_in(
    scenario: &Scenario,
    index: Option<u32>,
    kind: &str,
    values: &[(FieldName, String)],
    keyring: &Keyring,
) -> Result<Entry, Faults> {
    let zone = Zone::new(scenario.installation.utc_offset_minutes);
    let kind = kind_of(kind).ok_or_else(|| Vec::from([(FieldName::At, FieldFault::NotAChoice)]))?;
    let before = index.and_then(|index| scenario.events.get(index as usize));
    let before = before.filter(|entry| EventKind::of(&entry.event) == kind);
    let mut event = match before {
        Some(entry) => serde_json::to_value(&entry.event).unwrap_or_default(),
        None => bare(kind, scenario),
    };
    let typed = |name: FieldName| {
        let found = values.iter().find(|(typed, _)| *typed == name);
        found.map(|(_, text)| text.as_str())
    };
    let mut faults = Vec::new();
    let at = match typed(FieldName::At).map(str::trim) {
        None | Some("") => Err(FieldFault::Missing),
        Some(text) => fields::time(text, zone).ok_or(FieldFault::NotATime),
    };
    let at = at.map_err(|fault| faults.push((FieldName::At, fault))).ok();
    // A license as it was issued says all of itself.
    let key = typed(FieldName::LicenseKey).map(str::trim).filter(|key| !key.is_empty());
    let issued = key.and_then(|key| match open(key, keyring) {
        Ok(license) => Some(license),
        Err(_) => {
            faults.push((FieldName::LicenseKey, FieldFault::NotGenuine));
            None
        }
    });
    for spec in fields::of(kind) {
        if spec.kind == FieldKind::Key || key.is_some() && spec.path.starts_with("license/") {
            continue;
        }
        let Some(text) = typed(spec.name) else { continue };
        let value = match spec.kind {
            FieldKind::Money => money(text, typed(FieldName::Currency).unwrap_or_default()),
            _ => fields::read(&spec, text, zone),
        };
        match value {
            Ok(value) => fields::put(&mut event, spec.path, value),
            Err(fault) => faults.push((spec.name, fault)),
        }
    }
    if let Some(license) = &issued {
        fields::put(&mut event, "license", serde_json::to_value(license.claims()).ok());
    }
    if key.is_none() || issued.is_some() {
        tidy(&mut event, &mut faults, at);
    }
    let document = match issued {
        Some(license) => Some(LicenseDocument::from(license)),
        None => before.and_then(|entry| signed(&entry.event)).cloned(),
    };
    let Some(at) = at.filter(|_| faults.is_empty()) else { return Err(faults) };
    let mut event: Event = serde_json::from_value(event)
        .map_err(|_| Vec::from([(choice_of(kind), FieldFault::NotAChoice)]))?;
    if let (Some(document), Some(license)) = (document, license_of(&mut event)) {
        *license = document;
    }
    Ok(Entry { at, event })
}

/// A new event: of a license everything that the form does not ask for.
fn bare(kind: EventKind, scenario: &Scenario) -> Value {
    let mut event = proposal(kind, scenario);
    if let (EventKind::LicenseBought | EventKind::LicenseInstalled, Some(root)) =
        (kind, root(scenario))
    {
        let claims = draft(root, Kind::Renewal, "PLAN".to_owned(), scenario.from);
        fields::put(&mut event, "license", serde_json::to_value(claims).ok());
    }
    event
}

fn money(text: &str, currency: &str) -> Result<Option<Value>, FieldFault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let minor = fields::amount(text, minor_digits(currency.trim()));
    Ok(Some(minor.ok_or(FieldFault::NotAnAmount)?.into()))
}

/// What several fields say together.
fn tidy(event: &mut Value, faults: &mut Faults, at: Option<Instant>) {
    let has = |event: &Value, path: &str| fields::at(event, path).is_some_and(|it| !it.is_null());
    if !has(event, "cost/amountMinor") {
        fields::put(event, "cost", None);
    } else if !has(event, "cost/currency") {
        faults.push((FieldName::Currency, FieldFault::Missing));
    }
    if !event.get("license").is_some_and(Value::is_object) {
        return;
    }
    let text = |event: &Value, path: &str| {
        fields::at(event, path).and_then(Value::as_str).map(str::to_owned)
    };
    let kind = text(event, "license/kind");
    let previous = text(event, "license/previousOrderId");
    let extends = !matches!(kind.as_deref(), Some("base" | "trial"));
    if extends && previous.is_none() {
        faults.push((FieldName::PreviousOrderId, FieldFault::Missing));
    } else if previous.is_some() && previous == text(event, "license/orderId") {
        faults.push((FieldName::PreviousOrderId, FieldFault::SameOrder));
    }
    if text(event, "license/issued").is_none() {
        fields::put(event, "license/issued", at.map(|at| at.to_string().into()));
    }
    if has(event, "license/modules/0") {
        match (has(event, "license/modules/0/id"), has(event, "license/modules/0/extraSeats")) {
            (false, true) => faults.push((FieldName::LicenseModule, FieldFault::Missing)),
            (false, false) => fields::put(event, "license", without_modules(event)),
            (true, _) => {
                for (path, value) in [("category", Value::from("server")), ("seats", 0.into())] {
                    let path = format!("license/modules/0/{path}");
                    if !has(event, &path) {
                        fields::put(event, &path, Some(value));
                    }
                }
            }
        }
    }
}

fn without_modules(event: &Value) -> Option<Value> {
    let mut license = event.get("license")?.clone();
    license.as_object_mut()?.remove("modules");
    Some(license)
}

/// The license of an event, if it was signed.
fn signed(event: &Event) -> Option<&LicenseDocument> {
    match event {
        Event::LicenseBought { license, .. }
        | Event::LicenseInstalled { license, .. }
        | Event::ActivatedOffline { license: Some(license), .. }
            if license.origin != Origin::Draft =>
        {
            Some(license)
        }
        _ => None,
    }
}

fn license_of(event: &mut Event) -> Option<&mut LicenseDocument> {
    match event {
        Event::LicenseBought { license, .. }
        | Event::LicenseInstalled { license, .. }
        | Event::ActivatedOffline { license: Some(license), .. } => Some(license),
        _ => None,
    }
}

/// The field of a kind of event in which one of a few is chosen.
fn choice_of(kind: EventKind) -> FieldName {
    let specs = fields::of(kind);
    let choice = specs.iter().find(|spec| spec.kind == FieldKind::Choice);
    choice.map_or(FieldName::At, |spec| spec.name)
}
