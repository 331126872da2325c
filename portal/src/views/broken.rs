//! The page without sound settings: what is wrong, where, and what to do.

use crate::browser;
use crate::components::{Alert, Tone};
use crate::state::Setup;
use crate::store::Portal;
use yew::prelude::*;

/// Says why the page cannot work.
pub(super) fn broken(portal: &Portal) -> Html {
    let words = portal.all_words();
    let Setup::Broken(error) = &portal.state.setup else { return Html::default() };
    let advice = words.setup_error(error);
    let reload = Callback::from(|_: MouseEvent| browser::reload());
    html! {
        <section class="broken">
            <h1 id={super::page::LICENSES_TITLE} tabindex="-1">{ words.setup() }</h1>
            <Alert tone={Tone::Bad} title={advice.what}>
                <p class="quiet">{ words.setup_where() }</p>
                <p>{ advice.remedy }</p>
            </Alert>
            <p>{ words.setup_kept(portal.state.unread()) }</p>
            <button type="button" class="button primary" onclick={reload}>
                { words.reload() }
            </button>
        </section>
    }
}
