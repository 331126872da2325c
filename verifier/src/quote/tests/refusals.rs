//! What cannot be quoted: boundaries of lists, numbers and amounts.

use super::*;
use crate::limits;

#[test]
fn a_price_list_counts_from_its_first_to_its_last_day() {
    let held = held(5, "2027-12-31");
    for day in ["2026-01-01", "2026-12-31"] {
        assert_eq!(amounts(&on(&held, &[add(5)], day)), [20_000], "{day}");
    }
    let early = refusal(&on(&held, &[add(5)], "2025-12-31"));
    assert!(matches!(early, QuoteRefusal::PriceListNotYetIssued { .. }));
    let late = refusal(&on(&held, &[add(5)], "2027-01-01"));
    assert!(matches!(late, QuoteRefusal::PriceListEnded { .. }));
}

#[test]
fn what_the_list_does_not_have_is_named() {
    let held = held(5, "2026-12-31");
    let asked = |product: &str, currency: &str| {
        let quote = quote(&Asked {
            held: &held,
            product,
            price_class: PriceClass::Standard,
            changes: &[add(5)],
            prices: &prices(&list()),
            policy: &presets::find("kerio-control").unwrap(),
            currency,
            on: "2026-06-01".parse().unwrap(),
        });
        quote.refusals.into_iter().map(|refused| refused.refusal).collect::<Vec<_>>()
    };
    let no_currency = QuoteRefusal::CurrencyNotListed {
        currency: "eur".to_owned(),
        listed: vec!["EUR".to_owned()],
    };
    let no_product = QuoteRefusal::ProductNotListed { product: "other".to_owned() };
    assert_eq!(asked("other", "eur"), [no_currency, no_product]);
    let module = refusal(&on(&held, &[add_module("fax", None)], "2026-06-01"));
    assert!(matches!(module, QuoteRefusal::ModuleNotListed { .. }));
    let product = refusal(&on(&held, &[upgrade("other", None)], "2026-06-01"));
    assert!(matches!(product, QuoteRefusal::ProductNotListed { .. }));
}

#[test]
fn what_is_refused_leaves_no_trace_and_the_rest_is_quoted() {
    let most = limits::SEATS;
    let changes = [add(0), add(5), add(most), renew(1)];
    let quote = on(&held(5, "2026-12-31"), &changes, "2026-06-01");
    let refused = |change, refusal| Refused { change: Some(change), refusal };
    let too_many = QuoteRefusal::TooManyUsers { users: u64::from(most) + 10, limit: most };
    assert_eq!(quote.refusals, [refused(0, QuoteRefusal::ZeroUsers), refused(2, too_many)]);
    assert_eq!(quote.total, Money::new(20_000 + 39_600, "EUR"));
}

#[test]
fn any_number_of_users_has_no_price() {
    let mut trial = held(5, "2026-12-31");
    trial.modules[0].seats = Seats::Unlimited;
    for change in [add(5), renew(1), add_module("antivirus", None), upgrade("large", None)] {
        let refused = refusal(&on(&trial, &[change], "2026-06-01"));
        assert_eq!(refused, QuoteRefusal::UnlimitedUsers { module: "server".to_owned() });
    }
    let nothing = Held { modules: vec![], ..trial };
    assert_eq!(refusal(&on(&nothing, &[add(5)], "2026-06-01")), QuoteRefusal::NoServer);
}

#[test]
fn amounts_that_no_number_holds_are_refused() {
    let mut list = list();
    list["products"][0]["pack"] = json!({ "EUR": limits::PRICE_MINOR });
    let too_large = QuoteRefusal::AmountTooLarge { limit_minor: limits::AMOUNT_MINOR };
    let quote = |users, changes: &[Change]| {
        priced(&list, PriceClass::Standard, &held(users, "2026-12-31"), changes, "2026-06-01")
    };
    // 9,007 packs of 10^12 are the most that fit below 2^53; of the license new, 9,007 as well.
    assert_eq!(amounts(&quote(5, &[add(45_035)])), [9_007_000_000_000_000]);
    assert_eq!(refusal(&quote(5, &[add(45_036)])), too_large);
    assert_eq!(refusal(&quote(5 + 45_036, &[renew(1)])), too_large);
    let sum = quote(5, &[add(45_035), add(5)]);
    assert_eq!(sum.refusals, [Refused { change: Some(1), refusal: too_large }]);
    assert_eq!(sum.total.amount_minor, 9_007_000_000_000_000);
}

#[test]
fn packs_that_hold_nobody_cannot_be_sold() {
    let policy = Policy {
        users_per_pack: crate::policy::Span(0),
        ..presets::find("kerio-control").unwrap()
    };
    let quote = quote(&Asked {
        held: &held(6, "2026-12-31"),
        product: "small",
        price_class: PriceClass::Standard,
        changes: &[add(1), renew(1)],
        prices: &prices(&list()),
        policy: &policy,
        currency: "EUR",
        on: "2026-06-01".parse().unwrap(),
    });
    assert!(quote.refusals.iter().all(|it| it.refusal == QuoteRefusal::EmptyPack));
    assert_eq!((quote.refusals.len(), quote.lines.len()), (2, 0));
}
