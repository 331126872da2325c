//! Both languages say the same things, each in its own form.

use crate::i18n::{all_words, prettify};
use crate::state::Language;
use licentia_verifier::{Date, Instant};

#[test]
fn dates_and_numbers_have_the_form_of_the_language() {
    let date: Date = "2026-01-05".parse().unwrap();
    let instant: Instant = "2026-08-31T09:05:00Z".parse().unwrap();
    let (english, italian) = (all_words(Language::English), all_words(Language::Italian));
    assert_eq!(
        (english.date(date), italian.date(date)),
        ("5 Jan 2026".into(), "5 gen 2026".into())
    );
    assert_eq!(english.instant(instant), "31 Aug 2026, 09:05 UTC");
    assert_eq!(italian.instant(instant), "31 ago 2026, 09:05 UTC");
    assert_eq!((english.number(1234), italian.number(1234)), ("1,234".into(), "1.234".into()));
}

#[test]
fn counts_agree_with_their_nouns() {
    let (english, italian) = (all_words(Language::English), all_words(Language::Italian));
    assert_eq!((english.count(1), english.count(2)), ("1 license".into(), "2 licenses".into()));
    assert_eq!((italian.count(1), italian.count(0)), ("1 licenza".into(), "0 licenze".into()));
    assert_eq!(english.days_left(0), "today is the last day");
    assert_eq!(english.days_left(1), "1 day left");
    assert_eq!(english.days_left(-2), "2 days ago");
    assert_eq!(italian.days_left(1), "manca 1 giorno");
    assert_eq!(italian.days_left(20), "mancano 20 giorni");
}

#[test]
fn every_module_and_product_of_the_demo_has_a_name() {
    for (identifier, name) in [("kerio-operator", "Kerio Operator"), ("icewarp", "IceWarp")] {
        assert_eq!(prettify(identifier), name);
    }
    assert_eq!(all_words(Language::Italian).module_name("web-filter"), "Filtro web");
}
