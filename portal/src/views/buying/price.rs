//! What something costs, line by line, with the rule behind each line.

use crate::components::{Alert, Tone};
use crate::store::Portal;
use licentia_engine::protocol::{Prices, Quoted, QuotedLine, RuleTold, Told};
use yew::prelude::*;

/// What something costs.
pub(in crate::views) fn price(portal: &Portal, prices: &Prices, quoted: Option<&Quoted>) -> Html {
    let words = portal.all_words();
    let listed = matches!(prices, Prices::Listed { .. });
    html! {
        <>
            if let Some(quoted) = quoted {
                { quote(portal, quoted) }
            } else if listed {
                <p class="quiet">{ words.nothing_chosen() }</p>
            }
            { price_list(portal, prices) }
        </>
    }
}

/// Where prices come from, or why there are none.
pub(in crate::views) fn price_list(portal: &Portal, prices: &Prices) -> Html {
    let words = portal.all_words();
    match prices {
        Prices::None => html! {
            <Alert tone={Tone::Calm} title={words.no_price_list()}>
                <p>{ words.no_price_list_more() }</p>
            </Alert>
        },
        Prices::Broken(broken) => html! {
            <Alert tone={Tone::Warn} title={words.price_list_broken()}>
                { text(broken) }
                <p>{ words.no_price_list_more() }</p>
            </Alert>
        },
        Prices::Listed { issued, valid_until, note, signed, .. } => html! {
            <p class="quiet small">
                { words.price_list(issued, valid_until.as_deref(), *signed) }{ " " }
                if let Some(note) = note { { note }{ " " } }
                { words.no_tax() }
            </p>
        },
    }
}

/// What something costs, without where that comes from.
pub(in crate::views) fn quote(portal: &Portal, quoted: &Quoted) -> Html {
    let words = portal.all_words();
    let whole =
        if quoted.refusals.is_empty() { words.price_total() } else { words.total_with_refusals() };
    html! {
        <>
            <ul class="quote-lines">{ for quoted.lines.iter().map(|it| line(portal, it)) }</ul>
            if !quoted.lines.is_empty() {
                <p class="quote-total" aria-live="polite">
                    <span>{ whole }</span><strong>{ &quoted.total }</strong>
                </p>
            }
            { for quoted.refusals.iter().map(|it| told(Tone::Warn, it)) }
            { for quoted.remarks.iter().map(|it| told(Tone::Calm, it)) }
        </>
    }
}

/// Something to know, and what to do.
pub(in crate::views) fn told(tone: Tone, told: &Told) -> Html {
    html! {
        <Alert {tone} title={told.what.clone()}>
            if !told.remedy.is_empty() { <p class="quiet">{ &told.remedy }</p> }
        </Alert>
    }
}

fn text(told: &Told) -> Html {
    html! {
        <>
            <p>{ &told.what }</p>
            if !told.remedy.is_empty() { <p class="quiet">{ &told.remedy }</p> }
        </>
    }
}

fn line(portal: &Portal, line: &QuotedLine) -> Html {
    let words = portal.all_words();
    let part = |(name, price): &(String, String)| {
        html! { <li><span>{ name }</span><span>{ price }</span></li> }
    };
    html! {
        <li>
            <p class="quote-line">
                <span>{ &line.item }</span><span class="amount">{ &line.amount }</span>
            </p>
            <p class="quiet small">{ line.factors.join(" × ") }</p>
            <details>
                <summary class="small">
                    { words.why_this_price() }
                    <span class="visually-hidden">{ ": " }{ &line.item }</span>
                </summary>
                if !line.parts.is_empty() {
                    <p class="small">{ words.put_together_from() }</p>
                    <ul class="quote-parts small">{ for line.parts.iter().map(part) }</ul>
                }
                { rules(&line.rules) }
            </details>
        </li>
    }
}

/// The rules behind something.
pub(in crate::views) fn rules(rules: &[RuleTold]) -> Html {
    html! { <dl class="rules">{ for rules.iter().map(rule) }</dl> }
}

fn rule(rule: &RuleTold) -> Html {
    html! {
        <>
            <dt><code>{ &rule.id }</code>{ " " }{ &rule.title }</dt>
            <dd>{ &rule.text }</dd>
        </>
    }
}
