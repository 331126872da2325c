//! What a file is when it is not a license: people drop the wrong file more often than a bad one.

use crate::keygen::line_kind;
use serde::Serialize;

/// What bytes look like, judged by how they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LooksLike {
    /// A PDF document.
    Pdf,
    /// A ZIP archive, or an office document, which is one.
    Zip,
    /// A picture: PNG, JPEG or GIF.
    Image,
    /// Text in UTF-16, as some editors save it.
    Utf16,
    /// Bytes that are no text at all.
    Binary,
    /// A web page.
    Html,
    /// An XML document.
    Xml,
    /// A JSON document: a key set, a request, a report.
    Json,
    /// A private key. It should be nowhere near a license.
    PrivateKey,
    /// A public key.
    PublicKey,
    /// Another vendor's license, or another armoured document.
    OtherArmor,
    /// A registration key among other words.
    KeyAmongText,
    /// Some other text.
    Text,
}

impl LooksLike {
    /// The best guess.
    pub(crate) fn guess(bytes: &[u8]) -> Self {
        Self::by_magic(bytes).unwrap_or_else(|| match core::str::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Self::by_text(text),
            _ => Self::Binary,
        })
    }

    fn by_magic(bytes: &[u8]) -> Option<Self> {
        const MAGIC: [(&[u8], LooksLike); 7] = [
            (b"%PDF-", LooksLike::Pdf),
            (b"PK\x03\x04", LooksLike::Zip),
            (b"\x89PNG", LooksLike::Image),
            (b"\xFF\xD8\xFF", LooksLike::Image),
            (b"GIF8", LooksLike::Image),
            (b"\xFF\xFE", LooksLike::Utf16),
            (b"\xFE\xFF", LooksLike::Utf16),
        ];
        let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|found| found.1);
        known.or_else(|| is_bare_utf16(bytes).then_some(Self::Utf16))
    }

    fn by_text(text: &str) -> Self {
        let text = text.trim_start_matches('\u{FEFF}').trim_start();
        let begins = |word: &str| {
            text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        if holds(text, "PRIVATE KEY-----") || holds(text, "\"d\":") && begins("{") {
            Self::PrivateKey
        } else if holds(text, "-----BEGIN PUBLIC KEY-----") {
            Self::PublicKey
        } else if holds(text, "-----BEGIN ") {
            Self::OtherArmor
        } else if begins("<!doctype html") || begins("<html") {
            Self::Html
        } else if begins("<") {
            Self::Xml
        } else if begins("{") || is_json_list(text) {
            Self::Json
        } else if text
            .split_ascii_whitespace()
            .any(|word| is_key(word) || line_kind(word).is_some())
        {
            Self::KeyAmongText
        } else {
            Self::Text
        }
    }
}

/// Whether a part is somewhere in a text. The standard library's search is quick for any two texts,
/// and 2 KB of wasm; here the parts are short and begin with what is rare.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    let first = part.as_bytes().first();
    let bytes = text.as_bytes();
    let begins = |(place, byte)| Some(byte) == first && bytes[place..].starts_with(part.as_bytes());
    bytes.iter().enumerate().any(begins)
}

/// How often a byte is in a text.
pub(crate) fn count(text: &str, byte: u8) -> usize {
    text.bytes().filter(|found| *found == byte).count()
}

/// A bracket and what a JSON list may begin with: not the title of a section, as in TOML.
fn is_json_list(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('[') else { return false };
    matches!(rest.trim_start().as_bytes().first(), Some(b'{' | b'[' | b'"' | b']'))
}

/// ASCII letters with a zero beside each: UTF-16 without a byte order mark.
fn is_bare_utf16(bytes: &[u8]) -> bool {
    let Some(start) = bytes.get(..16) else { return false };
    let is_text = |byte| matches!(byte, b'\t'..=b'\r' | b' '..=b'~');
    let alternates =
        |zero: usize| start.chunks_exact(2).all(|pair| pair[zero] == 0 && is_text(pair[1 - zero]));
    alternates(0) || alternates(1)
}

/// Whether a word has the outward form of a compact JWS.
pub(crate) fn is_key(word: &str) -> bool {
    begins_like_a_header(word) && count(word, b'.') == 2
}

/// Whether a word begins as a JSON object does in base64url: `{"` and `{ ` (`ey`), `{` and a line
/// end (`ew`), `{}` (`e3`).
pub(crate) fn begins_like_a_header(word: &str) -> bool {
    ["ey", "ew", "e3"].iter().any(|start| word.starts_with(start))
}
