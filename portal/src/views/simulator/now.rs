//! What is so at the instant: status, functions, messages, log, outcomes.

use super::events::Events;
use super::facts::{letters, log, outcomes};
use super::seats::Seats;
use super::stage::{ShowProps, use_told};
use super::telling::chip;
use crate::asking::Asked;
use crate::i18n::{AllWords, SimText};
use crate::store::use_portal;
use licentia_engine::protocol::simulator::{Said, ShowInstant, Shown, Works};
use yew::prelude::*;

/// What is so at the instant.
#[component]
pub(super) fn Now(props: &ShowProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let show = &props.show;
    let question = ShowInstant { key: show.played.key, at: show.at, again: show.desk.again };
    let asked = use_told(show, Some(question));
    let Some(shown) = asked.latest() else {
        return match &asked {
            Asked::Failed(failure) => portal.failed(failure),
            _ => html! { <p class="quiet">{ words.thinking() }</p> },
        };
    };
    html! {
        <div class="sim-pair">
            <div class="sim-stack">
                { status(words, shown) }
                { works(words, shown) }
                <Seats show={show.clone()} />
            </div>
            <div class="sim-stack">
                <Events show={show.clone()} />
                { letters(words, shown) }
                { outcomes(words, shown) }
                { log(words, shown) }
            </div>
        </div>
    }
}

fn status(words: &dyn AllWords, shown: &Shown) -> Html {
    let text = |text| words.sim(text);
    html! {
        <section class="card sim-status" aria-labelledby="sim-status">
            <h2 id="sim-status">{ text(SimText::Status) }</h2>
            <p class="sim-when">{ &shown.when }</p>
            <p class="sim-word">{ chip(shown.paint, &shown.status) }</p>
            <p class="quiet">{ &shown.span }</p>
            <p class="quiet">{ text(SimText::Dialog) }{ " " }{ &shown.display }</p>
            if shown.findings.is_empty() {
                <p>{ text(SimText::NothingToSay) }</p>
            } else {
                <ul class="sim-findings">
                    { for shown.findings.iter().map(|it| finding(words, it)) }
                </ul>
            }
        </section>
    }
}

fn finding(words: &dyn AllWords, said: &Said) -> Html {
    html! {
        <li>
            <p>{ chip(said.paint, &said.severity) }{ " " }{ &said.what }</p>
            <p class="quiet">
                if let Some(remedy) = &said.remedy {
                    { words.sim(SimText::WhatToDo) }{ " " }{ remedy }{ " " }
                }
                <span title={said.rule_title.clone()}>{ &said.rule }</span>
            </p>
        </li>
    }
}

/// The functions, then the modules with their seats.
fn works(words: &dyn AllWords, shown: &Shown) -> Html {
    let text = |text| words.sim(text);
    html! {
        <section class="card" aria-labelledby="sim-works">
            <h2 id="sim-works">{ text(SimText::Works) }</h2>
            <table role="table" class="sim-table sim-levels">
                <thead role="rowgroup">
                    <tr role="row">
                        { head(text(SimText::Function)) }
                        { head(text(SimText::Level)) }
                        <th role="columnheader" scope="col" colspan="2">{ text(SimText::Why) }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for shown.functions.iter().map(|it| row(it, none())) }
                </tbody>
                if !shown.modules.is_empty() {
                    <tbody role="rowgroup">
                        <tr role="row" class="sim-group">
                            { head(text(SimText::Module)) }
                            { head(text(SimText::Level)) }
                            { head(text(SimText::Why)) }
                            <th role="columnheader" scope="col" class="number">
                                { text(SimText::Seats) }
                            </th>
                        </tr>
                        { for shown.modules.iter().map(|it| row(it, seats(words, it))) }
                    </tbody>
                }
            </table>
        </section>
    }
}

/// A function has no seats.
fn none() -> Html {
    html! { <td role="cell"></td> }
}

fn head(text: &'static str) -> Html {
    html! { <th role="columnheader" scope="col">{ text }</th> }
}

fn row(works: &Works, more: Html) -> Html {
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ &works.name }</th>
            <td role="cell">{ chip(works.paint, &works.level) }</td>
            <td role="cell" class="quiet">{ works.why.join(", ") }</td>
            { more }
        </tr>
    }
}

fn seats(words: &dyn AllWords, works: &Works) -> Html {
    let text = |text| words.sim(text);
    let Some(seats) = &works.seats else { return html! { <td class="number">{ "–" }</td> } };
    let more = [
        (SimText::SeatsTrial, &seats.trial),
        (SimText::SeatsKept, &seats.kept),
        (SimText::SeatsRefused, &seats.refused),
    ];
    let more = more.into_iter().filter_map(|(name, number)| {
        let number = number.as_ref()?;
        Some(html! { <span class="sim-more">{ text(name) }{ " " }{ number }</span> })
    });
    html! {
        <td role="cell" class="number">
            <span class={classes!(seats.exceeded.then_some("sim-over"))}>
                { &seats.used }{ " / " }{ &seats.held }
            </span>
            { for more }
        </td>
    }
}
