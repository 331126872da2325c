//! A file of Keygen's taken apart: what was signed, by which signature. Nothing is read yet.

use super::{Kind, Secrets, cipher, is_base64};
use crate::envelope::count;
use crate::error::{OpenError, Part, SizedThing};
use crate::json::{self, Value};
use crate::{base64, limits};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// How the payload is wrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrapping {
    Base64,
    Aes256Gcm,
}

/// A file of Keygen's, of which nothing is trusted.
#[derive(Debug)]
pub(crate) struct Sealed {
    kind: Kind,
    wrapping: Wrapping,
    /// The prefix of its kind and what follows it, exactly as received.
    signed: String,
    signature: [u8; 64],
}

impl Sealed {
    /// That of a file: base64 of a JSON object with `enc`, `sig` and `alg`.
    pub(super) fn of_file(kind: Kind, body: &str) -> Result<Self, OpenError> {
        check_size(body)?;
        let json = base64::decode_any(body).ok_or(OpenError::Base64 { part: Part::Envelope })?;
        let outer = json::parse(&json).map_err(|error| OpenError::json(Part::Envelope, error))?;
        // None of this is signed but `enc`.
        let member = |name: &str| match outer.get(name).and_then(Value::as_str) {
            Some(text) => Ok(text),
            None => Err(OpenError::envelope(name, "expected a text")),
        };
        let wrapping = Wrapping::of(member("alg")?)?;
        let (enc, sig) = (member("enc")?, member("sig")?);
        Self::new(kind, wrapping, json::concat(&[kind.prefix(), enc]), sig)
    }

    /// That of a line: what was signed, a dot, and the signature.
    pub(super) fn of_line(kind: Kind, line: &str) -> Result<Self, OpenError> {
        check_size(line)?;
        let (signed, signature) = line.rsplit_once('.').unwrap_or((line, ""));
        let wrapping = match signed.contains('.') {
            true => Wrapping::Aes256Gcm,
            false => Wrapping::Base64,
        };
        Self::new(kind, wrapping, signed.to_string(), signature)
    }

    fn new(
        kind: Kind,
        wrapping: Wrapping,
        signed: String,
        signature: &str,
    ) -> Result<Self, OpenError> {
        // What one line could not hold has no second spelling here, and would have one there.
        let dots = count(&signed, b'.');
        let expected = if wrapping == Wrapping::Aes256Gcm { 2 } else { 0 };
        if dots != expected || !signed.bytes().all(|byte| byte == b'.' || is_base64(byte)) {
            return Err(OpenError::envelope("enc", wrapping.expected()));
        }
        let signature = base64::decode_any(signature).unwrap_or_default();
        let signature = signature.try_into().map_err(|other: Vec<u8>| not_ed25519(&other))?;
        Ok(Self { kind, wrapping, signed, signature })
    }

    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) fn is_encrypted(&self) -> bool {
        self.wrapping == Wrapping::Aes256Gcm
    }

    pub(super) fn signed(&self) -> &[u8] {
        self.signed.as_bytes()
    }

    pub(super) fn signature(&self) -> &[u8; 64] {
        &self.signature
    }

    /// All of it on one line, which is read again.
    pub(super) fn line(&self) -> String {
        json::concat(&[&self.signed, ".", &base64::encode(&self.signature)])
    }

    /// What was signed, decoded and decrypted: only to be asked for once the signature held.
    pub(super) fn payload(&self, secrets: &Secrets<'_>) -> Result<Vec<u8>, OpenError> {
        let enc = &self.signed[self.kind.prefix().len()..];
        let damaged = || OpenError::Base64 { part: Part::Payload };
        match self.wrapping {
            Wrapping::Base64 => base64::decode_any(enc).ok_or_else(damaged),
            Wrapping::Aes256Gcm => {
                let mut parts = enc.split('.').map(base64::decode_any);
                let mut next = || parts.next().flatten().ok_or_else(damaged);
                cipher::decrypt([next()?, next()?, next()?], self.kind, secrets)
            }
        }
    }
}

impl Wrapping {
    /// That which `alg` names; what it says of the signature must be Ed25519.
    fn of(alg: &str) -> Result<Self, OpenError> {
        if limits::KEYGEN_ALG_BYTES < alg.len() {
            let limit = json::decimal(limits::KEYGEN_ALG_BYTES);
            let detail = json::concat(&["longer than ", &limit, " bytes"]);
            return Err(OpenError::envelope("alg", &detail));
        }
        match alg {
            "base64+ed25519" => Ok(Self::Base64),
            "aes-256-gcm+ed25519" => Ok(Self::Aes256Gcm),
            _ => Err(OpenError::UnsupportedAlgorithm { alg: alg.to_string() }),
        }
    }

    fn expected(self) -> &'static str {
        match self {
            Self::Base64 => "expected base64",
            Self::Aes256Gcm => "expected ciphertext, iv and tag in base64, with dots between",
        }
    }
}

/// What a signature is instead. A signed key has no `alg`, but a signature tells by its form: one
/// of RSA has as many bytes as the account's key, one of ECDSA is ASN.1.
fn not_ed25519(signature: &[u8]) -> OpenError {
    let alg = match (signature.len(), signature.first()) {
        (256, _) => "base64+rsa",
        (68..=72, Some(0x30)) => "base64+ecdsa",
        _ => return OpenError::envelope("sig", "expected 64 bytes in base64"),
    };
    OpenError::UnsupportedAlgorithm { alg: alg.to_string() }
}

fn check_size(text: &str) -> Result<(), OpenError> {
    let limit = limits::KEYGEN_FILE_BYTES;
    match text.len() {
        size if limit < size => Err(OpenError::too_large(SizedThing::Document, size, limit)),
        _ => Ok(()),
    }
}
