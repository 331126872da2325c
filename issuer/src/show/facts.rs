//! Labels and values, aligned: one below the other, or on two sides.

use crate::style::{Style, Tone};
use crate::text::{pad, printable, width};

/// What stands before a label, and between it and its value.
const INDENT: usize = 2;
/// What stands between two sides.
const SIDES_GAP: usize = 4;
/// Narrowest terminal, in columns, that has two sides: the one of the usual 80.
const TWO_SIDES_COLUMNS: usize = 76;
/// The longest label, `Maintenance expires`: values of all blocks stand below each other.
const LABEL_COLUMNS: usize = 19;

/// A label and its value.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    label: &'static str,
    value: String,
    tone: Option<Tone>,
}

impl Fact {
    pub(super) fn new(label: &'static str, value: impl AsRef<str>) -> Self {
        Self { label, value: printable(value.as_ref()), tone: None }
    }

    /// One that somebody should look at, if so.
    pub(super) fn warning(self, warning: bool) -> Self {
        Self { tone: warning.then_some(Tone::Warning), ..self }
    }

    fn line(&self, label_columns: usize, style: Style) -> String {
        let label = style.paint(Tone::Quiet, &pad(self.label, label_columns));
        let value = match self.tone {
            Some(tone) => style.paint(tone, &self.value),
            None => self.value.clone(),
        };
        format!("{label}{}{value}", " ".repeat(INDENT))
    }
}

/// One below the other.
pub(super) fn stacked(facts: &[Fact], style: Style) -> String {
    let line = |fact: &Fact| format!("{}{}\n", " ".repeat(INDENT), fact.line(LABEL_COLUMNS, style));
    facts.iter().map(line).collect()
}

/// On two sides, if the terminal is wide enough for them; `room` is none where nobody watches.
pub(super) fn two_sides(
    left: &[Fact],
    right: &[Fact],
    room: Option<usize>,
    style: Style,
) -> String {
    let labels = |side: &[Fact]| side.iter().map(|fact| width(fact.label)).max().unwrap_or(0);
    let values = |side: &[Fact]| side.iter().map(|fact| width(&fact.value)).max().unwrap_or(0);
    let (left_labels, right_labels) = (labels(left), labels(right));
    let left_columns = left_labels + INDENT + values(left);
    let needed = INDENT + left_columns + SIDES_GAP + right_labels + INDENT + values(right);
    if room.is_none_or(|room| room < needed.max(TWO_SIDES_COLUMNS)) {
        return stacked(left, style) + &stacked(right, style);
    }
    let mut text = String::new();
    for index in 0..left.len().max(right.len()) {
        let (start, used) = left.get(index).map_or((String::new(), 0), |fact| {
            (fact.line(left_labels, style), left_labels + INDENT + width(&fact.value))
        });
        let end = right.get(index).map_or(String::new(), |fact| {
            " ".repeat(left_columns - used + SIDES_GAP) + &fact.line(right_labels, style)
        });
        text += &format!("{}{start}{end}\n", " ".repeat(INDENT));
    }
    text
}
