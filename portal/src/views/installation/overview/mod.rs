//! What the license of an installation means now.

mod actions;
mod ahead;
mod documents;
mod findings;
mod information;
mod modules;
mod support;
mod works;

use crate::asking::{Asked, use_answer};
use crate::state::Installation;
use crate::store::use_portal;
use actions::Actions;
use ahead::ahead;
use documents::documents;
use findings::findings;
pub(in crate::views::installation) use findings::rule;
use information::{information, next_change};
use licentia_engine::protocol::{Ahead, Managed};
use modules::ModuleTable;
use std::rc::Rc;
use works::works;
use yew::prelude::*;

/// How often the months ahead are worked out anew, in seconds: they begin with a day.
const HOUR: i64 = 60 * 60;

#[derive(Properties)]
pub(super) struct OverviewProps {
    pub(super) installation: Rc<Installation>,
    /// What its license means.
    pub(super) asked: Asked<Managed>,
}

impl PartialEq for OverviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.installation, &other.installation) && self.asked == other.asked
    }
}

/// What the license of an installation means now.
#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let portal = use_portal();
    let installation = &props.installation;
    let id = installation.id.clone();
    let folders = portal.state.folders(&[&id]);
    let today = portal.state.now.unix_seconds().div_euclid(HOUR) * HOUR;
    let outlook = use_answer(&folders, Some(Ahead { installation: id.clone(), today }));
    if let Asked::Failed(failure) = &props.asked {
        return portal.failed(failure);
    }
    let Some(managed) = props.asked.latest() else {
        return html! { <p class="quiet">{ portal.all_words().thinking() }</p> };
    };
    html! {
        <div class="overview">
            <Actions installation={Rc::clone(installation)} managed={Rc::clone(managed)}
                outlook={outlook.latest().cloned()} />
            { information(&portal, &id, managed) }
            { next_change(&portal, managed) }
            { findings(&portal, &id, managed) }
            <ModuleTable id={id.clone()} managed={Rc::clone(managed)} />
            { works(&portal, managed) }
            { ahead(&portal, &outlook) }
            { documents(&portal, installation, managed) }
        </div>
    }
}
