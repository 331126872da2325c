//! How the core's codes become what the page shows.

use crate::protocol::{Failure, Paint, RuleText, Said};
use licentia_verifier::assess::{Display, Status};
use licentia_verifier::policy::Policy;
use licentia_verifier::rules::Rule;
use licentia_verifier::simulate::SimulateError;
use licentia_words::{Advice, Tone, Words, sentence, status_tone};

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

/// The name of a module; one that nobody gave a name is its id, written as a name.
pub(crate) fn module_name(id: &str, words: &dyn Words) -> String {
    let name = words.module_name(id);
    if name != id {
        return name;
    }
    let parts = id.split('-').map(capital);
    parts.collect::<Vec<_>>().join(" ")
}

/// A status. What the license dialog calls OK is called so everywhere.
pub(crate) fn said_status(status: Status, words: &dyn Words) -> Said {
    let word = match status {
        Status::Ok => words.display(Display::Ok),
        status => words.status(status),
    };
    said(status_tone(status), word)
}

/// The same as a word alone.
pub(crate) fn status_word(status: Status, words: &dyn Words) -> String {
    said_status(status, words).text
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
