//! JSON text into values, by the letter of RFC 8259.

use super::{JsonError, Object, Value, concat, decimal, place, under};
use crate::{limits, sort};
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::cmp::Ordering;

/// Objects of at most so many members are searched for a name that is there twice as they stand.
const FEW_MEMBERS: usize = 24;

/// Reads a text that holds one value.
pub(super) fn parse(bytes: &[u8]) -> Result<Value<'_>, JsonError> {
    let mut parser = Parser { text: "", bytes, at: 0, depth: 0, error: JsonError::TooDeep };
    match core::str::from_utf8(bytes) {
        Ok(text) => parser.text = text,
        Err(error) => {
            parser.at = error.valid_up_to();
            parser.say("invalid unicode code point");
            return Err(parser.error);
        }
    }
    parser.only_value().ok_or(parser.error)
}

/// What reads finds a value, or nothing and leaves its error here: it is what all that reads on the
/// way out would have to carry.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    /// The same.
    bytes: &'a [u8],
    pub(super) at: usize,
    depth: usize,
    /// What was wrong, where something was.
    error: JsonError,
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

    /// Says what is wrong with the byte that is next, or that there is none.
    #[cold]
    pub(super) fn fail<T>(&mut self, detail: &str) -> Option<T> {
        self.say(detail);
        None
    }

    #[cold]
    #[inline(never)]
    fn say(&mut self, detail: &str) {
        let read = &self.bytes[..self.bytes.len().min(self.at + 1)];
        let mut lines = read.rsplit(|byte| *byte == b'\n');
        let column = lines.next().map_or(0, <[u8]>::len);
        let line = 1 + lines.count();
        let (line, column) = (decimal(line), decimal(column));
        let detail = concat(&[detail, " at line ", &line, " column ", &column]);
        self.error = JsonError::Syntax { detail };
    }

    /// Says what is wrong with the byte before.
    #[cold]
    pub(super) fn fail_before<T>(&mut self, detail: &str) -> Option<T> {
        self.at -= 1;
        self.fail(detail)
    }

    /// The error of what is within, seen from one step further out.
    #[cold]
    fn fail_below<T>(&mut self, step: &str) -> Option<T> {
        if let JsonError::DuplicateMember { path, .. } = &mut self.error {
            *path = under(step, path);
        }
        None
    }

    /// A value, and nothing behind it.
    fn only_value(&mut self) -> Option<Value<'a>> {
        let value = self.value()?;
        match self.token() {
            None => Some(value),
            Some(_) => self.fail("trailing characters"),
        }
    }

    fn value(&mut self) -> Option<Value<'a>> {
        match self.token() {
            Some(b'"') => self.text().map(Value::Text),
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::list),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            Some(_) => self.fail("expected value"),
            None => self.fail("EOF while parsing a value"),
        }
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Option<Value<'a>> {
        for byte in word.bytes() {
            match self.peek() {
                Some(found) if found == byte => self.at += 1,
                Some(_) => return self.fail("expected ident"),
                None => return self.fail("EOF while parsing a value"),
            }
        }
        Some(value)
    }

    fn nested(&mut self, read: fn(&mut Self) -> Option<Value<'a>>) -> Option<Value<'a>> {
        if limits::JSON_DEPTH <= self.depth {
            self.error = JsonError::TooDeep;
            return None;
        }
        self.at += 1;
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn list(&mut self) -> Option<Value<'a>> {
        let mut items = Vec::new();
        loop {
            match self.token() {
                Some(b']') => break,
                None => return self.fail("EOF while parsing a list"),
                Some(b',') if !items.is_empty() => {
                    self.at += 1;
                    if self.token() == Some(b']') {
                        return self.fail("trailing comma");
                    }
                }
                Some(_) if items.is_empty() => {}
                Some(_) => return self.fail("expected `,` or `]`"),
            }
            match self.value() {
                Some(item) => items.push(item),
                None => return self.fail_below(&place(items.len())),
            }
        }
        self.at += 1;
        Some(Value::List(items))
    }

    fn object(&mut self) -> Option<Value<'a>> {
        let mut members = Vec::new();
        let read = self.members(&mut members);
        // A name that is there twice came before whatever else is wrong.
        if let Some(place) = repeated(&members) {
            let member = members[place].0.clone().into_owned();
            self.error = JsonError::DuplicateMember { path: String::new(), member };
            return None;
        }
        read.map(|()| Value::Object(Object(members)))
    }

    fn members(&mut self, members: &mut Vec<(Cow<'a, str>, Value<'a>)>) -> Option<()> {
        loop {
            match self.token() {
                Some(b'}') => break,
                None => return self.fail("EOF while parsing an object"),
                Some(b',') if !members.is_empty() => {
                    self.at += 1;
                    match self.token() {
                        Some(b'}') => return self.fail("trailing comma"),
                        None => return self.fail("EOF while parsing a value"),
                        Some(_) => {}
                    }
                }
                Some(_) if members.is_empty() => {}
                Some(_) => return self.fail("expected `,` or `}`"),
            }
            if self.peek() != Some(b'"') {
                return self.fail("key must be a string");
            }
            let name = self.text()?;
            members.push((name, Value::Null));
            match self.token() {
                Some(b':') => self.at += 1,
                Some(_) => return self.fail("expected `:`"),
                None => return self.fail("EOF while parsing an object"),
            }
            let value = self.value();
            if let Some(member) = members.last_mut() {
                match value {
                    Some(value) => member.1 = value,
                    None => return self.fail_below(&member.0),
                }
            }
        }
        self.at += 1;
        Some(())
    }

    /// A text, as it stands if nothing in it is escaped.
    fn text(&mut self) -> Option<Cow<'a, str>> {
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
                        return Some(Cow::Borrowed(plain));
                    }
                    unescaped.push_str(plain);
                    return Some(Cow::Owned(unescaped));
                }
                Some(b'\\') => {
                    unescaped.push_str(plain);
                    self.at += 1;
                    unescaped.push(self.escaped()?);
                }
                Some(_) => {
                    let detail = r"control character (\u0000-\u001F) found while parsing a string";
                    return self.fail(detail);
                }
                None => return self.fail("EOF while parsing a string"),
            }
        }
    }

    /// The character that is meant by what follows a backslash.
    fn escaped(&mut self) -> Option<char> {
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
            Some(_) => return self.fail("invalid escape"),
            None => return self.fail("EOF while parsing a string"),
        };
        self.at += 1;
        Some(character)
    }

    /// The character of one `\u`, or of two that are a pair of surrogates.
    fn code_point(&mut self) -> Option<char> {
        let mut code = self.hex()?;
        if (0xD800..0xDC00).contains(&code) {
            for expected in *b"\\u" {
                match self.peek() {
                    Some(byte) if byte == expected => self.at += 1,
                    Some(_) => return self.fail("unexpected end of hex escape"),
                    None => return self.fail("EOF while parsing a string"),
                }
            }
            let low = self.hex()?;
            code = match low {
                0xDC00..0xE000 => 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00),
                // Half a pair, as the first half is.
                _ => code,
            };
        }
        char::from_u32(code).or_else(|| self.fail_before("lone leading surrogate in hex escape"))
    }

    fn hex(&mut self) -> Option<u32> {
        let Some(digits) = self.bytes.get(self.at..self.at + 4) else {
            self.at = self.bytes.len();
            return self.fail("EOF while parsing a string");
        };
        self.at += 4;
        let number = digits.iter().try_fold(0, |number, digit| {
            char::from(*digit).to_digit(16).map(|digit| number * 16 + digit)
        });
        number.or_else(|| self.fail_before("invalid escape"))
    }
}

/// The place of the first member whose name was there before.
fn repeated(members: &[(Cow<'_, str>, Value<'_>)]) -> Option<usize> {
    let name = |place: usize| -> &str { &members[place].0 };
    if members.len() <= FEW_MEMBERS {
        let is_known = |place: &usize| (0..*place).any(|before| name(before) == name(*place));
        return (1..members.len()).find(is_known);
    }
    let order = |one, other| Ord::cmp(name(one), name(other));
    let places = sort::sorted_places(members.len(), &order);
    let pairs = places.windows(2).filter(|pair| order(pair[0], pair[1]) == Ordering::Equal);
    pairs.map(|pair| pair[1]).min()
}
