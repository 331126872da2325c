//! Stories that are changed: in turn, without losing anything, and undone after days.

use super::sample::*;
use crate::state::{
    Action, Change, Deed, Document, Effect, HoldStep, Kept, StartStep, State, StoryStep,
};
use licentia_engine::protocol::Failure;
use licentia_engine::protocol::simulator::{Edit, EditStory, Edited, Play, PlayStory, Story};
use licentia_engine::protocol::{Question, simulator::ListEvents};
use std::rc::Rc;

const ID: &str = "scenario/ready:grace-since-2023";
const DAY: i64 = 86_400;

fn ready() -> Story {
    Story::Ready("grace-since-2023".to_owned())
}

fn ask<Q: Question>(state: &State, question: Q) -> Result<Q::Answer, Failure> {
    let mut engine = licentia_engine::Engine::default();
    engine.answer(state.folders(&[]).session.as_ref().clone().call(), &[], &mut |_| {});
    Q::read(&engine.answer(question.call(), &[], &mut |_| {}))
}

/// The key of a story as it is shown.
fn key(state: &State, story: Story) -> u64 {
    match ask(state, PlayStory { story, twist: None, again: 0 }) {
        Ok(Play::Played(played)) => played.key,
        other => panic!("{other:?}"),
    }
}

fn story(deed: Deed) -> Action {
    Action::Story { id: ID.to_owned(), step: StoryStep::Do(deed) }
}

/// What somebody wants who sees the story with that key.
fn wanted(state: &State, edit: Edit, seen: u64) -> Action {
    let folders = state.folders(&[]);
    story(Deed::Change(Change { folders, story: ready(), edit, seen, then: Rc::new(|_| ()) }))
}

fn later(index: u32) -> Edit {
    Edit::Shift { index, seconds: DAY }
}

fn text(state: &State) -> Option<Rc<str>> {
    state.documents.get(ID).map(|document| Rc::clone(&document.text))
}

fn days(state: &State) -> Vec<String> {
    let text = text(state).expect("it was changed");
    let story: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let day = |event: &serde_json::Value| event["at"].as_str().map(|at| at[..10].to_owned());
    story["events"].as_array().expect("events").iter().filter_map(day).collect()
}

/// What the engine is asked to write, if it is.
fn question(effects: Vec<Effect>) -> Option<EditStory> {
    effects.into_iter().find_map(|effect| match effect {
        Effect::EditStory { question, .. } => Some(question),
        _ => None,
    })
}

fn written(edited: Result<Edited, Failure>) -> Action {
    Action::Story { id: ID.to_owned(), step: StoryStep::Written(edited) }
}

#[test]
fn changes_that_come_faster_than_they_are_answered_all_count() {
    let mut state = opened(plain());
    let seen = key(&state, ready());
    let clicks = [later(0), Edit::Duplicate(0), later(0), Edit::Remove(0), Edit::Remove(0)];
    let mut asked = None;
    for edit in clicks {
        // Nobody waits for what the one before comes to.
        let click = wanted(&state, edit, seen);
        asked = asked.or(question(state.update(click)));
    }
    let mut answers = 0;
    while let Some(question) = asked {
        answers += 1;
        let answer = ask(&state, question);
        asked = self::question(state.update(written(answer)));
    }
    // The event was moved twice and taken away once; its copy, a day later than it was, stays.
    assert_eq!((days(&state), answers), (vec!["2024-06-19".to_owned()], 4));
}

#[test]
fn a_change_of_what_is_another_story_by_now_changes_nothing() {
    let mut state = opened(plain());
    let seen = key(&state, ready());
    let first = wanted(&state, later(0), seen);
    act(&mut state, first);
    act(&mut state, story(Deed::StartOver));
    let after = text(&state);
    let late = wanted(&state, Edit::Remove(0), seen + 1);
    act(&mut state, late);
    assert_eq!(text(&state), after);
    let again = wanted(&state, later(0), seen);
    act(&mut state, again);
    assert_eq!(days(&state), ["2024-06-18"], "what is seen as it is can be changed");
    let key = key(&state, Story::Written(text(&state).expect("it was changed")));
    assert!(ask(&state, ListEvents { key, page: 0, again: 0 }).is_err(), "another engine");
}

#[test]
fn what_was_changed_is_undone_and_done_again_after_the_page_was_closed() {
    let mut state = opened(plain());
    let (unchanged, mut texts) = (key(&state, ready()), Vec::new());
    for _ in 0..3 {
        let shown = text(&state).map_or(unchanged, |text| key(&state, Story::Written(text)));
        texts.push(text(&state));
        let change = wanted(&state, later(0), shown);
        act(&mut state, change);
    }
    act(&mut state, story(Deed::StartOver));
    assert_eq!(text(&state), None);
    act(&mut state, story(Deed::Undo));
    assert_eq!(days(&state), ["2024-06-20"]);
    let documents = state.documents.values().map(|it| it.as_ref().clone()).collect();
    let kept = Kept { documents, ..Kept::default() };
    let mut state = opened(plain());
    act(&mut state, Action::Start(StartStep::StoreChanged(kept)));
    assert!(state.past(ID).can_redo());
    for before in texts.into_iter().rev() {
        act(&mut state, story(Deed::Undo));
        assert_eq!(text(&state), before);
    }
    act(&mut state, story(Deed::Undo));
    assert_eq!(text(&state), None, "there is nothing before");
    for _ in 0..4 {
        act(&mut state, story(Deed::Redo));
    }
    assert_eq!(text(&state), None, "starting over was the last change");
    assert!(!state.past(ID).can_redo() && state.past(ID).can_undo());
}

#[test]
fn another_tab_that_changed_the_story_ends_its_past() {
    let mut state = opened(plain());
    let seen = key(&state, ready());
    let change = wanted(&state, later(0), seen);
    act(&mut state, change);
    assert!(state.past(ID).can_undo());
    let ids = state.documents.keys().cloned().collect();
    act(&mut state, Action::Hold(HoldStep::Written { ids, held: true }));
    let other = Document { text: "{}".into(), ..state.documents[ID].as_ref().clone() };
    let past = state.documents[&Document::past_id(ID)].as_ref().clone();
    let kept = Kept { documents: vec![other, past], ..Kept::default() };
    act(&mut state, Action::Start(StartStep::StoreChanged(kept)));
    assert!(!state.past(ID).can_undo());
    act(&mut state, story(Deed::Undo));
    assert_eq!(text(&state).as_deref(), Some("{}"));
}

#[test]
fn a_story_that_is_written_twice_at_once_is_ours_until_both_are_through() {
    let mut state = opened(plain());
    for _ in 0..2 {
        let seen = match text(&state) {
            Some(text) => key(&state, Story::Written(text)),
            None => key(&state, ready()),
        };
        let change = wanted(&state, later(0), seen);
        act(&mut state, change);
    }
    let ids: Vec<String> = state.documents.keys().cloned().collect();
    let through = |state: &mut State| {
        act(state, Action::Hold(HoldStep::Written { ids: ids.clone(), held: true }));
        act(state, Action::Start(StartStep::StoreChanged(Kept::default())));
    };
    // What the store holds between the two is not yet what was typed last.
    through(&mut state);
    assert_eq!(days(&state), ["2024-06-19"]);
    through(&mut state);
    assert_eq!(text(&state), None, "now another tab may have removed it");
}
