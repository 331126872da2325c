//! What was sent, written and done until the instant, the newest first.

use super::telling::chip;
use crate::i18n::{AllWords, SimText};
use licentia_engine::protocol::simulator::{Became, Letter, LogLine, Shown};
use yew::prelude::*;

/// The messages as their readers read them.
pub(super) fn letters(words: &dyn AllWords, shown: &Shown) -> Html {
    let letter = |letter: &Letter| {
        html! {
            <li class="sim-letter">
                <p class="sim-subject">{ &letter.subject }</p>
                <p class="quiet">
                    { &letter.when }{ " · " }{ words.sim(SimText::To) }{ " " }{ &letter.to }
                    { " · " }{ &letter.rule }
                </p>
                { for letter.body.iter().map(|clause| html! { <p>{ clause }</p> }) }
            </li>
        }
    };
    let empty = SimText::NoMessages;
    let rows = shown.messages.iter().map(letter).collect();
    panel(words, "sim-messages", SimText::Messages, empty, rows, shown.messages_until)
}

/// The lines of the log, in the form in which the product writes them.
pub(super) fn log(words: &dyn AllWords, shown: &Shown) -> Html {
    let line = |line: &LogLine| {
        html! { <li><span class="quiet">{ &line.day }</span><code>{ &line.line }</code></li> }
    };
    let rows = shown.log.iter().map(line).collect();
    panel(words, "sim-log", SimText::Log, SimText::NoLog, rows, shown.log_until)
}

/// What became of events.
pub(super) fn outcomes(words: &dyn AllWords, shown: &Shown) -> Html {
    let outcome = |became: &Became| {
        let event = became.event.as_deref().unwrap_or(words.sim(SimText::ByItself));
        html! {
            <li>
                <p class="quiet">{ &became.when }{ " · " }{ event }</p>
                <p>{ chip(became.paint, &became.what) }</p>
            </li>
        }
    };
    let rows = shown.outcomes.iter().map(outcome).collect();
    let (name, empty) = (SimText::Outcomes, SimText::NoOutcomes);
    panel(words, "sim-outcomes", name, empty, rows, shown.outcomes_until)
}

fn panel(
    words: &dyn AllWords,
    id: &'static str,
    name: SimText,
    empty: SimText,
    rows: Vec<Html>,
    count: u32,
) -> Html {
    let fewer = (rows.len() as u64) < u64::from(count);
    html! {
        <section class="card" aria-labelledby={id}>
            <h2 {id}>
                { words.sim(name) }
                if 0 < count {
                    <span class="quiet">{ format!(" {}", words.number(count.into())) }</span>
                }
            </h2>
            if rows.is_empty() {
                <p class="quiet">{ words.sim(empty) }</p>
            } else {
                <ul class={classes!("sim-list", id)} tabindex="0" aria-labelledby={id}>
                    { for rows }
                </ul>
            }
            if fewer { <p class="quiet">{ words.sim(SimText::NewestOnly) }</p> }
        </section>
    }
}
