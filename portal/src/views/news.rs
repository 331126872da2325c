//! Notices over everything that only the whole program has: what came of answers, and keys of one's
//! own.

use super::buying::answers;
use super::route::Route;
use crate::components::{Alert, Tone};
use crate::store::Portal;
use yew::prelude::*;

/// What came of answers, and that keys were added to the vendor's.
pub(super) fn news(portal: &Portal) -> Html {
    let words = portal.all_words();
    html! {
        <>
            { answers(portal) }
            if !portal.state.trust.added.is_empty() {
                <Alert tone={Tone::Bad} title={words.own_keys()}>
                    <p>{ words.own_keys_more() }</p>
                    <a href={Route::Settings.href()}>{ words.own_keys_link() }</a>
                </Alert>
            }
        </>
    }
}
