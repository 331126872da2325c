//! A stretch of time as a strip, with the same in words beside it.

use licentia_engine::protocol::{Mark, Paint, Run, Strip};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct StripProps {
    pub(crate) strip: Strip,
    /// What the strip shows, for who cannot see it.
    pub(crate) label: AttrValue,
    /// An instant to point out.
    #[prop_or_default]
    pub(crate) now: Option<i64>,
}

/// A strip. Lengths are shares of its width: it fits wherever it is put, and needs no style.
#[component]
pub(crate) fn TimeStrip(props: &StripProps) -> Html {
    let strip = &props.strip;
    let place = |at: i64| share(strip, at);
    let run = |run: &Run| {
        let (from, until) = (place(run.from), place(run.until));
        html! {
            <rect class={classes!("run", paint(run.tone))} x={percent(from)} y="0"
                width={percent(until - from)} height="20">
                <title>{ format!("{} · {}", run.word, run.dates) }</title>
            </rect>
        }
    };
    let month = |mark: &Mark| {
        let x = percent(place(mark.at));
        html! {
            <g class="month">
                <line x1={x.clone()} x2={x.clone()} y1="20" y2="25" />
                <text {x} dx="3" y="24" dy="1em">{ &mark.word }</text>
            </g>
        }
    };
    let mark = |mark: &Mark| {
        let x = percent(place(mark.at));
        html! {
            <line class="mark" x1={x.clone()} x2={x} y1="-2" y2="22">
                <title>{ &mark.word }</title>
            </line>
        }
    };
    let now = props.now.filter(|now| strip.from <= *now && *now < strip.until);
    html! {
        <svg class="strip" role="img" aria-label={props.label.clone()} width="100%" height="40">
            { for strip.runs.iter().map(run) }
            { for strip.months.iter().map(month) }
            { for strip.marks.iter().map(mark) }
            if let Some(now) = now {
                <line class="now" x1={percent(place(now))} x2={percent(place(now))} y1="0"
                    y2="26" />
            }
        </svg>
    }
}

/// The class of a paint.
pub(crate) fn paint(paint: Paint) -> &'static str {
    match paint {
        Paint::Good => "good",
        Paint::Quiet => "calm",
        Paint::Warning => "warn",
        Paint::Bad => "bad",
    }
}

/// Where an instant stands, in thousandths of the strip.
fn share(strip: &Strip, at: i64) -> i64 {
    let length = (strip.until - strip.from).max(1);
    (at.clamp(strip.from, strip.until) - strip.from) * 1000 / length
}

/// Thousandths as the percentage that SVG reads.
fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths.rem_euclid(10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_has_its_place_and_none_is_outside() {
        let (runs, months, marks) = (Vec::new(), Vec::new(), Vec::new());
        let strip = Strip { from: 100, until: 300, runs, months, marks };
        let place = |at| percent(share(&strip, at));
        assert_eq!([place(0), place(101), place(200)], ["0.0%", "0.5%", "50.0%"]);
        assert_eq!(place(i64::MAX), "100.0%");
    }
}
