//! What may hold licenses: a file, or a pasted text.

use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

/// Something that may hold licenses.
#[derive(Clone)]
pub(crate) struct Source {
    /// Name of the file; absent for what was pasted.
    pub(crate) name: Option<Rc<str>>,
    /// Size, in bytes: looked at before anything is read.
    pub(crate) size: u64,
    /// The way to its bytes.
    pub(crate) reader: Reader,
    /// The number of its first line: more than 1 in what is left of a longer text.
    pub(crate) first_line: usize,
}

/// The way to the bytes of a source.
#[derive(Clone)]
pub(crate) enum Reader {
    /// They are here.
    Text(Rc<str>),
    /// They must be read.
    File(Rc<dyn ReadFile>),
    /// They could not be fetched.
    NotServed,
}

/// A file that the browser can read.
pub(crate) trait ReadFile {
    /// All its bytes; `None` if it cannot be read.
    fn read(&self) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>>>>;

    /// The file itself, for who knows what it is.
    fn file(&self) -> &dyn Any;
}

impl Source {
    /// A pasted text.
    pub(crate) fn pasted(text: Rc<str>) -> Self {
        Self { name: None, size: text.len() as u64, reader: Reader::Text(text), first_line: 1 }
    }
}
