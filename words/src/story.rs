//! What became of a story: what was odd about it, what was accepted, what was not.

use crate::advice::Advice;
use crate::zone::Zone;
use alloc::string::String;
use licentia_verifier::simulate::{
    ActivationRefusal, CreationRefusal, Effect, Note, Outcome, SimulateError,
};

/// Notes and outcomes of a story in words.
pub trait StoryWords {
    /// Something odd about a scenario, and how it was taken.
    fn note(&self, note: &Note, zone: Zone) -> String;

    /// What became of an event, or what the server did by itself.
    fn outcome(&self, outcome: &Outcome, zone: Zone) -> String;

    /// What became of it.
    fn effect(&self, effect: &Effect, zone: Zone) -> String;

    /// Why a license was not accepted.
    fn activation_refusal(&self, refusal: &ActivationRefusal, zone: Zone) -> String;

    /// Why a local account could not be created.
    fn creation_refusal(&self, refusal: &CreationRefusal) -> String;

    /// Why a story cannot be played.
    fn simulate_error(&self, error: &SimulateError) -> Advice;
}
