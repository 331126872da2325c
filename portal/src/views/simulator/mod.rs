//! What would happen if.

use super::page::TITLE;
use crate::store::use_portal;
use yew::prelude::*;

/// What would happen if.
#[component]
pub(super) fn Simulator() -> Html {
    let portal = use_portal();
    html! { <h1 id={TITLE} tabindex="-1">{ portal.words.place_simulator() }</h1> }
}
