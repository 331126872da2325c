//! Back and forth through the pages of a list.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct PagerProps {
    /// What is paged.
    pub(crate) label: AttrValue,
    /// Where in it one is.
    pub(crate) range: AttrValue,
    pub(crate) previous: AttrValue,
    pub(crate) next: AttrValue,
    /// The page, counted from 0.
    pub(crate) page: usize,
    /// How many there are.
    pub(crate) pages: usize,
    pub(crate) onpage: Callback<usize>,
}

/// Back and forth.
#[component]
pub(crate) fn Pager(props: &PagerProps) -> Html {
    let page = props.page;
    let previous = props.onpage.reform(move |_: MouseEvent| page.saturating_sub(1));
    let next = props.onpage.reform(move |_: MouseEvent| page + 1);
    html! {
        <nav class="pager" aria-label={props.label.clone()}>
            <button type="button" class="button" disabled={page == 0} onclick={previous}>
                { &props.previous }
            </button>
            <span class="pager-range">{ &props.range }</span>
            <button type="button" class="button" disabled={props.pages <= page + 1} onclick={next}>
                { &props.next }
            </button>
        </nav>
    }
}
