//! A second lane: other rules, another plan, another story; and how both compare.

use super::address::{Address, Lane, Source};
use super::desk::Move;
use super::stage::{Show, use_told};
use super::telling::chip;
use super::{READY, name};
use crate::browser;
use crate::i18n::{AllWords, SimText};
use crate::store::{Portal, use_portal};
use crate::views::route::Route;
use licentia_engine::protocol::simulator::{CompareStories, Compared, Matter, Pair, Played, Twist};
use std::rc::Rc;
use yew::prelude::*;
use yew_router::hooks::use_navigator;
use yew_router::query::Raw;

/// Plans that are offered: so many users more.
const MORE_USERS: [u32; 3] = [5, 20, 100];

#[derive(Properties, PartialEq)]
pub(super) struct BesideProps {
    pub(super) show: Show,
    pub(super) address: Address,
}

/// What the story is compared with.
#[component]
pub(super) fn Beside(props: &BesideProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let navigator = use_navigator();
    let text = |text| words.sim(text);
    let show = &props.show;
    let chosen = props.address.lane.as_ref().map(Lane::to_string).unwrap_or_default();
    let onchange = {
        let (address, at) = (props.address.clone(), show.desk.at);
        Callback::from(move |event: Event| {
            let lane = Lane::named(&browser::text_of(&event));
            if let Some(navigator) = &navigator {
                let query = Address { lane, at: at.or(address.at), ..address.clone() }.query();
                let _ = navigator.push_with_query(&Route::Simulator, Raw(query));
            }
        })
    };
    let option = |lane: Lane, label: String| {
        let value = lane.to_string();
        let selected = value == chosen;
        html! { <option {selected} {value}>{ label }</option> }
    };
    let policies = show
        .played
        .setting
        .presets
        .iter()
        .map(|it| option(Lane::Twisted(Twist::Policy(it.value.clone())), it.label.clone()));
    let users = MORE_USERS.map(|users| {
        option(Lane::Twisted(Twist::MoreUsers(users)), words.so_many_more_users(users))
    });
    let changed = portal.state.documents.contains_key(&show.source.document())
        && !matches!(show.source, Source::Own(_));
    let stories = others(&portal, &show.source).into_iter();
    let stories = stories.map(|it| {
        let called = name(&portal, &it);
        option(Lane::Story(it), called)
    });
    html! {
        <div class="sim-beside">
            <label>
                <span>{ text(SimText::Beside) }</span>
                <select id="sim-beside" {onchange}>
                    <option value="" selected={chosen.is_empty()}>
                        { text(SimText::BesideNothing) }
                    </option>
                    <optgroup label={text(SimText::BesidePlans)}>
                        if changed {
                            { option(Lane::Unchanged, text(SimText::Unchanged).to_owned()) }
                        }
                        { option(Lane::Twisted(Twist::Renewed),
                            text(SimText::Renewed).to_owned()) }
                        { for users }
                    </optgroup>
                    <optgroup label={text(SimText::BesidePolicies)}>{ for policies }</optgroup>
                    <optgroup label={text(SimText::BesideStories)}>{ for stories }</optgroup>
                </select>
            </label>
        </div>
    }
}

/// All other stories.
fn others(portal: &Portal, source: &Source) -> Vec<Source> {
    let held = portal.state.installations.whole.keys().map(|id| Source::Held(id.clone()));
    let ready = READY.iter().map(|name| Source::Ready((*name).to_owned()));
    let own = portal.state.documents_of("scenario").filter_map(|it| Source::named(it.subject()));
    let own = own.filter(|source| matches!(source, Source::Own(_)));
    held.chain(ready).chain(own).filter(|other| other != source).collect()
}

#[derive(Properties, PartialEq)]
pub(super) struct ComparisonProps {
    pub(super) show: Show,
    pub(super) other: Rc<Played>,
    pub(super) address: Address,
}

/// How both compare.
#[component]
pub(super) fn Comparison(props: &ComparisonProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let show = &props.show;
    let question =
        CompareStories { one: show.played.key, other: props.other.key, again: show.desk.again };
    let asked = use_told(show, Some(question));
    let Some(compared) = asked.latest() else { return Html::default() };
    let text = |text| words.sim(text);
    let names = [
        name(&portal, &show.source),
        props.address.lane.as_ref().map(|lane| called(&portal, lane)).unwrap_or_default(),
    ];
    html! {
        <section class="card" aria-labelledby="sim-compare">
            <h2 id="sim-compare">
                { text(SimText::Compare) }
                if let Some(span) = &compared.span {
                    <span class="quiet">{ " " }{ span }</span>
                }
            </h2>
            if compared.span.is_none() {
                <p class="quiet">{ text(SimText::NoCommonTime) }</p>
            } else {
                { difference(words, show, compared, &names) }
                <div class="sim-pair">
                    { pairs(words, SimText::HowLong, &compared.statuses, &names) }
                    if compared.lost.is_empty() {
                        <p class="quiet">{ text(SimText::NothingLost) }</p>
                    } else {
                        { pairs(words, SimText::Lost, &compared.lost, &names) }
                    }
                </div>
                <p>
                    { text(SimText::Spent) }{ ": " }
                    { format!("{}: {} · {}: {}", names[0], compared.spent[0], names[1],
                        compared.spent[1]) }
                </p>
                { priced(words, props.address.lane.as_ref(), &props.other) }
            }
        </section>
    }
}

/// Where the price of a plan comes from, or that it has none.
fn priced(words: &dyn AllWords, lane: Option<&Lane>, played: &Played) -> Html {
    let Some(Lane::Twisted(Twist::Renewed | Twist::MoreUsers(_))) = lane else {
        return Html::default();
    };
    let text = match played.spent.is_empty() {
        true => SimText::PlanUnpriced,
        false => SimText::PlanPriced,
    };
    html! { <p class="quiet sim-small">{ words.sim(text) }</p> }
}

/// What a lane is called.
fn called(portal: &Portal, lane: &Lane) -> String {
    let words = portal.all_words();
    match lane {
        Lane::Story(source) => name(portal, source),
        Lane::Unchanged => words.sim(SimText::Unchanged).to_owned(),
        Lane::Twisted(Twist::Policy(id)) => words.under_policy(id),
        Lane::Twisted(Twist::Renewed) => words.sim(SimText::Renewed).to_owned(),
        Lane::Twisted(Twist::MoreUsers(users)) => words.so_many_more_users(*users),
    }
}

fn difference(words: &dyn AllWords, show: &Show, compared: &Compared, names: &[String; 2]) -> Html {
    let text = |text| words.sim(text);
    let Some(difference) = &compared.difference else {
        return html! { <p>{ text(SimText::Same) }</p> };
    };
    let at = difference.at;
    let go = show.does.reform(move |_: MouseEvent| Move::Go(at));
    let what = difference.what.iter().map(|(what, one, other)| {
        let what = match what {
            Matter::Status => text(SimText::Status),
            Matter::Dialog => text(SimText::LicenseDialog),
            Matter::Works(name) => name,
            Matter::Findings => text(SimText::Why),
        };
        let or = |side: &String| if side.is_empty() { "–".to_owned() } else { side.clone() };
        html! { <tr><th scope="row">{ what }</th><td>{ or(one) }</td><td>{ or(other) }</td></tr> }
    });
    html! {
        <>
            <p>
                { text(SimText::FirstDifference) }{ " " }
                <button type="button" class="link" onclick={go}>{ &difference.when }</button>
            </p>
            <table role="table" class="sim-table sim-both">
                { two_heads(names, "") }
                <tbody>{ for what }</tbody>
            </table>
        </>
    }
}

fn two_heads(names: &[String; 2], first: &'static str) -> Html {
    html! {
        <thead>
            <tr>
                if first.is_empty() { <td></td> } else { <th scope="col">{ first }</th> }
                <th scope="col">{ &names[0] }</th>
                <th scope="col">{ &names[1] }</th>
            </tr>
        </thead>
    }
}

fn pairs(words: &dyn AllWords, title: SimText, pairs: &[Pair], names: &[String; 2]) -> Html {
    let length = |length: &Option<String>| length.clone().unwrap_or_else(|| "–".to_owned());
    let row = |pair: &Pair| {
        html! {
            <tr>
                <th scope="row">{ chip(pair.paint, &pair.name) }</th>
                <td>{ length(&pair.lengths[0]) }</td>
                <td>{ length(&pair.lengths[1]) }</td>
            </tr>
        }
    };
    html! {
        <table role="table" class="sim-table sim-both">
            { two_heads(names, words.sim(title)) }
            <tbody>{ for pairs.iter().map(row) }</tbody>
        </table>
    }
}
