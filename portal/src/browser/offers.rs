//! Dropping and pasting anywhere on the page.

use super::files::sources;
use super::page::{document, window};
use crate::state::{IntakeStep, Source};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlInputElement, HtmlTextAreaElement};

type Take = Rc<dyn Fn(Source)>;

thread_local! {
    /// Who wants what is dropped, while it is no license that a view asks for.
    static TAKER: RefCell<Option<Take>> = RefCell::default();
}

/// Takes what is dropped, as long as it is kept.
pub(crate) struct Taker;

/// Gives the first document (JSON) that is dropped to a view, in place of the intake: licenses go
/// where they always go.
pub(crate) fn take_drops(take: impl Fn(Source) + 'static) -> Taker {
    TAKER.set(Some(Rc::new(take)));
    Taker
}

impl Drop for Taker {
    fn drop(&mut self) {
        TAKER.set(None);
    }
}

/// Listens to the whole page for what is dropped and pasted.
pub(crate) struct Offers {
    _listeners: Vec<EventListener>,
}

impl Offers {
    pub(crate) fn new(send: impl Fn(IntakeStep) + Clone + 'static) -> Self {
        // Entering a child and leaving its parent come as a pair: what is open is counted.
        let inside = Rc::new(Cell::new(0_i32));
        let mut listeners = Vec::new();
        let mut listen = |name: &'static str, react: Box<dyn Fn(&Event)>| {
            let Some(window) = window() else { return };
            let options = EventListenerOptions::enable_prevent_default();
            listeners.push(EventListener::new_with_options(&window, name, options, move |event| {
                react(event);
            }));
        };
        let (entering, sending) = (Rc::clone(&inside), send.clone());
        listen(
            "dragenter",
            Box::new(move |event| {
                if let Some(event) = drag_of_files(event) {
                    event.prevent_default();
                    entering.set(entering.get() + 1);
                    sending(IntakeStep::Hovered(true));
                }
            }),
        );
        let (leaving, sending) = (Rc::clone(&inside), send.clone());
        listen(
            "dragleave",
            Box::new(move |event| {
                if drag_of_files(event).is_some() {
                    leaving.set((leaving.get() - 1).max(0));
                    if leaving.get() == 0 {
                        sending(IntakeStep::Hovered(false));
                    }
                }
            }),
        );
        listen(
            "dragover",
            Box::new(|event| {
                if let Some(event) = drag_of_files(event) {
                    event.prevent_default();
                }
            }),
        );
        let sending = send.clone();
        listen(
            "drop",
            Box::new(move |event| {
                inside.set(0);
                if event.default_prevented() {
                    // A part of the page took it.
                    sending(IntakeStep::Hovered(false));
                } else if let Some(event) = drag_of_files(event) {
                    event.prevent_default();
                    let files = event.data_transfer().and_then(|data| data.files());
                    let dropped = files.map(|files| sources(&files)).unwrap_or_default();
                    let is_document = |file: &Source| {
                        file.name.as_ref().is_some_and(|name| name.ends_with(".json"))
                    };
                    match (TAKER.with_borrow(Clone::clone), dropped) {
                        (Some(take), dropped) if dropped.iter().any(is_document) => {
                            sending(IntakeStep::Hovered(false));
                            dropped.into_iter().find(is_document).into_iter().for_each(&*take);
                        }
                        (_, dropped) => sending(IntakeStep::Offered(dropped)),
                    }
                }
            }),
        );
        listen("paste", Box::new(move |event| pasted(event).into_iter().for_each(&send)));
        Self { _listeners: listeners }
    }
}

/// The event, if files are dragged and not a word of the page.
fn drag_of_files(event: &Event) -> Option<&DragEvent> {
    let event = event.dyn_ref::<DragEvent>()?;
    let types = event.data_transfer()?.types();
    types.includes(&"Files".into(), 0).then_some(event)
}

/// What was pasted, unless it goes into a field.
fn pasted(event: &Event) -> Option<IntakeStep> {
    let event = event.dyn_ref::<ClipboardEvent>()?;
    let data = event.clipboard_data()?;
    let files = data.files().map(|files| sources(&files)).unwrap_or_default();
    if !files.is_empty() {
        event.prevent_default();
        return Some(IntakeStep::Offered(files));
    }
    if is_in_field() {
        return None;
    }
    let text = data.get_data("text/plain").ok()?;
    (!text.trim().is_empty()).then_some(IntakeStep::Pasted(text))
}

fn is_in_field() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|element| {
        let typing = |input: &HtmlInputElement| matches!(&*input.type_(), "text" | "search");
        element.is_instance_of::<HtmlTextAreaElement>()
            || element.dyn_ref::<HtmlInputElement>().is_some_and(typing)
    })
}
