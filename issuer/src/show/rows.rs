//! Rows whose last cell is sentences: aligned, and broken to fit a terminal.

use crate::Host;
use crate::style::{Style, Tone};
use crate::text::{grouped, pad, width, wrap};

/// What stands before every line.
const INDENT: &str = "  ";
/// What stands between two columns.
const GAP: &str = "   ";
/// Narrowest last column: below it sentences stand under their row.
const NARROWEST: usize = 32;

/// A text and its colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    text: String,
    tone: Option<Tone>,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// One line each.
    pub(super) cells: Vec<Cell>,
    /// Sentences, each from a line of its own on.
    pub(super) sentences: Vec<Cell>,
}

impl Cell {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: None }
    }

    pub(super) fn painted(tone: Tone, text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Some(tone) }
    }

    fn show(&self, text: &str, style: Style) -> String {
        self.tone.map_or_else(|| text.to_owned(), |tone| style.paint(tone, text))
    }
}

/// How rows are shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Columns of the terminal; none where nobody watches: nothing is broken there.
    pub(crate) room: Option<usize>,
    /// Whether and how to paint.
    pub(crate) style: Style,
    /// How many rows of a list are shown.
    pub(crate) shown: usize,
}

impl Look {
    /// For the standard output.
    pub(crate) fn of(host: &Host<'_>, shown: usize) -> Self {
        Self { room: host.columns(), style: host.style(), shown }
    }
}

/// A title, the names of the columns, and the rows under them; nothing if there are no rows.
pub(super) fn section(title: &str, names: &[&str], rows: &[Row], look: Look) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let hidden = rows.len().saturating_sub(look.shown);
    let rows = &rows[..rows.len() - hidden];
    let name = |name: &&str| Cell::painted(Tone::Quiet, *name);
    let (last, first) = names.split_last().map_or((None, &[][..]), |(last, it)| (Some(last), it));
    let head = Row {
        cells: first.iter().map(name).collect(),
        sentences: last.filter(|it| !it.is_empty()).map(name).into_iter().collect(),
    };
    let widest = |column: usize| {
        let cells = rows.iter().chain([&head]).filter_map(|row| row.cells.get(column));
        cells.map(|cell| width(&cell.text)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..first.len()).map(widest).collect();
    let mut text = format!("\n{}\n", look.style.paint(Tone::Strong, title));
    for row in std::iter::once(&head).filter(|_| !names.is_empty()).chain(rows) {
        text += &lines(row, &widths, look);
    }
    if 0 < hidden {
        text += &format!("{INDENT}and {} more, listed by `--all`\n", grouped(hidden as u64));
    }
    text
}

/// The lines of a row.
fn lines(row: &Row, widths: &[usize], look: Look) -> String {
    let lead: usize = widths.iter().map(|width| width + GAP.len()).sum();
    let start = INDENT.len() + lead;
    let beside = look.room.is_none_or(|room| start + NARROWEST <= room);
    let (hang, indent) = if beside { (lead, start) } else { (INDENT.len(), INDENT.len() * 2) };
    let broken = row.sentences.iter().flat_map(|cell| {
        let lines = match look.room {
            Some(room) => wrap(&cell.text, room.saturating_sub(indent).max(20)),
            None => vec![cell.text.clone()],
        };
        lines.into_iter().map(|line| cell.show(&line, look.style))
    });
    let mut broken = broken.peekable();
    let mut text = String::new();
    if !row.cells.is_empty() {
        let last = row.cells.len() - 1;
        let follows = beside && broken.peek().is_some();
        for (index, (cell, columns)) in row.cells.iter().zip(widths).enumerate() {
            let gap = if index == 0 { INDENT } else { GAP };
            let fill = if index < last || follows { *columns } else { 0 };
            text += gap;
            text += &cell.show(&cell.text, look.style);
            text += &pad(&cell.text, fill)[cell.text.len()..];
        }
        if follows {
            text += &format!("{GAP}{}", broken.next().unwrap_or_default());
        }
        text.push('\n');
    }
    for line in broken {
        text += &format!("{INDENT}{}{line}\n", " ".repeat(hang));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(first: &str, sentence: &str) -> Row {
        Row { cells: vec![Cell::plain(first)], sentences: vec![Cell::plain(sentence)] }
    }

    fn shown(room: Option<usize>, shown: usize) -> String {
        let rows = [row("a", "one two three four five six seven eight"), row("long", "b")];
        let look = Look { room, style: Style::new(false), shown };
        section("Title", &["First", ""], &rows, look)
    }

    #[test]
    fn sentences_hang_beside_their_row_and_under_it_where_there_is_no_room() {
        let wide = "\nTitle\n  First\n  a       one two three four five six\n          \
                    seven eight\n  long    b\n";
        assert_eq!(shown(Some(42), 9), wide);
        let narrow = "\nTitle\n  First\n  a\n    one two three four five six\n    seven eight\n  \
                      long\n    b\n";
        assert_eq!(shown(Some(33), 9), narrow);
        assert_eq!(shown(None, 9).lines().count(), 5);
    }

    #[test]
    fn a_long_list_is_cut_and_says_so() {
        assert!(shown(None, 1).ends_with("eight\n  and 1 more, listed by `--all`\n"));
        let none = Look { room: None, style: Style::new(false), shown: 1 };
        assert_eq!(section("Title", &["First"], &[], none), "");
    }
}
