//! The focus is never lost: when what has it goes, or can no longer be pressed, reading goes on at
//! the heading above it. Where a view knows a better place, it says so itself.

use super::page::document;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit};

/// Looks after the focus as long as it is kept.
pub(crate) struct Foothold {
    _listener: Option<EventListener>,
    observer: Option<MutationObserver>,
    _changed: Closure<dyn FnMut()>,
}

impl Foothold {
    pub(crate) fn new() -> Self {
        let way = Rc::new(RefCell::new(Vec::new()));
        let changed = Closure::<dyn FnMut()>::new({
            let way = Rc::clone(&way);
            move || {
                let is_lost = way.borrow().first().is_some_and(is_gone);
                if is_lost {
                    step_back(&way.take());
                }
            }
        });
        let document = document();
        let listener = document.as_ref().map(|document| {
            EventListener::new(document, "focusin", move |event| drop(way.replace(way_to(event))))
        });
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(document)) = (&observer, &document) {
            let what = MutationObserverInit::new();
            what.set_child_list(true);
            what.set_subtree(true);
            what.set_attribute_filter(&js_sys::Array::of1(&"disabled".into()));
            // It fails for nothing to be watched, or nothing to watch; there is both.
            let _ = observer.observe_with_options(document, &what);
        }
        Self { _listener: listener, observer, _changed: changed }
    }
}

impl Drop for Foothold {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// What has the focus now, and what it stands in, from the inside out.
fn way_to(event: &Event) -> Vec<Element> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    std::iter::successors(target, |it| it.parent_element().filter(|_| it.tag_name() != "MAIN"))
        .collect()
}

fn is_gone(element: &Element) -> bool {
    !element.is_connected() || element.has_attribute("disabled")
}

/// Puts the focus on the nearest heading that can take it; the page stays where it is scrolled to.
fn step_back(way: &[Element]) {
    let stay = FocusOptions::new();
    stay.set_prevent_scroll(true);
    for around in way.iter().filter(|it| it.is_connected()) {
        let Ok(headings) = around.query_selector_all("h1, h2, h3") else { continue };
        for place in 0..headings.length() {
            let heading = headings.item(place).and_then(|it| it.dyn_into::<HtmlElement>().ok());
            let Some(heading) = heading else { continue };
            heading.set_tab_index(-1);
            // What is not shown takes no focus: then another is tried.
            let _ = heading.focus_with_options(&stay);
            if document().and_then(|it| it.active_element()).as_ref() == Some(&*heading) {
                return;
            }
        }
    }
}
