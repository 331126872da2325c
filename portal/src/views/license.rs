//! Everything about one license.

use super::dates::dates;
use super::identity::identity;
use super::modules::{domain_limits, modules};
use super::origin::origin;
use super::page::TITLE;
use super::route::Route;
use crate::components::{Alert, Icon, Tone, loud_tag, picture, status_chip, tag};
use crate::i18n::prettify;
use crate::state::{Action, Content, Entry, HoldStep, Status};
use crate::store::{Portal, use_portal};
use std::rc::Rc;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

#[derive(Properties, PartialEq)]
pub(super) struct LicenseProps {
    /// The id of its record.
    pub(super) id: AttrValue,
}

/// What the buttons are given.
#[derive(Properties)]
struct EntryProps {
    entry: Rc<Entry>,
}

impl PartialEq for EntryProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entry, &other.entry)
    }
}

/// Everything about one license.
#[component]
pub(super) fn LicenseView(props: &LicenseProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let entry = portal.state.held.get(props.id.as_str()).cloned();
    let body = match entry {
        Some(entry) => known(&portal, &entry),
        None if !portal.state.is_ready() => html! { <p class="quiet">{ words.loading() }</p> },
        None => html! {
            <>
                <h1 id={TITLE} tabindex="-1">{ words.not_found() }</h1>
                <p>{ words.not_found_more() }</p>
            </>
        },
    };
    html! {
        <article class="license" aria-labelledby={TITLE}>
            <a class="back" href={Route::Licenses.href()}>
                { picture(Icon::Back) }{ words.back() }
            </a>
            { body }
        </article>
    }
}

fn known(portal: &Portal, entry: &Rc<Entry>) -> Html {
    html! {
        <>
            { title(portal, entry) }
            <div class="findings">{ findings(portal, entry) }</div>
            if entry.claims().is_some() {
                { identity(portal, entry) }
                { dates(portal, entry) }
                { modules(portal, entry) }
                { domain_limits(portal, entry) }
                { origin(portal, entry) }
            }
        </>
    }
}

fn title(portal: &Portal, entry: &Rc<Entry>) -> Html {
    let words = portal.all_words();
    let claims = entry.claims();
    let status = entry.status(portal.state.now);
    let name = claims.map(|claims| prettify(&claims.product));
    let edition = claims.and_then(|claims| claims.edition.as_deref()).map(prettify);
    html! {
        <header class="license-head">
            <div class="license-name">
                <h1 id={TITLE} tabindex="-1">
                    { name.unwrap_or_else(|| words.unreadable().to_owned()) }
                    if let Some(edition) = edition {
                        <span class="edition">{ " " }{ edition }</span>
                    }
                </h1>
                <div class="chips">
                    { status_chip(status, words.status(status)) }
                    if let Some(claims) = claims { { tag(words.kind(claims.kind)) } }
                    if portal.state.is_demo(entry) { { loud_tag(words.demo()) } }
                </div>
            </div>
            <Buttons entry={Rc::clone(entry)} />
        </header>
    }
}

#[component]
fn Buttons(props: &EntryProps) -> Html {
    let portal = use_portal();
    let navigator = use_navigator();
    let (words, entry) = (portal.all_words(), &props.entry);
    let id = entry.record.id.clone();
    let download = portal.on({
        let id = id.clone();
        move || Action::Hold(HoldStep::Download(id.clone()))
    });
    let send = portal.send.clone();
    let remove = Callback::from(move |_: MouseEvent| {
        send.emit(Action::Hold(HoldStep::Remove(id.clone())));
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Licenses);
        }
    });
    let readable = entry.claims().is_some();
    let text = if readable { words.download() } else { words.download_text() };
    html! {
        <div class="buttons">
            if !entry.record.key.is_empty() {
                <button type="button" class="button" onclick={download}>
                    { picture(Icon::Download) }{ text }
                </button>
            }
            <button type="button" class="button danger" onclick={remove}>
                { picture(Icon::Trash) }{ words.remove() }
            </button>
        </div>
    }
}

/// What stands between the license and its use, and what to do.
fn findings(portal: &Portal, entry: &Entry) -> Html {
    let words = portal.all_words();
    let reason = |error: Option<&licentia_verifier::OpenError>, more: &'static str| {
        let advice = error.map(|error| words.open_error(error));
        html! {
            <>
                if let Some(advice) = &advice { <p>{ &advice.what }</p> }
                <p>{ more }</p>
                if let Some(advice) = advice { <p class="quiet">{ advice.remedy }</p> }
            </>
        }
    };
    match &entry.content {
        Content::Damaged(error) => html! {
            <Alert tone={Tone::Bad} title={words.damaged()}>
                { reason(error.as_ref(), words.damaged_more()) }
            </Alert>
        },
        Content::Disproved { error, .. } => html! {
            <Alert tone={Tone::Bad} title={words.disproved()}>
                { reason(Some(error), words.disproved_more()) }
            </Alert>
        },
        Content::Genuine(_) => {
            let tone = match entry.status(portal.state.now) {
                Status::NotYetValid | Status::InForce => Tone::Calm,
                Status::Expired
                | Status::Suspended
                | Status::Banned
                | Status::FileExpired
                | Status::OtherMachine
                | Status::NotGenuine
                | Status::Damaged => Tone::Warn,
            };
            let finding = |refusal: &licentia_verifier::Refusal| {
                html! {
                    <Alert {tone} title={words.refusal(refusal)}>
                        <p class="quiet">{ words.refusal_remedy(refusal) }</p>
                    </Alert>
                }
            };
            entry.refusals(portal.state.now).iter().map(finding).collect()
        }
    }
}
