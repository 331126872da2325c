//! Text that is safe to show, how wide it is, how it is fitted in.

use alloc::{borrow::ToOwned, format, string::String, vec, vec::Vec};
use unicode_width::UnicodeWidthStr;

/// Longest quotation of something that came from outside, in characters: a line has 80.
const QUOTED: usize = 64;

/// The text without characters that a terminal would act on: a file name or an unverified header
/// must not be able to recolour, retitle or overwrite what we say about it.
#[must_use]
pub fn printable(text: &str) -> String {
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
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("`{}`", cut(text))
}

/// Several quotations as a list.
#[must_use]
pub fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| quoted(item.as_ref())).collect::<Vec<_>>().join(", ")
}

/// Columns that the text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in lines of at most so many columns, broken between words; a longer word stays whole.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
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

/// A clause as a sentence: capitalised, with a final stop.
#[must_use]
pub fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let Some(first) = letters.next() else { return String::new() };
    let stop = if clause.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{}{}{stop}", first.to_uppercase(), letters.as_str())
}

/// The text as it is safe to show, cut if it is long.
#[must_use]
pub fn cut(text: &str) -> String {
    let text = printable(text);
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
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
    fn lines_break_between_words_and_a_long_word_stays_whole() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("incomprehensible it is", 5), ["incomprehensible", "it is"]);
    }

    #[test]
    fn a_clause_becomes_a_sentence() {
        assert_eq!(sentence("it is an evaluation"), "It is an evaluation.");
        assert_eq!(sentence("è una valutazione"), "È una valutazione.");
        assert_eq!(sentence("`im` ends"), "`im` ends.");
        assert_eq!(sentence("all of it…"), "All of it…");
        assert_eq!(sentence(""), "");
    }

    #[test]
    fn what_comes_from_outside_is_cut_if_it_is_long() {
        let long = "x".repeat(100);
        assert_eq!(cut(&long).chars().count(), 65);
        assert_eq!(quoted(&long).chars().count(), 67);
        assert_eq!(cut("short"), "short");
    }
}
