//! Who takes a seat and why, and what is wrong with an account list.

use crate::advice::Advice;
use alloc::string::String;
use licentia_verifier::installation::csv::{ListError, Problem};
use licentia_verifier::rules::Reason;

/// Counting in words.
pub trait CountWords {
    /// Why accounts take a seat, or none: what all of them have in common.
    fn reason(&self, reason: Reason) -> &'static str;

    /// Why one account takes a seat, or none, with the values that decided it.
    fn reason_of_one(&self, reason: Reason) -> String;

    /// What is wrong with a row.
    fn row_problem(&self, problem: &Problem) -> String;

    /// Why a list as a whole cannot be read.
    fn list_error(&self, error: &ListError) -> Advice;
}
