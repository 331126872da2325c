//! Leaving the page while something is on its way into the store: the browser asks first, in words
//! of its own.

use super::page::window;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

/// Has the browser ask whoever leaves, as long as it is kept. It is let go as soon as it can be:
/// there are browsers to which nobody comes back quickly on a page that might ask.
pub(crate) struct Unfinished {
    _listener: Option<EventListener>,
}

impl Unfinished {
    pub(crate) fn new() -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = window().map(|window| {
            EventListener::new_with_options(&window, "beforeunload", options, |event| {
                event.prevent_default();
                // What browsers go by that are a few years old; none of them shows it.
                event.unchecked_ref::<BeforeUnloadEvent>().set_return_value("unfinished");
            })
        });
        Self { _listener: listener }
    }
}
