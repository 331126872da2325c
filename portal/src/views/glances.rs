//! What the engine says of the lines of the list: where each server stands, and its seats.

use super::licenses::{LicensesProps, Table, page};
use super::row::Glimpse;
use crate::asking::use_answer;
use crate::components::{SeatParts, said_chip, seats_bar};
use crate::state::{Document, Item};
use crate::store::{Portal, use_portal};
use licentia_engine::protocol::{Glance, Glanced, GlancedSeats};
use std::rc::Rc;
use yew::prelude::*;

/// One page of the list. The engine is asked about those lines about whose servers something is
/// known; the others need no engine, which so need not be downloaded.
#[component]
pub(super) fn GlancedTable(props: &LicensesProps) -> Html {
    let portal = use_portal();
    let state = &portal.state;
    let found = state.found();
    let (_, shown) = page(state, found.len());
    let known = |id: &&str| state.documents.contains_key(&Document::facts_id(id));
    let ids: Vec<&str> = found[shown].iter().map(Item::id).filter(known).collect();
    let installations = ids.iter().map(|id| (*id).to_owned()).collect();
    let question = Glance { installations, now: state.now.unix_seconds() };
    let asked = use_answer(&state.folders(&ids), (!ids.is_empty()).then_some(question));
    let glimpse = |it: &Glanced| {
        let seats = it.seats.map(|seats| used(&portal, seats));
        (it.installation.clone(), Glimpse { seats, status: said_chip(&it.status) })
    };
    let glanced = asked.latest().map(|answer| answer.iter().map(glimpse).collect());
    let glances = Rc::new(glanced.unwrap_or_default());
    html! { <Table selected={props.selected.clone()} {glances} /> }
}

/// Used seats, of those that are held, as a bar too.
fn used(portal: &Portal, seats: GlancedSeats) -> Html {
    let (beyond, refused) = (seats.trial.into(), seats.refused.into());
    let full = seats.used.saturating_sub(beyond).saturating_sub(refused);
    let parts = SeatParts { seats: seats.held.map(u64::from), full, beyond, refused };
    html! { <>{ portal.words.used_of(seats.used, seats.held) }{ seats_bar(parts) }</> }
}
