//! Where a list of accounts comes in, and how far it is.

use super::outcome::putting_away;
use crate::browser;
use crate::components::{Icon, picture};
use crate::state::{Action, ImportStep};
use crate::store::{Portal, use_portal};
use yew::prelude::*;

/// The heading of where lists come in.
pub(super) const LIST_TITLE: &str = "list-title";

/// A list that shows how one looks: every kind of account, and every column that is counted by.
const EXAMPLE: &str = include_str!("example.csv");

#[derive(Properties, PartialEq)]
pub(super) struct BringProps {
    /// How many accounts are known.
    pub(super) accounts: u32,
    /// The product whose accounts they are.
    pub(super) product: AttrValue,
}

/// Where a list of accounts comes in.
#[component]
pub(super) fn Bring(props: &BringProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let import = &portal.state.import;
    let empty = props.accounts == 0;
    let pasting = import.pasting || !portal.state.list_typed().is_empty();
    let onchange = portal
        .send
        .reform(|event: Event| Action::Import(ImportStep::Offered(browser::chosen(&event))));
    let show = portal.on(move || Action::Import(ImportStep::ShowField(!pasting)));
    let export = portal.on(|| Action::Import(ImportStep::Export));
    let remove = portal.on(|| Action::Import(ImportStep::Remove));
    let choose = if empty { words.choose_list() } else { words.replace_list() };
    let busy = import.working.is_some();
    let primary = empty.then_some("primary");
    html! {
        <section class={classes!("card", "bring", empty.then_some("empty-list"))}
            aria-labelledby={LIST_TITLE}>
            if empty {
                <div class="bring-about">
                    <h2 id={LIST_TITLE} tabindex="-1">{ words.no_accounts() }</h2>
                    <p>{ words.no_accounts_more() }</p>
                    <p>{ words.how_to_export(Some(&props.product)) }</p>
                </div>
            } else {
                <h2 id={LIST_TITLE} tabindex="-1">{ words.list_title() }</h2>
            }
            <p class="add-hint">{ picture(Icon::Upload) }{ words.list_hint() }</p>
            <div class="buttons">
                <span class="file-button">
                    <input class="visually-hidden" type="file" id="list-file"
                        accept=".csv,.tsv,.txt,.json,text/csv,application/json" {onchange} />
                    <label class={classes!("button", primary)} for="list-file">{ choose }</label>
                </span>
                <button type="button" class="button" onclick={show}
                    aria-expanded={pasting.to_string()}>{ words.paste_list() }</button>
                if empty {
                    <Example />
                } else {
                    <button type="button" class="button" onclick={export} disabled={busy}>
                        { picture(Icon::Download) }{ words.export_list() }
                    </button>
                    <button type="button" class="button danger" onclick={remove}
                        disabled={busy}>
                        { picture(Icon::Trash) }{ words.remove_list() }
                    </button>
                }
            </div>
            if pasting { <ListField /> }
            { progress(&portal) }
            if empty { { columns(&portal) } }
        </section>
    }
}

/// A list to look at.
#[component]
fn Example() -> Html {
    let words = use_portal().all_words();
    let onclick =
        Callback::from(move |_: MouseEvent| browser::download(words.example_name(), EXAMPLE));
    html! {
        <button type="button" class="button" {onclick}>
            { picture(Icon::Download) }{ words.example_list() }
        </button>
    }
}

/// The field for pasting.
#[component]
fn ListField() -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    use_effect_with((), |()| {
        browser::focus("list-field");
    });
    let oninput = portal
        .send
        .reform(|event: InputEvent| Action::Import(ImportStep::Typed(browser::text_of(&event))));
    let send = portal.on(|| Action::Import(ImportStep::SendField));
    let typed = AttrValue::from(portal.state.list_typed());
    let empty = typed.trim().is_empty();
    html! {
        <div class="paste">
            <label for="list-field">{ words.paste_list_label() }</label>
            <textarea id="list-field" class="code" rows="6" spellcheck="false" autocomplete="off"
                value={typed} {oninput} />
            <div class="buttons">
                <button type="button" class="button primary" disabled={empty} onclick={send}>
                    { words.read_list() }
                </button>
            </div>
        </div>
    }
}

/// How far the engine is, and a way to stop it.
fn progress(portal: &Portal) -> Html {
    let words = portal.all_words();
    let Some(working) = &portal.state.import.working else { return Html::default() };
    let cancel = putting_away(portal, || ImportStep::Cancel);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage")]
    let percent = working.share.map(|share| (share * 100.0) as u32);
    html! {
        <div class="progress">
            <label for="list-progress">{ words.reading(working.name.as_deref(), percent) }</label>
            <progress id="list-progress" max="100" value={percent.map(|it| it.to_string())} />
            <button type="button" class="button" onclick={cancel}>{ words.cancel() }</button>
        </div>
    }
}

/// Which columns a list may have.
fn columns(portal: &Portal) -> Html {
    let words = portal.all_words();
    let column = |(names, about): &(&'static str, &'static str)| {
        html! { <div class="value"><dt class="code">{ *names }</dt><dd>{ *about }</dd></div> }
    };
    html! {
        <details class="rules">
            <summary>{ words.which_columns() }</summary>
            <dl>{ for words.known_columns().iter().map(column) }</dl>
        </details>
    }
}
