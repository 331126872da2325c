//! The machines that have the license, and what they are together.

use super::facts::{Form, id_of};
use super::form::{Field, tick};
use crate::browser;
use crate::components::{Alert, Icon, Tone, picture};
use crate::store::Portal;
use crate::views::installation::overview::rule;
use licentia_engine::protocol::{
    MachineFacts, MachineRole, Paint, Served, ServerFacts, ServerField,
};
use yew::prelude::*;

const ROLES: [MachineRole; 4] = [
    MachineRole::Production,
    MachineRole::Standby,
    MachineRole::Migration,
    MachineRole::HighAvailability,
];

/// Whether what is known of them is permitted, and by which rule.
pub(super) fn copies(portal: &Portal, served: &Served) -> Html {
    let (words, copies) = (portal.all_words(), &served.copies);
    let rules = html! { { for copies.rules.iter().map(|it| rule(portal, it)) } };
    let Some(verdict) = &copies.verdict else {
        let text = match served.facts.machines.len() {
            0 => words.server_no_machines(),
            _ => words.server_machines_fine(),
        };
        return html! {
            <div class="copies"><p>{ text }</p>{ rules }</div>
        };
    };
    let tone = match verdict.paint {
        Paint::Good | Paint::Quiet => Tone::Good,
        Paint::Warning => Tone::Warn,
        Paint::Bad => Tone::Bad,
    };
    let title = match verdict.paint {
        Paint::Bad => words.server_breach(),
        Paint::Good | Paint::Quiet | Paint::Warning => words.server_permitted(),
    };
    html! {
        <div class="copies">
            <Alert {tone} {title}>
                <p>{ &verdict.text }</p>
                if let Some(until) = &copies.until { <p>{ words.finding_until(until) }</p> }
                if let Some(remedy) = &copies.remedy { <p class="quiet">{ remedy }</p> }
            </Alert>
            { rules }
        </div>
    }
}

/// The machines, to be added, changed and taken away.
pub(super) fn machines(form: &Form<'_>) -> Html {
    let words = form.portal.all_words();
    let add = form.change(|facts: &mut ServerFacts, _: MouseEvent| {
        // The first is the one that works; what comes then usually waits.
        let role =
            if facts.machines.is_empty() { MachineRole::Production } else { MachineRole::Standby };
        let cables = "1".to_owned();
        facts.machines.push(MachineFacts { role, cables, ..MachineFacts::default() });
    });
    let rows = form.typed.machines.iter().enumerate();
    html! {
        <>
            { for rows.map(|(place, it)| machine(form, place, it)) }
            <div class="buttons">
                <button type="button" class="button" onclick={add}>
                    { words.server_add_machine() }
                </button>
            </div>
        </>
    }
}

fn machine(form: &Form<'_>, place: usize, it: &MachineFacts) -> Html {
    let words = form.portal.all_words();
    let change = |change: fn(&mut MachineFacts, String)| {
        form.change(move |facts: &mut ServerFacts, typed: String| {
            if let Some(machine) = facts.machines.get_mut(place) {
                change(machine, typed);
            }
        })
    };
    let flip = |change: fn(&mut MachineFacts)| {
        form.change(move |facts: &mut ServerFacts, ()| {
            facts.machines.get_mut(place).into_iter().for_each(change);
        })
    };
    let field = |field: ServerField, kind, value: &str, to: fn(&mut MachineFacts, String)| {
        Field {
            id: id_of(field, Some(place)),
            label: words.server_field(field),
            hint: None,
            kind,
            value,
            problem: form.problem(field, Some(place)),
        }
        .draw(change(to))
    };
    let remove = form.change(move |facts: &mut ServerFacts, _: MouseEvent| {
        if place < facts.machines.len() {
            facts.machines.remove(place);
        }
    });
    let role_id = format!("server-role-{place}");
    let choose = form.change(move |facts: &mut ServerFacts, event: Event| {
        let chosen = browser::text_of(&event);
        let role = ROLES.into_iter().find(|role| format!("{role:?}") == chosen);
        if let (Some(machine), Some(role)) = (facts.machines.get_mut(place), role) {
            machine.role = role;
        }
    });
    let name = words.server_machine(place + 1);
    html! {
        <fieldset class="machine">
            <legend>{ &name }</legend>
            <div class="fields">
                { field(ServerField::MachineId, "text", &it.id, |it, to| it.id = to) }
                <div class="field">
                    <label for={role_id.clone()}>{ words.server_role_label() }</label>
                    <select id={role_id} onchange={choose}>
                        { for ROLES.iter().map(|role| html! {
                            <option value={format!("{role:?}")} selected={*role == it.role}>
                                { words.server_role(*role) }
                            </option>
                        }) }
                    </select>
                </div>
                { field(ServerField::Since, "date", &it.since, |it, to| it.since = to) }
                { field(ServerField::Cables, "text", &it.cables, |it, to| it.cables = to) }
                { tick(format!("server-off-{place}"), words.server_service_off(), it.service_off,
                    flip(|it| it.service_off = !it.service_off)) }
                { tick(format!("server-traffic-{place}"), words.server_traffic(), it.traffic,
                    flip(|it| it.traffic = !it.traffic)) }
            </div>
            <button type="button" class="button danger" onclick={remove}>
                { picture(Icon::Trash) }{ words.server_remove_machine(&name) }
            </button>
        </fieldset>
    }
}
