//! Freeing seats: who has been away for long, and what then would be.

use super::PartProps;
use super::query::Query;
use super::seats::{rules, verdict};
use crate::asking::{Asked, use_answer};
use crate::browser;
use crate::components::{CopyButton, Icon, picture};
use crate::i18n::AllWords;
use crate::state::{Action, Said};
use crate::store::{Portal, use_portal};
use licentia_engine::protocol::{Idle, IdleAccount, Idled, ModuleSeats, Seated, SortBy, WhatIf};
use yew::prelude::*;

/// For how many days somebody may have been away.
const DAYS: [u32; 4] = [30, 90, 180, 365];
/// What is looked at first.
const USUAL_DAYS: u32 = 90;
/// How many lines are shown of a long text.
const LINES: usize = 8;

/// Freeing seats; it is closed until somebody asks for it.
#[component]
pub(super) fn Free(props: &PartProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let query = &props.query;
    let open = query.idle.is_some();
    let ontoggle = {
        let (ask, query) = (props.ask.clone(), query.clone());
        Callback::from(move |event: MouseEvent| {
            // The address opens and closes it: so a reload finds it as it was.
            event.prevent_default();
            let idle = if query.idle.is_some() { None } else { Some(USUAL_DAYS) };
            ask.adjust(Query { idle, ..query.clone() });
        })
    };
    html! {
        <details class="card free" {open}>
            <summary onclick={ontoggle}>
                <h2>{ words.free_title() }</h2>
            </summary>
            if let Some(days) = query.idle {
                <p>{ words.free_more() }</p>
                if props.seated.logins_known {
                    <Found {days} part={props.clone()} />
                } else {
                    <p>{ words.free_logins_unknown() }</p>
                }
            }
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct FoundProps {
    days: u32,
    part: PartProps,
}

/// The module whose seats are looked at: the one that lacks most, where each counts by itself.
fn module_of<'a>(seated: &'a Seated, query: &Query) -> Option<&'a ModuleSeats> {
    let wanted = query.idle_module.as_deref();
    let modules = seated.modules.iter().filter(|it| seated.per_module && 0 < it.used);
    let lacks = |it: &&ModuleSeats| (it.used.saturating_sub(it.seats.unwrap_or(u64::MAX)), it.used);
    let named = modules.clone().find(|it| Some(it.id.as_str()) == wanted);
    named.or_else(|| modules.max_by_key(lacks))
}

#[component]
fn Found(props: &FoundProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let part = &props.part;
    let module = module_of(&part.seated, &part.query);
    let question = Idle {
        installation: part.installation.to_string(),
        now: part.now,
        days: props.days,
        module: module.map(|it| it.id.clone()),
        never: !part.query.dated_only,
    };
    let asked = use_answer(&part.folders, Some(question));
    let body = match (&asked, asked.latest()) {
        (Asked::Failed(failure), _) => portal.failed(failure),
        (_, None) => html! { <p class="quiet">{ words.thinking() }</p> },
        (_, Some(idled)) => found(&portal, idled, module),
    };
    html! {
        <>
            { choices(words, props, module, asked.latest().map_or(0, |idled| idled.never)) }
            { body }
        </>
    }
}

/// For how long, whose, and whether those are meant who never came.
fn choices(
    words: &dyn AllWords,
    props: &FoundProps,
    module: Option<&ModuleSeats>,
    never: u32,
) -> Html {
    let part = &props.part;
    let change = |change: fn(&Event, &mut Query)| {
        let (ask, query) = (part.ask.clone(), part.query.clone());
        Callback::from(move |event: Event| {
            let mut query = query.clone();
            change(&event, &mut query);
            ask.adjust(query);
        })
    };
    let since = change(|event, query| query.idle = browser::text_of(event).parse().ok());
    let of = change(|event, query| query.idle_module = Some(browser::text_of(event)));
    let with_never = change(|event, query| query.dated_only = !browser::is_checked(event));
    let days = DAYS.into_iter().chain((!DAYS.contains(&props.days)).then_some(props.days));
    let day = |days: u32| {
        html! {
            <option value={days.to_string()} selected={days == props.days}>
                { words.free_days(days) }
            </option>
        }
    };
    let used = part.seated.modules.iter().filter(|it| 0 < it.used);
    let option = |it: &ModuleSeats| {
        let selected = module.is_some_and(|module| module.id == it.id);
        html! { <option value={it.id.clone()} {selected}>{ &it.name }</option> }
    };
    html! {
        <div class="choices">
            <label class="sort">
                <span>{ words.free_since() }</span>
                <select onchange={since}>{ for days.map(day) }</select>
            </label>
            if module.is_some() {
                <label class="sort">
                    <span>{ words.of_module() }</span>
                    <select onchange={of}>{ for used.map(option) }</select>
                </label>
            }
            if 0 < never {
                <label class="check">
                    <input type="checkbox" checked={!part.query.dated_only} onchange={with_never} />
                    <span>{ words.free_never(never) }</span>
                </label>
            }
        </div>
    }
}

/// Who could give seats up, what then would be, and how it is done.
fn found(portal: &Portal, idled: &Idled, module: Option<&ModuleSeats>) -> Html {
    let words = portal.all_words();
    if idled.accounts == 0 {
        return html! { <p role="status">{ words.free_nobody() }</p> };
    }
    let name = module.map(|module| module.name.as_str());
    html! {
        <>
            <p class="found" role="status">{ words.free_found(idled.accounts, idled.seats) }</p>
            <div class="free-parts">
                { what_if(words, words.what_if(name), &idled.what_if) }
                { longest_away(words, idled) }
            </div>
            { lines(portal, idled) }
            { rules(words, words.how_freed(), &idled.rules) }
        </>
    }
}

fn longest_away(words: &dyn AllWords, idled: &Idled) -> Html {
    let row = |it: &IdleAccount| {
        let unknown = it.last_login.is_none().then_some("quiet");
        let login = it.last_login.clone();
        html! {
            <tr>
                <th scope="row">{ &it.account }</th>
                <td class={classes!(unknown)}>
                    { login.unwrap_or_else(|| words.never_or_unknown().to_owned()) }
                </td>
                <td class="number">{ words.seats_of_one(it.seats) }</td>
            </tr>
        }
    };
    let shown = u32::try_from(idled.first.len()).unwrap_or(u32::MAX);
    let more = idled.accounts.saturating_sub(shown);
    html! {
        <div class="away">
            <table>
                <caption>{ words.free_first() }</caption>
                <thead class="visually-hidden">
                    <tr>
                        <th scope="col">{ words.accounts_title() }</th>
                        <th scope="col">{ words.column_name(SortBy::LastLogin) }</th>
                        <th scope="col">{ words.seats_title() }</th>
                    </tr>
                </thead>
                <tbody>{ for idled.first.iter().map(row) }</tbody>
            </table>
            if 0 < more { <p class="quiet">{ words.and_more(more) }</p> }
        </div>
    }
}

/// The seats as they are and as they would be.
fn what_if(words: &dyn AllWords, title: String, changes: &[WhatIf]) -> Html {
    let row = |it: &WhatIf| {
        html! {
            <tr>
                <th scope="row">{ &it.now.name }</th>
                <td class="number" data-label={words.now_used()}>
                    { words.number(it.now.used) }
                </td>
                <td class="number" data-label={words.then_used()}>
                    { words.number(it.then.used) }
                </td>
                <td data-label={words.now_said()}>{ verdict(words, &it.now) }</td>
                <td data-label={words.then_said()}>{ verdict(words, &it.then) }</td>
            </tr>
        }
    };
    html! {
        if !changes.is_empty() {
            <div class="what-if wide-table" tabindex="0" role="group" aria-label={title.clone()}>
                <table class="seat-table">
                    <caption>{ title }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.of_module() }</th>
                            <th scope="col" class="number">{ words.now_used() }</th>
                            <th scope="col" class="number">{ words.then_used() }</th>
                            <th scope="col">{ words.now_said() }</th>
                            <th scope="col">{ words.then_said() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for changes.iter().map(row) }</tbody>
                </table>
            </div>
        }
    }
}

/// What to do on the server: commands where there are some, else the names.
fn lines(portal: &Portal, idled: &Idled) -> Html {
    let words = portal.all_words();
    if idled.command_count == 0 {
        let title = words.ids_title(idled.accounts);
        return block(portal, title, &idled.ids, "accounts.txt");
    }
    let odd = idled.accounts - idled.command_count;
    let title = words.commands_title(idled.command_count);
    html! {
        <>
            { block(portal, title, &idled.commands, "commands.txt") }
            if 0 < odd { <p class="quiet">{ words.commands_odd(odd) }</p> }
            if let Some(command) = &idled.narrowing {
                <p class="quiet">{ words.command_for_all() }{ " " }<code>{ command }</code></p>
            }
        </>
    }
}

/// The first lines of a text, with ways to take all of it along.
fn block(portal: &Portal, title: String, text: &str, name: &'static str) -> Html {
    let words = portal.all_words();
    let shown: Vec<&str> = text.lines().take(LINES).collect();
    let more = text.lines().count() - shown.len();
    let copied = portal
        .send
        .reform(|allowed: bool| Action::Say(if allowed { Said::Copied } else { Said::NotCopied }));
    let text = AttrValue::from(text.to_owned());
    let save = {
        let text = text.clone();
        Callback::from(move |_: MouseEvent| browser::download(name, &text))
    };
    html! {
        <div class="block">
            <div class="block-head">
                <h3>{ &title }</h3>
                <CopyButton {text} label={words.copy_all()} done={words.copied()}
                    oncopied={copied} />
                <button type="button" class="icon-button" aria-label={words.save_file()}
                    title={words.save_file()} onclick={save}>
                    { picture(Icon::Download) }
                </button>
            </div>
            <pre class="code" tabindex="0" role="region" aria-label={title}>
                { shown.join("\n") }
            </pre>
            if 0 < more {
                <p class="quiet">{ words.and_more(u32::try_from(more).unwrap_or(u32::MAX)) }</p>
            }
        </div>
    }
}
