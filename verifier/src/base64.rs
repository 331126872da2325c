//! Base64 (RFC 4648): one of its alphabets is compiled in, the other translated into it.

use alloc::{string::String, vec::Vec};
use base64ct::{Base64UrlUnpadded, Encoding};

/// In the alphabet for URLs, without padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// In the alphabet for URLs, without padding; nothing else.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(text).ok()
}

/// In either alphabet, padded or not.
pub(crate) fn decode_any(text: &str) -> Option<Vec<u8>> {
    let unpadded = match text.len() % 4 {
        0 => text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text),
        _ => text,
    };
    let url_safe = |character| match character {
        '+' => '-',
        '/' => '_',
        other => other,
    };
    decode(&unpadded.chars().map(url_safe).collect::<String>())
}

/// In the usual alphabet, padded; nothing else.
pub(crate) fn decode_padded(text: &str) -> Option<Vec<u8>> {
    let usual = text.len().is_multiple_of(4) && !text.contains(['-', '_']);
    usual.then(|| decode_any(text))?
}
