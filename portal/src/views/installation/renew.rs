//! Renewing: now, late, or not at all.

use super::OfInstallation;
use yew::prelude::*;

/// Renewing: now, late, or not at all.
#[component]
pub(super) fn Renew(props: &OfInstallation) -> Html {
    html! { <p>{ &props.installation.id }</p> }
}
