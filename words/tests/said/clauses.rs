//! Everything has words of its own in each language, and what is a clause looks like one.

use crate::VOICES;
use crate::everything::{clauses, names};
use crate::samples::{self, story};
use licentia_verifier::assess::Fact;
use licentia_words::{English, EventKind, Italian, Label, Style, Words, Zone};

/// What is the same in both languages on purpose: names, and words that Italian took over.
const SAME: [&str; 6] = ["OK", "ActiveSync", "postmaster", "standard", "alias", "%"];

#[test]
fn every_clause_starts_low_and_has_no_final_stop() {
    for words in VOICES {
        for (of, text) in clauses(words) {
            let first = text.chars().next().unwrap();
            // Names stand as they are where people read them.
            let named = words.style() == Style::Spoken;
            let starts =
                first.is_lowercase() || "`0123456789".contains(first) || text.starts_with("ID ");
            assert!(starts || named, "{of}: {text}");
            assert!(!text.ends_with(['.', ' ', ',', ':']), "{of}: {text}");
        }
    }
}

#[test]
fn nothing_has_two_blanks_or_is_empty_or_mixes_quotation_marks() {
    for words in VOICES {
        for (of, text) in clauses(words).into_iter().chain(names(words)) {
            assert!(!text.trim().is_empty() && !text.contains("  "), "{of}: {text}");
            assert!(text.trim() == text && !text.contains(" ,"), "{of}: {text}");
            let straight = words.tag() == "it" && text.contains(['\'', '"']);
            assert!(!straight, "{of}: {text}");
        }
    }
}

#[test]
fn italian_says_nothing_in_english() {
    for (english, italian) in [
        (&English::PLAIN as &dyn Words, &Italian::PLAIN as &dyn Words),
        (&English::SPOKEN, &Italian::SPOKEN),
    ] {
        let all = |words| clauses(words).into_iter().chain(names(words));
        assert_eq!(all(english).count(), all(italian).count());
        for ((of, one), (_, other)) in all(english).zip(all(italian)) {
            assert_eq!(one == other, SAME.contains(&one.as_str()), "{of}: {one}");
            // What is in backticks is read by programs.
            let other: String = other.split('`').step_by(2).collect::<Vec<_>>().join(" ");
            let left = other.split(|it: char| !it.is_alphabetic()).find(|it| ENGLISH.contains(it));
            assert_eq!(left, None, "{of}: {other}");
        }
    }
}

/// Words that no Italian sentence has.
const ENGLISH: [&str; 17] = [
    "the", "The", "is", "of", "and", "license", "seat", "seats", "with", "not", "days", "users",
    "from", "until", "by", "has", "are",
];

#[test]
fn there_is_one_sample_of_each_finding_and_of_each_event() {
    let facts = samples::facts();
    assert!(facts.iter().map(Fact::code).eq(Fact::CODES.iter().map(|(code, _)| *code)));
    let events = story::events();
    let mut kinds: Vec<EventKind> = events.iter().map(EventKind::of).collect();
    kinds.dedup();
    assert_eq!(kinds, EventKind::ALL);
    for event in &events {
        let code = serde_json::to_value(event).unwrap()["event"].clone();
        assert_eq!(code, EventKind::of(event).code());
    }
}

#[test]
fn findings_kinds_of_events_and_labels_have_names_of_their_own() {
    for words in VOICES {
        let facts = samples::facts();
        let distinct = |mut all: Vec<String>| {
            let before = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), before, "{all:?}");
        };
        distinct(facts.iter().map(|it| words.fact_name(it)).collect());
        distinct(EventKind::ALL.iter().map(|it| words.event_kind(*it).to_owned()).collect());
        distinct(Label::ALL.map(|it| words.label(it).to_owned()).into());
        for it in &facts {
            assert_ne!(words.fact(it, Zone::new(0)), it.code(), "it has words of its own");
        }
    }
}
