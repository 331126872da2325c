//! On the way from the program of a first visit to the whole one: that it is on its way, or that
//! it could not be fetched and can be tried again.

use crate::browser;
use crate::state::{Action, PassStep, Whole};
use crate::store::Portal;
use yew::prelude::*;

/// Listens to the address: it may name what is not the list.
#[hook]
pub(super) fn use_passage(portal: &Portal) {
    let send = portal.send.clone();
    use_effect_with((), move |()| {
        browser::Address::new(move |is_list| {
            send.emit(Action::Pass(PassStep::Wanted(!is_list)));
        })
    });
}

/// How far that is; nothing, as long as nobody wants more than there is.
pub(super) fn passing(portal: &Portal) -> Html {
    let words = portal.words;
    if !portal.state.is_passing() {
        return Html::default();
    }
    if portal.state.passage.whole != Whole::Failed {
        return html! { <div class="toast passing" role="status">{ words.opening() }</div> };
    }
    let retry = portal.on(|| Action::Pass(PassStep::Retry));
    html! {
        <div class="toast" role="alert">
            <span>{ words.not_opened() }</span>
            <button type="button" class="button" onclick={retry}>
                { words.reload() }
            </button>
        </div>
    }
}
