//! The list is searched, sorted, paged.

use super::sample::*;
use crate::state::{Action, ListStep, PAGE_ENTRIES, Said, Sort, State};

fn list(state: &mut State, step: ListStep) {
    act(state, Action::List(step));
}

fn search(state: &mut State, words: &str) -> Vec<String> {
    list(state, ListStep::Search(words.to_owned()));
    orders(state)
}

#[test]
fn every_word_of_a_search_must_occur_somewhere_in_a_license() {
    let mut state = holding(plain(), &ALL);
    assert_eq!(search(&mut state, "ROSSI officine"), ["DEMO-2022-0311"]);
    assert_eq!(search(&mut state, "desktop-client katerina"), ["DEMO-2026-2207"]);
    assert_eq!(search(&mut state, "kerio connect").len(), 2, "products as they are spoken");
    assert_eq!(search(&mut state, "1417"), ["DEMO-2026-1001"], "an add-on is part of its base");
    assert_eq!(search(&mut state, "rossi icewarp"), [""; 0]);
    assert_eq!(state.said.1, Some(Said::Found(0)));
    assert_eq!(search(&mut state, " ").len(), 5, "seven licenses of five installations");
}

#[test]
fn sorted_by_expiry_what_never_ends_comes_last() {
    let mut state = holding(plain(), &[ICEWARP, CONNECT, EXPIRED, TRIAL]);
    list(&mut state, ListStep::Sort(Sort::Expiry));
    let by_expiry = ["DEMO-2022-0311", "DEMO-2026-0042", "DEMO-2026-1001", "DEMO-2026-2207"];
    assert_eq!(orders(&state), by_expiry);
    list(&mut state, ListStep::Sort(Sort::Licensee));
    let by_licensee = ["DEMO-2026-1001", "DEMO-2026-0042", "DEMO-2026-2207", "DEMO-2022-0311"];
    assert_eq!(orders(&state), by_licensee);
}

#[test]
fn what_came_last_comes_first() {
    let mut state = holding(plain(), &[CONNECT]);
    act(&mut state, Action::Ticked(at("2026-11-22T10:00:01Z")));
    offer(&mut state, vec![file("b", CONTROL)]);
    assert_eq!(orders(&state), ["DEMO-2026-1203", "DEMO-2026-1001"]);
}

#[test]
fn the_page_shown_is_never_past_the_last() {
    let mut state = opened(plain());
    list(&mut state, ListStep::Page(3));
    assert_eq!(state.page(0), 0);
    assert_eq!(state.page(PAGE_ENTRIES), 0);
    assert_eq!(state.page(PAGE_ENTRIES + 1), 1);
    assert_eq!(state.page(10 * PAGE_ENTRIES), 3);
    list(&mut state, ListStep::Sort(Sort::Product));
    assert_eq!(state.page(10 * PAGE_ENTRIES), 0, "another order begins at the beginning");
}
