//! Opening files of Keygen's: form, algorithm, signature, and only then what was signed.

use super::sealed::Sealed;
use super::{Keygen, Kind, Secrets, payload, signed_key};
use crate::{Claims, Keyring, License, OpenError, Unverified};
use alloc::string::String;

/// What a genuine file says.
pub(super) struct Read {
    pub(super) claims: Claims,
    pub(super) facts: Keygen,
}

/// Opens what stands between the lines of a file.
pub(crate) fn open_file(
    kind: Kind,
    body: &str,
    keyring: &Keyring,
    secrets: &Secrets<'_>,
) -> Result<License, OpenError> {
    open(&Sealed::of_file(kind, body)?, keyring, secrets)
}

/// Opens what stands on one line.
pub(crate) fn open_line(
    kind: Kind,
    line: &str,
    keyring: &Keyring,
    secrets: &Secrets<'_>,
) -> Result<License, OpenError> {
    open(&Sealed::of_line(kind, line)?, keyring, secrets)
}

/// Reads what stands between the lines of a file that is not encrypted, without a look at its
/// signature.
pub(crate) fn peek_file(kind: Kind, body: &str) -> Result<Unverified, OpenError> {
    peek(&Sealed::of_file(kind, body)?)
}

/// The same of what stands on one line.
pub(crate) fn peek_line(kind: Kind, line: &str) -> Result<Unverified, OpenError> {
    peek(&Sealed::of_line(kind, line)?)
}

fn open(sealed: &Sealed, keyring: &Keyring, secrets: &Secrets<'_>) -> Result<License, OpenError> {
    let key = keyring.signer(sealed.signed(), sealed.signature())?;
    let Read { claims, mut facts } = read(sealed, secrets)?;
    match facts.issued {
        Some(issued) => key.check_window(issued)?,
        None if key.window.not_before.is_none() && key.window.expires.is_none() => {}
        None => {
            let detail = "missing, and its key signs only for a time";
            return Err(OpenError::bad_claim("meta.issued", detail));
        }
    }
    facts.compare(secrets);
    Ok(License::of_keygen(claims, key.key_id.clone(), sealed.line(), facts))
}

fn peek(sealed: &Sealed) -> Result<Unverified, OpenError> {
    let Read { claims, facts } = read(sealed, &Secrets::default())?;
    Ok(Unverified { claims, key_id: String::new(), form: facts.format })
}

fn read(sealed: &Sealed, secrets: &Secrets<'_>) -> Result<Read, OpenError> {
    let payload = sealed.payload(secrets)?;
    let mut read = match sealed.kind() {
        Kind::Key => signed_key::read(&payload)?,
        kind => payload::read(kind, &payload)?,
    };
    read.facts.encrypted = sealed.is_encrypted();
    Ok(read)
}
