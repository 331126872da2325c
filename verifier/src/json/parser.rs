//! JSON text into values, by the letter of RFC 8259.

use super::{JsonError, Object, Value, concat, decimal, place, under};
use crate::{limits, sort};
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::cmp::Ordering;

/// Objects of at most so many members are searched for a name that is there twice as they stand.
const FEW_MEMBERS: usize = 24;

/// Reads a text that holds one value.
pub(super) fn parse(bytes: &[u8]) -> Result<Value<'_>, JsonError> {
    let text = core::str::from_utf8(bytes).map_err(|error| {
        let until = Parser { text: "", bytes, at: error.valid_up_to(), depth: 0 };
        until.fail("invalid unicode code point")
    })?;
    let mut parser = Parser { text, bytes, at: 0, depth: 0 };
    let value = parser.value()?;
    match parser.token() {
        None => Ok(value),
        Some(_) => Err(parser.fail("trailing characters")),
    }
}

pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    /// The same.
    bytes: &'a [u8],
    pub(super) at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    #[inline(always)]
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The next byte that is not white space.
    fn token(&mut self) -> Option<u8> {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.at += 1,
                other => return other,
            }
        }
    }

    /// What is wrong with the byte that is next, or that there is none.
    #[cold]
    pub(super) fn fail(&self, detail: &str) -> JsonError {
        let read = &self.bytes[..self.bytes.len().min(self.at + 1)];
        let mut lines = read.rsplit(|byte| *byte == b'\n');
        let column = lines.next().map_or(0, <[u8]>::len);
        let line = 1 + lines.count();
        let (line, column) = (decimal(line), decimal(column));
        JsonError::Syntax { detail: concat(&[detail, " at line ", &line, " column ", &column]) }
    }

    /// What is wrong with the byte before.
    #[cold]
    pub(super) fn fail_before(&mut self, detail: &str) -> JsonError {
        self.at -= 1;
        self.fail(detail)
    }

    fn value(&mut self) -> Result<Value<'a>, JsonError> {
        match self.token() {
            Some(b'"') => self.text().map(Value::Text),
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::list),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            Some(_) => Err(self.fail("expected value")),
            None => Err(self.fail("EOF while parsing a value")),
        }
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Result<Value<'a>, JsonError> {
        for byte in word.bytes() {
            match self.peek() {
                Some(found) if found == byte => self.at += 1,
                Some(_) => return Err(self.fail("expected ident")),
                None => return Err(self.fail("EOF while parsing a value")),
            }
        }
        Ok(value)
    }

    fn nested(
        &mut self,
        read: fn(&mut Self) -> Result<Value<'a>, JsonError>,
    ) -> Result<Value<'a>, JsonError> {
        if limits::JSON_DEPTH <= self.depth {
            return Err(JsonError::TooDeep);
        }
        self.at += 1;
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn list(&mut self) -> Result<Value<'a>, JsonError> {
        let mut items = Vec::new();
        loop {
            match self.token() {
                Some(b']') => break,
                None => return Err(self.fail("EOF while parsing a list")),
                Some(b',') if !items.is_empty() => {
                    self.at += 1;
                    if self.token() == Some(b']') {
                        return Err(self.fail("trailing comma"));
                    }
                }
                Some(_) if items.is_empty() => {}
                Some(_) => return Err(self.fail("expected `,` or `]`")),
            }
            let item = self.value();
            items.push(item.map_err(|error| error.below(&place(items.len())))?);
        }
        self.at += 1;
        Ok(Value::List(items))
    }

    fn object(&mut self) -> Result<Value<'a>, JsonError> {
        let mut members = Vec::new();
        let read = self.members(&mut members);
        // A name that is there twice came before whatever else is wrong.
        if let Some(place) = repeated(&members) {
            let member = members[place].0.clone().into_owned();
            return Err(JsonError::DuplicateMember { path: String::new(), member });
        }
        read.map(|()| Value::Object(Object(members)))
    }

    fn members(&mut self, members: &mut Vec<(Cow<'a, str>, Value<'a>)>) -> Result<(), JsonError> {
        loop {
            match self.token() {
                Some(b'}') => break,
                None => return Err(self.fail("EOF while parsing an object")),
                Some(b',') if !members.is_empty() => {
                    self.at += 1;
                    match self.token() {
                        Some(b'}') => return Err(self.fail("trailing comma")),
                        None => return Err(self.fail("EOF while parsing a value")),
                        Some(_) => {}
                    }
                }
                Some(_) if members.is_empty() => {}
                Some(_) => return Err(self.fail("expected `,` or `}`")),
            }
            if self.peek() != Some(b'"') {
                return Err(self.fail("key must be a string"));
            }
            let name = self.text()?;
            members.push((name, Value::Null));
            match self.token() {
                Some(b':') => self.at += 1,
                Some(_) => return Err(self.fail("expected `:`")),
                None => return Err(self.fail("EOF while parsing an object")),
            }
            let value = self.value();
            if let Some(member) = members.last_mut() {
                member.1 = value.map_err(|error| error.below(&member.0))?;
            }
        }
        self.at += 1;
        Ok(())
    }

    /// A text, as it stands if nothing in it is escaped.
    fn text(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.at += 1;
        let mut unescaped = String::new();
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..b' ');
            let plain = rest.iter().position(ends).unwrap_or(rest.len());
            let plain = self.text.get(self.at..self.at + plain).unwrap_or_default();
            self.at += plain.len();
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    if unescaped.is_empty() {
                        return Ok(Cow::Borrowed(plain));
                    }
                    unescaped.push_str(plain);
                    return Ok(Cow::Owned(unescaped));
                }
                Some(b'\\') => {
                    unescaped.push_str(plain);
                    self.at += 1;
                    unescaped.push(self.escaped()?);
                }
                Some(_) => {
                    let detail = r"control character (\u0000-\u001F) found while parsing a string";
                    return Err(self.fail(detail));
                }
                None => return Err(self.fail("EOF while parsing a string")),
            }
        }
    }

    /// The character that is meant by what follows a backslash.
    fn escaped(&mut self) -> Result<char, JsonError> {
        let character = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => byte.into(),
            Some(b'b') => '\x08',
            Some(b'f') => '\x0C',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.code_point();
            }
            Some(_) => return Err(self.fail("invalid escape")),
            None => return Err(self.fail("EOF while parsing a string")),
        };
        self.at += 1;
        Ok(character)
    }

    /// The character of one `\u`, or of two that are a pair of surrogates.
    fn code_point(&mut self) -> Result<char, JsonError> {
        let mut code = self.hex()?;
        if (0xD800..0xDC00).contains(&code) {
            for expected in *b"\\u" {
                match self.peek() {
                    Some(byte) if byte == expected => self.at += 1,
                    Some(_) => return Err(self.fail("unexpected end of hex escape")),
                    None => return Err(self.fail("EOF while parsing a string")),
                }
            }
            let low = self.hex()?;
            code = match low {
                0xDC00..0xE000 => 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00),
                // Half a pair, as the first half is.
                _ => code,
            };
        }
        char::from_u32(code).ok_or_else(|| self.fail_before("lone leading surrogate in hex escape"))
    }

    fn hex(&mut self) -> Result<u32, JsonError> {
        let Some(digits) = self.bytes.get(self.at..self.at + 4) else {
            self.at = self.bytes.len();
            return Err(self.fail("EOF while parsing a string"));
        };
        self.at += 4;
        let number = digits.iter().try_fold(0, |number, digit| {
            char::from(*digit).to_digit(16).map(|digit| number * 16 + digit)
        });
        number.ok_or_else(|| self.fail_before("invalid escape"))
    }
}

/// The place of the first member whose name was there before.
fn repeated(members: &[(Cow<'_, str>, Value<'_>)]) -> Option<usize> {
    let name = |place: usize| &members[place].0;
    if members.len() <= FEW_MEMBERS {
        let is_known = |place: &usize| (0..*place).any(|before| name(before) == name(*place));
        return (1..members.len()).find(is_known);
    }
    let order = |one, other| Ord::cmp(name(one), name(other));
    let places = sort::sorted_places(members.len(), &order);
    let pairs = places.windows(2).filter(|pair| order(pair[0], pair[1]) == Ordering::Equal);
    pairs.map(|pair| pair[1]).min()
}

impl JsonError {
    /// The same, seen from one step further out.
    #[cold]
    fn below(self, step: &str) -> Self {
        match self {
            Self::DuplicateMember { path, member } => {
                Self::DuplicateMember { path: under(step, &path), member }
            }
            other => other,
        }
    }
}
