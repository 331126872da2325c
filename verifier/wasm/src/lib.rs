//! The verifier for JavaScript: names and conversions, no decision of its own.
//!
//! Values cross the border as JSON, which is what the command line prints too, so that every
//! implementation gives the same bytes. The hand-written modules in `npm/` make objects of it.
//!
//! What is asked often has a function of its own; everything else is asked by its name, with
//! documents beside the question, so that the glue stays small.

#![no_std]

extern crate alloc;

mod ask;
mod buying;
mod failure;
mod held;
mod policies;
mod question;
mod stories;

use alloc::{string::String, vec::Vec};
use failure::{Answer, json};
use licentia_verifier::policy::Policy;
use licentia_verifier::{
    Instant, Keyring, RevocationList, Secrets, judge_all_with, judge_with, limits, signed_by,
};
use licentia_wasm_runtime as _;
use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;

/// Longest scenario and longest account list, in bytes: a wasm has 4 GiB, and the JSON that takes
/// the most, objects of one short member, takes 80 times its length. A year of 80,000 accounts with
/// two events each fits.
const STORY_BYTES: usize = 32 * 1024 * 1024;

/// What one verifier in JavaScript knows.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Core {
    keyring: Keyring,
    /// Policies of the caller's.
    own: Vec<Policy>,
    revoked: Option<RevocationList>,
}

#[wasm_bindgen]
impl Core {
    /// Trusts the keys in a JWK Set, a PEM public key or 64 hex digits.
    ///
    /// # Errors
    /// The JSON of a `KeyringError`.
    #[wasm_bindgen(constructor)]
    pub fn new(keys: &[u8]) -> Result<Core, String> {
        let keyring = Keyring::parse(keys).map_err(|error| json(&error))?;
        Ok(Self { keyring, own: Vec::new(), revoked: None })
    }

    /// The verdict on one document, as JSON; nothing if `at` is no instant. What decrypts a file
    /// of Keygen's is the license key and, for a machine file, the fingerprint.
    #[must_use]
    pub fn judge(
        &self,
        text: &[u8],
        at: &str,
        license_key: Option<String>,
        fingerprint: Option<String>,
    ) -> Option<String> {
        let (at, secrets) = (at.parse::<Instant>().ok()?, secrets(&license_key, &fingerprint));
        let verdict = judge_with(text, &self.keyring, &secrets, at);
        Some(json(&verdict.unless_revoked(|id| self.revokes(id))))
    }

    /// The verdicts on all documents of a text, as a JSON list; nothing if `at` is no instant.
    #[wasm_bindgen(js_name = judgeAll)]
    #[must_use]
    pub fn judge_all(
        &self,
        text: &[u8],
        at: &str,
        license_key: Option<String>,
        fingerprint: Option<String>,
    ) -> Option<String> {
        let (at, secrets) = (at.parse::<Instant>().ok()?, secrets(&license_key, &fingerprint));
        let verdicts = judge_all_with(text, &self.keyring, &secrets, at).into_iter();
        let verdicts = verdicts.map(|verdict| verdict.unless_revoked(|id| self.revokes(id)));
        Some(json(&verdicts.collect::<Vec<_>>()))
    }

    /// Whether the signature of a registration key holds; what was signed is not read.
    #[wasm_bindgen(js_name = isSigned)]
    #[must_use]
    pub fn is_signed(&self, registration_key: &[u8]) -> bool {
        let text = str::from_utf8(registration_key);
        text.is_ok_and(|text| signed_by(text, &self.keyring).is_ok())
    }

    /// Everything else: a question as JSON, by its name, and up to two documents; the answer is
    /// JSON, or nothing where there is none.
    ///
    /// # Errors
    /// JSON with a `code`, and values beside it.
    pub fn ask(&mut self, name: &str, question: &[u8], document: &[u8], other: &[u8]) -> Answer {
        ask::answer(self, name, question, [document, other])
    }

    /// Whether an order is on the list of revoked ones, if there is one.
    pub(crate) fn revokes(&self, order_id: &str) -> bool {
        self.revoked.as_ref().is_some_and(|list| list.revokes(order_id))
    }
}

/// The limits of what may be handed over, in bytes, as JSON.
#[wasm_bindgen(js_name = limitsBytes)]
#[must_use]
pub fn limits_bytes() -> String {
    json(&json!({
        "keys": limits::KEY_SET_BYTES,
        "text": limits::INPUT_BYTES,
        "scenario": STORY_BYTES,
        "accounts": STORY_BYTES,
        "prices": limits::DOCUMENT_BYTES,
        "policy": limits::POLICY_BYTES,
        "request": limits::ORDER_REQUEST_BYTES,
    }))
}

/// How much memory the wasm has, in bytes; it never becomes less.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen(js_name = memoryBytes)]
#[must_use]
pub fn memory_bytes() -> f64 {
    core::arch::wasm32::memory_size::<0>() as f64 * 65_536.0
}

fn secrets<'a>(license_key: &'a Option<String>, fingerprint: &'a Option<String>) -> Secrets<'a> {
    Secrets { license_key: license_key.as_deref(), fingerprint: fingerprint.as_deref() }
}
