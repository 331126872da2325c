//! An order that waits for its answer.

use super::page::TITLE;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct OrderProps {
    /// The id of the order request.
    pub(super) id: AttrValue,
}

/// An order that waits for its answer.
#[component]
pub(super) fn OrderView(props: &OrderProps) -> Html {
    html! { <h1 id={TITLE} tabindex="-1">{ &props.id }</h1> }
}
