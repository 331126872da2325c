//! Buying: what an order is worked out to, and that its answer brings what was ordered.

mod fits;
mod laws;

use conformance::keys::{VENDOR, key_set};
use conformance::vectors::{key, ordinary_with};
use licentia_verifier::entitlement::{Entitlement, Held};
use licentia_verifier::order::{
    Change, Mismatch, NotFulfilled, ORDER_ANSWER_TYPE, OrderAnswer, OrderRequest, Records,
    order_ids, work_out,
};
use licentia_verifier::{
    Claims, Date, Instant, Keyring, Kind, License, Module, REVOCATIONS_TYPE, RevocationList,
    Revocations, Seats, open,
};
use serde_json::{Value, json};

const NOW: &str = "2026-06-01T12:00:00Z";

fn keyring() -> Keyring {
    Keyring::parse(&key_set().to_string()).unwrap()
}

fn now() -> Instant {
    NOW.parse().unwrap()
}

fn day(text: &str) -> Option<Date> {
    Some(text.parse().unwrap())
}

fn signed(typ: &str, payload: &impl serde::Serialize) -> String {
    let header = json!({ "alg": "EdDSA", "kid": VENDOR.id(), "typ": typ }).to_string();
    VENDOR.jws(header.as_bytes(), &serde_json::to_vec(payload).unwrap())
}

fn license(changes: Value) -> License {
    open(&key(&ordinary_with(changes)), &keyring()).unwrap()
}

/// Order `BASE`: 5 + 20 users, antivirus for all, ActiveSync for 10 and Outlook Sync for all; until
/// 2027-01-14.
fn base() -> License {
    license(json!({ "orderId": "BASE", "modules": [
        { "id": "server", "category": "server", "seats": 5, "extraSeats": 20 },
        { "id": "antivirus", "category": "server", "seats": 25 },
        { "id": "activesync", "category": "server", "seats": 10 },
        { "id": "outlook-sync", "category": "client", "seats": 25 },
    ] }))
}

/// Ten users more on top of `BASE`.
fn add_on() -> License {
    license(json!({
        "orderId": "MORE", "kind": "add-on", "previousOrderId": "BASE",
        "modules": [
            { "id": "server", "category": "server", "seats": 0, "extraSeats": 10 },
            { "id": "antivirus", "category": "server", "seats": 0, "extraSeats": 10 },
        ],
    }))
}

fn request(licenses: &[License], changes: Value) -> OrderRequest {
    let based_on: Vec<&str> = licenses.iter().map(|it| it.order_id.as_str()).collect();
    let request = json!({
        "id": "REQ-1", "created": NOW, "licensee": licenses[0].licensee,
        "product": "kerio-connect", "holding": "BASE", "basedOn": based_on,
        "maintenanceExpires": "2027-01-14", "changes": changes,
    });
    OrderRequest::read(request.to_string().as_bytes()).unwrap()
}

fn records(licenses: &[License]) -> Records<'_> {
    Records { licenses, revoked: None, policies: &[] }
}

fn fulfil(licenses: &[License], changes: Value) -> Result<Vec<Claims>, NotFulfilled> {
    let request = request(licenses, changes);
    work_out(&request, records(licenses), &order_ids(&request), now())
}

/// The only license that one change is worked out to.
fn only(licenses: &[License], change: Value) -> Claims {
    fulfil(licenses, json!([change])).unwrap().remove(0)
}

fn answer(request: &OrderRequest, claims: &[Claims]) -> OrderAnswer {
    let keys: Vec<String> = claims.iter().map(|it| signed("license+jwt", it)).collect();
    let answer = json!({
        "requestId": request.id, "requestDigest": request.digest(), "issued": NOW, "licenses": keys,
    });
    OrderAnswer::open(&signed(ORDER_ANSWER_TYPE, &answer), &keyring()).unwrap()
}

fn held(licenses: &[License]) -> Held {
    let all = Entitlement::of(licenses.to_vec(), |_| false);
    all.holdings[0].at(now(), 0).unwrap()
}

fn seats(held: &Held, id: &str) -> Seats {
    let module = held.modules.iter().find(|module| module.id == id);
    module.map_or(Seats::Limited(0), Module::total_seats)
}

#[test]
fn users_come_in_packs_for_the_server_and_all_that_is_counted_with_it() {
    let claims = only(&[base()], json!({ "change": "add-users", "users": 7 }));
    let modules: Vec<(&str, Seats)> =
        claims.modules.iter().map(|it| (it.id.as_str(), it.total_seats())).collect();
    assert_eq!(modules, [("antivirus", Seats::Limited(10)), ("server", Seats::Limited(10))]);
    assert_eq!((claims.kind, claims.previous_order_id.as_deref()), (Kind::AddOn, Some("BASE")));
    assert_eq!(claims.maintenance_expires, day("2027-01-14"), "BUY-4");
}

#[test]
fn a_module_is_for_as_many_users_as_ordered_or_as_the_server_will_have() {
    let bought = |change: Value| only(&[base()], change).modules.remove(0).total_seats();
    let module =
        |users: Value| json!({ "change": "add-module", "module": "archive", "users": users });
    assert_eq!(bought(module(json!(3))), Seats::Limited(3));
    assert_eq!(bought(module(Value::Null)), Seats::Limited(25));
    // What is held in part is made whole.
    let rest = json!({ "change": "add-module", "module": "activesync" });
    assert_eq!(bought(rest.clone()), Seats::Limited(15));
    let users = json!({ "change": "add-users", "users": 5 });
    let both = fulfil(&[base()], json!([rest, users])).unwrap();
    assert_eq!(both[0].modules[0].total_seats(), Seats::Limited(20));
    let held = fulfil(&[base()], json!([{ "change": "add-module", "module": "antivirus" }]));
    assert_eq!(held, Err(NotFulfilled::ModuleHeld { module: "antivirus".to_owned() }));
}

#[test]
fn a_module_on_trial_ends_with_the_trial_and_can_be_bought_meanwhile() {
    let trial = json!({ "change": "trial-module", "module": "archive" });
    let claims = only(&[base()], trial.clone());
    assert_eq!(claims.modules[0].expires, day("2026-07-01"), "30 days, TRIAL-1");
    assert_eq!(claims.modules[0].total_seats(), Seats::Limited(25));
    let tried = [base(), open(&signed("license+jwt", &claims), &keyring()).unwrap()];
    let again = fulfil(&tried, json!([trial]));
    assert_eq!(again, Err(NotFulfilled::ModuleHeld { module: "archive".to_owned() }));
    let bought = only(&tried, json!({ "change": "add-module", "module": "archive" }));
    assert_eq!(bought.modules[0].total_seats(), Seats::Limited(25));
    assert_eq!(bought.modules[0].expires, None);
}

#[test]
fn a_renewed_year_starts_at_the_previous_end() {
    let claims = only(&[base()], json!({ "change": "renew", "years": 2 }));
    assert_eq!(claims.kind, Kind::Renewal);
    assert_eq!(claims.maintenance_expires, day("2029-01-14"), "BUY-5");
    assert_eq!(claims.license_expires, day("2029-01-14"));
    let dates = json!({ "licenseExpires": null, "maintenanceExpires": "2028-02-29" });
    let mut leap = ordinary_with(dates);
    leap["orderId"] = json!("BASE");
    let perpetual = |product: &str| {
        leap["product"] = json!(product);
        leap["policy"] = json!(product);
        let license = open(&key(&leap), &keyring()).unwrap();
        let mut order =
            request(std::slice::from_ref(&license), json!([{ "change": "renew", "years": 1 }]));
        order.product = product.to_owned();
        work_out(&order, records(&[license]), &order_ids(&order), now()).unwrap().remove(0)
    };
    let mut perpetual = perpetual;
    // Kerio Connect ends with its maintenance; the others run on.
    let control = perpetual("kerio-control");
    assert_eq!((control.license_expires, control.maintenance_expires), (None, day("2029-02-28")));
    assert_eq!(perpetual("kerio-connect").license_expires, day("2029-02-28"));
}

#[test]
fn a_module_that_ended_with_the_license_goes_on_with_it() {
    let modules = json!([
        { "id": "server", "category": "server", "seats": 25 },
        { "id": "antivirus", "category": "server", "seats": 25, "expires": "2027-01-14" },
        { "id": "archive", "category": "server", "seats": 25, "expires": "2026-06-30" },
    ]);
    let dated = [license(json!({ "orderId": "BASE", "modules": modules }))];
    let claims = only(&dated, json!({ "change": "renew", "years": 1 }));
    let renewed: Vec<(&str, Option<Date>)> =
        claims.modules.iter().map(|it| (it.id.as_str(), it.expires)).collect();
    assert_eq!(renewed, [("antivirus", day("2028-01-14"))]);
}

#[test]
fn a_module_that_lapsed_with_the_license_comes_back_when_it_is_renewed_late() {
    let modules = json!([
        { "id": "server", "category": "server", "seats": 25 },
        { "id": "antivirus", "category": "server", "seats": 25, "expires": "2026-01-31" },
    ]);
    let lapsed = [license(json!({
        "orderId": "BASE", "issued": "2025-02-01T00:00:00Z", "registeredOn": "2025-02-01",
        "licenseExpires": "2026-01-31", "maintenanceExpires": "2026-01-31", "modules": modules,
    }))];
    assert_eq!(seats(&held(&lapsed), "antivirus"), Seats::Limited(0));
    let claims = only(&lapsed, json!({ "change": "renew", "years": 1 }));
    assert_eq!(claims.maintenance_expires, day("2027-01-31"), "BUY-5");
    let renewal = open(&signed("license+jwt", &claims), &keyring()).unwrap();
    let held = held(&[lapsed[0].clone(), renewal]);
    assert_eq!(seats(&held, "antivirus"), Seats::Limited(25));
}

#[test]
fn users_that_are_added_with_a_renewal_last_as_long_as_it() {
    let changes = json!([
        { "change": "add-users", "users": 5 }, { "change": "renew", "years": 1 },
    ]);
    let claims = fulfil(&[base()], changes).unwrap();
    assert_eq!(claims[0].maintenance_expires, day("2028-01-14"));
    assert!(claims[0].order_id.ends_with("-1") && claims[1].order_id.ends_with("-2"));
}

#[test]
fn an_upgrade_makes_exactly_the_users_that_were_ordered_with_the_add_ons_there_are() {
    let licenses = [base(), add_on()];
    let upgrade = json!({ "change": "upgrade", "product": "kerio-connect", "users": 100 });
    let request = request(&licenses, json!([upgrade]));
    let claims = work_out(&request, records(&licenses), &order_ids(&request), now()).unwrap();
    let answer = answer(&request, &claims);
    let all = [&licenses[..], answer.licenses()].concat();
    let held = held(&all);
    assert_eq!(held.order_id, claims[0].order_id);
    assert_eq!(seats(&held, "server"), Seats::Limited(100));
    assert_eq!(seats(&held, "antivirus"), Seats::Limited(100));
    assert_eq!(seats(&held, "activesync"), Seats::Limited(10));
}

#[test]
fn a_bridge_lasts_so_many_days_and_grants_no_seats() {
    let claims = only(&[base()], json!({ "change": "bridge", "days": 20 }));
    assert_eq!((claims.kind, claims.modules.len()), (Kind::Bridge, 0));
    assert_eq!(claims.license_expires, day("2026-06-21"));
}

#[test]
fn what_does_not_fit_what_is_held_is_refused_with_the_values() {
    let users = json!([{ "change": "add-users", "users": 5 }]);
    let order = request(&[base(), add_on()], users.clone());
    let of = |licenses: &[License]| work_out(&order, records(licenses), &order_ids(&order), now());
    let missing = |id: &str| Err(NotFulfilled::LicenseMissing { order_id: id.to_owned() });
    assert_eq!(of(&[base()]), missing("MORE"));
    let lone = request(&[add_on()], users.clone());
    let holding = "BASE".to_owned();
    let found = work_out(&lone, records(&[add_on()]), &order_ids(&lone), now());
    assert_eq!(found, Err(NotFulfilled::HoldingMissing { holding }));

    let smaller = json!([{ "change": "upgrade", "product": "kerio-connect", "users": 24 }]);
    let fewer = NotFulfilled::FewerUsers { users: 24, held: Seats::Limited(25) };
    assert_eq!(fulfil(&[base()], smaller), Err(fewer));
    let other = json!([{ "change": "upgrade", "product": "icewarp" }]);
    let [product, held] = ["icewarp", "kerio-connect"].map(str::to_owned);
    assert_eq!(fulfil(&[base()], other), Err(NotFulfilled::OtherProduct { product, held }));
    let none = license(json!({ "orderId": "BASE", "maintenanceExpires": null }));
    let renew = json!([{ "change": "renew", "years": 1 }]);
    assert_eq!(fulfil(&[none], renew), Err(NotFulfilled::NoMaintenance));
    let module = json!({ "id": "server", "category": "server", "seats": "unlimited" });
    let unlimited = license(json!({ "orderId": "BASE", "modules": [module] }));
    let module = "server".to_owned();
    assert_eq!(fulfil(&[unlimited], users), Err(NotFulfilled::UnlimitedAlready { module }));
}

#[test]
fn an_order_on_top_of_a_revoked_license_is_refused() {
    let expires = "2026-07-01T12:00:00Z".parse().unwrap();
    let claims = Revocations::next(None, ["BASE"], now(), expires);
    let list = RevocationList::open(&signed(REVOCATIONS_TYPE, &claims), &keyring()).unwrap();
    let licenses = [base()];
    let order = request(&licenses, json!([{ "change": "renew", "years": 1 }]));
    let records = Records { revoked: Some(&list), ..records(&licenses) };
    let found = work_out(&order, records, &order_ids(&order), now());
    assert_eq!(found, Err(NotFulfilled::LicenseRevoked { order_id: "BASE".to_owned() }));
}

#[test]
fn an_answer_says_in_what_it_is_not_what_was_ordered() {
    let licenses = [base()];
    let all = json!([
        { "change": "add-users", "users": 10 },
        { "change": "add-module", "module": "archive", "users": 8 },
        { "change": "renew", "years": 1 },
    ]);
    let order = request(&licenses, all);
    let good = work_out(&order, records(&licenses), &order_ids(&order), now()).unwrap();
    assert_eq!(answer(&order, &good).check(&order), []);
    let bent = |bend: &dyn Fn(&mut Vec<Claims>)| {
        let mut claims = good.clone();
        bend(&mut claims);
        answer(&order, &claims).check(&order)
    };
    let (module, issued) = ("server".to_owned(), Seats::Limited(5));
    let fewer = Mismatch::FewerUsers { module, issued, ordered: 10 };
    assert_eq!(bent(&|it| it[0].modules[1].extra_seats = 5), [fewer]);
    let missing = Mismatch::ModuleMissing { module: "archive".to_owned() };
    assert_eq!(bent(&|it| drop(it.remove(1))), [missing]);
    let (expires, ordered) = (day("2028-01-13"), day("2028-01-14"));
    let short = Mismatch::MaintenanceNotExtended { expires, ordered };
    assert_eq!(bent(&|it| it[2].maintenance_expires = day("2028-01-13")), [short]);
    let [order_id, product, expected] =
        [&good[0].order_id, "icewarp", "kerio-connect"].map(str::to_owned);
    let other = Mismatch::OtherProduct { order_id, product, expected };
    assert_eq!(bent(&|it| it[0].product = "icewarp".to_owned()), [other]);
    let (order_id, previous_order_id) = (good[1].order_id.clone(), Some("X".to_owned()));
    let strange = Mismatch::NotBasedOnOrder { order_id, previous_order_id };
    assert_eq!(bent(&|it| it[1].previous_order_id = Some("X".to_owned())), [strange]);
}

#[test]
fn an_answer_to_another_request_or_to_other_words_is_found_out() {
    let licenses = [base()];
    let order = request(&licenses, json!([{ "change": "add-users", "users": 10 }]));
    let claims = work_out(&order, records(&licenses), &order_ids(&order), now()).unwrap();
    let answer = answer(&order, &claims);
    let other = OrderRequest { id: "REQ-2".to_owned(), ..order.clone() };
    let [request_id, expected] = ["REQ-1", "REQ-2"].map(str::to_owned);
    assert_eq!(answer.check(&other), [Mismatch::OtherRequest { request_id, expected }]);
    let changed = OrderRequest { changes: vec![Change::AddUsers { users: 9 }], ..order.clone() };
    let (digest, expected) = (order.digest(), changed.digest());
    assert_eq!(answer.check(&changed), [Mismatch::RequestChanged { digest, expected }]);
}
