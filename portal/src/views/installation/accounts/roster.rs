//! The accounts: which take a seat, and why.

use super::PartProps;
use super::query::{Query, SHOWS};
use crate::asking::{Asked, use_answer};
use crate::browser;
use crate::components::{Icon, VirtualList, picture};
use crate::i18n::AllWords;
use crate::store::{Portal, use_portal};
use licentia_engine::protocol::{
    ModuleSeats, Roster, RosterRow, SeatState, Show, SortBy, State, Tallies, Window,
};
use std::rc::Rc;
use yew::prelude::*;

/// Rows that are asked for at once: several views of the list.
const WINDOW: usize = 240;
/// How far from its edge a view may come before the next rows are asked for.
const MARGIN: usize = 60;
/// How many columns the table has.
const COLUMNS: usize = 6;

/// The accounts, searched, sorted and filtered as the address says.
#[component]
pub(super) fn Accounts(props: &PartProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let from = use_state_eq(|| 0_usize);
    let query = &props.query;
    let question = Roster {
        installation: props.installation.to_string(),
        now: props.now,
        show: query.show,
        module: query.module.clone(),
        search: query.search.clone(),
        sort: query.sort,
        descending: query.descending,
        from: u32::try_from(*from).unwrap_or(u32::MAX),
        count: u32::try_from(WINDOW).unwrap_or(u32::MAX),
    };
    let asked = use_answer(&props.folders, Some(question));
    if let Asked::Failed(failure) = &asked {
        return portal.failed(failure);
    }
    let Some(window) = asked.latest().cloned() else {
        return html! { <p class="quiet">{ words.thinking() }</p> };
    };
    let ondraw = {
        let from = from.clone();
        Callback::from(move |(first, count): (usize, usize)| {
            from.set(window_from(*from, first, count));
        })
    };
    html! {
        <section class="card roster" aria-labelledby="accounts">
            <h2 id="accounts" tabindex="-1">{ words.accounts_title() }</h2>
            { tools(&portal, props, window.tallies) }
            if window.total == 0 {
                { nothing(&portal, props) }
            } else {
                <Rows window={Shared(window)} {ondraw} part={props.clone()} />
            }
        </section>
    }
}

/// From where rows are to be asked for, given from where they were and which are drawn now.
fn window_from(before: usize, first: usize, count: usize) -> usize {
    let last = first + count;
    let is_inside = before == 0 || before + MARGIN <= first;
    if is_inside && last + MARGIN <= before + WINDOW {
        return before;
    }
    (first + count / 2).saturating_sub(WINDOW / 2)
}

/// A window, compared by where it is.
#[derive(Clone)]
struct Shared(Rc<Window>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    window: Shared,
    ondraw: Callback<(usize, usize)>,
    part: PartProps,
}

#[component]
fn Rows(props: &RowsProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let (window, part) = (Rc::clone(&props.window.0), &props.part);
    let count = window.total;
    let row = Callback::from(move |index: usize| {
        let place = index.checked_sub(window.from as usize)?;
        window.rows.get(place).map(|row| cells(words, row))
    });
    // The list begins anew when another one is wished for.
    let list = Query { idle: None, idle_module: None, dated_only: false, ..part.query.clone() };
    let anew = list.href("");
    html! {
        <VirtualList id="roster" label={words.accounts_label(count)} columns={COLUMNS}
            head={head(words, part)} count={count as usize} {row} ondraw={props.ondraw.clone()}
            {anew} waiting={words.row_waiting()} />
    }
}

/// Filters and search.
fn tools(portal: &Portal, part: &PartProps, tallies: Tallies) -> Html {
    let (words, query) = (portal.all_words(), &part.query);
    let count = |show: Show| match show {
        Show::All => tallies.all,
        Show::Counting => tallies.counting,
        Show::NotCounting => tallies.not_counting,
        Show::Trial => tallies.trial,
        Show::Refused => tallies.refused,
    };
    let filter = |show: Show| {
        let href = Query { show, ..query.clone() }.href(&part.installation);
        let here = (show == query.show).then_some("true");
        html! {
            <li>
                <a {href} aria-current={here}>
                    { words.show_name(show) }{ " " }
                    <span class="tally">{ words.number(count(show).into()) }</span>
                </a>
            </li>
        }
    };
    let oninput = {
        let (ask, query) = (part.ask.clone(), query.clone());
        Callback::from(move |event: InputEvent| {
            ask.adjust(Query { search: browser::text_of(&event), ..query.clone() });
        })
    };
    html! {
        <div class="roster-tools">
            <nav class="filters" aria-label={words.show_which()}>
                <ul>{ for SHOWS.into_iter().map(filter) }</ul>
            </nav>
            <div class="tools" role="search">
                <span class="search">
                    { picture(Icon::Search) }
                    <input type="search" aria-label={words.search_accounts()} autocomplete="off"
                        spellcheck="false" placeholder={words.search_accounts_hint()}
                        value={query.search.clone()} {oninput} />
                </span>
                if part.seated.per_module { { module_filter(words, part) } }
            </div>
        </div>
    }
}

fn module_filter(words: &dyn AllWords, part: &PartProps) -> Html {
    let onchange = {
        let (ask, query) = (part.ask.clone(), part.query.clone());
        Callback::from(move |event: Event| {
            let module = Some(browser::text_of(&event)).filter(|module| !module.is_empty());
            ask.go(Query { module, ..query.clone() });
        })
    };
    let chosen = part.query.module.as_deref();
    let option = |module: &ModuleSeats| {
        let selected = chosen == Some(&module.id);
        html! { <option value={module.id.clone()} {selected}>{ &module.name }</option> }
    };
    html! {
        <label class="sort">
            <span>{ words.of_module() }</span>
            <select {onchange}>
                <option value="" selected={chosen.is_none()}>{ words.any_module() }</option>
                { for part.seated.modules.iter().map(option) }
            </select>
        </label>
    }
}

/// Nobody is as the address wishes.
fn nothing(portal: &Portal, part: &PartProps) -> Html {
    let words = portal.all_words();
    let all = Query { show: Show::All, module: None, search: String::new(), ..part.query.clone() };
    html! {
        <div class="nothing">
            <p>{ words.no_such_accounts() }</p>
            <a href={all.href(&part.installation)}>{ words.show_all_accounts() }</a>
        </div>
    }
}

/// The first row: the columns, and a way to sort by each that can be sorted by.
fn head(words: &dyn AllWords, part: &PartProps) -> Html {
    let column = |sort: SortBy| {
        let query = &part.query;
        let (here, down) = (query.sort == sort, query.descending);
        let order = match (here, down) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let onclick = {
            let (ask, next) = (part.ask.clone(), query.sorted_by(sort));
            Callback::from(move |_: MouseEvent| ask.go(next.clone()))
        };
        let arrow = match (here, down) {
            (false, _) => "",
            (true, false) => " ↑",
            (true, true) => " ↓",
        };
        html! {
            <div role="columnheader" aria-sort={order}>
                <button type="button" class="head-button" {onclick}>
                    { words.column_name(sort) }<span aria-hidden="true">{ arrow }</span>
                </button>
            </div>
        }
    };
    html! {
        <>
            { column(SortBy::Account) }
            { column(SortBy::Kind) }
            <div role="columnheader" class="plain">{ words.column_enabled() }</div>
            { column(SortBy::LastLogin) }
            { column(SortBy::Counts) }
            <div role="columnheader" class="plain">{ words.column_seat() }</div>
        </>
    }
}

/// The cells of one account.
fn cells(words: &dyn AllWords, row: &RosterRow) -> Html {
    let off = (!row.enabled).then_some("off");
    let login = row.last_login.clone();
    let unknown = login.is_none().then_some("quiet");
    let login = login.unwrap_or_else(|| words.never_or_unknown().to_owned());
    let none = (row.seats == 0).then_some("none");
    html! {
        <>
            <div role="cell" class="cell-account" title={row.account.clone()}>{ &row.account }</div>
            <div role="cell" class="cell-kind">{ words.account_kind(row.kind) }</div>
            <div role="cell" class={classes!("cell-enabled", off)}>
                { words.enabled(row.enabled) }
            </div>
            <div role="cell" class={classes!("cell-login", unknown)}>{ login }</div>
            <div role="cell" class={classes!("cell-counts", none)}>
                <span class="counts">{ words.takes_seats(row.seats) }</span>
                <span class="why" title={words.by_rule(&row.rule)}>{ &row.reason }</span>
            </div>
            <div role="cell" class="cell-seat">{ states(words, &row.states) }</div>
        </>
    }
}

/// What an account has: what is worst first, and the rest on a line below.
fn states(words: &dyn AllWords, states: &[SeatState]) -> Html {
    const WORST_FIRST: [State; 5] =
        [State::Refused, State::Trial, State::Kept, State::Unused, State::Full];
    let several = 1 < states.len();
    let said = |state: State| {
        let of: Vec<&SeatState> = states.iter().filter(|it| it.state == state).collect();
        let first = of.first()?;
        let mut text = words.seat_state(state).to_owned();
        if several {
            let named = of.len() <= 2 || state != State::Full && state != State::Unused;
            let names: Vec<&str> = of.iter().map(|it| it.module.as_str()).collect();
            let modules = if named { names.join(", ") } else { words.modules_of_state(of.len()) };
            text += &format!(": {modules}");
        }
        if let Some(until) = &first.until {
            text += &format!(" {}", words.seat_until(until));
        }
        Some((state, text))
    };
    let mut said = WORST_FIRST.into_iter().filter_map(said);
    let Some((worst, text)) = said.next() else {
        return html! { <span class="quiet" aria-hidden="true">{ "–" }</span> };
    };
    let rest: Vec<String> = said.map(|(_, text)| text).collect();
    let (icon, tone) = match worst {
        State::Refused => (Icon::Cross, "bad"),
        State::Trial => (Icon::Clock, "warn"),
        State::Kept => (Icon::Warning, "warn"),
        State::Unused => (Icon::Info, "calm"),
        State::Full => (Icon::Check, "good"),
    };
    let title = [&text].into_iter().chain(&rest).cloned().collect::<Vec<_>>().join("\n");
    html! {
        <>
            <span class={classes!("seat", tone)} {title}>
                { picture(icon) }<span>{ text }</span>
            </span>
            if !rest.is_empty() { <span class="why">{ rest.join(" · ") }</span> }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_asked_for_before_they_are_reached() {
        // At the beginning nothing moves until the margin of the end is reached.
        assert_eq!(window_from(0, 0, 40), 0);
        assert_eq!(window_from(0, 140, 40), 0);
        // 141 + 40 + 60 is beyond 240: the view, around row 161, comes into the middle.
        assert_eq!(window_from(0, 141, 40), 41);
        assert_eq!(window_from(41, 101, 40), 41);
        assert_eq!(window_from(41, 100, 40), 0);
        assert_eq!(window_from(0, 49_000, 40), 48_900);
    }
}
