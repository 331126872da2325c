//! The worker around the engine: a message in, an answer out.
//!
//! A message is `{ id, bytes, file? }`; the answer `{ id, bytes }`, and before it any number of
//! `{ id, progress }`. A file is read in here, in slices, so that not even reading it disturbs the
//! page; the bytes of its text are appended to the question.

use js_sys::{Object, Reflect, Uint8Array};
use licentia_engine::Engine;
use licentia_engine::protocol::Call;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

/// How much of a file is read at once, in bytes.
const SLICE_BYTES: f64 = 1_048_576.0;

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let mut engine = Engine::default();
    let worker = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        answer(&worker, &mut engine, &event.data());
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    // The page sends nothing before it hears that somebody listens.
    let _ = scope.post_message(&JsValue::NULL);
}

fn answer(scope: &DedicatedWorkerGlobalScope, engine: &mut Engine, message: &JsValue) {
    let member = |name: &str| Reflect::get(message, &name.into()).unwrap_or_default();
    let id = member("id");
    let tell = |name: &str, value: &JsValue| {
        let reply = Object::new();
        // A plain object takes any member.
        let _ = Reflect::set(&reply, &"id".into(), &id);
        let _ = Reflect::set(&reply, &name.into(), value);
        let _ = scope.post_message(&reply);
    };
    let mut progress = |done: f32| tell("progress", &JsValue::from_f64(done.into()));
    let mut bytes = Uint8Array::new(&member("bytes")).to_vec();
    if let Ok(file) = member("file").dyn_into::<Blob>() {
        bytes.extend(read(&file, &mut progress));
    }
    let answer = match Call::read(&bytes) {
        Ok((call, file)) => engine.answer(call, file, &mut progress),
        Err(refusal) => refusal,
    };
    tell("bytes", &Uint8Array::from(answer.as_slice()));
}

/// The bytes of a file; empty if the browser cannot read it, as if it were gone.
fn read(file: &Blob, progress: &mut dyn FnMut(f32)) -> Vec<u8> {
    let Ok(reader) = FileReaderSync::new() else { return Vec::new() };
    let (mut bytes, mut from, size) = (Vec::new(), 0.0, file.size());
    while from < size {
        let until = size.min(from + SLICE_BYTES);
        let slice = file.slice_with_f64_and_f64(from, until);
        let Ok(buffer) = slice.and_then(|slice| reader.read_as_array_buffer(&slice)) else {
            return Vec::new();
        };
        bytes.extend(Uint8Array::new(&buffer).to_vec());
        from = until;
        #[expect(clippy::cast_possible_truncation, reason = "a share needs few digits")]
        progress((from / size) as f32 / 2.0);
    }
    bytes
}
