//! `licentia explain`: what a rule says, and who says so.

use crate::desk::Desk;
use licentia::Exit;
use serde_json::{Value, json};

#[test]
fn a_rule_is_told_with_its_source_and_the_fields_that_carry_its_numbers() {
    let told = Desk::new().run("explain SEAT-21").succeeds();
    let lines: Vec<&str> = told.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "SEAT-21: How long a trial seat lasts",
            "A trial seat lasts 14 days from the account's first access to that module. Then the \
             account is refused that module alone: others go on working for it.",
            "",
            "Source               IceWarp manual, licenses",
            "Policy               icewarp, as an example; see `--policy`",
            "Fields of icewarp",
            "seatTrialDays   14 days   IceWarp manual, licenses",
        ]
    );
}

#[test]
fn an_id_may_be_written_in_any_case_and_without_its_hyphen() {
    let desk = Desk::new();
    let told = desk.run("explain SEAT-23").succeeds();
    for code in ["seat-23", "seat23", "Seat_23"] {
        assert_eq!(desk.run(&format!("explain {code}")).succeeds(), told, "{code}");
    }
}

#[test]
fn the_numbers_are_those_of_the_policy_that_is_named() {
    let desk = Desk::new();
    let told = desk.run("explain TERM-2 --policy kerio-connect-grace").succeeds();
    assert!(told.contains("a grace of 30 days begins"), "{told}");
    assert!(!told.contains("Not in force"), "{told}");

    let told = desk.run("explain TERM-2 --policy kerio-connect").succeeds();
    assert!(told.contains("This policy grants no grace"), "{told}");
    let overruled = "\n  Not in force under `kerio-connect`: its `graceDays` is 0 days.\n";
    assert!(told.contains(overruled), "{told}");

    desk.write("own.json", json!({ "basedOn": "kerio-connect", "graceDays": 1 }).to_string());
    let told = desk.run("explain TERM-2 --policy own.json").succeeds();
    assert!(told.contains("a grace of 1 day begins") && told.contains("   1 day   "), "{told}");
}

#[test]
fn what_is_assumed_is_marked() {
    let desk = Desk::new();
    let told = desk.run("explain BUY-5").succeeds();
    assert!(told.contains("Source               ASSUMED: nobody published it\n"), "{told}");
    let told = desk.run("explain DUP-1").succeeds();
    assert!(told.contains(" in part ASSUMED: nobody published it\n"), "{told}");
    assert!(told.contains("migrationOverlapDays   14 days   ASSUMED"), "{told}");
}

#[test]
fn several_rules_are_told_in_the_order_asked_for() {
    let told = Desk::new().run("explain BUY-1 TERM-1").succeeds();
    let titles: Vec<&str> = told.lines().filter(|line| line.contains("-1: ")).collect();
    assert_eq!(
        titles,
        ["BUY-1: Included users and packs", "TERM-1: License and maintenance end separately"]
    );
}

#[test]
fn every_rule_is_listed_and_every_rule_that_is_listed_can_be_explained() {
    let desk = Desk::new();
    let list = desk.run("explain --list").succeeds();
    assert!(list.lines().all(|line| line.chars().count() <= 100), "{list}");
    let seat = list.lines().find(|line| line.starts_with("SEAT-23 ")).unwrap();
    assert!(seat.ends_with("Full seats go by first access            ASSUMED"), "{seat}");
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    desk.run(&format!("explain {}", ids.join(" "))).succeeds();

    let objects = desk.run("explain --list --json").succeeds();
    let objects: Vec<Value> =
        objects.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let named: Vec<&str> = objects.iter().filter_map(|object| object["rule"].as_str()).collect();
    assert_eq!(named, ids);
}

#[test]
fn programs_get_one_object_for_each_rule() {
    let desk = Desk::new();
    let line = desk.run("explain ACT-5 --policy kerio-control --json").succeeds();
    let object: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(object["sources"], json!(["licensing-policy", "other-vendor-material", "assumed"]));
    assert_eq!(object["policy"], "kerio-control");
    assert_eq!(object["overruledBy"], json!(null));
    let field = |name: &str, value: Value, unit: &str, source: &str| {
        let rule = "ACT-5";
        json!({ "name": name, "value": value, "unit": unit, "rule": rule, "source": source })
    };
    let binding = field("binding", json!("registration"), "choice", "licensing-policy");
    let transfers = field("transfers", json!(3), "count", "assumed");
    assert_eq!(object["fields"], json!([binding, transfers]));

    let line = desk.run("explain REVAL-4 --policy kerio-control --json").succeeds();
    let object: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(object["overruledBy"], "revalidationPeriodDays");
}

#[test]
fn a_text_fits_the_terminal() {
    for columns in [40, 72, 200] {
        let desk = Desk::new().terminal(columns).variable("NO_COLOR", "1");
        let told = desk.run("explain ACT-3").succeeds();
        let text = told.lines().take_while(|line| !line.is_empty());
        let longest = text.map(|line| line.chars().count()).max();
        assert!(longest <= Some(columns.min(90)), "{told}");
    }
}

#[test]
fn an_unknown_code_gets_the_nearest_one_and_all_are_complained_of() {
    let desk = Desk::new();
    let err = desk.run("explain SAET-23 weather TERM-1").fails(Exit::CouldNotRun);
    assert_eq!(
        err,
        "error: there is no rule `SAET-23`\n\
         help: did you mean `SEAT-23`? `licentia explain --list` names every rule\n\
         error: there is no rule `weather`\n\
         help: `licentia explain --list` names every rule\n"
    );
    let err = desk.run("explain TERM-1 --policy icewrap").fails(Exit::CouldNotRun);
    assert!(err.starts_with("error: there is no policy `icewrap`"), "{err}");
    desk.run("explain").fails(Exit::Usage);
    desk.run("explain --list TERM-1").fails(Exit::Usage);
}
