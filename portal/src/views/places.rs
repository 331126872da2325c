//! What each program shows, and what it has no way to.

use super::broken::broken;
use super::buying::waiting_orders;
use super::glances::GlancedTable;
use super::installation::InstallationView;
use super::license::LicenseView;
use super::licenses::{Licenses, Table};
use super::news::news;
use super::order::OrderView;
use super::page::Page;
use super::passing::use_passage;
use super::refusals::refusals;
use super::route::Route;
use super::settings::SettingsView;
use super::simulator::Simulator;
use crate::store::{Portal, use_portal};
use yew::prelude::*;
use yew_router::HashRouter;
use yew_router::hooks::use_route;

/// What a program shows.
pub(crate) struct Places {
    /// The page at the address in the browser's bar.
    pub(crate) page: fn() -> Html,
    /// What stands at an address.
    pub(super) view: fn(&Route) -> Html,
    /// Notices over everything.
    pub(super) news: fn(&Portal) -> Html,
    /// The page without sound settings.
    pub(super) broken: fn(&Portal) -> Html,
    /// What was refused, in the report.
    pub(super) refusals: fn(&Portal) -> Html,
    /// The orders that wait, above the list.
    pub(super) waiting: fn(&Portal) -> Html,
    /// One page of the list, with the license that is open.
    pub(super) table: fn(Option<AttrValue>) -> Html,
}

/// What a first visit shows: the list, and how licenses come in.
pub(crate) static HOME: Places = Places {
    page: || html! { <ListPage /> },
    view: |_| html! { <Licenses /> },
    news: |_| Html::default(),
    broken: |_| Html::default(),
    refusals: |_| Html::default(),
    waiting: |_| Html::default(),
    table: |selected| html! { <Table {selected} /> },
};

/// The list, whatever the address: what else that may name is for the whole program to show.
#[component]
fn ListPage() -> Html {
    let portal = use_portal();
    use_passage(&portal);
    html! { <Page route={Route::Licenses} /> }
}

/// Everything.
pub(crate) static WHOLE: Places = Places {
    page: || html! { <HashRouter><AnyPage /></HashRouter> },
    view: everything,
    news,
    broken,
    refusals,
    waiting: waiting_orders,
    table: |selected| html! { <GlancedTable {selected} /> },
};

/// The page that the address names.
#[component]
pub(crate) fn AnyPage() -> Html {
    let route = use_route::<Route>();
    html! { <Page route={route.unwrap_or(Route::NotFound)} /> }
}

fn everything(route: &Route) -> Html {
    if let Some(id) = route.installation() {
        let id = AttrValue::from(id.to_owned());
        return html! { <InstallationView {id} route={route.clone()} /> };
    }
    match route {
        Route::License { id } => {
            let id = AttrValue::from(id.clone());
            html! { <><Licenses selected={id.clone()} /><LicenseView {id} /></> }
        }
        Route::Order { id } => html! { <OrderView id={AttrValue::from(id.clone())} /> },
        Route::Simulator => html! { <Simulator /> },
        Route::Settings => html! { <SettingsView /> },
        _ => html! { <Licenses /> },
    }
}
