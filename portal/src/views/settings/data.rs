//! Everything that is kept: taken along, brought in, let go.

use crate::browser;
use crate::components::{Alert, Icon, Tone, picture};
use crate::state::{Action, ReadFile, Reader, Source, StoreFile, StoreFileError, StoreStep};
use crate::store::{Portal, use_portal};
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Everything that is kept.
#[component]
pub(super) fn Data() -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let (licenses, documents) = (portal.state.held.len(), portal.state.documents.len());
    let problem = use_state(|| None::<StoreFileError>);
    let sure = use_state(|| false);
    let onchange = {
        let (portal, problem) = (portal.clone(), problem.clone());
        Callback::from(move |event: Event| {
            for source in browser::chosen(&event) {
                spawn_local(take_in(source, portal.send.clone(), problem.setter()));
            }
        })
    };
    let ask = |asked: bool| {
        let sure = sure.clone();
        Callback::from(move |_: MouseEvent| sure.set(asked))
    };
    let erase = {
        let (sure, portal) = (sure.clone(), portal.clone());
        Callback::from(move |_: MouseEvent| {
            sure.set(false);
            portal.send.emit(Action::Store(StoreStep::Erase));
        })
    };
    let export = portal.on(|| Action::Store(StoreStep::Export));
    html! {
        <section class="card" aria-labelledby="kept">
            <h2 id="kept">{ words.kept() }</h2>
            <p>{ words.kept_count(licenses, documents) }</p>
            <p class="quiet">{ words.kept_more() }</p>
            <div class="buttons">
                <button type="button" class="button" onclick={export}>
                    { picture(Icon::Download) }{ words.export_all() }
                </button>
                <span class="file-button">
                    <input class="visually-hidden" type="file" id="import" {onchange} />
                    <label class="button" for="import">
                        { picture(Icon::Upload) }{ words.import_all() }
                    </label>
                </span>
                <button type="button" class="button danger" onclick={ask(true)}
                    disabled={licenses + documents == 0}>
                    { picture(Icon::Trash) }{ words.erase_all() }
                </button>
            </div>
            if let Some(problem) = &*problem { { told(&portal, problem) } }
            if *sure {
                <div role="alert">
                    <Alert tone={Tone::Bad} title={words.erase_sure()}>
                        <p>{ words.erase_more() }</p>
                        <div class="buttons">
                            <button type="button" class="button danger" onclick={erase}>
                                { words.erase_yes() }
                            </button>
                            <button type="button" class="button" onclick={ask(false)}>
                                { words.erase_no() }
                            </button>
                        </div>
                    </Alert>
                </div>
            }
        </section>
    }
}

/// Reads a file and takes it in, or tells what is wrong with it.
async fn take_in(
    source: Source,
    send: Callback<Action>,
    problem: UseStateSetter<Option<StoreFileError>>,
) {
    let bytes = match &source.reader {
        Reader::File(file) => Rc::<dyn ReadFile>::clone(file).read().await,
        Reader::Text(text) => Some(text.as_bytes().to_vec()),
        Reader::NotServed => None,
    };
    let read = bytes.ok_or(StoreFileError::Unreadable).and_then(|it| StoreFile::read(&it));
    match read {
        Ok(file) => {
            problem.set(None);
            send.emit(Action::Store(StoreStep::Import(file)));
        }
        Err(error) => problem.set(Some(error)),
    }
}

fn told(portal: &Portal, problem: &StoreFileError) -> Html {
    let words = portal.all_words();
    let title = match problem {
        StoreFileError::Unreadable => words.import_unreadable().to_owned(),
        StoreFileError::Version(_) => words.import_newer().to_owned(),
        StoreFileError::Member { .. } => words.import_bad().to_owned(),
    };
    html! {
        <div role="alert">
            <Alert tone={Tone::Bad} {title}>
                if let StoreFileError::Member { path, detail } = problem {
                    <p class="quiet">{ format!("{path}: {detail}") }</p>
                }
            </Alert>
        </div>
    }
}
