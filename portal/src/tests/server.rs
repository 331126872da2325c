//! The machine of an installation: what is shown, what is kept, what is refused.

use super::manage::{MACHINE, with_facts};
use super::sample::*;
use super::views::{contains, markup, text};
use crate::state::{Action, Document, KeepStep, State};
use licentia_engine::Engine;
use licentia_engine::protocol::{
    Backup, EditServer, Edited, MachineFacts, MachineRole, Question, Restore, Restored,
    ServerFacts, ServerField, Wrong,
};
use serde_json::{Value, json};

const ID: &str = "DEMO-2026-2207";
const PAGE: &str = "/installation/DEMO-2026-2207/server";

/// What the engine says, asked about a state.
fn ask<Q: Question>(state: &State, question: Q) -> Q::Answer {
    let folders = state.folders(&[ID]);
    let mut engine = Engine::default();
    let mut tell = |call| engine.answer(call, &[], &mut |_| {});
    tell(folders.session.as_ref().clone().call());
    tell(folders.folders[0].as_ref().clone().call());
    Q::read(&tell(question.call())).expect("an answer")
}

fn edit(state: &State, facts: ServerFacts) -> Edited {
    ask(state, EditServer { installation: ID.into(), now: now().unix_seconds(), facts })
}

fn edited(state: &State, facts: ServerFacts) -> Value {
    match edit(state, facts) {
        Edited::Facts(text) => serde_json::from_str(&text).expect("JSON"),
        Edited::Wrong(problems) => panic!("{problems:?}"),
    }
}

fn machine(id: &str, role: MachineRole) -> MachineFacts {
    MachineFacts { id: id.into(), role, ..MachineFacts::default() }
}

#[test]
fn a_server_that_nobody_described_is_honest_about_it() {
    let text = text(holding(plain(), &[ICEWARP]), PAGE);
    contains(&text, &["Nobody said which machine this is, so the reference ID is not compared."]);
    contains(&text, &["A backup is bound to its machine: say the reference ID above first."]);
    contains(&text, &["Nobody named any machine"]);
    contains(&text, &["DEMO-2026-2207 Accepted"]);
    contains(&text, &["Moved 0 of 3 times so far.", "Rule ACT-5:", "Rule DUP-1:", "Rule ACT-7:"]);
}

#[test]
fn on_another_machine_a_license_is_not_accepted_and_services_stop_after_a_week() {
    let facts = json!({ "referenceId": "AAAA" });
    let text = text(with_facts(ICEWARP, ID, &facts), PAGE);
    contains(&text, &["Not accepted", &format!("It is for machine {MACHINE}, this is AAAA.")]);
    // The strip of a move begins with the page's now: 22 November, 10:00; 7 days later all stops.
    contains(&text, &["At once Other machine", "29 November 2026, 10:00", "Stopped"]);
}

#[test]
fn what_is_typed_becomes_the_facts_and_all_else_stays() {
    let before = json!({ "accounts": [{ "id": "ada" }], "latestSeen": "2026-11-01T00:00:00Z" });
    let state = with_facts(ICEWARP, ID, &before);
    let after = edited(
        &state,
        ServerFacts {
            reference_id: format!(" {MACHINE} "),
            utc_offset: "+01:00".into(),
            released: "2026-06-01".into(),
            version: "14.2".into(),
            extensions: "7".into(),
            last_success: "2026-11-20T09:30".into(),
            host: "mail.dvorak.example".into(),
            moves_used: "1".into(),
            machines: vec![machine("one", MachineRole::Production)],
            ..ServerFacts::default()
        },
    );
    assert_eq!(after["accounts"][0]["id"], "ada");
    assert_eq!(after["latestSeen"], "2026-11-01T00:00:00Z");
    assert_eq!(after["referenceId"], MACHINE);
    assert_eq!(after["utcOffsetMinutes"], 60);
    assert_eq!(after["build"], json!({ "version": "14.2", "released": "2026-06-01" }));
    assert_eq!((&after["extensions"], &after["transfersUsed"]), (&json!(7), &json!(1)));
    // Half past nine in the morning of a clock that is an hour ahead.
    assert_eq!(after["contact"]["lastSuccess"], "2026-11-20T08:30:00Z");
    assert_eq!(after["deployments"][0]["id"], "one");
    assert_eq!(after["mismatchSince"], Value::Null);
}

#[test]
fn a_mismatch_begins_when_it_is_said_and_is_not_begun_anew() {
    let other = || ServerFacts { reference_id: "AAAA".into(), ..ServerFacts::default() };
    let first = edited(&holding(plain(), &[ICEWARP]), other());
    assert_eq!(first["mismatchSince"], "2026-11-22T10:00:00Z");
    let known = json!({ "referenceId": "AAAA", "mismatchSince": "2026-11-20T00:00:00Z" });
    let again = edited(&with_facts(ICEWARP, ID, &known), other());
    assert_eq!(again["mismatchSince"], "2026-11-20T00:00:00Z");
}

#[test]
fn every_field_that_is_wrong_is_named() {
    let typed = ServerFacts {
        reference_id: "x".repeat(65),
        utc_offset: "east".into(),
        version: "14.2".into(),
        extensions: "-1".into(),
        last_success: "2026-11-22T10:01".into(),
        moves_used: "many".into(),
        machines: vec![
            machine("one", MachineRole::Production),
            machine("one", MachineRole::Standby),
            MachineFacts { cables: "65537".into(), since: "now".into(), ..MachineFacts::default() },
        ],
        ..ServerFacts::default()
    };
    let Edited::Wrong(problems) = edit(&holding(plain(), &[ICEWARP]), typed) else {
        panic!("nothing of it is right")
    };
    let mut found: Vec<_> =
        problems.into_iter().map(|it| (it.field, it.machine, it.problem)).collect();
    let mut expected = vec![
        (ServerField::ReferenceId, None, Wrong::Text(64)),
        (ServerField::UtcOffset, None, Wrong::Offset),
        (ServerField::Released, None, Wrong::Missing),
        (ServerField::Extensions, None, Wrong::Number(10_000_000)),
        (ServerField::LastSuccess, None, Wrong::Instant),
        (ServerField::MovesUsed, None, Wrong::Number(1_000)),
        (ServerField::MachineId, Some(1), Wrong::Twice),
        (ServerField::MachineId, Some(2), Wrong::Missing),
        (ServerField::Since, Some(2), Wrong::Day),
        (ServerField::Cables, Some(2), Wrong::Number(65_536)),
    ];
    let key = |it: &(ServerField, Option<u32>, Wrong)| format!("{it:?}");
    found.sort_by_key(key);
    expected.sort_by_key(key);
    assert_eq!(found, expected);
}

#[test]
fn what_was_typed_and_not_saved_is_still_there() {
    let mut state = holding(plain(), &[ICEWARP]);
    let typed = ServerFacts { host: "half a na".into(), ..ServerFacts::default() };
    let id = Document::draft_id(&format!("server/{ID}"));
    let text = serde_json::to_string(&typed).expect("JSON").into();
    act(&mut state, Action::Keep(KeepStep::Put { id, text }));
    contains(&markup(state, PAGE), &["value=\"half a na\"", "Not saved yet."]);
}

#[test]
fn two_machines_are_permitted_or_not_by_the_rules_of_the_product() {
    let pair = json!({ "deployments": [
        { "id": "one", "role": "production" },
        { "id": "two", "role": "standby", "serviceOn": false },
    ] });
    // IceWarp describes no standby, and what is not described is forbidden; Kerio Connect permits
    // one whose service is off.
    let icewarp = text(with_facts(ICEWARP, ID, &pair), PAGE);
    contains(&icewarp, &["This breaks the contract", "Rule DUP-3:"]);
    let connect = with_facts(CONNECT, "DEMO-2026-1001", &pair);
    let connect = text(connect, "/installation/DEMO-2026-1001/server");
    contains(&connect, &["This is permitted", "A second machine stands by: its service is off."]);
    contains(&connect, &["This license is not bound to a machine", "Rule DUP-2:"]);
}

#[test]
fn a_backup_is_restored_only_on_its_machine() {
    let here = with_facts(ICEWARP, ID, &json!({ "referenceId": MACHINE, "host": "mail" }));
    let backup: String = ask(&here, Backup { installation: ID.into() });
    let restore = |state: &State, backup: &str| {
        ask(state, Restore { installation: ID.into(), backup: backup.into() })
    };
    match restore(&here, &backup) {
        Restored::Contents { licenses, facts } => {
            assert_eq!(licenses.len(), 1);
            let facts: Value = serde_json::from_str(&facts).expect("JSON");
            assert_eq!(facts["host"], "mail");
        }
        refused => panic!("{refused:?}"),
    }
    let elsewhere = with_facts(ICEWARP, ID, &json!({ "referenceId": "AAAA" }));
    let (made_on, at) = (MACHINE.to_owned(), "AAAA".to_owned());
    let expected = Restored::OtherMachine { made_on: made_on.clone(), here: at };
    assert_eq!(restore(&elsewhere, &backup), expected);
    let unknown = holding(plain(), &[ICEWARP]);
    assert_eq!(restore(&unknown, &backup), Restored::MachineUnknown { made_on });
    let other = backup.replace(ID, "DEMO-1");
    assert_eq!(restore(&here, &other), Restored::OtherInstallation { id: "DEMO-1".into() });
    // A backup that names another machine than its own facts was tampered with.
    let forged = backup.replacen(MACHINE, "AAAA", 1);
    for broken in ["", "{}", &forged] {
        assert_eq!(restore(&here, broken), Restored::NoBackup);
    }
}

#[test]
fn without_a_machine_there_is_no_backup() {
    let backup: String = ask(&holding(plain(), &[ICEWARP]), Backup { installation: ID.into() });
    assert_eq!(backup, "");
}
