//! What came of a list: what it says and would change, why it cannot be read, what was done.

use super::bring::LIST_TITLE;
use crate::browser;
use crate::components::{Alert, Tone};
use crate::i18n::AllWords;
use crate::state::{Action, Complaint, Done, ImportStep, Outcome};
use crate::store::{Portal, use_portal};
use licentia_engine::protocol::{AccountsRead, RowSaid};
use std::rc::Rc;
use yew::prelude::*;

/// The heading of what was read, where the focus goes.
const READ_TITLE: &str = "list-read";

/// What was done, where the focus goes.
const DONE: &str = "list-done";

/// What came of a list.
pub(super) fn outcome(portal: &Portal) -> Html {
    let words = portal.all_words();
    let dismiss = putting_away(portal, || ImportStep::Dismiss);
    match &portal.state.import.outcome {
        None => Html::default(),
        Some(Outcome::Read { name, read }) => {
            let name = name.as_deref().unwrap_or(words.pasted_list());
            html! { <Read name={name.to_owned()} read={Shared(Rc::clone(read))} /> }
        }
        Some(Outcome::Failed { name, complaint }) => {
            let (what, remedy) = match complaint {
                Complaint::Engine(failure) => words.failure(failure),
                Complaint::Several(count) => {
                    let (what, remedy) = words.several_lists(*count);
                    (what, remedy.to_owned())
                }
            };
            let title = name.as_deref().unwrap_or(words.list_not_read()).to_owned();
            html! {
                <Alert tone={Tone::Bad} {title} dismiss={words.dismiss()} ondismiss={dismiss}>
                    <p>{ what }</p>
                    <p class="quiet lines">{ remedy }</p>
                </Alert>
            }
        }
        Some(Outcome::Done { done, .. }) => html! { <WasDone done={*done} /> },
    }
}

/// A callback that sends a step after which the button that was pressed is gone: the focus goes to
/// the heading of what is left.
pub(super) fn putting_away(
    portal: &Portal,
    step: impl Fn() -> ImportStep + 'static,
) -> Callback<MouseEvent> {
    portal.send.reform(move |_| {
        browser::focus(LIST_TITLE);
        Action::Import(step())
    })
}

#[derive(Properties, PartialEq)]
struct DoneProps {
    done: Done,
}

/// What was done to the accounts, and a way back.
#[component]
fn WasDone(props: &DoneProps) -> Html {
    let portal = use_portal();
    let (words, done) = (portal.all_words(), props.done);
    // The button that did it is gone.
    use_effect_with(done, |_| {
        browser::focus(DONE);
    });
    let dismiss = putting_away(&portal, || ImportStep::Dismiss);
    let undo = portal.on(|| Action::Import(ImportStep::Undo));
    html! {
        <div id={DONE} tabindex="-1">
            <Alert tone={Tone::Good} title={words.list_done(done)}
                dismiss={words.dismiss()} ondismiss={dismiss}>
                if done != Done::BroughtBack {
                    <p>
                        <button type="button" class="link" onclick={undo}>
                            { words.undo() }
                        </button>
                    </p>
                }
            </Alert>
        </div>
    }
}

/// What was read, compared by where it is: it may be long.
#[derive(Clone)]
struct Shared(Rc<AccountsRead>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct ReadProps {
    name: AttrValue,
    read: Shared,
}

/// What a list says, before anything is changed.
#[component]
fn Read(props: &ReadProps) -> Html {
    let portal = use_portal();
    let (words, read) = (portal.all_words(), &props.read.0);
    use_effect_with(props.read.clone(), |_| {
        browser::focus(READ_TITLE);
    });
    let take = portal.on(|| Action::Import(ImportStep::Use));
    let discard = putting_away(&portal, || ImportStep::Dismiss);
    let same = read.added + read.removed + read.changed == 0;
    html! {
        <section class="card list-read" aria-labelledby={READ_TITLE}>
            <h2 id={READ_TITLE} tabindex="-1">
                { &props.name }{ " " }
                <span class="quiet">{ words.list_read(read.accounts, read.rows_left_out) }</span>
            </h2>
            if same {
                <p>{ words.list_same() }</p>
            } else {
                <p class="changes">
                    { words.list_changes(read.added, read.removed, read.changed) }
                </p>
            }
            <dl class="read-parts">
                { part(words.new_accounts(), &read.some_added, read.added, words) }
                { part(words.gone_accounts(), &read.some_removed, read.removed, words) }
                { columns(words.columns_read(), &read.columns) }
                { columns(words.columns_aside(), &read.unknown) }
            </dl>
            { complaints(words, read) }
            <div class="buttons">
                <button type="button" class="button primary" onclick={take}>
                    { words.use_list() }
                </button>
                <button type="button" class="button" onclick={discard}>
                    { words.discard_list() }
                </button>
            </div>
        </section>
    }
}

/// Some accounts, and how many more.
fn part(label: &'static str, some: &[String], count: u32, words: &dyn AllWords) -> Html {
    if count == 0 {
        return Html::default();
    }
    let shown = u32::try_from(some.len()).unwrap_or(u32::MAX);
    let more = count.saturating_sub(shown);
    html! {
        <div class="value">
            <dt>{ label }</dt>
            <dd>
                { some.join(", ") }
                if 0 < more { { " " }<span class="quiet">{ words.and_more(more) }</span> }
            </dd>
        </div>
    }
}

fn columns(label: &'static str, names: &[String]) -> Html {
    let tag = |name: &String| html! { <span class="tag">{ name }</span> };
    html! {
        if !names.is_empty() {
            <div class="value">
                <dt>{ label }</dt>
                <dd>{ for names.iter().map(tag) }</dd>
            </div>
        }
    }
}

/// What is wrong with the rows that were left out.
fn complaints(words: &dyn AllWords, read: &AccountsRead) -> Html {
    if read.problems.is_empty() {
        return Html::default();
    }
    let shown = u32::try_from(read.problems.len()).unwrap_or(u32::MAX);
    let hidden = read.problem_count.saturating_sub(shown);
    let row = |it: &RowSaid| {
        html! {
            <tr>
                <th scope="row" class="number">{ words.number(it.line.into()) }</th>
                <td>
                    { it.column.clone().unwrap_or_else(|| words.whole_row().to_owned()) }
                </td>
                <td>{ &it.what }</td>
            </tr>
        }
    };
    let title = words.rows_left_out(read.rows_left_out);
    html! {
        <div class="complaints">
            <p><strong>{ &title }</strong>{ " " }{ words.rows_left_out_more() }</p>
            <div class="wide-table" tabindex="0" role="group" aria-label={title}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col" class="number">{ words.list_line() }</th>
                            <th scope="col">{ words.list_column() }</th>
                            <th scope="col">{ words.list_problem() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for read.problems.iter().map(row) }</tbody>
                </table>
            </div>
            if 0 < hidden { <p class="quiet">{ words.more_complaints(hidden) }</p> }
        </div>
    }
}
