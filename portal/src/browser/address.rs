//! The address, as far as the program of a first visit looks at it.

use super::page::window;
use gloo::events::EventListener;
use web_sys::Window;

/// Tells whether the address is that of the list, now and whenever it changes.
pub(crate) struct Address {
    _listener: Option<EventListener>,
}

impl Address {
    pub(crate) fn new(tell: impl Fn(bool) + 'static) -> Self {
        tell(is_list());
        let listen =
            |window: Window| EventListener::new(&window, "hashchange", move |_| tell(is_list()));
        Self { _listener: window().map(listen) }
    }
}

impl yew::TearDown for Address {
    fn tear_down(self) {}
}

fn is_list() -> bool {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    matches!(hash.as_str(), "" | "#/")
}
