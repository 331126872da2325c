//! DUP and SMTP: several machines, and too much mail.

use super::*;

/// Two machines, one in production; facts about the other.
fn two(policy: &str, other: Value) -> Story {
    let mut machine = json!({ "id": "other" });
    merge(&mut machine, other);
    tale(policy).at(json!({ "deployments": [{ "id": "one" }, machine] })).play()
}

/// What there is to say about machines at the beginning.
fn said(story: &Story) -> String {
    let codes = ["migration", "migration-overdue", "standby", "high-availability", "duplicate"];
    let findings = &story.states[0].1.findings;
    let found = findings.iter().filter(|(code, _)| codes.contains(code));
    found.map(|(code, subject)| format!("{code} {subject}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn dup_1_a_migration_may_run_on_two_machines_for_some_days() {
    let new = json!({ "role": "migration", "since": "2026-02-25T06:00:00Z" });
    // 25 February 6:00 + 14 days = 11 March 6:00.
    let story = two("kerio-connect", new.clone());
    assert_eq!(found(&story, "migration"), ["03-01 00 - 03-11 06"]);
    assert_eq!(found(&story, "migration-overdue"), ["03-11 06 -"]);
    let bridge = json!({ "previousOrderId": "BASE", "licenseExpires": "2026-03-20" });
    let mut new = new;
    new["id"] = json!("two");
    let bridged = tale("kerio-connect")
        .at(json!({ "deployments": [{ "id": "one" }, new] }))
        .and(license("B1", "bridge", bridge))
        .event("03-25 08", "deployment-removed", json!({ "deployment": "one" }));
    let bridged = bridged.play();
    assert_eq!(found(&bridged, "migration"), ["03-01 00 - 03-21 00"]);
    assert_eq!(found(&bridged, "migration-overdue"), ["03-21 00 - 03-25 08"]);
}

#[test]
fn dup_2_3_a_standby_is_permitted_by_the_rule_of_its_product() {
    let standby = |service_on: bool, traffic: bool, cables: u32| {
        json!({
            "role": "standby", "serviceOn": service_on, "traffic": traffic, "cables": cables,
        })
    };
    for (policy, other, expected) in [
        ("kerio-connect", standby(false, true, 2), "standby service-off"),
        ("kerio-connect", standby(true, false, 2), "standby no-mail"),
        ("kerio-connect", standby(true, true, 0), "duplicate standby-carries-mail"),
        ("kerio-control", standby(true, true, 1), "standby one-cable"),
        ("kerio-control", standby(false, false, 2), "duplicate standby-cables"),
        ("kerio-operator", standby(true, false, 2), "standby no-calls"),
        ("kerio-operator", standby(false, true, 0), "duplicate standby-carries-calls"),
        ("kerio-workspace", standby(false, false, 0), "duplicate standby-forbidden"),
    ] {
        assert_eq!(said(&two(policy, other)), expected, "{policy}");
    }
}

#[test]
fn dup_3_two_in_production_and_more_than_one_copy_break_the_contract() {
    assert_eq!(said(&two("kerio-connect", json!({}))), "duplicate two-in-production");
    let three = json!([{ "id": "a" }, { "id": "b", "role": "standby" }, { "id": "c" }]);
    let three = tale("kerio-connect").at(json!({ "deployments": three })).play();
    assert_eq!(said(&three), "duplicate too-many-copies");
    let promoted = tale("kerio-connect")
        .at(json!({ "deployments": [{ "id": "a" }, { "id": "b", "role": "standby" }] }))
        .event("03-05 08", "standby-promoted", json!({ "deployment": "b" }))
        .event("03-05 09", "deployment-removed", json!({ "deployment": "a" }))
        .play();
    assert_eq!(found(&promoted, "standby"), ["03-01 00 - 03-05 08"]);
    assert_eq!(found_of(&promoted, "duplicate", "two-in-production"), ["03-05 08 - 03-05 09"]);
}

#[test]
fn dup_4_a_pair_of_high_availability_is_for_products_that_have_it() {
    let pair = |policy: &str| {
        let machines = ["a", "b"].map(|id| json!({ "id": id, "role": "high-availability" }));
        said(&tale(policy).at(json!({ "deployments": machines })).play())
    };
    assert_eq!(pair("kerio-control"), "high-availability ");
    assert_eq!(pair("kerio-connect"), "duplicate pair-forbidden");
}

#[test]
fn smtp_1_2_mail_is_delayed_when_the_day_has_more_than_its_users_may_send() {
    let with = |seats: u32| {
        let modules = json!([{ "id": "server", "category": "server", "seats": seats }]);
        tale("icewarp")
            .policy(json!({ "smtpDailyPerSeat": 10, "revalidationPeriodDays": 0 }))
            .base(json!({ "modules": modules }))
            .at(json!({ "smtpTraffic": [{ "day": "2026-03-02", "messages": 40 }] }))
            .event("03-02 08", "traffic", json!({ "messages": 10 }))
            .event("03-02 09", "traffic", json!({ "messages": 1 }))
            .event("03-02 23", "traffic", json!({ "messages": 0 }))
            .event("03-03 00", "traffic", json!({ "messages": 50 }))
            .event("03-04 08", "traffic", json!({ "messages": 491 }))
            .play()
    };
    // 5 users may have 50 messages: the 51st is too many, until midnight.
    let five = with(5);
    assert_eq!(found(&five, "traffic-delay"), ["03-02 09 - 03-03 00", "03-04 08 - 03-05 00"]);
    assert_eq!(level(&five, "mail-delivery", "delayed").len(), 2);
    let lines = ["03-02 09", "03-02 23", "03-04 08"].map(|at| format!("{at} traffic-delayed"));
    assert_eq!(log(&five), lines);
    assert_eq!(found(&with(49), "traffic-delay"), ["03-04 08 - 03-05 00"]);
    assert_eq!(found(&with(50), "traffic-delay"), Vec::<String>::new());
}
