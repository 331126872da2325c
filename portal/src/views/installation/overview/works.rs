//! What works, function by function and module by module.

use crate::components::{paint, said_chip};
use crate::store::Portal;
use licentia_engine::protocol::{Managed, Paint, Works};
use yew::prelude::*;

/// The functions and the modules, each with how far it works.
pub(super) fn works(portal: &Portal, managed: &Managed) -> Html {
    let words = portal.words;
    let wholly = managed.works.iter().filter(|it| it.level.paint == Paint::Good).count();
    html! {
        <section class="card" aria-labelledby="works">
            <h2 id="works">{ words.what_works() }</h2>
            <p class="quiet">{ words.works_count(wholly, managed.works.len()) }</p>
            <ul class="works">{ for managed.works.iter().map(work) }</ul>
        </section>
    }
}

fn work(it: &Works) -> Html {
    html! {
        <li class={classes!("work", paint(it.level.paint))}>
            <span class="work-name">{ &it.name }</span>
            { said_chip(&it.level) }
            if !it.why.is_empty() {
                <span class="work-why">{ it.why.join(" ") }</span>
            }
        </li>
    }
}
