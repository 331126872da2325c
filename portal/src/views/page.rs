//! The whole page: head, notices, what the address names, and what floats over it.

use super::head::Head;
use super::notices::notices;
use super::passing::passing;
use super::route::Route;
use crate::browser;
use crate::components::{Icon, picture};
use crate::i18n::prettify;
use crate::state::{Action, HoldStep, Link, Setup};
use crate::store::{Portal, use_portal};
use std::rc::Rc;
use yew::prelude::*;

/// The heading of the list, where the focus goes.
pub(super) const LICENSES_TITLE: &str = "licenses";
/// The heading of whatever else a page is about.
pub(crate) const TITLE: &str = "title";

#[derive(Properties, PartialEq)]
pub(super) struct PageProps {
    /// The address.
    pub(super) route: Route,
}

/// The whole page.
#[component]
pub(super) fn Page(props: &PageProps) -> Html {
    let portal = use_portal();
    let route = &props.route;
    use_focus(&portal, route);
    use_title(&portal, route);
    let is_broken = matches!(portal.state.setup, Setup::Broken(_));
    html! {
        <>
            <Head place={route.place()} />
            <main id="main" class={classes!("desk", has_list_beside(route).then_some("open"))}>
                if is_broken {
                    { (portal.places.broken)(&portal) }
                } else if portal.state.is_settled() {
                    { notices(&portal) }
                    { (portal.places.view)(route) }
                }
                { removed(&portal) }
                { passing(&portal) }
            </main>
            if portal.state.is_settled() { { foot(&portal) } }
            { veil(&portal) }
            { announcer(&portal) }
        </>
    }
}

/// Whether the list stands beside what is shown, where there is room.
fn has_list_beside(route: &Route) -> bool {
    matches!(route, Route::License { .. })
}

/// Opening a license moves the focus to its heading; going back, to its place in the list.
#[hook]
fn use_focus(portal: &Portal, route: &Route) {
    let installations = Rc::clone(&portal.state.installations);
    let before = use_mut_ref(|| None::<Route>);
    use_effect_with(route.clone(), move |route| {
        let before = before.replace(Some(route.clone()));
        match (before, route) {
            // A page that has just been opened leaves the focus where the browser put it.
            (None, _) => {}
            (Some(before), Route::Licenses | Route::NotFound) => {
                let row = match &before {
                    Route::License { id } => Some(installations.line_of(id)),
                    other => other.installation(),
                };
                if !row.is_some_and(|id| browser::focus(&super::row::row_id(id))) {
                    browser::focus(LICENSES_TITLE);
                }
            }
            // Another view of the same installation leaves it on the link that led there.
            (Some(before), route)
                if route.installation().is_some()
                    && route.installation() == before.installation() => {}
            (Some(_), _) => {
                browser::focus(TITLE);
            }
        }
    });
}

#[hook]
fn use_title(portal: &Portal, route: &Route) {
    let named = |product: &str, order: &str| format!("{} {order}", prettify(product));
    let part = match route {
        Route::License { id } => {
            let claims = portal.state.held.get(id).and_then(|entry| entry.claims());
            claims.map(|claims| named(&claims.product, &claims.order_id))
        }
        Route::Order { id } => Some(id.clone()),
        Route::Simulator => Some(portal.words.place_simulator().to_owned()),
        Route::Settings => Some(portal.words.place_settings().to_owned()),
        other => {
            let installations = &portal.state.installations.whole;
            let installation = other.installation().and_then(|id| installations.get(id));
            installation.map(|it| named(&it.holding.product, &it.id))
        }
    };
    let part = part.as_deref().unwrap_or(portal.words.licenses());
    let vendor = portal.state.settings().map(|settings| settings.name.as_str());
    let title = portal.words.tab_title(part, vendor);
    use_effect_with(title, |title| browser::set_title(title));
}

/// Whom to write to.
fn foot(portal: &Portal) -> Html {
    let settings = portal.state.settings();
    let address = settings.and_then(|settings| settings.support_email.clone());
    let links = settings.map(|settings| settings.links.clone()).unwrap_or_default();
    let link = |link: &Link| {
        html! { <a href={link.href.clone()} rel="noreferrer">{ &link.text }</a> }
    };
    html! {
        if address.is_some() || !links.is_empty() {
            <footer class="foot">
                if let Some(address) = address {
                    <span>
                        { portal.words.questions() }{ " " }
                        <a href={format!("mailto:{address}")}>{ address }</a>
                    </span>
                }
                { for links.iter().map(link) }
            </footer>
        }
    }
}

/// What was removed last, with a way back. It stays until it is dismissed: nobody is hurried.
fn removed(portal: &Portal) -> Html {
    let words = portal.words;
    let count = portal.state.removed.len();
    let undo = portal.on(|| Action::Hold(HoldStep::Undo));
    let dismiss = portal.on(|| Action::Hold(HoldStep::ForgetRemoved));
    html! {
        if 0 < count {
            <div class="toast">
                <span>
                    { if portal.state.removed.is_order() { words.order_cancelled().to_owned() }
                        else { words.removed(count) } }
                </span>
                <button type="button" class="button" onclick={undo}>{ words.undo() }</button>
                <button type="button" class="icon-button" aria-label={words.dismiss()}
                    title={words.dismiss()} onclick={dismiss}>
                    { picture(Icon::Close) }
                </button>
            </div>
        }
    }
}

/// The whole page answers to files held over it.
fn veil(portal: &Portal) -> Html {
    let words = portal.words;
    let drop_now = if portal.state.import.open { words.drop_list() } else { words.drop_now() };
    html! {
        if portal.state.intake.hovered {
            <div class="veil" aria-hidden="true">
                <p>{ picture(Icon::Upload) }{ drop_now }</p>
            </div>
        }
    }
}

/// Says what happened to who cannot see it.
fn announcer(portal: &Portal) -> Html {
    let (number, said) = &portal.state.said;
    html! {
        <div class="visually-hidden" role="status" aria-live="polite">
            if let Some(said) = said {
                <p key={*number}>{ portal.words.said(said) }</p>
            }
        </div>
    }
}
