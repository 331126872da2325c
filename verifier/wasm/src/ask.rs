//! Every question by its name.

use crate::Core;
use crate::failure::{Answer, bad, coded, failure, failure_with, json, longer_than, not_genuine};
use crate::question::Question;
use crate::stories::of_two;
use alloc::{string::String, vec::Vec};
use licentia_verifier::{
    Instant, Keyring, KeyringError, OpenError, RevocationList, Revocations, SizedThing, Verdict,
    judge_all_with, judge_with, limits,
};
use serde::Serialize;

/// Longest scenario and longest account list, in bytes, as the modules in `npm/` know it.
const STORY_BYTES: usize = 32 * 1024 * 1024;

/// What answers a question, with the documents beside it.
type Answers = fn(&mut Core, &Question<'_>, [&[u8]; 2]) -> Answer;

/// What there is to ask. Each is a function by itself, of which nothing is compiled in a browser
/// before it is asked.
const QUESTIONS: [(&str, Answers); 21] = [
    ("keys", |core, _, [keys, _]| trust(core, keys)),
    ("skippedKeys", |core, _, _| Ok(json(core.keyring.skipped()))),
    ("verify", |core, question, [text, _]| core.verify(text, question)),
    ("verifyAll", |core, question, [text, _]| core.verify_all(text, question)),
    ("follow", |core, _, [list, _]| follow(core, list)),
    ("revocations", |core, _, _| Ok(revocations(core))),
    ("assess", |core, question, [scenario, _]| core.assess(scenario, question)),
    ("simulate", |core, _, [scenario, _]| core.simulate(scenario)),
    ("compare", |core, _, [one, other]| core.compare(one, other)),
    ("comparePolicies", |core, question, [scenario, _]| core.compare_policies(scenario, question)),
    ("entitlement", |core, question, _| core.entitlement(question)),
    ("quote", |core, question, [prices, _]| core.quote(prices, question)),
    ("order", |core, question, _| core.order(question)),
    ("checkAnswer", |core, _, [answer, request]| core.check_answer(answer, request)),
    ("count", |core, question, [accounts, _]| core.count(accounts, question)),
    ("rules", |core, _, _| Ok(core.rules())),
    ("explain", |core, question, _| core.explain(question)),
    ("policies", |core, _, _| Ok(core.policies())),
    ("own", |core, _, [list, _]| core.take_policies(list)),
    ("policy", |core, question, _| core.policy(question)),
    ("checkPolicy", |core, question, _| core.check_policy(question)),
];

/// Answers a question.
pub(crate) fn answer(core: &mut Core, question: &[u8], documents: [&[u8]; 2]) -> Answer {
    let question = Question::read(question)?;
    let name = question.text("ask").unwrap_or_default();
    if let Some(size) = question.number("size") {
        return too_long(name, question.number("tooLong") == Some(1), size);
    }
    match QUESTIONS.iter().find(|(known, _)| *known == name) {
        Some((_, answer)) => answer(core, &question, documents),
        None => Err(failure("unknown-question", [("name", name.into())].into())),
    }
}

/// What is said of a document that is too long to be handed over; whether it is the other one.
fn too_long(name: &str, is_other: bool, size: u64) -> Answer {
    let limit = limits::INPUT_BYTES as u64;
    let error = || OpenError::TooLarge { what: SizedThing::Input, size, limit };
    let verdict = || Verdict::NotGenuine { error: error() };
    let longer = || bad("bad-scenario", longer_than(STORY_BYTES));
    match (name, is_other) {
        ("verify", _) => Ok(json(&verdict())),
        ("verifyAll", _) => Ok(json(&[verdict()])),
        ("keys", _) => {
            Err(coded(KeyringError::KeysTooLarge { size, limit: limits::KEY_SET_BYTES as u64 }))
        }
        ("follow", _) => Err(not_genuine("revocations", &error())),
        ("checkAnswer", false) => Err(not_genuine("answer", &error())),
        ("checkAnswer", true) => Err(bad("bad-request", longer_than(limits::ORDER_REQUEST_BYTES))),
        ("count", _) => Err(bad("bad-installation", longer_than(STORY_BYTES))),
        ("quote", _) => Err(bad("bad-price-list", longer_than(limits::DOCUMENT_BYTES))),
        ("own", _) => Err(bad("bad-policy", longer_than(limits::POLICY_BYTES))),
        ("compare", _) => Err(of_two(&longer(), if is_other { "other" } else { "one" })),
        _ => Err(longer()),
    }
}

/// Trusts the keys in a JWK Set, a PEM public key or 64 hex digits; how many they are.
fn trust(core: &mut Core, keys: &[u8]) -> Answer {
    core.keyring = Keyring::parse(keys).map_err(coded)?;
    Ok(json(&core.keyring.keys().len()))
}

impl Core {
    /// The verdict on one document. What decrypts a file of Keygen's is the license key and, for a
    /// machine file, the fingerprint.
    fn verify(&self, text: &[u8], question: &Question) -> Answer {
        let verdict = judge_with(text, &self.keyring, &question.secrets(), question.at()?);
        Ok(json(&verdict.unless_revoked(|id| self.revokes(id))))
    }

    /// The verdicts on all documents of a text.
    fn verify_all(&self, text: &[u8], question: &Question) -> Answer {
        let mut verdicts = Vec::new();
        for verdict in judge_all_with(text, &self.keyring, &question.secrets(), question.at()?) {
            verdicts.push(verdict.unless_revoked(|id| self.revokes(id)));
        }
        Ok(json(&verdicts))
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
