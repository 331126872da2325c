//! Everything there is to say, the gravest first.

use crate::components::{paint, said_chip};
use crate::store::Portal;
use crate::views::route::Route;
use licentia_engine::protocol::{Behind, Concerned, Found, Managed, RuleText, Way};
use yew::prelude::*;

/// The findings.
pub(super) fn findings(portal: &Portal, id: &str, managed: &Managed) -> Html {
    let words = portal.all_words();
    html! {
        <section class="card" aria-labelledby="findings">
            <h2 id="findings">{ words.manage_findings() }</h2>
            if managed.findings.is_empty() {
                <p class="quiet">{ words.no_findings() }</p>
            } else {
                <ul class="finding-list">
                    { for managed.findings.iter().map(|it| found(portal, id, it)) }
                </ul>
            }
        </section>
    }
}

fn found(portal: &Portal, id: &str, it: &Found) -> Html {
    let words = portal.all_words();
    html! {
        <li class={classes!("finding", paint(it.severity.paint))} data-code={it.code.clone()}>
            { said_chip(&it.severity) }
            <div class="finding-body">
                <p class="finding-text">{ &it.text }</p>
                if it.since.is_some() || it.until.is_some() {
                    <p class="finding-time">
                        if let Some(until) = &it.until {
                            <strong>{ words.finding_until(until) }</strong>
                        }
                        if let Some(since) = &it.since {
                            <span class="quiet">{ words.finding_since(since) }</span>
                        }
                    </p>
                }
                if let Some(remedy) = &it.remedy {
                    <p class="finding-remedy">
                        <span>{ remedy }</span>
                        { for it.ways.iter().map(|way| link(portal, id, *way)) }
                    </p>
                }
                { behind(portal, id, &it.behind) }
                { rule(portal, &it.rule) }
            </div>
        </li>
    }
}

/// A link to where something is done.
pub(super) fn link(portal: &Portal, id: &str, way: Way) -> Html {
    let of = |route: fn(String) -> Route| route(id.to_owned()).href();
    let href = match way {
        Way::AddUsers => of(|id| Route::AddUsers { id }),
        Way::Renew => of(|id| Route::Renew { id }),
        Way::Accounts => of(|id| Route::Accounts { id }),
        Way::Server => of(|id| Route::Server { id }),
        Way::Licenses => Route::Licenses.href(),
        Way::Support => {
            let onclick = Callback::from(|_: MouseEvent| {
                crate::browser::focus(super::support::BUTTON);
            });
            return html! {
                <button type="button" class="link" {onclick}>
                    { portal.all_words().way_to(way) }
                </button>
            };
        }
    };
    html! { <a {href}>{ portal.all_words().way_to(way) }</a> }
}

/// The accounts that something is about.
pub(super) fn behind(portal: &Portal, id: &str, behind: &Behind) -> Html {
    let words = portal.all_words();
    if behind.accounts.is_empty() {
        return Html::default();
    }
    let count = behind.accounts.len() as u64 + behind.more;
    let account = |it: &Concerned| {
        let note = match &it.last_day {
            Some(day) => words.trial_until(day),
            None => words.is_refused().to_owned(),
        };
        html! {
            <li><span class="code">{ &it.account }</span><span class="quiet">{ note }</span></li>
        }
    };
    html! {
        <details class="more-of">
            <summary>{ words.accounts_concerned(count) }</summary>
            <ul class="accounts-behind">{ for behind.accounts.iter().map(account) }</ul>
            <p>
                if 0 < behind.more { { words.more_accounts(behind.more) }{ " · " } }
                <a href={Route::Accounts { id: id.to_owned() }.href()}>{ words.all_accounts() }</a>
            </p>
        </details>
    }
}

/// A rule, opened in place.
pub(in crate::views::installation) fn rule(portal: &Portal, rule: &RuleText) -> Html {
    html! {
        <details class="more-of">
            <summary>{ portal.all_words().rule_name(&rule.id, &rule.title) }</summary>
            { rule_text(portal, rule) }
        </details>
    }
}

/// What a rule says, and who says so.
pub(super) fn rule_text(portal: &Portal, rule: &RuleText) -> Html {
    html! {
        <>
            <p>{ &rule.text }</p>
            <p class="quiet">
                { portal.all_words().rule_sources() }{ ": " }{ rule.sources.join("; ") }
            </p>
        </>
    }
}
