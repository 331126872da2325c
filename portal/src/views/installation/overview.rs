//! What the license of an installation means now.

use super::OfInstallation;
use crate::asking::{Asked, use_answer};
use crate::store::use_portal;
use licentia_engine::protocol::Manage;
use yew::prelude::*;

/// What the license of an installation means now.
#[component]
pub(super) fn Overview(props: &OfInstallation) -> Html {
    let portal = use_portal();
    let id = props.installation.id.clone();
    let folders = portal.state.folders(&[&id]);
    let question = Manage { installation: id, now: portal.state.now.unix_seconds() };
    let asked = use_answer(&folders, Some(question));
    if let Asked::Failed(failure) = &asked {
        return portal.failed(failure);
    }
    let Some(managed) = asked.latest() else {
        return html! { <p class="quiet">{ portal.words.thinking() }</p> };
    };
    html! { <p>{ &managed.status }</p> }
}
