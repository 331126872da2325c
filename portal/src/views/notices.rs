//! What holds for the whole page: that the data is invented, that nothing is kept.

use crate::components::{Alert, Tone};
use crate::state::{Action, HoldStep, Storage};
use crate::store::Portal;
use yew::prelude::*;

/// Lasting notices over everything.
pub(super) fn notices(portal: &Portal) -> Html {
    let words = portal.words;
    let demo = portal.state.held.values().any(|entry| portal.state.is_demo(entry));
    let remove = portal.on(|| Action::Hold(HoldStep::RemoveDemo));
    html! {
        <div class="notices">
            { (portal.places.news)(portal) }
            if demo {
                <Alert tone={Tone::Calm} title={words.demo_banner()}>
                    <p>{ words.demo_banner_more() }</p>
                    <button type="button" class="button" onclick={remove}>
                        { words.remove_demo() }
                    </button>
                </Alert>
            }
            if portal.state.storage == Storage::Fleeting {
                <Alert tone={Tone::Warn} title={words.fleeting()}>
                    <p>{ words.fleeting_more() }</p>
                </Alert>
            }
        </div>
    }
}
