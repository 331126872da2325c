//! Moving to another machine.

use super::bridge::BridgeOrder;
use crate::components::{TimeStrip, said_chip};
use crate::state::Installation;
use crate::store::Portal;
use crate::views::installation::overview::rule;
use licentia_engine::protocol::{Elsewhere, Moment, Served};
use std::rc::Rc;
use yew::prelude::*;

/// What to do, in order, and what happens if it is not done.
pub(super) fn moving(portal: &Portal, installation: &Rc<Installation>, served: &Served) -> Html {
    let words = portal.all_words();
    let used = served.facts.moves_used.parse::<u32>().unwrap_or_default();
    let left = served.moves_allowed.saturating_sub(used);
    html! {
        <section class="card" aria-labelledby="moving">
            <h2 id="moving">{ words.server_moving() }</h2>
            <p>{ words.server_moves(used, served.moves_allowed) }</p>
            <ol class="move-steps">
                <li>{ words.server_step_old() }</li>
                <li>{ words.server_step_overlap(served.overlap_days) }</li>
                if served.is_bound { <li>{ words.server_step_reference() }</li> }
                <li>{ words.server_step_bridge(served.overlap_days) }</li>
                <li>{ words.server_step_enter() }</li>
            </ol>
            <BridgeOrder installation={Rc::clone(installation)}
                overlap_days={served.overlap_days} />
            if left == 0 { <p><strong>{ words.server_no_moves() }</strong></p> }
            { for served.move_rules.iter().map(|it| rule(portal, it)) }
            if let Some(elsewhere) = &served.elsewhere {
                { without(portal, elsewhere) }
            } else {
                <p class="quiet">{ words.server_not_bound() }</p>
            }
        </section>
    }
}

fn without(portal: &Portal, elsewhere: &Elsewhere) -> Html {
    let words = portal.all_words();
    let runs = elsewhere.strip.runs.iter().map(|run| format!("{}: {}", run.word, run.dates));
    let label = runs.collect::<Vec<_>>().join("; ");
    let line = |it: &Moment| {
        html! {
            <li>
                <strong>{ &it.when }</strong>
                <span class="quiet">{ &it.distance }</span>
                { said_chip(&it.what) }
                <span>{ it.more.join(" ") }</span>
            </li>
        }
    };
    let first = elsewhere.strip.runs.first();
    html! {
        <div class="without">
            <h3>{ words.server_without() }</h3>
            <TimeStrip strip={elsewhere.strip.clone()} {label} />
            <ul class="without-moments">
                if let Some(run) = first {
                    <li>
                        <strong>{ words.server_at_once() }</strong>
                        { said_chip(&licentia_engine::protocol::Said {
                            paint: run.tone,
                            text: run.word.clone(),
                        }) }
                    </li>
                }
                { for elsewhere.moments.iter().map(line) }
            </ul>
        </div>
    }
}
