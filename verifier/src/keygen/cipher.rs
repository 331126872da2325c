//! AES-256-GCM (NIST SP 800-38D), for what the license key opens.

use super::{Kind, Secrets};
use crate::error::{OpenError, Secret};
use alloc::vec::Vec;
use sha2::{Digest, Sha256};

/// Decrypts ciphertext, iv and tag; the signature over them has held.
pub(super) fn decrypt(
    parts: [Vec<u8>; 3],
    kind: Kind,
    secrets: &Secrets<'_>,
) -> Result<Vec<u8>, OpenError> {
    let mut missing = Vec::from([Secret::LicenseKey]);
    if kind == Kind::Machine {
        missing.push(Secret::Fingerprint);
    }
    let tried = missing.clone();
    missing.retain(|secret| secrets.get(*secret).is_none());
    if !missing.is_empty() {
        return Err(OpenError::Encrypted { missing });
    }
    let mut hash = Sha256::new();
    for secret in &tried {
        hash.update(secrets.get(*secret).unwrap_or_default());
    }
    unlock(parts, hash.finalize().into())?.ok_or(OpenError::WrongSecret { tried })
}

/// The plaintext; none if the tag does not fit.
#[cfg(feature = "decrypt")]
fn unlock(parts: [Vec<u8>; 3], key: [u8; 32]) -> Result<Option<Vec<u8>>, OpenError> {
    use aes_gcm::{Aes256Gcm, KeyInit, aead::AeadInOut};
    let [mut text, iv, tag] = parts;
    let size = |expected: &str| OpenError::envelope("enc", expected);
    let iv: [u8; 12] = iv.try_into().map_err(|_| size("expected an iv of 12 bytes"))?;
    let tag: [u8; 16] = tag.try_into().map_err(|_| size("expected a tag of 16 bytes"))?;
    let fits = Aes256Gcm::new(&key.into())
        .decrypt_inout_detached(&iv.into(), b"", text.as_mut_slice().into(), &tag.into())
        .is_ok();
    Ok(fits.then_some(text))
}

/// Without the feature `decrypt` there is no cipher.
#[cfg(not(feature = "decrypt"))]
fn unlock(_: [Vec<u8>; 3], _: [u8; 32]) -> Result<Option<Vec<u8>>, OpenError> {
    Err(OpenError::UnsupportedAlgorithm { alg: "aes-256-gcm+ed25519".into() })
}
