//! Adding users and modules.

use super::OfInstallation;
use yew::prelude::*;

/// Adding users and modules.
#[component]
pub(super) fn AddUsers(props: &OfInstallation) -> Html {
    html! { <p>{ &props.installation.id }</p> }
}
