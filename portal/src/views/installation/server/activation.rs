//! Whether the licenses would be accepted on this machine on a day.

use super::form::Field;
use crate::components::{Icon, picture};
use crate::store::Portal;
use licentia_engine::protocol::{Activation, Served};
use yew::prelude::*;

/// The day, and each license with every reason why not.
pub(super) fn activation(portal: &Portal, served: &Served, onday: Callback<String>) -> Html {
    let words = portal.all_words();
    let day = Field {
        id: "activation-day".to_owned(),
        label: words.server_activation_day(),
        hint: None,
        kind: "date",
        value: &served.day,
        problem: None,
    };
    html! {
        <section class="card" aria-labelledby="activation">
            <h2 id="activation">{ words.server_activation() }</h2>
            <p class="quiet">{ words.server_activation_more() }</p>
            if served.is_bound && served.facts.reference_id.is_empty() {
                <p>{ words.server_activation_unknown() }</p>
            }
            <div class="fields">{ day.draw(onday) }</div>
            <ul class="activations" aria-live="polite">
                { for served.activations.iter().map(|it| license(portal, it)) }
            </ul>
        </section>
    }
}

fn license(portal: &Portal, it: &Activation) -> Html {
    let words = portal.all_words();
    let (icon, tone, text) = match it.refusals.is_empty() {
        true => (Icon::CheckCircle, "good", words.server_accepted()),
        false => (Icon::Cross, "bad", words.server_refused()),
    };
    html! {
        <li class="activation">
            <span class="code">{ &it.order_id }</span>
            <span class={classes!("chip", tone)}>{ picture(icon) }{ text }</span>
            if !it.refusals.is_empty() {
                <ul class="why-list">
                    { for it.refusals.iter().map(|why| html! { <li>{ why }</li> }) }
                </ul>
            }
        </li>
    }
}
