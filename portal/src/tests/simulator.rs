//! The simulator, rendered to text as a person would read it.

use super::sample::*;
use crate::state::{Action, KeepStep, Language, LookStep, State};
use crate::store::Portal;
use crate::views::AnyPage;
use std::rc::Rc;
use yew::prelude::*;
use yew_router::Router;
use yew_router::history::{AnyHistory, History, MemoryHistory};
use yew_router::query::Raw;

#[derive(Properties, PartialEq)]
struct FrameProps {
    portal: Portal,
    query: AttrValue,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    let history = AnyHistory::from(MemoryHistory::new());
    let query = Raw(props.query.to_string());
    history.push_with_query("/simulator", query).expect("a query");
    html! {
        <Router {history}>
            <ContextProvider<Portal> context={props.portal.clone()}>
                <AnyPage />
            </ContextProvider<Portal>>
        </Router>
    }
}

/// The markup of the simulator with that query.
fn markup(state: State, query: &str) -> String {
    let portal = Portal::new(&crate::program::WHOLE, Rc::new(state), Callback::noop());
    let query = AttrValue::from(query.to_owned());
    let renderer = yew::LocalServerRenderer::<Frame>::with_props(FrameProps { portal, query });
    run(renderer.hydratable(false).render())
}

/// Its text: markup taken away, white space joined.
fn text(state: State, query: &str) -> String {
    let markup = markup(state, query);
    let pieces = markup.split('<').map(|piece| piece.rsplit('>').next().unwrap_or_default());
    let text = pieces.collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn contains(text: &str, expected: &[&str]) {
    for part in expected {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
}

fn keep(state: &mut State, id: &str, text: &str) {
    let (id, text) = (id.to_owned(), text.into());
    act(state, Action::Keep(KeepStep::Put { id, text }));
}

#[test]
fn without_a_story_all_are_offered() {
    let text = text(holding(plain(), &[CONNECT, ICEWARP]), "");
    contains(&text, &["Your installations", "DEMO-2026-1001", "DEMO-2026-2207"]);
    contains(&text, &["Ready scenarios", "Kerio Connect before May 2023", "Failed revalidation"]);
    contains(&text, &["Seats over the limit", "Migration with two machines", "Mapped users"]);
    contains(&text, &["Your scenarios", "Open a scenario file…"]);
}

#[test]
fn without_licenses_the_ready_stories_are_still_there() {
    let text = text(opened(plain()), "");
    contains(&text, &["None yet. Add a license", "Failed revalidation"]);
}

#[test]
fn an_installation_is_played_for_thirteen_months_from_today() {
    let text = text(holding(plain(), &[CONNECT]), "of=held:DEMO-2026-1001");
    contains(
        &text,
        &["Kerio Connect DEMO-2026-1001", "22 November 2026, 00:00 to 23 December 2027"],
    );
    contains(&text, &["22 November 2026, 10:00", "What works", "Mail delivery", "Full"]);
    // It runs until 2028: nothing stops in these months.
    contains(&text, &["Nothing stops in this time.", "Nothing happens yet. Add an event"]);
}

#[test]
fn the_instant_is_in_the_address() {
    // 12:00 UTC is 14:00 by the server's clock; the last day was 30 April.
    let query = "of=ready:grace-before-2023&t=2024-05-10T12:00:00Z";
    let text = text(opened(plain()), query);
    contains(&text, &["10 May 2024, 14:00", "In grace", "ActiveSync", "Blocked", "Reduced"]);
    contains(&text, &["First stop: 1 May 2024, 00:00"]);
    contains(&text, &["Plan", "License registered", "€214.50"]);
}

#[test]
fn messages_log_and_outcomes_are_those_until_the_instant() {
    let query = |at: &str| format!("of=ready:revalidation&t={at}");
    let before = text(opened(plain()), &query("2026-05-03T12:00:00Z"));
    contains(&before, &["Messages None until now.", "Log Nothing until now."]);
    let after = text(opened(plain()), &query("2026-05-08T12:00:00Z"));
    contains(&after, &["Emergency mode has begun", "To: Administrator", "REVAL-4"]);
    contains(&after, &["SYSTEM [A000] ", "Emergency mode begins."]);
    contains(&after, &["jana@dvorak.example could not be created"]);
}

#[test]
fn a_second_lane_says_where_both_differ_and_for_how_long() {
    let query = "of=ready:grace-before-2023&with=ready:grace-since-2023";
    let page = text(opened(plain()), query);
    contains(&page, &["Side by side", "First difference: 1 May 2024, 00:00"]);
    contains(
        &page,
        &[
            "In grace Suspended",
            "In grace 30 days –",
            "Spent: Kerio Connect before May 2023: €214.50 · Kerio",
        ],
    );
    let strips = markup(opened(plain()), query).matches("class=\"strip\"").count();
    assert_eq!(strips, 2);
    let renewed = text(opened(plain()), "of=ready:grace-since-2023&with=renewed");
    // A week before its last day has begun, so that the warning of its end goes.
    contains(&renewed, &["First difference: 23 April 2024, 00:00", "Suspended 47 days 10 h –"]);
}

#[test]
fn a_story_that_was_changed_says_so_and_can_be_discarded() {
    let mut state = opened(plain());
    let story = r#"{"from":"2026-01-01T00:00:00Z","until":"2026-03-01T00:00:00Z","licenses":[],
        "events":[{"at":"2026-02-01T00:00:00Z","event":"outage-began"}]}"#;
    keep(&mut state, "scenario/ready:seats", story);
    let page = text(state, "of=ready:seats");
    contains(&page, &["Seats over the limit", "changed", "Discard all changes"]);
    contains(&page, &["1 January 2026, 00:00 to 1 March 2026", "Suspended"]);
    contains(&page, &["The license server cannot be reached from now on."]);
}

#[test]
fn a_story_that_cannot_be_read_names_every_place() {
    let mut state = opened(plain());
    let story = r#"{"from":"soon","until":"2026-03-01T00:00:00Z","events":[{"event":"x"}]}"#;
    keep(&mut state, "scenario/own:broken", story);
    let page = text(state, "of=own:broken");
    contains(&page, &["This is not a scenario that can be played", "from: ", "events[0]"]);
}

#[test]
fn a_story_that_is_too_long_says_where_it_could_end_and_has_a_field_for_that() {
    let mut state = opened(plain());
    let story = r#"{"from":"2026-01-01T00:00:00Z","until":"9999-01-01T00:00:00Z"}"#;
    keep(&mut state, "scenario/own:long", story);
    let page = text(state.clone(), "of=own:long");
    contains(&page, &["It ends more than 36,525 days after it begins."]);
    contains(&page, &["Set `until` to 2 January 2126, 00:00 UTC or earlier.", "Ends before"]);
    contains(&markup(state, "of=own:long"), &["value=\"9999-01-01T00:00\""]);
}

#[test]
fn a_story_that_is_not_here_leads_to_those_that_are() {
    for query in ["of=own:gone", "of=held:GONE", "of=ready:gone"] {
        let page = text(opened(plain()), query);
        contains(&page, &["This scenario is not here", "Ready scenarios"]);
    }
}

#[test]
fn seats_are_drawn_and_told_as_a_table() {
    let query = "of=ready:seats&t=2026-03-04T12:00:00Z";
    let page = text(opened(plain()), query);
    contains(&page, &["Seats", "Held", "Used", "Refused", "As a table"]);
    let drawn = markup(opened(plain()), query);
    assert!(drawn.contains("class=\"used\"") && drawn.contains("class=\"held\""), "{drawn}");
    assert!(!drawn.contains("style="), "the page's policy forbids it");
}

#[test]
fn no_registration_key_is_in_the_page() {
    let state = holding(plain(), &[ICEWARP]);
    let key = state.held.values().next().unwrap().record.key.clone();
    assert!(!markup(state, "of=held:DEMO-2026-2207").contains(&key[..20]));
}

#[test]
fn the_simulator_speaks_italian() {
    let mut state = holding(plain(), &[ICEWARP]);
    act(&mut state, Action::Look(LookStep::Language(Language::Italian)));
    let page = text(state.clone(), "");
    contains(&page, &["Le Sue installazioni", "Scenari pronti", "Riconvalida fallita"]);
    for word in ["scenario file", "installations", "Ready", "Your"] {
        assert!(!page.contains(word), "`{word}` is English: {page}");
    }
    let page = text(state, "of=ready:seats");
    contains(&page, &["Che cosa funziona", "Posseduti", "Aggiungi evento", "Esporta e condividi"]);
}
