//! Account lists and who takes a seat: what happens to the state, and what a person then sees.

use super::sample::*;
use super::views::{contains, markup, text};
use crate::state::{
    AccountAnswer, AccountTask, Action, Complaint, Document, Done, Effect, ImportStep, IntakeStep,
    KeepStep, Language, LookStep, Outcome, Reader, Said, Source, State,
};
use licentia_engine::Engine;
use licentia_engine::protocol::{ExportAccounts, Failure, ForgetAccounts, Question, ReadAccounts};
use std::rc::Rc;

const PLACE: &str = "DEMO-2026-1001";
const PATH: &str = "/installation/DEMO-2026-1001/accounts";
const LIST: &str = "Email;Status;Last Login;Shoe size\n\
                    ada@x.example;enabled;2026-11-20;38\n\
                    bob@x.example;enabled;2026-01-02;44\n\
                    off@x.example;disabled;never;41\n";

/// Does what the state asks for, the engine's work included: at once, where there is no browser.
fn play(state: &mut State, step: ImportStep) -> Vec<Effect> {
    let effects = act(state, Action::Import(step));
    finish(state, effects)
}

fn finish(state: &mut State, effects: Vec<Effect>) -> Vec<Effect> {
    let mut left = Vec::new();
    for effect in effects {
        if let Effect::Accounts { folders, installation, task, number } = effect {
            let mut engine = Engine::default();
            let mut ask = |call, file: &[u8]| engine.answer(call, file, &mut |_| {});
            ask(folders.session.as_ref().clone().call(), &[]);
            for folder in &folders.folders {
                ask(folder.as_ref().clone().call(), &[]);
            }
            let (mut name, mut answer) = (None, Err(Failure::Stopped));
            match task {
                AccountTask::Read(Source { name: named, reader: Reader::Text(text), .. }) => {
                    name = named;
                    let question = ReadAccounts { installation, pasted: None };
                    let bytes = ask(question.call(), text.as_bytes());
                    answer = ReadAccounts::read(&bytes).map(AccountAnswer::Read);
                }
                AccountTask::Read(_) => {}
                AccountTask::Forget => {
                    let bytes = ask(ForgetAccounts { installation }.call(), &[]);
                    answer = ForgetAccounts::read(&bytes).map(AccountAnswer::Forgot);
                }
                AccountTask::Export => {
                    let bytes = ask(ExportAccounts { installation }.call(), &[]);
                    answer = ExportAccounts::read(&bytes).map(AccountAnswer::Exported);
                }
            }
            left.extend(play(state, ImportStep::Answered { number, name, answer }));
        } else {
            left.push(effect);
        }
    }
    left
}

/// The accounts of the demo installation are looked at; none are known.
fn looking() -> State {
    let mut state = holding(plain(), &[CONNECT]);
    play(&mut state, ImportStep::Look(Some(PLACE.to_owned())));
    state
}

fn read(state: &mut State, list: &str) {
    play(state, ImportStep::Offered(vec![file("users.csv", list)]));
}

/// The same with these accounts in use.
fn using(list: &str) -> State {
    let mut state = looking();
    read(&mut state, list);
    play(&mut state, ImportStep::Use);
    play(&mut state, ImportStep::Dismiss);
    state
}

fn facts(state: &State) -> Option<&str> {
    state.documents.get(&Document::facts_id(PLACE)).map(|document| &*document.text)
}

fn said(state: &State) -> Option<&Said> {
    state.said.1.as_ref()
}

#[test]
fn without_accounts_the_page_says_what_to_export_and_how_a_list_looks() {
    let text = text(looking(), PATH);
    contains(&text, &["Whose seats are used?", "In the Kerio Connect administration"]);
    contains(&text, &["Choose a list…", "Paste a list", "Download an example"]);
    contains(&text, &["Which columns are understood", "last login"]);
    assert!(!text.contains("Free seats"), "there is nobody: {text}");
}

#[test]
fn a_list_is_shown_before_anything_is_changed() {
    let mut state = looking();
    read(&mut state, &format!("{LIST}eve@x.example;perhaps;;\n"));
    assert_eq!(facts(&state), None);
    assert_eq!(said(&state), Some(&Said::ListRead { accounts: 3, left_out: 1 }));
    let text = text(state, PATH);
    contains(&text, &["users.csv 3 accounts read, 1 row left out. Nothing is changed yet."]);
    contains(&text, &["+3 new, −0 gone, 0 changed", "Understood Email Status Last Login"]);
    contains(&text, &["Left aside Shoe size", "1 row is left out", "5 Status"]);
    contains(&text, &["Use this list", "Discard"]);
}

#[test]
fn a_list_that_is_used_can_be_undone() {
    let mut state = looking();
    read(&mut state, LIST);
    let effects = play(&mut state, ImportStep::Use);
    assert!(matches!(&effects[..], [Effect::SaveDocuments(_), ..]), "it is stored");
    let used = Done::Used { accounts: 3, added: 3, removed: 0 };
    assert_eq!(said(&state), Some(&Said::List(used)));
    let first = facts(&state).unwrap().to_owned();
    contains(&text(state.clone(), PATH), &["3 accounts in use: 3 new, 0 gone.", "Undo"]);

    read(&mut state, "id\nada@x.example\n");
    play(&mut state, ImportStep::Use);
    assert_eq!(facts(&state), Some(r#"{"accounts":[{"id":"ada@x.example"}]}"#));
    play(&mut state, ImportStep::Undo);
    assert_eq!(facts(&state), Some(&*first));
    assert_eq!(said(&state), Some(&Said::List(Done::BroughtBack)));
}

#[test]
fn a_list_that_is_discarded_changes_nothing() {
    let mut state = using(LIST);
    let before = facts(&state).unwrap().to_owned();
    read(&mut state, "id\nnew@x.example\n");
    play(&mut state, ImportStep::Dismiss);
    assert_eq!(facts(&state), Some(&*before));
    assert!(state.import.outcome.is_none());
}

#[test]
fn accounts_are_removed_and_what_else_is_known_stays() {
    let mut state = looking();
    let text = Rc::from(r#"{"accounts":[{"id":"a"}],"host":"mail.example"}"#);
    let id = Document::facts_id(PLACE);
    act(&mut state, Action::Keep(KeepStep::Put { id, text }));
    play(&mut state, ImportStep::Remove);
    assert_eq!(facts(&state), Some(r#"{"host":"mail.example"}"#));
    play(&mut state, ImportStep::Undo);
    assert!(facts(&state).unwrap().contains(r#""id":"a""#));

    let mut state = using(LIST);
    play(&mut state, ImportStep::Remove);
    assert_eq!(facts(&state), None);
    play(&mut state, ImportStep::Undo);
    assert!(facts(&state).is_some());
}

#[test]
fn accounts_are_handed_out_as_a_list() {
    let effects = play(&mut using("id\nada@x.example\n"), ImportStep::Export);
    let [Effect::Download { name, text }] = &effects[..] else { panic!("a file is handed out") };
    assert_eq!(name, "DEMO-2026-1001-accounts.csv");
    let line = "ada@x.example,user,yes,local,,no,yes,,,,0,0,";
    assert_eq!(text.lines().nth(1), Some(line));
}

#[test]
fn what_is_stopped_changes_nothing_and_is_not_awaited() {
    let mut state = looking();
    let offered = ImportStep::Offered(vec![file("users.csv", LIST)]);
    let effects = act(&mut state, Action::Import(offered));
    let [Effect::Accounts { number, .. }] = &effects[..] else { panic!("the engine is asked") };
    act(&mut state, Action::Import(ImportStep::Progressed { number: *number, share: 0.25 }));
    contains(&text(state.clone(), PATH), &["Reading users.csv… 25 %", "Cancel"]);
    let stopped = act(&mut state, Action::Import(ImportStep::Cancel));
    assert!(matches!(stopped[..], [Effect::StopEngine]));
    assert_eq!(said(&state), Some(&Said::ListCancelled));
    // The answer was already on its way.
    finish(&mut state, effects);
    assert!(state.import.outcome.is_none() && state.import.working.is_none());
    assert_eq!(facts(&state), None);
}

#[test]
fn a_second_list_takes_the_place_of_the_first_one_that_is_read() {
    let mut state = looking();
    let offer = |name: &str| ImportStep::Offered(vec![file(name, LIST)]);
    let first = act(&mut state, Action::Import(offer("first.csv")));
    let second = act(&mut state, Action::Import(offer("second.csv")));
    assert!(matches!(second[..], [Effect::StopEngine, Effect::Accounts { .. }]));
    finish(&mut state, first);
    finish(&mut state, second);
    let Some(Outcome::Read { name, .. }) = &state.import.outcome else { panic!("it was read") };
    assert_eq!(name.as_deref(), Some("second.csv"));
}

#[test]
fn what_is_no_list_says_what_is_wrong_and_what_to_do() {
    let mut state = using(LIST);
    let before = facts(&state).unwrap().to_owned();
    read(&mut state, "Name,Shoe size\nada,38\n");
    assert_eq!(facts(&state), Some(&*before));
    let text = text(state.clone(), PATH);
    contains(&text, &["users.csv No column says which account a row is about"]);
    contains(&text, &["The first line must name the columns"]);
    let two = vec![file("a.csv", LIST), file("b.csv", LIST)];
    play(&mut state, ImportStep::Offered(two));
    let outcome = state.import.outcome.as_ref();
    let Some(Outcome::Failed { complaint, .. }) = outcome else { panic!("one at a time") };
    assert_eq!(*complaint, Complaint::Several(2));
}

#[test]
fn lists_that_are_dropped_here_are_for_here_and_licenses_are_not() {
    let mut state = looking();
    let dropped = vec![file("users.csv", LIST), file("add-on.license", ADD_ON)];
    let effects = offer(&mut state, dropped);
    finish(&mut state, effects);
    assert!(matches!(state.import.outcome, Some(Outcome::Read { .. })));
    assert_eq!(state.held.len(), 2);
    assert!(state.intake.report.refused.is_empty());

    // Elsewhere a list is no license, and that is said.
    let mut elsewhere = holding(plain(), &[CONNECT]);
    offer(&mut elsewhere, vec![file("users.csv", LIST)]);
    assert_eq!(elsewhere.intake.report.refused.len(), 1);
    play(&mut state, ImportStep::Look(None));
    offer(&mut state, vec![file("users.csv", LIST)]);
    assert_eq!(state.intake.report.refused.len(), 1);
}

#[test]
fn a_list_pasted_onto_the_page_is_read_and_kept_to_be_corrected() {
    let mut state = looking();
    let pasted = |text: &str| Action::TakeIn(IntakeStep::Pasted(text.to_owned()));
    let effects = act(&mut state, pasted("Name,Shoe size\nada,38\n"));
    assert!(matches!(effects[..], [Effect::SaveDocuments(_), Effect::Accounts { .. }]));
    finish(&mut state, effects);
    assert!(matches!(state.import.outcome, Some(Outcome::Failed { .. })));
    assert_eq!(&*state.list_typed(), "Name,Shoe size\nada,38\n");
    contains(&text(state.clone(), PATH), &["Name,Shoe size ada,38", "Read it"]);
    play(&mut state, ImportStep::Typed("id,Shoe size\nada,38\n".to_owned()));
    play(&mut state, ImportStep::SendField);
    play(&mut state, ImportStep::Use);
    assert!(state.list_typed().is_empty(), "it has served");
    // A key is no list.
    act(&mut state, pasted(CONNECT));
    assert_eq!(state.intake.report.already.count, 1);
}

#[test]
fn another_installation_is_not_given_what_was_read_for_this_one() {
    let mut state = looking();
    read(&mut state, LIST);
    play(&mut state, ImportStep::Look(None));
    play(&mut state, ImportStep::Look(Some(PLACE.to_owned())));
    assert!(state.import.outcome.is_some(), "coming back finds it");
    play(&mut state, ImportStep::Look(Some("DEMO-2026-2207".to_owned())));
    assert!(state.import.outcome.is_none());
}

#[test]
fn accounts_are_shown_with_their_seats_and_why() {
    let text = text(using(LIST), PATH);
    contains(&text, &["Server 48 free 50 2 48", "How seats are counted here", "SEAT-1"]);
    contains(&text, &["All 3", "Take a seat 2", "Take none 1", "On trial 0", "Refused 0"]);
    contains(&text, &["ada@x.example User Enabled 20 November 2026 Takes a seat Enabled mailbox."]);
    contains(&text, &["off@x.example User Disabled Never, or unknown No seat Disabled."]);
    contains(&text, &["Replace the list…", "Export accounts", "Remove the list"]);
}

#[test]
fn the_address_says_which_accounts_are_shown() {
    let shown = |query: &str| text(using(LIST), &format!("{PATH}?{query}"));
    let none = shown("show=not-counting");
    contains(&none, &["off@x.example"]);
    assert!(!none.contains("ada@x.example"), "{none}");
    let found = shown("q=BOB");
    contains(&found, &["bob@x.example", "All 1"]);
    assert!(!found.contains("ada@x.example"), "{found}");
    contains(&shown("q=nobody"), &["No account is like that.", "Show all accounts"]);
    let markup = markup(using(LIST), &format!("{PATH}?sort=-last-login"));
    contains(&markup, &["aria-sort=\"descending\"", "aria-rowcount=\"4\"", "aria-rowindex=\"2\""]);
    assert!(markup.find("bob@x.example") < markup.find("off@x.example"), "who never came is last");
}

#[test]
fn who_has_been_away_could_give_a_seat_up() {
    let free = |query: &str| text(using(LIST), &format!("{PATH}?{query}"));
    // Bob was last here on 2 January, more than three hundred days ago.
    let away = free("idle=180");
    contains(&away, &["1 account could give up 1 seat.", "bob@x.example 2 January 2026 1 seat"]);
    contains(&away, &["If you disable these accounts", "Server 2 1 48 free 49 free"]);
    contains(&away, &["changes nothing on your server", "to disable in the administration"]);
    contains(&free("idle=365"), &["Nobody has been away for so long."]);
    contains(&free(""), &["Free seats"]);
    assert!(!free("").contains("could give up"), "nobody asked");
    let unknown = text(using("id\nada\n"), &format!("{PATH}?idle=90"));
    contains(&unknown, &["The list does not say when anybody last logged in"]);
}

#[test]
fn modules_are_counted_each_by_itself_where_the_product_does() {
    let list = "id,last login,modules\n\
                a@x.example,2026-01-01,groupware=2025-01-01 instant-messaging\n\
                b*@x.example,2026-01-01,instant-messaging\n";
    let mut state = holding(plain(), &[ICEWARP]);
    play(&mut state, ImportStep::Look(Some("DEMO-2026-2207".to_owned())));
    read(&mut state, list);
    play(&mut state, ImportStep::Use);
    let path = "/installation/DEMO-2026-2207/accounts?idle=90&of=instant-messaging";
    let text = text(state, path);
    contains(&text, &["Instant Messaging 98 free 100 2 98", "Groupware 199 free 200 1 199"]);
    contains(&text, &["The service of 2 modules is active."]);
    contains(&text, &["If you take Instant Messaging from these accounts"]);
    contains(&text, &["tool modify account a@x.example U_IM 0", "No command for 1 account"]);
    contains(&text, &["tool modify account *@* U_IM 0"]);
}

#[test]
fn facts_that_cannot_be_read_say_so_and_can_be_replaced() {
    let mut state = looking();
    let (id, text_of) = (Document::facts_id(PLACE), Rc::from(r#"{"accounts":7}"#));
    act(&mut state, Action::Keep(KeepStep::Put { id, text: text_of }));
    contains(&text(state.clone(), PATH), &["cannot be read", "accounts", "Choose a list…"]);
    read(&mut state, LIST);
    play(&mut state, ImportStep::Use);
    contains(&text(state, PATH), &["3 accounts in use"]);
}

#[test]
fn accounts_speak_italian() {
    let mut state = using(LIST);
    act(&mut state, Action::Look(LookStep::Language(Language::Italian)));
    let text = text(state, &format!("{PATH}?idle=180"));
    contains(&text, &["Elenco degli account", "Sostituisci l’elenco…", "Tutti 3", "48 liberi"]);
    contains(&text, &["1 account potrebbe cedere 1 posto.", "Disattivato"]);
}
