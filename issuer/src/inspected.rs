//! What one license says, genuine or not: the header, the claims, and which of them count.

use base64ct::{Base64UrlUnpadded, Encoding};
use licentia_verifier::{Claims, Document, Form, Keyring, OpenError, json};
use serde::Serialize;

/// What one license says. Serialised, it is a line of `licentia inspect --json`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Inspected {
    /// What the input is called.
    pub(crate) input: String,
    /// Which license of the input it is, counted from 1; absent if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<usize>,
    /// Whether it is genuine by the keys that were given; without keys, never.
    pub(crate) verified: bool,
    /// Why it is not genuine, or has not even the form of a license.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<OpenError>,
    /// Its outward form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) form: Option<Form>,
    /// The key that its header names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) key_id: Option<String>,
    /// The claims that a verifier reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) license: Option<Claims>,
    /// Paths of the claims that a verifier does not know, and ignores.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) ignored: Vec<String>,
    /// The header as it was signed.
    #[serde(skip)]
    pub(crate) header: Option<String>,
    /// The payload as it was signed.
    #[serde(skip)]
    pub(crate) payload: Option<String>,
}

impl Inspected {
    /// Something that holds nothing to look at.
    pub(crate) fn failed(input: &str, error: OpenError) -> Self {
        Self {
            input: input.to_owned(),
            part: None,
            verified: false,
            error: Some(error),
            form: None,
            key_id: None,
            license: None,
            ignored: Vec::new(),
            header: None,
            payload: None,
        }
    }

    /// What a document says; verified if there are keys to do it with.
    pub(crate) fn new(
        input: &str,
        part: Option<usize>,
        document: &Document<'_>,
        trusted: Option<&Keyring>,
    ) -> Self {
        let (header, payload) = decoded(document.compact().unwrap_or_default());
        let peeked = document.peek();
        let opened = trusted.map(|trusted| document.open(trusted));
        let verified = matches!(opened, Some(Ok(_)));
        let error = match (opened, &peeked) {
            (Some(Err(error)), _) => Some(error),
            (_, Err(error)) => Some(error.clone()),
            _ => None,
        };
        let (key_id, license) = match peeked {
            // A file of Keygen's names no key.
            Ok(unverified) => {
                (Some(unverified.key_id).filter(|id| !id.is_empty()), Some(unverified.claims))
            }
            Err(_) => (None, None),
        };
        let value = payload.as_deref().filter(|_| license.is_some());
        let value = value.and_then(|payload| json::parse(payload.as_bytes()).ok());
        let ignored = value.map(|value| Claims::ignored(&value));
        Self {
            input: input.to_owned(),
            part,
            verified,
            error,
            form: Some(document.form),
            key_id,
            license,
            ignored: ignored.unwrap_or_default(),
            header,
            payload,
        }
    }
}

/// Header and payload as JSON texts, as far as they are that.
fn decoded(compact: &str) -> (Option<String>, Option<String>) {
    let mut parts = compact.split('.').map(|part| {
        let text = String::from_utf8(Base64UrlUnpadded::decode_vec(part).ok()?).ok()?;
        serde_json::from_str::<serde::de::IgnoredAny>(&text).ok()?;
        Some(text)
    });
    (parts.next().flatten(), parts.next().flatten())
}
