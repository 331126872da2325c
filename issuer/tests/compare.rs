//! `licentia compare`: two stories side by side, or one under two policies.

use crate::desk::Desk;
use crate::simulate::story;
use licentia::Exit;
use serde_json::{Value, json};

/// The cells of the row that begins with a text.
fn row(told: &str, start: &str) -> Vec<String> {
    let line = told.lines().map(str::trim).find(|line| line.starts_with(start));
    let cells = line.unwrap_or_else(|| panic!("{start}: {told}")).split("   ");
    cells.map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

#[test]
fn one_story_under_two_policies_says_when_they_part_and_what_each_costs() {
    let desk = Desk::new();
    desk.write("story.json", story().to_string());
    let line = "compare story.json --policy kerio-connect-grace --policy kerio-connect";
    let told = desk.run(line).succeeds();
    assert!(told.starts_with("they differ  2026-11-01 00:00 +01:00 to 2027-03-01"), "{told}");
    assert!(told.contains("\nFirst difference: 2027-01-01 00:00 +01:00\n"), "{told}");
    assert_eq!(row(&told, "status "), ["status", "in grace", "suspended"]);
    assert_eq!(row(&told, "web mail reduced"), ["web mail reduced", "30 days", "-"]);
    assert_eq!(row(&told, "suspended "), ["suspended", "-", "40 days 10 h"]);
    assert_eq!(row(&told, "EUR"), ["EUR", "430.00 EUR", "430.00 EUR"]);
    let json: Value =
        serde_json::from_str(&desk.run(&format!("{line} --json")).succeeds()).unwrap();
    assert_eq!(json["firstDifference"]["at"], "2026-12-31T23:00:00Z");
    let first = json!({ "what": "status", "one": "grace", "other": "suspended" });
    assert_eq!(json["firstDifference"]["what"][0], first);
    assert_eq!(json["one"]["lostSeconds"]["web-mail"]["reduced"], 30 * 86_400);
    assert_eq!(json["other"]["spent"][0]["amountMinor"], 43_000);
}

#[test]
fn two_stories_are_compared_and_equal_ones_are_said_to_be() {
    let desk = Desk::new();
    desk.write("one.json", story().to_string());
    let mut later = story();
    later["events"][1]["at"] = json!("2027-01-05T09:00:00Z");
    later["events"][1]["license"]["issued"] = json!("2027-01-05T09:00:00Z");
    later["events"][1]["cost"] = json!(null);
    desk.write("other.json", later.to_string());
    let told = desk.run("compare one.json other.json").succeeds();
    assert!(told.contains("\nFirst difference: 2027-01-05 10:00 +01:00\n"), "{told}");
    assert_eq!(row(&told, "status "), ["status", "in grace", "ok"]);
    assert_eq!(row(&told, "clients blocked "), ["clients blocked", "10 days 10 h", "-"]);
    assert_eq!(row(&told, "EUR"), ["EUR", "430.00 EUR", "-"]);
    let same = desk.run("compare one.json one.json").succeeds();
    assert!(same.starts_with("they come to the same  "), "{same}");
    assert!(!same.contains("First difference"), "{same}");
}

#[test]
fn there_must_be_two_things_to_compare() {
    let desk = Desk::new();
    desk.write("one.json", story().to_string());
    desk.run("compare one.json").fails(Exit::Usage);
    desk.run("compare one.json one.json --policy icewarp").fails(Exit::Usage);
    let err = desk.run("compare one.json --policy icewarp").fails(Exit::Usage);
    assert!(err.starts_with("error: there must be two things to compare\n"), "{err}");
    assert!(desk.run("compare - -").fails(Exit::Usage).contains("`-` is given twice"));
    let err = desk.run("compare one.json --policy icewarp --policy icewrap");
    assert!(err.fails(Exit::CouldNotRun).contains("there is no policy `icewrap`"));
}
