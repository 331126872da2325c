//! Taking in: drop, choose, paste; and how far it is.

use super::empty::{empty, try_demo};
use crate::browser;
use crate::components::{Icon, picture};
use crate::state::{Action, IntakeStep};
use crate::store::{Portal, use_portal};
use std::rc::Rc;
use yew::prelude::*;

/// Bytes of a text that a field shows: a longer one takes a browser seconds to lay out.
const FIELD_BYTES: usize = 64 * 1024;

#[derive(Properties, PartialEq)]
pub(super) struct AddProps {
    /// Whether nothing is held: then this is all there is to see.
    pub(super) empty: bool,
}

/// The place where licenses come in.
#[component]
pub(super) fn Add(props: &AddProps) -> Html {
    let portal = use_portal();
    let words = portal.words;
    let pasting = portal.state.intake.pasting;
    let onchange = portal
        .send
        .reform(|event: Event| Action::TakeIn(IntakeStep::Offered(browser::chosen(&event))));
    let show = portal.on(move || Action::TakeIn(IntakeStep::ShowField(!pasting)));
    html! {
        <section class={classes!("add", props.empty.then_some("hero"))}
            aria-label={words.add()}>
            if props.empty { { empty(&portal) } }
            <p class="add-hint">{ picture(Icon::Upload) }{ words.drop_hint() }</p>
            <div class="add-ways">
                <span class="file-button">
                    <input class="visually-hidden" type="file" id="files" multiple=true
                        {onchange} />
                    <label class="button primary" for="files">{ words.choose() }</label>
                </span>
                <button type="button" class="button" onclick={show}
                    aria-expanded={pasting.to_string()}>{ words.paste() }</button>
            </div>
            if props.empty { { try_demo(&portal) } }
            if pasting { <PasteField /> }
            { progress(&portal) }
            { private(&portal) }
        </section>
    }
}

/// The field for pasting.
#[component]
fn PasteField() -> Html {
    let portal = use_portal();
    let words = portal.words;
    use_effect_with((), |()| {
        browser::focus("paste");
    });
    let oninput = portal
        .send
        .reform(|event: InputEvent| Action::TakeIn(IntakeStep::Typed(browser::text_of(&event))));
    let send = portal.on(|| Action::TakeIn(IntakeStep::SendField));
    let hide = portal.on(|| Action::TakeIn(IntakeStep::ShowField(false)));
    let pasted = AttrValue::from(Rc::clone(&portal.state.intake.pasted));
    let empty = pasted.trim().is_empty();
    if FIELD_BYTES < pasted.len() {
        let discard = portal.on(|| Action::TakeIn(IntakeStep::Typed(String::new())));
        return html! {
            <div class="paste">
                <p id="paste" tabindex="-1">{ words.paste_long(pasted.len()) }</p>
                <div class="buttons">
                    <button type="button" class="button primary" onclick={send}>
                        { words.paste_send() }
                    </button>
                    <button type="button" class="button" onclick={discard}>
                        { words.paste_discard() }
                    </button>
                    <button type="button" class="button" onclick={hide}>{ words.close() }</button>
                </div>
            </div>
        };
    }
    html! {
        <div class="paste">
            <label for="paste">{ words.paste_label() }</label>
            <textarea id="paste" class="code" rows="5" spellcheck="false" autocomplete="off"
                aria-describedby="paste-hint" value={pasted} {oninput} />
            <p id="paste-hint" class="quiet">{ words.paste_hint() }</p>
            <div class="buttons">
                <button type="button" class="button primary" disabled={empty} onclick={send}>
                    { words.paste_send() }
                </button>
                <button type="button" class="button" onclick={hide}>{ words.close() }</button>
            </div>
        </div>
    }
}

/// How far an intake is, and a way to stop it.
fn progress(portal: &Portal) -> Html {
    let words = portal.words;
    let Some(progress) = &portal.state.intake.progress else { return Html::default() };
    let stop = portal.on(|| Action::TakeIn(IntakeStep::Stop));
    let text = words.progress(progress.done, progress.total);
    html! {
        <div class="progress">
            <label for="progress">{ text }</label>
            <progress id="progress" max={progress.total.to_string()}
                value={progress.done.to_string()} />
            <button type="button" class="button" onclick={stop}>{ words.cancel() }</button>
        </div>
    }
}

/// That nothing leaves this computer, and why one can believe it.
fn private(portal: &Portal) -> Html {
    html! {
        <details class="private">
            <summary>{ picture(Icon::Lock) }{ portal.words.private() }</summary>
            <p>{ portal.words.private_why() }</p>
        </details>
    }
}
