//! How the core's codes become what the page shows.

use crate::protocol::{Failure, Paint, RuleText, Said};
use licentia_verifier::policy::Policy;
use licentia_verifier::rules::Rule;
use licentia_verifier::simulate::SimulateError;
use licentia_words::{Advice, Tone, Words, sentence};

/// A tone as a colour.
pub(crate) fn paint(tone: Tone) -> Paint {
    match tone {
        Tone::Good => Paint::Good,
        Tone::Warning => Paint::Warning,
        Tone::Bad => Paint::Bad,
        Tone::Strong | Tone::Quiet => Paint::Quiet,
    }
}

/// A word that stands by itself: it begins with a capital.
pub(crate) fn said(tone: Tone, word: &str) -> Said {
    Said { paint: paint(tone), text: capital(word) }
}

/// The text with a capital at its beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// An advice instead of an answer.
pub(crate) fn advice(advice: &Advice) -> Failure {
    let remedy = advice.remedy.as_deref().map(sentence).unwrap_or_default();
    Failure::Said { what: sentence(&advice.problem), remedy }
}

/// Why a story cannot be played.
pub(crate) fn unplayable(error: &SimulateError, words: &dyn Words) -> Failure {
    advice(&words.simulate_error(error))
}

/// A rule in words.
pub(crate) fn rule_text(rule: Rule, policy: &Policy, words: &dyn Words) -> RuleText {
    RuleText {
        id: rule.id().to_owned(),
        title: words.rule_title(rule).to_owned(),
        text: words.rule(rule, policy),
        sources: rule.sources().iter().map(|it| words.source(*it).to_owned()).collect(),
    }
}
