//! Compact JWS (RFC 7515 section 7.1): header, payload and signature between two dots.

use crate::error::{OpenError, Part, SizedThing};
use crate::{json, limits};
use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};
use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Deserialize;
use serde_json::Value;

/// 64 bytes in base64url.
const SIGNATURE_CHARACTERS: usize = 86;

/// A compact JWS taken apart: what it claims, not what is true.
#[derive(Debug)]
pub(crate) struct Envelope<'a> {
    /// The key id that the header names.
    pub(crate) key_id: String,
    /// The bytes that were signed: header, dot and payload exactly as received.
    pub(crate) signed: &'a [u8],
    /// The payload, decoded.
    pub(crate) payload: Vec<u8>,
    /// The signature, decoded.
    pub(crate) signature: [u8; 64],
}

/// The header parameters that matter; others are ignored (RFC 7515 section 4).
#[derive(Deserialize)]
struct Header {
    alg: Option<Value>,
    kid: Option<Value>,
    typ: Option<Value>,
    crit: Option<Value>,
    b64: Option<Value>,
    jwk: Option<Value>,
    jku: Option<Value>,
    x5u: Option<Value>,
    x5c: Option<Value>,
}

impl<'a> Envelope<'a> {
    /// Takes a compact JWS apart that is at most `limit_bytes` long and whose header must name the
    /// type `expected`.
    pub(crate) fn read(
        compact: &'a str,
        expected: &str,
        limit_bytes: usize,
    ) -> Result<Self, OpenError> {
        if limit_bytes < compact.len() {
            return Err(OpenError::too_large(SizedThing::Document, compact.len(), limit_bytes));
        }
        let parts: Vec<&str> = compact.split('.').collect();
        let [header, payload, signature] = parts[..] else {
            return Err(OpenError::PartCount { parts: parts.len() });
        };
        let header = Header::read(&decode(header, Part::Header)?)?;
        let key_id = header.check(expected)?;
        Ok(Self {
            key_id,
            signed: &compact.as_bytes()[..parts[0].len() + 1 + parts[1].len()],
            payload: decode(payload, Part::Payload)?,
            signature: read_signature(signature)?,
        })
    }
}

impl Header {
    fn read(bytes: &[u8]) -> Result<Self, OpenError> {
        if limits::HEADER_BYTES < bytes.len() {
            let (size, limit) = (bytes.len(), limits::HEADER_BYTES);
            return Err(OpenError::too_large(SizedThing::Header, size, limit));
        }
        json::read(bytes).map_err(|error| OpenError::json(Part::Header, error))
    }

    /// The key id, if this header is one that a license may have.
    fn check(self, expected: &str) -> Result<String, OpenError> {
        let typ = self.typ.map(|typ| typ.as_str().map_or_else(|| typ.to_string(), str::to_owned));
        if typ.as_deref() != Some(expected) {
            return Err(OpenError::WrongType { typ, expected: expected.to_owned() });
        }
        let alg = member("alg", self.alg)?;
        if alg != "EdDSA" && alg != "Ed25519" {
            return Err(OpenError::UnsupportedAlgorithm { alg });
        }
        let forbidden = [
            ("jwk", self.jwk),
            ("jku", self.jku),
            ("x5u", self.x5u),
            ("x5c", self.x5c),
            ("b64", self.b64),
        ];
        if let Some((name, _)) = forbidden.iter().find(|(_, value)| value.is_some()) {
            return Err(OpenError::ForbiddenParameter { name: (*name).to_owned() });
        }
        if let Some(crit) = self.crit {
            let names = crit.as_array().map(|names| {
                let text = |name: &Value| name.as_str().unwrap_or_default().to_owned();
                names.iter().map(text).collect()
            });
            return Err(OpenError::UnknownExtension { names: names.unwrap_or_default() });
        }
        member("kid", self.kid)
    }
}

/// A header parameter that must be there and be a text.
fn member(name: &str, value: Option<Value>) -> Result<String, OpenError> {
    let detail = match value {
        Some(Value::String(text)) => return Ok(text),
        Some(_) => "expected a text",
        None => "missing",
    };
    Err(OpenError::HeaderMember { path: name.to_owned(), detail: detail.to_owned() })
}

/// The key id that the header of a compact JWS names, whatever else is in it.
pub(crate) fn key_id(compact: &str) -> Option<String> {
    let header = decode(compact.split('.').next()?, Part::Header).ok()?;
    member("kid", Header::read(&header).ok()?.kid).ok()
}

fn read_signature(text: &str) -> Result<[u8; 64], OpenError> {
    if text.len() != SIGNATURE_CHARACTERS {
        return Err(OpenError::SignatureLength { characters: text.len() });
    }
    let bytes = decode(text, Part::Signature)?;
    bytes.try_into().map_err(|_| OpenError::Base64 { part: Part::Signature })
}

fn decode(text: &str, part: Part) -> Result<Vec<u8>, OpenError> {
    Base64UrlUnpadded::decode_vec(text).map_err(|_| OpenError::Base64 { part })
}
