//! Something that happened, what to do about it, and a way to put it away.

use super::{Icon, picture};
use yew::prelude::*;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Good,
    Calm,
    Warn,
    Bad,
}

#[derive(Properties, PartialEq)]
pub(crate) struct AlertProps {
    pub(crate) tone: Tone,
    /// What it is about, in a few words.
    pub(crate) title: AttrValue,
    /// All else.
    #[prop_or_default]
    pub(crate) children: Html,
    /// The name of the button that puts it away.
    #[prop_or_default]
    pub(crate) dismiss: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) ondismiss: Callback<MouseEvent>,
}

/// A message.
#[component]
pub(crate) fn Alert(props: &AlertProps) -> Html {
    let (icon, tone) = match props.tone {
        Tone::Good => (Icon::CheckCircle, "good"),
        Tone::Calm => (Icon::Info, "calm"),
        Tone::Warn => (Icon::Warning, "warn"),
        Tone::Bad => (Icon::Cross, "bad"),
    };
    html! {
        <div class={classes!("alert", tone)}>
            { picture(icon) }
            <div class="alert-text">
                <p class="alert-title">{ &props.title }</p>
                { props.children.clone() }
            </div>
            if let Some(dismiss) = &props.dismiss {
                <button type="button" class="icon-button" aria-label={dismiss} title={dismiss}
                    onclick={props.ondismiss.clone()}>
                    { picture(Icon::Close) }
                </button>
            }
        </div>
    }
}
