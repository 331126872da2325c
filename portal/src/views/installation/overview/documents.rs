//! The license files that an installation is put together from.

use crate::components::status_chip;
use crate::i18n::Field;
use crate::state::{Entry, Installation, Status};
use crate::store::Portal;
use crate::views::route::Route;
use licentia_engine::protocol::Managed;
use licentia_verifier::Kind;
use std::rc::Rc;
use yew::prelude::*;

/// The licenses, each with what it is worth here.
pub(super) fn documents(portal: &Portal, installation: &Installation, managed: &Managed) -> Html {
    let words = portal.all_words();
    let in_force = &managed.information.order_id;
    let row = |entry: &Rc<Entry>| row(portal, installation, entry, in_force);
    html! {
        <section class="card" aria-labelledby="documents">
            <h2 id="documents">{ words.held_documents() }</h2>
            <table class="document-table" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ words.field(Field::OrderId) }</th>
                        <th role="columnheader" scope="col">{ words.document_kind() }</th>
                        <th role="columnheader" scope="col">{ words.field(Field::Issued) }</th>
                        <th role="columnheader" scope="col">{ words.expires() }</th>
                        <th role="columnheader" scope="col">{ words.license_standing() }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for installation.entries.iter().map(row) }</tbody>
            </table>
        </section>
    }
}

fn row(portal: &Portal, of: &Installation, entry: &Entry, in_force: &str) -> Html {
    let words = portal.all_words();
    let Some(claims) = entry.claims() else { return Html::default() };
    let href = Route::License { id: entry.record.id.clone() }.href();
    let expires = claims.license_expires.or(claims.maintenance_expires);
    html! {
        <tr role="row">
            <th role="rowheader" scope="row"><a class="code" {href}>{ &claims.order_id }</a></th>
            <td role="cell" data-label={words.document_kind()}>{ words.kind(claims.kind) }</td>
            <td role="cell" data-label={words.field(Field::Issued)}>
                { words.instant(claims.issued) }
            </td>
            <td role="cell" data-label={words.expires()}>
                { expires.map_or_else(|| "–".to_owned(), |day| words.date(day)) }
            </td>
            <td role="cell" data-label={words.license_standing()}>
                { standing(portal, of, entry, in_force) }
            </td>
        </tr>
    }
}

/// Whether it counts, and if not, why.
fn standing(portal: &Portal, of: &Installation, entry: &Entry, in_force: &str) -> Html {
    let (words, now) = (portal.all_words(), portal.state.now);
    let Some(claims) = entry.claims() else { return Html::default() };
    let is_newer = |other: &&Rc<Entry>| {
        other
            .claims()
            .is_some_and(|other| other.order_id == claims.order_id && claims.issued < other.issued)
    };
    let is_trunk = match claims.kind {
        Kind::Base | Kind::Trial | Kind::Upgrade => true,
        Kind::AddOn | Kind::Renewal | Kind::Bridge => false,
    };
    let text = if of.entries.iter().any(|other| is_newer(&other)) {
        words.newer_copy().to_owned()
    } else if let Some(begins) = claims.not_before.filter(|begins| now < *begins) {
        words.counts_from(&words.instant(begins))
    } else if is_trunk && claims.order_id != in_force {
        words.superseded(in_force)
    } else {
        match entry.status(now) {
            Status::InForce | Status::NotYetValid => words.license_counts().to_owned(),
            status => return status_chip(status, words.status(status)),
        }
    };
    html! { text }
}
