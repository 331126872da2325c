//! The keys that the caller trusts, and the only place that checks a signature.
//!
//! Signatures are Ed25519 (RFC 8032) by the strict rule of `verify_strict`: S is canonical, R and
//! the key are not of small order, and R is compared byte by byte, so that a signature has exactly
//! one accepted spelling. Keys must be canonically encoded as well, so that a key has exactly one
//! key id. By a key that is used often, a table answers the same in less than half the time
//! ([`Keyring::prepare`]).

mod error;
#[cfg(feature = "tables")]
mod multiples;
#[cfg(feature = "tables")]
mod repeated;
#[cfg(feature = "keygen")]
mod tried;

pub use error::{KeyringError, SkippedKey};

use crate::envelope::{Envelope, LooksLike, holds};
use crate::json::{self, Misfit, Value, members};
use crate::{Instant, OpenError, base64, limits};
#[cfg(feature = "tables")]
use alloc::sync::Arc;
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use ed25519_dalek::{Signature, VerifyingKey};
#[cfg(feature = "tables")]
use repeated::Repeated;
use sha2::{Digest, Sha256};

/// What precedes the 32 key bytes in an Ed25519 SubjectPublicKeyInfo (RFC 8410 section 4).
const SPKI_PREFIX: [u8; 12] = *b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00";
const PEM_BEGIN: &str = "-----BEGIN PUBLIC KEY-----";
const PEM_END: &str = "-----END PUBLIC KEY-----";

/// The keys that the caller trusts.
///
/// ```
/// # use licentia_verifier::Keyring;
/// let keyring = Keyring::parse(r#"{ "keys": [{
///     "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
/// }] }"#)?;
/// // The key of RFC 8037 appendix A.2, with the thumbprint of its appendix A.3.
/// assert_eq!(keyring.keys()[0].key_id, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
/// # Ok::<(), licentia_verifier::KeyringError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Keyring {
    keys: Vec<TrustedKey>,
    skipped: Vec<SkippedKey>,
}

/// A key of a [`Keyring`].
#[derive(Debug, Clone)]
pub struct TrustedKey {
    /// Its RFC 7638 thumbprint.
    pub key_id: String,
    /// When licenses may say that they were issued by it.
    pub window: KeyWindow,
    /// Set if it was revoked: then nothing that it signed is genuine, whatever the date, because
    /// whoever has a stolen key can write any date.
    pub revoked: Option<Revoked>,
    key: VerifyingKey,
    /// Shared by clones.
    #[cfg(feature = "tables")]
    repeated: Arc<Repeated>,
}

/// The time in which a key signs: half-open, unbounded where a bound is absent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KeyWindow {
    /// First instant at which it is valid (`nbf`).
    pub not_before: Option<Instant>,
    /// First instant at which it no longer is (`exp`).
    pub expires: Option<Instant>,
}

/// That a key was revoked, as OpenID Federation 1.0 writes it into a JWK.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revoked {
    /// When.
    pub revoked_at: Option<Instant>,
    /// Why.
    pub reason: Option<String>,
}

/// The members of an Ed25519 JWK (RFC 8037 section 2); others are ignored (RFC 7517 section 4).
#[derive(Default)]
struct Jwk {
    x: String,
    kid: Option<String>,
    alg: Option<String>,
    usage: Option<String>,
    key_ops: Option<Vec<String>>,
    nbf: Option<i64>,
    exp: Option<i64>,
    revoked: Option<JwkRevoked>,
}

members! {
    lenient Jwk from Jwk::default();
    must "x" x;
    may "kid" kid;
    may "alg" alg;
    may "use" usage;
    may "key_ops" key_ops;
    may "nbf" nbf;
    may "exp" exp;
    may "revoked" revoked by json::maybe_object;
}

#[derive(Default)]
struct JwkRevoked {
    revoked_at: Option<i64>,
    reason: Option<String>,
}

members! {
    lenient JwkRevoked from JwkRevoked::default();
    may "revoked_at" revoked_at;
    may "reason" reason;
}

impl Keyring {
    /// Reads trusted keys: a JWK Set (RFC 7517), a PEM public key (RFC 8410) or 64 hex digits.
    ///
    /// Keys of other kinds in a set are passed over, see [`Self::skipped`].
    ///
    /// # Errors
    /// [`KeyringError`]; one bad key refuses the whole set, so that trust is never a surprise.
    pub fn parse<T: AsRef<[u8]> + ?Sized>(input: &T) -> Result<Self, KeyringError> {
        let bytes = input.as_ref();
        if limits::KEY_SET_BYTES < bytes.len() {
            let (size, limit) = (bytes.len() as u64, limits::KEY_SET_BYTES as u64);
            return Err(KeyringError::KeysTooLarge { size, limit });
        }
        let stranger = || KeyringError::NotKeys { looks_like: LooksLike::guess(bytes) };
        let text = core::str::from_utf8(bytes).map_err(|_| stranger())?;
        let text = text.trim_start_matches('\u{FEFF}').trim();
        if text.is_empty() {
            return Err(KeyringError::EmptyKeys);
        }
        if holds(text, "PRIVATE KEY-----") {
            return Err(KeyringError::PrivateKey { index: None });
        }
        if let Some(bytes) = from_hex(text) {
            return Self::of_one(&bytes);
        }
        if text.starts_with(PEM_BEGIN) {
            return Self::of_one(&from_pem(text).ok_or(KeyringError::BadPem)?);
        }
        if text.starts_with('{') {
            return Self::from_jwk_set(text.as_bytes());
        }
        Err(stranger())
    }

    /// The keys of both.
    ///
    /// # Errors
    /// [`KeyringError::DuplicateKey`] for a key that the two describe differently: whether it is
    /// trusted would hang on their order.
    pub fn join(mut self, other: Self) -> Result<Self, KeyringError> {
        for key in other.keys {
            match self.find(&key.key_id) {
                Some(old) if (old.window, &old.revoked) == (key.window, &key.revoked) => {}
                _ => self.add(key)?,
            }
        }
        self.skipped.extend(other.skipped);
        Ok(self)
    }

    /// The keys, in the order given.
    #[must_use]
    pub fn keys(&self) -> &[TrustedKey] {
        &self.keys
    }

    /// The keys of a JWK Set that are of other kinds and were passed over.
    #[must_use]
    pub fn skipped(&self) -> &[SkippedKey] {
        &self.skipped
    }

    /// Makes every verification by the keys that are not revoked as fast as it can be, from the
    /// first on. For a server, before its first request; nobody has to call it, and no answer
    /// depends on it.
    ///
    /// By itself a key does so when it has been used 32 times: it then computes a table of 655 KB,
    /// and once in a process another one of that size, of the base point. The two, 1.3 MB, take
    /// what 30 to 40 verifications take without them. Clones share the key's table, which goes
    /// with the last of them.
    ///
    /// ```
    /// # use licentia_verifier::Keyring;
    /// let keyring = Keyring::parse(include_str!("../../tests/vectors/keys.json"))?;
    /// keyring.prepare();
    /// let license = include_str!("../../www/demo/kerio-connect.license");
    /// assert!(licentia_verifier::open(license, &keyring).is_ok());
    /// # Ok::<(), licentia_verifier::KeyringError>(())
    /// ```
    #[cfg(feature = "tables")]
    pub fn prepare(&self) {
        for key in self.keys.iter().filter(|key| key.revoked.is_none()) {
            key.repeated.build(|| key.key.to_edwards());
        }
    }

    fn of_one(bytes: &[u8; 32]) -> Result<Self, KeyringError> {
        let key = TrustedKey::new(0, bytes)?;
        Ok(Self { keys: Vec::from([key]), skipped: Vec::new() })
    }

    fn from_jwk_set(bytes: &[u8]) -> Result<Self, KeyringError> {
        let set = json::parse(bytes).map_err(KeyringError::json)?;
        let keys = match set.get("keys") {
            Some(Value::List(keys)) => Ok(keys),
            Some(other) => Err(Misfit::kind(other, "a sequence").below("keys")),
            None => Err(Misfit::missing("keys")),
        };
        let keys = keys.map_err(|misfit| KeyringError::json(misfit.into()))?;
        if limits::KEYS < keys.len() {
            let (count, limit) = (keys.len(), limits::KEYS);
            return Err(KeyringError::TooManyKeys { count, limit });
        }
        let mut keyring = Self::default();
        for (index, jwk) in keys.iter().enumerate() {
            if jwk.get("d").is_some() || jwk.get("k").is_some() {
                return Err(KeyringError::PrivateKey { index: Some(index) });
            }
            let text = |name| jwk.get(name).and_then(Value::as_str);
            match (text("kty").unwrap_or_default(), text("crv")) {
                ("OKP", Some("Ed25519")) => keyring.add(TrustedKey::from_jwk(index, jwk)?)?,
                (kty, crv) => {
                    let (kty, crv) = (kty.to_owned(), crv.map(ToOwned::to_owned));
                    keyring.skipped.push(SkippedKey { index, kty, crv });
                }
            }
        }
        if keyring.keys.is_empty() {
            return Err(KeyringError::NoUsableKey { skipped: keyring.skipped });
        }
        Ok(keyring)
    }

    fn add(&mut self, key: TrustedKey) -> Result<(), KeyringError> {
        if self.find(&key.key_id).is_some() {
            return Err(KeyringError::DuplicateKey { key_id: key.key_id });
        }
        self.keys.push(key);
        Ok(())
    }

    pub(crate) fn find(&self, key_id: &str) -> Option<&TrustedKey> {
        self.keys.iter().find(|key| key.key_id == key_id)
    }

    /// The key whose signature an envelope carries.
    pub(crate) fn verify(&self, envelope: &Envelope<'_>) -> Result<&TrustedKey, OpenError> {
        let signature = envelope.signature()?;
        let key_id = || envelope.key_id.clone();
        let key = self
            .find(&envelope.key_id)
            .ok_or_else(|| OpenError::UnknownKey { key_id: key_id() })?;
        if let Some(Revoked { revoked_at, reason }) = key.revoked.clone() {
            return Err(OpenError::KeyRevoked { key_id: key_id(), revoked_at, reason });
        }
        if key.verifies(envelope.signed, &signature) {
            Ok(key)
        } else {
            Err(OpenError::SignatureMismatch { key_id: key_id() })
        }
    }
}

impl TrustedKey {
    fn new(index: usize, bytes: &[u8; 32]) -> Result<Self, KeyringError> {
        let key = VerifyingKey::from_bytes(bytes)
            .ok()
            .filter(|key| key.to_edwards().compress().as_bytes() == bytes)
            .ok_or(KeyringError::InvalidKey { index })?;
        if key.is_weak() {
            return Err(KeyringError::WeakKey { index });
        }
        let key_id = thumbprint(bytes);
        Ok(Self {
            key_id,
            window: KeyWindow::default(),
            revoked: None,
            key,
            #[cfg(feature = "tables")]
            repeated: Arc::default(),
        })
    }

    fn from_jwk(index: usize, value: &Value<'_>) -> Result<Self, KeyringError> {
        let bad = |misfit: Misfit| KeyringError::json(misfit.in_item(index).below("keys").into());
        let jwk: Jwk = json::object(value).map_err(bad)?;
        let mut key = Self::new(index, &jwk.public_key().map_err(bad)?)?;
        key.window.not_before = instant("nbf", jwk.nbf).map_err(bad)?;
        key.window.expires = instant("exp", jwk.exp).map_err(bad)?;
        if let Some(JwkRevoked { revoked_at, reason }) = jwk.revoked {
            let revoked_at = instant("revoked.revoked_at", revoked_at).map_err(bad)?;
            key.revoked = Some(Revoked { revoked_at, reason });
        }
        match jwk.kid {
            Some(kid) if kid != key.key_id => {
                Err(KeyringError::KeyIdMismatch { index, key_id: kid, expected: key.key_id })
            }
            _ => Ok(key),
        }
    }

    /// Whether `signature` is this key's Ed25519 signature over exactly these bytes, by the strict
    /// rule (RFC 8032 section 5.1.7, without the cofactor); neither the key's window nor its
    /// revocation are asked. A signature that has not 64 bytes is none.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        let Ok(signature) = signature.try_into() else { return false };
        #[cfg(feature = "tables")]
        if let Some(table) = self.repeated.one_more_use(|| self.key.to_edwards()) {
            return repeated::holds(table, self.key.as_bytes(), message, signature);
        }
        let signature = Signature::from_bytes(signature);
        self.key.verify_strict(message, &signature).is_ok()
    }

    /// Whether a license may say that this key signed it at `issued`.
    pub(crate) fn check_window(&self, issued: Instant) -> Result<(), OpenError> {
        let KeyWindow { not_before, expires } = self.window;
        if not_before.is_none_or(|start| start <= issued) && expires.is_none_or(|end| issued < end)
        {
            return Ok(());
        }
        let key_id = self.key_id.clone();
        Err(OpenError::OutsideKeyWindow { key_id, issued, not_before, expires })
    }
}

impl Jwk {
    /// The 32 bytes of the key, if it may verify signatures.
    fn public_key(&self) -> Result<[u8; 32], Misfit> {
        let is_any_of = |said: &Option<String>, words: &[&str]| match said {
            Some(said) => words.contains(&said.as_str()),
            None => true,
        };
        let verifies = |ops: &Vec<String>| ops.iter().any(|op| op == "verify");
        let is_fit = [
            ("alg", is_any_of(&self.alg, &["EdDSA", "Ed25519"]), "expected `EdDSA` or `Ed25519`"),
            ("use", is_any_of(&self.usage, &["sig"]), "expected `sig`"),
            ("key_ops", self.key_ops.as_ref().is_none_or(verifies), "expected `verify` among them"),
        ];
        for &(member, is_fit, expected) in &is_fit {
            if !is_fit {
                return Err(Misfit::new(expected).below(member));
            }
        }
        let bytes = base64::decode(&self.x).and_then(|x| x.try_into().ok());
        bytes.ok_or_else(|| Misfit::new("expected 32 bytes in base64url").below("x"))
    }
}

/// The instant in a member, if it is there.
fn instant(member: &str, seconds: Option<i64>) -> Result<Option<Instant>, Misfit> {
    match seconds.map(Instant::from_unix_seconds) {
        Some(None) => Err(Misfit::new("outside the years 0000 to 9999").below(member)),
        Some(instant) => Ok(instant),
        None => Ok(None),
    }
}

/// The RFC 7638 thumbprint of an Ed25519 public key: SHA-256 of its required members, base64url.
#[must_use]
pub fn thumbprint(public_key: &[u8; 32]) -> String {
    let x = base64::encode(public_key);
    let members = json::concat(&[r#"{"crv":"Ed25519","kty":"OKP","x":""#, &x, r#""}"#]);
    base64::encode(&Sha256::digest(members))
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 {
        return None;
    }
    for (place, digit) in text.bytes().enumerate() {
        let byte = &mut bytes[place / 2];
        *byte = *byte << 4 | char::from(digit).to_digit(16)? as u8;
    }
    Some(bytes)
}

fn from_pem(text: &str) -> Option<[u8; 32]> {
    let body = text.strip_prefix(PEM_BEGIN)?.strip_suffix(PEM_END)?;
    let base64: String = body.split_ascii_whitespace().collect();
    let der = base64::decode_padded(&base64)?;
    der.strip_prefix(&SPKI_PREFIX)?.try_into().ok()
}
