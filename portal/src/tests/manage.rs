//! What a license means for its installation, as a person reads it.

use super::sample::*;
use super::views::{contains, markup, text};
use crate::state::{Action, Document, Effect, KeepStep, Language, LookStep, State};
use serde_json::{Value, json};

const CONNECT_PAGE: &str = "/installation/DEMO-2026-1001";
const ICEWARP_PAGE: &str = "/installation/DEMO-2026-2207";
/// The machine that the demo license of IceWarp is bound to.
pub(super) const MACHINE: &str = "7F3A09C1-22D4E8B0-91C6A55E-0D4478FA-IW";

/// A page that holds a license, and knows this of its server.
pub(super) fn with_facts(license: &str, id: &str, facts: &Value) -> State {
    let mut state = holding(plain(), &[license]);
    let text = facts.to_string().into();
    act(&mut state, Action::Keep(KeepStep::Put { id: Document::facts_id(id), text }));
    state
}

/// Sixty accounts of Outlook Sync since the summer, as many as there are seats, and one more since
/// two days ago.
fn one_too_many() -> Value {
    let account = |number: u32| {
        let first = if number < 60 { "2026-08-01T08:00:00Z" } else { "2026-11-20T08:00:00Z" };
        json!({ "id": format!("user{number}"), "firstAccess": { "outlook-sync": first } })
    };
    json!({ "referenceId": MACHINE, "accounts": (0..61).map(account).collect::<Vec<_>>() })
}

#[test]
fn a_license_without_a_list_of_accounts_says_that_nobody_knows_who_uses_it() {
    let text = text(holding(plain(), &[CONNECT, ADD_ON]), CONNECT_PAGE);
    contains(&text, &["Kerio Connect", "Ada Byron", "Analytical Engines", "DEMO-2026-1001"]);
    contains(&text, &["License expires 1 March 2029", "Maintenance expires 1 March 2029"]);
    contains(&text, &["Server Server 60 5 + 55 extra unknown Read used seats"]);
    contains(&text, &["What works", "Everything works fully.", "Web mail Full"]);
    contains(&text, &["All is well: there is nothing to know or to do."]);
    contains(&text, &["DEMO-2026-1417 Add-on", "Counts"]);
}

#[test]
fn what_changes_next_has_a_day_a_status_and_a_reason() {
    // The demo license ends with 1 March 2029, at the midnight that begins the 2nd; it is told 30
    // days before.
    let text = text(holding(plain(), &[CONNECT]), CONNECT_PAGE);
    contains(&text, &["Next change 31 January 2029, 00:00 in 801 days"]);
    contains(&text, &["The license ends after 1 March 2029."]);
}

#[test]
fn more_used_seats_than_held_are_marked_and_say_who_is_concerned() {
    let state = with_facts(ICEWARP, "DEMO-2026-2207", &one_too_many());
    let markup = markup(state.clone(), ICEWARP_PAGE);
    assert!(markup.contains("Outlook Sync uses more seats than there are. Why?"), "{markup}");
    let text = text(state, ICEWARP_PAGE);
    contains(&text, &["Outlook Sync needs 61 seats and has 60."]);
    contains(&text, &["1 account concerned user60 trial seat, last day 4 December 2026"]);
    contains(&text, &["1 in trial seats", "Add users", "Rule SEAT-24:", "Source:"]);
    contains(&text, &["This is that machine."]);
    // The 61st account is in a trial seat: nobody is refused yet.
    contains(&text, &["Everything works fully."]);
}

#[test]
fn a_license_of_another_machine_says_so_and_where_to_go() {
    let facts = json!({ "referenceId": "AAAA", "mismatchSince": "2026-11-20T00:00:00Z" });
    let text = text(with_facts(ICEWARP, "DEMO-2026-2207", &facts), ICEWARP_PAGE);
    contains(&text, &["Reference ID mismatch", "This machine is AAAA.", "Rule ACT-1:"]);
    // Services stop 7 days after the mismatch began.
    contains(&text, &["Until 27 November 2026, 00:00 (in 5 days)"]);
}

#[test]
fn nobody_said_which_machine_it_is() {
    let text = text(holding(plain(), &[ICEWARP]), ICEWARP_PAGE);
    contains(&text, &["Nobody said which machine this is.", "nobody said which this is"]);
}

#[test]
fn an_expired_license_says_what_is_blocked_and_why() {
    let text = text(holding(plain(), &[EXPIRED]), "/installation/DEMO-2022-0311");
    contains(&text, &["Clients blocked", "3 October 2023", "Renew license"]);
    contains(&text, &["Web mail Blocked The license expired after 3 October 2023"]);
}

#[test]
fn the_months_ahead_are_a_strip_and_a_table() {
    let markup = markup(holding(plain(), &[ICEWARP]), ICEWARP_PAGE);
    contains(&markup, &["class=\"strip\"", "The next 13 months", "2027"]);
}

#[test]
fn a_text_is_handed_out_under_a_name_that_every_system_takes() {
    let mut state = opened(plain());
    let effects = act(&mut state, Action::HandOut { name: "A/1.ics".into(), text: "x".into() });
    assert!(matches!(&effects[..], [Effect::Download { name, text }]
        if name == "A-1.ics" && text == "x"));
}

#[test]
fn the_page_around_it_speaks_italian() {
    let mut state = with_facts(ICEWARP, "DEMO-2026-2207", &one_too_many());
    act(&mut state, Action::Look(LookStep::Language(Language::Italian)));
    let text = text(state, ICEWARP_PAGE);
    contains(&text, &["Che cosa sapere", "1 account interessato", "I prossimi 13 mesi"]);
}
