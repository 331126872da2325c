//! Where a license stands: a picture, a word and a colour, never the colour alone.

use super::{Icon, picture};
use crate::state::Status;
use yew::prelude::*;

/// A status in a word.
pub(crate) fn status_chip(status: Status, text: &str) -> Html {
    let (icon, tone) = match status {
        Status::InForce => (Icon::CheckCircle, "good"),
        Status::NotYetValid => (Icon::Clock, "calm"),
        Status::Expired | Status::FileExpired => (Icon::Warning, "warn"),
        Status::Suspended | Status::Banned | Status::OtherMachine => (Icon::Cross, "bad"),
        Status::NotGenuine => (Icon::Cross, "bad"),
        Status::Damaged => (Icon::Warning, "bad"),
    };
    html! { <span class={classes!("chip", tone)}>{ picture(icon) }{ text }</span> }
}
