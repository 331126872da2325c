//! Opening and judging one license, and nothing else: the wasm of `@licentia/verifier/verify`.
//!
//! It is the same core without what is left out by its features: files of Keygen's are of a wrong
//! type here, and no tables are made of a key that is used often.

#![no_std]

extern crate alloc;

use alloc::string::String;
use licentia_verifier::{Instant, Keyring, json, judge, limits};
use licentia_wasm_runtime as _;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is said of an instant that is none.
const NO_INSTANT: &str = r#"{"code":"wrong-argument","argument":"at","expected":"a Date, or a text like `2026-01-15T09:30:00Z`"}"#;

/// What one verifier in JavaScript knows; at first nothing, so it trusts nobody.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Core {
    keyring: Keyring,
}

#[wasm_bindgen]
impl Core {
    /// One that knows nothing.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Core {
        Core::default()
    }

    /// A question as JSON, which says in `ask` what it is, and a document. What comes back is `=`
    /// and the answer, or `!` and an error with a `code`, as JSON: as of the whole verifier.
    pub fn ask(&mut self, question: &[u8], document: &[u8]) -> String {
        match self.answer(question, document) {
            Ok(answer) => ["=", &answer].concat(),
            Err(error) => ["!", &error].concat(),
        }
    }

    fn answer(&mut self, question: &[u8], document: &[u8]) -> Result<String, String> {
        let question = json::parse(question).unwrap_or_default();
        let text = |name| question.get(name).and_then(|it| it.as_str()).unwrap_or_default();
        match text("ask") {
            "limits" => Ok(json::write(&Limits::OURS)),
            "keys" => {
                self.keyring = Keyring::parse(document).map_err(|error| json::write(&error))?;
                Ok(json::write(&self.keyring.keys().len()))
            }
            "skippedKeys" => Ok(json::write(self.keyring.skipped())),
            _ => {
                let at: Instant = text("at").parse().map_err(|_| NO_INSTANT)?;
                Ok(json::write(&judge(document, &self.keyring, at)))
            }
        }
    }
}

/// The limits of what may be handed over, in bytes.
#[derive(Serialize)]
struct Limits {
    keys: usize,
    text: usize,
}

impl Limits {
    const OURS: Self = Self { keys: limits::KEY_SET_BYTES, text: limits::INPUT_BYTES };
}
