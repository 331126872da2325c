//! From codes to words: what the core says, as a person reads it.
//!
//! The matches are exhaustive, so that a new code does not compile until it has words. A problem is
//! a clause of its own (`the signature has 40 of 64 bytes`); a remedy holds no value of the case,
//! so that one remedy can be said once for many files.

mod count;
mod keyring_error;
mod open_error;
mod order;
mod policy;
mod refusal;

pub(crate) use count::{list_error, reason, reason_of_one, row_problem};
pub(crate) use keyring_error::{keyring_error, skipped_key};
pub(crate) use open_error::{list_open_error, open_error};
pub(crate) use order::{mismatch, not_fulfilled};
pub(crate) use policy::{policy_flaw, preset, source, unit};
pub(crate) use refusal::refusal;

use std::io;

/// What the operating system said, as a clause.
pub(crate) fn io_error(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or directory".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::AlreadyExists => "it exists already".to_owned(),
        io::ErrorKind::IsADirectory => "it is a directory".to_owned(),
        io::ErrorKind::NotADirectory => "a part of its path is not a directory".to_owned(),
        io::ErrorKind::StorageFull => "no space left on the device".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the file system is read-only".to_owned(),
        io::ErrorKind::InvalidFilename => "no file can have this name".to_owned(),
        _ => {
            let text = error.to_string();
            let text = text.split(" (os error").next().unwrap_or_default();
            let mut letters = text.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_lowercase().chain(letters).collect::<String>()
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Words;
    use licentia_verifier::{
        KeyringError, LooksLike, OpenError, Part, Refusal, SizedThing, SkippedKey,
    };

    const LOOKS: [LooksLike; 13] = [
        LooksLike::Pdf,
        LooksLike::Zip,
        LooksLike::Image,
        LooksLike::Utf16,
        LooksLike::Binary,
        LooksLike::Html,
        LooksLike::Xml,
        LooksLike::Json,
        LooksLike::PrivateKey,
        LooksLike::PublicKey,
        LooksLike::OtherArmor,
        LooksLike::KeyAmongText,
        LooksLike::Text,
    ];

    fn open_errors() -> Vec<OpenError> {
        let text = || "x".to_owned();
        let (part, line) = (Part::Payload, 2);
        let at = "2026-01-01T00:00:00Z".parse().unwrap();
        let mut errors = vec![
            OpenError::Empty,
            OpenError::SeveralDocuments { count: 2 },
            OpenError::UnfinishedArmor { line },
            OpenError::ArmorCharacter { line, character: 'é' },
            OpenError::WrappedKey { lines: 3 },
            OpenError::PartCount { parts: 2 },
            OpenError::PartCount { parts: 4 },
            OpenError::Base64 { part },
            OpenError::SignatureLength { characters: 80 },
            OpenError::SignatureLength { characters: 90 },
            OpenError::JsonSyntax { part, detail: text() },
            OpenError::DuplicateMember { part, path: text(), member: text() },
            OpenError::TooDeep { part, limit: 8 },
            OpenError::HeaderMember { path: text(), detail: text() },
            OpenError::UnsupportedAlgorithm { alg: text() },
            OpenError::WrongType { typ: None, expected: text() },
            OpenError::WrongType { typ: Some(text()), expected: text() },
            OpenError::UnknownExtension { names: vec![text()] },
            OpenError::ForbiddenParameter { name: text() },
            OpenError::UnknownKey { key_id: text() },
            OpenError::KeyRevoked { key_id: text(), revoked_at: Some(at), reason: Some(text()) },
            OpenError::SignatureMismatch { key_id: text() },
            OpenError::OutsideKeyWindow {
                key_id: text(),
                issued: at,
                not_before: None,
                expires: Some(at),
            },
            OpenError::BadClaim { path: String::new(), detail: text() },
            OpenError::BadClaim { path: text(), detail: text() },
        ];
        let things =
            [SizedThing::Input, SizedThing::Documents, SizedThing::Document, SizedThing::Header];
        errors.extend(things.map(|what| OpenError::TooLarge { what, size: 2, limit: 1 }));
        errors.extend(LOOKS.map(|looks_like| OpenError::NotALicense { looks_like }));
        errors
    }

    fn keyring_errors() -> Vec<KeyringError> {
        let text = || "x".to_owned();
        let skipped = vec![SkippedKey { index: 0, kty: text(), crv: None }];
        let index = 0;
        let mut errors = vec![
            KeyringError::EmptyKeys,
            KeyringError::KeysTooLarge { size: 2, limit: 1 },
            KeyringError::PrivateKey { index: None },
            KeyringError::PrivateKey { index: Some(index) },
            KeyringError::BadPem,
            KeyringError::BadKeySet { path: String::new(), detail: text() },
            KeyringError::BadKeySet { path: text(), detail: text() },
            KeyringError::TooManyKeys { count: 2, limit: 1 },
            KeyringError::KeyIdMismatch { index, key_id: text(), expected: text() },
            KeyringError::DuplicateKey { key_id: text() },
            KeyringError::InvalidKey { index },
            KeyringError::WeakKey { index },
            KeyringError::NoUsableKey { skipped: Vec::new() },
            KeyringError::NoUsableKey { skipped },
        ];
        errors.extend(LOOKS.map(|looks_like| KeyringError::NotKeys { looks_like }));
        errors
    }

    fn refusals() -> [Refusal; 2] {
        let at = "2026-01-02T00:00:00Z".parse().unwrap();
        let license_expires = "2026-01-01".parse().unwrap();
        [
            Refusal::NotYetValid { not_before: at, at },
            Refusal::LicenseExpired { license_expires, at },
        ]
    }

    #[test]
    fn every_problem_and_every_remedy_is_a_clause() {
        let mut all: Vec<Words> = open_errors().iter().map(open_error).collect();
        all.extend(keyring_errors().iter().map(keyring_error));
        all.extend(refusals().iter().map(refusal));
        for words in all {
            let remedy = words.remedy.unwrap();
            for clause in [&words.problem, &remedy] {
                let first = clause.chars().next().unwrap();
                assert!(first.is_lowercase() || first == '`', "{clause}");
                assert!(!clause.ends_with(['.', ' ']) && !clause.contains("  "), "{clause}");
            }
        }
    }
}
