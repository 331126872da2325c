//! Long lists: what of them is in view, and where their rows are put. Sizes that only the page
//! knows are set on the elements themselves; no markup has a style, as the page's policy wants it.

use super::page::window;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::NodeRef;

/// What of a list is in view, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Viewport {
    /// How far it is scrolled.
    pub(crate) top: f64,
    /// How much room there is.
    pub(crate) height: f64,
    /// How high one row is; 0 if there is none.
    pub(crate) row: f64,
}

/// Tells when the window has another size.
pub(crate) struct Resizes {
    _listener: Option<EventListener>,
}

impl Resizes {
    pub(crate) fn new(tell: impl Fn() + 'static) -> Self {
        let listen =
            |window: web_sys::Window| EventListener::new(&window, "resize", move |_| tell());
        Self { _listener: window().map(listen) }
    }
}

/// What is in view of the list in `scroller`, whose rows are in `rows`.
pub(crate) fn viewport(scroller: &NodeRef, rows: &NodeRef) -> Option<Viewport> {
    let scroller = scroller.cast::<HtmlElement>()?;
    let row = rows.cast::<HtmlElement>()?.first_element_child();
    let row = row.and_then(|row| row.dyn_into::<HtmlElement>().ok());
    Some(Viewport {
        top: f64::from(scroller.scroll_top()),
        height: f64::from(scroller.client_height()),
        row: row.map_or(0.0, |row| f64::from(row.offset_height())),
    })
}

/// Gives an element a height.
pub(crate) fn set_height(element: &NodeRef, pixels: f64) {
    set(element, "height", &format!("{pixels}px"));
}

/// Moves an element down from where it belongs.
pub(crate) fn move_down(element: &NodeRef, pixels: f64) {
    set(element, "transform", &format!("translateY({pixels}px)"));
}

/// Goes back to the beginning of a list.
pub(crate) fn scroll_to_top(scroller: &NodeRef) {
    if let Some(scroller) = scroller.cast::<HtmlElement>() {
        scroller.set_scroll_top(0);
    }
}

fn set(element: &NodeRef, property: &str, value: &str) {
    if let Some(element) = element.cast::<HtmlElement>() {
        // A height of so many pixels is never refused.
        let _ = element.style().set_property(property, value);
    }
}
