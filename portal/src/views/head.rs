//! The head of the page: whose it is, language and colours.

use super::page::{LICENSES_TITLE, TITLE};
use super::route::{Place, Route};
use crate::browser;
use crate::components::{Choice, ChoiceOption, Icon, picture};
use crate::state::{Action, Language, LookStep, Theme};
use crate::store::{Portal, use_portal};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct HeadProps {
    /// Where the page is.
    pub(super) place: Place,
}

/// The head of the page.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let portal = use_portal();
    let words = portal.words;
    let settings = portal.state.settings();
    let name = settings.map(|settings| settings.name.clone());
    let unnamed = name.is_none().then(|| words.licenses());
    let logo = settings.and_then(|settings| settings.logo.clone());
    html! {
        <header class="head">
            <a class="skip" href={Route::Licenses.href()} onclick={skip_to_content()}>
                { words.skip() }
            </a>
            <a class="brand" href={Route::Licenses.href()} aria-label={unnamed}>
                if let Some(logo) = logo {
                    <img class="brand-logo" src={logo} alt="" />
                } else {
                    <span class="brand-mark">{ picture(Icon::Seal) }</span>
                }
                <span class="brand-name">{ name.unwrap_or_default() }</span>
            </a>
            { places(&portal, props.place) }
            { language_choice(&portal, "language", false) }
            { theme_choice(&portal, "theme", false) }
        </header>
    }
}

/// The languages; in words where there is room.
pub(super) fn language_choice(portal: &Portal, group: &'static str, roomy: bool) -> Html {
    let onchoose =
        portal.send.reform(|index: usize| Action::Look(LookStep::Language(Language::ALL[index])));
    let options: Vec<_> = Language::ALL.into_iter().map(|it| language_option(it, roomy)).collect();
    html! {
        <Choice {group} legend={portal.words.language()} {options}
            chosen={portal.state.look.language.tag()} {onchoose} />
    }
}

/// The colours; in words where there is room.
pub(super) fn theme_choice(portal: &Portal, group: &'static str, roomy: bool) -> Html {
    let words = portal.words;
    let onchoose =
        portal.send.reform(|index: usize| Action::Look(LookStep::Theme(Theme::ALL[index])));
    let option = |theme: Theme| ChoiceOption {
        name: theme.name(),
        text: words.theme_name(theme).into(),
        short: roomy.then(|| words.theme_name(theme).into()),
        icon: Some(theme_icon(theme)),
    };
    let options: Vec<_> = Theme::ALL.into_iter().map(option).collect();
    html! {
        <Choice {group} legend={words.theme()} {options}
            chosen={portal.state.look.theme.name()} {onchoose} />
    }
}

/// The places, and which of them this is.
fn places(portal: &Portal, current: Place) -> Html {
    let words = portal.words;
    let place = |place: Place| {
        let word = match place {
            Place::Licenses => words.licenses(),
            Place::Simulator => words.place_simulator(),
            Place::Settings => words.place_settings(),
        };
        let here = (place == current).then_some("page");
        html! { <li><a href={place.route().href()} aria-current={here}>{ word }</a></li> }
    };
    html! {
        <nav class="places" aria-label={words.places()}>
            <ul>{ for Place::ALL.into_iter().map(place) }</ul>
        </nav>
    }
}

/// The skip link moves the focus to what the page is about, and leaves the address alone.
fn skip_to_content() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        let _ = browser::focus(TITLE) || browser::focus(LICENSES_TITLE);
    })
}

/// A language is offered in its own words.
fn language_option(language: Language, roomy: bool) -> ChoiceOption {
    let own_name = crate::i18n::words(language).own_name();
    let short = if roomy { own_name.to_owned() } else { language.tag().to_ascii_uppercase() };
    ChoiceOption {
        name: language.tag(),
        text: own_name.into(),
        short: Some(short.into()),
        icon: None,
    }
}

fn theme_icon(theme: Theme) -> Icon {
    match theme {
        Theme::Auto => Icon::Auto,
        Theme::Light => Icon::Light,
        Theme::Dark => Icon::Dark,
    }
}
