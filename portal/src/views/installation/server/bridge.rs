//! Ordering a bridge license: both machines may run for longer while the server moves.

use crate::asking::{Asked, use_answer};
use crate::browser;
use crate::components::Tone;
use crate::state::{Action, Document, Installation, KeepStep};
use crate::store::use_portal;
use crate::views::buying::{Form, PlaceOrder, price, told};
use crate::views::installation::users::quarter_of;
use licentia_engine::protocol::{Plan, Wish};
use licentia_verifier::limits;
use std::rc::Rc;
use yew::prelude::*;

/// How many days are proposed.
const PROPOSED_DAYS: &str = "30";

#[derive(Properties)]
pub(super) struct BridgeProps {
    pub(super) installation: Rc<Installation>,
    /// For how many days no bridge is needed.
    pub(super) overlap_days: u32,
}

impl PartialEq for BridgeProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.installation, &other.installation)
            && self.overlap_days == other.overlap_days
    }
}

/// Ordering a bridge license.
#[component]
pub(super) fn BridgeOrder(props: &BridgeProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let id = props.installation.id.clone();
    let draft = Document::draft_id(&format!("bridge/{id}"));
    let kept = portal.state.documents.get(&draft).map(|it| Form::read(&it.text));
    let is_typed = kept.is_some();
    let form = kept.unwrap_or_default();
    let onchange = {
        let (send, draft) = (portal.send.clone(), draft.clone());
        Callback::from(move |form: Form| {
            let (id, text) = (draft.clone(), form.text().into());
            send.emit(Action::Keep(KeepStep::Put { id, text }));
        })
    };
    let change = |change: fn(&mut Form, String)| {
        let (form, onchange) = (form.clone(), onchange.clone());
        Callback::from(move |event: InputEvent| {
            let mut form = form.clone();
            change(&mut form, browser::text_of(&event));
            onchange.emit(form);
        })
    };
    let typed = form.bridge.clone().unwrap_or_else(|| PROPOSED_DAYS.to_owned());
    let days = typed.trim().parse().ok().filter(|days| (1..=limits::SPAN_DAYS).contains(days));
    let machine = form.machine.trim();
    let wish = Wish {
        users: Some(0),
        bridge_days: days,
        reference_id: (!machine.is_empty()).then(|| machine.to_owned()),
        ..form.wish()
    };
    let now = quarter_of(portal.state.now.unix_seconds());
    let question = Plan { installation: id.clone(), now, wish: wish.clone() };
    let asked = use_answer(&portal.state.folders(&[&id]), days.is_some().then_some(question));
    let planned = asked.latest().filter(|_| days.is_some());
    let possible = planned.is_some_and(|it| it.impossible.is_none());
    let hint = match days {
        Some(_) => html! {
            <p id="bridge-days-hint" class="field-hint">
                { words.server_bridge_hint(props.overlap_days) }
            </p>
        },
        None => html! {
            <p id="bridge-days-hint" class="field-problem" role="alert">
                { words.server_bridge_bad_days(limits::SPAN_DAYS) }
            </p>
        },
    };
    html! {
        <details class="more-of bridge" open={is_typed}>
            <summary>{ words.server_bridge_order() }</summary>
            <div class="fields">
                <div class={classes!("field", days.is_none().then_some("wrong"))}>
                    <label for="bridge-days">{ words.server_bridge_days() }</label>
                    <input id="bridge-days" type="text" inputmode="numeric" autocomplete="off"
                        value={typed} oninput={change(|form, text| form.bridge = Some(text))}
                        aria-invalid={days.is_none().then_some("true")}
                        aria-describedby="bridge-days-hint" />
                    { hint }
                </div>
                <div class="field">
                    <label for="bridge-machine">{ words.server_bridge_to() }</label>
                    <input id="bridge-machine" type="text" class="code" autocomplete="off"
                        spellcheck="false" value={form.machine.clone()}
                        oninput={change(|form, text| form.machine = text)} />
                </div>
            </div>
            if let Asked::Failed(failure) = &asked { { portal.failed(failure) } }
            if let Some(planned) = planned {
                if let Some(impossible) = &planned.impossible {
                    { told(Tone::Bad, impossible) }
                } else {
                    { price(&portal, &planned.prices, planned.quoted.as_ref()) }
                }
            }
            <PlaceOrder installation={id} {form} {wish} {draft} {possible} {onchange} />
        </details>
    }
}
