//! What was issued for an order: a signed document that brings licenses.

use crate::envelope::{self, Content, Document};
use crate::json::{self, Misfit, Read, Value, deserialize_by_reading, members};
use crate::license::open_compact;
use crate::signed::{open_signed, read_payload};
use crate::{Instant, Keyring, License, OpenError, Secrets, claims, limits};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use serde::Serialize;

/// The `typ` of an order answer (RFC 7515 section 4.1.9).
pub const ORDER_ANSWER_TYPE: &str = "order-answer+jwt";

/// The claims of an order answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OrderAnswerClaims {
    /// The id of the request that it answers.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
    pub request_id: String,
    /// [`OrderRequest::digest`](super::OrderRequest::digest) of that request.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::hash_schema"))]
    pub request_digest: String,
    /// When it was signed.
    pub issued: Instant,
    /// The licenses that were issued, as registration keys, at most [`limits::ORDER_CHANGES`].
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 32)))]
    pub licenses: Vec<String>,
}

members! {
    lenient OrderAnswerClaims from OrderAnswerClaims {
        request_id: String::new(),
        request_digest: String::new(),
        issued: Instant::FIRST,
        licenses: Vec::new(),
    };
    must "requestId" request_id by claims::identifier;
    must "requestDigest" request_digest by claims::hash;
    must "issued" issued;
    must "licenses" licenses by licenses;
}

deserialize_by_reading!(OrderAnswerClaims);

/// A genuine order answer, with the genuine licenses in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderAnswer {
    claims: OrderAnswerClaims,
    licenses: Vec<License>,
    key_id: String,
    compact: String,
}

impl OrderAnswer {
    /// Opens an order answer and every license in it.
    ///
    /// # Errors
    /// [`OpenError`], when it is not a genuine order answer of a key in `keyring`; a license in it
    /// that is not genuine is a bad claim, `licenses[0]`, with the code of its own error.
    ///
    /// ```
    /// # use licentia_verifier::{Keyring, OpenError, order::OrderAnswer};
    /// let keyring = Keyring::parse(include_str!("../../../tests/vectors/keys.json"))?;
    /// let license = include_str!("../../../www/demo/kerio-connect.license");
    /// let opened = OrderAnswer::open(license, &keyring);
    /// assert!(matches!(opened, Err(OpenError::WrongType { .. })));
    /// # Ok::<(), licentia_verifier::KeyringError>(())
    /// ```
    pub fn open<T: AsRef<[u8]> + ?Sized>(input: &T, keyring: &Keyring) -> Result<Self, OpenError> {
        Self::of_compact(envelope::content(input.as_ref())?.compact()?, keyring)
    }

    fn of_compact(compact: &str, keyring: &Keyring) -> Result<Self, OpenError> {
        let limit_bytes = limits::ORDER_ANSWER_BYTES;
        let (payload, key) = open_signed(compact, ORDER_ANSWER_TYPE, limit_bytes, keyring)?;
        let claims: OrderAnswerClaims = read_payload(&payload)?;
        key.check_window(claims.issued)?;
        let mut licenses = Vec::with_capacity(claims.licenses.len());
        for (index, text) in claims.licenses.iter().enumerate() {
            licenses.push(open_compact(text, keyring).map_err(|error| {
                OpenError::bad_claim(&json::join("licenses", &json::place(index)), error.code())
            })?);
        }
        Ok(Self { claims, licenses, key_id: key.key_id.clone(), compact: compact.to_string() })
    }

    /// What it says.
    #[must_use]
    pub fn claims(&self) -> &OrderAnswerClaims {
        &self.claims
    }

    /// The licenses that were issued.
    #[must_use]
    pub fn licenses(&self) -> &[License] {
        &self.licenses
    }

    /// The key that signed it: an RFC 7638 thumbprint.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.key_id
    }

    /// The answer as it was signed: one line, no line end.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.compact
    }
}

impl Document<'_> {
    /// The licenses in this document: the license that it is, or those that an order answer brings.
    ///
    /// No document passes for another by that: each is opened as what its type says.
    ///
    /// # Errors
    /// [`OpenError`], when it is neither a genuine license nor a genuine order answer of a key in
    /// `keyring`.
    pub fn licenses(&self, keyring: &Keyring) -> Result<Vec<License>, OpenError> {
        self.licenses_with(keyring, &Secrets::default())
    }

    /// [`Self::licenses`], with what decrypts a file of Keygen's.
    ///
    /// # Errors
    /// [`OpenError`], as [`Self::licenses`].
    pub fn licenses_with(
        &self,
        keyring: &Keyring,
        secrets: &Secrets<'_>,
    ) -> Result<Vec<License>, OpenError> {
        self.content()?.licenses(keyring, secrets)
    }
}

impl Content<'_> {
    /// The licenses in it; see [`Document::licenses`].
    pub(crate) fn licenses(
        &self,
        keyring: &Keyring,
        secrets: &Secrets<'_>,
    ) -> Result<Vec<License>, OpenError> {
        let compact = self.trusted_compact(keyring);
        match compact.and_then(|compact| OrderAnswer::of_compact(compact, keyring)) {
            Ok(answer) => Ok(answer.licenses),
            Err(OpenError::WrongType { .. } | OpenError::TooLarge { .. }) => {
                self.open(keyring, secrets).map(|license| Vec::from([license]))
            }
            Err(error) => Err(error),
        }
    }
}

fn licenses(value: &Value<'_>) -> Result<Vec<String>, Misfit> {
    let licenses = Vec::<String>::read(value)?;
    match licenses.len() {
        0 => Err(Misfit::new("there is none")),
        count if limits::ORDER_CHANGES < count => {
            let limit = limits::ORDER_CHANGES;
            Err(Misfit::new(claims::more(count, " entries are more than ", limit)))
        }
        _ => Ok(licenses),
    }
}
