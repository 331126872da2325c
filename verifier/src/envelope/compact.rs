//! Compact JWS (RFC 7515 section 7.1): header, payload and signature between two dots.

use super::count;
use crate::error::{OpenError, Part, SizedThing};
use crate::json::{self, JsonError, Misfit, Object, Value};
use crate::{base64, limits};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// 64 bytes in base64url.
const SIGNATURE_CHARACTERS: usize = 86;
/// 32 bytes in base64url.
const THUMBPRINT_CHARACTERS: usize = 43;

/// A compact JWS taken apart: what it claims, not what is true.
#[derive(Debug)]
pub(crate) struct Envelope<'a> {
    /// The key id that the header names.
    pub(crate) key_id: String,
    /// The bytes that were signed: header, dot and payload exactly as received.
    pub(crate) signed: &'a [u8],
    payload: &'a str,
    signature: &'a str,
}

/// The header parameters; those that do not matter are ignored (RFC 7515 section 4).
struct Header<'a>(Object<'a>);

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
        let parts = compact.split_once('.').and_then(|(header, rest)| {
            let (payload, signature) = rest.split_once('.')?;
            Some((header, payload, signature)).filter(|_| count(signature, b'.') == 0)
        });
        let Some((header, payload, signature)) = parts else {
            return Err(OpenError::PartCount { parts: 1 + count(compact, b'.') });
        };
        let signed = &compact.as_bytes()[..header.len() + 1 + payload.len()];
        let header = decode(header, Part::Header)?;
        let key_id = match plain_key_id(&header, expected) {
            Some(key_id) => key_id.to_owned(),
            None => Header::read(&header)?.check(expected)?,
        };
        Ok(Self { key_id, signed, payload, signature })
    }

    /// The payload, decoded.
    pub(crate) fn payload(&self) -> Result<Vec<u8>, OpenError> {
        decode(self.payload, Part::Payload)
    }

    /// The signature, decoded.
    pub(crate) fn signature(&self) -> Result<[u8; 64], OpenError> {
        if self.signature.len() != SIGNATURE_CHARACTERS {
            return Err(OpenError::SignatureLength { characters: self.signature.len() });
        }
        let bytes = decode(self.signature, Part::Signature)?;
        bytes.try_into().map_err(|_| OpenError::Base64 { part: Part::Signature })
    }
}

/// The key id in a header as vendors' tools write it, every byte as expected: what JSON says of it
/// is known, and reading it as JSON would take a good part of the time of a verification.
fn plain_key_id<'a>(header: &'a [u8], expected: &str) -> Option<&'a str> {
    let rest = header.strip_prefix(br#"{"alg":"EdDSA","kid":""#)?;
    let rest = rest.strip_suffix(br#""}"#)?.strip_suffix(expected.as_bytes())?;
    let key_id = rest.strip_suffix(br#"","typ":""#)?;
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_thumbprint = key_id.len() == THUMBPRINT_CHARACTERS && key_id.iter().all(is_plain);
    core::str::from_utf8(key_id).ok().filter(|_| is_thumbprint)
}

impl<'a> Header<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, OpenError> {
        if limits::HEADER_BYTES < bytes.len() {
            let (size, limit) = (bytes.len(), limits::HEADER_BYTES);
            return Err(OpenError::too_large(SizedThing::Header, size, limit));
        }
        let header = json::parse(bytes).and_then(|value| match value {
            Value::Object(members) => Ok(Self(members)),
            other => Err(JsonError::from(Misfit::kind(&other, "an object"))),
        });
        header.map_err(|error| OpenError::json(Part::Header, error))
    }

    /// A parameter that is needed, if it is there; `null` counts as absent.
    fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// One that must be there and be a text.
    fn text(&self, name: &str) -> Result<String, OpenError> {
        let detail = match self.get(name) {
            Some(Value::Text(text)) => return Ok(text.clone().into_owned()),
            Some(_) => "expected a text",
            None => "missing",
        };
        Err(OpenError::HeaderMember { path: name.to_owned(), detail: detail.to_owned() })
    }

    /// The key id, if this header is one that a license may have.
    fn check(&self, expected: &str) -> Result<String, OpenError> {
        let spelled =
            |typ: &Value<'_>| typ.as_str().map_or_else(|| json::write(typ), str::to_owned);
        let typ = self.get("typ").map(spelled);
        if typ.as_deref() != Some(expected) {
            return Err(OpenError::WrongType { typ, expected: expected.to_owned() });
        }
        let alg = self.text("alg")?;
        if alg != "EdDSA" && alg != "Ed25519" {
            return Err(OpenError::UnsupportedAlgorithm { alg });
        }
        for name in &["jwk", "jku", "x5u", "x5c", "b64"] {
            if self.0.has(name) {
                return Err(OpenError::ForbiddenParameter { name: (*name).to_owned() });
            }
        }
        if let Some(crit) = self.0.get("crit") {
            let names = crit.as_list().unwrap_or_default().iter();
            let names = names.map(|name| name.as_str().unwrap_or_default().to_owned()).collect();
            return Err(OpenError::UnknownExtension { names });
        }
        self.text("kid")
    }
}

/// The key id that the header of a compact JWS names, whatever else is in it.
pub(crate) fn key_id(compact: &str) -> Option<String> {
    let header = decode(compact.split_once('.')?.0, Part::Header).ok()?;
    Header::read(&header).ok()?.text("kid").ok()
}

fn decode(text: &str, part: Part) -> Result<Vec<u8>, OpenError> {
    base64::decode(text).ok_or(OpenError::Base64 { part })
}

#[cfg(test)]
mod tests {
    use super::{Header, plain_key_id};
    use crate::LICENSE_TYPE;
    use std::{format, string::String};

    #[test]
    fn a_plain_header_says_the_same_without_json() {
        let key_id = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
        let header = format!(r#"{{"alg":"EdDSA","kid":"{key_id}","typ":"{LICENSE_TYPE}"}}"#);
        assert_eq!(plain_key_id(header.as_bytes(), LICENSE_TYPE), Some(key_id));
        assert_eq!(plain_key_id(header.as_bytes(), "revocations+jwt"), None);
        // Whatever byte is another one: only the key id may differ, and JSON reads the same one.
        let mut read = 0;
        for index in 0..header.len() {
            for byte in 0..=255 {
                let mut bytes = header.clone().into_bytes();
                bytes[index] = byte;
                let Some(plain) = plain_key_id(&bytes, LICENSE_TYPE) else { continue };
                let slow: Result<String, _> = Header::read(&bytes).unwrap().check(LICENSE_TYPE);
                assert_eq!(slow.as_deref(), Ok(plain));
                read += 1;
            }
        }
        // 43 characters of 64, and the other bytes as they are.
        assert_eq!(read, 43 * 64 + header.len() - 43);
    }

    #[test]
    fn a_header_that_is_not_plain_is_left_to_json() {
        let key_id = "A".repeat(43);
        for header in [
            r#"{"alg":"EdDSA","kid":"","typ":"license+jwt"}"#.into(),
            format!(r#"{{"alg":"EdDSA","kid":"{key_id}A","typ":"license+jwt"}}"#),
            format!(r#"{{"alg":"EdDSA", "kid":"{key_id}","typ":"license+jwt"}}"#),
            format!(r#"{{"alg":"EdDSA","kid":"{key_id}","crit":[],"typ":"license+jwt"}}"#),
            format!(r#"{{"alg":"EdDSA","kid":"{key_id}","typ":"license+jwt","crit":[]}}"#),
        ] {
            let header: String = header;
            assert_eq!(plain_key_id(header.as_bytes(), LICENSE_TYPE), None, "{header}");
        }
    }
}
