//! A license: claims whose signature held. There is no other way to come by one.

use crate::envelope::{self, Content, Document, Envelope, Form};
use crate::keygen::{self, Facts, Keygen, Secrets};
use crate::signed::{open_signed, read_payload};
use crate::{Claims, Keyring, OpenError, TrustedKey, limits};
#[cfg(feature = "keygen")]
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::ops::Deref;

/// The `typ` of a license (RFC 7515 section 4.1.9).
pub const LICENSE_TYPE: &str = "license+jwt";

/// How much of a registration key is shown where others can read along (BUY-10).
const SHOWN_CHARACTERS: usize = 11;

/// A genuine license; it dereferences to its [`Claims`].
///
/// Genuine does not mean in force: that is a question of time and machine, see
/// [`judge`](crate::judge).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License {
    claims: Claims,
    key_id: String,
    compact: String,
    keygen: Facts,
}

/// What a file says, without any word on whether it is true. See [`peek`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unverified {
    /// What the payload claims.
    pub claims: Claims,
    /// The key that the header names; empty for files of Keygen's, which name none.
    pub key_id: String,
    /// The outward form it came in.
    pub form: Form,
}

/// Opens one license file or registration key.
///
/// The signature is checked over the exact bytes received, then they are read, strictly. What is
/// genuine but has expired, or is not valid yet, opens: those are verdicts, not errors.
///
/// # Errors
/// [`OpenError`], when it is not a genuine license of a key in `keyring`.
pub fn open<T: AsRef<[u8]> + ?Sized>(input: &T, keyring: &Keyring) -> Result<License, OpenError> {
    open_with(input, keyring, &Secrets::default())
}

/// [`open`], with what decrypts a file of Keygen's that is encrypted.
///
/// # Errors
/// [`OpenError`], as [`open`]; [`OpenError::Encrypted`] where a secret is missing, and
/// [`OpenError::WrongSecret`] where one does not fit.
///
/// ```
/// # use licentia_verifier::{Keyring, OpenError, Secrets, open_with};
/// let secrets = Secrets { license_key: Some("C1B6DE-39A6E3-DE1529-V3"), fingerprint: None };
/// let opened = open_with("", &Keyring::default(), &secrets);
/// assert_eq!(opened, Err(OpenError::Empty));
/// ```
pub fn open_with<T: AsRef<[u8]> + ?Sized>(
    input: &T,
    keyring: &Keyring,
    secrets: &Secrets<'_>,
) -> Result<License, OpenError> {
    envelope::content(input.as_ref())?.open(keyring, secrets)
}

/// The trusted key whose signature a registration key carries: the compact JWS alone, at most with
/// white space around it, and a byte order mark before it.
///
/// Less than [`open`], and quicker: what was signed is not read. Claims may be missing in it, and
/// it may say that it was issued when the key was not valid. Nothing may be granted by it.
///
/// # Errors
/// [`OpenError`], when it does not have the form of a license, or its signature (RFC 8032 section
/// 5.1.7) does not hold by a key in `keyring` that is not revoked.
///
/// ```
/// # use licentia_verifier::{Keyring, open, signed_by};
/// let keyring = Keyring::parse(include_str!("../../tests/vectors/keys.json"))?;
/// let license = open(include_str!("../../www/demo/kerio-connect.license"), &keyring)?;
/// let key = signed_by(license.registration_key(), &keyring)?;
/// assert_eq!(key.key_id, license.key_id());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn signed_by<'k>(compact: &str, keyring: &'k Keyring) -> Result<&'k TrustedKey, OpenError> {
    let compact = compact.strip_prefix('\u{FEFF}').unwrap_or(compact).trim();
    keyring.verify(&Envelope::read(compact, LICENSE_TYPE, limits::DOCUMENT_BYTES)?)
}

/// Reads one license file or registration key **without verifying its signature**: to show a
/// person what a file claims to be. Nothing may be decided by it.
///
/// # Errors
/// [`OpenError`], when it does not have the form of a license.
pub fn peek<T: AsRef<[u8]> + ?Sized>(input: &T) -> Result<Unverified, OpenError> {
    envelope::one(input.as_ref())?.peek()
}

/// The license file of a registration key: wrapped, between BEGIN and END lines.
///
/// ```
/// let file = licentia_verifier::armor("e30.e30.AA");
/// assert_eq!(file, "-----BEGIN LICENSE-----\ne30.e30.AA\n-----END LICENSE-----\n");
/// ```
#[must_use]
pub fn armor(compact: &str) -> String {
    envelope::armor(compact)
}

/// As much of a registration key as may be shown where others can read along (BUY-10): its first
/// 11 characters, and an ellipsis.
///
/// ```
/// assert_eq!(licentia_verifier::masked("eyJhbGciOiJFZERTQSJ9.e30.AA"), "eyJhbGciOiJ…");
/// ```
#[must_use]
pub fn masked(registration_key: &str) -> String {
    registration_key.trim_start().chars().take(SHOWN_CHARACTERS).chain(['…']).collect()
}

impl License {
    /// The key that signed it: an RFC 7638 thumbprint.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.key_id
    }

    #[cfg(feature = "keygen")]
    pub(crate) fn of_keygen(claims: Claims, key_id: String, line: String, facts: Keygen) -> Self {
        Self { claims, key_id, compact: line, keygen: Some(Box::new(facts)) }
    }

    /// The key that signed it, what it grants, and what it says beside that.
    pub(crate) fn into_parts(self) -> (String, Claims, Facts) {
        (self.key_id, self.claims, self.keygen)
    }

    /// What it grants, and its registration key.
    pub(crate) fn into_claims(self) -> (Claims, String) {
        (self.claims, self.compact)
    }

    /// What it says beside its claims, if it came in a file of Keygen's.
    #[must_use]
    pub fn keygen(&self) -> Option<&Keygen> {
        self.keygen.as_deref()
    }

    /// The license as a registration key: one line, no line end. It opens to the same license; a
    /// file of Keygen's that was encrypted stays so.
    #[must_use]
    pub fn registration_key(&self) -> &str {
        &self.compact
    }

    /// What it grants.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        &self.claims
    }
}

impl Deref for License {
    type Target = Claims;

    fn deref(&self) -> &Claims {
        &self.claims
    }
}

impl Document<'_> {
    /// Opens this document; see [`open`].
    ///
    /// # Errors
    /// [`OpenError`], when it is not a genuine license of a key in `keyring`.
    pub fn open(&self, keyring: &Keyring) -> Result<License, OpenError> {
        self.open_with(keyring, &Secrets::default())
    }

    /// Opens this document; see [`open_with`].
    ///
    /// # Errors
    /// [`OpenError`], when it is not a genuine license of a key in `keyring`.
    pub fn open_with(
        &self,
        keyring: &Keyring,
        secrets: &Secrets<'_>,
    ) -> Result<License, OpenError> {
        self.content()?.open(keyring, secrets)
    }

    /// Reads this document without verifying it; see [`peek`].
    ///
    /// # Errors
    /// [`OpenError`], when it does not have the form of a license, or is encrypted.
    pub fn peek(&self) -> Result<Unverified, OpenError> {
        match &self.content {
            Ok(Content::KeygenFile(kind, body)) => {
                return keygen::peek_file(*kind, body);
            }
            Ok(Content::KeygenLine(kind, line)) => {
                return keygen::peek_line(*kind, line);
            }
            _ => {}
        }
        let envelope = Envelope::read(self.compact()?, LICENSE_TYPE, limits::DOCUMENT_BYTES)?;
        let payload = envelope.payload()?;
        envelope.signature()?;
        Ok(Unverified { claims: read_claims(&payload)?, key_id: envelope.key_id, form: self.form })
    }
}

impl Content<'_> {
    /// The license in it; see [`open_with`].
    pub(crate) fn open(
        &self,
        keyring: &Keyring,
        secrets: &Secrets<'_>,
    ) -> Result<License, OpenError> {
        match self {
            Self::KeygenFile(kind, body) => keygen::open_file(*kind, body, keyring, secrets),
            Self::KeygenLine(kind, line) => keygen::open_line(*kind, line, keyring, secrets),
            _ => open_compact(self.trusted_compact(keyring)?, keyring),
        }
    }

    /// The compact JWS in it by a trusted key; see [`by_trusted_key`].
    pub(crate) fn trusted_compact(&self, keyring: &Keyring) -> Result<&str, OpenError> {
        match self {
            Self::Signatures(all) => by_trusted_key(all, keyring),
            _ => self.compact(),
        }
    }
}

/// Of several signatures over one payload that whose header names a trusted key. The others are
/// not looked at: they prove nothing here, and nothing of theirs is read. None at all fails as the
/// first would alone; of two nobody could say whose window holds.
fn by_trusted_key<'a>(all: &'a [String], keyring: &Keyring) -> Result<&'a str, OpenError> {
    let (mut chosen, mut count) = (None, 0);
    for compact in all {
        let named = envelope::key_id(compact);
        if named.is_some_and(|named| keyring.find(&named).is_some()) {
            chosen = chosen.or(Some(compact));
            count += 1;
        }
    }
    match chosen.or(all.first()) {
        _ if 1 < count => Err(OpenError::SeveralSignatures { count }),
        Some(compact) => Ok(compact),
        None => Ok(""),
    }
}

/// [`open`], for a compact JWS and nothing else: whoever needs no other form, as a page that is
/// downloaded, does not carry what reads them.
///
/// # Errors
/// [`OpenError`], as [`open`].
///
/// ```
/// # use licentia_verifier::{Keyring, open_compact, split};
/// let keyring = Keyring::parse(include_str!("../../tests/vectors/keys.json"))?;
/// let documents = split(include_str!("../../www/demo/kerio-connect.license"))?;
/// let license = open_compact(documents[0].compact()?, &keyring)?;
/// assert_eq!(license.product, "kerio-connect");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn open_compact(compact: &str, keyring: &Keyring) -> Result<License, OpenError> {
    let (payload, key) = open_signed(compact, LICENSE_TYPE, limits::DOCUMENT_BYTES, keyring)?;
    let claims = read_claims(&payload)?;
    key.check_window(claims.issued)?;
    let (key_id, compact) = (key.key_id.clone(), compact.to_string());
    Ok(License { claims, key_id, compact, keygen: None })
}

fn read_claims(payload: &[u8]) -> Result<Claims, OpenError> {
    let claims: Claims = read_payload(payload)?;
    match claims.contradiction() {
        Some((path, detail)) => Err(OpenError::bad_claim(path, detail)),
        None => Ok(claims),
    }
}
