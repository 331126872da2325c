//! What the engine says in a colour: a picture, a word and the colour, never the colour alone.

use super::{Icon, paint, picture};
use licentia_engine::protocol::{Paint, Said};
use yew::prelude::*;

/// A word in its colour.
pub(crate) fn said_chip(said: &Said) -> Html {
    let icon = match said.paint {
        Paint::Good => Icon::CheckCircle,
        Paint::Quiet => Icon::Info,
        Paint::Warning => Icon::Warning,
        Paint::Bad => Icon::Cross,
    };
    let tone = paint(said.paint);
    html! { <span class={classes!("chip", tone)}>{ picture(icon) }{ &said.text }</span> }
}
