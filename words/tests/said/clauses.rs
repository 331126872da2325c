//! Every problem, every remedy, every finding is a clause.

use crate::samples;
use licentia_verifier::OpenError;
use licentia_verifier::assess::Fact;
use licentia_words::{Advice, English, EventKind, Label, Words, Zone};

const ENGLISH: &dyn Words = &English::PLAIN;

fn clause(text: &str) {
    let first = text.chars().next().unwrap();
    assert!(first.is_lowercase() || "`0123456789".contains(first), "{text}");
    assert!(!text.ends_with(['.', ' ']) && !text.contains("  "), "{text}");
}

#[test]
fn every_finding_its_deadline_and_its_remedy_are_clauses() {
    let facts = samples::facts();
    let codes = Fact::CODES.iter().map(|(code, _)| *code);
    assert!(facts.iter().map(Fact::code).eq(codes), "one of each");
    for it in &facts {
        let help = it.remedy().map(|it| ENGLISH.remedy(it).to_owned());
        let said = [ENGLISH.fact(it, Zone::new(0)), ENGLISH.deadline(it)];
        for text in said.into_iter().chain(help) {
            clause(&text);
            assert_ne!(text, it.code(), "it has words of its own");
        }
    }
}

#[test]
fn every_problem_and_every_remedy_is_a_clause() {
    let mut all: Vec<Advice> = samples::refusals().iter().map(|it| ENGLISH.refusal(it)).collect();
    all.extend(samples::quote_refusals().iter().map(|it| ENGLISH.quote_refusal(it)));
    all.extend(samples::list_errors().iter().map(|it| ENGLISH.list_error(it)));
    all.push(ENGLISH.price_list_error(&OpenError::Empty));
    for advice in all {
        clause(&advice.problem);
        clause(&advice.remedy.unwrap());
    }
    samples::remarks().iter().for_each(|it| clause(&ENGLISH.remark(it)));
    samples::row_problems().iter().for_each(|it| clause(&ENGLISH.row_problem(it)));
}

#[test]
fn kinds_of_events_and_labels_have_names_of_their_own() {
    for (index, kind) in EventKind::ALL.iter().enumerate() {
        let name = ENGLISH.event_kind(*kind);
        clause(name);
        let others = &EventKind::ALL[index + 1..];
        assert!(others.iter().all(|it| ENGLISH.event_kind(*it) != name), "{name}");
    }
    for (index, label) in Label::ALL.iter().enumerate() {
        let text = ENGLISH.label(*label);
        assert!(Label::ALL[index + 1..].iter().all(|it| ENGLISH.label(*it) != text), "{text}");
    }
}
