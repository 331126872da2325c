//! From when to when a story is played, and by which rules.

use super::pen::Pen;
use crate::browser;
use crate::i18n::SimText;
use crate::store::use_portal;
use licentia_engine::protocol::simulator::{Choice, Edit, FieldFault, FieldName, Setting};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct FrameProps {
    /// What it is now.
    pub(super) setting: Setting,
    /// The story in which that was seen.
    pub(super) seen: u64,
    /// Changes it.
    pub(super) pen: Pen,
}

/// Time and rules.
#[component]
pub(super) fn Frame(props: &FrameProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let text = |text| words.sim(text);
    let FrameProps { setting, seen, pen } = props;
    let seen = *seen;
    let ends = (setting.from.clone(), setting.until.clone());
    let typed = use_state(|| ends.clone());
    let faults = use_state(Vec::<(FieldName, FieldFault)>::new);
    {
        let (typed, faults) = (typed.clone(), faults.clone());
        use_effect_with(ends.clone(), move |ends| {
            typed.set(ends.clone());
            faults.set(Vec::new());
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
        let (typed, faults, pen) = (typed.clone(), faults.clone(), pen.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (from, until) = (*typed).clone();
            let (faults, told) = (faults.clone(), pen.clone());
            pen.change_then(Edit::Span { from, until }, seen, move |edited| {
                let found = edited.as_ref().map(|it| it.faults.clone()).unwrap_or_default();
                if let Some((name, _)) = found.first() {
                    browser::focus(id(*name));
                } else {
                    told.tell(edited);
                }
                faults.set(found);
            });
        })
    };
    let policy = {
        let pen = pen.clone();
        Callback::from(move |event: Event| {
            let id = browser::text_of(&event);
            pen.change(Edit::Policy((!id.is_empty()).then_some(id)), seen);
        })
    };
    let option = |it: &Choice| {
        let selected = setting.policy.as_ref() == Some(&it.value);
        html! { <option value={it.value.clone()} {selected}>{ &it.label }</option> }
    };
    let end = |name: FieldName, label: SimText, value: &str, oninput: Callback<InputEvent>| {
        let id = id(name);
        let fault = faults.iter().find(|fault| fault.0 == name).map(|fault| fault.1);
        let fault_id = format!("{id}-fault");
        let described = fault.is_some().then(|| fault_id.clone());
        html! {
            <div class={classes!("sim-field", fault.is_some().then_some("wrong"))}>
                <label for={id}>{ text(label) }</label>
                <input {id} type="datetime-local" value={value.to_owned()} {oninput}
                    aria-invalid={fault.is_some().then_some("true")}
                    aria-describedby={described} />
                if let Some(fault) = fault {
                    <p class="sim-fault" id={fault_id}>{ words.field_fault(fault) }</p>
                }
            </div>
        }
    };
    html! {
        <section class="card" aria-labelledby="sim-frame">
            <h2 id="sim-frame">{ text(SimText::Frame) }</h2>
            <form class="sim-fields" {onsubmit} novalidate=true>
                { end(FieldName::From, SimText::BeginsAt, &typed.0, from) }
                { end(FieldName::Until, SimText::EndsBefore, &typed.1, until) }
                <button type="submit" class="button" disabled={*typed == ends}>
                    { text(SimText::Apply) }
                </button>
            </form>
            <div class="sim-field">
                <label for="sim-policy">{ text(SimText::Policy) }</label>
                <select id="sim-policy" onchange={policy}>
                    <option value="" selected={setting.policy.is_none()}>
                        { text(SimText::AsLicenses) }
                    </option>
                    { for setting.presets.iter().map(option) }
                </select>
            </div>
        </section>
    }
}

/// The id of a field.
fn id(name: FieldName) -> &'static str {
    match name {
        FieldName::From => "sim-from",
        _ => "sim-until",
    }
}
