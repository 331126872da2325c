//! What may be ordered is what can be fulfilled: nobody orders, and is refused later.

use super::*;
use licentia_verifier::policy::Policy;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// Seats of nobody, of a few, of many, of more together than any license can have, and any number.
fn any_module() -> impl Strategy<Value = Value> {
    let id = select(vec!["server", "server", "server", "archive", "antivirus", "outlook-sync"]);
    let seats = select(vec![json!(0), json!(5), json!(25), json!(9_999_999), json!("unlimited")]);
    let extra = select(vec![0, 0, 10, 10_000_000]);
    let expires = of(select(vec!["2026-05-31", "2026-06-01", "2027-01-14"]));
    let category = select(vec!["server", "server", "client"]);
    (id, category, seats, extra, expires).prop_map(|(id, category, seats, extra, expires)| {
        let expires = expires.filter(|_| extra == 10);
        json!({
            "id": id, "category": category, "seats": seats, "extraSeats": extra, "expires": expires,
        })
    })
}

/// One of a chain of licenses, `number` of them before it.
fn any_license(number: usize) -> impl Strategy<Value = Value> {
    let kinds = match number {
        0 => vec!["base", "base", "base", "trial"],
        _ => vec!["add-on", "renewal", "upgrade", "bridge", "base"],
    };
    let day = || of(select(vec!["2025-12-31", "2026-06-01", "2027-01-14", "9995-02-28"]));
    let policy = select(vec![
        json!("kerio-connect"),
        json!("icewarp"),
        json!("trial"),
        json!({ "basedOn": "kerio-connect", "trialDays": 0, "usersPerPack": 7 }),
        json!({ "basedOn": "kerio-control", "trialDays": 36_525 }),
        Value::Null,
    ]);
    let starts = of(select(vec!["2026-01-01T00:00:00Z", "2026-08-01T00:00:00Z"]));
    let modules = vec(any_module(), 0..4);
    (select(kinds), 0..number.max(1), day(), day(), policy, starts, modules).prop_map(
        move |(kind, previous, runs, maintained, policy, starts, mut modules)| {
            let mut ids: Vec<Value> = Vec::new();
            modules.retain(|module| {
                let id = module["id"].clone();
                let is_new = !ids.contains(&id);
                ids.push(id);
                is_new
            });
            json!({
                "orderId": format!("O{number}"), "kind": kind,
                "previousOrderId": (0 < number).then(|| format!("O{previous}")),
                "issued": format!("2026-01-{:02}T00:00:00Z", number + 1), "registeredOn": null,
                "licenseExpires": runs, "maintenanceExpires": maintained, "policy": policy,
                "notBefore": starts, "modules": modules,
            })
        },
    )
}

fn any_holding() -> impl Strategy<Value = Vec<License>> {
    let rest = (any_license(1), any_license(2), any_license(3), any_license(4));
    (any_license(0), rest, 1..=5_usize).prop_map(|(root, (one, two, three, four), count)| {
        let all = [root, one, two, three, four].into_iter().take(count);
        all.map(license).collect()
    })
}

fn any_changes() -> impl Strategy<Value = Vec<Change>> {
    let users = || select(vec![1, 5, 25, 60, 9_999_999, 10_000_000]);
    let id = || select(vec!["archive", "antivirus", "outlook-sync", "web-filter"]);
    let product = select(vec!["kerio-connect", "kerio-connect", "kerio-connect", "icewarp"]);
    let change = prop_oneof![
        users().prop_map(|users| Change::AddUsers { users }),
        (id(), of(users()))
            .prop_map(|(id, users)| Change::AddModule { module: id.to_owned(), users }),
        id().prop_map(|id| Change::TrialModule { module: id.to_owned() }),
        (1..=10_u32).prop_map(|years| Change::Renew { years }),
        (product, of(users()))
            .prop_map(|(id, users)| Change::Upgrade { product: id.to_owned(), users }),
        select(vec![1, 30, 36_525]).prop_map(|days| Change::Bridge { days }),
    ];
    vec(change, 1..4)
}

/// The order of a customer who holds these licenses, and whether he may order that; nothing, if he
/// holds nothing yet or the order is none.
fn ordered(
    licenses: &[License],
    changes: Vec<Change>,
) -> Option<(OrderRequest, Result<(), NotFulfilled>)> {
    let all = Entitlement::of(licenses.to_vec(), |_| false);
    let holding = all.holdings.iter().find(|holding| holding.order_id == "O0").unwrap();
    let held = holding.at(now(), 0)?;
    let id = "REQ-1".to_owned();
    let request = OrderRequest::of_holding(id, now(), (holding, &held), licenses, changes);
    let request = OrderRequest::read(serde_json::to_string(&request).unwrap().as_bytes()).ok()?;
    let policy: Option<Policy> = held.policy.resolve(&[]).ok();
    let fits = request.fits(&held, policy.as_ref(), now());
    Some((request, fits))
}

/// What an issuer does who knows nothing but the order.
fn fulfilled(request: &OrderRequest) -> Result<OrderAnswer, NotFulfilled> {
    let keys = request.registration_keys.iter();
    let licenses: Vec<License> = keys.map(|key| open(key, &keyring()).unwrap()).collect();
    let claims = work_out(request, records(&licenses), &order_ids(request), now())?;
    Ok(answer(request, &claims))
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None, max_global_rejects: 1 << 20, ..ProptestConfig::default()
    })]

    #[test]
    fn what_may_be_ordered_is_fulfilled_and_nothing_else_is_refused(
        licenses in any_holding(), changes in any_changes(),
    ) {
        let found = ordered(&licenses, changes);
        prop_assume!(found.is_some());
        let (request, fits) = found.unwrap();
        match fulfilled(&request) {
            Ok(answer) => {
                prop_assert_eq!(fits, Ok(()));
                prop_assert_eq!(answer.check(&request), vec![]);
            }
            Err(error) => prop_assert_eq!(fits, Err(error)),
        }
    }
}

#[test]
fn who_does_not_know_the_policy_is_refused_nothing_by_it() {
    let named = |policy: Value| license(json!({ "orderId": "O0", "policy": policy }));
    let trial = || vec![Change::TrialModule { module: "archive".to_owned() }];
    let none = named(json!({ "basedOn": "kerio-connect", "trialDays": 0 }));
    let (_, fits) = ordered(&[none], trial()).unwrap();
    assert_eq!(fits, Err(NotFulfilled::NoTrial));
    let (_, fits) = ordered(&[named(json!("vendors-own"))], trial()).unwrap();
    assert_eq!(fits, Ok(()));
    let renewal = vec![Change::Renew { years: 1 }];
    let (_, fits) = ordered(&[named(json!("vendors-own"))], renewal).unwrap();
    assert_eq!(fits, Ok(()));
}

#[test]
fn a_server_of_whatever_category_gets_the_users_that_are_ordered() {
    let server = json!({ "id": "server", "category": "client", "seats": 25 });
    let held = [license(json!({ "orderId": "BASE", "modules": [server] }))];
    let claims = only(&held, json!({ "change": "add-users", "users": 5 }));
    assert_eq!(claims.modules[0].total_seats(), Seats::Limited(5));
}

#[test]
fn an_upgrade_is_of_the_license_in_force_though_that_extends_an_add_on() {
    let server = |seats: u32| json!([{ "id": "server", "category": "server", "seats": seats }]);
    let extending = |order_id: &str, kind: &str, previous: &str, seats: u32| {
        license(json!({
            "orderId": order_id, "kind": kind, "previousOrderId": previous,
            "modules": server(seats),
        }))
    };
    let held = [
        license(json!({ "orderId": "BASE", "modules": server(90) })),
        extending("MORE", "add-on", "BASE", 5),
        extending("NEWER", "upgrade", "MORE", 50),
    ];
    let upgrade = json!({ "change": "upgrade", "product": "kerio-connect", "users": 60 });
    assert_eq!(only(&held, upgrade).modules[0].total_seats(), Seats::Limited(55));
}

#[test]
fn a_license_has_some_users_and_not_more_than_any_can_have() {
    let server = |seats: u32| {
        let server = json!({ "id": "server", "category": "server", "seats": seats });
        [license(json!({ "orderId": "BASE", "modules": [server] }))]
    };
    let trial = json!({ "change": "trial-module", "module": "archive" });
    let all = json!({ "change": "add-module", "module": "archive" });
    let more = json!({ "change": "add-users", "users": 10_000_000 });
    for module in [&trial, &all] {
        assert_eq!(fulfil(&server(0), json!([module])), Err(NotFulfilled::NoServer));
        let refused = Err(NotFulfilled::TooManyUsers { limit: 10_000_000 });
        assert_eq!(fulfil(&server(5), json!([module, more])), refused);
    }
}
