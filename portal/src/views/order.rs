//! One order: what was ordered, what to do with it, and what came of it.

use super::buying::{Mail, differences};
use super::page::TITLE;
use super::route::Route;
use crate::asking::{Asked, use_answer};
use crate::browser;
use crate::components::{Alert, CopyButton, Icon, Tone, Value, picture};
use crate::state::{Action, Document, KeepStep, Said};
use crate::store::{Portal, use_portal};
use licentia_engine::protocol::{AnswerTold, OrderTold, Orders};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

#[derive(Properties, PartialEq)]
pub(super) struct OrderProps {
    /// The id of the order request.
    pub(super) id: AttrValue,
}

/// One order.
#[component]
pub(super) fn OrderView(props: &OrderProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let document = portal.state.order(&props.id).cloned();
    let question = document.as_ref().map(|document| Orders {
        orders: vec![document.text.to_string()],
        now: portal.state.now.unix_seconds(),
    });
    let asked = use_answer(&portal.state.folders(&[]), question);
    let order = asked.latest().and_then(|orders| orders.first().cloned());
    let is_of_this = |order: &OrderTold| order.id == *props.id;
    let body = match (&document, &asked, order.filter(is_of_this)) {
        (None, _, _) if !portal.state.is_ready() => {
            html! { <p class="quiet">{ words.loading() }</p> }
        }
        (None, _, _) => html! { <p>{ words.order_missing_more() }</p> },
        (Some(_), Asked::Failed(failure), _) => portal.failed(failure),
        (Some(_), _, Some(order)) => known(&portal, &order),
        (Some(_), Asked::Answered(_), None) => html! {
            <>
                <Alert tone={Tone::Bad} title={words.order_unreadable()} />
                <Cancel id={props.id.clone()} />
            </>
        },
        (Some(_), Asked::Waiting(_), None) => {
            html! { <p class="quiet">{ words.thinking() }</p> }
        }
    };
    let title = match document {
        None if portal.state.is_ready() => html! { { words.order_missing() } },
        _ => html! { <>{ words.order_title() }{ " " }<span class="code">{ &props.id }</span></> },
    };
    html! {
        <article class="license order" aria-labelledby={TITLE}>
            <a class="back" href={Route::Licenses.href()}>
                { picture(Icon::Back) }{ words.back() }
            </a>
            <h1 id={TITLE} tabindex="-1">{ title }</h1>
            { body }
        </article>
    }
}

fn known(portal: &Portal, order: &OrderTold) -> Html {
    let words = portal.all_words();
    html! {
        <>
            if let Some(answer) = &order.answer {
                <p class="order-status">
                    <span class="chip good">
                        { picture(Icon::CheckCircle) }{ words.order_answered() }
                    </span>
                    { words.answered_on(&answer.at) }
                </p>
                { answered(portal, answer) }
                { ordered(portal, order) }
            } else {
                <p class="order-status">
                    <span class="chip calm">{ picture(Icon::Clock) }{ words.order_waits() }</span>
                    { words.waiting_since(&order.since, &order.ago) }
                </p>
                <div class="pair">
                    { ordered(portal, order) }
                    { ways(portal, order) }
                </div>
                <Cancel id={order.id.clone()} />
            }
        </>
    }
}

/// What was ordered, and what it cost then.
fn ordered(portal: &Portal, order: &OrderTold) -> Html {
    let words = portal.all_words();
    let installation = Route::Manage { id: order.installation.clone() };
    let held = portal.state.installations.whole.contains_key(&order.installation);
    html! {
        <section class="card" aria-labelledby="ordered">
            <h2 id="ordered">{ words.what_was_ordered() }</h2>
            <ul class="ordered-things">
                { for order.changes.iter().map(|change| html! { <li>{ change }</li> }) }
            </ul>
            <dl>
                <Value label={words.price_then()} value={order.total.clone()}
                    absent={words.price_by_reseller()} />
                <div class="value">
                    <dt>{ words.order_license() }</dt>
                    <dd>
                        { &order.product }{ " " }
                        if held {
                            <a class="code" href={installation.href()}>{ &order.installation }</a>
                        } else {
                            <span class="code">{ &order.installation }</span>
                        }
                    </dd>
                </div>
                <Value label={words.ordered_by()} value={order.licensee.clone()} absent="" />
                <Value label={words.ordered_on()} value={order.since.clone()} absent="" />
                <Value label={words.order_note()} value={order.note.clone()}
                    absent={words.no_note()} />
            </dl>
        </section>
    }
}

/// What to do with it: the file, the mail, the answer.
fn ways(portal: &Portal, order: &OrderTold) -> Html {
    let words = portal.all_words();
    let name = format!("{}.json", order.id.replace('/', "-"));
    let mail = Mail::new(portal, order, &name);
    let reseller = portal.state.settings().and_then(|it| Some(it.reseller.as_ref()?.name.clone()));
    let download = {
        let file = order.file.clone();
        Callback::from(move |_: MouseEvent| browser::download(&name, &file))
    };
    let copied = portal
        .send
        .reform(|allowed: bool| Action::Say(if allowed { Said::Copied } else { Said::NotCopied }));
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <section class="card no-print" aria-labelledby="send-order">
            <h2 id="send-order">{ words.send_order() }</h2>
            <ol class="steps">
                <li>
                    <p>{ words.send_order_file() }</p>
                    <div class="buttons">
                        <button type="button" class="button primary" onclick={download}>
                            { picture(Icon::Download) }{ words.download_request() }
                        </button>
                        <button type="button" class="button" onclick={print}>
                            { words.print_order() }
                        </button>
                    </div>
                </li>
                <li>
                    <p>{ words.send_order_mail(reseller.as_deref()) }</p>
                    if mail.href.is_none() { <p class="quiet">{ words.mail_too_long() }</p> }
                    <div class="buttons">
                        if let Some(href) = mail.href {
                            <a class="button" {href}>{ words.open_mail() }</a>
                        }
                        <CopyButton text={mail.text} label={words.copy_mail()}
                            done={words.copied()} oncopied={copied} />
                    </div>
                </li>
                <li><p>{ words.send_order_answer() }</p></li>
            </ol>
        </section>
    }
}

/// What was issued, and what that changed.
fn answered(portal: &Portal, answer: &AnswerTold) -> Html {
    let words = portal.all_words();
    let license = |(order, kind): &(String, String)| {
        let mut held = portal.state.held.values();
        let entry = held.find(|it| it.claims().is_some_and(|claims| claims.order_id == *order));
        html! {
            <li>
                if let Some(entry) = entry {
                    <a class="code" href={Route::License { id: entry.record.id.clone() }.href()}>
                        { order }
                    </a>
                } else {
                    <span class="code">{ order }</span>
                }
                { " " }<span class="quiet">{ kind }</span>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="order-changed">
            <h2 id="order-changed">{ words.what_changed() }</h2>
            { differences(portal, &answer.differences) }
            <h3>{ words.licenses_came() }</h3>
            <ul class="ordered-things">{ for answer.licenses.iter().map(license) }</ul>
        </section>
    }
}

/// The order is not wanted any more.
#[component]
fn Cancel(props: &OrderProps) -> Html {
    let portal = use_portal();
    let navigator = use_navigator();
    let (send, id) = (portal.send.clone(), props.id.to_string());
    let onclick = Callback::from(move |_: MouseEvent| {
        let ids = vec![Document::order_id(&id)];
        send.emit(Action::Keep(KeepStep::Drop(ids)));
        send.emit(Action::Say(Said::OrderCancelled));
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Licenses);
        }
    });
    html! {
        <div class="buttons no-print">
            <button type="button" class="button danger" {onclick}>
                { picture(Icon::Trash) }{ portal.all_words().cancel_order() }
            </button>
        </div>
    }
}
