//! What is licensed by itself: modules, and the limits of single domains.

use crate::i18n::AllWords;
use crate::state::Entry;
use crate::store::Portal;
use licentia_verifier::Module;
use yew::prelude::*;

/// The modules, as a table.
pub(super) fn modules(portal: &Portal, entry: &Entry) -> Html {
    let words = portal.all_words();
    let Some(claims) = entry.claims() else { return Html::default() };
    html! {
        <section class="card" aria-labelledby="modules">
            <h2 id="modules">{ words.modules() }</h2>
            if claims.modules.is_empty() {
                <p class="quiet">{ words.no_modules() }</p>
            } else {
                <table class="licensed">
                    <thead>
                        <tr>
                            <th scope="col">{ words.module() }</th>
                            <th scope="col">{ words.category() }</th>
                            <th scope="col" class="number">{ words.seats() }</th>
                            <th scope="col">{ words.expires() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for claims.modules.iter().map(|module| row(words, module)) }</tbody>
                </table>
            }
        </section>
    }
}

fn row(words: &dyn AllWords, module: &Module) -> Html {
    let parts =
        (0 < module.extra_seats).then(|| words.seat_parts(module.seats, module.extra_seats));
    let expires = module.expires.map(|date| words.date(date));
    html! {
        <tr>
            <th scope="row">{ words.module_name(&module.id) }<code>{ &module.id }</code></th>
            <td data-label={words.category()}>{ words.category_name(module.category) }</td>
            <td class="number" data-label={words.seats()}>
                { words.seat_count(module.total_seats()) }
                if let Some(parts) = parts { <span class="quiet parts">{ parts }</span> }
            </td>
            if let Some(expires) = expires {
                <td data-label={words.expires()}>{ expires }</td>
            } else {
                <td class="absent" data-label={words.expires()}>
                    <span aria-hidden="true">{ "– " }</span>
                    <span class="meaning">{ words.with_license() }</span>
                </td>
            }
        </tr>
    }
}

/// The limits of single domains, if there are any.
pub(super) fn domain_limits(portal: &Portal, entry: &Entry) -> Html {
    let words = portal.all_words();
    let limits = entry.claims().map(|claims| claims.domain_limits.as_slice());
    let limits = limits.unwrap_or_default();
    if limits.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="domains">
            <h2 id="domains">{ words.domain_limits() }</h2>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.domain() }</th>
                        <th scope="col" class="number">{ words.seats() }</th>
                    </tr>
                </thead>
                <tbody>
                    { for limits.iter().map(|limit| html! {
                        <tr>
                            <th scope="row">{ &limit.domain }</th>
                            <td class="number">{ words.number(limit.seats.into()) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </section>
    }
}
