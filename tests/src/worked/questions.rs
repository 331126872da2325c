//! The questions of a case that are not about a story: seats, prices, several licenses, masks.

use super::check::{compare, json_of};
use super::{Case, orders};
use crate::{corpus, keys};
use licentia_verifier::entitlement::Entitlement;
use licentia_verifier::installation::Installation;
use licentia_verifier::order::Change;
use licentia_verifier::policy::Policy;
use licentia_verifier::quote::{Asked, PriceList, quote};
use licentia_verifier::rules::{
    Counter, count, included_until, narrowing_command, per_module, proposals,
};
use licentia_verifier::{Claims, Instant, Keyring, PolicyReference, PriceClass};
use licentia_verifier::{judge_all, masked};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seats {
    #[serde(default = "nobody")]
    installation: Value,
    policy: PolicyReference,
    /// To free seats: of which module, and how many.
    #[serde(default)]
    module: String,
    #[serde(default)]
    excess: u64,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Licenses {
    licenses: Vec<Claims>,
    #[serde(default)]
    revoked: Vec<String>,
    at: Instant,
    #[serde(default)]
    utc_offset_minutes: i32,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wanted {
    licenses: Vec<Claims>,
    prices: Value,
    changes: Vec<Change>,
    currency: String,
    on: String,
    price_class: Option<PriceClass>,
}

fn nobody() -> Value {
    json!({})
}

fn of<T: DeserializeOwned>(value: &Value) -> T {
    T::deserialize(value).unwrap_or_else(|error| panic!("{error}: {value}"))
}

fn policy(reference: &PolicyReference) -> Policy {
    reference.resolve(&[]).expect("a preset, or based on one")
}

fn installation(value: &Value) -> Installation {
    Installation::read(value.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error:?}"))
}

/// Asks every question that the case has.
pub(super) fn ask(case: &Case, wrong: &mut Vec<String>) {
    if let (Some(question), Some(expected)) = (&case.count, &case.counted) {
        compare("counted", &counted(question, wrong), expected, wrong);
    }
    if let Some(question) = &case.narrow {
        let seats: Seats = of(question);
        let (policy, installation) = (policy(&seats.policy), installation(&seats.installation));
        if let Some(expected) = &case.proposed {
            let found = proposals(&installation, &policy, &seats.module, seats.excess);
            compare("proposed", &json_of(&found), &json!(expected), wrong);
        }
        for (module, expected) in case.commands.iter().flatten() {
            compare(module, &json!(narrowing_command(&policy, module)), expected, wrong);
        }
    }
    if let Some(question) = &case.entitlement {
        put_together(case, &of(question), wrong);
    }
    if let (Some(question), Some(expected)) = (&case.quote, &case.quoted) {
        compare("quoted", &quoted(&of(question)), expected, wrong);
    }
    if let Some(question) = &case.order {
        orders::ask(case, question, wrong);
    }
    if let (Some(day), Some(expected)) = (&case.registered, &case.included) {
        let found = included_until(day.parse().expect("a day"));
        compare("included", &json!(found.map(|day| day.to_string())), &json!(expected), wrong);
    }
    if let (Some(key), Some(expected)) = (&case.mask, &case.masked) {
        compare("masked", &json!(masked(key)), &json!(expected), wrong);
    }
    if let Some(vectors) = &case.vectors {
        let files = corpus::load();
        let keyring = Keyring::parse(&keys::key_set().to_string()).expect("the test keys");
        for (id, code) in vectors {
            let mut cases = files.values().flat_map(|file| &file.cases);
            let vector = cases.find(|vector| vector.id == *id);
            let vector = vector.unwrap_or_else(|| panic!("there is no vector `{id}`"));
            let at = vector.at.parse().expect("an instant");
            let verdicts = json_of(&judge_all(&vector.input.bytes(), &keyring, at));
            compare(id, &verdicts[0]["error"]["code"], &json!(code), wrong);
        }
    }
}

fn counted(question: &Value, wrong: &mut Vec<String>) -> Value {
    let seats: Seats = of(question);
    let (policy, installation) = (policy(&seats.policy), installation(&seats.installation));
    let found = count(&installation, &policy);
    // In portions the answer is the same (SEAT-26).
    for size in [1, 3] {
        let mut counter = Counter::new(&policy);
        installation.accounts.chunks(size).for_each(|portion| counter.add(portion));
        if counter.finish(installation.extensions) != found {
            wrong.push(format!("in portions of {size} the count is another"));
        }
    }
    let accounts = found.accounts.iter().map(|it| (it.id.clone(), json_of(it)));
    json!({
        "seatsNeeded": found.seats_needed,
        "extensions": found.extensions,
        "modules": per_module(&installation),
        "accounts": accounts.collect::<Value>(),
    })
}

fn put_together(case: &Case, asked: &Licenses, wrong: &mut Vec<String>) {
    let is_revoked = |order: &str| asked.revoked.iter().any(|revoked| revoked == order);
    let entitlement = Entitlement::of_claims(asked.licenses.clone(), is_revoked);
    for (order, expected) in case.parts.iter().flatten() {
        let part = entitlement.parts.iter().find(|part| part.order_id == *order);
        compare(order, &json_of(&part), expected, wrong);
    }
    if let Some(expected) = &case.held {
        let holdings = entitlement.holdings.iter();
        let held = holdings.map(|holding| holding.at(asked.at, asked.utc_offset_minutes));
        compare("held", &json_of(&held.collect::<Vec<_>>()), &json!(expected), wrong);
    }
}

fn quoted(wanted: &Wanted) -> Value {
    let on = wanted.on.parse().expect("a day");
    let at: Instant = format!("{on}T12:00:00Z").parse().expect("an instant");
    let entitlement = Entitlement::of_claims(wanted.licenses.clone(), |_| false);
    let holding = entitlement.holdings.first().expect("a holding");
    let held = holding.at(at, 0).expect("something is held");
    let prices = PriceList::read(wanted.prices.to_string().as_bytes());
    json_of(&quote(&Asked {
        held: &held,
        product: &holding.product,
        price_class: wanted.price_class.unwrap_or(held.price_class),
        changes: &wanted.changes,
        prices: &prices.expect("a price list"),
        policy: &policy(&held.policy),
        currency: &wanted.currency,
        on,
    }))
}
