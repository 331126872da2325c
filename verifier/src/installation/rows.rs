//! From bytes to rows of cells: quoting, separators, line ends, line numbers.

use super::columns::meanings;
use crate::limits;
use alloc::{string::String, vec::Vec};

/// What may stand between two cells; the first is preferred where nothing tells them apart.
const SEPARATORS: [u8; 3] = *b",;\t";

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line on which it starts, counted from 1.
    pub(super) line: u32,
    /// Its cells without blanks around them, at most [`limits::COLUMNS`].
    pub(super) cells: Vec<Cell>,
    /// How many cells it has.
    pub(super) cell_count: usize,
    /// Whether a quotation in it never ends.
    pub(super) open_quote: bool,
}

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// A text.
    Text(String),
    /// More than [`limits::CELL_BYTES`].
    TooLong,
    /// Bytes that are no UTF-8.
    NotUtf8,
}

/// The rows of a list that are not blank.
pub(super) struct Rows<'a> {
    separator: u8,
    rest: &'a [u8],
    line: u32,
}

/// Where in a cell a byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// At its beginning, where a quotation may begin.
    Start,
    /// In what is not quoted.
    Bare,
    /// In a quotation, which may hold separators and line ends.
    Quotation,
    /// Behind a mark in a quotation: its end, unless another follows, which is a mark then.
    Mark,
}

impl<'a> Rows<'a> {
    /// Those of bytes without a byte order mark, whose first row is the header.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let (mut separator, mut most) = (SEPARATORS[0], (0, 0));
        for candidate in SEPARATORS {
            let header = Self::separated_by(candidate, bytes).next();
            let cells = header.map_or_else(Vec::new, |header| header.texts());
            let understood = (meanings(&cells).iter().flatten().count(), cells.len());
            if most < understood {
                (separator, most) = (candidate, understood);
            }
        }
        Self::separated_by(separator, bytes)
    }

    fn separated_by(separator: u8, bytes: &'a [u8]) -> Self {
        let mut rows = Self { separator, rest: bytes, line: 1 };
        rows.skip_line_ends();
        // There are editors that write another mark, behind what stood there.
        rows.rest = rows.rest.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(rows.rest);
        rows
    }

    /// The next row, also a blank one.
    fn read(&mut self) -> Option<Row> {
        self.skip_line_ends();
        let start = self.rest;
        if start.is_empty() {
            return None;
        }
        let mut row = Row { line: self.line, cells: Vec::new(), cell_count: 0, open_quote: false };
        let (mut cell, mut within) = (Vec::new(), Within::Start);
        loop {
            let byte = self.rest.first().copied();
            self.rest = self.rest.get(1..).unwrap_or_default();
            let kept;
            (within, kept) = match (within, byte) {
                (Within::Start, Some(b'"')) => (Within::Quotation, None),
                (Within::Quotation, Some(b'"')) => (Within::Mark, None),
                (Within::Quotation, Some(_)) | (Within::Mark, Some(b'"')) => {
                    (Within::Quotation, byte)
                }
                (_, None | Some(b'\r' | b'\n')) => break,
                (_, Some(byte)) if byte == self.separator => {
                    row.push(&cell);
                    cell.clear();
                    (Within::Start, None)
                }
                (_, byte) => (Within::Bare, byte),
            };
            // One byte more than there may be shows that there are too many.
            cell.extend(kept.filter(|_| cell.len() <= limits::CELL_BYTES));
        }
        row.open_quote = within == Within::Quotation;
        row.push(&cell);
        self.line += line_ends(&start[..start.len() - self.rest.len()], self.rest);
        Some(row)
    }

    fn skip_line_ends(&mut self) {
        let blank = self.rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let (skipped, rest) = self.rest.split_at(blank);
        self.line += line_ends(skipped, rest);
        self.rest = rest;
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        loop {
            let row = self.read()?;
            if !row.is_blank() {
                return Some(row);
            }
        }
    }
}

impl Row {
    /// Its cells; empty for one that has no text.
    pub(super) fn texts(&self) -> Vec<String> {
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::TooLong | Cell::NotUtf8 => String::new(),
        };
        self.cells.iter().map(text).collect()
    }

    fn push(&mut self, cell: &[u8]) {
        self.cell_count += 1;
        if self.cells.len() < limits::COLUMNS {
            self.cells.push(match core::str::from_utf8(cell) {
                _ if limits::CELL_BYTES < cell.len() => Cell::TooLong,
                Ok(text) => Cell::Text(text.trim().into()),
                Err(_) => Cell::NotUtf8,
            });
        }
    }

    /// Spreadsheets write separators for rows in which nothing stands.
    fn is_blank(&self) -> bool {
        !self.open_quote
            && self.cell_count == self.cells.len()
            && self.cells.iter().all(|cell| matches!(cell, Cell::Text(text) if text.is_empty()))
    }
}

/// Line ends in `bytes`, of any kind; `\r\n` is one and counts where its `\n` is.
fn line_ends(bytes: &[u8], rest: &[u8]) -> u32 {
    let mut count = 0;
    for (place, byte) in bytes.iter().enumerate() {
        let next = bytes.get(place + 1).or(rest.first());
        count += u32::from(*byte == b'\n' || *byte == b'\r' && next != Some(&b'\n'));
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        Rows::new(text.as_bytes()).map(|row| (row.line, row.texts())).collect()
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn a_row_knows_the_line_it_starts_on_whatever_ends_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["", "id,kind", "", "\"a", "b\",user", ",", "c,user", ""].join(end);
            let quoted = ["a", end, "b"].concat();
            let expected = [row(2, &["id", "kind"]), row(4, &[&quoted, "user"])];
            let expected: Vec<_> = expected.into_iter().chain([row(7, &["c", "user"])]).collect();
            assert_eq!(rows(&text), expected, "{end:?}");
        }
    }

    #[test]
    fn the_separator_is_the_one_that_makes_sense_of_the_header() {
        assert_eq!(rows("id;kind\na,b;c"), [row(1, &["id", "kind"]), row(2, &["a,b", "c"])]);
        assert_eq!(rows("id\tkind\na;b\tc"), [row(1, &["id", "kind"]), row(2, &["a;b", "c"])]);
        let quoted = rows("\"x,y,z\";id\n1;2");
        assert_eq!(quoted, [row(1, &["x,y,z", "id"]), row(2, &["1", "2"])]);
        assert_eq!(rows("id\na,b"), [row(1, &["id"]), row(2, &["a", "b"])]);
    }

    #[test]
    fn a_quotation_that_never_ends_is_noticed_and_one_at_the_end_is_not() {
        let open = |text: &str| Rows::new(text.as_bytes()).last().unwrap().open_quote;
        assert!(open("id,kind\n\"a,user\nb,user"));
        assert!(open("id\n\""));
        assert!(!open("id\n\"a\""));
        assert!(!open("id,kind\n\"a\",\"user\"\n"));
        assert!(!open("id\na"));
        assert_eq!(rows("id\r\na\r"), [row(1, &["id"]), row(2, &["a"])]);
    }

    /// The rows as csv-core reads them.
    fn rows_of_csv_core(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv_core::Reader::new();
        let (mut rest, mut rows, mut row) = (text.as_bytes(), Vec::new(), Vec::new());
        let (mut cell, mut chunk) = (Vec::new(), [0; 64]);
        loop {
            let (result, read, written) = reader.read_field(rest, &mut chunk);
            rest = &rest[read..];
            cell.extend_from_slice(&chunk[..written]);
            match result {
                csv_core::ReadFieldResult::Field { record_end } => {
                    row.push(String::from_utf8(core::mem::take(&mut cell)).unwrap());
                    if record_end {
                        rows.push(core::mem::take(&mut row));
                    }
                }
                csv_core::ReadFieldResult::End => return rows,
                _ => {}
            }
        }
    }

    #[test]
    fn cells_are_those_that_another_reader_finds() {
        let signs = ["a", "\"", ",", "\r", "\n", "b\r\n\"", "\",\""];
        for number in 0..signs.len().pow(6) {
            let sign = |place| signs[number / signs.len().pow(place) % signs.len()];
            let text: String = (0..6).map(sign).collect();
            let mut rows = Rows { separator: b',', rest: text.as_bytes(), line: 1 };
            let rows = core::iter::from_fn(|| rows.read()).map(|row| row.texts());
            let expected = rows_of_csv_core(&text).into_iter();
            let expected = expected.map(|row| row.iter().map(|it| it.trim().into()).collect());
            assert!(rows.eq(expected.collect::<Vec<Vec<String>>>()), "{text:?}");
        }
    }

    #[test]
    fn long_cells_and_many_columns_are_bounded() {
        let cell = |bytes: usize| {
            let text = ["id\n", &"a".repeat(bytes)].concat();
            Rows::new(text.as_bytes()).last().unwrap().cells.remove(0)
        };
        assert!(matches!(cell(limits::CELL_BYTES), Cell::Text(_)));
        assert_eq!(cell(limits::CELL_BYTES + 1), Cell::TooLong);
        let wide = ["id", &",a".repeat(limits::COLUMNS)].concat();
        let header = Rows::new(wide.as_bytes()).next().unwrap();
        assert_eq!((header.cells.len(), header.cell_count), (256, 257));
    }
}
