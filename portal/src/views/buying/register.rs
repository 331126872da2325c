//! Registering keys: one that is equal to the original, or a series of them, in any order.

use crate::browser;
use crate::components::{Alert, Tone, tag};
use crate::i18n::prettify;
use crate::state::{Action, Document, IntakeStep, KeepStep, Key, KeyPlace, Registration, Source};
use crate::store::{Portal, use_portal};
use crate::views::report::report;
use std::rc::Rc;
use yew::prelude::*;

/// The heading, where the focus goes.
const REGISTER: &str = "register";

#[derive(Properties, PartialEq)]
pub(in crate::views) struct RegisterProps {
    /// The name of what is typed.
    pub(in crate::views) draft: AttrValue,
}

/// Registering keys.
#[component]
pub(in crate::views) fn Register(props: &RegisterProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let draft = props.draft.to_string();
    let text: Rc<str> =
        portal.state.documents.get(&draft).map(|it| Rc::clone(&it.text)).unwrap_or_default();
    let is_empty = text.trim().is_empty();
    let registration =
        if is_empty { Registration::default() } else { portal.state.registration(&text) };
    let oninput = {
        let (send, draft) = (portal.send.clone(), draft.clone());
        Callback::from(move |event: InputEvent| {
            let (id, text) = (draft.clone(), browser::text_of(&event).into());
            send.emit(Action::Keep(KeepStep::Put { id, text }));
        })
    };
    let add = {
        let (send, text) = (portal.send.clone(), Rc::clone(&text));
        Callback::from(move |_: MouseEvent| {
            let sources = vec![Source::pasted(Rc::clone(&text))];
            send.emit(Action::TakeIn(IntakeStep::Offered(sources)));
            send.emit(Action::Keep(KeepStep::Forget(vec![draft.clone()])));
            // The button cannot be used any more: reading goes on above it.
            browser::focus(REGISTER);
        })
    };
    html! {
        <section class="card register" aria-labelledby={REGISTER}>
            <h2 id={REGISTER} tabindex="-1">{ words.register_keys() }</h2>
            <p class="quiet">{ words.register_keys_more() }</p>
            <label for="register-keys">{ words.register_label() }</label>
            <textarea id="register-keys" class="code" rows="4" spellcheck="false"
                autocomplete="off" value={AttrValue::from(Rc::clone(&text))} {oninput} />
            if !is_empty { { found(&portal, &registration) } }
            <div class="buttons">
                <button type="button" class="button primary" onclick={add}
                    disabled={!registration.is_complete()}>{ words.register_add() }</button>
            </div>
            { report(&portal) }
        </section>
    }
}

/// What is recognised, in which order, and what is missing.
fn found(portal: &Portal, registration: &Registration) -> Html {
    let words = portal.all_words();
    let place = |line: String| format!("{}, {line}", words.pasted_text());
    let wrong = |(line, error): &(usize, licentia_verifier::OpenError)| {
        let advice = words.open_error(error);
        html! {
            <Alert tone={Tone::Bad} title={place(words.line(*line))}>
                <p>{ advice.what }</p><p class="quiet">{ advice.remedy }</p>
            </Alert>
        }
    };
    html! {
        <>
            <ol class="steps keys">{ for registration.keys.iter().map(|it| key(portal, it)) }</ol>
            { for registration.wrong.iter().map(wrong) }
            if !registration.missing.is_empty() {
                <Alert tone={Tone::Warn} title={words.keys_missing(&registration.missing)}>
                    <p class="quiet">{ words.keys_missing_more() }</p>
                </Alert>
            }
        </>
    }
}

fn key(portal: &Portal, key: &Key) -> Html {
    let words = portal.all_words();
    html! {
        <li>
            <span class="code">{ &key.license.order_id }</span>{ " " }
            { prettify(&key.license.product) }{ " " }{ tag(words.kind(key.license.kind)) }
            <span class={classes!("key-place", tone(&key.place))}>
                { words.key_place(&key.place) }
            </span>
        </li>
    }
}

fn tone(place: &KeyPlace) -> Option<&'static str> {
    match place {
        KeyPlace::Waits(_) | KeyPlace::OfNoUse => Some("waits"),
        KeyPlace::Held | KeyPlace::Original | KeyPlace::Equal | KeyPlace::Extends(_) => None,
    }
}

/// The name of the keys that were pasted for an installation and not added yet.
pub(in crate::views) fn register_draft(installation: &str) -> String {
    Document::draft_id(&format!("register/{installation}"))
}
