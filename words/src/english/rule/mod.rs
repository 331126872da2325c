//! The rules of licensing in English, chapter by chapter: their sentences here, their numbers
//! always from a policy.

mod activation;
mod buying;
mod duplicates;
mod over_limit;
mod revalidation;
mod seats;
mod smtp;
mod term;
mod title;

use super::{English, grouped};
use crate::policy::no_grace_from;
use crate::{RuleWords, TimeWords};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use licentia_verifier::policy::{Policy, Span, Spans};
use licentia_verifier::rules::Rule;

impl RuleWords for English {
    fn rule(&self, rule: Rule, policy: &Policy) -> String {
        match rule {
            Rule::Term1 => term::TWO_ENDS.to_owned(),
            Rule::Term2 => term::grace(policy, &no_grace_from(|day| self.date(day))),
            Rule::Term3 => term::IN_GRACE.to_owned(),
            Rule::Term4 => term::CLIENTS_BLOCKED.to_owned(),
            Rule::Term5 => term::suspended(&no_grace_from(|day| self.date(day))),
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

    fn rule_title(&self, rule: Rule) -> &'static str {
        title::title(rule)
    }
}

/// `30 days`.
fn count(span: Span, noun: &str) -> String {
    super::count(span.0 as usize, noun)
}

/// A number alone.
fn number(span: Span) -> String {
    grouped(span.0.into())
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

    #[test]
    fn several_numbers_are_one_enumeration() {
        let spans = |numbers: &[u32]| Spans(numbers.iter().copied().map(Span).collect());
        assert_eq!(several(&spans(&[]), "day"), "no days");
        assert_eq!(several(&spans(&[1]), "day"), "1 day");
        assert_eq!(several(&spans(&[14, 7, 1_000]), "day"), "14, 7 and 1,000 days");
    }
}
