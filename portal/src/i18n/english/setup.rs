//! What is wrong with the vendor's settings, in English.

use super::English;
use crate::i18n::{Advice, FaultWords, TimeWords};
use crate::state::SetupError;
use licentia_verifier::KeyringError;

const PUT: &str = "Put the file where it belongs, then reload.";
const CORRECT: &str = "Correct it, then reload.";
const CHECK_KEYS: &str = "Export the public keys again and replace “keys” by them.";

pub(super) fn advice(error: &SetupError) -> Advice {
    match error {
        SetupError::Missing { status } => {
            Advice::new(format!("The file is missing: the server answered {status}."), PUT)
        }
        SetupError::Unreachable => Advice::new(
            "The file could not be fetched: no answer came.",
            "Check the connection. A page that was opened as a file from a disk cannot fetch \
             anything: serve the folder by any web server.",
        ),
        SetupError::TooLarge { size, limit } => Advice::new(
            format!(
                "The file has {} bytes; {} are allowed.",
                English.number(*size as u64),
                English.number(*limit as u64)
            ),
            CORRECT,
        ),
        SetupError::Syntax { line, column, detail } => {
            Advice::new(format!("Line {line}, column {column}: {detail}."), CORRECT)
        }
        SetupError::Member { path, detail } if path.is_empty() => {
            Advice::new(format!("It is not as it should be: {detail}."), CORRECT)
        }
        SetupError::Member { path, detail } => Advice::new(format!("“{path}”: {detail}."), CORRECT),
        SetupError::Keys(error) => English.keyring_error(error),
    }
}

pub(super) fn keys(error: &KeyringError) -> Advice {
    let what = match error {
        KeyringError::PrivateKey { index } => {
            let place = index.map(|index| format!("keys[{index}]"));
            let place = place.as_deref().unwrap_or("keys");
            return Advice::new(
                format!(
                    "“{place}” is a private key. Everybody who opened this page could read it."
                ),
                "Remove it from the server at once, revoke it and make a new one: whoever has it \
                 can sign licenses. Only public keys belong here.",
            );
        }
        KeyringError::EmptyKeys => "“keys” is empty.".to_owned(),
        KeyringError::KeysTooLarge { size, limit } => {
            format!("“keys” has {size} bytes; {limit} are allowed.")
        }
        KeyringError::NotKeys { .. } => "“keys” is not a JWK Set.".to_owned(),
        KeyringError::BadPem => "“keys” is no public key of the kind Ed25519.".to_owned(),
        KeyringError::BadKeySet { path, detail } if path.is_empty() => format!("“keys”: {detail}."),
        KeyringError::BadKeySet { path, detail } => format!("“{path}” in “keys”: {detail}."),
        KeyringError::TooManyKeys { count, limit } => {
            format!("“keys” holds {count} keys; {limit} are allowed.")
        }
        KeyringError::KeyIdMismatch { index, key_id, expected } => {
            format!("“keys[{index}].kid” is “{key_id}”, but the key’s thumbprint is “{expected}”.")
        }
        KeyringError::DuplicateKey { key_id } => format!("The key “{key_id}” stands there twice."),
        KeyringError::InvalidKey { index } => format!("“keys[{index}]” is no Ed25519 key."),
        KeyringError::WeakKey { index } => {
            format!("“keys[{index}]” is a weak key: anybody could sign for it.")
        }
        KeyringError::NoUsableKey { .. } => "“keys” holds no Ed25519 key.".to_owned(),
    };
    Advice::new(what, CHECK_KEYS)
}
