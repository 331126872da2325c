//! The vendor's settings, `portal.json`: read strictly, because a person writes them.

use super::limits;
use super::members::{Members, Misfit};
use licentia_verifier::json::{JsonError, Value};
use licentia_verifier::{Keyring, KeyringError};
use std::rc::Rc;

/// What a path in the settings should be.
const BESIDE: &str = "expected the path of a file beside this one";

/// What a vendor sets.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The vendor's name.
    pub(crate) name: String,
    /// Where customers write to.
    pub(crate) support_email: Option<String>,
    /// The same keys as a JWK Set.
    pub(crate) keys: Rc<str>,
    /// The keys whose licenses are genuine.
    pub(crate) keyring: Rc<Keyring>,
    /// The price list, a file beside the page.
    pub(crate) price_list: Option<String>,
    /// A picture that stands for the vendor, a file beside the page.
    pub(crate) logo: Option<String>,
    /// Who sells: orders go there.
    pub(crate) reseller: Option<Reseller>,
    /// Where else to go.
    pub(crate) links: Vec<Link>,
    /// Licenses to try the portal with.
    pub(crate) demo: Option<Demo>,
    /// The vendor's colour.
    pub(crate) accent: Option<Accent>,
}

/// Who sells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reseller {
    /// Its name.
    pub(crate) name: String,
    /// Where orders are sent.
    pub(crate) email: String,
}

/// Somewhere else to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// What it says.
    pub(crate) text: String,
    /// Where it leads: an address that begins with `https://`.
    pub(crate) href: String,
}

/// Licenses of invented companies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Demo {
    /// The keys that sign nothing else.
    pub(crate) key_ids: Vec<String>,
    /// The license files, beside the page.
    pub(crate) files: Vec<String>,
    /// Whether a first visit begins with them.
    pub(crate) show_on_first_visit: bool,
}

/// A colour, `#rrggbb`, and the one that is legible on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Accent {
    pub(crate) colour: String,
    pub(crate) text: &'static str,
}

/// Why there are no settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SetupError {
    /// The server has no such file, or will not give it; the HTTP status.
    Missing { status: u16 },
    /// No answer came.
    Unreachable,
    /// Larger than its limit, both in bytes.
    TooLarge { size: usize, limit: usize },
    /// Not JSON.
    Syntax { line: usize, column: usize, detail: String },
    /// A member is missing, unknown or does not hold what it should.
    Member { path: String, detail: String },
    /// The keys are no keys to trust.
    Keys(KeyringError),
}

impl From<Misfit> for SetupError {
    fn from(Misfit { path, detail }: Misfit) -> Self {
        Self::Member { path, detail }
    }
}

impl Settings {
    /// Reads the settings and checks all of them.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, SetupError> {
        let (size, limit) = (bytes.len(), limits::SETTINGS_BYTES);
        if limit < size {
            return Err(SetupError::TooLarge { size, limit });
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut members = Members::of_document(bytes).map_err(fault)?;
        let name = members.text("name")?;
        if name.trim().is_empty() || limits::NAME_BYTES < name.len() {
            let limit = limits::NAME_BYTES;
            return Err(member("name", &format!("expected 1 to {limit} bytes")));
        }
        let support_email = address(&mut members, "supportEmail")?;
        let price_list = file_beside(&mut members, "priceList")?;
        let logo = file_beside(&mut members, "logo")?;
        let reseller = members.value("reseller").map(Reseller::read).transpose()?;
        let links = Link::read(members.list("links")?)?;
        let demo = members.value("demo").map(Demo::read).transpose()?;
        let accent = members.value("colours").map(Accent::read).transpose()?;
        let keys = members.required("keys")?.to_string();
        members.finish()?;
        let keyring = Rc::new(Keyring::parse(&keys).map_err(SetupError::Keys)?);
        let keys = keys.into();
        Ok(Self {
            name,
            support_email,
            keys,
            keyring,
            price_list,
            logo,
            reseller,
            links,
            demo,
            accent,
        })
    }
}

impl Reseller {
    fn read(value: Value<'_>) -> Result<Self, SetupError> {
        let mut members = Members::of("reseller".to_owned(), value)?;
        let reseller = Self { name: members.text("name")?, email: members.text("email")? };
        members.finish()?;
        if is_address(&reseller.email) {
            Ok(reseller)
        } else {
            Err(member("reseller.email", "expected an email address"))
        }
    }
}

impl Link {
    fn read(items: Vec<(String, Value<'_>)>) -> Result<Vec<Self>, SetupError> {
        let limit = limits::LINKS;
        if limit < items.len() {
            return Err(member("links", &format!("more than {limit} links")));
        }
        items.into_iter().map(|(path, value)| Self::read_one(path, value)).collect()
    }

    fn read_one(path: String, value: Value<'_>) -> Result<Self, SetupError> {
        let mut members = Members::of(path, value)?;
        let link = Self { text: members.text("text")?, href: members.text("href")? };
        let [text, href] = ["text", "href"].map(|name| members.path(name));
        members.finish()?;
        if link.text.trim().is_empty() || limits::NAME_BYTES < link.text.len() {
            let limit = limits::NAME_BYTES;
            return Err(member(&text, &format!("expected 1 to {limit} bytes")));
        }
        if !link.href.starts_with("https://") || link.href.contains(char::is_whitespace) {
            return Err(member(&href, "expected an address `https://…`"));
        }
        Ok(link)
    }
}

impl Demo {
    fn read(value: Value<'_>) -> Result<Self, SetupError> {
        let mut members = Members::of("demo".to_owned(), value)?;
        let (key_ids, files) = (members.texts("keyIds")?, members.texts("files")?);
        let show_on_first_visit = members.flag("showOnFirstVisit")?;
        members.finish()?;
        if limits::DEMO_FILES < files.len() {
            let limit = limits::DEMO_FILES;
            return Err(member("demo.files", &format!("more than {limit} files")));
        }
        match files.iter().position(|file| !is_beside(file)) {
            Some(index) => Err(member(&format!("demo.files[{index}]"), BESIDE)),
            None => Ok(Self { key_ids, files, show_on_first_visit }),
        }
    }
}

impl Accent {
    fn read(value: Value<'_>) -> Result<Self, SetupError> {
        let mut members = Members::of("colours".to_owned(), value)?;
        let colour = members.text("accent")?;
        members.finish()?;
        let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6);
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let number = number.ok_or_else(|| member("colours.accent", "expected `#rrggbb`"))?;
        let text = if luminance(number) < 0.179 { "#ffffff" } else { "#000000" };
        Ok(Self { colour, text })
    }
}

fn address(members: &mut Members<'_>, name: &str) -> Result<Option<String>, SetupError> {
    let text = members.maybe_text(name)?;
    match text.as_ref().is_some_and(|text| !is_address(text)) {
        true => Err(member(name, "expected an email address")),
        false => Ok(text),
    }
}

fn file_beside(members: &mut Members<'_>, name: &str) -> Result<Option<String>, SetupError> {
    let text = members.maybe_text(name)?;
    match text.as_ref().is_some_and(|text| !is_beside(text)) {
        true => Err(member(name, BESIDE)),
        false => Ok(text),
    }
}

/// Relative luminance, as WCAG 2 defines it.
fn luminance(colour: u32) -> f64 {
    let [_, red, green, blue] = colour.to_be_bytes().map(|byte| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn fault(error: JsonError) -> SetupError {
    match error {
        JsonError::Syntax { detail } => {
            // `… at line 1 column 2`
            let (detail, place) = detail.rsplit_once(" at line ").unwrap_or((&detail, ""));
            let (line, column) = place.split_once(" column ").unwrap_or_default();
            let [line, column] = [line, column].map(|it| it.parse().unwrap_or_default());
            SetupError::Syntax { line, column, detail: detail.to_owned() }
        }
        JsonError::Member { path, detail } => SetupError::Member { path, detail },
        JsonError::DuplicateMember { path, member: name } => {
            member(&path, &format!("`{name}` stands there twice"))
        }
        JsonError::TooDeep => member("", "nested too deep"),
    }
}

fn member(path: &str, detail: &str) -> SetupError {
    SetupError::Member { path: path.to_owned(), detail: detail.to_owned() }
}

/// Something before and after one `@`, and nothing that would end an address early.
fn is_address(text: &str) -> bool {
    let plain = |character: char| character.is_ascii_graphic() && !"?&<>\"'".contains(character);
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && text.chars().all(plain)
}

/// Whether a path stays in the folder of the page: no scheme, no host, no way up.
fn is_beside(path: &str) -> bool {
    let plain = |character: char| character.is_ascii_alphanumeric() || "._-/".contains(character);
    !path.is_empty()
        && path.chars().all(plain)
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
}
