//! TERM, TRIAL and BUY-8: when a license ends, and what then.

use super::*;

/// Kerio Connect under the rules of before May 2023, with an end on 10 March.
fn grace_tale() -> Tale {
    tale("kerio-connect-grace")
        .base(json!({ "licenseExpires": "2026-03-10", "maintenanceExpires": "2026-03-10" }))
}

#[test]
fn term_1_a_license_and_its_maintenance_end_each_with_its_own_last_day() {
    let dates = json!({ "licenseExpires": "2026-04-10", "maintenanceExpires": "2026-03-20" });
    let story = tale("kerio-control").base(dates).play();
    // Warnings begin 30 days before: maintenance ends on 21 March at 0, the license on 11 April.
    assert_eq!(found(&story, "maintenance-ending"), ["03-01 00 - 03-21 00"]);
    assert_eq!(found(&story, "maintenance-lapsed"), ["03-21 00 -"]);
    assert_eq!(found(&story, "license-ending"), ["03-12 00 - 04-11 00"]);
    assert_eq!(found(&story, "license-expired"), ["04-11 00 -"]);
    let none = tale("kerio-control").base(json!({ "maintenanceExpires": null })).play();
    assert_eq!(found(&none, "no-maintenance"), ["03-01 00 -"]);
    assert_eq!(level(&none, "product-updates", "blocked"), ["03-01 00 -"]);
}

#[test]
fn term_1_a_day_ends_at_the_midnight_of_the_installation() {
    for (minutes, end) in [(0, "03-11 00"), (120, "03-10 22"), (-720, "03-11 12")] {
        let story = grace_tale().at(json!({ "utcOffsetMinutes": minutes })).play();
        assert_eq!(found(&story, "license-ending"), [format!("03-01 00 - {end}")]);
    }
}

#[test]
fn term_2_3_4_grace_lasts_thirty_days_and_then_clients_are_blocked() {
    // 11 March + 30 days = 10 April.
    let story = grace_tale().play();
    assert_eq!(status(&story, "grace"), ["03-11 00 - 04-10 00"]);
    assert_eq!(status(&story, "clients-blocked"), ["04-10 00 -"]);
    assert_eq!(level(&story, "web-mail", "reduced"), ["03-11 00 - 04-10 00"]);
    assert_eq!(level(&story, "desktop-clients", "blocked"), ["04-10 00 -"]);
    for function in ["active-sync", "antivirus-updates", "anti-spam-updates", "product-updates"] {
        assert_eq!(level(&story, function, "blocked"), ["03-11 00 -"], "{function}");
    }
    assert_eq!(level(&story, "mail-delivery", "full"), ["03-01 00 -"]);
}

#[test]
fn term_2_5_the_day_of_issue_decides_unless_a_policy_is_named() {
    let issued = |instant: &str| {
        let claims = json!({
            "product": "kerio-connect", "policy": null, "issued": instant,
            "licenseExpires": "2026-03-10",
        });
        let product = json!({ "product": "kerio-connect", "policy": null });
        tale("kerio-connect").base(claims).with(product).play()
    };
    assert_eq!(status(&issued("2023-04-30T23:00:00Z"), "grace"), ["03-11 00 - 04-10 00"]);
    let later = issued("2023-05-01T00:00:00Z");
    assert_eq!(status(&later, "suspended"), ["03-11 00 -"]);
    assert_eq!(level(&later, "mail-delivery", "blocked"), ["03-11 00 -"]);
    assert_eq!(level(&later, "administration", "reduced"), ["03-11 00 -"]);
}

#[test]
fn term_5_a_license_that_ends_with_its_maintenance_takes_the_earlier_end() {
    let dates = json!({ "licenseExpires": "2026-04-10", "maintenanceExpires": "2026-03-20" });
    let story = tale("kerio-connect").base(dates).play();
    assert_eq!(found(&story, "license-expired"), ["03-21 00 -"]);
    assert_eq!(found(&story, "maintenance-lapsed"), Vec::<String>::new());
    let perpetual = tale("kerio-connect").base(json!({ "maintenanceExpires": "2026-03-20" }));
    assert_eq!(found(&perpetual.play(), "license-expired"), ["03-21 00 -"]);
}

#[test]
fn term_6_the_installed_build_runs_on_and_a_later_one_may_not() {
    let story = tale("kerio-control")
        .base(json!({ "maintenanceExpires": "2026-03-20" }))
        .at(json!({ "build": { "released": "2026-03-20" } }))
        .event("03-05 08", "build-installed", json!({ "released": "2026-03-21" }))
        .event("03-20 23", "build-installed", json!({ "released": "2026-03-19" }))
        .event("03-21 00", "build-installed", json!({ "released": "2026-03-18" }))
        .event("03-21 01", "build-installed", json!({ "released": "2026-03-21" }));
    // After the end builds of before it can still be installed, and no other.
    let story = story.play();
    assert_eq!(outcomes(&story), ["03-05 08 build-refused", "03-21 01 build-refused"]);
    assert_eq!(status(&story, "maintenance-lapsed"), ["03-21 00 -"]);
    let late = || {
        tale("kerio-control")
            .base(json!({ "maintenanceExpires": "2026-03-20" }))
            .at(json!({ "build": { "released": "2026-03-21" } }))
    };
    assert_eq!(found(&late().play(), "build-after-maintenance"), ["03-01 00 -"]);
    assert_eq!(status(&late().play(), "suspended"), ["03-01 00 -"]);
    // The remedy that is named helps.
    let older = late().event("03-22 00", "build-installed", json!({ "released": "2026-03-20" }));
    assert_eq!(status(&older.play(), "suspended"), ["03-01 00 - 03-22 00"]);
}

#[test]
fn term_7_the_postmaster_is_told_fourteen_and_seven_days_before() {
    let tale = || tale("kerio-control").base(json!({ "maintenanceExpires": "2026-03-20" }));
    let two = ["03-07 00 maintenance-ending", "03-14 00 maintenance-ending"];
    assert_eq!(notices(&tale().play()), two);
    // A renewal in the very hour of the second notice: there is nothing to tell any more.
    let renewal = license(
        "R1",
        "renewal",
        json!({ "previousOrderId": "BASE", "maintenanceExpires": "2027-03-20", "modules": [] }),
    );
    let renewed = tale().event("03-14 00", "license-installed", json!({ "license": renewal }));
    assert_eq!(notices(&renewed.play()), two[..1]);
    let none = tale().base(json!({ "kind": "trial", "licenseExpires": "2026-03-20" }));
    assert_eq!(notices(&none.play()), Vec::<String>::new());
}

#[test]
fn term_8_what_was_bought_is_overdue_after_twenty_four_hours() {
    let more = license("A1", "add-on", json!({ "previousOrderId": "BASE" }));
    let bought =
        || tale("kerio-control").event("03-05 08", "license-bought", json!({ "license": more }));
    let story = bought().event("03-06 10", "license-installed", json!({ "license": more })).play();
    assert_eq!(found_of(&story, "update-pending", "A1"), ["03-05 08 - 03-06 08"]);
    assert_eq!(found_of(&story, "update-overdue", "A1"), ["03-06 08 - 03-06 10"]);
    assert_eq!(notices(&story), ["03-06 08 update-overdue"]);
    // It arrives in the very hour: nobody is told.
    let in_time = bought().event("03-06 08", "activated-offline", json!({ "orderId": "A1" }));
    let in_time = in_time.play();
    assert_eq!(notices(&in_time), Vec::<String>::new());
    assert_eq!(outcomes(&in_time), ["03-06 08 activated"]);
    assert_eq!(
        in_time.at(conformance::model::time::instant(&when("03-06 08"))).seats["server"].seats,
        Some(10)
    );
}

#[test]
fn trial_1_2_all_is_open_for_thirty_days_and_a_key_makes_it_a_purchase() {
    let trial = || {
        let claims = json!({
            "kind": "trial", "issued": "2026-02-20T06:00:00Z", "maintenanceExpires": null,
        });
        tale("kerio-control").base(claims)
    };
    // 20 February 6:00 + 30 days = 22 March 6:00.
    let story = trial().play();
    assert_eq!(status(&story, "evaluation"), ["03-01 00 - 03-22 06"]);
    assert_eq!(found(&story, "evaluation-over"), ["03-22 06 -"]);
    assert_eq!(status(&story, "suspended"), ["03-22 06 -"]);
    assert!(story.states.iter().all(|(_, state)| state.display == "evaluation"));
    assert!(story.states.iter().all(|(_, state)| state.seats["server"].seats.is_none()));
    let bought = license("BUY", "base", json!({}));
    let bought = trial().event("03-22 06", "license-installed", json!({ "license": bought }));
    assert_eq!(status(&bought.play(), "ok"), ["03-22 06 -"]);
}

#[test]
fn buy_8_a_part_without_its_base_is_incomplete_and_a_module_can_end_by_itself() {
    let modules = json!([
        { "id": "server", "category": "server", "seats": 5 },
        { "id": "antivirus", "category": "server", "seats": 5, "expires": "2026-03-10" },
    ]);
    let part = license("A1", "add-on", json!({ "previousOrderId": "OTHER" }));
    let story = tale("kerio-control").base(json!({ "modules": modules })).and(part).play();
    assert_eq!(found_of(&story, "incomplete", "A1"), ["03-01 00 -"]);
    assert_eq!(found_of(&story, "module-ended", "antivirus"), ["03-11 00 -"]);
}
