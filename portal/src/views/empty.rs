//! Nothing is held yet: what to do, and a way to look around first.

use crate::components::{Icon, picture};
use crate::state::{Action, HoldStep};
use crate::store::Portal;
use yew::prelude::*;

/// Nothing is held, and what to do about it.
pub(super) fn empty(portal: &Portal) -> Html {
    let words = portal.words;
    html! {
        <div class="empty">
            { picture(Icon::File) }
            <h2>{ words.empty() }</h2>
            <p>{ words.empty_more() }</p>
        </div>
    }
}

/// Licenses of invented companies, to try the page with.
pub(super) fn try_demo(portal: &Portal) -> Html {
    let has_demo = portal.state.settings().is_some_and(|settings| settings.demo.is_some());
    let show = portal.on(|| Action::Hold(HoldStep::ShowDemo));
    html! {
        if has_demo {
            <button type="button" class="link" onclick={show}>{ portal.words.show_demo() }</button>
        }
    }
}
