//! Text for a terminal: what is safe to show, how wide it is, how it is fitted in.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Longest quotation of something that came from outside, in characters: a line has 80.
const QUOTED: usize = 64;

/// The text without characters that a terminal would act on: a file name or an unverified header
/// must not be able to recolour, retitle or overwrite what we say about it.
pub(crate) fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if has_an_effect(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// User input as messages show it: in backticks, cut if it is long.
pub(crate) fn quoted(text: &str) -> String {
    let text = printable(text);
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("`{}…`", &text[..end]),
        None => format!("`{text}`"),
    }
}

/// Several quotations as a list.
pub(crate) fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| quoted(item.as_ref())).collect::<Vec<_>>().join(", ")
}

/// Columns that the text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

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

/// The text in lines of at most so many columns, broken between words; a longer word stays whole.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("never empty");
        if line.is_empty() {
            line.push_str(word);
        } else if width(line) + 1 + width(word) <= columns {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// A number with its thousands apart.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// `1 license`, `2 licenses`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number as u64), if number == 1 { "" } else { "s" })
}

/// A size in the unit that leaves it a readable number.
pub(crate) fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
    for (unit, name) in UNITS {
        if unit <= bytes {
            let tenths = bytes / unit * 10 + bytes % unit * 10 / unit;
            return match tenths % 10 {
                0 => format!("{} {name}", grouped(tenths / 10)),
                tenth => format!("{}.{tenth} {name}", grouped(tenths / 10)),
            };
        }
    }
    format!("{bytes} bytes")
}

/// Two different sizes, in a unit in which they differ.
pub(crate) fn sizes(one: u64, other: u64) -> (String, String) {
    match (size(one), size(other)) {
        (one_size, other_size) if one_size == other_size => {
            (format!("{} bytes", grouped(one)), format!("{} bytes", grouped(other)))
        }
        different => different,
    }
}

fn has_an_effect(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_act_on_is_shown_instead() {
        assert_eq!(printable("a\u{1b}[2Jb\u{9b}c\u{202e}d"), r"a\u{1b}[2Jb\u{9b}c\u{202e}d");
        assert_eq!(printable("Łódź 東京"), "Łódź 東京");
    }

    #[test]
    fn a_path_that_is_too_long_keeps_its_end() {
        assert_eq!(keep_end("orders/2026/a.license", 12), "…6/a.license");
        assert_eq!(keep_end("東京東京", 5), "…東京");
        assert_eq!(keep_end("short", 5), "short");
    }

    #[test]
    fn sizes_and_counts_are_readable() {
        assert_eq!(size(1023), "1023 bytes");
        assert_eq!(size(96 * 1024), "96 KiB");
        assert_eq!(size(16 * 1024 * 1024 + 200_000), "16.1 MiB");
        assert_eq!(sizes(2 << 20, 1 << 20), ("2 MiB".to_owned(), "1 MiB".to_owned()));
        assert_eq!(sizes(1025, 1024), ("1,025 bytes".to_owned(), "1,024 bytes".to_owned()));
        assert_eq!(count(10_000, "license"), "10,000 licenses");
        assert_eq!(count(1, "license"), "1 license");
    }

    #[test]
    fn lines_break_between_words_and_a_long_word_stays_whole() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("incomprehensible it is", 5), ["incomprehensible", "it is"]);
    }
}
