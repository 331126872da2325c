//! The machine: what is known of it, activation, moving, copies, backup.

mod activation;
mod backup;
mod bridge;
mod copies;
mod facts;
mod form;
mod moving;

use super::OfInstallation;
use crate::asking::{Asked, use_answer};
use crate::state::Installation;
use crate::store::use_portal;
use backup::BackupCard;
use facts::FactsForm;
use licentia_engine::protocol::{Served, Server as Question};
use std::rc::Rc;
use yew::prelude::*;

/// What every part of the page is given.
#[derive(Properties)]
pub(super) struct ServedProps {
    pub(super) installation: Rc<Installation>,
    pub(super) served: Rc<Served>,
}

impl PartialEq for ServedProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.installation, &other.installation)
            && Rc::ptr_eq(&self.served, &other.served)
    }
}

/// The machine: what is known of it, activation, moving, copies, backup.
#[component]
pub(super) fn Server(props: &OfInstallation) -> Html {
    let portal = use_portal();
    let day = use_state(String::new);
    let installation = &props.installation;
    let id = installation.id.clone();
    let folders = portal.state.folders(&[&id]);
    let now = portal.state.now.unix_seconds();
    let question = Question { installation: id, now, day: (*day).clone() };
    let asked = use_answer(&folders, Some(question));
    if let Asked::Failed(failure) = &asked {
        return portal.failed(failure);
    }
    let Some(served) = asked.latest() else {
        return html! { <p class="quiet">{ portal.all_words().thinking() }</p> };
    };
    let onday = {
        let day = day.clone();
        Callback::from(move |typed: String| day.set(typed))
    };
    let it = || (Rc::clone(installation), Rc::clone(served));
    let ((one, known), (other, same)) = (it(), it());
    html! {
        <div class="overview server">
            <FactsForm installation={one} served={known} />
            { activation::activation(&portal, served, onday) }
            { moving::moving(&portal, installation, served) }
            <BackupCard installation={other} served={same} />
        </div>
    }
}
