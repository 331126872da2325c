//! One license in the list.

use super::route::Route;
use crate::components::{loud_tag, status_chip, tag};
use crate::i18n::{Field, prettify};
use crate::state::Entry;
use crate::store::{Portal, use_portal};
use licentia_verifier::{Claims, Kind, Seats};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub(super) struct RowProps {
    pub(super) entry: Rc<Entry>,
    /// Whether it is the one that is open.
    pub(super) selected: bool,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entry, &other.entry) && self.selected == other.selected
    }
}

/// The id of a row in the page.
pub(super) fn row_id(id: &str) -> String {
    format!("row-{id}")
}

/// One license in the list.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let portal = use_portal();
    let (words, now) = (portal.words, portal.state.now);
    let entry = &props.entry;
    let id = entry.record.id.clone();
    let status = entry.status(now);
    let demo = portal.state.is_demo(entry);
    let claims = entry.claims();
    let product = claims.map(|claims| prettify(&claims.product));
    let kind = claims.map(|claims| claims.kind).filter(|kind| *kind != Kind::Base);
    let expires = claims.map(|claims| words.runs_until(claims.license_expires));
    let seats = claims.and_then(seats).map(|seats| words.users(seats));
    html! {
        <li>
            <a class="row" id={row_id(&id)} href={Route::License { id }.href()}
                aria-current={props.selected.then_some("true")}>
                <span class="row-product">
                    <span>{ product.unwrap_or_else(|| words.unreadable().to_owned()) }</span>
                    if let Some(kind) = kind { { tag(words.kind(kind)) } }
                </span>
                <span class="row-order">
                    <span class="code">
                        { claims.map_or(entry.record.id.as_str(), |claims| &claims.order_id) }
                    </span>
                    if demo { { loud_tag(words.demo()) } }
                </span>
                <span class="row-licensee">{ claims.map(licensee).unwrap_or_default() }</span>
                <span class="row-seats">{ seats.unwrap_or_default() }</span>
                <span class="row-expires">{ expires.unwrap_or_default() }</span>
                <span class="row-status">{ status_chip(status, words.status(status)) }</span>
            </a>
        </li>
    }
}

/// What the columns hold, for the eye: each value says it for itself to a screen reader.
pub(super) fn row_head(portal: &Portal) -> Html {
    let words = portal.words;
    html! {
        <div class="row-head" aria-hidden="true">
            <span>{ words.product() }</span>
            <span>{ words.field(Field::OrderId) }</span>
            <span>{ words.licensee() }</span>
            <span>{ words.seats() }</span>
            <span>{ words.expires() }</span>
            <span>{ words.field(Field::Status) }</span>
        </div>
    }
}

fn licensee(claims: &Claims) -> String {
    claims.licensee.company.clone().unwrap_or_else(|| claims.licensee.name.clone())
}

/// The seats of the server, or of the first module where no server is licensed.
fn seats(claims: &Claims) -> Option<Seats> {
    let server = claims.modules.iter().find(|module| module.id == "server");
    server.or(claims.modules.first()).map(licentia_verifier::Module::total_seats)
}
