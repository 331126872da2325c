//! How far a program reaches. What only the whole one can do is named here and nowhere else in the
//! state; so that the program of a first visit, which never names it, does not carry it.

use super::State;
use super::action::{Action, Effect};
use super::entry::{Entry, Stored};
use super::intake::IntakeStep;
use super::trust::Added;
use super::work::{Open, genuine, license};
use licentia_verifier::Keyring;

/// What of an offer is left for the intake, and what is to be done for the rest.
pub(super) type Claimed = (Option<IntakeStep>, Vec<Effect>);

/// What a program can do besides showing the list and taking licenses in.
pub(crate) struct Reach {
    /// Whether it can do everything. Who cannot leaves to the whole program whatever needs to be
    /// explained, and begins with what stands there.
    pub(super) is_whole: bool,
    /// Opens what is offered.
    pub(super) open: Open,
    /// Verifies what was stored; nothing, where it has to be explained.
    pub(super) verify: fn(Stored, &Keyring) -> Option<Entry>,
    /// Does what the list needs not.
    pub(super) change: fn(&mut State, Action) -> Vec<Effect>,
    /// Takes from what is offered what is no license; what is left is for the intake.
    pub(super) claim: fn(&mut State, IntakeStep) -> Claimed,
    /// Joins the keys that a person added to those of the vendor.
    pub(super) join: fn(&State, Keyring) -> (Keyring, Added),
}

impl Reach {
    /// That of a first visit.
    pub(crate) const HOME: &Self = &Self {
        is_whole: false,
        open: license,
        verify: Entry::verify_license,
        change: |_, _| Vec::new(),
        claim: |_, step| (Some(step), Vec::new()),
        join: |_, keyring| (keyring, Added::new()),
    };

    /// Everything.
    pub(crate) const WHOLE: &Self = &Self {
        is_whole: true,
        open: genuine,
        verify: |stored, keyring| Some(Entry::verify(stored, keyring)),
        change: |state, action| match action {
            Action::Import(step) => state.import(step),
            Action::Keep(step) => state.keep_document(step),
            Action::Order(step) => state.order_step(step),
            Action::Trust(step) => state.trust(step),
            Action::Store(step) => state.store(step),
            Action::Story { id, step } => state.story(&id, step),
            _ => Vec::new(),
        },
        claim: State::claim_lists,
        join: State::join_added_keys,
    };
}
