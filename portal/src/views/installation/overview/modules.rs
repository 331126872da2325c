//! The modules, as the license dialog has them.

use super::findings::{behind, link, rule};
use crate::components::{Icon, SeatParts, picture, seats_bar};
use crate::store::{Portal, use_portal};
use crate::views::route::Route;
use licentia_engine::protocol::{Exceeded, Managed, ModuleLine};
use licentia_verifier::Seats;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
pub(super) struct ModuleTableProps {
    /// The installation.
    pub(super) id: AttrValue,
    pub(super) managed: Rc<Managed>,
}

impl PartialEq for ModuleTableProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Rc::ptr_eq(&self.managed, &other.managed)
    }
}

/// The modules; a red exclamation mark opens why it is there.
#[component]
pub(super) fn ModuleTable(props: &ModuleTableProps) -> Html {
    let portal = use_portal();
    let open = use_state(|| None::<String>);
    let words = portal.all_words();
    let table = Table {
        portal: &portal,
        id: &props.id,
        has_accounts: props.managed.has_accounts,
        first: props.managed.modules.first().map(|line| line.id.clone()),
    };
    let row = |line: &ModuleLine| {
        let is_open = open.as_ref() == Some(&line.id);
        let toggle = {
            let (open, id) = (open.clone(), line.id.clone());
            Callback::from(move |_: MouseEvent| open.set((!is_open).then(|| id.clone())))
        };
        table.row(line, is_open, toggle)
    };
    html! {
        <section class="card" aria-labelledby="modules">
            <h2 id="modules">{ words.modules() }</h2>
            if props.managed.modules.is_empty() {
                <p class="quiet">{ words.no_modules() }</p>
            } else {
                <table class="module-table" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{ words.module() }</th>
                            <th role="columnheader" scope="col">{ words.category() }</th>
                            <th role="columnheader" scope="col" class="number">
                                { words.seats() }
                            </th>
                            <th role="columnheader" scope="col" class="used-column">
                                { words.used_seats() }
                            </th>
                            <th role="columnheader" scope="col">{ words.maintenance_left() }</th>
                            <th role="columnheader" scope="col">
                                { words.recommended_action() }
                            </th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{ for props.managed.modules.iter().map(row) }</tbody>
                </table>
            }
        </section>
    }
}

/// What the rows have in common.
struct Table<'a> {
    portal: &'a Portal,
    id: &'a AttrValue,
    has_accounts: bool,
    /// The first module of the table.
    first: Option<String>,
}

impl Table<'_> {
    fn row(&self, line: &ModuleLine, is_open: bool, toggle: Callback<MouseEvent>) -> Html {
        let words = self.portal.all_words();
        let panel = format!("why-{}", line.id);
        let name = words.why_exceeded(&line.name);
        html! {
            <>
                <tr role="row" class={classes!("module-row", (!line.held).then_some("absent"))}>
                    <th role="rowheader" scope="row">
                        { &line.name }
                        if line.exceeded.is_some() {
                            <button type="button" class="icon-button exclaim"
                                aria-label={name.clone()} title={name}
                                aria-expanded={is_open.to_string()} aria-controls={panel.clone()}
                                onclick={toggle}>
                                { picture(Icon::Exclaim) }
                            </button>
                        }
                    </th>
                    <td role="cell" data-label={words.category()}>
                        { line.category.map_or(words.not_held(), |it| words.category_name(it)) }
                    </td>
                    <td role="cell" class="number" data-label={words.seats()}>
                        { self.seats(line) }
                    </td>
                    <td role="cell" class="used-column" data-label={words.used_seats()}>
                        { self.used(line) }
                    </td>
                    <td role="cell" data-label={words.maintenance_left()}>
                        { self.maintenance(line) }
                    </td>
                    <td role="cell" data-label={words.recommended_action()}>
                        { self.recommended(line) }
                    </td>
                </tr>
                if let Some(exceeded) = line.exceeded.as_ref().filter(|_| is_open) {
                    <tr role="row" class="why-row" id={panel}>
                        <td role="cell" colspan="6">{ self.why(exceeded) }</td>
                    </tr>
                }
            </>
        }
    }

    fn seats(&self, line: &ModuleLine) -> Html {
        let words = self.portal.all_words();
        if !line.held {
            return html! { <span aria-hidden="true">{ "–" }</span> };
        }
        let seats = line.seats.map_or(Seats::Unlimited, Seats::Limited);
        let parts = line.seats.filter(|_| 0 < line.extra_seats).map(|seats| {
            let included = Seats::Limited(seats.saturating_sub(line.extra_seats));
            words.seat_parts(included, line.extra_seats)
        });
        html! {
            <>
                { words.seat_count(seats) }
                if let Some(parts) = parts { <span class="quiet parts">{ parts }</span> }
            </>
        }
    }

    fn used(&self, line: &ModuleLine) -> Html {
        let words = self.portal.all_words();
        let Some(used) = line.used.filter(|_| self.has_accounts) else {
            let href = Route::Accounts { id: self.id.to_string() }.href();
            // One link is enough: it is about all modules.
            let is_first = self.first.as_ref() == Some(&line.id);
            return html! {
                <>
                    <span class="quiet">{ words.used_unknown() }</span>
                    if is_first {
                        <a class="read-link" {href}>{ words.read_accounts() }</a>
                    }
                </>
            };
        };
        let seats = line.seats.map(u64::from);
        let (beyond, refused) = (line.trial, line.refused);
        let full = used.saturating_sub(beyond).saturating_sub(refused);
        let parts = SeatParts { seats, full, beyond, refused };
        html! {
            <div class="used-cell">
                <span>{ words.number(used) }</span>
                { seats_bar(parts) }
                if 0 < line.trial {
                    <span class="quiet parts">{ words.trial_count(line.trial) }</span>
                }
                if 0 < line.refused {
                    <span class="parts refused-count">{ words.refused_count(line.refused) }</span>
                }
            </div>
        }
    }

    fn maintenance(&self, line: &ModuleLine) -> Html {
        let words = self.portal.all_words();
        html! {
            <>
                if let Some(left) = &line.maintenance {
                    { left }
                } else {
                    <span aria-hidden="true">{ "–" }</span>
                }
                if let Some(day) = &line.last_day {
                    <span class="quiet parts">{ words.renewal_expires(day) }</span>
                }
            </>
        }
    }

    fn recommended(&self, line: &ModuleLine) -> Html {
        if line.recommended.is_empty() {
            let nothing = self.portal.all_words().nothing_recommended();
            return html! { <span class="absent">{ nothing }</span> };
        }
        let way = |(way, _): &(licentia_engine::protocol::Way, String)| {
            html! { <li>{ link(self.portal, self.id, *way) }</li> }
        };
        html! { <ul class="recommended">{ for line.recommended.iter().map(way) }</ul> }
    }

    fn why(&self, exceeded: &Exceeded) -> Html {
        html! {
            <div class="why-exceeded">
                <p>{ &exceeded.text }</p>
                { behind(self.portal, self.id, &exceeded.behind) }
                { rule(self.portal, &exceeded.rule) }
            </div>
        }
    }
}
