//! The list of what is held, with search and order where it is long.

use super::add::Add;
use super::buying::waiting_orders;
use super::page::LICENSES_TITLE;
use super::report::report;
use super::row::{Row, row_head};
use crate::asking::use_answer;
use crate::browser;
use crate::components::{Icon, Pager, picture};
use crate::state::{Action, Document, Item, ListStep, PAGE_ENTRIES, SEARCH_FROM_ENTRIES, Sort};
use crate::store::{Portal, use_portal};
use licentia_engine::protocol::{Glance, Glanced};
use std::collections::BTreeMap;
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
        html! { <Table selected={props.selected.clone()} /> }
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
            { waiting_orders(&portal) }
            <Add {empty} />
            { report(&portal) }
            { body }
        </section>
    }
}

/// One page of the list.
#[component]
fn Table(props: &LicensesProps) -> Html {
    let portal = use_portal();
    let words = portal.words;
    let state = &portal.state;
    let held = state.held.len();
    let found = state.found();
    let page = state.page(found.len());
    let from = page * PAGE_ENTRIES;
    let to = (from + PAGE_ENTRIES).min(found.len());
    let glances = use_glances(&portal, &found[from..to]);
    let row = |item: &Item| {
        let id = item.id();
        let selected = item
            .entries()
            .iter()
            .any(|entry| props.selected.as_deref() == Some(entry.record.id.as_str()));
        html! { <Row key={id} item={item.clone()} {selected} glance={glances.get(id).cloned()} /> }
    };
    let clear = portal.on(|| Action::List(ListStep::Search(String::new())));
    let onpage = portal.send.reform(|page: usize| Action::List(ListStep::Page(page)));
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
                    <ul class="rows">{ for found[from..to].iter().map(row) }</ul>
                </div>
            }
            if PAGE_ENTRIES < found.len() {
                <Pager label={words.pages()} range={words.range(from + 1, to, found.len())}
                    previous={words.previous_page()} next={words.next_page()} {page}
                    pages={found.len().div_ceil(PAGE_ENTRIES)} {onpage} />
            }
        </>
    }
}

/// What the engine says of those lines about whose servers something is known; the others need no
/// engine, which so need not be downloaded.
#[hook]
fn use_glances(portal: &Portal, items: &[Item]) -> BTreeMap<String, Glanced> {
    let state = &portal.state;
    let known = |id: &&str| state.documents.contains_key(&Document::facts_id(id));
    let ids: Vec<&str> = items.iter().map(Item::id).filter(known).collect();
    let installations = ids.iter().map(|id| (*id).to_owned()).collect();
    let question = Glance { installations, now: state.now.unix_seconds() };
    let asked = use_answer(&state.folders(&ids), (!ids.is_empty()).then_some(question));
    let glanced = asked.latest().map(|answer| answer.to_vec()).unwrap_or_default();
    glanced.into_iter().map(|it| (it.installation.clone(), it)).collect()
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
