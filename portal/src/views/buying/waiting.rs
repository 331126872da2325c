//! The orders that wait for their answers.

use crate::asking::{Asked, use_answer};
use crate::components::{Icon, picture};
use crate::state::Document;
use crate::store::{Portal, use_portal};
use crate::views::route::Route;
use licentia_engine::protocol::{OrderTold, Orders};
use std::rc::Rc;
use yew::prelude::*;

/// All orders that wait, with links; nothing, if none does.
pub(in crate::views) fn waiting_orders(portal: &Portal) -> Html {
    let waits = portal.state.waiting_orders().next().is_some();
    if waits {
        html! { <WaitingOrders /> }
    } else {
        Html::default()
    }
}

#[component]
fn WaitingOrders() -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let documents: Vec<Rc<Document>> = portal.state.waiting_orders().cloned().collect();
    let orders = documents.iter().map(|document| document.text.to_string()).collect();
    let question = Orders { orders, now: portal.state.now.unix_seconds() };
    let asked = use_answer(&portal.state.folders(&[]), Some(question));
    let told = |id: &str| {
        let orders = asked.latest()?;
        orders.iter().find(|order| order.id == id).cloned()
    };
    let row = |document: &Rc<Document>| {
        let id = document.subject().to_owned();
        let order = told(&id);
        html! {
            <li key={id.clone()}>
                <a class="waiting-order" href={Route::Order { id: id.clone() }.href()}>
                    <span class="code">{ id }</span>
                    if let Some(order) = order { { summary(&portal, &order) } }
                </a>
            </li>
        }
    };
    html! {
        <section class="waiting-orders card" aria-labelledby="waiting-orders">
            <h2 id="waiting-orders">
                { picture(Icon::Clock) }{ words.orders_waiting(documents.len()) }
            </h2>
            <ul>{ for documents.iter().map(row) }</ul>
            if let Asked::Failed(failure) = &asked { { portal.failed(failure) } }
        </section>
    }
}

fn summary(portal: &Portal, order: &OrderTold) -> Html {
    html! {
        <>
            <span>{ &order.product }{ ": " }{ order.changes.join(", ") }</span>
            <span class="quiet">{ &order.ago }</span>
            <span class="amount">{ order.total.clone().unwrap_or_default() }</span>
            <span class="visually-hidden">{ portal.all_words().order_waits() }</span>
        </>
    }
}
