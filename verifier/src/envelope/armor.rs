//! The outward forms: a license file between its BEGIN and END lines, a registration key on one
//! line, and texts that hold several of them.
//!
//! White space, carriage returns, mail quoting (`> `) and text before and after are forgiven
//! around a license file, because mail programs add them. A registration key stands alone on its
//! line; a byte order mark and line ends belong to the text file, not to the key.

use super::LooksLike;
use super::looks_like::{begins_like_a_header, is_key};
use crate::error::{OpenError, SizedThing};
use crate::limits;
use alloc::{borrow::Cow, string::String, vec::Vec};
use serde::Serialize;

const BEGIN: &str = "-----BEGIN LICENSE-----";
const END: &str = "-----END LICENSE-----";
/// Width of the lines of a license file, in columns (as PEM, RFC 7468).
const COLUMNS: usize = 64;

/// The outward form of a license.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Between BEGIN and END lines.
    LicenseFile,
    /// On one line.
    RegistrationKey,
}

/// One license file or registration key found in a text; nothing about it is checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'a> {
    /// Its outward form.
    pub form: Form,
    /// Line of the text on which it begins, counted from 1.
    pub line: usize,
    /// The compact JWS in it, or why there is none.
    compact: Result<Cow<'a, str>, OpenError>,
}

impl Document<'_> {
    /// The compact JWS in it, of which nothing is checked yet.
    ///
    /// # Errors
    /// [`OpenError`], when the outward form is damaged.
    pub fn compact(&self) -> Result<&str, OpenError> {
        self.compact.as_deref().map_err(Clone::clone)
    }
}

/// Cuts a text into the license files and registration keys that it holds, in order.
///
/// A fault of one document does not hide the others: it comes out when that one is opened.
///
/// # Errors
/// [`OpenError::Empty`], [`OpenError::TooLarge`] or [`OpenError::NotALicense`] when there is
/// nothing to open in the whole text.
///
/// ```
/// # use licentia_verifier::{Form, split};
/// let mail = "Dear customer,\n> -----BEGIN LICENSE-----\n> e30.e30.AA\n> -----END LICENSE-----\n";
/// let documents = split(mail)?;
/// assert_eq!((documents[0].form, documents[0].line), (Form::LicenseFile, 2));
/// # Ok::<(), licentia_verifier::OpenError>(())
/// ```
pub fn split<T: AsRef<[u8]> + ?Sized>(input: &T) -> Result<Vec<Document<'_>>, OpenError> {
    let bytes = input.as_ref();
    if limits::INPUT_BYTES < bytes.len() {
        return Err(OpenError::too_large(SizedThing::Input, bytes.len(), limits::INPUT_BYTES));
    }
    let stranger = || OpenError::NotALicense { looks_like: LooksLike::guess(bytes) };
    let text = core::str::from_utf8(bytes).map_err(|_| stranger())?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let is_armored = text.lines().any(|line| unquoted(line) == BEGIN);
    let documents = if is_armored { armored(text) } else { bare(text) };
    match documents.len() {
        0 => Err(stranger()),
        count if limits::DOCUMENTS < count => {
            Err(OpenError::too_large(SizedThing::Documents, count, limits::DOCUMENTS))
        }
        _ => Ok(documents),
    }
}

/// The one document of a text.
pub(crate) fn one<T: AsRef<[u8]> + ?Sized>(input: &T) -> Result<Document<'_>, OpenError> {
    let mut documents = split(input)?;
    match documents.len() {
        1 => Ok(documents.remove(0)),
        count => Err(OpenError::SeveralDocuments { count }),
    }
}

/// The license file of a compact JWS.
pub(crate) fn armor(compact: &str) -> String {
    let mut text = String::with_capacity(compact.len() + compact.len() / COLUMNS + 64);
    text.push_str(BEGIN);
    for (index, character) in compact.chars().enumerate() {
        if index % COLUMNS == 0 {
            text.push('\n');
        }
        text.push(character);
    }
    text.push('\n');
    text.push_str(END);
    text.push('\n');
    text
}

/// The license files of a text, and registration keys on lines of their own between them.
fn armored(text: &str) -> Vec<Document<'_>> {
    let mut documents = Vec::new();
    let mut lines = (1..).zip(text.lines().map(unquoted));
    while let Some((line, content)) = lines.next() {
        if content == BEGIN {
            let compact = body(line, &mut lines).map(Cow::Owned);
            documents.push(Document { form: Form::LicenseFile, line, compact });
        } else if is_key(content) {
            let compact = Ok(Cow::Borrowed(content));
            documents.push(Document { form: Form::RegistrationKey, line, compact });
        }
    }
    documents
}

/// The lines up to END, joined.
fn body<'a>(
    begin: usize,
    lines: &mut impl Iterator<Item = (usize, &'a str)>,
) -> Result<String, OpenError> {
    let mut compact = String::new();
    let mut fault = None;
    for (line, content) in lines {
        if content == END {
            return fault.map_or(Ok(compact), Err);
        }
        let stray = content.chars().find(|&character| !is_compact(character));
        if let (Some(character), None) = (stray, &fault) {
            fault = Some(OpenError::ArmorCharacter { line, character });
        }
        // A file that never ends is still read only as far as a document may be long.
        if compact.len() <= limits::REVOCATION_LIST_BYTES {
            compact.push_str(content);
        }
    }
    Err(OpenError::UnfinishedArmor { line: begin })
}

/// Registration keys, one a line; none if any line holds something else.
fn bare(text: &str) -> Vec<Document<'_>> {
    let lines = || (1..).zip(text.lines().map(str::trim)).filter(|line| !line.1.is_empty());
    let plain = lines().all(|(_, line)| line.bytes().all(|byte| is_compact(char::from(byte))));
    if !plain || !lines().any(|(_, line)| begins_like_a_header(line)) {
        return Vec::new();
    }
    let document = |line, compact| Document { form: Form::RegistrationKey, line, compact };
    let dots = || text.bytes().filter(|&byte| byte == b'.').count();
    let count = lines().count();
    if 1 < count && dots() == 2 {
        let first = lines().map(|(line, _)| line).next().unwrap_or(1);
        return Vec::from([document(first, Err(OpenError::WrappedKey { lines: count }))]);
    }
    lines().map(|(line, content)| document(line, Ok(Cow::Borrowed(content)))).collect()
}

/// A line without white space around it and without the marks of a quoted mail.
fn unquoted(line: &str) -> &str {
    line.trim_matches(|character: char| character.is_whitespace() || character == '>')
}

fn is_compact(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.')
}
