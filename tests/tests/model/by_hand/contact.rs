//! REVAL: asking the license server, and what follows when it cannot be reached.

use super::*;

/// Revalidated on 1 March at 5:00, so due on 11 March at 5:00; 2 days of grace, 1 of emergency.
fn outage(minutes: i32) -> Tale {
    tale("icewarp")
        .policy(json!({ "revalidationPeriodDays": 10, "emergencyDays": 1 }))
        .at(json!({
            "contact": { "lastSuccess": "2026-03-01T05:00:00Z" }, "utcOffsetMinutes": minutes,
            "host": "mail.engines.example", "ip": "192.0.2.7",
        }))
        .event("03-10 08", "outage-began", json!({}))
}

#[test]
fn reval_1_each_period_after_the_last_success_or_else_after_issue() {
    let story = tale("icewarp").play();
    // 1 January + 60 and + 90 days, then every 30 days: 2 March, 1 April.
    assert_eq!(outcomes(&story), ["03-02 00 revalidated", "04-01 00 revalidated"]);
    let late = json!({ "contact": { "lastSuccess": "2026-01-05T05:00:00Z" } });
    let late = tale("icewarp").at(late).play();
    // It was due on 4 February: that is made up for at once.
    let due = ["03-01 00", "03-31 00", "04-30 00"].map(|at| format!("{at} revalidated"));
    assert_eq!(outcomes(&late), due);
    assert_eq!(outcomes(&tale("kerio-control").play()), Vec::<String>::new());
}

#[test]
fn reval_2_3_4_5_from_the_first_failure_to_the_midnight_at_which_services_stop() {
    let story = outage(0).play();
    assert_eq!(status(&story, "revalidation-grace"), ["03-11 05 - 03-13 05"]);
    assert_eq!(status(&story, "emergency"), ["03-13 05 - 03-14 05"]);
    assert_eq!(status(&story, "emergency-over"), ["03-14 05 - 03-15 00"]);
    assert_eq!(status(&story, "stopped"), ["03-15 00 -"]);
    assert_eq!(level(&story, "administration", "reduced"), ["03-13 05 -"]);
    assert_eq!(level(&story, "mail-delivery", "blocked"), ["03-15 00 -"]);
    let told = [
        "03-11 17 revalidation-failed",
        "03-12 05 revalidation-failed",
        "03-12 17 revalidation-failed",
        "03-13 05 emergency-began",
        "03-14 05 emergency-over",
    ];
    assert_eq!(notices(&story), told);
    assert_eq!(story.notices[0]["emergencyAt"], "2026-03-13T05:00:00Z");
    assert_eq!(story.notices[4]["stopAt"], "2026-03-15T00:00:00Z");
    assert_eq!(story.notices[4]["host"], "mail.engines.example");
    let lines = [
        "03-11 05 revalidation-failed",
        "03-13 05 emergency-began",
        "03-14 05 services-stopping",
        "03-15 00 services-stopping",
    ];
    assert_eq!(log(&story), lines);
    assert_eq!(outcomes(&story), ["03-11 05 revalidation-failed", "03-15 00 services-stopped"]);
}

#[test]
fn reval_5_services_stop_at_once_if_emergency_is_over_at_a_midnight() {
    // At an offset of -5 hours the day begins at 5:00.
    let story = outage(-5 * 60).play();
    assert_eq!(status(&story, "emergency-over"), Vec::<String>::new());
    assert_eq!(status(&story, "stopped"), ["03-14 05 -"]);
}

#[test]
fn reval_5_services_that_somebody_restarts_stop_again_at_the_next_midnight() {
    let story = outage(0)
        .event("03-14 08", "services-restarted", json!({}))
        .event("03-15 08", "services-restarted", json!({}))
        .event("03-16 00", "services-restarted", json!({}))
        .play();
    // On 14 March they run, so there is nothing to start. At midnight of the 16th they run until
    // they are stopped again in the same hour.
    assert_eq!(status(&story, "stopped"), ["03-15 00 - 03-15 08", "03-16 00 -"]);
    let stops = ["03-14 08 no-effect", "03-15 00 services-stopped", "03-16 00 no-effect"];
    assert_eq!(outcomes(&story)[1..4], stops);
}

#[test]
fn reval_5_what_was_before_the_beginning_is_known_from_the_facts() {
    let contact = |restarted: Option<&str>| {
        json!({ "contact": {
            "reachable": false, "firstFailure": "2026-02-20T12:00:00Z",
            "servicesRestarted": restarted.map(when),
        } })
    };
    let begun = |restarted: Option<&str>| {
        let policy = json!({ "emergencyDays": 1 });
        let from = json!({ "from": "2026-03-01T06:00:00Z" });
        status(&tale("icewarp").policy(policy).at(contact(restarted)).with(from).play(), "stopped")
    };
    // Emergency was over on 23 February at 12:00.
    assert_eq!(begun(None), ["03-01 06 -"]);
    assert_eq!(begun(Some("02-28 23")), ["03-01 06 -"]);
    assert_eq!(begun(Some("03-01 01")), ["03-02 00 -"]);
}

#[test]
fn reval_2_6_the_retry_of_the_hour_heals_before_anything_gets_worse() {
    let healed = |at: &str| outage(0).event(at, "outage-ended", json!({})).play();
    let in_time = healed("03-13 05");
    assert_eq!(status(&in_time, "revalidation-grace"), ["03-11 05 - 03-13 05"]);
    assert_eq!(status(&in_time, "emergency"), Vec::<String>::new());
    // The next is due 10 days after the success.
    assert_eq!(outcomes(&in_time)[1..3], ["03-13 05 revalidated", "03-23 05 revalidated"]);
    // Services that are stopped ask nobody.
    assert_eq!(status(&healed("03-15 01"), "stopped"), ["03-15 00 -"]);
    let by_hand = outage(0).event("03-15 01", "outage-ended", json!({})).event(
        "03-15 03",
        "revalidated-by-hand",
        json!({}),
    );
    assert_eq!(status(&by_hand.play(), "stopped"), ["03-15 00 - 03-15 03"]);
}

#[test]
fn reval_2_retries_are_counted_from_the_first_failure() {
    let story = outage(0)
        .with(json!({ "policy": {
            "basedOn": "icewarp", "revalidationPeriodDays": 10, "revalidationRetryHours": 3,
        } }))
        .event("03-11 09", "outage-ended", json!({}));
    // Attempts at 5, 8, 11.
    assert_eq!(status(&story.play(), "revalidation-grace"), ["03-11 05 - 03-11 11"]);
}

#[test]
fn reval_6_a_license_that_is_entered_heals_at_any_stage() {
    for at in ["03-12 08", "03-13 08", "03-14 08", "03-15 08"] {
        let story = outage(0).event(at, "activated-offline", json!({})).play();
        let ok = status(&story, "ok");
        assert_eq!(ok[1], format!("{at} - 03-{:02} 08", 10 + at[3..5].parse::<u32>().unwrap()));
    }
}

#[test]
fn reval_6_asking_by_hand_without_contact_is_a_first_failure() {
    let story = outage(0).event("03-10 10", "revalidated-by-hand", json!({})).play();
    assert_eq!(status(&story, "revalidation-grace"), ["03-10 10 - 03-12 10"]);
    let none = tale("kerio-control").event("03-10 10", "revalidated-by-hand", json!({})).play();
    assert_eq!(outcomes(&none), ["03-10 10 no-effect"]);
}
