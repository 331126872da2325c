//! From bytes to rows of cells: quoting, separators, line ends, line numbers.

use super::columns::meanings;
use crate::limits;
use alloc::{string::String, vec, vec::Vec};
use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

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
    reader: Reader,
    rest: &'a [u8],
    line: u32,
}

impl<'a> Rows<'a> {
    /// Those of bytes without a byte order mark, whose first row is the header.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let understood = |separator: u8| {
            let header = Self::separated_by(separator, bytes).next();
            let cells: Vec<String> = header.iter().flat_map(Row::texts).collect();
            (meanings(&cells).iter().flatten().count(), cells.len())
        };
        // Of equals `max_by_key` takes the last.
        let separator = SEPARATORS.into_iter().rev().max_by_key(|&separator| understood(separator));
        Self::separated_by(separator.unwrap_or(b','), bytes)
    }

    fn separated_by(separator: u8, bytes: &'a [u8]) -> Self {
        Self { reader: ReaderBuilder::new().delimiter(separator).build(), rest: bytes, line: 1 }
    }

    /// The next row, also a blank one.
    fn read(&mut self) -> Option<Row> {
        self.skip_line_ends();
        let mut row = Row { line: self.line, cells: Vec::new(), cell_count: 0, open_quote: false };
        let start = self.rest;
        let mut cell = Vec::new();
        let mut too_long = false;
        let mut chunk = vec![0; 1024];
        // When all is read a line end follows, and then the end. A quotation that is still open
        // takes the line end as its own: only then is there a cell at the end itself.
        let mut endings = [b"\n".as_slice(), b""].into_iter();
        let mut ending = None;
        let ended = loop {
            let input = ending.unwrap_or(self.rest);
            let (result, read, written) = self.reader.read_field(input, &mut chunk);
            match ending {
                Some(_) => ending = Some(&input[read..]),
                None => self.rest = &self.rest[read..],
            }
            too_long |= limits::CELL_BYTES < cell.len() + written;
            if !too_long {
                cell.extend_from_slice(&chunk[..written]);
            }
            match result {
                ReadFieldResult::OutputFull => {}
                ReadFieldResult::InputEmpty => match endings.next() {
                    Some(next) => ending = Some(next),
                    None => break false,
                },
                ReadFieldResult::Field { record_end } => {
                    row.open_quote = ending.is_some() && endings.len() == 0;
                    row.push(&cell, too_long);
                    cell.clear();
                    too_long = false;
                    if record_end {
                        break true;
                    }
                }
                ReadFieldResult::End => break false,
            }
        };
        self.line += line_ends(&start[..start.len() - self.rest.len()], self.rest);
        ended.then_some(row)
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
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        self.cells.iter().map(|cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::TooLong | Cell::NotUtf8 => String::new(),
        })
    }

    fn push(&mut self, cell: &[u8], too_long: bool) {
        self.cell_count += 1;
        if self.cells.len() < limits::COLUMNS {
            self.cells.push(match core::str::from_utf8(cell) {
                _ if too_long => Cell::TooLong,
                Ok(text) => Cell::Text(text.trim().into()),
                Err(_) => Cell::NotUtf8,
            });
        }
    }

    /// Spreadsheets write separators for rows in which nothing stands.
    fn is_blank(&self) -> bool {
        !self.open_quote
            && self.cell_count == self.cells.len()
            && self.cells.iter().all(|cell| *cell == Cell::Text(String::new()))
    }
}

/// Line ends in `bytes`, of any kind; `\r\n` is one and counts where its `\n` is.
fn line_ends(bytes: &[u8], rest: &[u8]) -> u32 {
    let following = bytes.iter().skip(1).chain(rest.first());
    let mut following = following.map(Some).chain(core::iter::once(None));
    let is_end = |&byte: &u8| {
        let next = following.next().flatten();
        byte == b'\n' || byte == b'\r' && next != Some(&b'\n')
    };
    let count = bytes.iter().copied().filter(is_end).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        Rows::new(text.as_bytes()).map(|row| (row.line, row.texts().collect())).collect()
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
