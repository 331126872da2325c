//! Seats of each module over time, drawn and as a table.

use super::stage::{Show, ShowProps};
use crate::i18n::{AllWords, SimText};
use crate::store::use_portal;
use licentia_engine::protocol::simulator::{Chart, Step};
use std::fmt::Write;
use yew::prelude::*;

/// The picture's own units: it is stretched to the room that there is.
const WIDTH: i64 = 10_000;
const HEIGHT: u64 = 1_000;

/// Seats of each module.
#[component]
pub(super) fn Seats(props: &ShowProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let show = &props.show;
    let charts = &show.played.charts;
    html! {
        <section class="card" aria-labelledby="sim-seats">
            <h2 id="sim-seats">{ words.sim(SimText::Seats) }</h2>
            if charts.is_empty() {
                <p class="quiet">{ words.sim(SimText::NoSeats) }</p>
            } else {
                { key(words) }
                { for charts.iter().map(|it| chart(words, show, it)) }
            }
        </section>
    }
}

/// What the shapes mean.
fn key(words: &dyn AllWords) -> Html {
    let entry = |class: &'static str, text| {
        html! {
            <li>
                <svg class={classes!("sim-swatch", class)} viewBox="0 0 16 10" aria-hidden="true">
                    if class == "held" {
                        <line x1="0" x2="16" y1="5" y2="5" />
                    } else {
                        <rect width="16" height="10" />
                    }
                </svg>
                { words.sim(text) }
            </li>
        }
    };
    html! {
        <ul class="sim-key">
            { entry("held", SimText::SeatsHeld) }
            { entry("used", SimText::SeatsUsed) }
            { entry("trial", SimText::SeatsTrial) }
            { entry("refused", SimText::SeatsRefused) }
        </ul>
    }
}

fn chart(words: &dyn AllWords, show: &Show, chart: &Chart) -> Html {
    let strip = &show.played.strip;
    let length = (strip.until - strip.from).max(1);
    let x = |at: i64| (at.clamp(strip.from, strip.until) - strip.from) * WIDTH / length;
    // A tenth stays free above the highest.
    let y = |number: u64| HEIGHT - (number * (HEIGHT - HEIGHT / 10) / chart.top).min(HEIGHT);
    // Who is refused or on trial is among those who ask for a seat: bands of one area.
    let all = |step: &Step| step.used;
    let let_in = |step: &Step| step.used.saturating_sub(step.refused.into());
    let lasting = |step: &Step| let_in(step).saturating_sub(step.trial.into());
    let now = x(show.at).to_string();
    html! {
        <figure class="sim-chart">
            <figcaption>
                { &chart.module }
                <span class="quiet">{ format!(" 0–{}", words.number(chart.top)) }</span>
            </figcaption>
            <svg role="img" aria-label={words.chart_label(&chart.module)} width="100%"
                height="96" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none">
                <path class="refused" d={area(chart, all, x, y)} />
                <path class="trial" d={area(chart, let_in, x, y)} />
                <path class="used" d={area(chart, lasting, x, y)} />
                <path class="held" d={held(chart, x, y)} />
                <line class="now" x1={now.clone()} x2={now} y1="0" y2={HEIGHT.to_string()} />
            </svg>
            <details>
                <summary>{ words.sim(SimText::AsTable) }</summary>
                { table(words, chart) }
            </details>
        </figure>
    }
}

/// The area under a number, in steps.
fn area(
    chart: &Chart,
    number: impl Fn(&Step) -> u64,
    x: impl Fn(i64) -> i64,
    y: impl Fn(u64) -> u64,
) -> String {
    let Some(first) = chart.steps.first() else { return String::new() };
    let mut path = format!("M{} {HEIGHT}", x(first.at));
    for step in &chart.steps {
        // Writing to a text cannot fail.
        let _ = write!(path, "H{}V{}", x(step.at), y(number(step)));
    }
    let _ = write!(path, "H{WIDTH}V{HEIGHT}Z");
    path
}

/// The line of seats that are held; there is none where there is no limit.
fn held(chart: &Chart, x: impl Fn(i64) -> i64, y: impl Fn(u64) -> u64) -> String {
    let mut path = String::new();
    let mut drawn = false;
    for (place, step) in chart.steps.iter().enumerate() {
        let until = chart.steps.get(place + 1).map_or(WIDTH, |next| x(next.at));
        if let Some(seats) = step.held {
            let (from, height) = (x(step.at), y(seats.into()));
            let start = if drawn { format!("V{height}") } else { format!("M{from} {height}") };
            let _ = write!(path, "{start}H{until}");
        }
        drawn = step.held.is_some();
    }
    path
}

fn table(words: &dyn AllWords, chart: &Chart) -> Html {
    let text = |text| words.sim(text);
    let number = |number: u64| words.number(number);
    let row = |step: &Step| {
        let held = step.held.map(|held| number(held.into()));
        html! {
            <tr>
                <th scope="row">{ &step.when }</th>
                <td class="number">
                    { held.unwrap_or_else(|| text(SimText::Unlimited).to_owned()) }
                </td>
                <td class="number">{ number(step.used) }</td>
                <td class="number">{ number(step.trial.into()) }</td>
                <td class="number">{ number(step.refused.into()) }</td>
            </tr>
        }
    };
    html! {
        <>
            <div class="sim-scroll" tabindex="0" role="group"
                aria-label={words.chart_label(&chart.module)}>
                <table class="sim-table">
                    <thead>
                        <tr>
                            <th scope="col">{ text(SimText::From) }</th>
                            <th scope="col" class="number">{ text(SimText::SeatsHeld) }</th>
                            <th scope="col" class="number">{ text(SimText::SeatsUsed) }</th>
                            <th scope="col" class="number">{ text(SimText::SeatsTrial) }</th>
                            <th scope="col" class="number">{ text(SimText::SeatsRefused) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for chart.steps.iter().map(row) }</tbody>
                </table>
            </div>
            if chart.thinned { <p class="quiet">{ text(SimText::Thinned) }</p> }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_drawn_as_steps_and_no_limit_is_no_line() {
        let step =
            |at, held, used| Step { at, when: String::new(), held, used, trial: 0, refused: 0 };
        let steps = vec![step(0, Some(5), 2), step(5, None, 4), step(8, Some(9), 4)];
        let chart = Chart { module: String::new(), top: 9, steps, thinned: false };
        let (x, y) = (|at: i64| at * 1_000, |number: u64| HEIGHT - number * 100);
        let drawn = area(&chart, |step| step.used, x, y);
        assert_eq!(drawn, "M0 1000H0V800H5000V600H8000V600H10000V1000Z");
        assert_eq!(held(&chart, x, y), "M0 500H5000M8000 100H10000");
    }
}
