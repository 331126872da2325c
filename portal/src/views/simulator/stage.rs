//! The stage: a story, shown at an instant, with everything that can be done to it.

use super::address::{Address, Lane, Source};
use super::beside::Comparison;
use super::choose::problem_list;
use super::desk::{Desk, Move};
use super::frame::Frame;
use super::hand_out::HandOuts;
use super::now::Now;
use super::pen::Pen;
use super::time::Time;
use super::{name, story, unchanged};
use crate::asking::{Asked, use_answer};
use crate::browser::Later;
use crate::components::{Alert, Icon, Tone, loud_tag, picture};
use crate::i18n::SimText;
use crate::state::{Deed, Document, Folders};
use crate::store::{Portal, use_portal};
use crate::views::page::TITLE;
use crate::views::route::Route;
use licentia_engine::protocol::simulator::{Play, PlayStory, Played, Story};
use licentia_engine::protocol::{Failure, Question};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;
use yew_router::hooks::use_navigator;
use yew_router::query::Raw;

/// How long the instant must rest before it is written into the address, in milliseconds.
const REST_MS: u32 = 400;

#[derive(Properties, PartialEq)]
pub(super) struct StageProps {
    /// What the address names; it has a source.
    pub(super) address: Address,
}

/// What the parts of the stage are given.
#[derive(Clone)]
pub(super) struct Show {
    pub(super) folders: Folders,
    pub(super) source: Source,
    pub(super) story: Story,
    pub(super) played: Rc<Played>,
    /// The instant that is shown.
    pub(super) at: i64,
    pub(super) desk: Rc<Desk>,
    /// Changes the desk.
    pub(super) does: Callback<Move>,
    /// Changes the story.
    pub(super) pen: Pen,
}

impl PartialEq for Show {
    fn eq(&self, other: &Self) -> bool {
        self.played.key == other.played.key
            && Rc::ptr_eq(&self.played, &other.played)
            && self.at == other.at
            && self.desk == other.desk
            && self.folders == other.folders
            && self.pen == other.pen
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ShowProps {
    pub(super) show: Show,
}

/// The stage.
#[component]
pub(super) fn Stage(props: &StageProps) -> Html {
    let portal = use_portal();
    let Some(source) = props.address.source.clone() else { return Html::default() };
    html! { <Playing {source} address={props.address.clone()} portal={portal} /> }
}

#[derive(Properties, PartialEq)]
struct PlayingProps {
    source: Source,
    address: Address,
    portal: Portal,
}

#[component]
fn Playing(props: &PlayingProps) -> Html {
    let (portal, source, address) = (&props.portal, &props.source, &props.address);
    let words = portal.all_words();
    let desk = use_reducer(|| Desk::at(props.address.at));
    let does = Callback::from({
        let dispatcher = desk.dispatcher();
        move |what: Move| dispatcher.dispatch(what)
    });
    let lane = lane_story(portal, source, address.lane.as_ref());
    let others = match &address.lane {
        Some(Lane::Story(other)) => other.installation(),
        _ => None,
    };
    let ids: Vec<&str> = source.installation().into_iter().chain(others).collect();
    let folders = portal.state.folders(&ids);
    let now = story(&portal.state, source).unwrap_or_else(|| Story::Ready(String::new()));
    let played = use_play(&folders, Some(now.clone()), None, desk.again);
    let (beside, twist) = match lane {
        Some((story, twist)) => (Some(story), twist),
        None => (None, None),
    };
    let beside = use_play(&folders, beside, twist, desk.again);
    use_address(address, &desk, &does);
    let pen = Pen {
        portal: portal.clone(),
        folders: folders.clone(),
        source: source.clone(),
        does: does.clone(),
    };
    let past = use_past(portal, source);
    let head = head(&pen, *past, played.latest().map(Rc::as_ref));
    let problems = (!desk.problems.is_empty()).then(|| {
        html! {
            <div role="alert">
                <Alert tone={Tone::Bad} title={words.sim(SimText::NotChanged)}>
                    { problem_list(&desk.problems) }
                </Alert>
            </div>
        }
    });
    let body = match played.latest().map(Rc::as_ref) {
        Some(Play::Played(played)) => {
            let strip = &played.strip;
            // A story of today is shown as it is now, any other as it begins.
            let now_at = portal.state.now.unix_seconds();
            let is_now = strip.from <= now_at && now_at < strip.until;
            let first = if is_now { now_at } else { strip.from };
            let at = desk.at.unwrap_or(first).clamp(strip.from, (strip.until - 1).max(strip.from));
            let show = Show {
                folders: folders.clone(),
                source: source.clone(),
                story: now,
                played: Rc::clone(played),
                at,
                desk: Rc::new((*desk).clone()),
                does: does.clone(),
                pen,
            };
            let other = match beside.latest().map(Rc::as_ref) {
                Some(Play::Played(other)) if address.lane.is_some() => Some(Rc::clone(other)),
                _ => None,
            };
            whole(portal, show, address, other)
        }
        Some(Play::Unread(problems)) => html! {
            <Alert tone={Tone::Bad} title={words.sim(SimText::Unread)}>
                { problem_list(problems) }
            </Alert>
        },
        Some(Play::Unplayable { what, remedy, key, setting }) => html! {
            <>
                <Alert tone={Tone::Bad} title={what.clone()}>
                    <p class="quiet">{ remedy }</p>
                </Alert>
                <Frame {pen} seen={*key} setting={setting.clone()} />
            </>
        },
        None => match &played {
            Asked::Failed(failure) => portal.failed(failure),
            _ => html! { <p class="quiet">{ words.sim(SimText::Playing) }</p> },
        },
    };
    html! { <div class="sim">{ head }{ problems.unwrap_or_default() }{ body }</div> }
}

/// Everything about a story that can be played.
fn whole(portal: &Portal, show: Show, address: &Address, other: Option<Rc<Played>>) -> Html {
    let words = portal.all_words();
    let played = Rc::clone(&show.played);
    let notes = (!played.notes.is_empty()).then(|| {
        html! {
            <Alert tone={Tone::Calm} title={words.sim(SimText::Plan)}>
                { for played.notes.iter().map(|note| html! { <p class="quiet">{ note }</p> }) }
            </Alert>
        }
    });
    html! {
        <>
            <Time show={show.clone()} other={other.clone()} address={address.clone()} />
            if let Some(other) = other {
                <Comparison show={show.clone()} {other} address={address.clone()} />
            }
            <Now show={show.clone()} />
            <div class="sim-pair">
                <Frame pen={show.pen.clone()} seen={played.key}
                    setting={played.setting.clone()} />
                <HandOuts show={show} />
            </div>
            if let Some(drafts) = &played.drafts { <p class="quiet sim-small">{ drafts }</p> }
            { notes.unwrap_or_default() }
        </>
    }
}

/// Its name, and what was changed.
fn head(pen: &Pen, (can_undo, can_redo): (bool, bool), played: Option<&Play>) -> Html {
    let (portal, source) = (&pen.portal, &pen.source);
    let words = portal.all_words();
    let text = |text| words.sim(text);
    let own = matches!(source, Source::Own(_));
    let changed = portal.state.documents.contains_key(&source.document()) && !own;
    let does = |deed: Deed| {
        let pen = pen.clone();
        Callback::from(move |_: MouseEvent| {
            pen.does(deed.clone());
            // A form that is open may be about what is not there any more.
            pen.does.emit(Move::Changed);
        })
    };
    let product = match played {
        Some(Play::Played(played)) => played.product.clone(),
        _ => None,
    };
    let drafts = matches!(played, Some(Play::Played(played)) if played.drafts.is_some());
    let span = match played {
        Some(Play::Played(played)) => Some(format!("{} ({})", played.span, played.zone)),
        _ => None,
    };
    html! {
        <header class="sim-head">
            <a class="back" href={Address::default().href()}>
                { picture(Icon::Back) }{ text(SimText::OtherStory) }
            </a>
            <div class="sim-title">
                <h1 id={TITLE} tabindex="-1">{ name(portal, source) }</h1>
                <div class="chips">
                    if let Some(product) = product { <span class="tag">{ product }</span> }
                    if drafts { { loud_tag(text(SimText::Plan)) } }
                    if changed { { loud_tag(text(SimText::Changed)) } }
                </div>
                <div class="buttons">
                    <button type="button" class="button" disabled={!can_undo}
                        onclick={does(Deed::Undo)}>{ text(SimText::Undo) }</button>
                    <button type="button" class="button" disabled={!can_redo}
                        onclick={does(Deed::Redo)}>{ text(SimText::Redo) }</button>
                    if changed {
                        <button type="button" class="button danger"
                            onclick={does(Deed::StartOver)}>
                            { text(SimText::StartOver) }
                        </button>
                    }
                </div>
            </div>
            if let Some(span) = span { <p class="quiet">{ span }</p> }
        </header>
    }
}

/// Whether a change of the story can be undone, and one that was done again.
#[hook]
fn use_past(portal: &Portal, source: &Source) -> Rc<(bool, bool)> {
    let id = source.document();
    let text = |id: &str| portal.state.documents.get(id).cloned();
    let texts = (text(&id), text(&Document::past_id(&id)));
    use_memo(texts, |_| {
        let past = portal.state.past(&id);
        (past.can_undo(), past.can_redo())
    })
}

/// The story of the lane below, and what is laid over it.
fn lane_story(
    portal: &Portal,
    source: &Source,
    lane: Option<&Lane>,
) -> Option<(Story, Option<licentia_engine::protocol::simulator::Twist>)> {
    match lane? {
        Lane::Story(other) => Some((story(&portal.state, other)?, None)),
        Lane::Unchanged => Some((unchanged(&portal.state, source)?, None)),
        Lane::Twisted(twist) => Some((story(&portal.state, source)?, Some(twist.clone()))),
    }
}

/// What came of playing a story.
#[hook]
fn use_play(
    folders: &Folders,
    story: Option<Story>,
    twist: Option<licentia_engine::protocol::simulator::Twist>,
    again: u32,
) -> Asked<Play> {
    use_answer(folders, story.map(|story| PlayStory { story, twist, again }))
}

/// An answer about a story that was played; what the engine forgot, it is told again.
#[hook]
pub(super) fn use_told<Q: Question>(show: &Show, question: Option<Q>) -> Asked<Q::Answer> {
    let asked = use_answer(&show.folders, question);
    let forgot = matches!(&asked, Asked::Failed(Failure::NotOpened));
    let does = show.does.clone();
    use_effect_with(forgot, move |forgot| {
        if *forgot {
            does.emit(Move::Forgot);
        }
    });
    asked
}

/// The instant goes into the address when it rests, and comes out of it when that is changed.
#[hook]
fn use_address(address: &Address, desk: &UseReducerHandle<Desk>, does: &Callback<Move>) {
    let navigator = use_navigator();
    let written = use_mut_ref(|| address.at);
    let waiting = use_mut_ref(|| None::<Later>);
    {
        let (written, does) = (Rc::clone(&written), does.clone());
        use_effect_with(address.at, move |at| {
            if let Some(at) = at.filter(|at| *written.borrow() != Some(*at)) {
                *written.borrow_mut() = Some(at);
                does.emit(Move::Go(at));
            }
        });
    }
    let address = address.clone();
    use_effect_with((desk.at, desk.playing, address), move |(at, playing, address)| {
        let (at, address) = (*at, address.clone());
        // What was waiting to be written is out of date.
        waiting.take();
        if at.is_none() || *playing != 0 || at == address.at {
            return;
        }
        let written: Rc<RefCell<Option<i64>>> = written;
        let later = Later::new(REST_MS, move || {
            *written.borrow_mut() = at;
            if let Some(navigator) = navigator {
                let query = Address { at, ..address }.query();
                let _ = navigator.replace_with_query(&Route::Simulator, Raw(query));
            }
        });
        *waiting.borrow_mut() = Some(later);
    });
}
