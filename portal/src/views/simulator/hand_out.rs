//! What is handed out of a story: files, pictures, a link.

use super::stage::ShowProps;
use crate::browser;
use crate::components::{Alert, CopyButton, Icon, Tone, picture};
use crate::i18n::SimText;
use crate::state::{Action, Said};
use crate::store::use_portal;
use licentia_engine::protocol::simulator::{Format, HandOut};
use yew::platform::spawn_local;
use yew::prelude::*;

/// Longest link that is handed out, in letters: what mail programs and chats still take whole.
const LINK_LETTERS: usize = 8_000;

/// The link, or why there is none.
#[derive(Clone, PartialEq)]
enum Link {
    Made(AttrValue),
    TooLong,
    Impossible,
}

/// What is handed out.
#[component]
pub(super) fn HandOuts(props: &ShowProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let text = |text| words.sim(text);
    let show = &props.show;
    let link = use_state(|| Option::<Link>::None);
    let undrawn = use_state(|| false);
    {
        let link = link.clone();
        use_effect_with(show.played.key, move |_| link.set(None));
    }
    let question = {
        let (key, again) = (show.played.key, show.desk.again);
        move |format| HandOut { key, format, again }
    };
    let file = |format: Format, as_picture: bool| {
        let (folders, undrawn) = (show.folders.clone(), undrawn.clone());
        Callback::from(move |_: MouseEvent| {
            let (folders, undrawn) = (folders.clone(), undrawn.clone());
            let question = question(format);
            spawn_local(async move {
                let Ok(out) = browser::ask(&folders, question).await else { return };
                if as_picture {
                    let name = out.name.replace(".svg", ".png");
                    undrawn.set(!browser::download_picture(&name, &out.text).await);
                } else {
                    browser::download(&out.name, &out.text);
                }
            });
        })
    };
    let make = {
        let (folders, link) = (show.folders.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (folders, link) = (folders.clone(), link.clone());
            let question = question(Format::Link);
            spawn_local(async move {
                let Ok(out) = browser::ask(&folders, question).await else { return };
                let made = match browser::squeeze(&out.text).await {
                    None => Link::Impossible,
                    Some(letters) => {
                        let address = format!("{}#/simulator?s={letters}", browser::address());
                        match address.len() <= LINK_LETTERS {
                            true => Link::Made(address.into()),
                            false => Link::TooLong,
                        }
                    }
                };
                link.set(Some(made));
            });
        })
    };
    let oncopied = portal
        .send
        .reform(|copied| Action::Say(if copied { Said::Copied } else { Said::NotCopied }));
    let button = |name: SimText, format, as_picture| {
        html! {
            <button type="button" class="button" onclick={file(format, as_picture)}>
                { picture(Icon::Download) }{ text(name) }
            </button>
        }
    };
    html! {
        <section class="card" aria-labelledby="sim-out">
            <h2 id="sim-out">{ text(SimText::HandOut) }</h2>
            <p class="quiet">{ text(SimText::HandOutHint) }</p>
            <div class="buttons">
                { button(SimText::AsScenario, Format::Scenario, false) }
                { button(SimText::AsTableFile, Format::Csv, false) }
                { button(SimText::AsCalendar, Format::Calendar, false) }
                { button(SimText::AsDrawing, Format::Picture, false) }
                { button(SimText::AsPicture, Format::Picture, true) }
                <button type="button" class="button" onclick={make}>
                    { text(SimText::Link) }
                </button>
            </div>
            if *undrawn {
                <div role="alert">
                    <Alert tone={Tone::Bad} title={text(SimText::NotDrawn)} />
                </div>
            }
            { match &*link {
                None => Html::default(),
                Some(Link::TooLong) => html! {
                    <Alert tone={Tone::Warn} title={text(SimText::LinkTooLong)} />
                },
                Some(Link::Impossible) => html! {
                    <Alert tone={Tone::Warn} title={text(SimText::NoLink)} />
                },
                Some(Link::Made(address)) => html! {
                    <div class="sim-link">
                        <div class="sim-link-row">
                            <input type="text" readonly=true value={address.clone()}
                                aria-label={text(SimText::Link)} />
                            <CopyButton text={address.clone()} label={text(SimText::CopyLink)}
                                done={text(SimText::LinkCopied)} {oncopied} />
                        </div>
                        <p class="quiet">
                            { text(SimText::LinkHolds) }{ " " }
                            { words.link_length(address.len()) }{ "." }
                        </p>
                    </div>
                },
            } }
        </section>
    }
}
