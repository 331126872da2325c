//! Keys that a person trusts, and everything that is kept: exported, imported, erased.

use super::sample::*;
use crate::state::{
    Action, Document, Effect, HoldStep, KeepStep, KeyProblem, Status, StoreFile, StoreFileError,
    StoreStep, TrustStep,
};

/// The public key of RFC 8032, section 7.1, test 2: 64 hexadecimal digits.
const KEY: &str = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

fn trust(state: &mut crate::state::State, text: &str) {
    act(state, Action::Trust(TrustStep::Add(text.to_owned())));
}

#[test]
fn a_key_that_a_person_adds_is_trusted_until_it_is_removed() {
    let mut state = opened(plain());
    let pinned = state.trust.keyring.keys().len();
    trust(&mut state, KEY);
    assert_eq!((state.trust.keyring.keys().len(), state.trust.problem.clone()), (pinned + 1, None));
    let (key, document) = state.trust.added[0].clone();
    assert!(state.is_added(Some(&key)));

    trust(&mut state, KEY);
    assert_eq!(state.trust.problem, Some(KeyProblem::Known), "twice is once");

    act(&mut state, Action::Trust(TrustStep::Remove(document)));
    assert_eq!(state.trust.keyring.keys().len(), pinned);
    act(&mut state, Action::Hold(HoldStep::Undo));
    assert_eq!(state.trust.keyring.keys().len(), pinned + 1, "it can be brought back");
}

#[test]
fn what_is_no_key_changes_nothing_and_says_so() {
    let mut state = opened(plain());
    for text in ["", "x", "-----BEGIN PRIVATE KEY-----", "0000"] {
        trust(&mut state, text);
        assert!(matches!(state.trust.problem, Some(KeyProblem::Unusable(_))), "{text}");
        assert!(state.trust.added.is_empty());
    }
}

#[test]
fn an_export_brings_everything_to_another_browser() {
    let mut state = holding(plain(), &[CONNECT, ADD_ON]);
    let id = Document::facts_id("DEMO-2026-1001");
    act(&mut state, Action::Keep(KeepStep::Put { id: id.clone(), text: "{}".into() }));
    let effects = act(&mut state, Action::Store(StoreStep::Export));
    let [Effect::Download { name, text }] = &effects[..] else { panic!("a file") };
    assert_eq!(name, "licenses-2026-11-22.json");

    let mut other = opened(plain());
    let file = StoreFile::read(text.as_bytes()).expect("our own export");
    act(&mut other, Action::Store(StoreStep::Import(file)));
    assert_eq!(orders(&other), ["DEMO-2026-1001"]);
    assert_eq!(other.held.len(), 2);
    assert_eq!(other.documents.get(&id), state.documents.get(&id));
}

#[test]
fn an_import_leaves_alone_what_is_newer_here() {
    let mut state = opened(plain());
    let put = |text: &str| KeepStep::Put { id: "facts/A".to_owned(), text: text.into() };
    act(&mut state, Action::Keep(put("older")));
    let effects = act(&mut state, Action::Store(StoreStep::Export));
    let [Effect::Download { text, .. }] = &effects[..] else { panic!("a file") };
    let file = StoreFile::read(text.as_bytes()).unwrap();
    act(&mut state, Action::Ticked(at("2026-11-22T11:00:00Z")));
    act(&mut state, Action::Keep(put("newer")));
    act(&mut state, Action::Store(StoreStep::Import(file)));
    assert_eq!(&*state.documents["facts/A"].text, "newer");
}

#[test]
fn what_is_no_export_says_where() {
    let path = |text: &str| match StoreFile::read(text.as_bytes()) {
        Err(StoreFileError::Member { path, .. }) => path,
        other => panic!("{other:?}"),
    };
    let rest = r#""exported": "2026-11-22T10:00:00Z", "documents": []"#;
    assert_eq!(path("PK"), "");
    assert_eq!(path(&format!(r#"{{"licentiaStore": 1, {rest}, "licenses": [7]}}"#)), "licenses[0]");
    let newer = format!(r#"{{"licentiaStore": 2, {rest}, "licenses": []}}"#);
    assert_eq!(StoreFile::read(newer.as_bytes()), Err(StoreFileError::Version(2)));
}

#[test]
fn erasing_leaves_nothing() {
    let mut state = holding(plain(), &ALL);
    trust(&mut state, KEY);
    let effects = act(&mut state, Action::Store(StoreStep::Erase));
    assert!(matches!(effects[..], [Effect::Erase]));
    assert_eq!((state.held.len(), state.documents.len(), state.installations.len()), (0, 0, 0));
    assert!(state.trust.added.is_empty());
}

#[test]
fn a_base_and_what_extends_it_are_one_installation() {
    let state = holding(plain(), &[NOT_YET, ICEWARP, ADD_ON]);
    let icewarp = &state.installations.whole["DEMO-2026-2207"];
    assert_eq!((icewarp.entries.len(), icewarp.status(state.now)), (2, Status::InForce));
    let [(waiting, Some(_))] = &state.installations.alone[..] else { panic!("the add-on waits") };
    assert_eq!(waiting.claims().unwrap().order_id, "DEMO-2026-1417");
}
