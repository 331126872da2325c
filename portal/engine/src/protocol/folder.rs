//! What the engine is told before it is asked.

use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Whom to trust, and how to speak.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The trusted keys: JWK Sets, or any other form that a keyring reads.
    pub keys: Vec<String>,
    /// The vendor's price list, plain JSON or signed, if there is one.
    pub prices: Option<String>,
    /// The language's tag (BCP 47): `en` or `it`.
    pub language: String,
    /// How far a server's clock is ahead of UTC as long as nobody said so, in minutes.
    pub offset_minutes: i32,
}

/// Everything that is known of one installation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folder {
    /// Its id: the order id of the first license of its chain.
    pub id: String,
    /// The registration keys of all its licenses.
    pub licenses: Vec<String>,
    /// What is known about the server, as the JSON of an `Installation`; empty if nothing is.
    pub facts: Rc<str>,
    /// The signed revocation list, if one is held.
    pub revocations: Option<String>,
}
