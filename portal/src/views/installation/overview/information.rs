//! The Information section, and what changes next.

use crate::components::{Value, said_chip};
use crate::i18n::{Field, SimText, prettify};
use crate::store::Portal;
use crate::views::identity::copy_button;
use crate::views::route::Route;
use licentia_engine::protocol::{Ending, Information, Managed};
use yew::prelude::*;

/// The licensee on the left, the license on the right.
pub(super) fn information(portal: &Portal, id: &str, managed: &Managed) -> Html {
    let (words, it) = (portal.all_words(), &managed.information);
    let plain = |field: Field, value: Option<&String>| {
        let value = value.filter(|text| !text.is_empty()).cloned().map(AttrValue::from);
        html! { <Value label={words.field(field)} absent={words.absent(field)} {value} /> }
    };
    let product = match &it.edition {
        Some(edition) => format!("{} {}", it.product, prettify(edition)),
        None => it.product.clone(),
    };
    html! {
        <section class="card" aria-labelledby="information">
            <h2 id="information">{ words.information() }</h2>
            <div class="pair">
                <dl aria-label={words.licensee()}>
                    { plain(Field::Name, Some(&it.name)) }
                    { plain(Field::Company, it.company.as_ref()) }
                    { plain(Field::Email, Some(&it.email)) }
                    { plain(Field::StreetAddress, it.street_address.as_ref()) }
                </dl>
                <dl aria-label={words.identity()}>
                    <Value label={words.product_label()} absent="" value={product} />
                    <Value label={words.field(Field::OrderId)} absent=""
                        value={it.order_id.clone()} code=true>
                        { copy_button(portal, Field::OrderId, it.order_id.clone().into()) }
                    </Value>
                    <div class="value">
                        <dt>{ words.field(Field::Status) }</dt>
                        <dd class="chips">
                            { said_chip(&managed.status) }
                            if managed.status.text != managed.display.text {
                                <span class="value-note">
                                    { words.sim(SimText::Dialog) }{ " " }
                                    { &managed.display.text }
                                </span>
                            }
                        </dd>
                    </div>
                    { machine(portal, id, it) }
                    { ending(portal, Field::LicenseExpires, it.license_expires.as_ref()) }
                    { ending(portal, Field::MaintenanceExpires, it.maintenance_expires.as_ref()) }
                    { policy(portal, it) }
                </dl>
            </div>
        </section>
    }
}

/// The machine that the license names, and which this is.
fn machine(portal: &Portal, id: &str, it: &Information) -> Html {
    let words = portal.all_words();
    let label = words.field(Field::ReferenceId);
    let note = match (&it.licensed_machine, &it.machine) {
        (Some(licensed), Some(machine)) if licensed == machine => {
            html! { words.on_its_machine() }
        }
        (_, Some(machine)) => html! { words.this_machine(machine) },
        (Some(_), None) => {
            let href = Route::Server { id: id.to_owned() }.href();
            html! { <>{ words.machine_unknown() }{ " " }<a {href}>{ words.way_server() }</a></> }
        }
        (None, None) => Html::default(),
    };
    html! {
        <div class="value">
            <dt>{ label }</dt>
            <dd>
                if let Some(licensed) = &it.licensed_machine {
                    <span class="value-text code">{ licensed }</span>
                    { copy_button(portal, Field::ReferenceId, licensed.clone().into()) }
                } else {
                    <span class="absent">
                        <span aria-hidden="true">{ "– " }</span>
                        { words.absent(Field::ReferenceId) }
                    </span>
                }
                <span class="value-note">{ note }</span>
            </dd>
        </div>
    }
}

fn ending(portal: &Portal, field: Field, ending: Option<&Ending>) -> Html {
    let words = portal.all_words();
    let Some(ending) = ending else {
        return html! { <Value label={words.field(field)} absent={words.absent(field)} /> };
    };
    let tone = crate::components::paint(ending.left.paint);
    html! {
        <div class="value">
            <dt>{ words.field(field) }</dt>
            <dd>
                { &ending.date }
                <span class={classes!("value-note", "left", tone)}>{ &ending.left.text }</span>
            </dd>
        </div>
    }
}

fn policy(portal: &Portal, it: &Information) -> Html {
    let words = portal.all_words();
    let changes = (0 < it.policy_changes)
        .then(|| words.policy_changes(usize::try_from(it.policy_changes).unwrap_or(usize::MAX)));
    let note = match (changes, it.policy_about.is_empty()) {
        (Some(changes), true) => Some(changes),
        (Some(changes), false) => Some(format!("{}; {changes}", it.policy_about)),
        (None, true) => None,
        (None, false) => Some(it.policy_about.clone()),
    };
    let note = note.map(AttrValue::from);
    let label = words.field(Field::Policy);
    html! { <Value {label} absent="" value={prettify(&it.policy)} {note} /> }
}

/// What changes first if nothing is done.
pub(super) fn next_change(portal: &Portal, managed: &Managed) -> Html {
    let words = portal.all_words();
    html! {
        <section class="card next" aria-labelledby="next">
            <h2 id="next">{ words.next_change() }</h2>
            if let Some(next) = &managed.next {
                <p class="next-when">
                    <strong>{ &next.when }</strong>
                    <span class="quiet">{ &next.distance }</span>
                </p>
                <p class="next-status">
                    if next.is_other {
                        <span class="quiet">{ words.status_then() }</span>
                        { said_chip(&next.status) }
                    } else {
                        <span class="quiet">{ words.status_stays() }</span>
                    }
                </p>
                <ul class="why-list">
                    { for next.why.iter().map(|why| html! { <li>{ why }</li> }) }
                </ul>
                <p class="clock">{ &managed.clock }</p>
            } else {
                <p class="quiet">{ words.no_next_change() }</p>
            }
        </section>
    }
}
