//! The dates of a license, and the terms it lives under.

use crate::components::Value;
use crate::i18n::{AllWords, Field, prettify};
use crate::state::{Entry, days_left};
use crate::store::Portal;
use licentia_verifier::{Date, Instant, PolicyReference};
use yew::prelude::*;

/// Dates, then terms.
pub(super) fn dates(portal: &Portal, entry: &Entry) -> Html {
    let (words, now) = (portal.all_words(), portal.state.now);
    let Some(claims) = entry.claims() else { return Html::default() };
    let revalidation = claims.revalidation;
    let revalidation =
        revalidation.map(|every| words.revalidation(every.period_days, every.grace_days));
    let value = |field: Field, value: Option<String>| {
        let value = value.map(AttrValue::from);
        html! { <Value label={words.field(field)} absent={words.absent(field)} {value} /> }
    };
    let instant = |instant: Instant| words.instant(instant);
    let end = |field, last| match (last, claims.lasts_with()) {
        (None, Some(order)) => value(field, Some(words.lasts_with(order))),
        _ if field == Field::LicenseExpires && claims.permits_nothing() => {
            value(field, Some(words.permits_nothing().to_owned()))
        }
        _ => ending(words, field, last, now),
    };
    html! {
        <>
            <section class="card" aria-labelledby="dates">
                <h2 id="dates">{ words.dates() }</h2>
                <dl class="across">
                    { value(Field::Issued, Some(instant(claims.issued))) }
                    if claims.not_before.is_some() {
                        { value(Field::NotBefore, claims.not_before.map(instant)) }
                    }
                    { value(Field::Registered, claims.registered_on.map(|date| words.date(date))) }
                    { end(Field::LicenseExpires, claims.license_expires) }
                    { end(Field::MaintenanceExpires, claims.maintenance_expires) }
                </dl>
            </section>
            <section class="card" aria-labelledby="terms">
                <h2 id="terms">{ words.terms() }</h2>
                <dl class="across">
                    { policy(words, &claims.policy()) }
                    { value(Field::PriceClass, Some(words.price_class(claims.price_class).into())) }
                    { value(Field::Revalidation, revalidation) }
                </dl>
            </section>
        </>
    }
}

/// The last day of something, and how many are left.
fn ending(words: &dyn AllWords, field: Field, last: Option<Date>, now: Instant) -> Html {
    let value = last.map(|date| AttrValue::from(words.date(date)));
    let note = last.map(|date| AttrValue::from(words.days_left(days_left(date, now))));
    html! { <Value label={words.field(field)} absent={words.absent(field)} {value} {note} /> }
}

fn policy(words: &dyn AllWords, policy: &PolicyReference) -> Html {
    let (name, note) = match policy {
        PolicyReference::Named(id) => (prettify(id), None),
        PolicyReference::Embedded(embedded) => {
            let changes = words.policy_changes(embedded.changes().len());
            (prettify(&embedded.based_on), Some(AttrValue::from(changes)))
        }
    };
    let label = words.field(Field::Policy);
    html! { <Value {label} absent={words.absent(Field::Policy)} value={name} {note} /> }
}
