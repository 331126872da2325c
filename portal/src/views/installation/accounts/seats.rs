//! The seats of each module, and how they are counted.

use crate::components::{Icon, SeatParts, picture, seats_bar};
use crate::i18n::AllWords;
use crate::store::Portal;
use licentia_engine::protocol::{Authority, ModuleSeats, Seated};
use yew::prelude::*;

/// The seats of each module, as a table.
pub(super) fn seats(portal: &Portal, seated: &Seated) -> Html {
    let words = portal.all_words();
    let has = |part: fn(&ModuleSeats) -> u64| seated.modules.iter().any(|it| 0 < part(it));
    // Columns in which nothing stands are left out: most installations have no trials.
    let shown = Shown {
        trial: seated.per_module || has(|it| it.trial),
        refused: seated.per_module || has(|it| it.refused),
        kept: has(|it| it.kept),
    };
    let head = |class, text: &'static str| {
        html! { <th role="columnheader" scope="col" {class}>{ text }</th> }
    };
    let number = |text| head(Some("number"), text);
    html! {
        <section class="card seats" aria-labelledby="seats">
            <h2 id="seats">{ words.seats_title() }</h2>
            <div class="wide-table" tabindex="0" role="group" aria-labelledby="seats">
                <table role="table" class="seat-table">
                    <thead role="rowgroup">
                        <tr role="row">
                            { head(None, words.of_module()) }
                            { head(None, words.seats_enough()) }
                            { number(words.seats_held()) }
                            { number(words.seats_used()) }
                            { number(words.seats_free()) }
                            if shown.trial { { number(words.seats_trial()) } }
                            if shown.refused { { number(words.seats_refused()) } }
                            if shown.kept { { number(words.seats_kept()) } }
                            <td role="cell" class="bar"></td>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        { for seated.modules.iter().map(|it| row(words, it, shown)) }
                    </tbody>
                </table>
            </div>
            { rules(words, words.how_counted(), &seated.rules) }
        </section>
    }
}

/// Which columns there are.
#[derive(Clone, Copy)]
struct Shown {
    trial: bool,
    refused: bool,
    kept: bool,
}

fn row(words: &dyn AllWords, module: &ModuleSeats, shown: Shown) -> Html {
    let cell = |label: &'static str, class: &'static str, text: String| {
        html! { <td role="cell" class={classes!("number", class)} data-label={label}>{ text }</td> }
    };
    let number = |label, number: u64| cell(label, "", words.number(number));
    let held = module.seats.map(|seats| words.number(seats));
    let free = module.seats.map(|seats| words.number(seats.saturating_sub(module.used)));
    let quiet = |label, text: Option<String>| match text {
        Some(text) => cell(label, "", text),
        None => cell(label, "absent", words.seats_unlimited().to_owned()),
    };
    let beyond = module.trial + module.kept;
    // Whoever uses a module without having asked for a seat counts all the same.
    let full = module.used.saturating_sub(beyond + module.refused);
    let parts = SeatParts { seats: module.seats, full, beyond, refused: module.refused };
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ &module.name }</th>
            <td role="cell" data-label={words.seats_enough()}>{ verdict(words, module) }</td>
            { quiet(words.seats_held(), held) }
            { number(words.seats_used(), module.used) }
            { quiet(words.seats_free(), free) }
            if shown.trial { { number(words.seats_trial(), module.trial) } }
            if shown.refused { { number(words.seats_refused(), module.refused) } }
            if shown.kept { { number(words.seats_kept(), module.kept) } }
            <td role="cell" class="bar">{ seats_bar(parts) }</td>
        </tr>
    }
}

/// Whether there are enough seats, in a few words.
pub(super) fn verdict(words: &dyn AllWords, module: &ModuleSeats) -> Html {
    let (icon, tone) = match module.seats {
        Some(seats) if seats < module.used => (Icon::Warning, "bad"),
        Some(seats) if seats == module.used => (Icon::Info, "warn"),
        _ => (Icon::Check, "good"),
    };
    html! {
        <span class={classes!("chip", tone)}>{ picture(icon) }{ words.seats_verdict(module) }</span>
    }
}

/// Rules, word by word, for who wants to know.
pub(super) fn rules(words: &dyn AllWords, title: &str, rules: &[Authority]) -> Html {
    let rule = |rule: &Authority| {
        html! {
            <div class="rule">
                <dt>{ &rule.title }{ " " }<span class="code quiet">{ &rule.id }</span></dt>
                <dd>
                    <p>{ &rule.text }</p>
                    <p class="quiet">{ words.published_in(&rule.sources) }</p>
                </dd>
            </div>
        }
    };
    html! {
        <details class="rules">
            <summary>{ title }</summary>
            <dl>{ for rules.iter().map(rule) }</dl>
        </details>
    }
}
