//! Whose licenses are genuine: the vendor's keys, and those that a person adds.

use crate::browser;
use crate::components::{Alert, Tone, loud_tag};
use crate::state::{Action, Document, KeepStep, KeyProblem, State, TrustStep};
use crate::store::{Portal, use_portal};
use licentia_verifier::{KeyringError, TrustedKey};
use std::rc::Rc;
use yew::prelude::*;

/// Whose licenses are genuine.
#[component]
pub(super) fn Keys() -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let keys = Rc::clone(&portal.state.trust.keyring);
    html! {
        <section class="card" aria-labelledby="trusted">
            <h2 id="trusted">{ words.trusted_keys() }</h2>
            <p class="quiet">{ words.trusted_keys_more() }</p>
            <table class="key-table">
                <thead>
                    <tr>
                        <th scope="col">{ words.key_column() }</th>
                        <th scope="col">{ words.key_use() }</th>
                        <th scope="col">{ words.key_from() }</th>
                    </tr>
                </thead>
                <tbody>{ for keys.keys().iter().map(|key| line(&portal, key)) }</tbody>
            </table>
            <AddKey />
        </section>
    }
}

fn line(portal: &Portal, key: &TrustedKey) -> Html {
    let words = portal.all_words();
    let added = &portal.state.trust.added;
    let document = added.iter().find(|(id, _)| *id == key.key_id).map(|(_, it)| it.clone());
    let used = match &key.revoked {
        Some(_) => words.key_revoked().to_owned(),
        None => words.key_window(key.window.not_before, key.window.expires),
    };
    html! {
        <tr>
            <th scope="row"><span class="code">{ &key.key_id }</span></th>
            <td data-label={words.key_use()}>{ used }</td>
            <td data-label={words.key_from()}>
                if let Some(document) = document {
                    { loud_tag(words.key_added()) }{ " " }
                    <button type="button" class="link"
                        onclick={portal.on(move || {
                            Action::Trust(TrustStep::Remove(document.clone()))
                        })}>
                        { words.key_remove() }
                    </button>
                } else {
                    { words.key_pinned() }
                }
            </td>
        </tr>
    }
}

/// Trusting another key, on purpose.
#[component]
fn AddKey() -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let draft = Document::draft_id(State::KEY_FORM);
    let typed = portal.state.documents.get(&draft).map(|it| Rc::clone(&it.text));
    let typed = typed.unwrap_or_default();
    let oninput = {
        let draft = draft.clone();
        portal.send.reform(move |event: InputEvent| {
            let text = browser::text_of(&event).into();
            Action::Keep(KeepStep::Put { id: draft.clone(), text })
        })
    };
    let add = {
        let (text, portal) = (typed.to_string(), portal.clone());
        Callback::from(move |_: MouseEvent| {
            portal.send.emit(Action::Trust(TrustStep::Add(text.clone())));
        })
    };
    let open = !typed.is_empty() || portal.state.trust.problem.is_some();
    html! {
        <details class="add-key" {open}>
            <summary>{ words.add_key() }</summary>
            <p>{ words.add_key_more() }</p>
            <label for="add-key">{ words.key_label() }</label>
            <textarea id="add-key" class="code" rows="4" spellcheck="false" autocomplete="off"
                value={AttrValue::from(Rc::clone(&typed))} {oninput} />
            if let Some(problem) = &portal.state.trust.problem { { told(&portal, problem) } }
            <div class="buttons">
                <button type="button" class="button danger" disabled={typed.trim().is_empty()}
                    onclick={add}>
                    { words.key_add() }
                </button>
            </div>
        </details>
    }
}

fn told(portal: &Portal, problem: &KeyProblem) -> Html {
    let words = portal.all_words();
    let title = match problem {
        KeyProblem::Known => words.key_known(),
        KeyProblem::Unusable(KeyringError::PrivateKey { .. }) => words.key_private(),
        KeyProblem::Unusable(_) => words.key_unusable(),
    };
    html! { <div role="alert"><Alert tone={Tone::Bad} {title} /></div> }
}
