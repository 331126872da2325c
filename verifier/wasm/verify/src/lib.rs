//! Opening and judging one license, and nothing else: the wasm of `@licentia/verifier/verify`.
//!
//! It is the same core without what is left out by its features: files of Keygen's are of a wrong
//! type here, and no tables are made of a key that is used often.

#![no_std]

extern crate alloc;

use alloc::string::String;
use licentia_verifier::{
    Instant, Keyring, KeyringError, OpenError, SizedThing, Verdict, json, judge, limits,
};
use licentia_wasm_runtime::told;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is said of an instant that is none.
const NO_INSTANT: &str = concat!(
    r#"{"code":"wrong-argument","argument":"at","#,
    r#""expected":"a Date, or a text like `2026-01-15T09:30:00Z`"}"#,
);

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

    /// A question as JSON, which says in `ask` what it is, and a document. What comes back is
    /// JSON behind two signs: see [`told`].
    pub fn ask(&mut self, question: &[u8], document: &[u8]) -> String {
        told(self.answer(question, document))
    }

    fn answer(&mut self, question: &[u8], document: &[u8]) -> Result<String, String> {
        let question = json::parse(question).unwrap_or_default();
        let text = |name| question.get(name).and_then(|it| it.as_str()).unwrap_or_default();
        let name = text("ask");
        if let Some(size) = question.get("size").and_then(|it| it.as_u64()) {
            return too_long(name, size);
        }
        match name {
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

/// What is said of a document that is too long to be handed over.
fn too_long(name: &str, size: u64) -> Result<String, String> {
    if name == "keys" {
        let limit = limits::KEY_SET_BYTES as u64;
        return Err(json::write(&KeyringError::KeysTooLarge { size, limit }));
    }
    let limit = limits::INPUT_BYTES as u64;
    let error = OpenError::TooLarge { what: SizedThing::Input, size, limit };
    Ok(json::write(&Verdict::NotGenuine { error }))
}
