//! One of a few, side by side: radio buttons, so that arrow keys work.

use super::{Icon, picture};
use yew::prelude::*;

/// One of the few.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ChoiceOption {
    pub(crate) name: &'static str,
    /// What it is called.
    pub(crate) text: AttrValue,
    /// What is shown instead, where there is little room.
    pub(crate) short: Option<AttrValue>,
    pub(crate) icon: Option<Icon>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct ChoiceProps {
    /// What is chosen.
    pub(crate) legend: AttrValue,
    /// The group's name in the markup.
    pub(crate) group: &'static str,
    pub(crate) options: Vec<ChoiceOption>,
    pub(crate) chosen: &'static str,
    pub(crate) onchoose: Callback<usize>,
}

/// One of a few.
#[component]
pub(crate) fn Choice(props: &ChoiceProps) -> Html {
    let option = |(index, option): (usize, &ChoiceOption)| {
        let onchange = props.onchoose.reform(move |_: Event| index);
        let id = format!("{}-{}", props.group, option.name);
        html! {
            <span class="choice-option">
                <input type="radio" name={props.group} id={id.clone()}
                    value={option.name} checked={option.name == props.chosen} {onchange} />
                <label for={id} title={option.text.clone()}>
                    if let Some(icon) = option.icon { { picture(icon) } }
                    if let Some(short) = &option.short {
                        <span aria-hidden="true">{ short }</span>
                    }
                    <span class="visually-hidden">{ &option.text }</span>
                </label>
            </span>
        }
    };
    html! {
        <fieldset class="choice">
            <legend class="visually-hidden">{ &props.legend }</legend>
            { for props.options.iter().enumerate().map(option) }
        </fieldset>
    }
}
