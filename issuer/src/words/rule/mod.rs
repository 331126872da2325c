//! The rules of licensing in words, chapter by chapter: their sentences here, their numbers always
//! from a policy.

mod activation;
mod buying;
mod duplicates;
mod over_limit;
mod revalidation;
mod seats;
mod smtp;
mod term;
mod title;

pub(crate) use title::title;

use crate::text;
use licentia_verifier::policy::{Policy, Span, Spans};
use licentia_verifier::rules::Rule;

/// What a rule says under a policy, in whole sentences.
pub(crate) fn rule(rule: Rule, policy: &Policy) -> String {
    match rule {
        Rule::Term1 => term::TWO_ENDS.to_owned(),
        Rule::Term2 => term::grace(policy),
        Rule::Term3 => term::IN_GRACE.to_owned(),
        Rule::Term4 => term::CLIENTS_BLOCKED.to_owned(),
        Rule::Term5 => term::SUSPENDED.to_owned(),
        Rule::Term6 => term::INSTALLED_BUILD.to_owned(),
        Rule::Term7 => term::notices(policy),
        Rule::Term8 => term::delay(policy),
        Rule::Trial1 => term::trial(policy),
        Rule::Trial2 => term::TRIAL_TO_PURCHASE.to_owned(),
        Rule::Seat1 => seats::MAILBOXES.to_owned(),
        Rule::Seat2 => seats::NOT_COUNTED.to_owned(),
        Rule::Seat3 => seats::devices(policy),
        Rule::Seat4 => seats::WEB_FILTER.to_owned(),
        Rule::Seat5 => seats::extensions(policy),
        Rule::Seat6 => seats::LOGIN_ACCOUNTS.to_owned(),
        Rule::Seat7 => seats::PER_MODULE.to_owned(),
        Rule::Seat8 => seats::STRICTER_LIMIT.to_owned(),
        Rule::Seat10 => over_limit::REFUSED.to_owned(),
        Rule::Seat11 => over_limit::OLDEST_LOGIN.to_owned(),
        Rule::Seat20 => over_limit::TRIAL_SEAT.to_owned(),
        Rule::Seat21 => over_limit::trial_days(policy),
        Rule::Seat22 => over_limit::MIDNIGHT_LIST.to_owned(),
        Rule::Seat23 => over_limit::FIRST_ACCESS.to_owned(),
        Rule::Seat24 => over_limit::marks(policy),
        Rule::Seat25 => over_limit::ADJUSTING.to_owned(),
        Rule::Seat26 => over_limit::SLOW_COUNT.to_owned(),
        Rule::Act1 => activation::mismatch(policy),
        Rule::Act2 => activation::PREVIOUS_ORDER.to_owned(),
        Rule::Act3 => activation::FAILURES.to_owned(),
        Rule::Act4 => activation::THREE_STATES.to_owned(),
        Rule::Act5 => activation::new_hardware(policy),
        Rule::Act6 => activation::OFFLINE.to_owned(),
        Rule::Act7 => activation::BACKUP.to_owned(),
        Rule::Reval1 => revalidation::period(policy),
        Rule::Reval2 => revalidation::retries(policy),
        Rule::Reval3 => revalidation::grace(policy),
        Rule::Reval4 => revalidation::emergency(policy),
        Rule::Reval5 => revalidation::STOP.to_owned(),
        Rule::Reval6 => revalidation::RECOVERY.to_owned(),
        Rule::Reval7 => revalidation::NOTICES.to_owned(),
        Rule::Dup1 => duplicates::migration(policy),
        Rule::Dup2 => duplicates::standby(policy),
        Rule::Dup3 => duplicates::breach(policy),
        Rule::Dup4 => duplicates::PAIR.to_owned(),
        Rule::Buy1 => buying::packs(policy),
        Rule::Buy2 => buying::FIRST_YEAR.to_owned(),
        Rule::Buy3 => buying::renewal_price(policy),
        Rule::Buy4 => buying::CO_TERMED.to_owned(),
        Rule::Buy5 => buying::RENEWED_YEAR.to_owned(),
        Rule::Buy6 => buying::PRICE_CLASSES.to_owned(),
        Rule::Buy7 => buying::RESELLER.to_owned(),
        Rule::Buy8 => buying::REGISTERING.to_owned(),
        Rule::Buy9 => buying::MODULES.to_owned(),
        Rule::Buy10 => buying::SUPPORT.to_owned(),
        Rule::Smtp1 => smtp::delay(policy),
        Rule::Smtp2 => smtp::LOG.to_owned(),
    }
}

/// `30 days`.
fn count(span: Span, noun: &str) -> String {
    text::count(span.0 as usize, noun)
}

/// A number alone.
fn number(span: Span) -> String {
    text::grouped(span.0.into())
}

/// `12, 24 and 36 hours`; `no days` if there are none.
fn several(spans: &Spans, noun: &str) -> String {
    match spans.0.as_slice() {
        [] => format!("no {noun}s"),
        [one] => count(*one, noun),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().copied().map(number).collect();
            format!("{} and {}", first.join(", "), count(*last, noun))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use licentia_verifier::policy::{FIELDS, Source, presets};
    use serde_json::{Value, from_value, json, to_value};
    use std::collections::BTreeSet;

    fn policies() -> impl Iterator<Item = Policy> {
        presets::IDS.iter().map(|id| presets::find(id).unwrap())
    }

    /// The same policy with another value in a field.
    fn with(policy: &Policy, field: &str, value: Value) -> Policy {
        let mut changed = to_value(policy).unwrap();
        changed[field] = value;
        from_value(changed).unwrap()
    }

    /// The numbers in a text, without the separators of their thousands.
    fn numbers(text: &str) -> BTreeSet<String> {
        let text = text.replace(',', "");
        let parts = text.split(|character: char| !character.is_ascii_digit());
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// Numbers that are no field's: days of the calendar, names, worked examples, a log line.
    const FIXED: [(Rule, &[&str]); 7] = [
        (Rule::Term2, &["2023", "05", "01"]),
        (Rule::Term3, &["3"]),
        (Rule::Term5, &["2023", "05", "01"]),
        (Rule::Seat5, &["2", "12", "4"]),
        (Rule::Seat25, &["0"]),
        (Rule::Buy10, &["11"]),
        (Rule::Smtp2, &["05", "4", "19", "27"]),
    ];

    #[test]
    fn every_title_is_three_to_seven_words_without_a_period_and_is_there_once() {
        let mut titles = BTreeSet::new();
        for rule in Rule::ALL {
            let title = title(*rule);
            assert!((3..=7).contains(&title.split(' ').count()), "{rule}: {title}");
            assert!(title.starts_with(char::is_uppercase) && !title.contains('.'), "{title}");
            assert!(titles.insert(title), "{title}");
        }
    }

    #[test]
    fn every_text_is_one_to_five_sentences() {
        for policy in policies() {
            for of in Rule::ALL {
                let text = rule(*of, &policy);
                assert!(text.starts_with(|first: char| first.is_uppercase() || first.is_numeric()));
                assert!(text.ends_with('.') && !text.contains("  "), "{of}: {text}");
                let sentences = text.split(". ").count();
                assert!((1..=5).contains(&sentences), "{of}: {sentences}: {text}");
            }
        }
    }

    #[test]
    fn what_is_assumed_is_called_so_and_nothing_else_is() {
        for policy in policies() {
            for of in Rule::ALL.iter().filter(|of| of.overruled(&policy).is_none()) {
                let (text, sources) = (rule(*of, &policy), of.sources());
                let said = text.contains("assumed");
                assert_eq!(said, sources.contains(&Source::Assumed), "{of}: {text}");
            }
        }
    }

    #[test]
    fn the_numbers_of_a_text_are_those_of_its_policy() {
        const STRANGE: u32 = 4711;
        for policy in policies() {
            for field in FIELDS {
                let value = match field.value(&policy) {
                    Value::Array(_) => json!([STRANGE, 4713]),
                    Value::Number(_) => json!(STRANGE),
                    _ => continue,
                };
                let (of, changed) = (field.rule(&policy), with(&policy, field.name, value));
                let text = rule(of, &changed);
                if of.overruled(&changed).is_none() {
                    assert!(text.contains("4,711"), "{of}: {}: {text}", field.name);
                }
            }
        }
    }

    #[test]
    fn no_text_has_a_number_that_its_policy_contradicts() {
        for policy in policies() {
            for of in Rule::ALL {
                let of_fields = of.fields(&policy).map(|field| field.value(&policy).to_string());
                let mut known: BTreeSet<String> =
                    of_fields.flat_map(|value| numbers(&value.replace(',', " "))).collect();
                let fixed = FIXED.iter().filter(|(rule, _)| rule == of);
                known.extend(fixed.flat_map(|(_, numbers)| *numbers).map(ToString::to_string));
                let text = rule(*of, &policy);
                let unknown: Vec<String> = numbers(&text).difference(&known).cloned().collect();
                assert!(unknown.is_empty(), "{of} under {}: {unknown:?}: {text}", policy.id);
            }
        }
    }

    #[test]
    fn several_numbers_are_one_enumeration() {
        let spans = |numbers: &[u32]| Spans(numbers.iter().copied().map(Span).collect());
        assert_eq!(several(&spans(&[]), "day"), "no days");
        assert_eq!(several(&spans(&[1]), "day"), "1 day");
        assert_eq!(several(&spans(&[14, 7, 1_000]), "day"), "14, 7 and 1,000 days");
    }
}
