//! Texts small enough for an address: compressed by the browser, in letters that any address takes.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// The most bytes that a text out of an address may have: nobody fills the memory by a link.
const MOST_BYTES: u32 = 4 * 1024 * 1024;
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The text in letters for an address; none where the browser cannot compress.
pub(crate) async fn squeeze(text: &str) -> Option<String> {
    let bytes = Uint8Array::from(text.as_bytes());
    Some(letters(&through("CompressionStream", &bytes).await?.to_vec()))
}

/// The text in such letters; none if they are not whole.
pub(crate) async fn unsqueeze(letters: &str) -> Option<String> {
    let bytes = Uint8Array::from(bytes_of(letters)?.as_slice());
    let bytes = through("DecompressionStream", &bytes).await?;
    (bytes.length() <= MOST_BYTES).then(|| String::from_utf8(bytes.to_vec()).ok())?
}

/// The bytes after they went through a stream of that name.
async fn through(name: &str, bytes: &Uint8Array) -> Option<Uint8Array> {
    let class = |name: &str| {
        Reflect::get(&js_sys::global(), &name.into()).ok()?.dyn_into::<Function>().ok()
    };
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(bytes)).ok()?;
    let stream = method(&blob, "stream", &Array::new())?;
    let transform = Reflect::construct(&class(name)?, &Array::of1(&"deflate-raw".into())).ok()?;
    let piped = method(&stream, "pipeThrough", &Array::of1(&transform))?;
    let response = Reflect::construct(&class("Response")?, &Array::of1(&piped)).ok()?;
    let promise = method(&response, "arrayBuffer", &Array::new())?.dyn_into::<Promise>().ok()?;
    Some(Uint8Array::new(&JsFuture::from(promise).await.ok()?))
}

fn method(object: &JsValue, name: &str, arguments: &Array) -> Option<JsValue> {
    let function = Reflect::get(object, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    function.apply(object, arguments).ok()
}

/// Bytes as letters (RFC 4648, section 5, without padding).
fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |place: usize| u32::from(chunk.get(place).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..=chunk.len() {
            let digit = (bits >> (18 - 6 * place)) as usize % DIGITS.len();
            text.push(char::from(DIGITS[digit]));
        }
    }
    text
}

fn bytes_of(letters: &str) -> Option<Vec<u8>> {
    let digit = |letter: u8| DIGITS.iter().position(|digit| *digit == letter);
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for chunk in letters.as_bytes().chunks(4) {
        let mut bits = 0;
        for letter in chunk {
            bits = bits << 6 | digit(*letter)?;
        }
        bits <<= 6 * (4 - chunk.len());
        let count = chunk.len().checked_sub(1).filter(|count| 0 < *count)?;
        bytes.extend((0..count).map(|place| (bits >> (16 - 8 * place)) as u8));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_out_of_letters() {
        // RFC 4648, section 10.
        for (text, expected) in [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(letters(text.as_bytes()), expected);
            assert_eq!(bytes_of(expected).as_deref(), Some(text.as_bytes()));
        }
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(bytes_of(&letters(&all)), Some(all));
        assert_eq!(bytes_of("a b"), None);
        assert_eq!(bytes_of("Zm9vY"), None, "one letter too many");
    }
}
