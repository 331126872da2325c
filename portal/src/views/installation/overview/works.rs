//! What works, function by function and module by module.

use crate::components::{paint, said_chip};
use crate::store::Portal;
use licentia_engine::protocol::{Managed, Paint, Works};
use yew::prelude::*;

/// The functions and the modules, each with how far it works.
pub(super) fn works(portal: &Portal, managed: &Managed) -> Html {
    let words = portal.all_words();
    let wholly = managed.works.iter().filter(|it| it.level.paint == Paint::Good).count();
    let refuses = managed.modules.iter().any(|module| 0 < module.refused);
    html! {
        <section class="card" aria-labelledby="works">
            <h2 id="works">{ words.what_works() }</h2>
            <p class="quiet">
                if wholly == managed.works.len() && refuses {
                    { words.works_with_seat() }
                } else {
                    { words.works_count(wholly, managed.works.len()) }
                }
            </p>
            { part(words.works_functions(), managed, false) }
            { part(words.modules(), managed, true) }
        </section>
    }
}

/// The functions, or the modules.
fn part(name: &str, managed: &Managed, is_module: bool) -> Html {
    let works = managed.works.iter().filter(|it| it.is_module == is_module);
    let works: Vec<Html> = works.map(work).collect();
    if works.is_empty() {
        return Html::default();
    }
    html! { <><h3 class="part-name">{ name }</h3><ul class="works">{ for works }</ul></> }
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
