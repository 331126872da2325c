//! Why a text is not a genuine license: one closed set of codes, each with the values compared.
//!
//! Sentences belong to the edge (command line, portal); here are codes and values only. `detail`
//! is the exception: a diagnostic of the JSON reader for developers, in English, never translated.

use crate::json::{self, JsonError};
use crate::{Instant, LooksLike};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;
use serde::Serialize;

/// Why a text is not a genuine license.
///
/// Serialised, the variant is `code` in kebab case and its fields stand beside it:
/// `{"code":"unknown-key","keyId":"…"}`. The set is closed on purpose: every place that
/// puts codes into words fails to compile until it has a new one. `FORMAT.md` section 7 lists
/// them all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum OpenError {
    /// There is nothing but white space.
    Empty,
    /// Something is larger than its limit (`FORMAT.md` section 8); both in bytes, except for
    /// documents and keys, which are counted.
    TooLarge {
        /// What is too large.
        what: SizedThing,
        /// How large it is.
        size: u64,
        /// How large it may be.
        limit: u64,
    },
    /// The bytes hold neither a license file nor a registration key.
    NotALicense {
        /// What they look like instead.
        looks_like: LooksLike,
    },
    /// The text holds several licenses where one was asked for.
    SeveralDocuments {
        /// How many.
        count: usize,
    },
    /// A license file begins but never ends.
    UnfinishedArmor {
        /// Line of the BEGIN line, counted from 1.
        line: usize,
    },
    /// A license file contains a character that belongs into no license.
    ArmorCharacter {
        /// Line of the character, counted from 1.
        line: usize,
        /// The character.
        character: char,
    },
    /// A registration key stands on several lines.
    WrappedKey {
        /// How many.
        lines: usize,
    },
    /// A compact JWS has three parts (RFC 7515 section 7.1); this has fewer or more: usually a
    /// key that was cut while it was copied.
    PartCount {
        /// How many parts there are.
        parts: usize,
    },
    /// A part is not canonical base64url without padding (RFC 7515 section 2).
    Base64 {
        /// Which part.
        part: Part,
    },
    /// A signature takes 86 characters (64 bytes); usually a key was cut.
    SignatureLength {
        /// How many there are.
        characters: usize,
    },
    /// A part is not JSON.
    JsonSyntax {
        /// Which part.
        part: Part,
        /// What the reader said.
        detail: String,
    },
    /// A JSON object has a member twice.
    DuplicateMember {
        /// Which part.
        part: Part,
        /// Path of the object; empty for the outermost.
        path: String,
        /// The member's name.
        member: String,
    },
    /// JSON is nested too deep.
    TooDeep {
        /// Which part.
        part: Part,
        /// Deepest allowed nesting.
        limit: usize,
    },
    /// A header parameter is missing or does not hold what it should.
    HeaderMember {
        /// Its name.
        path: String,
        /// What the reader said.
        detail: String,
    },
    /// The document names another algorithm than `EdDSA` or `Ed25519` (RFC 8037, RFC 9864), or than
    /// `base64+ed25519` or `aes-256-gcm+ed25519` in a file of Keygen's.
    UnsupportedAlgorithm {
        /// What it names.
        alg: String,
    },
    /// The header's `typ` is that of another document.
    WrongType {
        /// What it is; absent if there is none.
        #[serde(skip_serializing_if = "Option::is_none")]
        typ: Option<String>,
        /// What it should be.
        expected: String,
    },
    /// The header demands extensions that this version does not know (RFC 7515 section 4.1.11).
    UnknownExtension {
        /// What `crit` lists.
        names: Vec<String>,
    },
    /// The header tries to bring its own key or to change what is signed, or stands unsigned beside
    /// the document.
    ForbiddenParameter {
        /// The parameter: `jwk`, `jku`, `x5u`, `x5c` or `b64`; or `header`, which is not signed
        /// (RFC 7515 section 7.2.1).
        name: String,
    },
    /// The license is signed by a key that the caller does not trust.
    UnknownKey {
        /// The key id that the license names.
        key_id: String,
    },
    /// The license is signed by a key that has been revoked.
    KeyRevoked {
        /// The key id.
        key_id: String,
        /// When it was revoked, if the key set says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        revoked_at: Option<Instant>,
        /// Why, if the key set says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// The signature does not fit: the license was altered, or never came from this key.
    SignatureMismatch {
        /// The key id.
        key_id: String,
    },
    /// The license says that it was issued when its key was not valid.
    OutsideKeyWindow {
        /// The key id.
        key_id: String,
        /// When the license was issued.
        issued: Instant,
        /// First instant at which the key is valid.
        #[serde(skip_serializing_if = "Option::is_none")]
        not_before: Option<Instant>,
        /// First instant at which it no longer is.
        #[serde(skip_serializing_if = "Option::is_none")]
        expires: Option<Instant>,
    },
    /// None of the trusted keys made the signature, and the file does not say whose it is: it was
    /// altered, or it comes from somebody who is not trusted.
    NoKeyFits {
        /// How many keys were tried.
        keys: usize,
    },
    /// The file is encrypted, and what would open it was not given (see [`crate::Secrets`]).
    Encrypted {
        /// What is missing.
        missing: Vec<Secret>,
    },
    /// The file is genuine, but what was given does not decrypt it.
    WrongSecret {
        /// What was tried; one of it is wrong.
        tried: Vec<Secret>,
    },
    /// Several signatures of one JWS are by trusted keys (RFC 7515 section 7.2.1): which key's
    /// window would hold?
    SeveralSignatures {
        /// How many.
        count: usize,
    },
    /// A member of what wraps a document is missing or does not hold what it should.
    EnvelopeMember {
        /// Its path.
        path: String,
        /// What the reader said.
        detail: String,
    },
    /// A claim is missing or does not hold what it should.
    BadClaim {
        /// Path of the claim; empty for the payload as a whole.
        path: String,
        /// What the reader said.
        detail: String,
    },
}

/// A secret that opens an encrypted file of Keygen's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Secret {
    /// The license key.
    LicenseKey,
    /// The fingerprint of the machine.
    Fingerprint,
}

/// A part of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The protected header.
    Header,
    /// The payload: the claims.
    Payload,
    /// The signature.
    Signature,
    /// The JSON around all of these, where there is one: a JWS in JSON (RFC 7515 section 7.2), a
    /// file of Keygen's.
    Envelope,
}

/// Something whose size is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SizedThing {
    /// The whole text ([`crate::limits::INPUT_BYTES`]).
    Input,
    /// The number of documents in a text ([`crate::limits::DOCUMENTS`]).
    Documents,
    /// One compact JWS ([`crate::limits::DOCUMENT_BYTES`]).
    Document,
    /// Its decoded header ([`crate::limits::HEADER_BYTES`]).
    Header,
    /// The number of keys that would have to be tried ([`crate::limits::TRIED_KEYS`]).
    Keys,
}

impl OpenError {
    /// The code, as serialised.
    ///
    /// ```
    /// # use licentia_verifier::OpenError;
    /// assert_eq!(OpenError::PartCount { parts: 2 }.code(), "part-count");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::NotALicense { .. } => "not-a-license",
            Self::SeveralDocuments { .. } => "several-documents",
            Self::UnfinishedArmor { .. } => "unfinished-armor",
            Self::ArmorCharacter { .. } => "armor-character",
            Self::WrappedKey { .. } => "wrapped-key",
            Self::PartCount { .. } => "part-count",
            Self::Base64 { .. } => "base64",
            Self::SignatureLength { .. } => "signature-length",
            Self::JsonSyntax { .. } => "json-syntax",
            Self::DuplicateMember { .. } => "duplicate-member",
            Self::TooDeep { .. } => "too-deep",
            Self::HeaderMember { .. } => "header-member",
            Self::UnsupportedAlgorithm { .. } => "unsupported-algorithm",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownExtension { .. } => "unknown-extension",
            Self::ForbiddenParameter { .. } => "forbidden-parameter",
            Self::UnknownKey { .. } => "unknown-key",
            Self::KeyRevoked { .. } => "key-revoked",
            Self::SignatureMismatch { .. } => "signature-mismatch",
            Self::OutsideKeyWindow { .. } => "outside-key-window",
            Self::NoKeyFits { .. } => "no-key-fits",
            Self::Encrypted { .. } => "encrypted",
            Self::WrongSecret { .. } => "wrong-secret",
            Self::SeveralSignatures { .. } => "several-signatures",
            Self::EnvelopeMember { .. } => "envelope-member",
            Self::BadClaim { .. } => "bad-claim",
        }
    }

    pub(crate) fn too_large(what: SizedThing, size: usize, limit: usize) -> Self {
        Self::TooLarge { what, size: size as u64, limit: limit as u64 }
    }

    pub(crate) fn json(part: Part, error: JsonError) -> Self {
        match error {
            JsonError::Syntax { detail } => Self::JsonSyntax { part, detail },
            JsonError::DuplicateMember { path, member } => {
                Self::DuplicateMember { part, path, member }
            }
            JsonError::TooDeep => Self::TooDeep { part, limit: crate::limits::JSON_DEPTH },
            JsonError::Member { path, detail } if part == Part::Header => {
                Self::HeaderMember { path, detail }
            }
            JsonError::Member { path, detail } if part == Part::Envelope => {
                Self::EnvelopeMember { path, detail }
            }
            JsonError::Member { path, detail } => Self::BadClaim { path, detail },
        }
    }

    pub(crate) fn envelope(path: &str, detail: &str) -> Self {
        Self::EnvelopeMember { path: path.to_string(), detail: detail.to_string() }
    }

    pub(crate) fn bad_claim(path: &str, detail: &str) -> Self {
        Self::BadClaim { path: path.to_string(), detail: detail.to_string() }
    }
}

/// For developers: the code and its values. People are spoken to at the edge.
impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&json::write(self))
    }
}

impl core::error::Error for OpenError {}
