//! What happens: the events in order of time, each to be changed, moved, doubled, taken away.

use super::desk::{DAY, Move, OpenForm};
use super::form::EventForm;
use super::stage::{ShowProps, use_told};
use super::telling::chip;
use crate::asking::Asked;
use crate::browser;
use crate::components::{Icon, Pager, picture};
use crate::i18n::{AllWords, SimText};
use crate::store::use_portal;
use licentia_engine::protocol::simulator::{Choice, Edit, EventRow, ListEvents};
use yew::prelude::*;

/// The events.
#[component]
pub(super) fn Events(props: &ShowProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let show = &props.show;
    let page = use_state(|| 0_usize);
    let question = ListEvents {
        key: show.played.key,
        page: u32::try_from(*page).unwrap_or_default(),
        again: show.desk.again,
    };
    let asked = use_told(show, Some(question));
    let kind = use_state(|| "account-created".to_owned());
    let Some(events) = asked.latest() else {
        return match &asked {
            Asked::Failed(failure) => portal.failed(failure),
            _ => Html::default(),
        };
    };
    let text = |text| words.sim(text);
    let (count, per_page) = (events.count as usize, (events.per_page as usize).max(1));
    let pages = count.div_ceil(per_page);
    let form = show.desk.form.as_ref();
    let adding = form.is_some_and(|form| form.index.is_none());
    let row = |row: &EventRow| {
        let open = form.is_some_and(|form| form.index == Some(row.index));
        html! {
            <li key={row.index} class={classes!(
                "sim-event", (row.at <= show.at).then_some("past"))}>
                { event(words, props, row, events.key) }
                if open { <EventForm show={show.clone()} /> }
            </li>
        }
    };
    let choose = {
        let kind = kind.clone();
        Callback::from(move |event: Event| kind.set(browser::text_of(&event)))
    };
    let add = {
        let (does, kind, at) = (show.does.clone(), kind.clone(), show.at);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = OpenForm { index: None, kind: (*kind).clone(), at };
            does.emit(Move::Open(Some(form)));
        })
    };
    let option = |it: &Choice| {
        html! {
            <option value={it.value.clone()} selected={it.value == *kind}>{ &it.label }</option>
        }
    };
    let first = *page * per_page;
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let range =
        words.events_of(number(first + 1), number((first + per_page).min(count)), events.count);
    let onpage = {
        let page = page.clone();
        Callback::from(move |to: usize| page.set(to))
    };
    html! {
        <section class="card" aria-labelledby="sim-events">
            <h2 id="sim-events" tabindex="-1">{ text(SimText::Events) }</h2>
            if adding {
                <EventForm show={show.clone()} />
            } else {
                <form class="sim-add" onsubmit={add}>
                    <label>
                        <span>{ text(SimText::KindOfEvent) }</span>
                        <select id="sim-kind" onchange={choose}>
                            { for events.kinds.iter().map(option) }
                        </select>
                    </label>
                    <button type="submit" class="button">{ text(SimText::AddEvent) }</button>
                </form>
            }
            if count == 0 { <p class="quiet">{ text(SimText::NoEvents) }</p> }
            <ol class="sim-events">{ for events.rows.iter().map(row) }</ol>
            if 1 < pages {
                <Pager label={words.pages()} {range} previous={words.previous_page()}
                    next={words.next_page()} page={*page} {pages} {onpage} />
            }
        </section>
    }
}

/// An event, with what became of it and what can be done to it.
fn event(words: &dyn AllWords, props: &ShowProps, row: &EventRow, key: u64) -> Html {
    let show = &props.show;
    let text = |text| words.sim(text);
    let (index, at) = (row.index, row.at);
    let edit = |edit: Edit| {
        let pen = show.pen.clone();
        Callback::from(move |_: MouseEvent| pen.change(edit.clone(), key))
    };
    let change = show.does.reform(move |_: MouseEvent| {
        Move::Open(Some(OpenForm { index: Some(index), kind: String::new(), at }))
    });
    let go = show.does.reform(move |_: MouseEvent| Move::Go(at));
    let shift = |seconds| edit(Edit::Shift { index, seconds });
    let remove = {
        let pen = show.pen.clone();
        Callback::from(move |_: MouseEvent| {
            // The button goes with its event: reading goes on at the list.
            browser::focus("sim-events");
            pen.change(Edit::Remove(index), key);
        })
    };
    // A name that tells the buttons of one event from those of another.
    let named = |what: SimText| format!("{}: {} – {}", text(what), row.when, row.kind);
    let button = |icon, what: SimText, onclick| {
        html! {
            <button type="button" class="icon-button" aria-label={named(what)}
                title={text(what)} {onclick}>{ picture(icon) }</button>
        }
    };
    html! {
        <>
            <div class="sim-event-head">
                <button type="button" class="link" title={text(SimText::ShowThen)} onclick={go}>
                    { &row.when }
                </button>
                <span class="sim-event-buttons">
                    { button(Icon::Back, SimText::DayEarlier, shift(-DAY)) }
                    { button(Icon::Onward, SimText::DayLater, shift(DAY)) }
                    { button(Icon::Pencil, SimText::Change, change) }
                    { button(Icon::Copy, SimText::Duplicate, edit(Edit::Duplicate(index))) }
                    { button(Icon::Trash, SimText::Remove, remove) }
                </span>
            </div>
            <p>{ &row.what }</p>
            if let Some((became, paint)) = &row.became {
                <p class="sim-became">{ chip(*paint, became) }</p>
            }
        </>
    }
}
