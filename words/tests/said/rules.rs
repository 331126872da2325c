//! What the texts of the rules hold.

use crate::VOICES;
use licentia_verifier::json::Value as Read;
use licentia_verifier::policy::{FIELDS, Policy, Source, presets};
use licentia_verifier::rules::Rule;
use licentia_words::Words;
use serde_json::{Value, from_value, json, to_value};
use std::collections::BTreeSet;

fn policies() -> impl Iterator<Item = Policy> {
    presets::IDS.iter().map(|id| presets::find(id).unwrap())
}

/// Every policy in every language and style.
fn policies_told() -> impl Iterator<Item = (Policy, &'static dyn Words)> {
    policies().flat_map(|policy| VOICES.map(|words| (policy.clone(), words)))
}

/// The same policy with another value in a field.
fn with(policy: &Policy, field: &str, value: Value) -> Policy {
    let mut changed = to_value(policy).unwrap();
    changed[field] = value;
    from_value(changed).unwrap()
}

/// The numbers in a text, without the separators of their thousands.
fn numbers(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let thousands =
        |at: usize| [',', '.'].contains(&letters[at]) && 0 < at && digit(at - 1) && digit(at + 1);
    let kept = (0..letters.len()).filter(|at| !thousands(*at));
    let joined: String = kept.map(|at| letters[at]).collect();
    let parts = joined.split(|character: char| !character.is_ascii_digit());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Numbers that are no field's: days of the calendar, names, worked examples, a log line.
const FIXED: [(Rule, &[&str]); 7] = [
    (Rule::Term2, &["2023", "05", "01", "1"]),
    (Rule::Term3, &["3"]),
    (Rule::Term5, &["2023", "05", "01", "1"]),
    (Rule::Seat5, &["2", "12", "4"]),
    (Rule::Seat25, &["0"]),
    (Rule::Buy10, &["11"]),
    (Rule::Smtp2, &["05", "4", "19", "27"]),
];

#[test]
fn every_title_is_three_to_seven_words_without_a_period_and_is_there_once() {
    for words in VOICES {
        let mut titles = BTreeSet::new();
        for rule in Rule::ALL {
            let title = words.rule_title(*rule);
            assert!((3..=7).contains(&title.split(' ').count()), "{rule}: {title}");
            assert!(title.starts_with(char::is_uppercase) && !title.contains('.'), "{title}");
            assert!(titles.insert(title), "{title}");
        }
    }
}

#[test]
fn every_text_is_one_to_five_sentences() {
    for (policy, words) in policies_told() {
        for of in Rule::ALL {
            let text = words.rule(*of, &policy);
            assert!(text.starts_with(|first: char| first.is_uppercase() || first.is_numeric()));
            assert!(text.ends_with('.') && !text.contains("  "), "{of}: {text}");
            let sentences = text.split(". ").count();
            assert!((1..=5).contains(&sentences), "{of}: {sentences}: {text}");
        }
    }
}

#[test]
fn what_is_assumed_is_called_so_and_nothing_else_is() {
    for (policy, words) in policies_told() {
        for of in Rule::ALL.iter().filter(|of| of.overruled(&policy).is_none()) {
            let (text, sources) = (words.rule(*of, &policy), of.sources());
            let assumed = if words.tag() == "it" { "presunt" } else { "assumed" };
            let said = text.contains(assumed);
            assert_eq!(said, sources.contains(&Source::Assumed), "{of}: {text}");
        }
    }
}

#[test]
fn the_numbers_of_a_text_are_those_of_its_policy() {
    const STRANGE: u32 = 4711;
    for (policy, words) in policies_told() {
        for field in FIELDS {
            let value = match field.value(&policy) {
                Read::List(_) => json!([STRANGE, 4713]),
                Read::Natural(_) => json!(STRANGE),
                _ => continue,
            };
            let (of, changed) = (field.rule(&policy), with(&policy, field.name, value));
            let text = words.rule(of, &changed);
            if of.overruled(&changed).is_none() {
                assert!(
                    text.contains(&words.number(STRANGE.into())),
                    "{of}: {}: {text}",
                    field.name
                );
            }
        }
    }
}

#[test]
fn no_text_has_a_number_that_its_policy_contradicts() {
    for (policy, words) in policies_told() {
        for of in Rule::ALL {
            let of_fields = of.fields(&policy).map(|field| field.value(&policy).to_string());
            let mut known: BTreeSet<String> =
                of_fields.flat_map(|value| numbers(&value.replace(',', " "))).collect();
            let fixed = FIXED.iter().filter(|(rule, _)| rule == of);
            known.extend(fixed.flat_map(|(_, numbers)| *numbers).map(ToString::to_string));
            let text = words.rule(*of, &policy);
            let unknown: Vec<String> = numbers(&text).difference(&known).cloned().collect();
            assert!(unknown.is_empty(), "{of} under {}: {unknown:?}: {text}", policy.id);
        }
    }
}
