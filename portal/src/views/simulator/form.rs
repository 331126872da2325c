//! An event, filled in: its fields come from the engine, and what is wrong with them too.

use super::desk::Move;
use super::fields::field;
use super::stage::ShowProps;
use crate::asking::{Asked, use_answer};
use crate::browser;
use crate::i18n::SimText;
use crate::state::{Action, Document, KeepStep};
use crate::store::use_portal;
use licentia_engine::protocol::simulator::{AskForm, Edit, Field, FieldFault, FieldName};
use std::collections::BTreeMap;
use yew::prelude::*;

/// What was typed, by field.
type Typed = BTreeMap<FieldName, String>;

/// The form that is open.
#[component]
pub(super) fn EventForm(props: &ShowProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let show = &props.show;
    let open = show.desk.form.clone();
    let draft = open.as_ref().map(|open| {
        let place = open.index.map_or_else(|| open.kind.clone(), |index| index.to_string());
        Document::draft_id(&format!("event/{}/{place}", show.source))
    });
    let kept = draft.as_ref().and_then(|id| portal.state.documents.get(id)).cloned();
    let typed = use_state(|| read(kept.as_ref().map_or("", |it| &it.text)));
    let faults = use_state(Vec::<(FieldName, FieldFault)>::new);
    let question = open.as_ref().map(|open| AskForm {
        story: show.story.clone(),
        index: open.index,
        kind: open.kind.clone(),
        at: open.at,
    });
    let asked = use_answer(&show.folders, question);
    let here = asked.latest().is_some();
    use_effect_with(here, |here| {
        if *here {
            browser::focus("field-0");
        }
    });
    let Some(form) = asked.latest() else {
        return match &asked {
            Asked::Failed(failure) => portal.failed(failure),
            _ => html! { <p class="quiet">{ words.thinking() }</p> },
        };
    };
    let oninput = {
        let (typed, send) = (typed.clone(), portal.send.clone());
        let draft = draft.clone();
        Callback::from(move |(name, text): (FieldName, String)| {
            let mut all = (*typed).clone();
            all.insert(name, text);
            if let (Some(id), Ok(text)) = (draft.clone(), written(&all)) {
                send.emit(Action::Keep(KeepStep::Put { id, text: text.into() }));
            }
            typed.set(all);
        })
    };
    let close = {
        let (does, send, draft) = (show.does.clone(), portal.send.clone(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            send.emit(Action::Keep(KeepStep::Forget(draft.clone().into_iter().collect())));
            does.emit(Move::Open(None));
            browser::focus("sim-events");
        })
    };
    let onsubmit = {
        let (portal, show, faults) = (portal.clone(), show.clone(), faults.clone());
        let (typed, form) = (typed.clone(), form.clone());
        let index = open.as_ref().and_then(|open| open.index);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let value = |field: &Field| {
                let text = typed.get(&field.name).unwrap_or(&field.value);
                (field.name, text.clone())
            };
            let values = form.fields.iter().map(value).collect();
            let edit = Edit::Put { index, kind: form.kind.clone(), values };
            let (pen, send, faults) = (show.pen.clone(), portal.send.clone(), faults.clone());
            let (form, draft) = (form.clone(), draft.clone());
            show.pen.change_then(edit, show.played.key, move |edited| {
                let Ok(edited) = edited else { return pen.tell(edited) };
                let wrong = |field: &Field| edited.faults.iter().any(|it| it.0 == field.name);
                if edited.text.is_some() {
                    let drafts = draft.clone().into_iter().collect();
                    send.emit(Action::Keep(KeepStep::Forget(drafts)));
                    browser::focus("sim-events");
                } else if let Some(place) = form.fields.iter().position(wrong) {
                    browser::focus(&format!("field-{place}"));
                    return faults.set(edited.faults.clone());
                }
                pen.tell(&Ok(edited.clone()));
            });
        })
    };
    let adds = open.as_ref().is_some_and(|open| open.index.is_none());
    let (title, save) = match adds {
        true => (SimText::NewEvent, SimText::Add),
        false => (SimText::ChangeEvent, SimText::Save),
    };
    let shown = form.fields.iter().enumerate().map(|(place, it)| {
        let value = typed.get(&it.name).unwrap_or(&it.value);
        let fault = faults.iter().find(|fault| fault.0 == it.name).map(|fault| fault.1);
        field(words, it, place, value, fault, &oninput)
    });
    html! {
        <form class="sim-form" {onsubmit} novalidate=true
            aria-label={format!("{}: {}", words.sim(title), form.title)}>
            <p class="sim-form-title">{ words.sim(title) }{ ": " }{ &form.title }</p>
            <div class="sim-fields">{ for shown }</div>
            <div class="buttons">
                <button type="submit" class="button primary">{ words.sim(save) }</button>
                <button type="button" class="button" onclick={close}>
                    { words.sim(SimText::Cancel) }
                </button>
            </div>
        </form>
    }
}

fn read(text: &str) -> Typed {
    let all: Vec<(FieldName, String)> = serde_json::from_str(text).unwrap_or_default();
    all.into_iter().collect()
}

fn written(typed: &Typed) -> serde_json::Result<String> {
    serde_json::to_string(&typed.iter().collect::<Vec<_>>())
}
