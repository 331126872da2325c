//! From bytes to key id, signed bytes and signature. Nothing in here is trusted yet.

mod armor;
mod compact;
mod looks_like;

pub use armor::{Document, Form, split};
pub(crate) use armor::{armor, one};
pub(crate) use compact::Envelope;
pub use looks_like::LooksLike;
