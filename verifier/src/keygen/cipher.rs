//! AES-256-GCM (NIST SP 800-38D), for what the license key opens.

use super::{Kind, Secrets};
use crate::error::{OpenError, Secret};
use alloc::vec::Vec;

/// Decrypts ciphertext, iv and tag; the signature over them has held.
pub(super) fn decrypt(
    parts: [Vec<u8>; 3],
    kind: Kind,
    secrets: &Secrets<'_>,
) -> Result<Vec<u8>, OpenError> {
    let of_machine = kind == Kind::Machine;
    let mut needed = Vec::from([(Secret::LicenseKey, secrets.license_key)]);
    if of_machine {
        needed.push((Secret::Fingerprint, secrets.fingerprint));
    }
    let missing = needed.iter().filter(|(_, given)| given.is_none());
    let missing: Vec<Secret> = missing.map(|(secret, _)| *secret).collect();
    if !missing.is_empty() {
        return Err(OpenError::Encrypted { missing });
    }
    let given: Vec<&str> = needed.iter().filter_map(|(_, given)| *given).collect();
    let tried = needed.iter().map(|(secret, _)| *secret).collect();
    unlock(parts, &given)?.ok_or(OpenError::WrongSecret { tried })
}

/// The plaintext; none if the tag does not fit.
#[cfg(feature = "decrypt")]
fn unlock(parts: [Vec<u8>; 3], secrets: &[&str]) -> Result<Option<Vec<u8>>, OpenError> {
    use aes_gcm::{Aes256Gcm, KeyInit, aead::AeadInOut};
    use sha2::{Digest, Sha256};
    let [mut text, iv, tag] = parts;
    let size = |expected: &str| OpenError::envelope("enc", expected);
    let iv: [u8; 12] = iv.try_into().map_err(|_| size("expected an iv of 12 bytes"))?;
    let tag: [u8; 16] = tag.try_into().map_err(|_| size("expected a tag of 16 bytes"))?;
    let mut hash = Sha256::new();
    secrets.iter().for_each(|secret| hash.update(secret));
    let cipher = Aes256Gcm::new(&hash.finalize());
    let fits = cipher
        .decrypt_inout_detached(&iv.into(), b"", text.as_mut_slice().into(), &tag.into())
        .is_ok();
    Ok(fits.then_some(text))
}

/// Without the feature `decrypt` there is no cipher.
#[cfg(not(feature = "decrypt"))]
fn unlock(_: [Vec<u8>; 3], _: &[&str]) -> Result<Option<Vec<u8>>, OpenError> {
    Err(OpenError::UnsupportedAlgorithm { alg: "aes-256-gcm+ed25519".into() })
}
