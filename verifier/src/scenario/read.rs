//! Reading a story, and everything that is wrong with it at once.

use super::read_event::{AT, event};
use super::{Entry, Event, LicenseDocument, Scenario};
use crate::document::{Members, Problems, document};
use crate::installation::Installation;
use crate::json::{JsonError, Object, Read, Value, join};
use crate::{Keyring, OpenError, PolicyReference, limits, open};
use alloc::{format, string::String, vec::Vec};

impl Scenario {
    /// Reads the JSON of a scenario; signed licenses in it are opened with `keyring`, licenses
    /// written as plain claims are drafts.
    ///
    /// # Errors
    /// Every problem with its path, at most [`limits::PROBLEMS`].
    pub fn read(bytes: &[u8], keyring: &Keyring) -> Result<Self, Vec<JsonError>> {
        let value = document(bytes, limits::ACCOUNT_LIST_BYTES)?;
        let mut problems = Problems::default();
        let Some(mut members) = Members::of(&value, String::new(), &mut problems) else {
            return problems.or(None);
        };
        let [from, until] = ["from", "until"].map(|name| members.required(name, &mut problems));
        let product = members.maybe("product", &mut problems);
        let place = members.path("policy");
        let policy = members.value("policy").and_then(|it| policy(it, &place, &mut problems));
        let policies = members.objects("policies", limits::POLICIES, &mut problems);
        let licenses =
            members.list("licenses", limits::DOCUMENTS, &mut problems, |item, place, problems| {
                license(item, place, keyring, problems)
            });
        let revoked =
            members.list("revoked", limits::DOCUMENTS, &mut problems, |item, place, problems| {
                problems.read(Read::read(item), place)
            });
        let place = members.path("installation");
        let installation = match members.value("installation") {
            Some(value) => Installation::of_value(value, place, &mut problems),
            None => Installation::default(),
        };
        let events =
            members.list("events", limits::EVENTS, &mut problems, |item, place, problems| {
                entry(item, place, keyring, problems)
            });
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

fn entry(
    value: &Value<'_>,
    place: &dyn Fn() -> String,
    keyring: &Keyring,
    problems: &mut Problems,
) -> Option<Entry> {
    let Value::Object(members) = value else {
        problems.add(place(), "expected an object");
        return None;
    };
    let at = match members.get(AT) {
        Some(at) => problems.read(Read::read(at), &|| join(&place(), AT)),
        None => {
            problems.add(join(&place(), AT), "missing");
            None
        }
    };
    let mut event = problems.read(event(members), place)?;
    if let Event::LicenseBought { license, .. }
    | Event::LicenseInstalled { license, .. }
    | Event::ActivatedOffline { license: Some(license), .. } = &mut event
    {
        verify(license, &|| join(&place(), "license"), keyring, problems)?;
    }
    Some(Entry { at: at?, event })
}

/// A policy; each member of one that stands here has its own problem.
fn policy(value: &Value<'_>, path: &str, problems: &mut Problems) -> Option<PolicyReference> {
    const BASED_ON: &str = "basedOn";
    let mut whole = true;
    if let Value::Object(members) = value {
        let based_on = members.get(BASED_ON).cloned().unwrap_or("kerio-connect".into());
        // As many as possible are found before the whole, which stops at the first.
        for (name, value) in members.iter().filter(|(name, _)| *name != BASED_ON) {
            let mut alone = Object::default();
            alone.insert(name, value.clone());
            alone.insert(BASED_ON, based_on.clone());
            whole &= problems.read(PolicyReference::read(&alone.into()), &|| path.into()).is_some();
        }
    }
    if whole { problems.read(PolicyReference::read(value), &|| path.into()) } else { None }
}

/// A license. One that is genuine is read once; one that is not has to say first what it is.
fn license(
    value: &Value<'_>,
    place: &dyn Fn() -> String,
    keyring: &Keyring,
    problems: &mut Problems,
) -> Option<LicenseDocument> {
    if let Value::Text(text) = value
        && let Ok(license) = open(&**text, keyring)
    {
        return Some(license.into());
    }
    let mut document = problems.read(LicenseDocument::read(value), place)?;
    verify(&mut document, place, keyring, problems)?;
    Some(document)
}

fn verify(
    document: &mut LicenseDocument,
    place: &dyn Fn() -> String,
    keyring: &Keyring,
    problems: &mut Problems,
) -> Option<()> {
    let verified = document.verify(keyring);
    let wrong = |error: OpenError| format!("not a genuine license: {}", error.code());
    verified.map_err(|error| problems.add(place(), wrong(error))).ok()
}
