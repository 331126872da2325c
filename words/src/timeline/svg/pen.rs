//! Lines, boxes and words of a picture.

use crate::text::{printable, width};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use core::fmt::Write;

/// Width of a character, in parts of the font's size: of the widest of the usual fonts.
const CHARACTER: f64 = 0.62;

/// What has been drawn, and how far down.
pub(super) struct Pen {
    pub(super) drawn: String,
    /// The top of what comes next.
    pub(super) y: f64,
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
}

impl Pen {
    pub(super) fn new(y: f64) -> Self {
        Self { drawn: String::new(), y }
    }

    /// A box with rounded corners: x, y, width, height.
    pub(super) fn boxed(&mut self, class: &str, [x, y, width, height]: [f64; 4], round: f64) {
        let [x, y, width, height] = [x, y, width, height].map(number);
        let round = number(round);
        let _ = writeln!(
            self.drawn,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" \
             rx=\"{round}\"/>"
        );
    }

    /// A text at a place on its base line.
    pub(super) fn text(
        &mut self,
        class: &str,
        [x, y]: [f64; 2],
        size: f64,
        anchor: Anchor,
        text: &str,
    ) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
        };
        let [x, y, size] = [x, y, size].map(number);
        let text = escaped(text);
        let _ = writeln!(
            self.drawn,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}>{text}</text>"
        );
    }

    /// A path.
    pub(super) fn path(&mut self, class: &str, path: &str) {
        let _ = writeln!(self.drawn, "<path class=\"{class}\" d=\"{path}\"/>");
    }

    /// What is drawn next belongs together, and is called so where somebody points at it.
    pub(super) fn open(&mut self, title: &str) {
        let _ = writeln!(self.drawn, "<g><title>{}</title>", escaped(title));
    }

    /// What is drawn next has its origin there.
    pub(super) fn moved(&mut self, [x, y]: [f64; 2]) {
        let [x, y] = [x, y].map(number);
        let _ = writeln!(self.drawn, "<g transform=\"translate({x} {y})\">");
    }

    /// Ends what [`Pen::open`] or [`Pen::moved`] began.
    pub(super) fn close(&mut self) {
        self.drawn.push_str("</g>\n");
    }

    /// The heading of a part, and room for it.
    pub(super) fn heading(&mut self, text: &str) {
        self.y += 24.0;
        self.text("head", [super::MARGIN, self.y], 11.0, Anchor::Start, &text.to_uppercase());
        self.y += 10.0;
    }
}

/// Room that a text surely fits into.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    width(text) as f64 * CHARACTER * size
}

/// Characters that surely fit.
fn columns(size: f64, room: f64) -> usize {
    // A hair more, so that what was measured to fit does fit.
    (room / (CHARACTER * size) + 0.001) as usize
}

/// The text if there is room for it, else its beginning.
pub(super) fn fitted(text: &str, size: f64, room: f64) -> String {
    let columns = columns(size, room);
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut shown = String::new();
    for character in text.chars() {
        shown.push(character);
        if columns < width(&shown) + 1 {
            shown.pop();
            break;
        }
    }
    shown + "…"
}

/// The text in lines that fit, at most so many; the last one says by `…` that there is more.
pub(super) fn broken(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = crate::text::wrap(text, columns(size, room));
    if most < lines.len() {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| fitted(line, size, room)).collect()
}

/// Text as XML has it, without what would act on whoever shows it.
pub(super) fn escaped(text: &str) -> String {
    let text = printable(text);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A length with a tenth of a unit, which nobody sees.
pub(super) fn number(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_does_not_fit_is_cut_and_says_so() {
        let room = text_width("seven characters", 12.0);
        assert_eq!(fitted("seven characters", 12.0, room), "seven characters");
        assert_eq!(fitted("seven characters!", 12.0, room), "seven character…");
        let lines = broken("one two three four five", 12.0, text_width("one two", 12.0), 2);
        assert_eq!(lines, ["one two", "three …"]);
    }
}
