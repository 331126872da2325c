//! Text for a terminal: how it is fitted in, and numbers in English.

pub(crate) use licentia_words::english::{count, grouped};
pub(crate) use licentia_words::text::{list, printable, quoted, width, wrap};

use licentia_words::english::DIGITS;
use unicode_width::UnicodeWidthChar;

/// The text, filled up with blanks to a width.
pub(crate) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// The text if it fits, else its end: of a path that is the part that tells it from others.
pub(crate) fn keep_end(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut room = columns.saturating_sub(1);
    let mut start = text.len();
    for (index, character) in text.char_indices().rev() {
        let Some(left) = room.checked_sub(character.width().unwrap_or(0)) else { break };
        (room, start) = (left, index);
    }
    format!("…{}", &text[start..])
}

/// Two different sizes, in a unit in which they differ.
pub(crate) fn sizes(one: u64, other: u64) -> (String, String) {
    DIGITS.sizes(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_is_too_long_keeps_its_end() {
        assert_eq!(keep_end("orders/2026/a.license", 12), "…6/a.license");
        assert_eq!(keep_end("東京東京", 5), "…東京");
        assert_eq!(keep_end("short", 5), "short");
    }
}
