//! Where a license comes from: who issued it, by which key, and the key text itself, masked.

use super::identity::copy_button;
use crate::components::Value;
use crate::i18n::Field;
use crate::state::Entry;
use crate::store::Portal;
use licentia_verifier::masked;
use yew::prelude::*;

/// Issuer, signing key, registration key.
pub(super) fn origin(portal: &Portal, entry: &Entry) -> Html {
    let words = portal.all_words();
    let Some(claims) = entry.claims() else { return Html::default() };
    let key = &entry.record.key;
    let shown = masked(key);
    let key_id = entry.key_id().map(|id| AttrValue::from(id.to_owned()));
    let taken_in = entry.record.taken_in.map(|instant| AttrValue::from(words.instant(instant)));
    let label = |field: Field| (words.field(field), words.absent(field));
    let (issuer, no_issuer) = label(Field::Issuer);
    let (signed_by, no_key_id) = label(Field::KeyId);
    let (added, not_added) = label(Field::TakenIn);
    let (registration_key, no_key) = label(Field::RegistrationKey);
    html! {
        <section class="card" aria-labelledby="origin">
            <h2 id="origin">{ words.origin() }</h2>
            <dl class="across wide">
                <Value label={issuer} absent={no_issuer} value={claims.issuer.clone()} />
                <Value label={added} absent={not_added} value={taken_in} />
                <Value label={signed_by} absent={no_key_id} value={key_id.clone()} code=true>
                    { key_id.map(|id| copy_button(portal, Field::KeyId, id)).unwrap_or_default() }
                </Value>
                <Value label={registration_key} absent={no_key} value={shown} code=true
                    note={words.masked_hint()}>
                    { copy_button(portal, Field::RegistrationKey, key.clone().into()) }
                </Value>
            </dl>
        </section>
    }
}
