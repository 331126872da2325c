//! Opening and judging one license, and nothing else: the wasm of `@licentia/verifier/verify`.
//!
//! It is the same core without what is left out by its features: files of Keygen's are of a wrong
//! type here, and no tables are made of a key that is used often.

#![no_std]

extern crate alloc;

use alloc::format;
use alloc::string::String;
use licentia_verifier::{Instant, Keyring, json, judge, limits};
use licentia_wasm_runtime as _;
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
    pub fn new(keys: &[u8]) -> Result<Core, String> {
        let keyring = Keyring::parse(keys);
        keyring.map(|keyring| Self { keyring }).map_err(|error| json::write(&error))
    }

    /// The keys that were passed over, as a JSON list.
    #[wasm_bindgen(js_name = skippedKeys)]
    #[must_use]
    pub fn skipped_keys(&self) -> String {
        json::write(self.keyring.skipped())
    }

    /// The verdict on one document, as JSON; nothing if `at` is no instant.
    #[must_use]
    pub fn judge(&self, text: &[u8], at: &str) -> Option<String> {
        Some(json::write(&judge(text, &self.keyring, at.parse::<Instant>().ok()?)))
    }
}

/// The limits of what may be handed over, in bytes, as JSON.
#[wasm_bindgen(js_name = limitsBytes)]
#[must_use]
pub fn limits_bytes() -> String {
    let (keys, text) = (limits::KEY_SET_BYTES, limits::INPUT_BYTES);
    format!(r#"{{"keys":{keys},"text":{text}}}"#)
}
