//! A long text is cut into pieces that are looked through one by one, so that the page goes on
//! drawing. What comes of it is what comes of the whole text.

use licentia_verifier::{Document, split};

/// Bytes of a piece: they are looked through within a few milliseconds.
const PIECE_BYTES: usize = 128 * 1024;

/// A piece of a text.
pub(super) struct Piece<'a> {
    bytes: &'a [u8],
    /// How many lines are before it.
    lines_before: usize,
    is_armored: bool,
}

impl<'a> Piece<'a> {
    /// The documents in it; none if it cannot be looked at by itself.
    pub(super) fn documents(&self) -> Option<Vec<Document<'a>>> {
        let mut documents = split(self.bytes).ok()?;
        // Without armour each line is a key: a line that is not makes another text of the whole.
        let lines = || self.bytes.split(|byte| *byte == b'\n').filter(|line| !is_blank(line));
        // Fewer dots than lines: that is one key, on many lines.
        let dots = self.bytes.iter().filter(|byte| **byte == b'.').count();
        if !self.is_armored && (documents.len() != lines().count() || dots < documents.len()) {
            return None;
        }
        documents.iter_mut().for_each(|document| document.line += self.lines_before);
        Some(documents)
    }
}

/// The pieces of a text, each of whole documents; none if it is short.
pub(super) fn pieces(bytes: &[u8]) -> Vec<Piece<'_>> {
    if bytes.len() <= PIECE_BYTES {
        return Vec::new();
    }
    let is_armored = contains(bytes, b"-----BEGIN");
    let (mut pieces, mut rest, mut lines_before) = (Vec::new(), bytes, 0);
    while let Some(end) = end_of_piece(rest, is_armored) {
        let (piece, after) = rest.split_at(end);
        pieces.push(Piece { bytes: piece, lines_before, is_armored });
        lines_before += piece.iter().filter(|byte| **byte == b'\n').count();
        rest = after;
    }
    if !is_blank(rest) || pieces.is_empty() {
        pieces.push(Piece { bytes: rest, lines_before, is_armored });
    }
    pieces
}

/// Where the first piece of a text ends, if more follows: after a line, and after a document.
fn end_of_piece(bytes: &[u8], is_armored: bool) -> Option<usize> {
    let from = PIECE_BYTES.min(bytes.len());
    let from = match is_armored {
        true => from + position(bytes.get(from..)?, b"-----END")?,
        false => from,
    };
    let end = from + bytes.get(from..)?.iter().position(|byte| *byte == b'\n')? + 1;
    // What follows the last document belongs to it.
    let rest = bytes.get(end..)?;
    (!is_armored && !is_blank(rest) || contains(rest, b"-----BEGIN")).then_some(end)
}

fn position(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes.windows(sought.len()).position(|window| window == sought)
}

fn contains(bytes: &[u8], sought: &[u8]) -> bool {
    position(bytes, sought).is_some()
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The documents of the pieces are those of the whole.
    fn check(text: &str, expected: usize) {
        let whole = split(text).expect("documents");
        let parts = pieces(text.as_bytes());
        assert!(1 < parts.len(), "{} bytes", text.len());
        let cut: Vec<Document> =
            parts.iter().flat_map(|piece| piece.documents().expect("a piece")).collect();
        assert_eq!((cut.len(), cut == whole), (expected, true));
    }

    #[test]
    fn pieces_hold_the_documents_of_the_whole() {
        let key = format!("eyJhbGciOiJFZERTQSJ9.{}.AA", "e30".repeat(200));
        check(&format!("{key}\n").repeat(1000), 1000);
        check(&format!("\n{key}\r\n\n").repeat(1000), 1000);
        let file = format!("-----BEGIN LICENSE-----\n{key}\n-----END LICENSE-----\n");
        check(&format!("Dear customer,\n{file}Bye\n").repeat(1000), 1000);
        let quoted = file.replace('\n', "\n> ");
        check(&format!("{quoted}\n{key}\nand no more\n").repeat(500), 1000);
    }

    #[test]
    fn what_is_no_list_of_keys_is_looked_at_as_a_whole() {
        let key = format!("eyJhbGciOiJFZERTQSJ9.{}.AA", "e30".repeat(200));
        let wrapped = format!("eyJhbGciOiJFZERTQSJ9.{}.AA", "e30e30e30e30\n".repeat(20_000));
        let stray = format!("{}not a key!\n{}", format!("{key}\n").repeat(500), key);
        for text in [wrapped, stray] {
            let parts = pieces(text.as_bytes());
            assert!(parts.iter().any(|piece| piece.documents().is_none()));
        }
        assert!(pieces(key.as_bytes()).is_empty());
    }
}
