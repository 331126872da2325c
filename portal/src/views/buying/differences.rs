//! The same months with and without a change, and what differs.

use crate::components::{TimeStrip, paint};
use crate::store::Portal;
use licentia_engine::protocol::{Difference, Future, Run, Strip, What};
use yew::prelude::*;

/// Before and after.
pub(in crate::views) fn future(portal: &Portal, future: &Future) -> Html {
    let words = portal.all_words();
    html! {
        <>
            { named_strip(portal, words.as_it_is(), &future.before) }
            { named_strip(portal, words.with_this_order(), &future.after) }
            <h3>{ words.differences_title() }</h3>
            { differences(portal, &future.differences) }
        </>
    }
}

/// A strip under its name, and the same in words.
pub(in crate::views) fn named_strip(portal: &Portal, name: &'static str, strip: &Strip) -> Html {
    let words = portal.all_words();
    let now = Some(portal.state.now.unix_seconds());
    let run = |run: &Run| {
        html! {
            <tr>
                <td class="strip-dates">{ &run.dates }</td>
                <td><span class={classes!("dot", paint(run.tone))} />{ &run.word }</td>
            </tr>
        }
    };
    html! {
        <figure class="named-strip">
            <figcaption>{ name }</figcaption>
            <TimeStrip strip={strip.clone()} label={words.strip_label(name)} {now} />
            <details>
                <summary>
                    { words.strip_in_words() }
                    <span class="visually-hidden">{ ": " }{ name }</span>
                </summary>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.run_when() }</th>
                            <th scope="col">{ words.run_status() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for strip.runs.iter().map(run) }</tbody>
                </table>
            </details>
        </figure>
    }
}

/// What differs, in a table.
pub(in crate::views) fn differences(portal: &Portal, rows: &[Difference]) -> Html {
    let words = portal.all_words();
    let row = |row: &Difference| {
        let absent = match row.what {
            What::NextChange => words.no_change(),
            _ => words.not_there(),
        };
        let changed = row.before != row.after;
        let value = |value: &Option<String>| match value {
            Some(value) => html! { { value } },
            None => html! { <span class="quiet">{ absent }</span> },
        };
        html! {
            <tr class={changed.then_some("changed")}>
                <th scope="row">{ words.what_differs(&row.what) }</th>
                <td data-label={words.before_change()}>{ value(&row.before) }</td>
                <td data-label={words.after_change()}>{ value(&row.after) }</td>
            </tr>
        }
    };
    if rows.is_empty() {
        return html! { <p class="quiet">{ words.nothing_differs() }</p> };
    }
    html! {
        <table class="differences">
            <thead>
                <tr>
                    <th><span class="visually-hidden">{ words.differences_title() }</span></th>
                    <th scope="col">{ words.before_change() }</th>
                    <th scope="col">{ words.after_change() }</th>
                </tr>
            </thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}
