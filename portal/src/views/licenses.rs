//! The list of what is held, with search and order where it is long.

use super::add::Add;
use super::page::LICENSES_TITLE;
use super::report::report;
use super::row::{Glimpse, Row, row_head};
use crate::browser;
use crate::components::{Icon, Pager, picture};
use crate::state::{Action, Item, ListStep, PAGE_ENTRIES, SEARCH_FROM_ENTRIES, Sort, State};
use crate::store::{Portal, use_portal};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct LicensesProps {
    /// The license that is open.
    #[prop_or_default]
    pub(super) selected: Option<AttrValue>,
}

/// The list and everything that belongs to it.
#[component]
pub(super) fn Licenses(props: &LicensesProps) -> Html {
    let portal = use_portal();
    let words = portal.words;
    let held = portal.state.held.len();
    let empty = held == 0 && portal.state.is_ready();
    let body = if !portal.state.is_ready() {
        html! { <p class="quiet">{ words.checking_stored() }</p> }
    } else if empty {
        Html::default()
    } else {
        (portal.places.table)(props.selected.clone())
    };
    // A page has one subject: the license that is open, else the list.
    let heading = if props.selected.is_some() { "h2" } else { "h1" };
    html! {
        <section class="licenses" aria-labelledby={LICENSES_TITLE}>
            <div class="licenses-head">
                <@{heading} id={LICENSES_TITLE} class="licenses-title" tabindex="-1">
                    { words.licenses() }
                </@>
                if 0 < held { <p class="quiet">{ words.count(held) }</p> }
            </div>
            { (portal.places.waiting)(&portal) }
            <Add {empty} />
            { report(&portal) }
            { body }
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct TableProps {
    /// The license that is open.
    pub(super) selected: Option<AttrValue>,
    /// What the engine says of some lines, by the ids of their installations.
    #[prop_or_default]
    pub(super) glances: Rc<BTreeMap<String, Glimpse>>,
}

/// One page of the list.
#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let portal = use_portal();
    let words = portal.words;
    let state = &portal.state;
    let held = state.held.len();
    let found = state.found();
    let (page, shown) = page(state, found.len());
    let row = |item: &Item| {
        let id = item.id();
        let selected = item
            .entries()
            .iter()
            .any(|entry| props.selected.as_deref() == Some(entry.record.id.as_str()));
        let glance = props.glances.get(id).cloned();
        html! { <Row key={id} item={item.clone()} {selected} {glance} /> }
    };
    let range = words.range(shown.start + 1, shown.end, found.len());
    let clear = portal.on(|| Action::List(ListStep::Search(String::new())));
    let turn = portal.send.reform(|page: usize| Action::List(ListStep::Page(page)));
    // Another page is read from its beginning.
    let onpage = Callback::from(move |page| {
        turn.emit(page);
        browser::focus(LICENSES_TITLE);
    });
    html! {
        <>
            if SEARCH_FROM_ENTRIES <= held { { tools(&portal, found.len()) } }
            if found.is_empty() {
                <div class="nothing">
                    <p>{ words.nothing_found(&state.list.search) }</p>
                    <button type="button" class="link" onclick={clear}>
                        { words.clear_search() }
                    </button>
                </div>
            } else {
                <div class="table">
                    { row_head(&portal) }
                    <ul class="rows">{ for found[shown].iter().map(row) }</ul>
                </div>
            }
            if PAGE_ENTRIES < found.len() {
                <Pager label={words.pages()} {range}
                    previous={words.previous_page()} next={words.next_page()} {page}
                    pages={found.len().div_ceil(PAGE_ENTRIES)} {onpage} />
            }
        </>
    }
}

/// The page of the list that is shown, and the lines on it.
pub(super) fn page(state: &State, found: usize) -> (usize, Range<usize>) {
    let page = state.page(found);
    let from = page * PAGE_ENTRIES;
    (page, from..(from + PAGE_ENTRIES).min(found))
}

/// Search and order.
fn tools(portal: &Portal, found: usize) -> Html {
    let (words, list) = (portal.words, portal.state.list.clone());
    let search = portal
        .send
        .reform(|event: InputEvent| Action::List(ListStep::Search(browser::text_of(&event))));
    html! {
        <div class="tools" role="search">
            <span class="search">
                { picture(Icon::Search) }
                <input type="search" aria-label={words.search()} autocomplete="off"
                    spellcheck="false" placeholder={words.search_hint()}
                    value={list.search.clone()} oninput={search} />
            </span>
            { sort(portal, list.sort) }
            if !list.search.is_empty() {
                <p class="quiet">{ words.found(found, portal.state.installations.len()) }</p>
            }
        </div>
    }
}

fn sort(portal: &Portal, chosen: Sort) -> Html {
    let words = portal.words;
    let onchange = portal.send.reform(|event: Event| {
        Action::List(ListStep::Sort(Sort::named(&browser::text_of(&event))))
    });
    let option = |sort: Sort| {
        html! {
            <option value={sort.name()} selected={sort == chosen}>{ words.sort_name(sort) }</option>
        }
    };
    html! {
        <label class="sort">
            <span>{ words.sort() }</span>
            <select {onchange}>{ for Sort::ALL.into_iter().map(option) }</select>
        </label>
    }
}
