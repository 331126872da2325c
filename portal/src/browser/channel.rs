//! Tabs of the same page tell each other that the store changed.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

const NAME: &str = "licentia";

/// The line between tabs; dead where the browser has none.
pub(crate) struct Channel {
    line: Option<BroadcastChannel>,
    _listener: Option<EventListener>,
}

impl Channel {
    /// Listens for changes made by other tabs.
    pub(crate) fn new(changed: impl Fn() + 'static) -> Self {
        let line = BroadcastChannel::new(NAME).ok();
        let listen =
            |line: &BroadcastChannel| EventListener::new(line, "message", move |_| changed());
        let listener = line.as_ref().map(listen);
        Self { line, _listener: listener }
    }

    /// Tells the other tabs.
    pub(crate) fn tell(&self) {
        if let Some(line) = &self.line {
            let _ = line.post_message(&JsValue::NULL);
        }
    }
}
