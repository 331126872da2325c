//! Why something is not a set of trusted keys, in words.

use crate::failure::Advice;
use crate::text::{printable, quoted, sizes};
use licentia_verifier::{KeyringError, LooksLike, SkippedKey};

const EXPOSED: &str = "consider this private key exposed: make a new one with `licentia keygen`, \
                       revoke this one, and hand out public keys only (`licentia public`)";
const ASK: &str = "ask the issuer for their key file, and compare its key ids with theirs";

/// Why something is not a set of trusted keys, in words.
pub(crate) fn keyring_error(error: &KeyringError) -> Advice {
    match error {
        KeyringError::EmptyKeys => Advice::new("it is empty", ASK),
        KeyringError::KeysTooLarge { size, limit } => {
            let (size, most) = sizes(*size, *limit);
            let problem = format!("it is too large: {size}; a key file has at most {most}");
            Advice::new(problem, "check that this is the right file")
        }
        KeyringError::NotKeys { looks_like } => not_keys(*looks_like),
        KeyringError::PrivateKey { index: None } => {
            Advice::new("refused: it is a private key", EXPOSED)
        }
        KeyringError::PrivateKey { index: Some(index) } => {
            Advice::new(format!("refused: `keys[{index}]` is a private key"), EXPOSED)
        }
        KeyringError::BadPem => Advice::new(
            "it is not the public key of an Ed25519 key pair, or it is damaged",
            "licenses are signed by Ed25519 keys: take the key file that the issuer gives out",
        ),
        KeyringError::BadKeySet { path, detail } if path.is_empty() => {
            Advice::new(format!("it is no key set: {}", printable(detail)), ASK)
        }
        KeyringError::BadKeySet { path, detail } => {
            Advice::new(format!("it is no key set: {}: {}", quoted(path), printable(detail)), ASK)
        }
        KeyringError::TooManyKeys { count, limit } => Advice::new(
            format!("it holds {count} keys; at most {limit} are read"),
            "take out the keys that no license is signed by any more",
        ),
        KeyringError::KeyIdMismatch { index, key_id, expected } => Advice::new(
            format!("`keys[{index}]` calls itself {}, but is `{expected}`", quoted(key_id)),
            "the `kid` of a key is its RFC 7638 thumbprint; one of the two was mistyped or swapped",
        ),
        KeyringError::DuplicateKey { key_id } => {
            Advice::new(format!("key {} is in it twice", quoted(key_id)), "take one of them out")
        }
        KeyringError::InvalidKey { index } => {
            Advice::new(format!("`keys[{index}]` is no Ed25519 public key"), ASK)
        }
        KeyringError::WeakKey { index } => Advice::new(
            format!("refused: `keys[{index}]` would accept signatures of anybody"),
            "nobody makes such a key by accident: find out where it comes from",
        ),
        KeyringError::NoUsableKey { skipped } if skipped.is_empty() => {
            Advice::new("it holds no key", ASK)
        }
        KeyringError::NoUsableKey { skipped } => {
            let kinds: Vec<String> = skipped.iter().map(skipped_key).collect();
            Advice::new(format!("it holds no Ed25519 key, only {}", kinds.join(", ")), ASK)
        }
    }
}

/// A key that was passed over: `keys[1]` (RSA).
pub(crate) fn skipped_key(key: &SkippedKey) -> String {
    let kind = key.crv.as_ref().filter(|crv| !crv.is_empty()).unwrap_or(&key.kty);
    match kind.as_str() {
        "" => format!("`keys[{}]` (of no kind)", key.index),
        kind => format!("`keys[{}]` ({})", key.index, quoted(kind).trim_matches('`')),
    }
}

fn not_keys(looks_like: LooksLike) -> Advice {
    let what = match looks_like {
        LooksLike::Pdf => "it is a PDF document",
        LooksLike::Zip => "it is an archive or an office document",
        LooksLike::Image => "it is a picture",
        LooksLike::Utf16 => "it was saved as UTF-16",
        LooksLike::Binary => "it is no text",
        LooksLike::Html => "it is a web page",
        LooksLike::Xml => "it is an XML document",
        LooksLike::Json => "it is a JSON document of another kind",
        LooksLike::PrivateKey => "it is a private key",
        LooksLike::PublicKey => "its public key is not alone in it",
        LooksLike::OtherArmor => "it is a license, a certificate or another armoured document",
        LooksLike::KeyAmongText => "it holds a registration key, which is a license",
        LooksLike::Text => "it is some other text",
    };
    Advice::new(
        format!("{what}, where keys are expected"),
        "give a JWK Set (`*.jwks.json`), a PEM public key, or 64 hex digits",
    )
}
