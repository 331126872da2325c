//! A sentence under a label.

use crate::style::{Style, Tone};
use crate::text::{width, wrap};

/// Narrowest column that words are broken into.
const NARROWEST: usize = 20;

/// A labelled sentence; its further lines are indented to its first. Nothing is broken where nobody
/// watches, and `room` is none.
pub(crate) fn sentence(
    room: Option<usize>,
    style: Style,
    tone: Tone,
    label: &str,
    sentence: &str,
) -> String {
    let indent = width(label) + 1;
    let lines = match room {
        Some(columns) => wrap(sentence, columns.saturating_sub(indent).max(NARROWEST)),
        None => vec![sentence.to_owned()],
    };
    format!("{} {}\n", style.paint(tone, label), lines.join(&format!("\n{}", " ".repeat(indent))))
}
