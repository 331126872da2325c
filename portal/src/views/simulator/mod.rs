//! What would happen if: a story is played, shown at any instant, changed, compared, handed out.

mod address;
mod beside;
mod carried;
mod choose;
mod desk;
mod events;
mod facts;
mod fields;
mod form;
mod frame;
mod hand_out;
mod now;
mod pen;
mod seats;
mod stage;
mod telling;
mod time;

use super::page::TITLE;
use crate::i18n::{AllWords, SimText};
use crate::state::State;
use crate::store::{Portal, use_portal};
use address::{Address, Source};
use carried::Carried;
use choose::Choose;
use licentia_engine::protocol::simulator::Story;
use stage::Stage;
use yew::prelude::*;
use yew_router::hooks::use_location;

/// The stories that come with the portal, in the order in which they are offered.
const READY: [&str; 6] =
    ["grace-before-2023", "grace-since-2023", "revalidation", "seats", "migration", "mapped-users"];
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// What would happen if.
#[component]
pub(super) fn Simulator() -> Html {
    let portal = use_portal();
    let location = use_location();
    let address = location.map(|it| Address::read(it.query_str())).unwrap_or_default();
    if let Some(letters) = &address.carried {
        return html! { <Carried letters={letters.clone()} /> };
    }
    let Some(source) = &address.source else { return html! { <Choose missing=false /> } };
    if !portal.state.is_ready() {
        return html! {
            <>
                <h1 id={TITLE} tabindex="-1">{ portal.all_words().place_simulator() }</h1>
                <p class="quiet">{ portal.all_words().loading() }</p>
            </>
        };
    }
    if story(&portal.state, source).is_none() {
        return html! { <Choose missing=true /> };
    }
    html! { <Stage key={source.to_string()} address={address.clone()} /> }
}

/// The story of a source as it is now, changes included; none: it is not here.
fn story(state: &State, source: &Source) -> Option<Story> {
    let changed = state.documents.get(&source.document());
    changed.map(|it| Story::Written(it.text.clone())).or_else(|| unchanged(state, source))
}

/// The story of a source before anything was changed.
fn unchanged(state: &State, source: &Source) -> Option<Story> {
    match source {
        Source::Held(id) => {
            let now = state.now.unix_seconds();
            // By the day: the clock alone changes no story.
            let from = now - now.rem_euclid(DAY_SECONDS);
            let held = state.installations.whole.contains_key(id);
            held.then(|| Story::Held { installation: id.clone(), from })
        }
        Source::Ready(name) => READY.contains(&name.as_str()).then(|| Story::Ready(name.clone())),
        Source::Own(_) => None,
    }
}

/// What a source is called.
fn name(portal: &Portal, source: &Source) -> String {
    let words: &dyn AllWords = portal.all_words();
    match source {
        Source::Held(id) => {
            let installation = portal.state.installations.whole.get(id);
            let product = installation.map(|it| crate::i18n::prettify(&it.holding.product));
            format!("{} {id}", product.unwrap_or_default())
        }
        Source::Ready(name) => words.ready_story(name).0.to_owned(),
        Source::Own(name) if name.starts_with(carried::SHARED) => {
            let number = name.trim_start_matches(carried::SHARED).trim_start_matches('-');
            format!("{} {number}", words.sim(SimText::SharedStory)).trim_end().to_owned()
        }
        Source::Own(name) => name.clone(),
    }
}
