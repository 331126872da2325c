//! Accounts at the demo installations: counted, listed, read in, handed out.

use crate::Engine;
use crate::protocol::{
    AccountsRead, ExportAccounts, Failure, Folder, ForgetAccounts, Idle, Question, ReadAccounts,
    Roster, Seated, Seating, Session, Show, SortBy, State, Window,
};
use licentia_verifier::Instant;
use licentia_verifier::installation::Installation;
use serde_json::{Value, json};

const CONNECT: &str = include_str!("../../../../www/demo/kerio-connect.license");
const ICEWARP: &str = include_str!("../../../../www/demo/icewarp.license");
const SHIPPED: &str = include_str!("../../../../www/portal.json");

fn now() -> i64 {
    let now: Instant = "2026-11-22T10:00:00Z".parse().unwrap();
    now.unix_seconds()
}

/// An engine that knows one installation, `A`.
fn engine(license: &str, facts: &Value) -> Engine {
    let settings: Value = serde_json::from_str(SHIPPED).unwrap();
    let keys = vec![settings["keys"].to_string()];
    let mut engine = Engine::default();
    let session = Session { keys, language: "en".to_owned(), ..Session::default() };
    ask(&mut engine, session).unwrap();
    let facts = if facts.is_null() { String::new() } else { facts.to_string() };
    let licenses = vec![license.to_owned()];
    let folder = Folder { id: "A".to_owned(), licenses, facts: facts.into(), revocations: None };
    ask(&mut engine, folder).unwrap();
    engine
}

fn ask<Q: Question>(engine: &mut Engine, question: Q) -> Result<Q::Answer, Failure> {
    Q::read(&engine.answer(question.call(), &[], &mut |_| {}))
}

fn seated(engine: &mut Engine) -> Seated {
    ask(engine, Seating { installation: "A".to_owned(), now: now() }).unwrap()
}

/// All accounts, by their names.
fn every() -> Roster {
    Roster {
        installation: "A".to_owned(),
        now: now(),
        show: Show::All,
        module: None,
        search: String::new(),
        sort: SortBy::Account,
        descending: false,
        from: 0,
        count: 100,
    }
}

fn names(window: &Window) -> Vec<&str> {
    window.rows.iter().map(|row| row.account.as_str()).collect()
}

/// Fifty-two mailboxes in use where fifty are licensed, one that nobody opened yet, and two
/// accounts that take no seat.
fn connect() -> Engine {
    let used =
        (0..52).map(|n| json!({ "id": format!("u{n:02}"), "lastLogin": "2026-11-01T08:00:00Z" }));
    let others = [
        json!({ "id": "z-new" }),
        json!({ "id": "off", "enabled": false, "lastLogin": "2025-01-01T00:00:00Z" }),
        json!({ "id": "Sales", "kind": "mailing-list" }),
    ];
    let accounts: Vec<Value> = used.chain(others).collect();
    engine(CONNECT, &json!({ "accounts": accounts, "host": "mail.example" }))
}

/// A hundred and two users of instant messaging where a hundred are licensed; `a101` was the last,
/// a day ago, and `a100` came so long ago that its trial is over.
fn icewarp() -> Engine {
    let account = |n: u32| {
        let first = match n {
            100 => "2026-09-02T00:00:00Z",
            101 => "2026-11-21T00:00:00Z",
            _ => "2026-09-01T00:00:00Z",
        };
        let login = if n < 2 { "2026-01-01T00:00:00Z" } else { "2026-11-21T00:00:00Z" };
        json!({
            "id": format!("a{n:03}@x.example"), "lastLogin": login,
            "firstAccess": { "instant-messaging": first, "groupware": null },
        })
    };
    let accounts: Vec<Value> = (0..102).map(account).collect();
    engine(ICEWARP, &json!({ "accounts": accounts }))
}

#[test]
fn mailboxes_beyond_the_limit_are_kept_and_who_never_came_waits() {
    let mut engine = connect();
    let seated = seated(&mut engine);
    assert_eq!((seated.accounts, seated.per_module, seated.logins_known), (55, false, true));
    let ids: Vec<&str> = seated.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids, ["SEAT-1", "SEAT-2", "SEAT-10"]);
    let server = seated.modules.iter().find(|module| module.id == "server").unwrap();
    assert_eq!((server.seats, server.used, server.full, server.kept), (Some(50), 53, 50, 2));
    assert_eq!((server.trial, server.refused), (0, 0));

    let window = ask(&mut engine, every()).unwrap();
    assert_eq!((window.total, window.tallies.counting, window.tallies.not_counting), (55, 53, 2));
    let state = |id: &str| {
        let row = window.rows.iter().find(|row| row.account == id).unwrap();
        row.states.first().map(|it| it.state)
    };
    assert_eq!(state("u49"), Some(State::Full));
    assert_eq!(state("u50"), Some(State::Kept));
    assert_eq!(state("z-new"), Some(State::Unused));
    assert_eq!((state("off"), state("Sales")), (None, None));
}

#[test]
fn a_row_says_why_it_takes_a_seat_or_none() {
    let window = ask(&mut connect(), Roster { show: Show::NotCounting, ..every() }).unwrap();
    assert_eq!(names(&window), ["Sales", "off"]);
    let said: Vec<_> = window.rows.iter().map(|row| (row.reason.as_str(), row.seats)).collect();
    assert_eq!(said, [("A mailing list.", 0), ("Disabled.", 0)]);
    assert_eq!(window.rows[1].last_login.as_deref(), Some("1 January 2025"));
    assert_eq!(window.rows[0].rule, "SEAT-2");
}

#[test]
fn rows_are_searched_sorted_and_told_in_parts() {
    let mut engine = connect();
    let search = |search: &str| Roster { search: search.to_owned(), ..every() };
    let found = ask(&mut engine, search(" SAL ")).unwrap();
    assert_eq!((names(&found), found.tallies.all), (vec!["Sales"], 1));
    assert_eq!(ask(&mut engine, search("u 49")).unwrap().total, 1);
    let part =
        ask(&mut engine, Roster { from: 50, count: 3, descending: true, ..every() }).unwrap();
    // From the end: z-new, u51 … u00, off, Sales; the fifty-first is u02.
    assert_eq!((names(&part), part.from), (vec!["u02", "u01", "u00"], 50));
    let oldest = Roster { sort: SortBy::LastLogin, count: 4, ..every() };
    assert_eq!(names(&ask(&mut engine, oldest).unwrap()), ["Sales", "z-new", "off", "u00"]);
    let kinds = Roster { sort: SortBy::Kind, descending: true, count: 1, ..every() };
    assert_eq!(names(&ask(&mut engine, kinds).unwrap()), ["Sales"]);
    let beyond = ask(&mut engine, Roster { from: 1000, ..every() }).unwrap();
    assert_eq!((beyond.from, beyond.rows.len()), (55, 0));
}

#[test]
fn who_came_too_late_has_a_trial_seat_and_then_none() {
    let mut engine = icewarp();
    let seated = seated(&mut engine);
    assert!(seated.per_module);
    let messaging = seated.modules.iter().find(|it| it.id == "instant-messaging").unwrap();
    assert_eq!((messaging.seats, messaging.used, messaging.full), (Some(100), 102, 100));
    assert_eq!((messaging.trial, messaging.refused), (1, 1));

    let trial = ask(&mut engine, Roster { show: Show::Trial, ..every() }).unwrap();
    assert_eq!(names(&trial), ["a101@x.example"]);
    assert_eq!((trial.tallies.trial, trial.tallies.refused), (1, 1));
    let states: Vec<_> =
        trial.rows[0].states.iter().map(|it| (it.module.as_str(), it.state)).collect();
    // Whether groupware was ever used is not known: nobody asks for its seat yet.
    assert_eq!(states, [("Groupware", State::Unused), ("Instant Messaging", State::Trial)]);
    // Fourteen days from the first access.
    assert_eq!(trial.rows[0].states[1].until.as_deref(), Some("5 December 2026, 00:00"));

    let module = |id: &str| Roster { module: Some(id.to_owned()), ..every() };
    assert_eq!(ask(&mut engine, module("activesync")).unwrap().total, 0);
    let refused = Roster { show: Show::Refused, ..module("instant-messaging") };
    assert_eq!(names(&ask(&mut engine, refused).unwrap()), ["a100@x.example"]);
    let elsewhere = Roster { show: Show::Refused, ..module("groupware") };
    assert_eq!(ask(&mut engine, elsewhere).unwrap().total, 0);
}

#[test]
fn an_answer_is_given_again_only_while_it_holds() {
    let mut engine = icewarp();
    let trials = |engine: &mut Engine, now: i64| {
        let question = Seating { installation: "A".to_owned(), now };
        let seated = ask(engine, question).unwrap();
        seated.modules.iter().map(|module| module.trial).sum::<u64>()
    };
    let end: Instant = "2026-12-05T00:00:00Z".parse().unwrap();
    assert_eq!(trials(&mut engine, end.unix_seconds() - 10), 1);
    assert_eq!(trials(&mut engine, end.unix_seconds()), 0);
    assert_eq!(trials(&mut engine, now()), 1);
}

#[test]
fn who_has_been_away_for_long_could_give_a_seat_up() {
    let idle = |days, module: Option<&str>, never| Idle {
        installation: "A".to_owned(),
        now: now(),
        days,
        module: module.map(str::to_owned),
        never,
    };
    let found = ask(&mut icewarp(), idle(180, Some("instant-messaging"), true)).unwrap();
    assert_eq!((found.dated, found.never, found.accounts, found.seats), (2, 0, 2, 2));
    let commands = "tool modify account a000@x.example U_IM 0\n\
                    tool modify account a001@x.example U_IM 0";
    assert_eq!((found.commands.as_str(), found.command_count), (commands, 2));
    assert_eq!(found.narrowing.as_deref(), Some("tool modify account *@* U_IM 0"));
    // With two seats free, who had a trial seat and who was refused have full ones.
    let [changed] = &found.what_if[..] else { panic!("{:?}", found.what_if) };
    assert_eq!((changed.now.used, changed.then.used, changed.then.full), (102, 100, 100));
    assert_eq!((changed.then.trial, changed.then.refused), (0, 0));

    let mut connect = connect();
    let found = ask(&mut connect, idle(30, None, true)).unwrap();
    assert_eq!((found.dated, found.never, found.accounts), (0, 1, 1));
    assert_eq!((found.ids.as_str(), found.commands.as_str()), ("z-new", ""));
    let server = found.what_if.iter().find(|it| it.now.id == "server").unwrap();
    assert_eq!((server.now.used, server.then.used), (53, 52));
    let found = ask(&mut connect, idle(30, None, false)).unwrap();
    assert_eq!((found.never, found.accounts, found.what_if.len()), (1, 0, 0));
}

fn read(engine: &mut Engine, text: &str) -> Result<AccountsRead, Failure> {
    let (installation, pasted) = ("A".to_owned(), None);
    let question = ReadAccounts { installation, pasted };
    let mut heard = Vec::new();
    let answer = engine.answer(question.call(), text.as_bytes(), &mut |done| heard.push(done));
    assert!(heard.is_sorted(), "{heard:?}");
    ReadAccounts::read(&answer)
}

#[test]
fn a_list_says_what_it_would_change_and_what_it_leaves_aside() {
    let list = "Email;Status;Last Login;Shoe size\n\
                u00;enabled;2026-11-01T08:00:00Z;38\n\
                u01;disabled;never;44\n\
                ada;enabled;2026-11-20;36\n\
                bob;perhaps;soon;44\n";
    let read = read(&mut connect(), list).unwrap();
    assert_eq!((read.accounts, read.added, read.removed, read.changed), (3, 1, 53, 1));
    assert_eq!(read.some_added, ["ada"]);
    assert_eq!(read.some_removed, ["Sales", "off", "u02", "u03", "u04"]);
    assert_eq!(read.columns, ["Email", "Status", "Last Login"]);
    assert_eq!(read.unknown, ["Shoe size"]);
    assert_eq!((read.rows_left_out, read.problem_count), (1, 2));
    let places: Vec<_> = read.problems.iter().map(|it| (it.line, it.column.as_deref())).collect();
    assert_eq!(places, [(5, Some("Status")), (5, Some("Last Login"))]);
    let facts = Installation::read(read.facts.as_bytes()).unwrap();
    assert_eq!((facts.accounts.len(), facts.host.as_deref()), (3, Some("mail.example")));
}

#[test]
fn documents_are_read_for_their_accounts_alone() {
    let mut engine = connect();
    let of_array = read(&mut engine, r#" [{ "id": "ada" }]"#).unwrap();
    assert_eq!((of_array.accounts, of_array.added), (1, 1));
    let whole = read(&mut engine, r#"{"accounts":[],"host":"other.example"}"#).unwrap();
    assert_eq!((whole.accounts, whole.unknown.as_slice()), (0, &["host".to_owned()][..]));
    assert_eq!(whole.facts, r#"{"host":"mail.example"}"#);
    let Err(Failure::Said { what, remedy }) = read(&mut engine, r#"{"accounts":[{"id":1}]}"#)
    else {
        panic!("it is no account")
    };
    assert_eq!(what, "This document cannot be read as an account list.");
    assert!(remedy.starts_with("accounts[0].id: "), "{remedy}");
}

#[test]
fn what_is_no_list_says_what_to_do() {
    let Err(Failure::Said { what, remedy }) = read(&mut connect(), "Name,Shoe size\nada,38\n")
    else {
        panic!("nobody is named")
    };
    assert!(what.starts_with("No column says which account a row is about"), "{what}");
    assert!(remedy.contains("The first line must name the columns"), "{remedy}");
    assert!(matches!(read(&mut connect(), ""), Err(Failure::Said { .. })));
}

#[test]
fn facts_that_cannot_be_read_hinder_nobody() {
    let mut engine = engine(CONNECT, &json!({ "accounts": 7 }));
    let read = read(&mut engine, "id\nada\n").unwrap();
    assert_eq!((read.accounts, read.facts.as_str()), (1, r#"{"accounts":[{"id":"ada"}]}"#));
}

#[test]
fn what_is_handed_out_reads_back() {
    let account = json!({
        "id": "a;b \"c\", d", "kind": "user", "enabled": false, "source": "directory",
        "domain": "x.example", "admin": true, "loginAccess": false,
        "created": "2026-01-02T03:04:05Z", "lastLogin": "2026-02-03T04:05:06Z",
        "connected": true, "devices": 3, "extensions": 2,
        "firstAccess": { "im": "2026-01-15T09:30:00Z", "groupware": null },
    });
    let facts = json!({ "accounts": [account, { "id": "b" }, { "id": "c", "kind": "alias" }] });
    let mut before = engine(CONNECT, &facts);
    let list = ask(&mut before, ExportAccounts { installation: "A".to_owned() }).unwrap();
    let again = read(&mut before, &list).unwrap();
    assert_eq!((again.accounts, again.added, again.removed, again.changed), (3, 0, 0, 0));
    assert_eq!((again.problem_count, again.unknown.len()), (0, 0));
    let read = Installation::read(again.facts.as_bytes()).unwrap();
    assert_eq!(read, Installation::read(facts.to_string().as_bytes()).unwrap());
}

#[test]
fn without_accounts_the_rest_stays() {
    let forget = ForgetAccounts { installation: "A".to_owned() };
    assert_eq!(ask(&mut connect(), forget.clone()).unwrap(), r#"{"host":"mail.example"}"#);
    assert_eq!(ask(&mut icewarp(), forget).unwrap(), "");
}

#[test]
fn fifty_thousand_accounts_are_read_in_no_time() {
    let line = |n: u32| format!("user{n:05}@x.example,2026-11-01,im groupware=2026-01-01\n");
    let list: String = (0..50_000).map(line).collect();
    let mut engine = icewarp();
    let began = std::time::Instant::now();
    let read = read(&mut engine, &format!("id,last login,modules\n{list}")).unwrap();
    assert_eq!((read.accounts, read.removed), (50_000, 102));
    let took = began.elapsed();
    // What nobody waits for, even where tests are not optimised.
    assert!(took.as_secs() < 30, "{took:?}");
}
