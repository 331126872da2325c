//! What is known of a server, as a form. Nothing that is typed is lost: it is kept as a draft
//! until it is saved or thrown away.

use super::ServedProps;
use super::copies::{copies, machines};
use super::form::{Field, tick};
use crate::asking::ask;
use crate::browser;
use crate::i18n::AllWords;
use crate::state::{Action, Document, KeepStep, Said};
use crate::store::{Portal, use_portal};
use licentia_engine::protocol::{
    EditServer, Edited, Failure, FieldProblem, ServerFacts, ServerField,
};
use std::rc::Rc;
use yew::prelude::*;

/// What a form is drawn with.
pub(super) struct Form<'a> {
    pub(super) portal: &'a Portal,
    pub(super) typed: &'a ServerFacts,
    pub(super) problems: &'a [FieldProblem],
    /// Hears what is typed.
    pub(super) edit: &'a Callback<ServerFacts>,
}

impl Form<'_> {
    /// What is wrong with a field, of the server or of one of its machines.
    pub(super) fn problem(&self, field: ServerField, machine: Option<usize>) -> Option<String> {
        let of_it = |it: &&FieldProblem| {
            it.field == field && it.machine.map(|place| place as usize) == machine
        };
        let problem = self.problems.iter().find(of_it)?;
        Some(self.portal.all_words().server_wrong(&problem.problem))
    }

    /// Hears a change and makes it one of the whole form.
    pub(super) fn change<T: 'static>(
        &self,
        change: impl Fn(&mut ServerFacts, T) + 'static,
    ) -> Callback<T> {
        let (edit, typed) = (self.edit.clone(), self.typed.clone());
        Callback::from(move |value: T| {
            let mut typed = typed.clone();
            change(&mut typed, value);
            edit.emit(typed);
        })
    }

    fn field(
        &self,
        field: ServerField,
        kind: &'static str,
        value: &str,
        change: fn(&mut ServerFacts, String),
    ) -> Html {
        let words = self.portal.all_words();
        let hint = words.server_hint(field);
        Field {
            id: id_of(field, None),
            label: words.server_field(field),
            hint: (!hint.is_empty()).then_some(hint),
            kind,
            value,
            problem: self.problem(field, None),
        }
        .draw(self.change(change))
    }
}

/// The id of a field in the page.
pub(super) fn id_of(field: ServerField, machine: Option<usize>) -> String {
    let name = format!("server-{field:?}").to_ascii_lowercase();
    machine.map_or(name.clone(), |machine| format!("{name}-{machine}"))
}

/// The form, and the machines beside it.
#[component]
pub(super) fn FactsForm(props: &ServedProps) -> Html {
    let portal = use_portal();
    let problems = use_state(Vec::<FieldProblem>::new);
    let failure = use_state(|| None::<Failure>);
    let (words, id) = (portal.all_words(), props.installation.id.clone());
    let draft_id = Document::draft_id(&format!("server/{id}"));
    let draft = portal.state.documents.get(&draft_id);
    let draft: Option<ServerFacts> = draft.and_then(|it| serde_json::from_str(&it.text).ok());
    let is_draft = draft.is_some();
    let typed = draft.unwrap_or_else(|| props.served.facts.clone());
    let edit = {
        let (send, draft_id, kept) = (portal.send.clone(), draft_id.clone(), props.served.clone());
        Callback::from(move |typed: ServerFacts| {
            let step = if typed == kept.facts {
                KeepStep::Forget(vec![draft_id.clone()])
            } else {
                let Ok(text) = serde_json::to_string(&typed) else { return };
                KeepStep::Put { id: draft_id.clone(), text: text.into() }
            };
            send.emit(Action::Keep(step));
        })
    };
    let discard = {
        let (problems, failure, draft_id) = (problems.clone(), failure.clone(), draft_id.clone());
        let send = portal.send.clone();
        Callback::from(move |_: MouseEvent| {
            problems.set(Vec::new());
            failure.set(None);
            send.emit(Action::Keep(KeepStep::Forget(vec![draft_id.clone()])));
        })
    };
    let save = {
        let (problems, failure, send) = (problems.clone(), failure.clone(), portal.send.clone());
        let folders = portal.state.folders(&[&id]);
        let question = EditServer {
            installation: id.clone(),
            now: portal.state.now.unix_seconds(),
            facts: typed.clone(),
        };
        let facts_id = Document::facts_id(&id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (problems, failure, send) = (problems.clone(), failure.clone(), send.clone());
            let (facts_id, draft_id) = (facts_id.clone(), draft_id.clone());
            ask(folders.clone(), question.clone(), move |answer| match answer {
                Ok(Edited::Facts(text)) => {
                    problems.set(Vec::new());
                    failure.set(None);
                    let text: Rc<str> = text.into();
                    send.emit(Action::Keep(KeepStep::Put { id: facts_id, text }));
                    send.emit(Action::Keep(KeepStep::Forget(vec![draft_id])));
                    send.emit(Action::Say(Said::Saved));
                }
                Ok(Edited::Wrong(found)) => {
                    let first = found
                        .first()
                        .map(|it| id_of(it.field, it.machine.map(|place| place as usize)));
                    send.emit(Action::Say(Said::FieldsWrong(found.len())));
                    problems.set(found);
                    if let Some(first) = first {
                        browser::focus(&first);
                    }
                }
                Err(found) => failure.set(Some(found)),
            });
        })
    };
    let form = Form { portal: &portal, typed: &typed, problems: &problems, edit: &edit };
    html! {
        <form class="server-form" onsubmit={save} novalidate=true>
            <section class="card" aria-labelledby="server-facts">
                <h2 id="server-facts">{ words.server_facts() }</h2>
                <p class="quiet">{ words.server_facts_more() }</p>
                { fields(&form, props, words) }
            </section>
            <section class="card" aria-labelledby="copies">
                <h2 id="copies">{ words.server_copies() }</h2>
                { copies(&portal, &props.served) }
                { machines(&form) }
            </section>
            if let Some(failure) = &*failure { { portal.failed(failure) } }
            <div class={classes!("save-bar", is_draft.then_some("unsaved"))}>
                <button type="submit" class="button primary" disabled={!is_draft}>
                    { words.server_save() }
                </button>
                <button type="button" class="button" disabled={!is_draft} onclick={discard}>
                    { words.server_discard() }
                </button>
                if is_draft { <span class="quiet">{ words.server_unsaved() }</span> }
            </div>
        </form>
    }
}

fn fields(form: &Form<'_>, props: &ServedProps, words: &dyn AllWords) -> Html {
    let typed = form.typed;
    let licensed = props.served.licensed_machine.as_deref();
    let fill = licensed.filter(|licensed| *licensed != typed.reference_id).map(|licensed| {
        let licensed = licensed.to_owned();
        let onclick = form.change(move |facts: &mut ServerFacts, _: MouseEvent| {
            facts.reference_id.clone_from(&licensed);
        });
        html! {
            <button type="button" class="link" {onclick}>{ words.server_is_licensed() }</button>
        }
    });
    use ServerField as F;
    html! {
        <div class="fields">
            <div class="field-wide">
                { form.field(F::ReferenceId, "text", &typed.reference_id,
                    |it, to| it.reference_id = to) }
                if let Some(licensed) = licensed {
                    <p class="field-hint">
                        { words.server_licensed(licensed) }{ " " }{ fill.unwrap_or_default() }
                    </p>
                }
            </div>
            { form.field(F::UtcOffset, "text", &typed.utc_offset, |it, to| it.utc_offset = to) }
            { form.field(F::Version, "text", &typed.version, |it, to| it.version = to) }
            { form.field(F::Released, "date", &typed.released, |it, to| it.released = to) }
            { form.field(F::Host, "text", &typed.host, |it, to| it.host = to) }
            { form.field(F::Ip, "text", &typed.ip, |it, to| it.ip = to) }
            { form.field(F::Extensions, "text", &typed.extensions, |it, to| it.extensions = to) }
            { form.field(F::MovesUsed, "text", &typed.moves_used, |it, to| it.moves_used = to) }
            { form.field(F::LastSuccess, "datetime-local", &typed.last_success,
                |it, to| it.last_success = to) }
            { tick("server-unreachable".to_owned(), words.server_unreachable(), typed.unreachable,
                form.change(|it: &mut ServerFacts, ()| it.unreachable = !it.unreachable)) }
        </div>
    }
}
