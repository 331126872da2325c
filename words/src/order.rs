//! Why an order cannot be fulfilled, or an answer is not what was ordered.

use crate::advice::Advice;
use alloc::string::String;
use licentia_verifier::order::{Change, Mismatch, NotFulfilled};
use licentia_verifier::{Kind, Refusal};

/// Orders, and licenses that are not in force, in words.
pub trait OrderWords {
    /// What a customer wants changed.
    fn change(&self, change: &Change) -> String;

    /// Why an order cannot be fulfilled.
    fn not_fulfilled(&self, error: &NotFulfilled) -> Advice;

    /// In what an answer is not what was ordered; without a remedy.
    fn mismatch(&self, mismatch: &Mismatch) -> Advice;

    /// A license of a kind, with its article: `an add-on`.
    fn kind(&self, kind: Kind) -> &'static str;

    /// Why a genuine license is not in force.
    fn refusal(&self, refusal: &Refusal) -> Advice;
}
