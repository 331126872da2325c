//! Backing up, and restoring what was backed up on the same machine.

use super::ServedProps;
use crate::asking::ask;
use crate::browser;
use crate::components::{Alert, Icon, Tone, picture};
use crate::state::{Action, Document, IntakeStep, KeepStep, Reader, Said, Source};
use crate::store::{Portal, use_portal};
use crate::views::installation::overview::rule;
use licentia_engine::protocol::{Backup, Failure, Restore, Restored};
use yew::platform::spawn_local;
use yew::prelude::*;

/// What came of an attempt.
#[derive(Clone, PartialEq)]
enum Outcome {
    Restored { licenses: usize },
    Refused(Restored),
    Failed(Failure),
}

/// Two buttons, and what came of them.
#[component]
pub(super) fn BackupCard(props: &ServedProps) -> Html {
    let portal = use_portal();
    let outcome = use_state(|| None::<Outcome>);
    let (words, id) = (portal.all_words(), props.installation.id.clone());
    let is_known = !props.served.facts.reference_id.is_empty();
    let folders = portal.state.folders(&[&id]);
    let back_up = {
        let (folders, send, outcome) = (folders.clone(), portal.send.clone(), outcome.clone());
        let id = id.clone();
        Callback::from(move |_: MouseEvent| {
            let (send, outcome, name) =
                (send.clone(), outcome.clone(), format!("{id}-backup.json"));
            ask(folders.clone(), Backup { installation: id.clone() }, move |answer| match answer {
                Ok(text) => send.emit(Action::HandOut { name, text }),
                Err(failure) => outcome.set(Some(Outcome::Failed(failure))),
            });
        })
    };
    let restore = {
        let (folders, send, outcome) = (folders, portal.send.clone(), outcome.clone());
        Callback::from(move |sources: Vec<Source>| {
            let Some(source) = sources.into_iter().next() else { return };
            let (folders, send, outcome) = (folders.clone(), send.clone(), outcome.clone());
            let id = id.clone();
            spawn_local(async move {
                let backup = text_of(source).await;
                let question = Restore { installation: id.clone(), backup };
                ask(folders, question, move |answer| {
                    outcome.set(Some(match answer {
                        Ok(Restored::Contents { licenses, facts }) => {
                            let count = licenses.len();
                            take_back(&send, &id, licenses, facts);
                            Outcome::Restored { licenses: count }
                        }
                        Ok(refused) => Outcome::Refused(refused),
                        Err(failure) => Outcome::Failed(failure),
                    }));
                });
            });
        })
    };
    let onchange = restore.reform(|event: Event| browser::chosen(&event));
    let ondrop = restore.reform(|event: DragEvent| browser::dropped(&event));
    html! {
        <section class="card" aria-labelledby="backup" {ondrop}>
            <h2 id="backup">{ words.server_backup() }</h2>
            <p>{ words.server_backup_more() }</p>
            if !is_known { <p class="quiet">{ words.server_backup_unknown() }</p> }
            <div class="buttons">
                <button type="button" class="button" disabled={!is_known} onclick={back_up}>
                    { picture(Icon::Download) }{ words.server_back_up() }
                </button>
                <span class="file-button">
                    <input class="visually-hidden" type="file" id="backup-file"
                        accept=".json,application/json" {onchange} />
                    <label class="button" for="backup-file">
                        { picture(Icon::Upload) }{ words.server_restore() }
                    </label>
                </span>
            </div>
            <p class="quiet add-hint">{ words.server_drop_hint() }</p>
            <div aria-live="polite">
                if let Some(outcome) = &*outcome { { told(&portal, outcome) } }
            </div>
            { rule(&portal, &props.served.backup_rule) }
        </section>
    }
}

/// The text of a file; empty if it cannot be read.
async fn text_of(source: Source) -> String {
    match source.reader {
        Reader::Text(text) => text.to_string(),
        Reader::NotServed => String::new(),
        Reader::File(file) => {
            let bytes = file.read().await.unwrap_or_default();
            String::from_utf8(bytes).unwrap_or_default()
        }
    }
}

fn take_back(send: &Callback<Action>, id: &str, licenses: Vec<String>, facts: String) {
    let sources = licenses.into_iter().map(|key| Source::pasted(key.into())).collect();
    send.emit(Action::TakeIn(IntakeStep::Offered(sources)));
    let id = Document::facts_id(id);
    send.emit(Action::Keep(KeepStep::Put { id, text: facts.into() }));
    send.emit(Action::Say(Said::Saved));
}

fn told(portal: &Portal, outcome: &Outcome) -> Html {
    let words = portal.all_words();
    match outcome {
        Outcome::Failed(failure) => portal.failed(failure),
        Outcome::Restored { licenses } => html! {
            <Alert tone={Tone::Good} title={words.server_restored(*licenses)} />
        },
        Outcome::Refused(refused) => {
            let (what, remedy) = words.server_not_restored(refused);
            html! {
                <Alert tone={Tone::Bad} title={what}><p class="quiet">{ remedy }</p></Alert>
            }
        }
    }
}
