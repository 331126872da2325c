//! The page opens: settings and store arrive in any order, and trust is decided anew.

use super::sample::*;
use crate::state::{
    Action, Content, Document, Effect, HoldStep, IntakeStep, KeepStep, Kept, Look, Reach, Record,
    Setup, SetupError, StartStep, State, Status, Storage, Stored,
};
use licentia_verifier::OpenError;

fn records(state: &State) -> Vec<Stored> {
    state.held.values().map(|entry| Stored::Sound(entry.record.clone())).collect()
}

fn store(records: Vec<Stored>, fresh: bool) -> Action {
    let kept = Kept { records, ..Kept::default() };
    Action::Start(StartStep::StoreOpened { kept, fresh, lasting: true })
}

fn settings(settings: crate::state::Settings) -> Action {
    Action::Start(StartStep::SettingsRead(Ok(settings.into())))
}

fn shipped() -> crate::state::Settings {
    crate::state::Settings::read(SHIPPED.as_bytes()).expect("sound settings")
}

#[test]
fn stored_licenses_are_verified_whichever_arrives_first() {
    let stored = records(&holding(plain(), &[CONNECT, EXPIRED]));
    for settings_first in [true, false] {
        let mut state = State::new(Reach::WHOLE, now(), Look::default());
        let mut actions = vec![store(stored.clone(), false), settings(plain())];
        if settings_first {
            actions.reverse();
        }
        for action in actions {
            assert!(!state.is_ready());
            act(&mut state, action);
        }
        assert!(state.is_ready());
        assert_eq!(state.held.len(), 2);
    }
}

#[test]
fn what_is_typed_while_the_store_opens_stays_and_is_stored() {
    let mut state = State::new(Reach::WHOLE, now(), Look::default());
    let put = |id: &str, text: &str| KeepStep::Put { id: id.to_owned(), text: text.into() };
    let effects = act(&mut state, Action::Keep(put("draft/key", "typed early")));
    assert!(effects.is_empty(), "there is no store yet");
    let document =
        |text: &str| Document { id: "draft/key".to_owned(), text: text.into(), changed: now() };
    let kept = Kept { documents: vec![document("of last time")], ..Kept::default() };
    let opened = StartStep::StoreOpened { kept, fresh: false, lasting: true };
    let effects = act(&mut state, Action::Start(opened));
    assert_eq!(&*state.documents["draft/key"].text, "typed early");
    let [Effect::SaveDocuments(saved)] = &effects[..] else { panic!("it is stored") };
    assert_eq!(&*saved[0].text, "typed early");
}

#[test]
fn a_license_whose_key_was_revoked_since_is_held_and_no_longer_genuine() {
    let before = holding(plain(), &[CONNECT]);
    let state = stored(revoked(), records(&before));
    let entry = state.held.values().next().unwrap();
    assert_eq!(entry.status(state.now), Status::NotGenuine);
    let Content::Disproved { error, .. } = &entry.content else { panic!("disproved") };
    assert!(matches!(error, OpenError::KeyRevoked { .. }));
    assert_eq!(entry.claims().unwrap().order_id, "DEMO-2026-1001");
}

#[test]
fn a_corrupted_entry_is_shown_as_such_and_does_not_break_the_rest() {
    let mut stored_records = records(&holding(plain(), &[CONNECT]));
    stored_records.push(Stored::Broken("what".to_owned()));
    let key = "nonsense".to_owned();
    stored_records.push(Stored::Sound(Record { id: "x".to_owned(), key, taken_in: None }));
    let mut state = stored(plain(), stored_records);
    let status = |state: &State, id: &str| state.held[id].status(state.now);
    assert_eq!(state.held.len(), 3);
    assert_eq!((status(&state, "what"), status(&state, "x")), (Status::Damaged, Status::Damaged));
    let removed = act(&mut state, Action::Hold(HoldStep::Remove("what".to_owned())));
    assert!(matches!(&removed[..], [Effect::Delete(_)]));
}

#[test]
fn only_a_first_visit_fetches_demo_data_and_only_if_the_vendor_wants() {
    for (fresh, settings_read, fetches) in
        [(true, shipped(), true), (false, shipped(), false), (true, plain(), false)]
    {
        let mut state = State::new(Reach::WHOLE, now(), Look::default());
        act(&mut state, settings(settings_read));
        let effects = act(&mut state, store(Vec::new(), fresh));
        let fetched = effects.iter().any(|effect| matches!(effect, Effect::Fetch(_)));
        assert_eq!(fetched, fetches);
    }
}

#[test]
fn demo_data_comes_in_without_a_report_unless_something_is_wrong_with_it() {
    let mut state = opened(shipped());
    let fetched = |text| Action::TakeIn(IntakeStep::Fetched(vec![file("demo.license", text)]));
    act(&mut state, fetched(CONNECT));
    assert_eq!(state.held.len(), 1);
    assert!(state.intake.report.is_empty());
    act(&mut state, fetched("gone"));
    assert_eq!(state.intake.report.refused_count, 1);
}

#[test]
fn files_dropped_while_the_page_opens_are_taken_in_once_it_is_open() {
    let mut state = State::new(Reach::WHOLE, now(), Look::default());
    assert!(offer(&mut state, vec![file("a", CONNECT)]).is_empty());
    act(&mut state, settings(plain()));
    act(&mut state, store(Vec::new(), false));
    assert_eq!(state.held.len(), 1);
}

#[test]
fn without_settings_nothing_is_judged_and_nothing_is_lost() {
    let kept = records(&holding(plain(), &[CONNECT]));
    let mut state = State::new(Reach::WHOLE, now(), Look::default());
    act(&mut state, store(kept, false));
    let missing = SetupError::Missing { status: 404 };
    act(&mut state, Action::Start(StartStep::SettingsRead(Err(missing))));
    assert!(matches!(state.setup, Setup::Broken(_)));
    assert_eq!((state.unread(), state.held.len()), (1, 0));
    offer(&mut state, vec![file("a", CONTROL)]);
    assert_eq!(state.intake.report.refused_count, 1);
}

#[test]
fn another_tab_is_followed_except_where_this_one_is_still_writing() {
    let mut state = holding(plain(), &[CONNECT]);
    let other = records(&holding(plain(), &[CONTROL]));
    // Taken in here, not yet written: the other tab cannot know of it.
    offer(&mut state, vec![file("c", TRIAL)]);
    act(
        &mut state,
        Action::Start(StartStep::StoreChanged(Kept { records: other, ..Kept::default() })),
    );
    let mut held = orders(&state);
    held.sort_unstable();
    assert_eq!(held, ["DEMO-2026-0042", "DEMO-2026-1203"]);
}

#[test]
fn a_browser_that_keeps_nothing_is_written_to_never() {
    let mut state = State::new(Reach::WHOLE, now(), Look::default());
    act(&mut state, settings(plain()));
    let kept = Kept::default();
    let opened = StartStep::StoreOpened { kept, fresh: true, lasting: false };
    act(&mut state, Action::Start(opened));
    assert_eq!(state.storage, Storage::Fleeting);
    assert!(offer(&mut state, vec![file("a", CONNECT)]).is_empty());
}

#[test]
fn status_follows_the_clock() {
    let mut state = holding(plain(), &[TRIAL]);
    let entry = state.held.values().next().unwrap().clone();
    for (now, status) in [
        ("2026-04-30T23:59:59Z", Status::InForce),
        ("2026-05-01T00:00:00Z", Status::Expired),
        ("2026-04-30T23:59:59Z", Status::InForce),
    ] {
        act(&mut state, Action::Ticked(at(now)));
        assert_eq!(entry.status(state.now), status, "{now}");
    }
}
