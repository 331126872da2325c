//! Keygen's license files, machine files and signed keys, which become [`License`]s like our own.
//!
//! The order of steps is that of every document: form, algorithm, signature, and only then what was
//! signed is decrypted and read. These files name no key, so every trusted one is tried; `alg` is
//! not signed, so it chooses nothing but how the payload is wrapped. `FORMAT.md` section 13 has the
//! format, and the table by which it becomes claims.

mod cipher;
mod facts;
mod payload;
mod sealed;
mod secrets;
mod signed_key;
mod source;

pub use facts::Keygen;
pub use secrets::Secrets;

use crate::envelope::Form;
use crate::{Claims, Keyring, License, OpenError, Unverified};
use alloc::{boxed::Box, string::String};
use sealed::Sealed;

/// Shortest line that is taken for a signed key, in bytes: a signature alone has 86.
const LINE_BYTES: usize = 64;

/// What a file of Keygen's is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    License,
    Machine,
    Key,
}

impl Kind {
    /// What stands before the signed text.
    fn prefix(self) -> &'static str {
        match self {
            Self::License => "license/",
            Self::Machine => "machine/",
            Self::Key => "key/",
        }
    }

    pub(crate) fn form(self) -> Form {
        match self {
            Self::License => Form::KeygenLicenseFile,
            Self::Machine => Form::KeygenMachineFile,
            Self::Key => Form::KeygenSignedKey,
        }
    }
}

/// What a line is, if it has the form `key/data.signature`, or that of a file on one line.
pub(crate) fn line_kind(line: &str) -> Option<Kind> {
    let kinds = [Kind::License, Kind::Machine, Kind::Key];
    let kind = kinds.into_iter().find(|kind| line.starts_with(kind.prefix()))?;
    let dots = line.bytes().filter(|&byte| byte == b'.').count();
    let has_form = dots == 1 || dots == 3 && kind != Kind::Key;
    let characters = line.bytes().all(|byte| byte == b'.' || is_base64(byte));
    (has_form && characters && LINE_BYTES <= line.len()).then_some(kind)
}

/// Either alphabet (RFC 4648 sections 4 and 5).
fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=-_".contains(&byte)
}

/// What a genuine file says.
struct Read {
    claims: Claims,
    facts: Keygen,
}

/// Opens a file of Keygen's.
pub(crate) fn open(
    sealed: &Sealed,
    keyring: &Keyring,
    secrets: &Secrets<'_>,
) -> Result<License, OpenError> {
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

/// Reads a file of Keygen's that is not encrypted, without a look at its signature.
pub(crate) fn peek(sealed: &Sealed) -> Result<Unverified, OpenError> {
    let Read { claims, facts } = read(sealed, &Secrets::default())?;
    Ok(Unverified { claims, key_id: String::new(), form: facts.format })
}

/// Takes apart what stands between the lines of a file.
pub(crate) fn unwrap_file(kind: Kind, body: &str) -> Result<Sealed, OpenError> {
    Sealed::of_file(kind, body)
}

/// Takes apart what stands on one line.
pub(crate) fn unwrap_line(kind: Kind, line: &str) -> Result<Sealed, OpenError> {
    Sealed::of_line(kind, line)
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

/// The facts of a license, where there are some.
pub(crate) type Facts = Option<Box<Keygen>>;
