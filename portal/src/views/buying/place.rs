//! Making the order: a note, and the button.

use super::Form;
use crate::browser;
use crate::components::{Alert, Tone};
use crate::state::{Action, Document, KeepStep, Said};
use crate::store::use_portal;
use crate::views::route::Route;
use licentia_engine::protocol::{Failure, Order, Wish};
use yew::platform::spawn_local;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct PlaceOrderProps {
    /// The installation that is ordered for.
    pub(in crate::views) installation: AttrValue,
    /// What is typed.
    pub(in crate::views) form: Form,
    /// What is ordered.
    pub(in crate::views) wish: Wish,
    /// What the reseller reads before the note.
    #[prop_or_default]
    pub(in crate::views) before_note: AttrValue,
    /// The name of what is typed, which has served once the order is made.
    pub(in crate::views) draft: AttrValue,
    /// Whether it can be ordered.
    pub(in crate::views) possible: bool,
    /// What is typed from now on.
    pub(in crate::views) onchange: Callback<Form>,
}

/// Making the order.
#[component]
pub(in crate::views) fn PlaceOrder(props: &PlaceOrderProps) -> Html {
    let portal = use_portal();
    let navigator = use_navigator();
    let busy = use_state(|| false);
    let failed = use_state(|| None::<Failure>);
    let words = portal.all_words();
    let too_long = props.form.note_is_too_long();
    let oninput = {
        let (form, onchange) = (props.form.clone(), props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            onchange.emit(Form { note: browser::text_of(&event), ..form.clone() });
        })
    };
    let order = {
        let folders = portal.state.folders(&[props.installation.as_str()]);
        let (send, now) = (portal.send.clone(), portal.state.now.unix_seconds());
        let (busy, failed) = (busy.clone(), failed.clone());
        let (wish, draft) = (props.wish.clone(), props.draft.to_string());
        let note = format!("{} {}", props.before_note, props.form.note);
        let installation = props.installation.to_string();
        let settings = portal.state.settings();
        let reseller = settings.and_then(|it| Some(it.reseller.as_ref()?.name.clone()));
        Callback::from(move |_: MouseEvent| {
            let (folders, send, navigator) = (folders.clone(), send.clone(), navigator.clone());
            let (busy, failed, draft) = (busy.clone(), failed.clone(), draft.clone());
            let id = browser::request_id();
            let question = Order {
                installation: installation.clone(),
                now,
                id: id.clone(),
                wish: wish.clone(),
                note: note.clone(),
                reseller: reseller.clone(),
            };
            busy.set(true);
            failed.set(None);
            spawn_local(async move {
                let ordered = browser::ask(&folders, question).await;
                busy.set(false);
                match ordered {
                    Ok(ordered) => {
                        let text = ordered.text.into();
                        let order = Document::order_id(&id);
                        send.emit(Action::Keep(KeepStep::Put { id: order, text }));
                        send.emit(Action::Keep(KeepStep::Forget(vec![draft])));
                        send.emit(Action::Say(Said::OrderMade));
                        if let Some(navigator) = navigator {
                            navigator.push(&Route::Order { id });
                        }
                    }
                    Err(failure) => failed.set(Some(failure)),
                }
            });
        })
    };
    let text = if *busy { words.making_order() } else { words.make_order() };
    html! {
        <div class="place-order">
            <label for="order-note">{ words.order_note() }</label>
            <textarea id="order-note" rows="3" aria-describedby="order-note-hint"
                aria-invalid={too_long.then_some("true")}
                value={props.form.note.clone()} {oninput} />
            if too_long {
                <p id="order-note-hint" class="field-error" role="alert">
                    { words.note_too_long() }
                </p>
            } else {
                <p id="order-note-hint" class="quiet small">{ words.note_hint() }</p>
            }
            <button type="button" class="button primary" onclick={order}
                disabled={!props.possible || too_long || *busy}>{ text }</button>
            <p class="quiet small">{ words.order_free() }</p>
            if let Some(failure) = &*failed {
                <Alert tone={Tone::Bad} title={words.order_not_made()}>
                    { { let (what, remedy) = words.failure(failure); html! {
                        <><p>{ what }</p><p class="quiet">{ remedy }</p></>
                    } } }
                </Alert>
            }
        </div>
    }
}
