//! Every question by its name.

use crate::Core;
use crate::failure::{Answer, failure, failure_with, json, not_genuine};
use crate::question::Question;
use alloc::string::String;
use licentia_verifier::{Instant, RevocationList, Revocations};
use serde::Serialize;
use serde_json::json;

/// Answers a question.
pub(crate) fn answer(
    core: &mut Core,
    name: &str,
    question: &[u8],
    [document, other]: [&[u8]; 2],
) -> Answer {
    let question = Question::read(question)?;
    match name {
        "skippedKeys" => Ok(json(core.keyring.skipped())),
        "follow" => follow(core, document),
        "revocations" => Ok(revocations(core)),
        "assess" => core.assess(document, &question),
        "simulate" => core.simulate(document),
        "compare" => core.compare(document, other),
        "comparePolicies" => core.compare_policies(document, &question),
        "entitlement" => core.entitlement(&question),
        "quote" => core.quote(document, &question),
        "order" => core.order(&question),
        "checkAnswer" => core.check_answer(document, other),
        "count" => core.count(document, &question),
        "rules" => Ok(core.rules()),
        "explain" => core.explain(&question),
        "policies" => Ok(core.policies()),
        "own" => core.take_policies(document),
        "policy" => core.policy(&question),
        "checkPolicy" => core.check_policy(&question),
        _ => Err(failure("unknown-question", json!({ "name": name }))),
    }
}

/// Takes in a list of revoked orders, in place of the one that is known.
fn follow(core: &mut Core, list: &[u8]) -> Answer {
    let list = RevocationList::open(list, &core.keyring)
        .map_err(|error| not_genuine("revocations", &error))?;
    if let Some(known) = &core.revoked {
        let refused = |why| failure_with("not-followed", "why", &why);
        list.follow(known).map_err(refused)?;
    }
    core.revoked = Some(list);
    Ok(revocations(core))
}

/// A list of revoked orders, as it is told.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Known<'a> {
    number: u32,
    issued: Instant,
    expires: Instant,
    orders: usize,
    key_id: &'a str,
}

/// What is known of revoked orders; nothing without a list.
fn revocations(core: &Core) -> String {
    json(&core.revoked.as_ref().map(|list| {
        let Revocations { number, issued, expires, ref orders } = *list.claims();
        Known { number, issued, expires, orders: orders.len(), key_id: list.key_id() }
    }))
}
