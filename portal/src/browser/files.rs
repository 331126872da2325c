//! Files that a person chose, dropped or pasted.

use crate::state::{ReadFile, Reader, Source};
use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

struct BrowserFile(File);

impl ReadFile for BrowserFile {
    fn read(&self) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>>>> {
        let promise = self.0.array_buffer();
        Box::pin(async move {
            let buffer = JsFuture::from(promise).await.ok()?;
            Some(js_sys::Uint8Array::new(&buffer).to_vec())
        })
    }

    fn file(&self) -> &dyn Any {
        &self.0
    }
}

/// The files as sources, unread.
pub(super) fn sources(files: &FileList) -> Vec<Source> {
    (0..files.length()).filter_map(|index| files.get(index)).map(source).collect()
}

pub(super) fn source(file: File) -> Source {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in bytes")]
    let size = file.size() as u64;
    let name = Some(Rc::from(file.name()));
    Source { name, size, first_line: 1, reader: Reader::File(Rc::new(BrowserFile(file))) }
}

/// What was chosen in a file dialog; the field is emptied, so that the same file can be chosen
/// again.
pub(crate) fn chosen(event: &Event) -> Vec<Source> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let chosen = input.files().map(|files| sources(&files)).unwrap_or_default();
    input.set_value("");
    chosen
}

/// What was dropped onto a part of the page, which takes it instead of the page.
pub(crate) fn dropped(event: &DragEvent) -> Vec<Source> {
    event.prevent_default();
    let files = event.data_transfer().and_then(|data| data.files());
    files.map(|files| sources(&files)).unwrap_or_default()
}
