//! From when to when a story is played, and by which rules.

use super::stage::ShowProps;
use crate::browser;
use crate::i18n::SimText;
use crate::store::use_portal;
use licentia_engine::protocol::simulator::{Choice, Edit};
use yew::prelude::*;

/// Time and rules.
#[component]
pub(super) fn Frame(props: &ShowProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let text = |text| words.sim(text);
    let show = &props.show;
    let played = &show.played;
    let typed = use_state(|| (played.from.clone(), played.until.clone()));
    {
        let typed = typed.clone();
        use_effect_with((played.from.clone(), played.until.clone()), move |ends| {
            typed.set(ends.clone());
        });
    }
    let from = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set((browser::text_of(&event), typed.1.clone()));
        })
    };
    let until = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set((typed.0.clone(), browser::text_of(&event)));
        })
    };
    let onsubmit = {
        let (typed, pen, key) = (typed.clone(), show.pen.clone(), played.key);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (from, until) = (*typed).clone();
            pen.change(Edit::Span { from, until }, key);
        })
    };
    let policy = {
        let (pen, key) = (show.pen.clone(), played.key);
        Callback::from(move |event: Event| {
            let id = browser::text_of(&event);
            pen.change(Edit::Policy((!id.is_empty()).then_some(id)), key);
        })
    };
    let option = |it: &Choice| {
        let selected = played.policy.as_ref() == Some(&it.value);
        html! { <option value={it.value.clone()} {selected}>{ &it.label }</option> }
    };
    let same = typed.0 == played.from && typed.1 == played.until;
    html! {
        <section class="card" aria-labelledby="sim-frame">
            <h2 id="sim-frame">{ text(SimText::Frame) }</h2>
            <form class="sim-fields" {onsubmit} novalidate=true>
                <div class="sim-field">
                    <label for="sim-from">{ text(SimText::BeginsAt) }</label>
                    <input id="sim-from" type="datetime-local" value={typed.0.clone()}
                        oninput={from} />
                </div>
                <div class="sim-field">
                    <label for="sim-until">{ text(SimText::EndsBefore) }</label>
                    <input id="sim-until" type="datetime-local" value={typed.1.clone()}
                        oninput={until} />
                </div>
                <button type="submit" class="button" disabled={same}>
                    { text(SimText::Apply) }
                </button>
            </form>
            <div class="sim-field">
                <label for="sim-policy">{ text(SimText::Policy) }</label>
                <select id="sim-policy" onchange={policy}>
                    <option value="" selected={played.policy.is_none()}>
                        { text(SimText::AsLicenses) }
                    </option>
                    { for played.presets.iter().map(option) }
                </select>
            </div>
        </section>
    }
}
