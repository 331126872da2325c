//! Keys that are to be registered: one that is equal to the original, or a series (BUY-8).

use super::State;
use licentia_verifier::entitlement::{Entitlement, Standing};
use licentia_verifier::order::ORDER_ANSWER_TYPE;
use licentia_verifier::{License, OpenError, split};
use std::collections::BTreeSet;

/// What was pasted, key by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Registration {
    /// The genuine ones, in the order in which they are registered: the original first.
    pub(crate) keys: Vec<Key>,
    /// The others: on which line, and what is wrong.
    pub(crate) wrong: Vec<(usize, OpenError)>,
    /// The orders that are missing, without which others do not count.
    pub(crate) missing: BTreeSet<String>,
}

/// A genuine key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    /// What it says.
    pub(crate) license: License,
    /// What it is for what is held.
    pub(crate) place: KeyPlace,
}

/// What a key is for what is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeyPlace {
    /// It is held.
    Held,
    /// It stands by itself.
    Original,
    /// It is equal to the original, issued later: it takes its place.
    Equal,
    /// It extends this order.
    Extends(String),
    /// It extends this order, which is missing.
    Waits(String),
    /// It is older than what is held, or for another product than what it extends.
    OfNoUse,
}

impl Registration {
    /// Whether there is something to register, and nothing is missing for it.
    pub(crate) fn is_complete(&self) -> bool {
        let news = |key: &Key| match key.place {
            KeyPlace::Original | KeyPlace::Equal | KeyPlace::Extends(_) => true,
            KeyPlace::Held | KeyPlace::Waits(_) | KeyPlace::OfNoUse => false,
        };
        self.missing.is_empty() && self.wrong.is_empty() && self.keys.iter().any(news)
    }
}

impl State {
    /// What a pasted text would be registered as.
    pub(crate) fn registration(&self, text: &str) -> Registration {
        let mut registration = Registration::default();
        let documents = match split(text) {
            Ok(documents) => documents,
            Err(error) => {
                registration.wrong.push((1, error));
                return registration;
            }
        };
        let mut pasted: Vec<License> = Vec::new();
        for document in documents {
            match document.open(&self.trust.keyring) {
                Ok(license) if pasted.contains(&license) => {}
                Ok(license) => pasted.push(license),
                // Answers to orders are compared with them when they are taken in.
                Err(OpenError::WrongType { typ: Some(typ), .. }) if typ == ORDER_ANSWER_TYPE => {}
                Err(error) => registration.wrong.push((document.line, error)),
            }
        }
        let held: Vec<&License> = self.held.values().filter_map(|it| it.license()).collect();
        let claims = held.iter().copied().chain(&pasted).map(|license| license.claims().clone());
        let all = Entitlement::of_claims(claims, |_| false);
        let place = |license: &License| place(license, &held, &pasted, &all);
        for license in in_order(&pasted) {
            let place = place(&license);
            if let KeyPlace::Waits(previous) = &place {
                registration.missing.insert(previous.clone());
            }
            registration.keys.push(Key { license, place });
        }
        // A key that waits for one that is here waits for what that one waits for.
        let here: BTreeSet<&str> = pasted.iter().map(|it| it.order_id.as_str()).collect();
        registration.missing.retain(|order| !here.contains(order.as_str()));
        registration
    }
}

fn place(license: &License, held: &[&License], pasted: &[License], all: &Entitlement) -> KeyPlace {
    if held.contains(&license) {
        return KeyPlace::Held;
    }
    let same = |other: &&License| other.order_id == license.order_id;
    let others = held.iter().copied().chain(pasted).filter(same);
    let newest = others.map(|other| other.issued).max();
    if newest.is_some_and(|newest| license.issued < newest) {
        return KeyPlace::OfNoUse;
    }
    if held.iter().any(|other| other.order_id == license.order_id) {
        return KeyPlace::Equal;
    }
    let part = all.parts.iter().rfind(|part| part.order_id == license.order_id);
    match part.map(|part| &part.standing) {
        Some(Standing::Incomplete { previous_order_id }) => {
            KeyPlace::Waits(previous_order_id.clone())
        }
        Some(Standing::OtherProduct { .. } | Standing::Revoked) | None => KeyPlace::OfNoUse,
        Some(Standing::Counts { .. } | Standing::Superseded { .. }) => {
            license.previous_order_id.clone().map_or(KeyPlace::Original, KeyPlace::Extends)
        }
    }
}

/// Each after what it extends, else as they were issued.
fn in_order(pasted: &[License]) -> Vec<License> {
    let mut left: Vec<License> = pasted.to_vec();
    left.sort_by(|one, other| (one.issued, &one.order_id).cmp(&(other.issued, &other.order_id)));
    let mut ordered = Vec::new();
    while !left.is_empty() {
        let waits = |license: &License| {
            let previous = license.previous_order_id.as_ref();
            previous.is_some_and(|previous| left.iter().any(|it| it.order_id == *previous))
        };
        // Licenses that extend each other in a ring are taken as they come.
        let next = left.iter().position(|license| !waits(license)).unwrap_or(0);
        ordered.push(left.remove(next));
    }
    ordered
}
