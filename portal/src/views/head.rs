//! The head of the page: whose it is, language and colours.

use super::page::LICENSES_TITLE;
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
    let look = portal.state.look;
    let words = portal.words;
    let name = portal.state.settings().map(|settings| settings.name.clone());
    let choose_language =
        portal.send.reform(|index: usize| Action::Look(LookStep::Language(Language::ALL[index])));
    let choose_theme =
        portal.send.reform(|index: usize| Action::Look(LookStep::Theme(Theme::ALL[index])));
    let languages: Vec<_> = Language::ALL.into_iter().map(language_option).collect();
    let themes: Vec<_> = Theme::ALL
        .into_iter()
        .map(|theme| ChoiceOption {
            name: theme.name(),
            text: words.theme_name(theme).into(),
            short: None,
            icon: Some(theme_icon(theme)),
        })
        .collect();
    html! {
        <header class="head">
            <a class="skip" href={Route::Licenses.href()} onclick={skip_to_content()}>
                { words.skip() }
            </a>
            <a class="brand" href={Route::Licenses.href()}>
                <span class="brand-mark">{ picture(Icon::Seal) }</span>
                <span class="brand-name">{ name.unwrap_or_default() }</span>
            </a>
            { places(&portal, props.place) }
            <Choice group="language" legend={words.language()} options={languages}
                chosen={look.language.tag()} onchoose={choose_language} />
            <Choice group="theme" legend={words.theme()} options={themes}
                chosen={look.theme.name()} onchoose={choose_theme} />
        </header>
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

/// The skip link moves the focus, and leaves the address alone.
fn skip_to_content() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus(LICENSES_TITLE);
    })
}

/// A language is offered in its own words.
fn language_option(language: Language) -> ChoiceOption {
    ChoiceOption {
        name: language.tag(),
        text: crate::i18n::words(language).own_name().into(),
        short: Some(language.tag().to_uppercase().into()),
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
