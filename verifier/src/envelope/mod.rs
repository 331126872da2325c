//! From bytes to key id, signed bytes and signature. Nothing in here is trusted yet.

mod armor;
mod compact;
mod jws_json;
mod looks_like;

pub(crate) use armor::{Content, armor, content, one};
pub use armor::{Document, Form, split};
pub(crate) use compact::{Envelope, key_id};
pub use looks_like::LooksLike;
pub(crate) use looks_like::{count, holds};
