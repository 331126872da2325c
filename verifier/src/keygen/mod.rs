//! Keygen's license files, machine files and signed keys, which become [`License`]s like our own.
//!
//! The order of steps is that of every document: form, algorithm, signature, and only then what was
//! signed is decrypted and read. These files name no key, so every trusted one is tried; `alg` is
//! not signed, so it chooses nothing but how the payload is wrapped. `FORMAT.md` section 13 has the
//! format, and the table by which it becomes claims.

#[cfg(not(feature = "keygen"))]
mod absent;
#[cfg(feature = "keygen")]
mod cipher;
#[cfg(feature = "keygen")]
mod facts;
#[cfg(feature = "keygen")]
mod mapping;
#[cfg(feature = "keygen")]
mod open;
#[cfg(feature = "keygen")]
mod payload;
#[cfg(feature = "keygen")]
mod sealed;
mod secrets;
#[cfg(feature = "keygen")]
mod signed_key;
#[cfg(feature = "keygen")]
mod source;

#[cfg(not(feature = "keygen"))]
pub use absent::Keygen;
#[cfg(not(feature = "keygen"))]
pub(crate) use absent::{open_file, open_line, peek_file, peek_line};
#[cfg(feature = "keygen")]
pub use facts::Keygen;
#[cfg(feature = "keygen")]
pub(crate) use open::{open_file, open_line, peek_file, peek_line};
pub use secrets::Secrets;

use crate::OpenError;
use crate::envelope::{Form, count};
use alloc::{borrow::ToOwned, boxed::Box};

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

    /// That it is no JWS.
    pub(crate) fn wrong_type(self) -> OpenError {
        let (typ, expected) = (Some(self.form().name().to_owned()), "JWS".to_owned());
        OpenError::WrongType { typ, expected }
    }
}

/// What a line is, if it has the form `key/data.signature`, or that of a file on one line.
pub(crate) fn line_kind(line: &str) -> Option<Kind> {
    let kinds = [Kind::License, Kind::Machine, Kind::Key];
    let kind = *kinds.iter().find(|kind| line.starts_with(kind.prefix()))?;
    let dots = count(line, b'.');
    let has_form = dots == 1 || dots == 3 && kind != Kind::Key;
    let characters = line.bytes().all(|byte| byte == b'.' || is_base64(byte));
    (has_form && characters && LINE_BYTES <= line.len()).then_some(kind)
}

/// Either alphabet (RFC 4648 sections 4 and 5).
pub(crate) fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=-_".contains(&byte)
}

/// The facts of a license, where there are some.
pub(crate) type Facts = Option<Box<Keygen>>;
