//! What is read of an installation, and what is refused.

use super::*;
use alloc::{borrow::ToOwned, string::ToString, vec};

fn complaint(json: &str) -> (String, String) {
    match Installation::read(json.as_bytes()).map_err(|mut problems| problems.swap_remove(0)) {
        Err(JsonError::Member { path, detail }) => (path, detail),
        other => panic!("{json}: {other:?}"),
    }
}

#[test]
fn what_is_not_said_has_its_usual_value() {
    let read = Installation::read(br#"{"accounts":[{"id":"ada"}]}"#).unwrap();
    let expected = Installation { accounts: vec![Account::new("ada")], ..Installation::default() };
    assert_eq!(read, expected);
}

#[test]
fn an_unknown_member_is_named_by_its_path() {
    let (path, detail) = complaint(r#"{"accounts":[{"id":"a"},{"id":"b","enabeld":true}]}"#);
    assert_eq!(path, "accounts[1].enabeld");
    assert!(detail.starts_with("unknown field `enabeld`"), "{detail}");
}

#[test]
fn each_id_is_there_once_and_is_a_text() {
    let (path, detail) = complaint(r#"{"accounts":[{"id":"a"},{"id":"b"},{"id":"a"}]}"#);
    assert_eq!((path.as_str(), detail.as_str()), ("accounts", "`a` is listed twice"));
    for id in ["", " ", "a\\nb"] {
        let (path, _) = complaint(&format!(r#"{{"accounts":[{{"id":"{id}"}}]}}"#));
        assert_eq!(path, "accounts[0].id");
    }
}

#[test]
fn numbers_and_lengths_are_limited_exactly() {
    let with =
        |member: &str, value: &str| format!(r#"{{"accounts":[{{"id":"a","{member}":{value}}}]}}"#);
    let id = |bytes: usize| format!(r#"{{"accounts":[{{"id":"{}"}}]}}"#, "a".repeat(bytes));
    let offset = |minutes: i32| format!(r#"{{"utcOffsetMinutes":{minutes}}}"#);
    let limit = |seats: u32| format!(r#"{{"domains":[{{"name":"a","seatLimit":{seats}}}]}}"#);
    let accesses = |count: usize| {
        let members: Vec<String> = (0..count).map(|n| format!(r#""m{n}":null"#)).collect();
        with("firstAccess", &format!("{{{}}}", members.join(",")))
    };
    for (allowed, refused) in [
        (id(limits::ACCOUNT_ID_BYTES), id(limits::ACCOUNT_ID_BYTES + 1)),
        (offset(1439), offset(1440)),
        (offset(-1439), offset(-1440)),
        (with("devices", "65536"), with("devices", "65537")),
        (with("extensions", "65536"), with("extensions", "65537")),
        (limit(limits::SEATS), limit(limits::SEATS + 1)),
        (r#"{"extensions":10000000}"#.to_owned(), r#"{"extensions":10000001}"#.to_owned()),
        (accesses(limits::MODULES), accesses(limits::MODULES + 1)),
    ] {
        assert!(Installation::read(allowed.as_bytes()).is_ok(), "{allowed}");
        complaint(&refused);
    }
}

#[test]
fn what_is_written_reads_back() {
    let mut ada = Account::new("ada");
    ada.first_access.insert("groupware", None);
    ada.first_access.insert("im", "2026-01-15T09:30:00Z".parse().ok());
    let installation = Installation { accounts: vec![ada], ..Installation::default() };
    let json = serde_json::to_value(&installation).unwrap().to_string();
    assert_eq!(Installation::read(json.as_bytes()), Ok(installation));
}
