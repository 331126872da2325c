//! Which story is played: an installation, one that is ready, one of one's own.

use super::address::{Address, Lane, Source, slug};
use super::{READY, name};
use crate::browser;
use crate::components::{Alert, Icon, Tone, picture};
use crate::i18n::SimText;
use crate::state::{Action, Document, KeepStep, Reader, Source as File};
use crate::store::{Portal, use_portal};
use crate::views::page::TITLE;
use crate::views::route::Route;
use licentia_engine::protocol::simulator::{Edit, EditStory, Story};
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;
use yew_router::hooks::use_navigator;
use yew_router::query::Raw;

/// Largest file that is read as a scenario, in bytes.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

#[derive(Properties, PartialEq)]
pub(super) struct ChooseProps {
    /// Whether one was asked for that is not here.
    pub(super) missing: bool,
}

/// All stories.
#[component]
pub(super) fn Choose(props: &ChooseProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let text = |text| words.sim(text);
    let held = portal.state.installations.whole.keys().map(|id| Source::Held(id.clone()));
    let held: Vec<Source> = held.collect();
    let own = portal.state.documents_of("scenario");
    let own: Vec<Source> = own
        .filter_map(|it| Source::named(it.subject()))
        .filter(|source| matches!(source, Source::Own(_)))
        .collect();
    let ready = READY.iter().map(|name| Source::Ready((*name).to_owned()));
    html! {
        <div class="sim-choose">
            <header class="sim-intro">
                <h1 id={TITLE} tabindex="-1">{ words.place_simulator() }</h1>
                <p class="quiet">{ text(SimText::About) }</p>
            </header>
            if props.missing {
                <Alert tone={Tone::Warn} title={text(SimText::NotFound)}>
                    <p class="quiet">{ text(SimText::NotFoundMore) }</p>
                </Alert>
            }
            <section aria-labelledby="sim-held">
                <h2 id="sim-held">{ text(SimText::YourInstallations) }</h2>
                if held.is_empty() && portal.state.is_ready() {
                    <p class="quiet">{ text(SimText::NoInstallations) }</p>
                }
                <ul class="sim-stories">{ for held.into_iter().map(|it| card(&portal, it)) }</ul>
            </section>
            <section aria-labelledby="sim-ready">
                <h2 id="sim-ready">{ text(SimText::ReadyStories) }</h2>
                <ul class="sim-stories">{ for ready.map(|it| card(&portal, it)) }</ul>
            </section>
            <section aria-labelledby="sim-own">
                <h2 id="sim-own">{ text(SimText::OwnStories) }</h2>
                <ul class="sim-stories">{ for own.into_iter().map(|it| card(&portal, it)) }</ul>
                <OpenFile />
            </section>
        </div>
    }
}

fn card(portal: &Portal, source: Source) -> Html {
    let words = portal.all_words();
    let about = match &source {
        Source::Held(_) => words.sim(SimText::IfNothing),
        Source::Ready(name) => words.ready_story(name).1,
        Source::Own(_) => "",
    };
    let changed = !matches!(source, Source::Own(_))
        && portal.state.documents.contains_key(&source.document());
    let remove = {
        let (send, id) = (portal.send.clone(), source.document());
        Callback::from(move |_: MouseEvent| {
            send.emit(Action::Keep(KeepStep::Forget(vec![Document::past_id(&id)])));
            send.emit(Action::Keep(KeepStep::Drop(vec![id.clone()])));
        })
    };
    let called = name(portal, &source);
    let forget = format!("{}: {called}", words.sim(SimText::Forget));
    let own = matches!(source, Source::Own(_));
    html! {
        <li key={source.to_string()} class="sim-story">
            <a href={offered(source).href()}>{ called }</a>
            if changed { <span class="tag">{ words.sim(SimText::Changed) }</span> }
            if !about.is_empty() { <p class="quiet">{ about }</p> }
            if own {
                <button type="button" class="icon-button" aria-label={forget.clone()}
                    title={forget} onclick={remove}>{ picture(Icon::Trash) }</button>
            }
        </li>
    }
}

/// The address of a story; the two of one change of rules stand side by side.
fn offered(source: Source) -> Address {
    let other = match &source {
        Source::Ready(name) if name == READY[0] => Some(READY[1]),
        Source::Ready(name) if name == READY[1] => Some(READY[0]),
        _ => None,
    };
    let lane = other.map(|other| Lane::Story(Source::Ready(other.to_owned())));
    Address { lane, ..Address::of(source) }
}

/// Takes a scenario file in: read by the engine first, so that nothing broken is kept.
#[component]
fn OpenFile() -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let navigator = use_navigator();
    let refused = use_state(Option::<(String, Vec<String>)>::default);
    let take = {
        let (portal, refused) = (portal.clone(), refused.clone());
        Callback::from(move |file: File| {
            let (portal, refused) = (portal.clone(), refused.clone());
            let navigator = navigator.clone();
            spawn_local(async move {
                let called = file.name.as_deref().unwrap_or_default().to_owned();
                let Some(text) = text_of(file).await else {
                    refused.set(Some((called, Vec::new())));
                    return;
                };
                let story = Story::Written(Rc::clone(&text));
                let folders = portal.state.folders(&[]);
                let check = EditStory { story, edit: Edit::Check, seen: None };
                match browser::ask(&folders, check).await {
                    Ok(edited) if edited.problems.is_empty() => {
                        refused.set(None);
                        let source = free_name(&portal, &slug(&called));
                        let (id, text) = (source.document(), edited.text.unwrap_or(text));
                        portal.send.emit(Action::Keep(KeepStep::Put { id, text }));
                        if let Some(navigator) = navigator {
                            let query = Address::of(source).query();
                            let _ = navigator.push_with_query(&Route::Simulator, Raw(query));
                        }
                    }
                    Ok(edited) => refused.set(Some((called, edited.problems))),
                    Err(_) => refused.set(Some((called, Vec::new()))),
                }
            });
        })
    };
    let onchange = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = browser::chosen(&event).into_iter().next() {
                take.emit(file);
            }
        })
    };
    use_effect_with((), move |()| {
        let taker = browser::take_drops(move |file| take.emit(file));
        move || drop(taker)
    });
    html! {
        <>
            <div class="sim-open">
                <span class="file-button">
                    <input class="visually-hidden" type="file" id="scenario-file"
                        accept=".json,application/json" {onchange} />
                    <label class="button" for="scenario-file">
                        { picture(Icon::Upload) }{ words.sim(SimText::OpenFile) }
                    </label>
                </span>
                <span class="quiet">{ words.sim(SimText::OpenFileHint) }</span>
            </div>
            if let Some((file, problems)) = &*refused {
                <div role="alert">
                    <Alert tone={Tone::Bad}
                        title={format!("{file}: {}", words.sim(SimText::Unread))}>
                        if !problems.is_empty() {
                            <p>{ words.sim(SimText::UnreadMore) }</p>
                            { problem_list(problems) }
                        }
                    </Alert>
                </div>
            }
        </>
    }
}

/// Problems of a document, each with its path.
pub(super) fn problem_list(problems: &[String]) -> Html {
    html! {
        <ul class="sim-problems">
            { for problems.iter().map(|problem| html! { <li class="code">{ problem }</li> }) }
        </ul>
    }
}

async fn text_of(file: File) -> Option<Rc<str>> {
    if MOST_BYTES < file.size {
        return None;
    }
    match file.reader {
        Reader::Text(text) => Some(text.as_ref().into()),
        Reader::File(file) => {
            let bytes = file.read().await?;
            Some(String::from_utf8(bytes).ok()?.into())
        }
        Reader::NotServed => None,
    }
}

/// A source of that name that is not there yet: nothing is written over.
pub(super) fn free_name(portal: &Portal, wanted: &str) -> Source {
    let wanted = Some(wanted).filter(|name| !name.is_empty()).unwrap_or("scenario");
    let free = |source: &Source| {
        let id: String = source.document();
        let documents: &std::collections::BTreeMap<String, Rc<Document>> = &portal.state.documents;
        !documents.contains_key(&id)
    };
    let named = |number: usize| match number {
        1 => Source::Own(wanted.to_owned()),
        number => Source::Own(format!("{wanted}-{number}")),
    };
    (1..).map(named).find(free).unwrap_or_else(|| named(1))
}
