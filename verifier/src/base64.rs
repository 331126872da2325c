//! Base64 (RFC 4648), read strictly: what is left over at the end of a text is zero.

use alloc::{string::String, vec::Vec};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// In the alphabet for URLs, without padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for bytes in bytes.chunks(3) {
        let byte = |place| u32::from(bytes.get(place).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=bytes.len() {
            text.push(ALPHABET[(bits >> (18 - 6 * place) & 63) as usize].into());
        }
    }
    text
}

/// In the alphabet for URLs, without padding; nothing else.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    decoded(text.as_bytes())
}

fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let (mut bits, mut count) = (0_u32, 0);
    for &character in text {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if 8 <= count {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    // A character more than the bytes take, or one that says more than they do.
    (count < 6 && bits & ((1 << count) - 1) == 0).then_some(bytes)
}

/// In either alphabet, padded or not.
pub(crate) fn decode_any(text: &str) -> Option<Vec<u8>> {
    let unpadded = match text.len() % 4 {
        0 => text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text),
        _ => text,
    };
    let url_safe = |character| match character {
        b'+' => b'-',
        b'/' => b'_',
        other => other,
    };
    decoded(&unpadded.bytes().map(url_safe).collect::<Vec<u8>>())
}

/// In the usual alphabet, padded; nothing else.
pub(crate) fn decode_padded(text: &str) -> Option<Vec<u8>> {
    let is_other = text.bytes().any(|byte| matches!(byte, b'-' | b'_'));
    if is_other || !text.len().is_multiple_of(4) { None } else { decode_any(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64ct::{Base64UrlUnpadded, Encoding};

    #[test]
    fn what_is_written_is_read_and_nothing_else_is() {
        for (bytes, text) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")]
        {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(decode(&encode(&all)), Some(all));
        // One character too many, bits that no byte has, padding, the other alphabet, none.
        for text in ["Z", "Zm9vY", "Zh", "Zm9", "Zg==", "+/8", "Zm9v\n", "é"] {
            assert_eq!(decode(text), None, "{text}");
        }
        for text in ["-_8", "+/8", "+/8=", "-_8="] {
            assert_eq!(decode_any(text), Some([0xFB, 0xFF].to_vec()), "{text}");
        }
        let padded = ["+/8=", "-_8=", "+/8"].map(|text| decode_padded(text).is_some());
        assert_eq!(padded, [true, false, false]);
    }
    #[test]
    fn texts_are_read_as_another_reader_does() {
        let signs = b"AQgw_-z09+=\n";
        for number in 0..signs.len().pow(5) {
            let sign = |place| char::from(signs[number / signs.len().pow(place) % signs.len()]);
            for length in 0..=5 {
                let text: String = (0..length).map(sign).collect();
                assert_eq!(decode(&text), Base64UrlUnpadded::decode_vec(&text).ok(), "{text:?}");
            }
        }
    }
}
