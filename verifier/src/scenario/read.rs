//! Reading a story, and everything that is wrong with it at once.

use super::read_event::event;
use super::{Entry, Event, LicenseDocument, Scenario};
use crate::document::{Members, Problems, document, read};
use crate::installation::Installation;
use crate::json::{JsonError, join};
use crate::{Keyring, PolicyReference, limits, sort};
use alloc::{format, string::String, vec::Vec};
use serde_json::Value;

impl Scenario {
    /// Reads the JSON of a scenario; signed licenses in it are opened with `keyring`, licenses
    /// written as plain claims are drafts.
    ///
    /// # Errors
    /// Every problem with its path, at most [`limits::PROBLEMS`].
    pub fn read(bytes: &[u8], keyring: &Keyring) -> Result<Self, Vec<JsonError>> {
        let mut members = document(bytes, limits::ACCOUNT_LIST_BYTES)?;
        let mut problems = Problems::default();
        let [from, until] = ["from", "until"].map(|name| members.required(name, &mut problems));
        let product = members.maybe("product", &mut problems);
        let place = members.path("policy");
        let policy = members.value("policy").and_then(|it| policy(&it, &place, &mut problems));
        let policies = members.objects("policies", limits::POLICIES, &mut problems);
        let licenses = members.list("licenses", limits::DOCUMENTS, &mut problems);
        let licenses =
            licenses.into_iter().filter_map(|(path, it)| license(it, path, keyring, &mut problems));
        let licenses = licenses.collect();
        let revoked = members.items("revoked", limits::DOCUMENTS, &mut problems);
        let place = members.path("installation");
        let installation = match members.value("installation") {
            Some(value) => Installation::of_value(value, place, &mut problems),
            None => Installation::default(),
        };
        let events = members.list("events", limits::EVENTS, &mut problems);
        let events =
            events.into_iter().filter_map(|(path, it)| entry(it, path, keyring, &mut problems));
        let events = events.collect();
        members.finish(&mut problems);
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            problems.add("until".into(), format!("{until} is before `from`, {from}"));
        }
        let scenario = from.zip(until).map(|(from, until)| Self {
            from,
            until,
            product,
            policy,
            policies,
            licenses,
            revoked,
            installation,
            events,
        });
        problems.or(scenario)
    }
}

fn entry(value: Value, path: String, keyring: &Keyring, problems: &mut Problems) -> Option<Entry> {
    let mut members = Members::of(value, path.clone(), problems)?;
    let at = members.required("at", problems);
    let mut event = members.rest(event, problems)?;
    if let Event::LicenseBought { license, .. }
    | Event::LicenseInstalled { license, .. }
    | Event::ActivatedOffline { license: Some(license), .. } = &mut event
    {
        **license = verified((**license).clone(), join(&path, "license"), keyring, problems)?;
    }
    Some(Entry { at: at?, event })
}

/// A policy; each member of one that stands here has its own problem.
fn policy(value: &Value, path: &str, problems: &mut Problems) -> Option<PolicyReference> {
    let mut fields = Vec::new();
    if let Value::Object(members) = value {
        let based_on = members.get("basedOn").cloned().unwrap_or("kerio-connect".into());
        let others = members.iter().filter(|(name, _)| *name != "basedOn");
        fields.extend(others.map(|(name, value)| {
            let alone = [(name.clone(), value.clone()), ("basedOn".into(), based_on.clone())];
            Value::Object(sort::collect(alone))
        }));
    }
    // As many as possible are found before the whole, which stops at the first.
    let alone: Vec<Option<PolicyReference>> =
        fields.into_iter().map(|field| read(field, path.into(), problems)).collect();
    if alone.contains(&None) {
        return None;
    }
    read(value.clone(), path.into(), problems)
}

fn license(
    value: Value,
    path: String,
    keyring: &Keyring,
    problems: &mut Problems,
) -> Option<LicenseDocument> {
    let document = read(value, path.clone(), problems)?;
    verified(document, path, keyring, problems)
}

fn verified(
    document: LicenseDocument,
    path: String,
    keyring: &Keyring,
    problems: &mut Problems,
) -> Option<LicenseDocument> {
    match document.verified(keyring) {
        Ok(document) => Some(document),
        Err(error) => {
            problems.add(path, format!("not a genuine license: {}", error.code()));
            None
        }
    }
}
