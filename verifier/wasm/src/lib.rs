//! The verifier for JavaScript: names and conversions, no decision of its own.
//!
//! Values cross the border as JSON, which is what the command line prints too, so that every
//! implementation gives the same bytes. The hand-written modules in `npm/` make objects of it.

use licentia_verifier::{Keyring, OpenError, SizedThing, Verdict, judge, judge_all, limits};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// A keyring on the wasm side.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Core {
    keyring: Keyring,
}

#[wasm_bindgen]
impl Core {
    /// Trusts the keys in a JWK Set, a PEM public key or 64 hex digits.
    ///
    /// # Errors
    /// The JSON of a `KeyringError`.
    #[wasm_bindgen(constructor)]
    pub fn new(keys: &str) -> Result<Core, String> {
        Keyring::parse(keys).map(|keyring| Self { keyring }).map_err(|error| json(&error))
    }

    /// The keys that were passed over, as a JSON list.
    #[wasm_bindgen(js_name = skippedKeys)]
    #[must_use]
    pub fn skipped_keys(&self) -> String {
        json(&self.keyring.skipped())
    }

    /// The verdict on one document, as JSON; nothing if `at` is no instant.
    #[must_use]
    pub fn judge(&self, text: &[u8], at: &str) -> Option<String> {
        Some(json(&judge(text, &self.keyring, at.parse().ok()?)))
    }

    /// The verdicts on all documents of a text, as a JSON list; nothing if `at` is no instant.
    #[wasm_bindgen(js_name = judgeAll)]
    #[must_use]
    pub fn judge_all(&self, text: &[u8], at: &str) -> Option<String> {
        Some(json(&judge_all(text, &self.keyring, at.parse().ok()?)))
    }
}

/// The longest text that may be handed over, in bytes.
#[wasm_bindgen(js_name = inputLimit)]
#[must_use]
pub fn input_limit() -> usize {
    limits::INPUT_BYTES
}

/// The verdict on a text that is too long to be handed over, as JSON.
#[wasm_bindgen(js_name = tooLarge)]
#[must_use]
pub fn too_large(size: f64) -> String {
    let (size, limit) = (size as u64, limits::INPUT_BYTES as u64);
    let error = OpenError::TooLarge { what: SizedThing::Input, size, limit };
    json(&Verdict::NotGenuine { error })
}

fn json<T: Serialize + ?Sized>(value: &T) -> String {
    // Our own types hold nothing that JSON cannot say.
    serde_json::to_string(value).unwrap_or_default()
}
