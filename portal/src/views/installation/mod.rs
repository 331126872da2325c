//! One installation: its title, the ways through it, and the view that the address names.

mod accounts;
mod overview;
mod renew;
mod server;
mod users;

use super::page::TITLE;
use super::route::Route;
use crate::asking::{Asked, use_answer};
use crate::components::{Icon, loud_tag, picture, said_chip, status_chip};
use crate::i18n::prettify;
use crate::state::Installation;
use crate::store::{Portal, use_portal};
use accounts::Accounts;
use licentia_engine::protocol::{Manage, Managed};
use overview::Overview;
use renew::Renew;
use server::Server;
use std::rc::Rc;
use users::AddUsers;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct InstallationProps {
    /// Its id.
    pub(super) id: AttrValue,
    /// The address, which says what is shown of it.
    pub(super) route: Route,
}

/// What every view of an installation is given.
#[derive(Properties)]
pub(super) struct OfInstallation {
    pub(super) installation: Rc<Installation>,
}

impl PartialEq for OfInstallation {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.installation, &other.installation)
    }
}

/// One installation.
#[component]
pub(super) fn InstallationView(props: &InstallationProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let installation = portal.state.installations.whole.get(props.id.as_str()).cloned();
    let body = match installation {
        Some(installation) => {
            html! { <Known {installation} route={props.route.clone()} /> }
        }
        None if !portal.state.is_ready() => html! { <p class="quiet">{ words.loading() }</p> },
        None => html! {
            <>
                <h1 id={TITLE} tabindex="-1">{ words.not_found() }</h1>
                <p>{ words.not_found_more() }</p>
            </>
        },
    };
    html! {
        <article class="license installation" aria-labelledby={TITLE}>
            <a class="back" href={Route::Licenses.href()}>
                { picture(Icon::Back) }{ words.back() }
            </a>
            { body }
        </article>
    }
}

#[derive(Properties)]
struct KnownProps {
    installation: Rc<Installation>,
    route: Route,
}

impl PartialEq for KnownProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.installation, &other.installation) && self.route == other.route
    }
}

/// An installation that is held, with what its license means now.
#[component]
fn Known(props: &KnownProps) -> Html {
    let portal = use_portal();
    let installation = &props.installation;
    let id = installation.id.clone();
    let folders = portal.state.folders(&[&id]);
    let question = Manage { installation: id, now: portal.state.now.unix_seconds() };
    let asked = use_answer(&folders, Some(question));
    let it = || Rc::clone(installation);
    html! {
        <>
            { title(&portal, installation, &asked) }
            { ways(&portal, installation, &props.route) }
            { match &props.route {
                Route::Accounts { .. } => html! { <Accounts installation={it()} /> },
                Route::Server { .. } => html! { <Server installation={it()} /> },
                Route::AddUsers { .. } => html! { <AddUsers installation={it()} /> },
                Route::Renew { .. } => html! { <Renew installation={it()} /> },
                _ => html! { <Overview installation={it()} {asked} /> },
            } }
        </>
    }
}

fn title(portal: &Portal, installation: &Installation, asked: &Asked<Managed>) -> Html {
    let words = portal.all_words();
    let root = installation.entries.first();
    let demo = root.is_some_and(|entry| portal.state.is_demo(entry));
    html! {
        <header class="license-head">
            <div class="license-name">
                <h1 id={TITLE} tabindex="-1">{ prettify(&installation.holding.product) }</h1>
                <div class="chips">
                    { status(portal, installation, asked) }
                    <span class="code quiet">{ &installation.id }</span>
                    if demo { { loud_tag(words.demo()) } }
                </div>
            </div>
        </header>
    }
}

/// What its license means; while that is unknown, or its file does not count, where that stands.
fn status(portal: &Portal, installation: &Installation, asked: &Asked<Managed>) -> Html {
    let own = installation.status(portal.state.now);
    if let Some(managed) = asked.latest().filter(|_| !own.is_of_the_file()) {
        return said_chip(&managed.status);
    }
    status_chip(own, portal.words.status(own))
}

/// The views of an installation.
fn ways(portal: &Portal, installation: &Installation, current: &Route) -> Html {
    let words = portal.all_words();
    let id = || installation.id.clone();
    let ways = [
        (Route::Manage { id: id() }, words.way_manage()),
        (Route::Accounts { id: id() }, words.way_accounts()),
        (Route::Server { id: id() }, words.way_server()),
        (Route::AddUsers { id: id() }, words.way_users()),
        (Route::Renew { id: id() }, words.way_renew()),
    ];
    let way = |(route, word): &(Route, &'static str)| {
        let here = (route == current).then_some("page");
        html! { <li><a href={route.href()} aria-current={here}>{ word }</a></li> }
    };
    html! {
        <nav class="ways" aria-label={words.ways()}>
            <ul>{ for ways.iter().map(way) }</ul>
        </nav>
    }
}
