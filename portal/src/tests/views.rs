//! Views, rendered to text as a person would read them.

use super::sample::*;
use crate::state::{Action, Language, LookStep, Reach, SetupError, StartStep, State, Stored};
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
    path: AttrValue,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    let history = AnyHistory::from(MemoryHistory::new());
    let (path, query) = props.path.split_once('?').unwrap_or((&props.path, ""));
    history.push_with_query(path.to_owned(), Raw(query)).expect("an address");
    html! {
        <Router {history}>
            <ContextProvider<Portal> context={props.portal.clone()}>
                <AnyPage />
            </ContextProvider<Portal>>
        </Router>
    }
}

/// The markup of the page at an address.
pub(super) fn markup(state: State, path: &str) -> String {
    let portal = Portal::new(&crate::program::WHOLE, Rc::new(state), Callback::noop());
    let path = AttrValue::from(path.to_owned());
    let renderer = yew::LocalServerRenderer::<Frame>::with_props(FrameProps { portal, path });
    run(renderer.hydratable(false).render())
}

/// Its text: markup taken away, white space joined.
pub(super) fn text(state: State, path: &str) -> String {
    let markup = markup(state, path);
    let pieces = markup.split('<').map(|piece| piece.rsplit('>').next().unwrap_or_default());
    let text = pieces.collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn contains(text: &str, expected: &[&str]) {
    for part in expected {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
}

fn license_path(state: &State, order: &str) -> String {
    format!("/license/{}", id_of(state, order))
}

#[test]
fn an_empty_page_says_what_to_do() {
    let text = text(opened(plain()), "/");
    contains(&text, &["No licenses yet", "Choose files…", "Paste a key"]);
    contains(&text, &["Nothing leaves this computer"]);
    assert!(!text.contains("demo"), "there is none: {text}");
}

#[test]
fn a_license_shows_everything_it_says() {
    let state = holding(plain(), &[ICEWARP]);
    let path = license_path(&state, "DEMO-2026-2207");
    let text = text(state, &path);
    contains(&text, &["IceWarp Communication", "In force", "Base license"]);
    contains(&text, &["Kateřina Dvořáková", "katerina@dvorak.example", "602 00 Brno"]);
    contains(&text, &["Reference ID 7F3A09C1-22D4E8B0-91C6A55E-0D4478FA-IW"]);
    contains(&text, &["Previous order ID – stands by itself"]);
    contains(&text, &["License expires – never, perpetual"]);
    contains(&text, &["Maintenance expires 7 Jul 2028 593 days left"]);
    contains(&text, &["Policy IceWarp with 1 rule of its own"]);
    contains(&text, &["Revalidation every 30 days, grace 7 days"]);
    contains(&text, &["Outlook Sync outlook-sync Client 60 – with the license"]);
    contains(&text, &["dvorak-shop.example 50", "Registration key eyJhbGciOiJ…"]);
}

#[test]
fn a_renewal_without_a_day_of_its_own_ends_with_what_it_renews() {
    let state = holding(plain(), &[ICEWARP, NOT_YET]);
    let path = license_path(&state, "DEMO-2035-0001");
    contains(&text(state, &path), &["License expires with DEMO-2026-2207"]);
}

#[test]
fn a_bridge_without_a_last_day_is_not_called_perpetual() {
    let state = holding(plain(), &[&vector("bridge-without-a-last-day")]);
    let path = license_path(&state, "ORD-bridge-without-end");
    assert!(!text(state.clone(), "/").contains("erpetual"), "{}", text(state, "/"));
    let text = text(state, &path);
    contains(&text, &["License expires no last day, so it permits nothing"]);
    assert!(!text.contains("perpetual"), "{text}");
}

#[test]
fn a_registration_key_is_nowhere_in_the_page() {
    let state = holding(plain(), &[ICEWARP]);
    let key = state.held.values().next().unwrap().record.key.clone();
    let path = license_path(&state, "DEMO-2026-2207");
    assert!(!markup(state, &path).contains(&key[..20]));
}

#[test]
fn an_expired_license_says_since_when_and_what_to_do() {
    let state = holding(plain(), &[EXPIRED]);
    let path = license_path(&state, "DEMO-2022-0311");
    let text = text(state, &path);
    contains(&text, &["Expired", "The right to run ended with 3 Oct 2023.", "Renew it"]);
    contains(&text, &["5 + 15 extra"]);
}

#[test]
fn a_license_that_is_no_longer_genuine_says_why_and_what_it_said() {
    let before = holding(plain(), &[CONNECT]);
    let records = before.held.values().map(|entry| Stored::Sound(entry.record.clone())).collect();
    let path = license_path(&before, "DEMO-2026-1001");
    let text = text(stored(revoked(), records), &path);
    contains(&text, &["Not genuine", "This license is no longer genuine"]);
    contains(&text, &["Its key was revoked on 21 Sep 2026", "Ada Byron"]);
}

#[test]
fn a_damaged_entry_can_be_seen_and_removed() {
    let state = stored(plain(), vec![Stored::Broken("x".to_owned())]);
    contains(&text(state.clone(), "/"), &["Unreadable entry", "Damaged"]);
    contains(&text(state, "/license/x"), &["This entry cannot be read", "Remove"]);
}

#[test]
fn refused_files_have_their_name_what_is_wrong_and_what_to_do() {
    let mut state = opened(plain());
    let key = "-----BEGIN PRIVATE KEY-----";
    offer(&mut state, vec![file("scan.pdf", "%PDF-1.7"), file("secret.pem", key)]);
    let text = text(state, "/");
    contains(&text, &["2 documents not accepted", "scan.pdf This is a PDF, not a license file."]);
    contains(&text, &["secret.pem This is a private key. It must not be shown to anyone."]);
}

#[test]
fn many_licenses_can_be_searched_and_few_cannot() {
    let genuine = vectors();
    let genuine: Vec<&str> = genuine.iter().map(String::as_str).collect();
    let state = holding(plain(), &genuine);
    assert!(crate::state::SEARCH_FROM_ENTRIES <= state.held.len(), "the vectors hold many");
    contains(&markup(state, "/"), &["type=\"search\"", "First to expire"]);
    assert!(!markup(holding(plain(), &ALL), "/").contains("type=\"search\""));
}

#[test]
fn the_list_says_where_a_server_stands_once_something_is_known_of_it() {
    let mut state = holding(plain(), &[CONNECT]);
    contains(&text(state.clone(), "/"), &["50 seats", "In force"]);
    let account = |number: u32| serde_json::json!({ "id": format!("a{number}@a.example") });
    let accounts: Vec<_> = (0..53).map(account).collect();
    let facts = serde_json::json!({ "accounts": accounts }).to_string();
    let id = crate::state::Document::facts_id("DEMO-2026-1001");
    let put = crate::state::KeepStep::Put { id, text: facts.into() };
    act(&mut state, Action::Keep(put));
    contains(&text(state, "/"), &["53 of 50 seats"]);
}

#[test]
fn demo_licenses_are_labelled_one_by_one_and_together() {
    let shipped = crate::state::Settings::read(SHIPPED.as_bytes()).unwrap();
    let text = text(holding(shipped, &[CONNECT, CONTROL]), "/");
    contains(&text, &["Invented companies, nothing was sold.", "Remove demo data"]);
    assert_eq!(text.matches("Demo").count(), 4, "name, banner, two licenses: {text}");
}

#[test]
fn broken_settings_say_what_where_and_what_to_do() {
    let broken = |error| {
        let mut state = State::new(Reach::WHOLE, now(), crate::state::Look::default());
        act(&mut state, Action::Start(StartStep::SettingsRead(Err(error))));
        text(state, "/")
    };
    let private = licentia_verifier::KeyringError::PrivateKey { index: Some(0) };
    let text = broken(SetupError::Keys(private));
    contains(&text, &["not set up correctly", "“keys[0]” is a private key", "portal.json"]);
    contains(&text, &["Remove it from the server at once"]);
    contains(&broken(SetupError::Missing { status: 404 }), &["the server answered 404"]);
}

#[test]
fn an_unknown_address_of_a_license_says_so() {
    contains(&text(opened(plain()), "/license/gone"), &["This license is not here"]);
}

#[test]
fn the_whole_page_speaks_italian() {
    let mut state = holding(plain(), &[ICEWARP]);
    act(&mut state, Action::Look(LookStep::Language(Language::Italian)));
    let path = license_path(&state, "DEMO-2026-2207");
    let text = text(state, &path);
    contains(&text, &["1 licenza", "In vigore", "Scadenza licenza – mai, perpetua"]);
    contains(&text, &["7 lug 2028 mancano 593 giorni", "Messaggistica istantanea"]);
    for word in ["License", "Seats", "days", "Remove", "Copy", "Nothing"] {
        assert!(!text.contains(word), "`{word}` is English: {text}");
    }
}
