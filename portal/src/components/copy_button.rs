//! Copies a value, and says so for a moment.

use super::{Icon, picture};
use crate::browser;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long the button says that it copied, in milliseconds: long enough to be read.
const CONFIRMATION_MS: u32 = 2_000;

#[derive(Properties, PartialEq)]
pub(crate) struct CopyButtonProps {
    /// What is copied.
    pub(crate) text: AttrValue,
    /// What the button is called.
    pub(crate) label: AttrValue,
    /// What it says when done.
    pub(crate) done: AttrValue,
    /// Whether the browser allowed it.
    pub(crate) oncopied: Callback<bool>,
}

/// A button that copies.
#[component]
pub(crate) fn CopyButton(props: &CopyButtonProps) -> Html {
    let copied = use_state(|| false);
    let onclick = {
        let (copied, text) = (copied.clone(), props.text.clone());
        let oncopied = props.oncopied.clone();
        Callback::from(move |_: MouseEvent| {
            let (copied, text, oncopied) = (copied.clone(), text.clone(), oncopied.clone());
            spawn_local(async move {
                let allowed = browser::copy(&text).await;
                oncopied.emit(allowed);
                if allowed {
                    copied.set(true);
                    browser::rest_ms(CONFIRMATION_MS).await;
                    copied.set(false);
                }
            });
        })
    };
    let (icon, title) =
        if *copied { (Icon::Check, &props.done) } else { (Icon::Copy, &props.label) };
    html! {
        <button type="button" class={classes!("icon-button", copied.then_some("done"))}
            aria-label={props.label.clone()} {title} {onclick}>
            { picture(icon) }
        </button>
    }
}
