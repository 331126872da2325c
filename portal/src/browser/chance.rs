//! The browser's random numbers.

use super::page::window;

/// Random bytes of an id: as many as nobody guesses.
const ID_BYTES: usize = 8;

/// A new id for an order request, that nobody else has.
pub(crate) fn request_id() -> String {
    let mut bytes = [0_u8; ID_BYTES];
    let crypto = window().and_then(|window| window.crypto().ok());
    let filled = crypto.and_then(|it| it.get_random_values_with_u8_array(&mut bytes).ok());
    if filled.is_none() {
        // Every browser that runs this page has them; the clock is the next best.
        bytes = js_sys::Date::now().to_bits().to_be_bytes();
    }
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("REQ-{hex}")
}
