//! The rules of licensing in Italian, chapter by chapter: their sentences here, their numbers
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

use super::{Italian, counted, grouped};
use crate::RuleWords;
use crate::policy::no_grace_from;
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use licentia_verifier::policy::{Policy, Span, Spans};
use licentia_verifier::rules::Rule;

impl RuleWords for Italian {
    fn rule(&self, rule: Rule, policy: &Policy) -> String {
        let text = match rule {
            Rule::Term1 => term::TWO_ENDS,
            Rule::Term2 => return term::grace(policy, &no_grace_from(|day| self.of(day))),
            Rule::Term3 => term::IN_GRACE,
            Rule::Term4 => term::CLIENTS_BLOCKED,
            Rule::Term5 => return term::suspended(&no_grace_from(|day| self.from(day))),
            Rule::Term6 => term::INSTALLED_BUILD,
            Rule::Term7 => return term::notices(policy),
            Rule::Term8 => return term::delay(policy),
            Rule::Trial1 => return term::trial(policy),
            Rule::Trial2 => term::TRIAL_TO_PURCHASE,
            Rule::Seat1 => seats::MAILBOXES,
            Rule::Seat2 => seats::NOT_COUNTED,
            Rule::Seat3 => return seats::devices(policy),
            Rule::Seat4 => seats::WEB_FILTER,
            Rule::Seat5 => return seats::extensions(policy),
            Rule::Seat6 => seats::LOGIN_ACCOUNTS,
            Rule::Seat7 => seats::PER_MODULE,
            Rule::Seat8 => seats::STRICTER_LIMIT,
            Rule::Seat10 => over_limit::REFUSED,
            Rule::Seat11 => over_limit::OLDEST_LOGIN,
            Rule::Seat20 => over_limit::TRIAL_SEAT,
            Rule::Seat21 => return over_limit::trial_days(policy),
            Rule::Seat22 => over_limit::MIDNIGHT_LIST,
            Rule::Seat23 => over_limit::FIRST_ACCESS,
            Rule::Seat24 => return over_limit::marks(policy),
            Rule::Seat25 => over_limit::ADJUSTING,
            Rule::Seat26 => over_limit::SLOW_COUNT,
            Rule::Act1 => return activation::mismatch(policy),
            Rule::Act2 => activation::PREVIOUS_ORDER,
            Rule::Act3 => activation::FAILURES,
            Rule::Act4 => activation::THREE_STATES,
            Rule::Act5 => return activation::new_hardware(policy),
            Rule::Act6 => activation::OFFLINE,
            Rule::Act7 => activation::BACKUP,
            Rule::Reval1 => return revalidation::period(policy),
            Rule::Reval2 => return revalidation::retries(policy),
            Rule::Reval3 => return revalidation::grace(policy),
            Rule::Reval4 => return revalidation::emergency(policy),
            Rule::Reval5 => revalidation::STOP,
            Rule::Reval6 => revalidation::RECOVERY,
            Rule::Reval7 => revalidation::NOTICES,
            Rule::Dup1 => return duplicates::migration(policy),
            Rule::Dup2 => return duplicates::standby(policy),
            Rule::Dup3 => return duplicates::breach(policy),
            Rule::Dup4 => duplicates::PAIR,
            Rule::Buy1 => return buying::packs(policy),
            Rule::Buy2 => buying::FIRST_YEAR,
            Rule::Buy3 => return buying::renewal_price(policy),
            Rule::Buy4 => buying::CO_TERMED,
            Rule::Buy5 => buying::RENEWED_YEAR,
            Rule::Buy6 => buying::PRICE_CLASSES,
            Rule::Buy7 => buying::RESELLER,
            Rule::Buy8 => buying::REGISTERING,
            Rule::Buy9 => buying::MODULES,
            Rule::Buy10 => buying::SUPPORT,
            Rule::Smtp1 => return smtp::delay(policy),
            Rule::Smtp2 => smtp::LOG,
        };
        text.to_owned()
    }

    fn rule_title(&self, rule: Rule) -> &'static str {
        title::title(rule)
    }
}

/// `30 giorni`.
fn days(span: Span) -> String {
    super::days(span.0)
}

/// `24 ore`.
fn hours(span: Span) -> String {
    counted(span.0, "ora", "ore")
}

/// A number alone.
fn number(span: Span) -> String {
    grouped(span.0)
}

/// `12, 24 e 36 ore`; nothing if there are none.
fn several(spans: &Spans, said: fn(Span) -> String) -> String {
    match spans.0.as_slice() {
        [] => String::new(),
        [one] => said(*one),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().copied().map(number).collect();
            format!("{} e {}", first.join(", "), said(*last))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_numbers_are_one_enumeration() {
        let spans = |numbers: &[u32]| Spans(numbers.iter().copied().map(Span).collect());
        assert_eq!(several(&spans(&[]), days), "");
        assert_eq!(several(&spans(&[1]), days), "1 giorno");
        assert_eq!(several(&spans(&[14, 7, 1_000]), hours), "14, 7 e 1.000 ore");
    }
}
