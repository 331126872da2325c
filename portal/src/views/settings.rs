//! Keys, language, colours, time, and everything that is kept.

mod data;
mod keys;
mod zone;

use super::head::{language_choice, theme_choice};
use super::page::TITLE;
use crate::store::use_portal;
use data::Data;
use keys::Keys;
use yew::prelude::*;
use zone::zone;

/// Keys, language, colours, time, and everything that is kept.
#[component]
pub(super) fn SettingsView() -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    html! {
        <div class="settings">
            <h1 id={TITLE} tabindex="-1">{ words.place_settings() }</h1>
            <section class="card" aria-labelledby="look">
                <h2 id="look">{ words.look() }</h2>
                <div class="settings-line">
                    <span>{ words.language() }</span>
                    { language_choice(&portal, "settings-language", true) }
                </div>
                <div class="settings-line">
                    <span>{ words.theme() }</span>
                    { theme_choice(&portal, "settings-theme", true) }
                </div>
            </section>
            { zone(&portal) }
            <Keys />
            <Data />
        </div>
    }
}
