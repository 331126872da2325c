//! What holds of all orders.

use super::*;
use licentia_verifier::quote::{Asked, Line, PriceList, quote};
use proptest::prelude::*;

const DEMO_PRICES: &str = include_str!("../../../www/demo/prices.json");

fn any_changes() -> impl Strategy<Value = Vec<Change>> {
    use proptest::{option::of, sample::subsequence};
    let numbers = (1..200_u32, of(1..60_u32), 1..=10_u32, of(0..200_u32), 1..90_u32);
    numbers.prop_flat_map(|(users, module_users, years, more, days)| {
        let module = |id: &str| id.to_owned();
        let upgrade =
            Change::Upgrade { product: module("kerio-connect"), users: more.map(|more| 35 + more) };
        let all = vec![
            Change::AddUsers { users },
            Change::AddModule { module: module("archive"), users: module_users },
            Change::TrialModule { module: module("web-filter") },
            Change::Renew { years },
            upgrade,
            Change::Bridge { days },
        ];
        subsequence(all, 1..=6).prop_shuffle()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_brings_exactly_what_was_ordered(changes in any_changes()) {
        let licenses = [base(), add_on()];
        let order = request(&licenses, serde_json::to_value(&changes).unwrap());
        let ids = order_ids(&order);
        let claims = work_out(&order, records(&licenses), &ids, now()).unwrap();
        // The same order is worked out to the same licenses, whatever comes first.
        let turned = [licenses[1].clone(), licenses[0].clone()];
        prop_assert_eq!(&claims, &work_out(&order, records(&turned), &ids, now()).unwrap());
        let answer = answer(&order, &claims);
        prop_assert_eq!(answer.check(&order), vec![]);

        let before = held(&licenses);
        let after = held(&[&licenses[..], answer.licenses()].concat());
        let (mut users, mut end) = (35, before.maintenance_expires.unwrap());
        for change in &changes {
            match change {
                Change::AddUsers { users: more } => users += more.next_multiple_of(5),
                Change::Upgrade { users: Some(all), .. } => users += all - 35,
                Change::Renew { years } => end = end.plus_years(*years).unwrap(),
                Change::Upgrade { users: None, .. } | Change::AddModule { .. }
                | Change::TrialModule { .. } | Change::Bridge { .. } => {}
            }
        }
        prop_assert_eq!(seats(&after, "server"), Seats::Limited(users));
        prop_assert_eq!(seats(&after, "antivirus"), Seats::Limited(users));
        prop_assert_eq!(seats(&after, "activesync"), Seats::Limited(10));
        prop_assert_eq!(seats(&after, "outlook-sync"), Seats::Limited(25));
        prop_assert_eq!(after.maintenance_expires, Some(end));
        for change in &changes {
            match change {
                Change::AddModule { module, users: bought } => {
                    prop_assert_eq!(seats(&after, module), Seats::Limited(bought.unwrap_or(users)));
                }
                Change::TrialModule { module } => {
                    prop_assert_eq!(seats(&after, module), Seats::Limited(users));
                }
                Change::Bridge { days } => {
                    prop_assert_eq!(after.bridged_until, now().date().plus_days(*days));
                }
                Change::AddUsers { .. } | Change::Upgrade { .. } | Change::Renew { .. } => {}
            }
        }
    }

    #[test]
    fn what_ends_by_itself_ends_on_the_day_of_its_quote(
        days in 1..200_u32, since in 0..400_u32, seconds in 0..86_400_i64,
    ) {
        let licenses = [base()];
        let module = "anti-spam".to_owned();
        let changes = [Change::TrialModule { module }, Change::Bridge { days }];
        let order = request(&licenses, serde_json::to_value(&changes).unwrap());
        let day = now().date().plus_days(since).unwrap();
        let midnight = day.end(0).unwrap().unix_seconds() - 86_400;
        let at = Instant::from_unix_seconds(midnight + seconds).unwrap();
        let held = Entitlement::of(licenses.clone(), |_| false).holdings[0].at(at, 0).unwrap();
        let policy = held.policy.resolve(&[]).unwrap();
        let prices = PriceList::read(DEMO_PRICES.as_bytes()).unwrap();
        let quoted = quote(&Asked {
            held: &held, product: "kerio-connect", price_class: held.price_class,
            changes: &changes, prices: &prices, policy: &policy, currency: "EUR", on: at.date(),
        });
        let claims = work_out(&order, records(&licenses), &order_ids(&order), at).unwrap();
        let issued = [claims[0].modules[0].expires, claims[1].license_expires];
        let last_day = |line: &Line| line.covers.map(|covers| covers.until);
        let last_days: Vec<_> = quoted.lines.iter().map(last_day).collect();
        prop_assert_eq!(&last_days, &issued, "{:?}", quoted.refusals);
        // However late on its day it was issued, it lasts all of its days.
        for (end, days) in issued.into_iter().zip([policy.trial_days.0, days]) {
            let lasts = end.unwrap().end(0).unwrap().unix_seconds() - at.unix_seconds();
            let day = 86_400;
            prop_assert!((1..=day).contains(&(lasts - i64::from(days) * day)));
        }
    }

    #[test]
    fn a_revocation_list_only_grows(steps in proptest::collection::vec(
        proptest::collection::vec(0..40_u8, 0..6), 1..8,
    )) {
        let expires = "2026-07-01T12:00:00Z".parse().unwrap();
        let mut lists: Vec<RevocationList> = Vec::new();
        for step in &steps {
            let ids = step.iter().map(|number| format!("ORD-{number}"));
            let claims = Revocations::next(lists.last(), ids, now(), expires);
            let text = signed(REVOCATIONS_TYPE, &claims);
            lists.push(RevocationList::open(&text, &keyring()).unwrap());
        }
        for (index, list) in lists.iter().enumerate() {
            for number in steps[..=index].iter().flatten() {
                let order_id = format!("ORD-{number}");
                prop_assert!(list.revokes(&order_id));
            }
            for (other_index, other) in lists.iter().enumerate() {
                prop_assert_eq!(list.follow(other).is_ok(), other_index <= index);
            }
        }
    }
}
