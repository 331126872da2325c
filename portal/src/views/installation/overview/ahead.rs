//! The months to come, if nothing is done.

use crate::asking::Asked;
use crate::components::{Icon, TimeStrip, picture, said_chip};
use crate::store::Portal;
use licentia_engine::protocol::{Moment, Outlook};
use yew::prelude::*;

/// The strip, and the same as a table under it.
pub(super) fn ahead(portal: &Portal, asked: &Asked<Outlook>) -> Html {
    let words = portal.all_words();
    let body = match (asked, asked.latest()) {
        (Asked::Failed(failure), _) => portal.failed(failure),
        (_, Some(outlook)) => strip(portal, outlook),
        (_, None) => html! { <p class="quiet">{ words.thinking() }</p> },
    };
    html! {
        <section class="card ahead" aria-labelledby="ahead">
            <h2 id="ahead">{ words.look_ahead() }</h2>
            <p class="quiet">{ words.ahead_more() }</p>
            { body }
        </section>
    }
}

fn strip(portal: &Portal, outlook: &Outlook) -> Html {
    let words = portal.all_words();
    let runs = outlook.strip.runs.iter().map(|run| format!("{}: {}", run.word, run.dates));
    let label = runs.collect::<Vec<_>>().join("; ");
    let now = Some(portal.state.now.unix_seconds());
    let mut kinds: Vec<_> = Vec::new();
    for run in &outlook.strip.runs {
        let kind = (run.tone, run.word.clone());
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let kind = |(paint, text): &(licentia_engine::protocol::Paint, String)| {
        let said = licentia_engine::protocol::Said { paint: *paint, text: text.clone() };
        html! { <li>{ said_chip(&said) }</li> }
    };
    html! {
        <>
            <TimeStrip strip={outlook.strip.clone()} {label} {now} />
            <ul class="key">
                { for kinds.iter().map(kind) }
                <li class="quiet">
                    <span class="key-now" aria-hidden="true" />{ words.strip_today() }
                </li>
                <li class="quiet">{ &outlook.clock }</li>
            </ul>
            if outlook.moments.is_empty() {
                <p>{ words.nothing_happens() }</p>
            } else {
                <details class="more-of moments">
                    <summary>{ words.what_happens(outlook.moments.len()) }</summary>
                    <table class="moment-table" role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                <th role="columnheader" scope="col">{ words.moment_when() }</th>
                                <th role="columnheader" scope="col">{ words.moment_what() }</th>
                                <th role="columnheader" scope="col">{ words.moment_details() }</th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            { for outlook.moments.iter().map(|it| moment(portal, it)) }
                        </tbody>
                    </table>
                </details>
            }
        </>
    }
}

fn moment(portal: &Portal, it: &Moment) -> Html {
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">
                { &it.when }<span class="quiet parts">{ &it.distance }</span>
                if 0 < it.again {
                    <span class="quiet parts">
                        { portal.all_words().message_again(it.again, &it.last) }
                    </span>
                }
            </th>
            <td role="cell">
                if it.is_message {
                    <span class="moment-message">
                        { picture(Icon::Mail) }
                        <span class="visually-hidden">
                            { portal.all_words().server_message() }{ ": " }
                        </span>
                        { &it.what.text }
                    </span>
                } else {
                    { said_chip(&it.what) }
                }
            </td>
            <td role="cell">
                { for it.more.iter().map(|more| html! { <p>{ more }</p> }) }
            </td>
        </tr>
    }
}
