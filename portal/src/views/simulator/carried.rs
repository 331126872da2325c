//! A story that an address carries: it is read, kept, and then shown like any other.

use super::address::Address;
use super::choose::free_name;
use crate::browser;
use crate::components::{Alert, Tone};
use crate::i18n::SimText;
use crate::state::{Action, KeepStep};
use crate::store::use_portal;
use crate::views::page::TITLE;
use crate::views::route::Route;
use licentia_engine::protocol::simulator::{Edit, EditStory, Story};
use yew::platform::spawn_local;
use yew::prelude::*;
use yew_router::hooks::use_navigator;
use yew_router::query::Raw;

/// How the names of stories begin that came by a link.
pub(super) const SHARED: &str = "shared";

#[derive(Properties, PartialEq)]
pub(super) struct CarriedProps {
    /// The story, compressed.
    pub(super) letters: AttrValue,
}

/// Opens what a link carries.
#[component]
pub(super) fn Carried(props: &CarriedProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let navigator = use_navigator();
    let broken = use_state(|| false);
    let ready = portal.state.is_ready();
    {
        let (portal, broken) = (portal.clone(), broken.clone());
        use_effect_with((props.letters.clone(), ready), move |(letters, ready)| {
            if !ready {
                return;
            }
            let letters = letters.clone();
            broken.set(false);
            spawn_local(async move {
                let Some(text) = browser::unsqueeze(&letters).await else {
                    broken.set(true);
                    return;
                };
                let story = Story::Written(text.into());
                let check = EditStory { story, edit: Edit::Check, seen: None };
                match browser::ask(&portal.state.folders(&[]), check).await {
                    Ok(edited) if edited.text.is_some() => {
                        let text = edited.text.unwrap_or_default();
                        // The same link again opens what it opened before.
                        let same = portal.state.documents_of("scenario");
                        let mut same = same.filter(|it| it.text == text);
                        let same = same.find_map(|it| super::Source::named(it.subject()));
                        let source = same.unwrap_or_else(|| free_name(&portal, SHARED));
                        let id = source.document();
                        portal.send.emit(Action::Keep(KeepStep::Put { id, text }));
                        if let Some(navigator) = navigator {
                            let query = Raw(Address::of(source).query());
                            let _ = navigator.replace_with_query(&Route::Simulator, query);
                        }
                    }
                    Ok(_) | Err(_) => broken.set(true),
                }
            });
        });
    }
    html! {
        <div class="sim-choose">
            <h1 id={TITLE} tabindex="-1">{ words.place_simulator() }</h1>
            if *broken {
                <Alert tone={Tone::Bad} title={words.sim(SimText::BrokenLink)}>
                    <p class="quiet">{ words.sim(SimText::BrokenLinkMore) }</p>
                </Alert>
                <p><a href={Address::default().href()}>{ words.sim(SimText::OtherStory) }</a></p>
            } else {
                <p class="quiet">{ words.sim(SimText::OpeningLink) }</p>
            }
        </div>
    }
}
