//! The outward forms: a license file between its BEGIN and END lines, a registration key on one
//! line, texts that hold several of them; and the forms of others beside these.
//!
//! White space, carriage returns, mail quoting (`> `) and text before and after are forgiven
//! around a license file, because mail programs add them. A registration key stands alone on its
//! line; a byte order mark and line ends belong to the text file, not to the key.

use super::looks_like::{begins_like_a_header, is_key};
use super::{LooksLike, count, jws_json};
use crate::error::{OpenError, SizedThing};
use crate::keygen::{Kind, is_base64, line_kind};
use crate::limits;
use alloc::{borrow::Cow, string::String, vec::Vec};
use serde::Serialize;

const BEGIN: &str = "-----BEGIN LICENSE-----";
const END: &str = "-----END LICENSE-----";
/// The armours that are known: BEGIN line, END line, and what is between.
const ARMORS: [(&str, &str, Form); 3] = [
    (BEGIN, END, Form::LicenseFile),
    ("-----BEGIN LICENSE FILE-----", "-----END LICENSE FILE-----", Form::KeygenLicenseFile),
    ("-----BEGIN MACHINE FILE-----", "-----END MACHINE FILE-----", Form::KeygenMachineFile),
];
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
    /// A JWS in JSON, flattened or general (RFC 7515 section 7.2).
    JwsJson,
    /// A license file of Keygen's.
    KeygenLicenseFile,
    /// A machine file of Keygen's: a license, for one machine.
    KeygenMachineFile,
    /// A signed key of Keygen's.
    KeygenSignedKey,
}

impl Form {
    /// Its name, as serialised.
    ///
    /// ```
    /// assert_eq!(licentia_verifier::Form::KeygenMachineFile.name(), "keygen-machine-file");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LicenseFile => "license-file",
            Self::RegistrationKey => "registration-key",
            Self::JwsJson => "jws-json",
            Self::KeygenLicenseFile => "keygen-license-file",
            Self::KeygenMachineFile => "keygen-machine-file",
            Self::KeygenSignedKey => "keygen-signed-key",
        }
    }
}

/// One license file or registration key found in a text; nothing about it is checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'a> {
    /// Its outward form.
    pub form: Form,
    /// Line of the text on which it begins, counted from 1.
    pub line: usize,
    /// What is in it, or why there is nothing.
    pub(crate) content: Result<Content<'a>, OpenError>,
}

/// What stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content<'a> {
    /// A compact JWS.
    Compact(Cow<'a, str>),
    /// The same JWS by each of its signatures, at least one.
    Signatures(Vec<String>),
    /// What stands between the lines of a file of Keygen's.
    KeygenFile(Kind, String),
    /// A signed key of Keygen's, or a file of theirs on one line.
    KeygenLine(Kind, Cow<'a, str>),
}

impl Document<'_> {
    /// The compact JWS in it, of which nothing is checked yet.
    ///
    /// # Errors
    /// [`OpenError`], when the outward form is damaged, or that of something else than one JWS.
    pub fn compact(&self) -> Result<&str, OpenError> {
        self.content()?.compact()
    }

    /// What is in it. Who needs the document no more takes what is in it instead: this copies the
    /// error.
    pub(crate) fn content(&self) -> Result<&Content<'_>, OpenError> {
        self.content.as_ref().map_err(Clone::clone)
    }
}

impl Content<'_> {
    /// The compact JWS that it is.
    pub(crate) fn compact(&self) -> Result<&str, OpenError> {
        match self {
            Self::Compact(compact) => Ok(compact),
            Self::Signatures(all) => match &all[..] {
                [compact] => Ok(compact),
                _ => Err(OpenError::SeveralSignatures { count: all.len() }),
            },
            Self::KeygenFile(kind, _) | Self::KeygenLine(kind, _) => Err(kind.wrong_type()),
        }
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
    split_bytes(input.as_ref())
}

fn split_bytes(bytes: &[u8]) -> Result<Vec<Document<'_>>, OpenError> {
    if limits::INPUT_BYTES < bytes.len() {
        return Err(OpenError::too_large(SizedThing::Input, bytes.len(), limits::INPUT_BYTES));
    }
    let stranger = || OpenError::NotALicense { looks_like: LooksLike::guess(bytes) };
    let text = core::str::from_utf8(bytes).map_err(|_| stranger())?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let is_armored = text.lines().any(|line| armor_of(unquoted(line)).is_some());
    let documents = match is_armored {
        true => armored(text),
        false => jws_json::read(text).map_or_else(|| bare(text), |it| Vec::from([it])),
    };
    match documents.len() {
        0 => Err(stranger()),
        count if limits::DOCUMENTS < count => {
            Err(OpenError::too_large(SizedThing::Documents, count, limits::DOCUMENTS))
        }
        _ => Ok(documents),
    }
}

/// The one document of a text.
pub(crate) fn one(bytes: &[u8]) -> Result<Document<'_>, OpenError> {
    let mut documents = split_bytes(bytes)?;
    match documents.len() {
        1 => Ok(documents.remove(0)),
        count => Err(OpenError::SeveralDocuments { count }),
    }
}

/// What is in the one document of a text.
pub(crate) fn content(bytes: &[u8]) -> Result<Content<'_>, OpenError> {
    one(bytes)?.content
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
        if let Some((end, form)) = armor_of(content) {
            let belongs = if form == Form::LicenseFile { is_compact } else { is_base64 };
            let content = body(line, end, belongs, &mut lines).map(|body| match form {
                Form::KeygenLicenseFile => Content::KeygenFile(Kind::License, body),
                Form::KeygenMachineFile => Content::KeygenFile(Kind::Machine, body),
                _ => Content::Compact(Cow::Owned(body)),
            });
            documents.push(Document { form, line, content });
        } else if is_key(content) || line_kind(content).is_some() {
            documents.push(one_line(line, content));
        }
    }
    documents
}

/// The END line that belongs to a BEGIN line, and what they are around.
fn armor_of(line: &str) -> Option<(&'static str, Form)> {
    ARMORS.iter().find(|(begin, ..)| *begin == line).map(|&(_, end, form)| (end, form))
}

/// What stands on one line.
fn one_line(line: usize, content: &str) -> Document<'_> {
    let (form, content) = match line_kind(content) {
        Some(kind) => (kind.form(), Content::KeygenLine(kind, Cow::Borrowed(content))),
        None => (Form::RegistrationKey, Content::Compact(Cow::Borrowed(content))),
    };
    Document { form, line, content: Ok(content) }
}

/// The lines up to END, joined.
fn body<'a>(
    begin: usize,
    end: &str,
    belongs: fn(u8) -> bool,
    lines: &mut impl Iterator<Item = (usize, &'a str)>,
) -> Result<String, OpenError> {
    let mut compact = String::new();
    let mut fault = None;
    for (line, content) in lines {
        if content == end {
            return fault.map_or(Ok(compact), Err);
        }
        if fault.is_none()
            && let Some(place) = content.bytes().position(|byte| !belongs(byte))
            && let Some(character) = content.get(place..).and_then(|rest| rest.chars().next())
        {
            // All that belongs is ASCII, so a character begins where the first stray byte is.
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
    let (mut first, mut count_lines, mut dots) = (1, 0, 0);
    let (mut has_start, mut has_foreign) = (false, false);
    for (line, content) in lines() {
        let is_foreign = line_kind(content).is_some();
        if !is_foreign && !content.bytes().all(is_compact) {
            return wrapped(text);
        }
        if count_lines == 0 {
            first = line;
        }
        count_lines += 1;
        dots += count(content, b'.');
        has_start = has_start || is_foreign || begins_like_a_header(content);
        has_foreign = has_foreign || is_foreign;
    }
    if !has_start {
        return Vec::new();
    }
    if 1 < count_lines && dots == 2 && !has_foreign {
        let content = Err(OpenError::WrappedKey { lines: count_lines });
        return Vec::from([Document { form: Form::RegistrationKey, line: first, content }]);
    }
    lines().map(|(line, content)| one_line(line, content)).collect()
}

/// What only joined is a signed key of Keygen's, or a file of theirs on one line.
fn wrapped(text: &str) -> Vec<Document<'_>> {
    let (mut line, mut joined, mut lines) = (1, String::new(), 0);
    for content in text.lines().map(str::trim) {
        joined.push_str(content);
        lines += usize::from(!content.is_empty());
        line += usize::from(lines == 0);
    }
    let Some(kind) = line_kind(&joined) else { return Vec::new() };
    Vec::from([Document { form: kind.form(), line, content: Err(OpenError::WrappedKey { lines }) }])
}

/// A line without white space around it and without the marks of a quoted mail.
fn unquoted(line: &str) -> &str {
    line.trim_matches(|character: char| character.is_whitespace() || character == '>')
}

fn is_compact(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)
}
