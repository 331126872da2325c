//! Keys, language, colours, and everything that is kept.

use super::page::TITLE;
use crate::store::use_portal;
use yew::prelude::*;

/// Keys, language, colours, and everything that is kept.
#[component]
pub(super) fn SettingsView() -> Html {
    let portal = use_portal();
    html! { <h1 id={TITLE} tabindex="-1">{ portal.words.place_settings() }</h1> }
}
