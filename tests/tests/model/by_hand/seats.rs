//! SEAT: who has a seat, who waits, and who is tried out.

use super::*;

/// Users of the server who have connected, one day after the other.
fn connected(ids: &[&str]) -> Value {
    let made = |(day, id): (usize, &&str)| {
        account(id, json!({ "connected": true, "created": format!("2026-02-{day:02}T00:00:00Z") }))
    };
    (1..).zip(ids).map(made).collect()
}

fn seats_of(count: u32) -> Value {
    json!({ "modules": [{ "id": "server", "category": "server", "seats": count }] })
}

/// An installation at which each module is counted by itself, with so many seats of `im`.
fn icewarp(seats: u32) -> Tale {
    let modules = json!([{ "id": "im", "category": "server", "seats": seats }]);
    tale("icewarp").base(json!({ "modules": modules })).policy(json!({ "seatTrialDays": 2 }))
}

fn access(tale: Tale, at: &str, id: &str) -> Tale {
    tale.event(at, "first-access", json!({ "account": id, "module": "im" }))
}

#[test]
fn seat_1_2_enabled_mailboxes_count_and_nothing_else() {
    let accounts = json!([
        account("a", json!({ "admin": true })),
        account("b", json!({ "source": "directory" })),
        account("c", json!({ "enabled": false })),
        account("d", json!({ "kind": "alias" })),
        account("e", json!({ "kind": "built-in-administrator" })),
    ]);
    let story = tale("kerio-connect").at(json!({ "accounts": accounts })).play();
    assert_eq!(story.states[0].1.seats["server"].used, 2);
}

#[test]
fn seat_3_every_begun_five_devices_take_a_seat() {
    for (devices, used) in [(0, 1), (5, 1), (6, 2), (10, 2), (11, 3)] {
        let accounts = json!([account("a", json!({ "devices": devices }))]);
        let story = tale("kerio-control").at(json!({ "accounts": accounts })).play();
        assert_eq!(story.states[0].1.seats["server"].used, used);
    }
}

#[test]
fn seat_4_the_web_filter_is_for_as_many_as_the_product() {
    let with = |filter: u32| {
        let modules = json!([
            { "id": "server", "category": "server", "seats": 5 },
            { "id": "web-filter", "category": "server", "seats": filter },
        ]);
        found(
            &tale("kerio-control").base(json!({ "modules": modules })).play(),
            "web-filter-differs",
        )
    };
    assert_eq!((with(4).len(), with(5).len(), with(6).len()), (1, 0, 1));
}

#[test]
fn seat_5_6_extensions_are_at_most_three_times_the_licensed_users() {
    let with = |extensions: u32| {
        let accounts =
            json!([account("a", json!({})), account("b", json!({ "loginAccess": false }))]);
        tale("kerio-operator")
            .base(seats_of(4))
            .at(json!({ "accounts": accounts, "extensions": extensions }))
            .play()
    };
    // 12 extensions take 4 seats; the 13th takes a fifth.
    assert_eq!(with(12).states[0].1.seats["server"].used, 4);
    assert_eq!(found(&with(12), "extensions-exceeded"), Vec::<String>::new());
    assert_eq!(with(13).states[0].1.seats["server"].used, 5);
    assert_eq!(found(&with(13), "extensions-exceeded"), ["03-01 00 -"]);
    assert_eq!(with(0).states[0].1.seats["server"].used, 1);
}

#[test]
fn seat_8_the_stricter_limit_of_a_domain_counts_and_a_tie_is_the_license_s() {
    let made = json!({ "account": account("c", json!({ "domain": "d.example" })) });
    let with = |own: Option<u32>, of_license: u32| {
        let accounts = ["a", "b"].map(|id| account(id, json!({ "domain": "d.example" })));
        let domains = json!([{ "name": "d.example", "seatLimit": own }]);
        let limits = json!([{ "domain": "d.example", "seats": of_license }]);
        tale("kerio-connect")
            .base(json!({ "domainLimits": limits }))
            .at(json!({ "accounts": accounts, "domains": domains }))
            .event("03-02 08", "account-created", made.clone())
            .play()
    };
    assert_eq!(outcomes(&with(Some(3), 3)), Vec::<String>::new());
    assert_eq!(found_of(&with(Some(3), 3), "domain-full", "d.example"), ["03-02 08 -"]);
    for (own, of_license, by) in
        [(Some(2), 2, "license"), (Some(2), 3, "domain"), (None, 2, "license")]
    {
        let story = with(own, of_license);
        assert_eq!(outcomes(&story), ["03-02 08 creation-refused domain-full"]);
        assert_eq!(story.outcomes[0]["reason"]["limitedBy"], by);
    }
}

#[test]
fn seat_10_those_in_stay_in_and_others_wait_in_their_order() {
    let story = tale("kerio-connect")
        .base(seats_of(2))
        .at(json!({ "accounts": [
            account("a", json!({ "source": "directory" })),
            account("b", json!({ "source": "directory" })),
            account("c", json!({ "source": "directory" })),
            account("d", json!({ "source": "directory" })),
        ] }))
        .event("03-02 08", "first-access", json!({ "account": "b" }))
        .event("03-02 08", "first-access", json!({ "account": "c" }))
        .event("03-03 08", "first-access", json!({ "account": "d" }))
        .event("03-04 08", "first-access", json!({ "account": "a" }))
        .event("03-05 08", "account-disabled", json!({ "account": "b" }))
        .event("03-06 08", "account-enabled", json!({ "account": "b" }))
        .event("03-07 08", "account-removed", json!({ "account": "d" }))
        .play();
    assert_eq!(seat(&story, "b", "server", "full"), ["03-02 08 - 03-05 08"]);
    assert_eq!(seat(&story, "c", "server", "full"), ["03-02 08 -"]);
    assert_eq!(seat(&story, "d", "server", "refused"), ["03-03 08 - 03-05 08"]);
    assert_eq!(seat(&story, "d", "server", "full"), ["03-05 08 - 03-07 08"]);
    // `b` comes back behind `a`, who waited before.
    assert_eq!(seat(&story, "a", "server", "full"), ["03-07 08 -"]);
    assert_eq!(seat(&story, "b", "server", "refused"), ["03-06 08 -"]);
    assert_eq!(found_of(&story, "accounts-refused", "server"), ["03-03 08 -"]);
}

#[test]
fn seat_10_nobody_is_sent_out_when_there_are_fewer_seats() {
    let modules = json!([{ "id": "server", "category": "server", "seats": 2 }]);
    let claims = json!({ "previousOrderId": "BASE", "modules": modules });
    let fewer = license("UP", "upgrade", claims);
    let story = tale("kerio-connect")
        .base(seats_of(3))
        .at(json!({ "accounts": connected(&["a", "b", "c"]) }))
        .event("03-05 08", "license-installed", json!({ "license": fewer }))
        .event("03-06 08", "account-removed", json!({ "account": "a" }))
        .play();
    assert_eq!(seat(&story, "c", "server", "full"), ["03-01 00 - 03-05 08", "03-06 08 -"]);
    assert_eq!(seat(&story, "c", "server", "kept"), ["03-05 08 - 03-06 08"]);
    assert_eq!(found(&story, "seats-exceeded"), ["03-05 08 - 03-06 08"]);
}

#[test]
fn seat_10_seats_are_given_when_all_of_an_instant_has_happened() {
    let modules = json!([{ "id": "server", "category": "server", "seats": 1 }]);
    let claims = json!({ "previousOrderId": "BASE", "modules": modules });
    let fewer = license("UP", "upgrade", claims);
    let story = tale("kerio-connect")
        .base(seats_of(3))
        .at(json!({ "accounts": connected(&["a"]) }))
        .event("03-05 08", "account-created", json!({ "account": account("b", json!({})) }))
        .event("03-05 08", "first-access", json!({ "account": "b" }))
        .event("03-05 08", "license-installed", json!({ "license": fewer }))
        .play();
    assert_eq!(seat(&story, "a", "server", "full"), ["03-01 00 -"]);
    assert_eq!(seat(&story, "b", "server", "refused"), ["03-05 08 -"]);
}

#[test]
fn seat_10_a_license_that_counts_within_one_instant_only_lets_nobody_in() {
    // A trial begins at the very instant at which a purchase without seats is entered.
    let trial = json!({ "kind": "trial", "notBefore": "2026-03-08T00:00:00Z", "modules": [] });
    let second = license("SECOND", "base", json!({ "modules": [] }));
    let story = tale("kerio-operator")
        .base(trial)
        .at(json!({ "accounts": [account("a", json!({}))] }))
        .event("03-07 16", "first-access", json!({ "account": "a" }))
        .event("03-08 00", "first-access", json!({ "account": "a" }))
        .event("03-08 00", "license-installed", json!({ "license": second }))
        .play();
    assert_eq!(seat(&story, "a", "server", "refused"), ["03-07 16 -"]);
}

#[test]
fn seat_10_when_other_rules_come_who_had_connected_is_in() {
    let plain = license("BASE", "base", json!({ "policy": "kerio-connect", "modules": [] }));
    let claims = json!({ "policy": "icewarp", "issued": "2026-02-01T00:00:00Z" });
    let second = license("SECOND", "base", claims);
    let mut tale = tale("kerio-connect");
    tale.0.as_object_mut().unwrap().remove("policy");
    let story = tale
        .with(json!({ "licenses": [plain, second] }))
        .at(json!({ "accounts": [account("a", json!({})), account("b", json!({}))] }))
        .event("03-02 08", "first-access", json!({ "account": "a" }))
        .event("03-03 08", "first-access", json!({ "account": "b" }))
        .event("03-03 08", "license-revoked", json!({ "orderId": "SECOND" }))
        .play();
    // `a` was there under IceWarp's rules; `b` came when Kerio's began, and there is no seat.
    assert_eq!(seat(&story, "a", "server", "full"), ["03-02 08 - 03-03 08"]);
    assert_eq!(seat(&story, "a", "server", "kept"), ["03-03 08 -"]);
    assert_eq!(seat(&story, "b", "server", "refused"), ["03-03 08 -"]);
}

#[test]
fn seat_10_a_local_account_cannot_be_made_when_all_seats_are_used() {
    let made = |id: &str, facts: Value| json!({ "account": account(id, facts) });
    let story = tale("kerio-connect")
        .base(seats_of(2))
        .at(json!({ "accounts": connected(&["a"]) }))
        .event("03-02 08", "account-created", made("b", json!({})))
        .event("03-02 08", "account-created", made("c", json!({})))
        .event("03-03 08", "account-created", made("d", json!({ "source": "import" })))
        .event("03-03 08", "account-created", made("e", json!({ "kind": "alias" })))
        .play();
    assert_eq!(outcomes(&story), ["03-02 08 creation-refused seats-full"]);
    assert_eq!(found(&story, "seats-full"), ["03-02 08 -"]);
    assert_eq!(level(&story, "account-creation", "blocked"), ["03-02 08 -"]);
    assert_eq!(found(&story, "seats-exceeded"), ["03-03 08 -"]);
}

#[test]
fn seat_7_20_21_who_finds_the_pool_empty_tries_for_a_while() {
    let accounts = ["a", "b", "c"].map(|id| account(id, json!({ "firstAccess": { "im": null } })));
    let tale = icewarp(1).at(json!({ "accounts": accounts }));
    let story = access(access(tale, "03-02 08", "b"), "03-02 09", "a").play();
    assert_eq!(seat(&story, "b", "im", "full"), ["03-02 08 -"]);
    // 2 March 9:00 + 2 days.
    assert_eq!(seat(&story, "a", "im", "trial"), ["03-02 09 - 03-04 09"]);
    assert_eq!(seat(&story, "a", "im", "refused"), ["03-04 09 -"]);
    // `c` never came: it counts as used, and has no seat.
    let row = &story.states[0].1.seats["im"];
    assert_eq!((row.used, row.full, row.trial), (3, 0, 0));
    assert_eq!(found_of(&story, "seats-exceeded", "im"), ["03-01 00 -"]);
    assert_eq!(found_of(&story, "trial-seats", "im"), ["03-02 09 - 03-04 09"]);
    assert_eq!(found_of(&story, "accounts-refused", "im"), ["03-04 09 -"]);
}

#[test]
fn seat_22_each_midnight_with_trial_seats_is_told() {
    let accounts = json!([account("a", json!({})), account("b", json!({}))]);
    let told = |minutes: i32| {
        let at = json!({ "accounts": accounts, "utcOffsetMinutes": minutes });
        let story = access(access(icewarp(0).at(at), "03-02 01", "b"), "03-02 02", "a").play();
        let line = |it: &Value| format!("{} {}", it["at"], it["modules"]["im"]);
        story.notices.iter().map(line).collect::<Vec<_>>()
    };
    // The trials end on 4 March at 1:00 and 2:00.
    let both = [r#""2026-03-03T00:00:00Z" ["b","a"]"#, r#""2026-03-04T00:00:00Z" ["b","a"]"#];
    assert_eq!(told(0), both);
    let one_after_the_other = [
        r#""2026-03-02T01:00:00Z" ["b"]"#,
        r#""2026-03-03T01:00:00Z" ["b","a"]"#,
        r#""2026-03-04T01:00:00Z" ["a"]"#,
    ];
    assert_eq!(told(-60), one_after_the_other);
}

#[test]
fn seat_23_freed_and_bought_seats_go_by_first_access() {
    let accounts = ["a", "b", "c"].map(|id| account(id, json!({})));
    let off = json!({ "module": "im", "account": "a" });
    let modules = json!([{ "id": "im", "category": "server", "seats": 1 }]);
    let more = license("A1", "add-on", json!({ "previousOrderId": "BASE", "modules": modules }));
    let mut tale = icewarp(1).at(json!({ "accounts": accounts }));
    for (at, id) in [("03-02 01", "a"), ("03-02 02", "c"), ("03-02 03", "b")] {
        tale = access(tale, at, id);
    }
    let story = tale
        .event("03-03 08", "service-switched-off", off.clone())
        .event("03-03 09", "service-switched-on", off)
        .event("03-05 08", "license-installed", json!({ "license": more }))
        .play();
    // `a` comes back to its old place; `c` was before `b`.
    assert_eq!(seat(&story, "a", "im", "full"), ["03-02 01 - 03-03 08", "03-03 09 -"]);
    assert_eq!(seat(&story, "c", "im", "full"), ["03-03 08 - 03-03 09", "03-05 08 -"]);
    assert_eq!(seat(&story, "c", "im", "refused"), ["03-04 02 - 03-05 08"]);
    assert_eq!(seat(&story, "b", "im", "refused"), ["03-04 03 -"]);
}

#[test]
fn seat_24_more_users_are_recommended_from_the_share_of_the_policy() {
    let with = |users: usize| {
        let ids: Vec<String> = (0..users).map(|number| format!("user{number}")).collect();
        let accounts: Vec<Value> = ids.iter().map(|id| account(id, json!({}))).collect();
        tale("kerio-connect").base(seats_of(10)).at(json!({ "accounts": accounts })).play()
    };
    let nearly = |users| found(&with(users), "seats-nearly-used").len();
    assert_eq!((nearly(8), nearly(9), nearly(10), nearly(11)), (0, 1, 1, 0));
    assert_eq!(found(&with(11), "seats-exceeded"), ["03-01 00 -"]);
}
