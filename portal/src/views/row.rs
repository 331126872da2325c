//! One line of the list: an installation, or a license that belongs to none.

use super::route::Route;
use crate::components::{Icon, loud_tag, picture, status_chip, tag};
use crate::i18n::prettify;
use crate::state::{Entry, Installation, Item, Status, days_left};
use crate::store::{Portal, use_portal};
use licentia_verifier::entitlement::{Held, Standing};
use licentia_verifier::{Claims, Date, Instant, Kind, Module, Seats};
use std::rc::Rc;
use yew::prelude::*;

/// From so many days before the end on, renewing is recommended (TERM-7).
const RENEW_DAYS: i64 = 30;

#[derive(Properties)]
pub(super) struct RowProps {
    pub(super) item: Item,
    /// Whether it is the one that is open.
    pub(super) selected: bool,
    /// What the engine says of it, if it was asked.
    pub(super) glance: Option<Glimpse>,
}

/// What the engine says of a line, drawn.
#[derive(Clone, PartialEq)]
pub(super) struct Glimpse {
    /// Used seats, where accounts are known.
    pub(super) seats: Option<Html>,
    /// Where it stands.
    pub(super) status: Html,
}

impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.item, &other.item) {
            (Item::Installation(one), Item::Installation(other)) => Rc::ptr_eq(one, other),
            (Item::Alone { entry: one, standing }, Item::Alone { entry, standing: other }) => {
                Rc::ptr_eq(one, entry) && standing == other
            }
            _ => false,
        };
        same && self.selected == other.selected && self.glance == other.glance
    }
}

/// What a line says.
struct Line {
    route: Route,
    product: Option<String>,
    order: String,
    licensee: String,
    seats: Option<Seats>,
    expires: Option<(Option<Date>, i64)>,
    status: Status,
    tags: Vec<String>,
    action: Option<(Route, String)>,
}

/// The id of a line in the page.
pub(super) fn row_id(id: &str) -> String {
    format!("row-{id}")
}

/// One line of the list.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let portal = use_portal();
    let words = portal.words;
    let line = match &props.item {
        Item::Installation(installation) => of_installation(&portal, installation),
        Item::Alone { entry, standing } => of_license(&portal, entry, standing.as_ref()),
    };
    let own = props.item.entries().iter().any(|entry| portal.state.is_added(entry.key_id()));
    let demo = props.item.entries().iter().any(|entry| portal.state.is_demo(entry));
    let glance = props.glance.as_ref();
    let days = line.expires.filter(|(last, _)| last.is_some()).map(|(_, days)| days);
    let soon = days.is_some_and(|days| days <= RENEW_DAYS);
    html! {
        <li class="line">
            <a class="row" id={row_id(props.item.id())} href={line.route.href()}
                aria-current={props.selected.then_some("true")}>
                <span class="row-product">
                    <span>{ line.product.unwrap_or_else(|| words.unreadable().to_owned()) }</span>
                    { for line.tags.iter().map(|text| tag(text)) }
                </span>
                <span class="row-order">
                    <span class="code">{ line.order }</span>
                    if demo { { loud_tag(words.demo()) } }
                    if own { { loud_tag(words.own_key_tag()) } }
                </span>
                <span class="row-licensee">{ line.licensee }</span>
                <span class="row-seats">
                    if let Some(seats) = glance.and_then(|it| it.seats.clone()) {
                        { seats }
                    } else {
                        { line.seats.map(|seats| words.users(seats)).unwrap_or_default() }
                    }
                </span>
                <span class="row-expires">
                    if let Some((last, _)) = line.expires {
                        <span>{ words.runs_until(last) }</span>
                    }
                    if let Some(days) = days {
                        <span class={classes!("row-days", soon.then_some("soon"))}>
                            { words.days_left(days) }
                        </span>
                    }
                </span>
                <span class="row-status">
                    if let Some(glance) = glance.filter(|_| !line.status.is_of_the_file()) {
                        { glance.status.clone() }
                    } else {
                        { status_chip(line.status, words.status(line.status)) }
                    }
                </span>
            </a>
            <span class="row-action">
                if let Some((route, text)) = line.action {
                    <a href={route.href()}>{ text }{ picture(Icon::Forward) }</a>
                }
            </span>
        </li>
    }
}

fn of_installation(portal: &Portal, installation: &Installation) -> Line {
    let (words, now) = (portal.words, portal.state.now);
    let id = installation.id.clone();
    let root = installation.root().and_then(|entry| entry.claims());
    // What does not count yet is shown as it will be.
    let holding = &installation.holding;
    let held = holding.at(now, 0).or_else(|| holding.at(Instant::LAST, 0));
    let kind = held.as_ref().map(|held| held.kind).filter(|kind| *kind == Kind::Trial);
    let more = installation.entries.len().saturating_sub(1);
    let tags = kind.map(|kind| words.kind(kind).to_owned()).into_iter();
    let tags = tags.chain((0 < more).then(|| words.more_licenses(more))).collect();
    let last = held.as_ref().and_then(|held| held.license_expires);
    Line {
        route: Route::Manage { id: id.clone() },
        product: Some(prettify(&holding.product)),
        order: id.clone(),
        licensee: root.map(licensee).unwrap_or_default(),
        seats: held.as_ref().and_then(|held| seats(&held.modules)),
        expires: Some((last, last.map_or(0, |last| days_left(last, now)))),
        status: installation.status(now),
        tags,
        action: held
            .filter(|held| is_to_be_renewed(held, now))
            .map(|_| (Route::Renew { id }, words.act_renew().to_owned())),
    }
}

fn of_license(portal: &Portal, entry: &Entry, standing: Option<&Standing>) -> Line {
    let (words, now) = (portal.words, portal.state.now);
    let claims = entry.claims();
    let kind = claims.map(|claims| claims.kind).filter(|kind| *kind != Kind::Base);
    let route = Route::License { id: entry.record.id.clone() };
    let last = claims.and_then(|claims| claims.license_expires);
    let end = (last, last.map_or(0, |last| days_left(last, now)));
    let order = claims.map_or(entry.record.id.as_str(), |claims| &claims.order_id);
    Line {
        product: claims.map(|claims| prettify(&claims.product)),
        order: order.to_owned(),
        licensee: claims.map(licensee).unwrap_or_default(),
        seats: claims.and_then(|claims| seats(&claims.modules)),
        expires: claims.filter(|it| last.is_some() || stands_by_itself(it)).map(|_| end),
        status: entry.status(now),
        tags: kind.map(|kind| words.kind(kind).to_owned()).into_iter().collect(),
        action: standing.map(|standing| (route.clone(), words.standing(standing))),
        route,
    }
}

/// Whether a license that names no last day is perpetual.
fn stands_by_itself(claims: &Claims) -> bool {
    claims.lasts_with().is_none() && !claims.permits_nothing()
}

/// Whether the right to run, or to updates, ends soon or has ended.
fn is_to_be_renewed(held: &Held, now: Instant) -> bool {
    let ends = [held.license_expires, held.maintenance_expires];
    held.kind != Kind::Trial
        && ends.into_iter().flatten().any(|last| days_left(last, now) <= RENEW_DAYS)
}

/// What the columns hold, for the eye: each value says it for itself to a screen reader.
pub(super) fn row_head(portal: &Portal) -> Html {
    let words = portal.words;
    let heads = [
        words.product(),
        words.order_head(),
        words.licensee(),
        words.seats(),
        words.expires(),
        words.status_head(),
        words.recommended(),
    ];
    html! {
        <div class="row-head" aria-hidden="true">
            { for heads.iter().map(|head| html! { <span>{ head }</span> }) }
        </div>
    }
}

fn licensee(claims: &Claims) -> String {
    claims.licensee.company.clone().unwrap_or_else(|| claims.licensee.name.clone())
}

/// The seats of the server, or of the first module where no server is licensed.
fn seats(modules: &[Module]) -> Option<Seats> {
    let server = modules.iter().find(|module| module.id == "server");
    server.or(modules.first()).map(Module::total_seats)
}
