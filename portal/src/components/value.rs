//! A value and what it is called; what is absent shows as a quiet dash with its meaning.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct ValueProps {
    pub(crate) label: AttrValue,
    #[prop_or_default]
    pub(crate) value: Option<AttrValue>,
    /// What the absence of a value means.
    pub(crate) absent: AttrValue,
    /// A remark under the value.
    #[prop_or_default]
    pub(crate) note: Option<AttrValue>,
    /// Whether the value is for machines.
    #[prop_or_default]
    pub(crate) code: bool,
    /// What stands beside the value: a button to copy it.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A value and what it is called.
#[component]
pub(crate) fn Value(props: &ValueProps) -> Html {
    html! {
        <div class="value">
            <dt>{ &props.label }</dt>
            if let Some(value) = &props.value {
                <dd>
                    <span class={classes!("value-text", props.code.then_some("code"))}>
                        { value }
                    </span>
                    { props.children.clone() }
                    if let Some(note) = &props.note { <span class="value-note">{ note }</span> }
                </dd>
            } else {
                <dd class="absent"><span aria-hidden="true">{ "– " }</span>{ &props.absent }</dd>
            }
        </div>
    }
}
