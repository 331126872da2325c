//! `licentia policy`: the rules as data.

use crate::desk::Desk;
use licentia::Exit;
use serde_json::{Value, json};

#[test]
fn every_policy_that_is_listed_can_be_shown_and_has_no_flaw() {
    let desk = Desk::new();
    let list = desk.run("policy list").succeeds();
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(ids.contains(&"kerio-connect-grace") && ids.contains(&"icewarp"), "{list}");
    for id in ids {
        let shown: Value =
            serde_json::from_str(&desk.run(&format!("policy show {id} --json")).succeeds())
                .unwrap();
        desk.write("own.json", shown["policy"].to_string());
        assert_eq!(
            desk.run("policy check own.json").succeeds(),
            "own.json: nothing to complain of\n"
        );
    }
}

#[test]
fn a_field_is_shown_with_its_value_its_rule_and_where_that_comes_from() {
    let shown = Desk::new().run("policy show icewarp").succeeds();
    let row = |name: &str| {
        let line = shown.lines().find(|line| line.trim().starts_with(name)).unwrap();
        line.split("   ")
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .collect::<Vec<_>>()
            .join("|")
    };
    assert_eq!(row("seatTrialDays"), "seatTrialDays|14 days|SEAT-21|IceWarp manual, licenses");
    assert_eq!(row("counting"), "counting|active-per-module|SEAT-7|IceWarp manual, licenses");
    assert_eq!(
        row("revalidationNoticeHours"),
        "revalidationNoticeHours|12, 24, 36 hours|REVAL-2|IceWarp manual, licenses"
    );
    let assumed = row("migrationOverlapDays");
    assert_eq!(assumed, "migrationOverlapDays|14 days|DUP-1|ASSUMED: nobody published it");
}

#[test]
fn two_policies_are_compared_field_by_field() {
    let told = Desk::new().run("policy compare kerio-connect kerio-connect-grace").succeeds();
    let lines: Vec<String> =
        told.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        lines,
        [
            "kerio-connect kerio-connect-grace",
            "graceDays 0 days 30 days TERM-2",
            "afterExpiry suspended clients-blocked TERM-5, TERM-4",
        ]
    );
    let same = Desk::new().run("policy compare icewarp icewarp").succeeds();
    assert_eq!(same, "the two policies say the same\n");
}

#[test]
fn a_policy_that_differs_from_another_needs_only_the_difference() {
    let desk = Desk::new();
    desk.write("own.json", json!({ "basedOn": "icewarp", "emergencyDays": 3 }).to_string());
    let told = desk.run("policy compare icewarp own.json").succeeds();
    assert!(told.contains("emergencyDays   7 days    3 days   REVAL-4"), "{told}");
}

#[test]
fn dead_ends_are_found_all_at_once_and_the_other_files_are_still_checked() {
    let desk = Desk::new();
    let flawed = json!({
        "basedOn": "icewarp", "revalidationRetryHours": 0, "seatTrialDays": 0,
        "revalidationNoticeHours": [12, 48], "usersPerPack": 0, "mismatchDays": 0,
        "noticeDays": [14, 14], "addUsersPercent": 101, "smtpFreeFromSeats": 0,
    });
    desk.write("flawed.json", flawed.to_string());
    desk.write("good.json", json!({ "basedOn": "trial" }).to_string());
    let said = desk.run("policy check flawed.json good.json");
    assert_eq!(said.exit, Exit::Refused);
    assert_eq!(said.err.matches("error: `flawed.json`: ").count(), 8, "{}", said.err);
    assert_eq!(said.err.matches("help: ").count(), 8, "{}", said.err);
    assert_eq!(said.out, "good.json: nothing to complain of\n");
}

#[test]
fn a_policy_file_that_cannot_be_read_says_where() {
    let desk = Desk::new();
    for (content, complaint) in [
        (json!({ "basedOn": "icewarp", "graceDays": -3 }), "`graceDays`: invalid value: integer"),
        (json!({ "basedOn": "icewarp", "graceHours": 3 }), "`graceHours`: unknown field"),
        (json!({ "basedOn": "icewrap" }), "`basedOn`: nobody has a policy `icewrap`"),
        (json!({ "basedOn": "icewarp", "counting": "heads" }), "`counting`: unknown variant"),
        (json!({ "id": "own" }), "missing field"),
        (json!([]), "expected an object"),
    ] {
        desk.write("own.json", content.to_string());
        let err = desk.run("policy check own.json").fails(Exit::Refused);
        assert!(err.starts_with("error: `own.json`: ") && err.contains(complaint), "{err}");
    }
    desk.write("own.json", r#"{"basedOn":"icewarp","graceDays":1,"graceDays":2}"#);
    let err = desk.run("policy check own.json").fails(Exit::Refused);
    assert!(err.contains("`graceDays` is there twice"), "{err}");
    let err = desk.run("policy show icewrap").fails(Exit::CouldNotRun);
    assert!(
        err.starts_with("error: there is no policy `icewrap`\nhelp: see `licentia policy list`")
    );
}
