//! Who takes a seat.

use super::OfInstallation;
use yew::prelude::*;

/// Who takes a seat.
#[component]
pub(super) fn Accounts(props: &OfInstallation) -> Html {
    html! { <p>{ &props.installation.id }</p> }
}
