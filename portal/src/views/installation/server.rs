//! The machine: activation, moving, standby, backup.

use super::OfInstallation;
use yew::prelude::*;

/// The machine: activation, moving, standby, backup.
#[component]
pub(super) fn Server(props: &OfInstallation) -> Html {
    html! { <p>{ &props.installation.id }</p> }
}
