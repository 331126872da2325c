//! Language and theme: what the system prefers, what was chosen before, and how the page shows it.

use super::page::{document, window};
use crate::state::{Accent, Language, Look, Theme};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Storage};

/// Where choices are remembered; `boot.js` reads the same names.
const LANGUAGE: &str = "licentia.language";
const THEME: &str = "licentia.theme";
/// Set by `boot.js` for who was deeper than the list.
const DEEPER: &str = "licentia.deeper";

/// What was chosen before, else what the system prefers.
pub(crate) fn preferred_look() -> Look {
    let remembered = |name| storage().and_then(|storage| storage.get_item(name).ok()?);
    let navigator = window().map(|window| window.navigator());
    let system = navigator.map(|navigator| navigator.languages().iter().collect::<Vec<_>>());
    let system = system.unwrap_or_default().into_iter().filter_map(|tag| tag.as_string());
    Look {
        language: Language::first_of(remembered(LANGUAGE).into_iter().chain(system)),
        theme: Theme::named(&remembered(THEME).unwrap_or_default()),
    }
}

/// Remembers a choice, where the browser lets us.
pub(crate) fn remember_look(look: Look) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(LANGUAGE, look.language.tag());
        let _ = storage.set_item(THEME, look.theme.name());
    }
}

/// Forgets every choice.
pub(crate) fn forget_look() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(LANGUAGE);
        let _ = storage.remove_item(THEME);
        let _ = storage.remove_item(DEEPER);
    }
}

/// Makes the page look so.
pub(crate) fn apply_look(look: Look) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", look.language.tag());
        let _ = root.set_attribute("data-theme", look.theme.name());
    }
}

/// Uses the vendor's colour: through the CSSOM, because the security policy forbids style
/// attributes in markup.
pub(crate) fn paint(accent: &Accent) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let _ = root.style().set_property("--accent", &accent.colour);
        let _ = root.style().set_property("--on-accent", accent.text);
    }
}

/// `None` where the browser keeps nothing.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
