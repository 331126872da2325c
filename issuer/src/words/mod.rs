//! From codes to words: what the command line alone says. What others say too is in
//! [`licentia_words`].
//!
//! The matches are exhaustive, so that a new code does not compile until it has words. A problem is
//! a clause of its own (`the signature has 40 of 64 bytes`); a remedy holds no value of the case,
//! so that one remedy can be said once for many files.

mod advice;
mod keyring_error;
mod open_error;

pub(crate) use advice::{
    list_error, not_fulfilled, price_list_error, quote_refusal, refusal, simulate_error,
};
pub(crate) use keyring_error::{keyring_error, skipped_key};
pub(crate) use open_error::{list_open_error, open_error};

use licentia_words::{English, Words};
use std::io;

/// The words that everybody says, as a terminal shows them.
pub(crate) const ENGLISH: &dyn Words = &English::PLAIN;

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
    use crate::failure::Advice;
    use licentia_verifier::quote::QuoteRefusal;
    use licentia_verifier::{
        KeyringError, LooksLike, OpenError, Part, Secret, SizedThing, SkippedKey,
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
            OpenError::NoKeyFits { keys: 1 },
            OpenError::NoKeyFits { keys: 2 },
            OpenError::Encrypted { missing: vec![Secret::LicenseKey] },
            OpenError::Encrypted { missing: vec![Secret::LicenseKey, Secret::Fingerprint] },
            OpenError::WrongSecret { tried: vec![Secret::LicenseKey] },
            OpenError::WrongSecret { tried: vec![Secret::LicenseKey, Secret::Fingerprint] },
            OpenError::SeveralSignatures { count: 2 },
            OpenError::EnvelopeMember { path: text(), detail: text() },
            OpenError::BadClaim { path: String::new(), detail: text() },
            OpenError::BadClaim { path: text(), detail: text() },
        ];
        let things = [
            SizedThing::Input,
            SizedThing::Documents,
            SizedThing::Document,
            SizedThing::Header,
            SizedThing::Keys,
        ];
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

    fn quote_refusals() -> Vec<QuoteRefusal> {
        let day = "2026-01-01".parse().unwrap();
        let issued = "2026-01-02T00:00:00Z".parse().unwrap();
        let (module, product) = (|| "antivirus".to_owned(), || "icewarp".to_owned());
        vec![
            QuoteRefusal::PriceListNotYetIssued { issued, on: day },
            QuoteRefusal::PriceListEnded { valid_until: day, on: issued.date() },
            QuoteRefusal::CurrencyNotListed { currency: "x".to_owned(), listed: vec![product()] },
            QuoteRefusal::ProductNotListed { product: product() },
            QuoteRefusal::ModuleNotListed { module: module(), product: product() },
            QuoteRefusal::NoServer,
            QuoteRefusal::UnlimitedUsers { module: module() },
            QuoteRefusal::ZeroUsers,
            QuoteRefusal::ZeroYears,
            QuoteRefusal::TooManyUsers { users: 2, limit: 1 },
            QuoteRefusal::EmptyPack,
            QuoteRefusal::Lowering { module: module(), users: 2, users_asked: 1 },
            QuoteRefusal::AlreadyHeld { module: module() },
            QuoteRefusal::UnequalToServer { module: module(), users_asked: 1, server_users: 2 },
            QuoteRefusal::NoTrial,
            QuoteRefusal::NoMaintenance,
            QuoteRefusal::MaintenanceEnded { maintenance_expires: day, on: issued.date() },
            QuoteRefusal::TooFewYears { years: 1, years_needed: 2 },
            QuoteRefusal::CalendarEnds,
            QuoteRefusal::AmountTooLarge { limit_minor: 1 },
        ]
    }

    #[test]
    fn every_problem_and_every_remedy_is_a_clause() {
        let mut all: Vec<Advice> = open_errors().iter().map(open_error).collect();
        all.extend(keyring_errors().iter().map(keyring_error));
        all.extend(open_errors().iter().map(price_list_error));
        all.extend(quote_refusals().iter().map(quote_refusal));
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
