//! What is to be said of one license of an input, for people and for programs.

use crate::failure::Advice;
use crate::style::Tone;
use crate::{Exit, words};
use licentia_verifier::{OpenError, Verdict};
use serde::Serialize;

/// What is to be said of one license of an input. Serialised, it is the core's verdict, with the
/// input before it.
#[derive(Debug, Serialize)]
pub(crate) struct Judged {
    /// What the input is called.
    pub(crate) input: String,
    /// Which license of the input it is, counted from 1; absent if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<usize>,
    /// What was found.
    #[serde(flatten)]
    pub(crate) finding: Finding,
}

/// What was found.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Finding {
    /// The core has judged it.
    Verdict(Verdict),
    /// There was nothing to judge.
    Unreadable(Unreadable),
}

/// That an input could not be read.
#[derive(Debug, Serialize)]
#[serde(tag = "verdict", rename = "unreadable")]
pub(crate) struct Unreadable {
    error: UnreadableError,
    #[serde(skip)]
    words: Advice,
}

#[derive(Debug, Serialize)]
#[serde(tag = "code", rename = "unreadable")]
struct UnreadableError {
    detail: String,
}

impl Unreadable {
    pub(crate) fn new(words: Advice) -> Self {
        Self { error: UnreadableError { detail: words.problem.clone() }, words }
    }
}

impl Judged {
    /// The input's name, with the part if there are several.
    pub(crate) fn label(&self) -> String {
        let input = crate::text::printable(&self.input);
        match self.part {
            Some(part) => format!("{input} ({part})"),
            None => input,
        }
    }
}

impl Finding {
    /// The word for it, and its colour.
    pub(crate) fn word(&self) -> (&'static str, Tone) {
        match self {
            Self::Verdict(Verdict::Valid { .. }) => ("valid", Tone::Good),
            Self::Verdict(Verdict::Refused { .. }) => ("refused", Tone::Warning),
            // Its signature held: more cannot be said, so for programs it is not genuine.
            Self::Verdict(Verdict::NotGenuine {
                error: OpenError::Encrypted { .. } | OpenError::WrongSecret { .. },
            }) => ("encrypted", Tone::Warning),
            Self::Verdict(Verdict::NotGenuine { .. }) => ("not genuine", Tone::Bad),
            Self::Verdict(Verdict::Revoked { .. }) => ("revoked", Tone::Bad),
            Self::Unreadable(_) => ("unreadable", Tone::Bad),
        }
    }

    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Verdict(Verdict::Valid { .. }) => Exit::Success,
            Self::Verdict(Verdict::Refused { .. } | Verdict::Revoked { .. }) => Exit::Refused,
            Self::Verdict(Verdict::NotGenuine { .. }) => Exit::NotGenuine,
            Self::Unreadable(_) => Exit::CouldNotRun,
        }
    }

    /// Every reason why it is not valid.
    pub(crate) fn complaints(&self) -> Vec<Advice> {
        match self {
            Self::Verdict(Verdict::Valid { .. }) => Vec::new(),
            Self::Verdict(Verdict::Refused { reasons, .. }) => {
                reasons.iter().map(words::refusal).collect()
            }
            Self::Verdict(Verdict::NotGenuine { error }) => vec![words::open_error(error)],
            Self::Verdict(Verdict::Revoked { .. }) => vec![Advice::new(
                "revoked: its issuer took the order back",
                "ask the issuer why, and for a license in its place",
            )],
            Self::Unreadable(unreadable) => vec![unreadable.words.clone()],
        }
    }
}
