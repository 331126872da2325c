//! From one program to the next: `www/boot.js` fetches and starts them, and says so in the global
//! `licentia`.

use super::files::source;
use super::page::document;
use crate::state::{Luggage, ReadFile, Source};
use js_sys::{Array, Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, File};

/// Where a program is drawn: nowhere, until it has something to show.
#[derive(Clone, PartialEq)]
pub(crate) struct Stage(Element);

impl Stage {
    /// A stage, if there is a page at all.
    pub(crate) fn new() -> Option<Self> {
        document()?.create_element("div").ok().map(Self)
    }

    pub(crate) fn root(&self) -> Element {
        self.0.clone()
    }

    /// Takes the place of all that stands in the page, once. Where that was another program: the
    /// id of what had the focus.
    pub(crate) fn enter(&self) -> Option<String> {
        let body = document()?.body()?;
        if body.contains(Some(&self.0)) {
            return None;
        }
        let focused = document()?.active_element().map(|element| element.id());
        body.replace_children_with_node_1(&self.0);
        call("entered", &JsValue::UNDEFINED)?.as_bool()?.then_some(focused).flatten()
    }
}

/// Fetches the whole program; whether it is here.
pub(crate) async fn fetch_whole() -> bool {
    settled(call("fetchWhole", &JsValue::UNDEFINED)).await
}

/// Starts the whole program with this luggage; whether it has taken over.
pub(crate) async fn hand_over((text, files): &Luggage<Rc<dyn ReadFile>>) -> bool {
    let file = |file: &Rc<dyn ReadFile>| file.file().downcast_ref::<File>().cloned();
    let files: Array = files.iter().filter_map(file).collect();
    settled(call("startWhole", &Array::of2(&text.as_str().into(), &files))).await
}

/// What another program hands over to this one.
pub(crate) fn luggage() -> Option<Luggage<Source>> {
    let luggage = call("luggage", &JsValue::UNDEFINED)?.dyn_into::<Array>().ok()?;
    let files = luggage.get(1).dyn_into::<Array>().ok()?;
    let files = files.iter().filter_map(|file| file.dyn_into::<File>().ok());
    Some((luggage.get(0).as_string()?, files.map(source).collect()))
}

async fn settled(promise: Option<JsValue>) -> bool {
    match promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// Calls one of boot's functions.
pub(super) fn call(name: &str, argument: &JsValue) -> Option<JsValue> {
    let boot = Reflect::get(&js_sys::global(), &"licentia".into()).ok()?;
    let function = Reflect::get(&boot, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    function.call1(&JsValue::NULL, argument).ok()
}
