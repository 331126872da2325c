//! What changes cost: laws that hold for any license and any price list.

use conformance::keys::{VENDOR, key_set};
use conformance::root;
use conformance::vectors::{key, ordinary_with};
use licentia_verifier::entitlement::{Entitlement, Held};
use licentia_verifier::order::Change;
use licentia_verifier::policy::{Policy, presets};
use licentia_verifier::quote::{Asked, Item, PRICE_LIST_TYPE, PriceList, Quote, quote};
use licentia_verifier::{Instant, Keyring, OpenError, PriceClass, open};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Prices of the same product in two currencies that have nothing to do with each other.
fn list(seeds: &[(u32, u32)], additions: Value) -> Value {
    let mut seeds = seeds.iter().cycle();
    let mut price = || {
        let (euro, yen) = seeds.next().unwrap();
        json!({ "EUR": euro, "JPY": yen })
    };
    json!({
        "version": 1, "issued": "2026-01-01T00:00:00Z", "additions": additions,
        "currencies": [{ "code": "EUR", "minorDigits": 2 }, { "code": "JPY", "minorDigits": 0 }],
        "classPercents": { "edu": 55, "gov": 85 },
        "products": [{
            "id": "kerio-connect", "server": price(), "pack": price(), "modules": [
                { "id": "activesync", "category": "server", "withServer": price(),
                  "perPack": price() },
                { "id": "antivirus", "category": "server", "withServer": price(),
                  "perPack": price() },
                { "id": "outlook-sync", "category": "client", "withServer": price() },
            ],
        }, {
            "id": "large", "server": price(), "pack": price(), "modules": [
                { "id": "antivirus", "category": "server", "withServer": price(),
                  "perPack": price() },
            ],
        }],
    })
}

fn keyring() -> Keyring {
    Keyring::parse(&key_set().to_string()).unwrap()
}

fn held(users: u32, antivirus: u32) -> Held {
    let claims = ordinary_with(json!({ "modules": [
        { "id": "server", "category": "server", "seats": 5, "extraSeats": users },
        { "id": "antivirus", "category": "server", "seats": antivirus },
    ] }));
    let license = open(&key(&claims), &keyring()).unwrap();
    let at: Instant = "2026-06-01T00:00:00Z".parse().unwrap();
    Entitlement::of([license], |_| false).holdings[0].at(at, 0).unwrap()
}

/// Any license, any price list, any class.
#[derive(Debug, Clone)]
struct Desk {
    held: Held,
    prices: PriceList,
    class: PriceClass,
    policy: Policy,
}

impl Desk {
    fn quote_in(&self, currency: &str, changes: &[Change]) -> Quote {
        quote(&Asked {
            held: &self.held,
            product: "kerio-connect",
            price_class: self.class,
            changes,
            prices: &self.prices,
            policy: &self.policy,
            currency,
            on: "2026-06-01".parse().unwrap(),
        })
    }

    fn quote(&self, changes: &[Change]) -> Quote {
        self.quote_in("EUR", changes)
    }

    fn total(&self, changes: &[Change]) -> i64 {
        self.quote(changes).total.amount_minor
    }
}

fn any_desk() -> impl Strategy<Value = Desk> {
    let seeds = proptest::collection::vec((0..100_000_u32, 0..100_000_u32), 1..14);
    let additions = prop_oneof![
        Just(json!({ "proration": "none" })),
        Just(json!({ "proration": "by-day", "period": "month" })),
        (1..400_u32).prop_map(|period| json!({ "proration": "by-day", "period": period })),
    ];
    let class = prop_oneof![Just(PriceClass::Standard), Just(PriceClass::Edu)];
    (seeds, additions, class, 0..60_u32, any::<bool>()).prop_map(
        |(seeds, additions, class, users, equal)| Desk {
            held: held(users, if equal { 5 + users } else { 3 }),
            prices: PriceList::read(list(&seeds, additions).to_string().as_bytes()).unwrap(),
            class,
            policy: presets::find("kerio-connect").unwrap(),
        },
    )
}

fn module(id: &str) -> String {
    id.to_owned()
}

fn any_change() -> impl Strategy<Value = Change> {
    let id = prop_oneof![Just("activesync"), Just("antivirus"), Just("outlook-sync"), Just("fax")];
    let users = proptest::option::of(0..80_u32);
    prop_oneof![
        (0..40_u32).prop_map(|users| Change::AddUsers { users }),
        (id.clone(), users.clone())
            .prop_map(|(id, users)| Change::AddModule { module: module(id), users }),
        id.prop_map(|id| Change::TrialModule { module: module(id) }),
        (0..4_u32).prop_map(|years| Change::Renew { years }),
        users.prop_map(|users| Change::Upgrade { product: module("large"), users }),
    ]
}

fn any_changes() -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec(any_change(), 0..5)
}

/// What a quote says without its amounts.
fn without_amounts(quote: &Quote) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) => {
                members.remove("amountMinor");
                members.remove("currency");
                members.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut value = serde_json::to_value(quote).unwrap();
    strip(&mut value);
    // What is not refunded depends on what things cost.
    value["remarks"].as_array_mut().unwrap().retain(|remark| remark["code"] != "not-refunded");
    value
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_add_up_to_the_total_and_cost_no_less_than_nothing(
        desk in any_desk(), changes in any_changes(),
    ) {
        let quote = desk.quote(&changes);
        let amounts: Vec<i64> = quote.lines.iter().map(|line| line.amount.amount_minor).collect();
        prop_assert_eq!(amounts.iter().sum::<i64>(), quote.total.amount_minor);
        prop_assert!(amounts.iter().all(|amount| 0 <= *amount));
    }

    #[test]
    fn an_amount_is_what_its_line_says_rounded_half_up(
        desk in any_desk(), changes in any_changes(),
    ) {
        for line in desk.quote(&changes).lines {
            let left = line.prorated.map_or((1, 1), |left| {
                let [whole, days, of] = [left.whole_periods, left.days, left.period_days];
                (i128::from(whole * of + days), i128::from(of))
            });
            let percent = line.maintenance_percent.unwrap_or(100);
            let exact = i128::from(line.unit_price.amount_minor)
                * i128::from(line.quantity) * i128::from(line.class_percent)
                * i128::from(percent) * left.0;
            let of = 10_000 * left.1;
            // Half up: the amount is above exact - 1/2 and at most exact + 1/2.
            let doubled = 2 * i128::from(line.amount.amount_minor) * of;
            prop_assert!(2 * exact - of < doubled && doubled <= 2 * exact + of);
        }
    }

    #[test]
    fn more_users_never_cost_less_and_nobody_gets_fewer_than_asked(
        desk in any_desk(), fewer in 1..60_u32, more in 0..60_u32,
    ) {
        let add = |users| [Change::AddUsers { users }];
        let (one, other) = (desk.quote(&add(fewer)), desk.quote(&add(fewer + more)));
        prop_assert!(one.total.amount_minor <= other.total.amount_minor);
        for line in one.lines {
            let Item::AddedUsers { users_asked, users_got, .. } = line.item else { continue };
            prop_assert!(users_asked <= users_got && users_got < users_asked + 5);
        }
        let renew = |users| [Change::AddUsers { users }, Change::Renew { years: 1 }];
        prop_assert!(desk.total(&renew(fewer)) <= desk.total(&renew(fewer + more)));
    }

    #[test]
    fn changes_that_have_nothing_to_do_with_each_other_may_come_in_any_order(desk in any_desk()) {
        let id = "outlook-sync";
        let [one, other] = [
            Change::AddUsers { users: 7 },
            Change::AddModule { module: module(id), users: Some(5) },
        ];
        let (first, second) =
            (desk.quote(&[one.clone(), other.clone()]), desk.quote(&[other, one]));
        prop_assert_eq!(first.total, second.total);
        prop_assert_eq!(first.after, second.after);
    }

    #[test]
    fn but_for_its_amounts_a_quote_is_the_same_in_every_currency(
        desk in any_desk(), changes in any_changes(),
    ) {
        let [euro, yen] = ["EUR", "JPY"].map(|code| desk.quote_in(code, &changes));
        prop_assert_eq!(without_amounts(&euro), without_amounts(&yen));
    }

    #[test]
    fn what_is_refused_changes_nothing(desk in any_desk(), changes in any_changes()) {
        let quote = desk.quote(&changes);
        let refused = |index| quote.refusals.iter().any(|it| it.change == Some(index));
        let accepted = changes.iter().enumerate().filter(|(index, _)| !refused(*index));
        let accepted: Vec<Change> = accepted.map(|(_, change)| change.clone()).collect();
        let again = desk.quote(&accepted);
        prop_assert_eq!(&again.refusals, &[]);
        prop_assert_eq!((again.lines, again.after), (quote.lines, quote.after));
    }

    #[test]
    fn a_renewal_reaches_the_day_and_nothing_that_is_held_gets_less(
        desk in any_desk(), changes in any_changes(),
    ) {
        let quote = desk.quote(&changes);
        prop_assert!(quote.before.maintenance_expires <= quote.after.maintenance_expires);
        for old in &quote.before.modules {
            let kept = quote.after.modules.iter().find(|module| module.id == old.id);
            prop_assert!(kept.is_some_and(|module| old.total_seats() <= module.total_seats()));
        }
    }
}

#[test]
fn the_demo_prices_and_a_quote_by_them_are_what_the_schemas_say() {
    let file = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
    let check = |schema: &str, document: &Value| {
        let schema = file(&format!("verifier/schemas/{schema}.schema.json"));
        let schema: Value = serde_json::from_str(&schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let faults: Vec<String> =
            validator.iter_errors(document).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new());
    };
    let demo = file("www/demo/prices.json");
    check("price-list", &serde_json::from_str(&demo).unwrap());
    let prices = PriceList::read(demo.as_bytes()).unwrap();
    assert!(prices.note.as_ref().is_some_and(|note| note.contains("Invented")));
    let policy = presets::find("kerio-connect").unwrap();
    let desk = Desk { held: held(20, 25), prices, class: PriceClass::Gov, policy };
    let changes = [
        Change::Upgrade { product: module("icewarp"), users: Some(30) },
        Change::AddUsers { users: 7 },
        Change::AddModule { module: module("groupware"), users: None },
        Change::TrialModule { module: module("teamchat") },
        Change::Renew { years: 1 },
        Change::Renew { years: 0 },
    ];
    let quote = desk.quote(&changes);
    assert_eq!((quote.refusals.len(), quote.remarks.len()), (1, 1));
    check("quote", &serde_json::to_value(&quote).unwrap());
}

#[test]
fn a_signed_price_list_is_no_license_and_a_license_no_price_list() {
    let signed = |typ: &str, payload: &Value| {
        let header = json!({ "alg": "EdDSA", "kid": VENDOR.id(), "typ": typ });
        VENDOR.jws(header.to_string().as_bytes(), payload.to_string().as_bytes())
    };
    let prices = list(&[(1, 1)], json!({ "proration": "none" }));
    let genuine = signed(PRICE_LIST_TYPE, &prices);
    let plain = PriceList::read(prices.to_string().as_bytes()).unwrap();
    assert_eq!(PriceList::open(&genuine, &keyring()), Ok(plain));
    assert!(matches!(open(&genuine, &keyring()), Err(OpenError::WrongType { .. })));
    let license = key(&ordinary_with(json!({})));
    let other = PriceList::open(&license, &keyring());
    assert!(matches!(other, Err(OpenError::WrongType { .. })));
    let disguised = signed(PRICE_LIST_TYPE, &ordinary_with(json!({})));
    let other = PriceList::open(&disguised, &keyring());
    assert!(matches!(other, Err(OpenError::BadClaim { .. })), "{other:?}");
}
