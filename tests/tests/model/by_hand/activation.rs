//! ACT: binding to a machine, and entering licenses.

use super::*;

/// A license that is bound to machine `M1`, at machine `M1`.
fn bound() -> Tale {
    tale("icewarp")
        .policy(json!({ "mismatchDays": 2, "transfers": 1, "revalidationPeriodDays": 0 }))
        .base(json!({ "referenceId": "M1" }))
        .at(json!({ "referenceId": "M1" }))
}

fn install(tale: Tale, at: &str, license: &Value) -> Tale {
    tale.event(at, "license-installed", json!({ "license": license }))
}

#[test]
fn act_1_4_on_another_machine_services_stop_when_the_time_is_over() {
    let story = bound()
        .event("03-05 08", "machine-moved", json!({ "referenceId": "M2" }))
        .event("03-07 10", "machine-moved", json!({ "referenceId": "M1" }))
        .play();
    assert_eq!(status(&story, "reference-mismatch"), ["03-05 08 - 03-07 08"]);
    assert_eq!(found(&story, "mismatch-over"), ["03-07 08 - 03-07 10"]);
    assert_eq!(status(&story, "stopped"), ["03-07 08 - 03-07 10"]);
    let shown = spans(&story, |state| state.display == "reference-mismatch");
    assert_eq!(shown, ["03-05 08 - 03-07 10"]);
    let since = json!({ "referenceId": "M2", "mismatchSince": "2026-02-28T06:00:00Z" });
    assert_eq!(found(&bound().at(since).play(), "mismatch-over"), ["03-02 06 -"]);
    let unknown = bound().at(json!({ "referenceId": null })).play();
    assert_eq!(found(&unknown, "reference-unknown"), ["03-01 00 -"]);
}

#[test]
fn act_2_a_license_with_a_previous_order_goes_on_top_of_it_only() {
    let part = license("A1", "add-on", json!({ "previousOrderId": "OTHER" }));
    assert_eq!(
        outcomes(&install(bound(), "03-05 08", &part).play()),
        ["03-05 08 activation-refused previous-not-installed"]
    );
    // Where licenses are not bound to machines it is only incomplete (BUY-8).
    let kerio = install(tale("kerio-control"), "03-05 08", &part).play();
    assert_eq!(outcomes(&kerio), ["03-05 08 activated"]);
    assert_eq!(found_of(&kerio, "incomplete", "A1"), ["03-05 08 -"]);
}

#[test]
fn act_3_each_reason_is_named() {
    let of = |claims: Value| {
        let tale = bound().at(json!({ "build": { "released": "2026-02-01" } }));
        let story = install(tale, "03-05 08", &license("NEW", "base", claims)).play();
        outcomes(&story)[0].strip_prefix("03-05 08 ").unwrap().to_owned()
    };
    assert_eq!(of(json!({})), "activated");
    for (claims, reason) in [
        (json!({ "product": "other" }), "wrong-product"),
        (json!({ "notBefore": "2026-03-05T09:00:00Z" }), "not-yet-valid"),
        (json!({ "licenseExpires": "2026-03-04" }), "expired"),
        (json!({ "maintenanceExpires": "2026-01-31" }), "maintenance-older-than-build"),
        (json!({ "orderId": "BASE", "issued": "2025-12-31T00:00:00Z" }), "superseded"),
        (json!({ "referenceId": "M3" }), "reference-differs"),
    ] {
        assert_eq!(of(claims), format!("activation-refused {reason}"));
    }
    for claims in [
        json!({ "notBefore": "2026-03-05T08:00:00Z" }),
        json!({ "licenseExpires": "2026-03-05" }),
        json!({ "maintenanceExpires": "2026-02-01" }),
    ] {
        assert_eq!(of(claims), "activated");
    }
    let unknown = license("NEW", "base", json!({ "policy": "nobody-s" }));
    let unknown =
        install(tale("kerio-control").with(json!({ "policy": null })), "03-05 08", &unknown);
    assert_eq!(outcomes(&unknown.play()), ["03-05 08 activation-refused policy-unknown"]);
    let revoked = bound().event("03-05 07", "license-revoked", json!({ "orderId": "NEW" }));
    let revoked = install(revoked, "03-05 08", &license("NEW", "base", json!({})));
    assert_eq!(outcomes(&revoked.play()), ["03-05 08 activation-refused revoked"]);
}

#[test]
fn act_3_an_order_that_was_replaced_is_superseded() {
    let up = license("UP", "upgrade", json!({ "previousOrderId": "BASE" }));
    let again = license("BASE", "base", json!({ "issued": "2026-02-01T00:00:00Z" }));
    let story = install(install(tale("kerio-control"), "03-05 08", &up), "03-06 08", &again).play();
    assert_eq!(outcomes(&story)[1], "03-06 08 activation-refused superseded");
    assert_eq!(story.outcomes[1]["reasons"][0]["by"], "UP");
}

#[test]
fn act_3_a_revoked_order_counts_no_longer() {
    let story = tale("kerio-control")
        .event("03-05 08", "license-revoked", json!({ "orderId": "BASE" }))
        .play();
    assert_eq!(found_of(&story, "revoked", "BASE"), ["03-05 08 -"]);
    assert_eq!(found(&story, "no-license"), ["03-05 08 -"]);
    assert_eq!(status(&story, "suspended"), ["03-05 08 -"]);
    let later = tale("kerio-control").base(json!({ "notBefore": "2026-03-05T08:00:00Z" })).play();
    assert_eq!(found(&later, "not-yet-valid"), ["03-01 00 - 03-05 08"]);
    let claims = json!({ "product": "other", "previousOrderId": "BASE" });
    let other = tale("kerio-control").and(license("X", "add-on", claims)).play();
    assert_eq!(found_of(&other, "other-product", "X"), ["03-01 00 -"]);
}

#[test]
fn act_5_a_license_moves_as_often_as_it_may() {
    let bound_to = |order: &str, machine: &str, issued: &str| {
        license(order, "base", json!({ "referenceId": machine, "issued": issued }))
    };
    let second = bound_to("TWO", "M2", "2026-02-01T00:00:00Z");
    let third = bound_to("THREE", "M3", "2026-02-02T00:00:00Z");
    let tale = bound().event("03-05 08", "machine-moved", json!({ "referenceId": "M2" }));
    let tale = install(tale, "03-05 09", &second);
    let tale = tale.event("03-06 08", "machine-moved", json!({ "referenceId": "M3" }));
    let story = install(tale, "03-06 09", &third).play();
    let became = ["03-05 09 activated", "03-06 09 activation-refused transfers-used-up"];
    assert_eq!(outcomes(&story), became);
    assert_eq!(
        status(&story, "reference-mismatch"),
        ["03-05 08 - 03-05 09", "03-06 08 - 03-08 08"]
    );
    // Not bound to machines: the moves themselves are counted, 3 of them are allowed.
    let mut tale = self::tale("kerio-control").at(json!({ "referenceId": "M0" }));
    for (number, at) in [(1, "03-05 08"), (2, "03-06 08"), (3, "03-07 08"), (4, "03-08 08")] {
        let to = json!({ "referenceId": format!("M{number}") });
        tale = tale.event(at, "machine-moved", to);
    }
    assert_eq!(found(&tale.play(), "too-many-transfers"), ["03-08 08 -"]);
}

#[test]
fn act_6_7_a_license_is_entered_again_on_the_same_machine_only() {
    let story = bound()
        .event("03-05 07", "activated-offline", json!({ "orderId": "BASE" }))
        .event("03-05 08", "machine-moved", json!({ "referenceId": "M2" }))
        .event("03-05 09", "activated-offline", json!({ "orderId": "BASE" }))
        .event("03-05 10", "activated-offline", json!({}))
        .event("03-05 11", "activated-offline", json!({ "orderId": "X" }));
    assert_eq!(
        outcomes(&story.play()),
        [
            "03-05 07 activated",
            "03-05 09 activation-refused reference-differs",
            "03-05 10 activation-refused reference-differs",
            "03-05 11 activation-refused order-unknown",
        ]
    );
    let none = tale("kerio-control").with(json!({ "licenses": [] }));
    let none = none.event("03-05 10", "activated-offline", json!({})).play();
    assert_eq!(outcomes(&none), ["03-05 10 activation-refused no-license"]);
}

#[test]
fn act_3_a_clock_that_was_set_back_is_said_until_it_catches_up() {
    let story = tale("kerio-control")
        .event("03-05 08", "clock-set", json!({ "to": when("03-05 05") }))
        .event("03-06 08", "clock-set", json!({ "to": when("03-06 12") }))
        .play();
    // It showed 8:00, so 3 hours pass until it shows 8:00 again.
    assert_eq!(found(&story, "clock-rollback"), ["03-05 08 - 03-05 11"]);
    let seen = json!({ "latestSeen": when("03-01 04") });
    let seen = tale("kerio-control").at(seen).play();
    assert_eq!(found(&seen, "clock-rollback"), ["03-01 00 - 03-01 04"]);
}
