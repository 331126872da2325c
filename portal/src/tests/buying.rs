//! Orders and their answers: what is taken in, what changes nothing, and how it is shown.
//!
//! The answers in `orders/` were given by `licentia fulfil` with the published test key: to the
//! request itself, to one of the same id for fewer users, and to one of another id.

use super::sample::*;
use super::views::{contains, text};
use crate::state::{
    Action, AnswerNews, AnswerOutcome, Document, Effect, HoldStep, KeepStep, KeyPlace, Language,
    LookStep, Said, Source, StartStep, State,
};
use std::rc::Rc;

const REQUEST: &str = include_str!("orders/request.json");
const FITS: &str = include_str!("orders/answer.txt");
const FEWER: &str = include_str!("orders/fewer.txt");
const OTHER: &str = include_str!("orders/other.txt");
const PRICES: &str = include_str!("../../../www/demo/prices.json");
const ADD_USERS: &str = "/installation/DEMO-2026-1001/users";

fn put(state: &mut State, id: &str, text: &str) {
    act(state, Action::Keep(KeepStep::Put { id: id.to_owned(), text: text.into() }));
}

/// A page with a license and an order for it that waits.
fn waiting() -> State {
    let mut state = holding(plain(), &[CONNECT]);
    put(&mut state, "order/REQ-1", REQUEST);
    state
}

fn priced(licenses: &[&str]) -> State {
    let mut state = holding(plain(), licenses);
    act(&mut state, Action::Start(StartStep::PricesRead(Some(PRICES.into()))));
    state
}

fn drop_answer(state: &mut State, answer: &str) -> Vec<Effect> {
    offer(state, vec![file("answer.txt", answer)])
}

fn outcome(state: &State) -> &AnswerOutcome {
    &state.answers.told.last().expect("something is told").outcome
}

#[test]
fn an_answer_that_fits_brings_its_licenses_and_completes_the_order() {
    let mut state = waiting();
    let effects = drop_answer(&mut state, FITS);
    let complete = AnswerOutcome::Complete { request: "REQ-1".to_owned(), licenses: 1 };
    assert_eq!(outcome(&state), &complete);
    assert_eq!((state.held.len(), state.installations.whole.len()), (2, 1));
    assert_eq!(state.waiting_orders().count(), 0);
    assert!(state.order("REQ-1").is_some_and(|it| it.id == Document::answered_id("REQ-1")));
    assert_eq!(state.said.1, Some(Said::OrderComplete));
    let is_saved = |effect: &Effect| matches!(effect, Effect::Save(records) if records.len() == 1);
    assert!(effects.iter().any(is_saved), "the license is stored");
    let is_gone =
        |it: &Effect| matches!(it, Effect::DeleteDocuments(ids) if *ids == ["order/REQ-1"]);
    assert!(effects.iter().any(is_gone), "the order does not wait in the store either");
}

#[test]
fn the_same_answer_again_adds_nothing_twice_and_brings_back_what_was_removed() {
    let mut state = waiting();
    drop_answer(&mut state, FITS);
    drop_answer(&mut state, FITS);
    let again = |added| AnswerOutcome::Again { request: "REQ-1".to_owned(), added };
    assert_eq!((outcome(&state), state.held.len()), (&again(0), 2));
    let order = state.held.values().find_map(|it| {
        it.claims().filter(|it| it.order_id != "DEMO-2026-1001").map(|it| it.order_id.clone())
    });
    let id = id_of(&state, &order.expect("a new license"));
    act(&mut state, Action::Hold(HoldStep::Remove(id)));
    drop_answer(&mut state, FITS);
    assert_eq!((outcome(&state), state.held.len()), (&again(1), 2));
}

#[test]
fn what_was_not_ordered_changes_nothing() {
    let mut state = waiting();
    drop_answer(&mut state, FEWER);
    let AnswerOutcome::Differs { request, reasons } = outcome(&state) else { panic!("differs") };
    assert_eq!((request.as_str(), reasons.len()), ("REQ-1", 2), "{reasons:?}");
    let forged = FITS.trim().replacen("eyJ", "eyK", 2);
    drop_answer(&mut state, &forged);
    let tail: String =
        FITS.trim().chars().rev().skip(10).collect::<Vec<_>>().iter().rev().collect();
    drop_answer(&mut state, &format!("{tail}AAAAAAAAAA"));
    assert!(matches!(outcome(&state), AnswerOutcome::NotGenuine(_)), "{:?}", outcome(&state));
    assert_eq!((state.held.len(), state.waiting_orders().count()), (1, 1));
    assert_eq!(state.said.1, Some(Said::AnswerRefused));
    drop_answer(&mut state, FITS);
    let differs = |news: &Rc<AnswerNews>| matches!(news.outcome, AnswerOutcome::Differs { .. });
    assert!(!state.answers.told.iter().any(differs), "it does not wait any longer");
}

#[test]
fn an_order_that_was_cancelled_is_not_completed_until_it_is_brought_back() {
    let mut state = waiting();
    act(&mut state, Action::Keep(KeepStep::Drop(vec!["order/REQ-1".to_owned()])));
    drop_answer(&mut state, FITS);
    assert!(matches!(outcome(&state), AnswerOutcome::Unordered { added: 1, .. }));
    assert!(state.order("REQ-1").is_none());
    act(&mut state, Action::Hold(HoldStep::Undo));
    drop_answer(&mut state, FITS);
    let complete = AnswerOutcome::Complete { request: "REQ-1".to_owned(), licenses: 1 };
    assert_eq!(outcome(&state), &complete);
}

#[test]
fn an_answer_to_an_order_that_was_made_elsewhere_is_taken_in_like_its_licenses() {
    let mut state = waiting();
    let effects = drop_answer(&mut state, OTHER);
    let unordered = |added, already| {
        let request = "REQ-2".to_owned();
        AnswerOutcome::Unordered { request, added, already }
    };
    assert_eq!(outcome(&state), &unordered(1, 0));
    assert_eq!(state.said.1, Some(Said::TakenIn { added: 1, already: 0, refused: 0 }));
    assert!(effects.iter().any(|it| matches!(it, Effect::Save(records) if records.len() == 1)));
    assert_eq!((state.held.len(), state.installations.whole.len()), (2, 1));
    assert_eq!(state.waiting_orders().count(), 1, "the order that waits is another");
    assert!(state.order("REQ-2").is_none(), "nobody knows what was ordered");
    let page = text(state.clone(), "/");
    contains(&page, &["Answer to REQ-2: 1 license added", "The order was not made here"]);
    drop_answer(&mut state, OTHER);
    assert_eq!((outcome(&state), state.held.len()), (&unordered(0, 1), 2));
}

#[test]
fn an_answer_that_extends_nothing_that_is_held_says_what_is_missing() {
    let mut state = holding(plain(), &[ICEWARP]);
    drop_answer(&mut state, OTHER);
    let (request, extends) = ("REQ-2".to_owned(), vec!["DEMO-2026-1001".to_owned()]);
    assert_eq!(outcome(&state), &AnswerOutcome::NoOrder { request, extends });
    assert_eq!(state.held.len(), 1);
    contains(&text(state.clone(), "/"), &["No order waits for this answer", "DEMO-2026-1001"]);
    offer(&mut state, vec![file("a.license", CONNECT)]);
    drop_answer(&mut state, OTHER);
    assert!(outcome(&state).is_good());
}

#[test]
fn a_pasted_answer_that_is_refused_is_not_lost() {
    let mut state = waiting();
    let pasted = Source::pasted(FEWER.into());
    offer(&mut state, vec![pasted]);
    assert_eq!((&*state.intake.pasted, state.intake.pasting), (FEWER.trim(), true));
}

#[test]
fn an_order_that_waits_is_in_the_list_and_has_a_page() {
    let list = text(waiting(), "/");
    contains(&list, &["An order waits for its answer", "REQ-1", "Kerio Connect: 10 users more"]);
    let page = text(waiting(), "/order/REQ-1");
    contains(&page, &["Order REQ-1", "Waiting for the answer since 22 November 2026 (today)."]);
    contains(&page, &["Price that day €410.00", "Analytical Engines", "Download the request"]);
    contains(&page, &["Note to the reseller – none", "Cancel the order"]);
}

#[test]
fn an_order_that_was_answered_says_what_it_changed() {
    let mut state = waiting();
    drop_answer(&mut state, FITS);
    let notice = text(state.clone(), "/installation/DEMO-2026-1001");
    contains(&notice, &["Order REQ-1 is complete: 1 license added", "See what changed"]);
    let page = text(state, "/order/REQ-1");
    contains(&page, &["Complete", "The answer came on 22 November 2026"]);
    contains(&page, &["Users of Server 50 60", "Users of Antivirus 50 60", "New licenses"]);
    assert!(!page.contains("Cancel the order"), "{page}");
}

#[test]
fn an_answer_that_differs_says_in_what_on_every_page() {
    let mut state = waiting();
    drop_answer(&mut state, FEWER);
    for path in ["/", "/order/REQ-1", "/settings"] {
        let page = text(state.clone(), path);
        contains(&page, &["This is not what was ordered with REQ-1", "answer.txt"]);
        contains(&page, &["It brings 5 users of Server; 10 were ordered."]);
        contains(&page, &["Nothing was changed, and the order still waits."]);
    }
}

#[test]
fn an_order_that_is_not_here_or_cannot_be_read_says_so() {
    contains(&text(opened(plain()), "/order/REQ-9"), &["This order is not here"]);
    let mut state = opened(plain());
    put(&mut state, "order/REQ-9", "{}");
    contains(&text(state, "/order/REQ-9"), &["cannot be read any more", "Cancel the order"]);
}

#[test]
fn adding_users_shows_price_rules_and_consequence() {
    let page = text(priced(&[CONNECT]), ADD_USERS);
    contains(&page, &["50 users licensed", "How many are in use is not known here yet"]);
    contains(&page, &["€150.00 for 5 users", "1 pack of 5", "Server: 5 users more €150.00"]);
    contains(&page, &["1 pack × €25.00", "BUY-1", "packs of 5", "Total €205.00"]);
    contains(&page, &["ActiveSync for all users, instead of 25 €200.00"]);
    contains(&page, &["covered until 1 March 2029", "Invented prices"]);
    contains(&page, &["As it is", "With this order", "Users of Server 50 55"]);
}

#[test]
fn what_was_typed_is_still_there_and_a_wrong_number_says_so() {
    let mut state = priced(&[CONNECT]);
    let typed = "users a dozen\nmodule activesync\nnote\nours: 4711";
    put(&mut state, "draft/users/DEMO-2026-1001", typed);
    let page = super::views::markup(state, ADD_USERS);
    contains(&page, &["value=\"a dozen\"", "Enter a whole number from 0 to 1,000,000."]);
    contains(&page, &["ours: 4711", "aria-invalid=\"true\"", "disabled"]);
}

#[test]
fn without_a_price_list_the_reseller_says_the_price() {
    let page = text(holding(plain(), &[CONNECT]), ADD_USERS);
    contains(
        &page,
        &["The reseller will tell you the price", "You can make the order all the same"],
    );
    contains(&page, &["Without a price list it is not known here", "Users of Server 50 55"]);
}

#[test]
fn orders_speak_italian() {
    let mut state = waiting();
    act(&mut state, Action::Look(LookStep::Language(Language::Italian)));
    drop_answer(&mut state, FEWER);
    let page = text(state, "/order/REQ-1");
    contains(&page, &["Ordine REQ-1", "In attesa della risposta dal 22 novembre 2026"]);
    contains(&page, &["Questo non è ciò che è stato ordinato con REQ-1", "Annulla l’ordine"]);
}

#[test]
fn three_ways_to_renew_stand_side_by_side() {
    let page = text(priced(&[CONNECT]), "/installation/DEMO-2026-1001/renew");
    contains(&page, &["Maintenance is paid until 1 March 2029.", "Renew now", "Renew late"]);
    contains(&page, &["Do not renew", "Total €899.25", "Maintenance until 1 March 2030"]);
    contains(&page, &["1 year × €2,725.00 × 33 %", "Server €1,800.00", "BUY-5"]);
    contains(&page, &["Everything works all the time.", "What does not wholly work"]);
    let page = text(priced(&[CONTROL]), "/installation/DEMO-2026-1203/renew");
    contains(&page, &["× 60 %", "Register keys you received"]);
}

#[test]
fn a_trial_has_no_maintenance_to_renew_and_keys_can_be_registered_all_the_same() {
    let page = text(priced(&[TRIAL]), "/installation/DEMO-2026-0042/renew");
    contains(&page, &["No maintenance was ever bought", "Register keys you received"]);
}

fn key(file: &str) -> String {
    file.lines().filter(|line| !line.starts_with('-')).collect()
}

#[test]
fn a_series_of_keys_is_put_in_order_whatever_order_it_comes_in() {
    let state = opened(plain());
    let pasted = format!("{}\n{}\n", key(ADD_ON), key(CONNECT));
    let registration = state.registration(&pasted);
    let places: Vec<_> =
        registration.keys.iter().map(|it| (it.license.order_id.as_str(), &it.place)).collect();
    let after = KeyPlace::Extends("DEMO-2026-1001".to_owned());
    let expected = [("DEMO-2026-1001", &KeyPlace::Original), ("DEMO-2026-1417", &after)];
    assert_eq!(places, expected);
    assert!(registration.is_complete());
}

#[test]
fn what_is_missing_of_a_series_is_named() {
    let alone = opened(plain()).registration(&key(ADD_ON));
    assert_eq!(alone.keys[0].place, KeyPlace::Waits("DEMO-2026-1001".to_owned()));
    assert_eq!(alone.missing.iter().collect::<Vec<_>>(), ["DEMO-2026-1001"]);
    assert!(!alone.is_complete());
    let held = holding(plain(), &[CONNECT]);
    assert!(held.registration(&key(ADD_ON)).is_complete(), "its base is held");
    let again = held.registration(&key(CONNECT));
    assert_eq!((again.keys[0].place.clone(), again.is_complete()), (KeyPlace::Held, false));
    let wrong = held.registration("no key");
    assert_eq!((wrong.wrong.len(), wrong.is_complete()), (1, false));
}

#[test]
fn pasted_keys_are_shown_with_their_place_and_what_is_missing() {
    let mut state = holding(plain(), &[CONTROL]);
    put(&mut state, "draft/register/DEMO-2026-1203", &key(ADD_ON));
    let page = text(state, "/installation/DEMO-2026-1203/renew");
    contains(&page, &["DEMO-2026-1417", "incomplete: waits for DEMO-2026-1001"]);
    contains(&page, &["Still missing: the key of DEMO-2026-1001"]);
}
