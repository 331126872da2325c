//! The Information section: the licensee on the left, the license on the right.

use crate::components::{CopyButton, Value, status_chip};
use crate::i18n::Field;
use crate::state::{Action, Entry, Said};
use crate::store::Portal;
use yew::prelude::*;

/// Who holds it and which it is, side by side.
pub(super) fn identity(portal: &Portal, entry: &Entry) -> Html {
    let words = portal.all_words();
    let Some(claims) = entry.claims() else { return Html::default() };
    let licensee = &claims.licensee;
    let plain = |field: Field, value: Option<&String>| {
        let value = value.cloned().map(AttrValue::from);
        html! { <Value label={words.field(field)} absent={words.absent(field)} {value} /> }
    };
    let id = |field: Field, value: Option<&String>| {
        let value = value.cloned().map(AttrValue::from);
        let button = value.clone().map(|text| copy_button(portal, field, text));
        html! {
            <Value label={words.field(field)} absent={words.absent(field)} {value} code=true>
                { button.unwrap_or_default() }
            </Value>
        }
    };
    let status = entry.status(portal.state.now);
    html! {
        <section class="card" aria-labelledby="information">
            <h2 id="information">{ words.information() }</h2>
            <div class="pair">
                <dl aria-label={words.licensee()}>
                    { plain(Field::Name, Some(&licensee.name)) }
                    { plain(Field::Company, licensee.company.as_ref()) }
                    { plain(Field::Email, Some(&licensee.email)) }
                    { plain(Field::StreetAddress, licensee.street_address.as_ref()) }
                </dl>
                <dl aria-label={words.identity()}>
                    { id(Field::ReferenceId, claims.reference_id.as_ref()) }
                    { id(Field::OrderId, Some(&claims.order_id)) }
                    { id(Field::PreviousOrderId, claims.previous_order_id.as_ref()) }
                    <div class="value">
                        <dt>{ words.field(Field::Status) }</dt>
                        <dd>{ status_chip(status, words.status(status)) }</dd>
                    </div>
                    if let Some(status) = entry.status_at_issue() {
                        { plain(Field::StatusAtIssue, Some(&words.status_at_issue(status))) }
                    }
                </dl>
            </div>
        </section>
    }
}

/// A button that copies the value of a field, and has it announced.
pub(super) fn copy_button(portal: &Portal, field: Field, text: AttrValue) -> Html {
    let words = portal.all_words();
    let oncopied = portal
        .send
        .reform(|allowed: bool| Action::Say(if allowed { Said::Copied } else { Said::NotCopied }));
    html! {
        <CopyButton {text} label={words.copy(field)} done={words.copied()} {oncopied} />
    }
}
