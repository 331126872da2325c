//! Why a text is not a set of trusted keys: one closed set, like that of licenses.

use crate::envelope::LooksLike;
use crate::json::{self, JsonError};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;
use serde::Serialize;

/// A key of a JWK Set that is of another kind and was passed over (RFC 7517 section 5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SkippedKey {
    /// Its place in the set, counted from 0.
    pub index: usize,
    /// Its key type (`kty`).
    pub kty: String,
    /// Its curve (`crv`), if it names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crv: Option<String>,
}

/// Why a text is not a set of trusted keys. Serialised like [`crate::OpenError`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum KeyringError {
    /// There is nothing but white space.
    EmptyKeys,
    /// The text is longer than [`crate::limits::KEY_SET_BYTES`].
    KeysTooLarge {
        /// How long it is, in bytes.
        size: u64,
        /// How long it may be.
        limit: u64,
    },
    /// Neither a JWK Set, nor a PEM public key, nor 64 hex digits.
    NotKeys {
        /// What it looks like instead.
        looks_like: LooksLike,
    },
    /// A private key. It must not be handed to a verifier, and should be considered exposed.
    PrivateKey {
        /// Its place in the set, counted from 0; absent for a PEM file.
        #[serde(skip_serializing_if = "Option::is_none")]
        index: Option<usize>,
    },
    /// A PEM public key of another algorithm than Ed25519, or damaged.
    BadPem,
    /// The JWK Set is not what it should be.
    BadKeySet {
        /// Path of the offending member; empty for the set as a whole.
        path: String,
        /// What the reader said.
        detail: String,
    },
    /// More than [`crate::limits::KEYS`] keys.
    TooManyKeys {
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A key id that is not the RFC 7638 thumbprint of its key.
    KeyIdMismatch {
        /// The key's place in the set.
        index: usize,
        /// What its `kid` says.
        key_id: String,
        /// What it should say.
        expected: String,
    },
    /// The same key twice: which window would hold?
    DuplicateKey {
        /// Its key id.
        key_id: String,
    },
    /// Bytes that are no point of the curve, or not in their canonical encoding.
    InvalidKey {
        /// The key's place in the set.
        index: usize,
    },
    /// A point of small order: it would accept signatures of anybody.
    WeakKey {
        /// The key's place in the set.
        index: usize,
    },
    /// The set holds no Ed25519 key.
    NoUsableKey {
        /// What it holds.
        skipped: Vec<SkippedKey>,
    },
}

impl KeyringError {
    pub(super) fn json(error: JsonError) -> Self {
        let (path, detail) = match error {
            JsonError::Syntax { detail } => (String::new(), detail),
            JsonError::DuplicateMember { path, member } => {
                (json::join(&path, &member), "the member occurs twice".to_owned())
            }
            JsonError::TooDeep => (String::new(), "nested too deep".to_owned()),
            JsonError::Member { path, detail } => (path, detail),
        };
        Self::BadKeySet { path, detail }
    }
}

/// For developers: the code and its values. People are spoken to at the edge.
impl fmt::Display for KeyringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&json::write(self))
    }
}

impl core::error::Error for KeyringError {}
