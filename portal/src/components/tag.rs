//! A word about a license, set apart.

use yew::prelude::*;

/// A word set apart.
pub(crate) fn tag(text: &str) -> Html {
    html! { <span class="tag">{ text }</span> }
}

/// A word that warns: this is not real.
pub(crate) fn loud_tag(text: &str) -> Html {
    html! { <span class="tag loud">{ text }</span> }
}
