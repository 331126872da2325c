//! What several licenses grant together.

use conformance::keys::key_set;
use conformance::vectors::{key, ordinary_with};
use licentia_verifier::entitlement::{Entitlement, Held, Standing};
use licentia_verifier::{Instant, Keyring, License, Module, Seats, open};
use proptest::prelude::*;
use serde_json::{Value, json};

fn license(changes: Value) -> License {
    let keyring = Keyring::parse(&key_set().to_string()).unwrap();
    open(&key(&ordinary_with(changes)), &keyring).unwrap()
}

/// Order `BASE`: 5 + 20 seats and 25 of antivirus, until 2027-01-14.
fn base() -> License {
    license(json!({ "orderId": "BASE" }))
}

fn extending(order_id: &str, kind: &str, previous: &str, changes: Value) -> License {
    let mut claims = json!({
        "orderId": order_id, "kind": kind, "previousOrderId": previous, "modules": [],
        "licenseExpires": null, "maintenanceExpires": null,
    });
    for (name, value) in changes.as_object().unwrap() {
        claims[name] = value.clone();
    }
    license(claims)
}

fn add_on(order_id: &str, seats: u32) -> License {
    let module = json!({ "id": "server", "category": "server", "seats": 0, "extraSeats": seats });
    extending(order_id, "add-on", "BASE", json!({ "modules": [module] }))
}

fn of(licenses: Vec<License>) -> Entitlement {
    Entitlement::of(licenses, |_| false)
}

fn at(instant: &str) -> Instant {
    instant.parse().unwrap()
}

/// The only holding, on 1 June 2026.
fn held(licenses: Vec<License>) -> Held {
    of(licenses).holdings[0].at(at("2026-06-01T00:00:00Z"), 0).unwrap()
}

fn module<'a>(held: &'a Held, id: &str) -> &'a Module {
    held.modules.iter().find(|module| module.id == id).unwrap()
}

fn standing(entitlement: &Entitlement, order_id: &str) -> Standing {
    let part = entitlement.parts.iter().find(|part| part.order_id == order_id);
    part.unwrap().standing.clone()
}

fn counts() -> Standing {
    Standing::Counts { holding: "BASE".to_owned() }
}

fn incomplete(previous: &str) -> Standing {
    Standing::Incomplete { previous_order_id: previous.to_owned() }
}

fn superseded(by: &str) -> Standing {
    Standing::Superseded { by: by.to_owned() }
}

#[test]
fn add_ons_add_their_seats_and_each_counts_once() {
    let held = held(vec![add_on("A1", 10), base(), add_on("A2", 5), add_on("A1", 10)]);
    let server = module(&held, "server");
    assert_eq!((server.seats, server.extra_seats), (Seats::Limited(5), 35));
    assert_eq!(module(&held, "antivirus").total_seats(), Seats::Limited(25));
}

#[test]
fn an_add_on_can_bring_a_module_that_was_not_there() {
    let sync = json!({ "id": "activesync", "category": "server", "seats": 10 });
    let more = json!({ "id": "activesync", "category": "server", "seats": 3 });
    let bought = |order, module| extending(order, "add-on", "BASE", json!({ "modules": [module] }));
    let held = held(vec![base(), bought("A1", sync), bought("A2", more)]);
    let ids: Vec<&str> = held.modules.iter().map(|module| module.id.as_str()).collect();
    assert_eq!(ids, ["activesync", "antivirus", "server"]);
    assert_eq!(module(&held, "activesync").total_seats(), Seats::Limited(13));
}

#[test]
fn without_its_base_a_part_is_incomplete_however_far_down() {
    let deep = extending("R1", "renewal", "A1", json!({}));
    let alone = of(vec![deep.clone(), add_on("A1", 10)]);
    assert_eq!(alone.holdings, []);
    assert_eq!(standing(&alone, "A1"), incomplete("BASE"));
    assert_eq!(standing(&alone, "R1"), incomplete("A1"));
    let complete = of(vec![deep, add_on("A1", 10), base()]);
    assert_eq!(standing(&complete, "R1"), counts());
}

#[test]
fn parts_that_extend_each_other_in_a_circle_are_incomplete() {
    let one = extending("U1", "upgrade", "U2", json!({}));
    let other = extending("U2", "upgrade", "U1", json!({}));
    let circle = of(vec![one, other]);
    assert_eq!(
        (standing(&circle, "U1"), standing(&circle, "U2")),
        (incomplete("U2"), incomplete("U1"))
    );
}

#[test]
fn what_extends_another_product_does_not_count() {
    let foreign = extending("A1", "add-on", "BASE", json!({ "product": "icewarp" }));
    let product = "kerio-connect".to_owned();
    assert_eq!(standing(&of(vec![base(), foreign]), "A1"), Standing::OtherProduct { product });
}

#[test]
fn a_revoked_base_takes_its_parts_with_it() {
    let revoked = Entitlement::of([base(), add_on("A1", 10)], |order| order == "BASE");
    assert_eq!(revoked.holdings, []);
    assert_eq!(standing(&revoked, "BASE"), Standing::Revoked);
    assert_eq!(standing(&revoked, "A1"), incomplete("BASE"));
}

#[test]
fn of_one_order_the_license_issued_last_counts() {
    let again = license(json!({ "orderId": "BASE", "issued": "2026-02-15T09:30:00Z" }));
    let both = of(vec![again.clone(), base()]);
    let standings: Vec<_> = both.parts.iter().map(|part| part.standing.clone()).collect();
    assert_eq!(standings, [superseded("BASE"), counts()]);
    assert_eq!(held(vec![base(), again]).issued, at("2026-02-15T09:30:00Z"));
}

#[test]
fn an_upgrade_takes_the_place_of_the_base_from_its_first_second_on() {
    let modules = json!([{ "id": "server", "category": "server", "seats": 100 }]);
    let upgrade = extending(
        "UP",
        "upgrade",
        "BASE",
        json!({
            "modules": modules, "licenseExpires": "2028-01-14",
            "issued": "2026-06-10T00:00:00Z", "notBefore": "2026-07-01T00:00:00Z",
        }),
    );
    let both = of(vec![upgrade, base(), add_on("A1", 10)]);
    assert_eq!((standing(&both, "BASE"), standing(&both, "UP")), (superseded("UP"), counts()));
    let seats = |instant| {
        let held = both.holdings[0].at(at(instant), 0).unwrap();
        (held.order_id.clone(), module(&held, "server").total_seats(), held.license_expires)
    };
    let (before, after) = (seats("2026-06-30T23:59:59Z"), seats("2026-07-01T00:00:00Z"));
    assert_eq!(before, ("BASE".into(), Seats::Limited(35), Some("2027-01-14".parse().unwrap())));
    assert_eq!(after, ("UP".into(), Seats::Limited(110), Some("2028-01-14".parse().unwrap())));
}

#[test]
fn a_base_that_names_a_previous_order_takes_its_place() {
    let update = license(json!({
        "orderId": "NEW", "previousOrderId": "BASE", "issued": "2026-05-01T00:00:00Z",
    }));
    let alone = of(vec![update.clone()]);
    assert_eq!(standing(&alone, "NEW"), incomplete("BASE"));
    let both = of(vec![update, base()]);
    assert_eq!((standing(&both, "BASE"), standing(&both, "NEW")), (superseded("NEW"), counts()));
}

#[test]
fn renewals_move_dates_to_the_latest_day_and_never_back() {
    let renewal = |order, expires: &str| {
        let dates = json!({ "licenseExpires": expires, "maintenanceExpires": expires });
        extending(order, "renewal", "BASE", dates)
    };
    let renewed = held(vec![base(), renewal("R2", "2029-01-14"), renewal("R1", "2028-01-14")]);
    assert_eq!(renewed.license_expires.unwrap().to_string(), "2029-01-14");
    assert_eq!(renewed.maintenance_expires.unwrap().to_string(), "2029-01-14");
    let late = held(vec![base(), renewal("R0", "2026-01-14")]);
    assert_eq!(late.license_expires.unwrap().to_string(), "2027-01-14");
}

#[test]
fn a_renewal_of_maintenance_ends_no_perpetual_license_and_makes_none() {
    let maintenance = json!({ "maintenanceExpires": "2029-01-14" });
    let renewal = extending("R1", "renewal", "BASE", maintenance);
    let perpetual = license(json!({ "orderId": "BASE", "licenseExpires": null }));
    let dated = json!({ "licenseExpires": "2028-01-14" });
    let dated = extending("R2", "renewal", "BASE", dated);
    assert_eq!(held(vec![perpetual, renewal.clone(), dated]).license_expires, None);
    let renewed = held(vec![base(), renewal]);
    assert_eq!(renewed.license_expires.unwrap().to_string(), "2027-01-14");
    assert_eq!(renewed.maintenance_expires.unwrap().to_string(), "2029-01-14");
}

#[test]
fn a_module_with_an_end_of_its_own_leaves_at_the_midnight_of_the_installation() {
    let antivirus =
        json!({ "id": "antivirus", "category": "server", "seats": 5, "expires": "2026-06-30" });
    let short = license(json!({ "orderId": "BASE", "modules": [antivirus] }));
    let has = |licenses: &[License], instant: &str, offset_minutes| {
        let held = of(licenses.to_vec()).holdings[0].at(at(instant), offset_minutes).unwrap();
        !held.modules.is_empty()
    };
    let alone = [short.clone()];
    assert!(has(&alone, "2026-06-30T23:59:59Z", 0) && !has(&alone, "2026-07-01T00:00:00Z", 0));
    assert!(has(&alone, "2026-06-30T18:14:59Z", 345) && !has(&alone, "2026-06-30T18:15:00Z", 345));
    assert!(
        has(&alone, "2026-07-01T11:59:59Z", -720) && !has(&alone, "2026-07-01T12:00:00Z", -720)
    );
    let longer =
        json!({ "id": "antivirus", "category": "server", "seats": 5, "expires": "2026-12-31" });
    let renewed = [short, extending("R1", "renewal", "BASE", json!({ "modules": [longer] }))];
    assert!(has(&renewed, "2026-12-31T23:59:59Z", 0) && !has(&renewed, "2027-01-01T00:00:00Z", 0));
}

#[test]
fn nothing_is_held_before_the_first_license_counts() {
    let later = license(json!({ "orderId": "BASE", "notBefore": "2026-07-01T00:00:00Z" }));
    let holding = &of(vec![later]).holdings[0];
    assert_eq!(holding.at(at("2026-06-30T23:59:59Z"), 0), None);
    assert!(holding.at(at("2026-07-01T00:00:00Z"), 0).is_some());
}

#[test]
fn a_bridge_grants_time_for_two_machines_and_no_seats() {
    let bridge = json!({
        "licenseExpires": "2026-08-31",
        "modules": [{ "id": "server", "category": "server", "seats": 500 }],
    });
    let held = held(vec![base(), extending("B1", "bridge", "BASE", bridge)]);
    assert_eq!(held.bridged_until.unwrap().to_string(), "2026-08-31");
    assert_eq!(module(&held, "server").total_seats(), Seats::Limited(25));
}

/// Any license of these orders and kinds: small numbers, so that they meet.
fn any_license(
    orders: &'static [&'static str],
    kinds: &'static [&'static str],
) -> impl Strategy<Value = License> {
    use proptest::{option::of, sample::select};
    let names = (select(orders), of(0..5_u8), select(kinds));
    let content = (0..3_u32, 0..4_u32, of(1..28_u32), of(1..4_u32));
    (names, content, 1..28_u32).prop_filter_map("extends itself", |(names, content, day)| {
        let (order_id, previous, kind) = names;
        let (module, seats, expires, starts) = content;
        let previous = previous.or((!["base", "trial"].contains(&kind)).then_some(0));
        let previous = previous.map(|id| format!("O{id}"));
        (previous.as_deref() != Some(order_id)).then(|| {
            license(json!({
                "orderId": order_id, "kind": kind, "previousOrderId": previous,
                "issued": format!("2026-01-{day:02}T00:00:00Z"),
                "notBefore": starts.map(|month| format!("2026-{month:02}-01T00:00:00Z")),
                "licenseExpires": expires.map(|day| format!("2026-03-{day:02}")),
                "maintenanceExpires": expires.map(|day| format!("2026-04-{day:02}")),
                "modules": [{
                    "id": format!("m{module}"), "category": "server", "seats": seats,
                    "expires": (seats == 3).then(|| format!("2026-02-{day:02}")),
                }],
            }))
        })
    })
}

/// Any licenses that may be held together.
fn any_licenses() -> impl Strategy<Value = Vec<License>> {
    const KINDS: [&str; 6] = ["base", "trial", "add-on", "renewal", "upgrade", "bridge"];
    proptest::collection::vec(any_license(&["O0", "O1", "O2", "O3", "O4"], &KINDS), 1..8)
}

fn any_instant() -> impl Strategy<Value = Instant> {
    (1..=5_u32, 1..28_u32)
        .prop_map(|(month, day)| at(&format!("2026-{month:02}-{day:02}T12:00:00Z")))
}

/// Whether `after` grants at least all that `before` does.
fn is_no_worse(before: &Held, after: &Held) -> bool {
    let lasts = |one: Option<_>, other: Option<_>| other.is_none() || one.is_some() && one <= other;
    lasts(before.license_expires, after.license_expires)
        && before.maintenance_expires <= after.maintenance_expires
        && before.modules.iter().all(|module| {
            after.modules.iter().any(|other| {
                other.id == module.id
                    && module.total_seats() <= other.total_seats()
                    && lasts(module.expires, other.expires)
            })
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn neither_order_nor_repetition_makes_a_difference(
        licenses in any_licenses(), seed in any::<u64>(),
    ) {
        let mut shuffled = licenses.clone();
        shuffled.extend(licenses.iter().take((seed % 4) as usize).cloned());
        let length = shuffled.len();
        for index in 0..length {
            shuffled.swap(index, (seed >> index) as usize % length);
        }
        prop_assert_eq!(of(licenses), of(shuffled));
    }

    #[test]
    fn an_add_on_or_a_renewal_never_makes_anything_worse(
        licenses in any_licenses(), more in any_license(&["NEW"], &["add-on", "renewal"]),
        instant in any_instant(),
    ) {
        let before = of(licenses.clone());
        let after = of(licenses.into_iter().chain([more]).collect());
        for holding in &before.holdings {
            let same = after.holdings.iter().find(|other| other.order_id == holding.order_id);
            let now = same.and_then(|same| same.at(instant, 0));
            if let Some(earlier) = holding.at(instant, 0) {
                prop_assert!(now.is_some_and(|now| is_no_worse(&earlier, &now)));
            }
        }
    }
}
