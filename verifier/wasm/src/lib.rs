//! The verifier for JavaScript: names and conversions, no decision of its own.
//!
//! Values cross the border as JSON, which is what the command line prints too, so that every
//! implementation gives the same bytes. The hand-written modules in `npm/` make objects of it.
//!
//! One function answers all questions, so that the glue stays small: each says by its name what it
//! is, with documents beside it. What is asked most often has one of its own.

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
use licentia_verifier::policy::Policy;
use licentia_verifier::{Keyring, RevocationList, signed_by};
use licentia_wasm_runtime::told;
use wasm_bindgen::prelude::wasm_bindgen;

/// What one verifier in JavaScript knows; at first nothing, so it trusts nobody.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Core {
    keyring: Keyring,
    /// Policies of the caller's.
    own: Vec<Policy>,
    revoked: Option<RevocationList>,
}

#[wasm_bindgen]
impl Core {
    /// One that knows nothing.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Core {
        Core::default()
    }

    /// Whether the signature of a registration key holds; what was signed is not read.
    #[wasm_bindgen(js_name = isSigned)]
    #[must_use]
    pub fn is_signed(&self, registration_key: &[u8]) -> bool {
        let text = str::from_utf8(registration_key);
        text.is_ok_and(|text| signed_by(text, &self.keyring).is_ok())
    }

    /// Everything else: a question as JSON, which says in `ask` what it is, and up to two
    /// documents. What comes back is JSON behind two signs: see [`told`].
    pub fn ask(&mut self, question: &[u8], document: &[u8], other: &[u8]) -> String {
        told(ask::answer(self, question, [document, other]))
    }

    /// Whether an order is on the list of revoked ones, if there is one.
    pub(crate) fn revokes(&self, order_id: &str) -> bool {
        self.revoked.as_ref().is_some_and(|list| list.revokes(order_id))
    }
}
