//! What all signed documents share: a type of their own, and a signature that holds.
//!
//! No document passes for another: the type is in the signed header (RFC 8725 section 3.11).

use crate::envelope::Envelope;
use crate::keyring::TrustedKey;
use crate::{Keyring, OpenError};
use alloc::vec::Vec;

/// The payload of a compact JWS of the type `typ`, and the key whose signature held. That the key
/// was valid when the document was issued is left to be asked, by [`TrustedKey::check_window`]:
/// only the payload says when that was.
pub(crate) fn open_signed<'k>(
    compact: &str,
    typ: &str,
    keyring: &'k Keyring,
) -> Result<(Vec<u8>, &'k TrustedKey), OpenError> {
    let envelope = Envelope::read(compact, typ)?;
    let key = keyring.verify(&envelope)?;
    Ok((envelope.payload, key))
}
