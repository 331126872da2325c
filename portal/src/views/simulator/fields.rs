//! One field of a form: a label, what is put in, what is wrong with it.

use crate::browser;
use crate::i18n::AllWords;
use licentia_engine::protocol::simulator::{Choice, Field, FieldFault, FieldKind, FieldName};
use yew::prelude::*;

/// A field.
pub(super) fn field(
    words: &dyn AllWords,
    field: &Field,
    place: usize,
    value: &str,
    fault: Option<FieldFault>,
    oninput: &Callback<(FieldName, String)>,
) -> Html {
    let id = format!("field-{place}");
    let (fault_id, list_id) = (format!("{id}-fault"), format!("{id}-list"));
    let invalid = fault.is_some().then_some("true");
    let described = fault.is_some().then(|| fault_id.clone());
    let name = field.name;
    let typed = oninput.reform(move |event: InputEvent| (name, browser::text_of(&event)));
    let chosen = oninput.reform(move |event: Event| (name, browser::text_of(&event)));
    let checked =
        oninput.reform(move |event: Event| (name, browser::is_checked(&event).to_string()));
    let required = field.required.then_some("true");
    let label = words.field_name(name);
    let option = |it: &Choice| {
        html! {
            <option value={it.value.clone()} selected={it.value == value}>{ &it.label }</option>
        }
    };
    let kind = match field.kind {
        FieldKind::Day => "date",
        FieldKind::Time => "datetime-local",
        _ => "text",
    };
    let mode = match field.kind {
        FieldKind::Number => Some("numeric"),
        FieldKind::Money => Some("decimal"),
        _ => None,
    };
    let list = (!field.options.is_empty()).then(|| list_id.clone());
    let put_in = match field.kind {
        FieldKind::Check => {
            return html! {
                <label class="sim-check" for={id.clone()}>
                    <input type="checkbox" {id} checked={value == "true"} onchange={checked} />
                    { label }
                </label>
            };
        }
        FieldKind::Choice => html! {
            <select {id} onchange={chosen} aria-invalid={invalid} aria-describedby={described}>
                { for field.options.iter().map(option) }
            </select>
        },
        _ => html! {
            <>
                <input type={kind} {id} value={value.to_owned()} oninput={typed} {list}
                    inputmode={mode} autocomplete="off" spellcheck="false"
                    aria-required={required} aria-invalid={invalid}
                    aria-describedby={described} />
                if !field.options.is_empty() {
                    <datalist id={list_id}>{ for field.options.iter().map(option) }</datalist>
                }
            </>
        },
    };
    html! {
        <div class={classes!("sim-field", fault.is_some().then_some("wrong"))}>
            <label for={format!("field-{place}")}>{ label }</label>
            { put_in }
            if let Some(fault) = fault {
                <p class="sim-fault" id={fault_id}>{ words.field_fault(fault) }</p>
            }
        </div>
    }
}
