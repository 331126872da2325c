//! The door to the engine, which thinks on a thread of its own.
//!
//! The worker is started by the first question, so that a page that asks nothing downloads nothing
//! of it. What it was told last is remembered here, and told again when it changed or the worker
//! was started anew.

use super::passage::call;
use crate::state::Folders;
use futures_channel::oneshot;
use js_sys::{Object, Reflect, Uint8Array};
use licentia_engine::protocol::{Call, Failure, Folder, Question, Session};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, File, MessageEvent, Worker};

/// How many installations the engine holds open: a page of the list, and some.
const FOLDERS: usize = 64;

thread_local! {
    static ENGINE: RefCell<Door> = RefCell::default();
}

#[derive(Default)]
struct Door {
    worker: Option<Running>,
    session: Option<Rc<Session>>,
    folders: BTreeMap<String, Rc<Folder>>,
    waiting: BTreeMap<u32, Waiting>,
    last: u32,
}

/// A worker, and what is called when it speaks.
struct Running {
    worker: Worker,
    /// Whether it said that it listens.
    listens: bool,
    unsent: Vec<Object>,
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut(Event)>,
}

struct Waiting {
    answer: oneshot::Sender<Vec<u8>>,
    progress: Option<Rc<dyn Fn(f32)>>,
}

/// Asks the engine about installations, which it is told of first where it does not know them.
///
/// # Errors
/// What the engine says instead of an answer.
pub(crate) async fn ask<Q: Question>(folders: &Folders, question: Q) -> Result<Q::Answer, Failure> {
    sent::<Q>(folders, question, None, None).await
}

/// Asks about a file, which is read in the engine; `progress` hears the share that is done.
///
/// # Errors
/// What the engine says instead of an answer; [`Failure::Cancelled`] after [`stop_engine`].
pub(crate) async fn ask_of_file<Q: Question>(
    folders: &Folders,
    question: Q,
    file: File,
    progress: impl Fn(f32) + 'static,
) -> Result<Q::Answer, Failure> {
    sent::<Q>(folders, question, Some(file), Some(Rc::new(progress))).await
}

/// Stops whatever the engine is doing; the next question starts it anew.
pub(crate) fn stop_engine() {
    ENGINE.with_borrow_mut(Door::stop);
}

async fn sent<Q: Question>(
    folders: &Folders,
    question: Q,
    file: Option<File>,
    progress: Option<Rc<dyn Fn(f32)>>,
) -> Result<Q::Answer, Failure> {
    let receiver = ENGINE.with_borrow_mut(|door| {
        door.tell(folders).then(|| door.send(&question.call(), file, progress))
    });
    let receiver = receiver.ok_or(Failure::Stopped)?;
    let answer = receiver.await.map_err(|_| Failure::Cancelled)?;
    if answer.is_empty() { Err(Failure::Stopped) } else { Q::read(&answer) }
}

impl Door {
    /// Tells the engine what it does not know yet; whether there is an engine.
    fn tell(&mut self, folders: &Folders) -> bool {
        if self.worker.is_none() {
            self.worker = start();
        }
        if self.worker.is_none() {
            return false;
        }
        let known = |folder: &&Rc<Folder>| !self.folders.contains_key(&folder.id);
        let news = folders.folders.iter().filter(known).count();
        // Being set up, the engine lets go of all that it held open.
        if self.session.as_ref() != Some(&folders.session) || FOLDERS < self.folders.len() + news {
            self.folders.clear();
            self.session = Some(Rc::clone(&folders.session));
            let call = Call::SetUp(folders.session.as_ref().clone());
            // What it says to that, it says again to the question.
            drop(self.send(&call, None, None));
        }
        for folder in &folders.folders {
            if self.folders.get(&folder.id) != Some(folder) {
                self.folders.insert(folder.id.clone(), Rc::clone(folder));
                drop(self.send(&Call::Open(folder.as_ref().clone()), None, None));
            }
        }
        true
    }

    fn send(
        &mut self,
        call: &Call,
        file: Option<File>,
        progress: Option<Rc<dyn Fn(f32)>>,
    ) -> oneshot::Receiver<Vec<u8>> {
        let (answer, receiver) = oneshot::channel();
        self.last = self.last.wrapping_add(1);
        let message = Object::new();
        let set = |name: &str, value: &JsValue| {
            // A plain object takes any member.
            let _ = Reflect::set(&message, &name.into(), value);
        };
        set("id", &self.last.into());
        set("bytes", &Uint8Array::from(call.bytes().as_slice()));
        if let Some(file) = file {
            set("file", &file);
        }
        self.waiting.insert(self.last, Waiting { answer, progress });
        if let Some(running) = &mut self.worker {
            if running.listens {
                let _ = running.worker.post_message(&message);
            } else {
                running.unsent.push(message);
            }
        }
        receiver
    }

    fn stop(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let last = self.last;
        if let Some(running) = self.worker.take() {
            running.worker.terminate();
        }
        // Dropping what waits tells it that it was cancelled.
        drop(waiting);
        *self = Self { last, ..Self::default() };
    }
}

/// A new worker; none if the browser has none.
fn start() -> Option<Running> {
    let worker = call("startEngine", &JsValue::UNDEFINED)?.dyn_into::<Worker>().ok()?;
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| heard(&event.data()));
    let fail = Closure::<dyn FnMut(Event)>::new(|_| failed());
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
    Some(Running { worker, listens: false, unsent: Vec::new(), _hear: hear, _fail: fail })
}

fn heard(message: &JsValue) {
    let member = |name: &str| Reflect::get(message, &name.into()).unwrap_or_default();
    if message.is_null() {
        ENGINE.with_borrow_mut(|door| {
            if let Some(running) = &mut door.worker {
                running.listens = true;
                for message in running.unsent.drain(..) {
                    let _ = running.worker.post_message(&message);
                }
            }
        });
        return;
    }
    #[expect(clippy::cast_possible_truncation, reason = "it was a u32")]
    #[expect(clippy::cast_sign_loss, reason = "it was a u32")]
    let id = member("id").as_f64().unwrap_or_default() as u32;
    if let Some(done) = member("progress").as_f64() {
        let progress = ENGINE.with_borrow(|door| door.waiting.get(&id)?.progress.clone());
        if let Some(progress) = progress {
            #[expect(clippy::cast_possible_truncation, reason = "a share needs few digits")]
            progress(done as f32);
        }
        return;
    }
    let waiting = ENGINE.with_borrow_mut(|door| door.waiting.remove(&id));
    if let Some(waiting) = waiting {
        // Whoever asked may be gone: then nobody is told.
        let _ = waiting.answer.send(Uint8Array::new(&member("bytes")).to_vec());
    }
}

/// The worker could not be started, or broke: whoever waits is told.
fn failed() {
    let waiting = ENGINE.with_borrow_mut(|door| {
        let waiting = std::mem::take(&mut door.waiting);
        door.stop();
        waiting
    });
    for waiting in waiting.into_values() {
        let _ = waiting.answer.send(Vec::new());
    }
}
