//! Quotes worked out by hand.

mod prices;
mod refusals;

use super::*;
use crate::policy::{PolicyReference, presets};
use crate::rules::Rule;
use crate::{Category, Kind, Licensee, Seats};
use alloc::{string::ToString, vec};
use serde_json::{Value, json};

/// A server with 5 users for 1,000.00 and 200.00 a pack; half the price for schools.
fn list() -> Value {
    let eur = |amount: i64| json!({ "EUR": amount });
    let module = |id: &str, category: &str, own: i64, pack: i64| {
        let (own, pack) = (eur(own), eur(pack));
        json!({ "id": id, "category": category, "withServer": own, "perPack": pack })
    };
    let modules = json!([
        module("antivirus", "server", 10_000, 5_000),
        module("sync", "client", 4_000, 1_000),
        module("web-filter", "server", 8_000, 3_000),
        { "id": "voicemail", "category": "server", "withServer": eur(3_000) },
    ]);
    json!({
        "version": 7, "issued": "2026-01-01T09:00:00Z", "validUntil": "2026-12-31",
        "currencies": [{ "code": "EUR", "minorDigits": 2 }],
        "classPercents": { "edu": 50, "gov": 80 },
        "products": [
            { "id": "small", "server": eur(100_000), "pack": eur(20_000), "modules": modules },
            { "id": "large", "server": eur(150_000), "pack": eur(30_000),
              "modules": [module("antivirus", "server", 12_000, 6_000)] },
        ],
    })
}

fn prices(list: &Value) -> PriceList {
    PriceList::read(list.to_string().as_bytes()).unwrap()
}

fn module(id: &str, category: Category, users: u32) -> Module {
    draft::bought(id.to_owned(), category, users)
}

/// A license with so many users of the server, and maintenance up to a day.
fn held(users: u32, maintenance_expires: &str) -> Held {
    Held {
        order_id: "A-1".to_owned(),
        kind: Kind::Base,
        licensee: Licensee::default(),
        price_class: PriceClass::Standard,
        policy: PolicyReference::Named("kerio-control".to_owned()),
        reference_id: None,
        issued: "2025-06-01T00:00:00Z".parse().unwrap(),
        not_before: None,
        revalidation: None,
        domain_limits: vec![],
        license_expires: None,
        maintenance_expires: maintenance_expires.parse().ok(),
        modules: vec![module("server", Category::Server, users)],
        bridged_until: None,
        ended_modules: vec![],
    }
}

fn with(mut held: Held, modules: Vec<Module>) -> Held {
    held.modules.extend(modules);
    held
}

/// Of a price list and a class, on a day.
fn priced(list: &Value, class: PriceClass, held: &Held, changes: &[Change], on: &str) -> Quote {
    quote(&Asked {
        held,
        product: "small",
        price_class: class,
        changes,
        prices: &prices(list),
        policy: &presets::find("kerio-control").unwrap(),
        currency: "EUR",
        on: on.parse().unwrap(),
    })
}

fn on(held: &Held, changes: &[Change], on: &str) -> Quote {
    priced(&list(), PriceClass::Standard, held, changes, on)
}

/// The amounts of the lines of a quote that refuses nothing.
#[track_caller]
fn amounts(quote: &Quote) -> Vec<i64> {
    assert_eq!(quote.refusals, []);
    quote.lines.iter().map(|line| line.amount.amount_minor).collect()
}

#[track_caller]
fn refusal(quote: &Quote) -> QuoteRefusal {
    assert_eq!((quote.refusals.len(), &quote.lines[..]), (1, &[][..]), "{quote:?}");
    quote.refusals[0].refusal.clone()
}

fn add(users: u32) -> Change {
    Change::AddUsers { users }
}

fn renew(years: u32) -> Change {
    Change::Renew { years }
}

fn add_module(module: &str, users: Option<u32>) -> Change {
    Change::AddModule { module: module.to_owned(), users }
}

fn upgrade(product: &str, users: Option<u32>) -> Change {
    Change::Upgrade { product: product.to_owned(), users }
}

fn users(quote: &Quote) -> Vec<(&str, Seats)> {
    quote.after.modules.iter().map(|it| (it.id.as_str(), it.total_seats())).collect()
}

#[test]
fn a_year_of_maintenance_costs_33_percent_of_the_license_new() {
    let held = held(5, "2026-12-31");
    // 1,000.00 → 330.00; three years 990.00; for a school, at half the price, 165.00.
    assert_eq!(amounts(&on(&held, &[renew(1)], "2026-06-01")), [33_000]);
    assert_eq!(amounts(&on(&held, &[renew(3)], "2026-06-01")), [99_000]);
    let school = priced(&list(), PriceClass::Edu, &held, &[renew(1)], "2026-06-01");
    assert_eq!(amounts(&school), [16_500]);
    assert_eq!(school.lines[0].rules, [Rule::Buy3, Rule::Buy5, Rule::Buy6]);
}

#[test]
fn the_license_new_is_the_server_with_all_its_packs_and_modules() {
    let modules = vec![
        module("antivirus", Category::Server, 25),
        module("sync", Category::Client, 6),
        module("voicemail", Category::Server, 25),
    ];
    let quote = on(&with(held(25, "2026-12-31"), modules), &[renew(1)], "2026-06-01");
    // Server 1,000 + 4 × 200; antivirus 100 + 4 × 50; sync 40 + 1 × 10; voicemail 30, however
    // many: 1,800 + 300 + 50 + 30 = 2,180.00, of which 33 % are 719.40.
    assert_eq!(quote.lines[0].unit_price, Money::new(218_000, "EUR"));
    assert_eq!(amounts(&quote), [71_940]);
    let Item::Renewal { parts } = &quote.lines[0].item else { panic!("{quote:?}") };
    let parts: Vec<i64> = parts.iter().map(|part| part.price.amount_minor).collect();
    assert_eq!(parts, [180_000, 30_000, 5_000, 3_000]);
}

#[test]
fn five_licenses_at_5_00_a_month_cost_13_71_for_17_of_31_days() {
    let mut list = list();
    list["products"][0]["pack"] = json!({ "EUR": 2_500 });
    list["additions"] = json!({ "proration": "by-day", "period": "month" });
    let quote =
        |day: &str| priced(&list, PriceClass::Standard, &held(5, "2026-01-31"), &[add(5)], day);
    // 25.00 × 17 / 31 = 13.7096…
    assert_eq!(amounts(&quote("2026-01-15")), [1_371]);
    // 25.00 × 1 / 31 = 0.806… on the last day; on the day after there is nothing left to pay for.
    assert_eq!(amounts(&quote("2026-01-31")), [81]);
    let over = refusal(&quote("2026-02-01"));
    assert!(matches!(over, QuoteRefusal::MaintenanceEnded { .. }), "{over:?}");
}

#[test]
fn a_subscription_by_the_year_pays_the_days_that_are_left() {
    let mut list = list();
    list["additions"] = json!({ "proration": "by-day", "period": 365 });
    let held = held(5, "2026-12-31");
    let quote =
        |changes: &[Change]| priced(&list, PriceClass::Standard, &held, changes, "2026-07-02");
    // 2 July to 31 December: 30 + 31 + 30 + 31 + 30 + 31 = 183 days. 200.00 × 183 / 365 = 100.27…
    assert_eq!(amounts(&quote(&[add(1)])), [10_027]);
    // Renewed first, it is 183 + 365 days: 200.00 × 548 / 365 = 300.27…
    assert_eq!(amounts(&quote(&[renew(1), add(1)])), [33_000, 30_027]);
}

#[test]
fn users_come_in_packs_of_five() {
    let held = held(5, "2026-12-31");
    for (asked, got, amount) in
        [(1, 5, 20_000), (5, 5, 20_000), (6, 10, 40_000), (10, 10, 40_000), (11, 15, 60_000)]
    {
        let quote = on(&held, &[add(asked)], "2026-06-01");
        let module = "server".to_owned();
        let item = Item::AddedUsers { module, users_asked: asked, users_got: got };
        assert_eq!((amounts(&quote), &quote.lines[0].item), (vec![amount], &item));
        assert_eq!(users(&quote), [("server", Seats::Limited(5 + got))]);
        let covers = quote.lines[0].covers.unwrap();
        assert_eq!((covers.from, Some(covers.until)), (quote.on, held.maintenance_expires));
    }
}

#[test]
fn modules_on_the_server_that_had_as_many_users_stay_equal() {
    let modules = vec![
        module("antivirus", Category::Server, 10),
        module("sync", Category::Client, 20),
        module("unlisted", Category::Server, 20),
        module("voicemail", Category::Server, 20),
        module("web-filter", Category::Server, 20),
    ];
    let quote = on(&with(held(20, "2026-12-31"), modules), &[add(10)], "2026-06-01");
    // Two packs: server 2 × 200, voicemail nothing more, web filter 2 × 30.
    assert_eq!(amounts(&quote), [40_000, 0, 6_000]);
    assert_eq!(quote.lines[2].rules, [Rule::Seat4, Rule::Buy4]);
    let seats = [("server", 30), ("antivirus", 10), ("sync", 20), ("unlisted", 20)];
    let seats = seats.into_iter().chain([("voicemail", 30), ("web-filter", 30)]);
    let seats: Vec<_> = seats.map(|(id, users)| (id, Seats::Limited(users))).collect();
    assert_eq!(users(&quote), seats);
    assert_eq!(quote.remarks, [Remark::ModuleNotRaised { module: "unlisted".to_owned() }]);
}

#[test]
fn a_module_is_sold_for_all_users_or_for_so_many() {
    let held = held(23, "2026-12-31");
    let all = on(&held, &[add_module("antivirus", None)], "2026-06-01");
    // 100.00 for five, and four packs of 50.00 for the other 18.
    assert_eq!(amounts(&all), [10_000, 20_000]);
    assert_eq!(users(&all)[0], ("antivirus", Seats::Limited(23)));
    let some = on(&held, &[add_module("antivirus", Some(6))], "2026-06-01");
    assert_eq!((amounts(&some), users(&some)[0].1), (vec![10_000, 5_000], Seats::Limited(10)));
    let few = on(&held, &[add_module("antivirus", Some(5))], "2026-06-01");
    assert_eq!(amounts(&few), [10_000]);
    // One price for any number of users.
    let flat = on(&held, &[add_module("voicemail", None)], "2026-06-01");
    assert_eq!((amounts(&flat), users(&flat)[1].1), (vec![3_000], Seats::Limited(23)));

    let has = |users| with(held.clone(), vec![module("antivirus", Category::Server, users)]);
    let more = on(&has(10), &[add_module("antivirus", Some(20))], "2026-06-01");
    assert_eq!((amounts(&more), users(&more)[1].1), (vec![10_000], Seats::Limited(20)));
    let antivirus = || "antivirus".to_owned();
    let same = on(&has(20), &[add_module("antivirus", Some(20))], "2026-06-01");
    assert_eq!(refusal(&same), QuoteRefusal::AlreadyHeld { module: antivirus() });
    let fewer = on(&has(20), &[add_module("antivirus", Some(10))], "2026-06-01");
    let lowering = QuoteRefusal::Lowering { module: antivirus(), users: 20, users_asked: 10 };
    assert_eq!(refusal(&fewer), lowering);
    let unequal = on(&held, &[add_module("web-filter", Some(20))], "2026-06-01");
    assert!(matches!(refusal(&unequal), QuoteRefusal::UnequalToServer { server_users: 23, .. }));
}

#[test]
fn a_trial_costs_nothing_lasts_30_days_and_is_no_part_of_a_renewal() {
    let trial = Change::TrialModule { module: "antivirus".to_owned() };
    let tried = on(&held(5, "2026-12-31"), &[trial.clone(), renew(1)], "2026-04-01");
    assert_eq!(amounts(&tried), [0, 33_000]);
    let module = &tried.after.modules[0];
    assert_eq!(module.expires, "2026-05-01".parse().ok(), "the day of issue is not counted");
    let expires = module.expires.unwrap();
    assert_eq!(tried.remarks, [Remark::ModuleEnds { module: module.id.clone(), expires }]);
    // Bought, it takes the place of its trial.
    let bought = [trial.clone(), add_module("antivirus", None)];
    let bought = on(&held(5, "2026-12-31"), &bought, "2026-04-01");
    assert_eq!((amounts(&bought), bought.after.modules[0].expires), (vec![0, 10_000], None));
    let again = on(&held(5, "2026-12-31"), &[trial.clone(), trial], "2026-04-01");
    assert!(matches!(again.refusals[0].refusal, QuoteRefusal::AlreadyHeld { .. }));
}

#[test]
fn a_renewal_after_added_users_is_of_the_larger_license() {
    let held = held(5, "2026-12-31");
    // 33 % of 1,000 + 200, or of 1,000 alone.
    assert_eq!(amounts(&on(&held, &[add(5), renew(1)], "2026-06-01")), [20_000, 39_600]);
    assert_eq!(amounts(&on(&held, &[renew(1), add(5)], "2026-06-01")), [33_000, 20_000]);
}

#[test]
fn a_renewed_year_starts_at_the_previous_expiry_early_and_late() {
    let renewed = |expires: &str, years, day: &str| {
        let quote = on(&held(5, expires), &[renew(years)], day);
        assert_eq!(quote.refusals, []);
        let covers = quote.lines[0].covers.unwrap();
        assert_eq!(quote.after.maintenance_expires, Some(covers.until));
        (covers.from.to_string(), covers.until.to_string(), quote.remarks)
    };
    let dates = |from: &str, until: &str| (from.to_owned(), until.to_owned(), vec![]);
    let year = dates("2026-06-01", "2027-05-31");
    // Half a year early, on the last day, and on the day after: the same year.
    for day in ["2026-01-01", "2026-05-31", "2026-06-01"] {
        assert_eq!(renewed("2026-05-31", 1, day), year);
    }
    let late =
        Remark::LateRenewal { maintenance_expires: "2026-05-31".parse().unwrap(), days_passed: 1 };
    assert_eq!(renewed("2026-05-31", 1, "2026-06-02"), (year.0, year.1, vec![late]));
    assert_eq!(renewed("2028-02-29", 1, "2026-06-01"), dates("2028-03-01", "2029-02-28"));
    assert_eq!(renewed("2028-02-29", 4, "2026-06-01"), dates("2028-03-01", "2032-02-29"));
}

#[test]
fn years_that_are_over_already_are_not_sold() {
    let quote = |years, day: &str| on(&held(5, "2024-05-31"), &[renew(years)], day);
    assert_eq!(amounts(&quote(2, "2026-05-31")), [66_000]);
    let too_few = QuoteRefusal::TooFewYears { years: 2, years_needed: 3 };
    assert_eq!(refusal(&quote(2, "2026-06-01")), too_few);
    assert_eq!(refusal(&quote(0, "2026-06-01")), QuoteRefusal::ZeroYears);
    assert_eq!(refusal(&quote(9_000, "2026-06-01")), QuoteRefusal::CalendarEnds);
    let none = on(&held(5, "none"), &[renew(1)], "2026-06-01");
    assert_eq!(refusal(&none), QuoteRefusal::NoMaintenance);
}

#[test]
fn a_license_that_ends_with_its_maintenance_runs_on_with_it() {
    let dated = Held { license_expires: "2026-12-31".parse().ok(), ..held(5, "2026-12-31") };
    let asked = |policy: &str| {
        quote(&Asked {
            held: &dated,
            product: "small",
            price_class: PriceClass::Standard,
            changes: &[renew(1)],
            prices: &prices(&list()),
            policy: &presets::find(policy).unwrap(),
            currency: "EUR",
            on: "2026-06-01".parse().unwrap(),
        })
    };
    assert_eq!(asked("kerio-connect").after.license_expires, "2027-12-31".parse().ok());
    assert_eq!(asked("kerio-control").after.license_expires, "2026-12-31".parse().ok());
}

#[test]
fn what_is_added_without_maintenance_is_sold_and_said() {
    let over = on(&held(5, "2026-05-31"), &[add(5)], "2026-06-01");
    let maintenance_expires = "2026-05-31".parse().ok();
    assert_eq!((amounts(&over), over.lines[0].covers), (vec![20_000], None));
    assert_eq!(over.remarks, [Remark::WithoutMaintenance { maintenance_expires }]);
    assert_eq!(on(&held(5, "2026-06-01"), &[add(5)], "2026-06-01").remarks, []);
    // A renewal in the same quote covers it.
    assert_eq!(on(&held(5, "2026-05-31"), &[add(5), renew(1)], "2026-06-01").remarks, []);
}

#[test]
fn an_upgrade_costs_the_difference_and_is_never_a_refund() {
    let modules =
        vec![module("antivirus", Category::Server, 10), module("sync", Category::Client, 5)];
    let held = with(held(10, "2026-12-31"), modules);
    let quote = on(&held, &[upgrade("large", Some(15))], "2026-06-01");
    // Old: 1,000 + 200, antivirus 100 + 50, sync 40: 1,390. New with 15 users: 1,500 + 2 × 300,
    // antivirus 120 + 2 × 60: 2,340.
    assert_eq!(amounts(&quote), [95_000]);
    assert_eq!(quote.after.product, "large");
    let fifteen = Seats::Limited(15);
    assert_eq!(users(&quote), [("server", fifteen), ("antivirus", fifteen)]);
    let (module, product) = ("sync".to_owned(), "large".to_owned());
    assert_eq!(quote.remarks, [Remark::ModuleDropped { module, product }]);
    // A renewal after it is of the larger license: 33 % of 2,340.
    let both = [upgrade("large", Some(15)), renew(1)];
    assert_eq!(amounts(&on(&held, &both, "2026-06-01")), [95_000, 77_220]);
    // And back again: nothing, and no refund.
    let back = on(&held, &[upgrade("large", None), upgrade("small", None)], "2026-06-01");
    assert_eq!(
        (back.lines[1].amount.amount_minor, back.remarks.last()),
        (0, Some(&Remark::NotRefunded))
    );
    let fewer = on(&held, &[upgrade("large", Some(9))], "2026-06-01");
    assert!(matches!(refusal(&fewer), QuoteRefusal::Lowering { users: 10, users_asked: 9, .. }));
}
