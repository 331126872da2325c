//! Time: the strip, a handle to pull through it, and buttons that let it pass.

use super::address::Address;
use super::beside::Beside;
use super::desk::{DAY, Move, Pace};
use super::stage::Show;
use super::telling::{chip, field_value, of_field, when};
use crate::browser::{self, Ticks};
use crate::components::{Choice, ChoiceOption, Icon, TimeStrip, picture};
use crate::i18n::{AllWords, SimText};
use crate::store::use_portal;
use licentia_engine::protocol::simulator::{Played, Turn};
use std::rc::Rc;
use yew::prelude::*;

/// How often time moves while it passes, in milliseconds.
const TICK_MS: u32 = 100;
/// The same for who wants little to move: a step at a time.
const STEP_MS: u32 = 1_000;
/// Changes that are listed; beyond them the buttons lead.
const TURNS: usize = 200;

#[derive(Properties, PartialEq)]
pub(super) struct TimeProps {
    pub(super) show: Show,
    /// The story of the lane below.
    pub(super) other: Option<Rc<Played>>,
    pub(super) address: Address,
}

/// Time.
#[component]
pub(super) fn Time(props: &TimeProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let show = &props.show;
    let (played, strip, at) = (&show.played, &show.played.strip, show.at);
    use_passing(show);
    let run = strip.runs.iter().find(|run| run.from <= at && at < run.until);
    let status = run.map(|run| format!(" – {}", run.word)).unwrap_or_default();
    let shown = when(words, at, played.offset_minutes) + &status;
    let last = (strip.until - 1).max(strip.from);
    let go = show.does.reform(Move::Go);
    let oninput = {
        let go = go.clone();
        Callback::from(move |event: InputEvent| {
            if let Ok(at) = browser::text_of(&event).parse() {
                go.emit(at);
            }
        })
    };
    let onkeydown = {
        let (go, from) = (go.clone(), strip.from);
        Callback::from(move |event: KeyboardEvent| {
            let step = if event.shift_key() { 7 * DAY } else { DAY };
            let to = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => at + step,
                "ArrowLeft" | "ArrowDown" => at - step,
                "PageUp" => at + 30 * DAY,
                "PageDown" => at - 30 * DAY,
                "Home" => from,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            go.emit(to.clamp(from, last));
        })
    };
    // Both lanes stand on one scale: the second is cut, or stops short, where the first ends.
    let other = props.other.as_ref().map(|other| {
        let mut strip = other.strip.clone();
        (strip.from, strip.until) = (played.strip.from, played.strip.until);
        strip.runs.retain(|run| run.from < strip.until && strip.from < run.until);
        strip.marks.retain(|mark| strip.from <= mark.at && mark.at < strip.until);
        strip.months.clear();
        strip
    });
    html! {
        <>
        <section class="card sim-time" aria-label={words.sim(SimText::Time)}>
            <div class="sim-lanes">
                <TimeStrip strip={strip.clone()} now={Some(at)}
                    label={words.story_strip(words.sim(SimText::This))} />
                if let Some(other) = other {
                    <TimeStrip strip={other} now={Some(at)}
                        label={words.story_strip(words.sim(SimText::Other))} />
                }
                <input type="range" class="sim-range" id="sim-time"
                    aria-label={words.sim(SimText::Time)} aria-valuetext={shown.clone()}
                    aria-describedby="sim-keys" min={strip.from.to_string()}
                    max={last.to_string()} step="1" value={at.to_string()} {oninput}
                    {onkeydown} />
                <p id="sim-keys" class="visually-hidden">{ words.sim(SimText::TimeHint) }</p>
            </div>
            { transport(words, show) }
        </section>
        <section class="card sim-about" aria-label={words.sim(SimText::Instant)}>
            <div class="sim-transport">
                { instant(words, show) }
                <Beside show={show.clone()} address={props.address.clone()} />
            </div>
            { stop(words, show) }
            { turns(words, show) }
        </section>
        </>
    }
}

/// The buttons and the speed.
fn transport(words: &dyn AllWords, show: &Show) -> Html {
    let (played, at, desk) = (&show.played, show.at, &show.desk);
    let text = |text| words.sim(text);
    let turns: Vec<i64> = played.turns.iter().map(|it| it.at).collect();
    let before = turns.iter().rev().find(|turn| **turn < at).copied();
    let after = turns.iter().find(|turn| at < **turn).copied();
    let jump = |to: Option<i64>| {
        let does = show.does.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                does.emit(Move::Play(0));
                does.emit(Move::Go(to));
            }
        })
    };
    let play = |direction: i64| {
        let direction = if desk.playing == direction { 0 } else { direction };
        show.does.reform(move |_: MouseEvent| Move::Play(direction))
    };
    let icon = |icon, label: SimText, onclick, disabled, pressed: Option<bool>| {
        html! {
            <button type="button" class="button sim-icon" aria-label={text(label)}
                title={text(label)} {onclick} {disabled}
                aria-pressed={pressed.map(|it| it.to_string())}>{ picture(icon) }</button>
        }
    };
    let toggled = |direction, icon: Icon, label| {
        if desk.playing == direction { (Icon::Pause, SimText::Pause) } else { (icon, label) }
    };
    let (back, back_label) = toggled(-1, Icon::PlayBack, SimText::Back);
    let (on, on_label) = toggled(1, Icon::Play, SimText::Forward);
    let option = |pace: Pace, long: SimText, short: &'static str| ChoiceOption {
        name: pace.name(),
        text: text(long).into(),
        short: Some(short.into()),
        icon: None,
    };
    let options = vec![
        option(Pace::Day, SimText::SpeedDay, "1×"),
        option(Pace::Week, SimText::SpeedWeek, "7×"),
        option(Pace::Month, SimText::SpeedMonth, "30×"),
    ];
    let choose = show
        .does
        .reform(|index: usize| Move::Pace(Pace::ALL.get(index).copied().unwrap_or_default()));
    html! {
        <div class="sim-transport">
            <div class="sim-buttons">
                { icon(Icon::Previous, SimText::PreviousChange, jump(before), before.is_none(),
                    None) }
                { icon(back, back_label, play(-1), false, Some(desk.playing == -1)) }
                { icon(on, on_label, play(1), false, Some(desk.playing == 1)) }
                { icon(Icon::Next, SimText::NextChange, jump(after), after.is_none(), None) }
            </div>
            <Choice legend={text(SimText::Speed)} group="speed" {options}
                chosen={desk.pace.name()} onchoose={choose} />
        </div>
    }
}

/// A field to go to an instant.
fn instant(words: &dyn AllWords, show: &Show) -> Html {
    let (played, at) = (&show.played, show.at);
    let offset = played.offset_minutes;
    let onchange = {
        let does = show.does.clone();
        Callback::from(move |event: Event| {
            if let Some(at) = of_field(&browser::text_of(&event), offset) {
                does.emit(Move::Go(at));
            }
        })
    };
    html! {
        <label class="sim-instant">
                <span>{ words.sim(SimText::Instant) }</span>
                <input type="datetime-local" value={field_value(at, offset)}
                    min={field_value(played.strip.from, offset)}
                    max={field_value(played.strip.until, offset)} {onchange} />
                <span class="quiet">{ &played.zone }</span>
            </label>
    }
}

/// The first instant at which something stops, and why.
fn stop(words: &dyn AllWords, show: &Show) -> Html {
    let text = |text| words.sim(text);
    let Some(stop) = &show.played.stop else {
        return html! { <p class="quiet">{ text(SimText::NothingStops) }</p> };
    };
    let Turn { at, when, status, paint, effects, why } = stop;
    let at = *at;
    let go = show.does.reform(move |_: MouseEvent| Move::Go(at));
    let reasons = effects.iter().chain(why);
    html! {
        <div class="sim-stop">
            <p>
                { text(SimText::FirstStop) }{ " " }
                <button type="button" class="link" onclick={go}>{ when }</button>{ " " }
                { chip(*paint, status) }
            </p>
            <ul class="quiet">{ for reasons.map(|it| html! { <li>{ it }</li> }) }</ul>
        </div>
    }
}

/// Everything that changes, to read and to go to: what the strip shows in colours.
fn turns(words: &dyn AllWords, show: &Show) -> Html {
    let row = |turn: &Turn| {
        let at = turn.at;
        let go = show.does.reform(move |_: MouseEvent| Move::Go(at));
        let what = turn.effects.iter().chain(&turn.why).map(String::as_str);
        html! {
            <li>
                <button type="button" class="link" onclick={go}>{ &turn.when }</button>
                { chip(turn.paint, &turn.status) }
                <span class="quiet">{ what.collect::<Vec<_>>().join(" · ") }</span>
            </li>
        }
    };
    html! {
        <details class="sim-turns">
            <summary>{ words.sim(SimText::AllChanges) }</summary>
            <ol>{ for show.played.turns.iter().take(TURNS).map(row) }</ol>
        </details>
    }
}

/// Lets time pass while it is to.
#[hook]
fn use_passing(show: &Show) {
    let (from, until) = (show.played.strip.from, (show.played.strip.until - 1));
    let (does, at) = (show.does.clone(), show.at);
    let started = show.desk.at.is_some();
    use_effect_with((show.desk.playing, from, until), move |(playing, from, until)| {
        let (from, until) = (*from, *until);
        let ticks = (*playing != 0).then(|| {
            if !started {
                does.emit(Move::Go(at));
            }
            let (every, thousandths) = match browser::is_motion_unwanted() {
                true => (STEP_MS, 1_000),
                false => (TICK_MS, i64::from(TICK_MS)),
            };
            Ticks::new(every, move || does.emit(Move::Tick { thousandths, from, until }))
        });
        move || drop(ticks)
    });
}
