//! The one way to open a signed document of any kind: its type, its key, its signature.
//!
//! Each kind has a type of its own (`typ`), which is asked for before anything else is read, so
//! that no document passes for another.

use crate::envelope::Envelope;
use crate::error::Part;
use crate::{Keyring, OpenError, TrustedKey, json};
use alloc::vec::Vec;

/// The payload of a compact JWS of the type `typ`, and the trusted key that signed it.
///
/// What the payload says is not read yet, nor whether the key was valid when it was issued.
pub(crate) fn open_signed<'k>(
    compact: &str,
    typ: &str,
    limit_bytes: usize,
    keyring: &'k Keyring,
) -> Result<(Vec<u8>, &'k TrustedKey), OpenError> {
    let envelope = Envelope::read(compact, typ, limit_bytes)?;
    let payload = envelope.payload()?;
    let key = keyring.verify(&envelope)?;
    Ok((payload, key))
}

/// The claims in a payload, by strict JSON.
pub(crate) fn read_payload<T: json::Read>(payload: &[u8]) -> Result<T, OpenError> {
    json::read(payload).map_err(|error| OpenError::json(Part::Payload, error))
}
