//! The vendor's settings, `portal.json`: read strictly, because a person writes them.

use super::limits;
use licentia_verifier::{Keyring, KeyringError};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::rc::Rc;

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
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reseller {
    /// Its name.
    pub(crate) name: String,
    /// Where orders are sent.
    pub(crate) email: String,
}

/// Somewhere else to go.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Link {
    /// What it says.
    pub(crate) text: String,
    /// Where it leads: an address that begins with `https://`.
    pub(crate) href: String,
}

/// Licenses of invented companies.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Demo {
    /// The keys that sign nothing else.
    pub(crate) key_ids: Vec<String>,
    /// The license files, beside the page.
    pub(crate) files: Vec<String>,
    /// Whether a first visit begins with them.
    #[serde(default)]
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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written {
    name: String,
    support_email: Option<String>,
    keys: Box<RawValue>,
    price_list: Option<String>,
    logo: Option<String>,
    reseller: Option<Reseller>,
    #[serde(default)]
    links: Vec<Link>,
    demo: Option<Demo>,
    colours: Option<Colours>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Colours {
    accent: String,
}

impl Settings {
    /// Reads the settings and checks all of them.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, SetupError> {
        let (size, limit) = (bytes.len(), limits::SETTINGS_BYTES);
        if limit < size {
            return Err(SetupError::TooLarge { size, limit });
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut deserializer = serde_json::Deserializer::from_slice(bytes);
        let written: Written = serde_path_to_error::deserialize(&mut deserializer)
            .map_err(|error| fault(&error.path().to_string(), error.inner()))?;
        deserializer.end().map_err(|error| fault("", &error))?;
        if written.name.trim().is_empty() || limits::NAME_BYTES < written.name.len() {
            let limit = limits::NAME_BYTES;
            return Err(member("name", &format!("expected 1 to {limit} bytes")));
        }
        if written.support_email.as_ref().is_some_and(|address| !is_address(address)) {
            return Err(member("supportEmail", "expected an email address"));
        }
        if let Some(demo) = &written.demo {
            demo.check()?;
        }
        let files = [("priceList", &written.price_list), ("logo", &written.logo)];
        for (path, file) in files {
            if file.as_ref().is_some_and(|file| !is_beside(file)) {
                return Err(member(path, "expected the path of a file beside this one"));
            }
        }
        if written.reseller.as_ref().is_some_and(|reseller| !is_address(&reseller.email)) {
            return Err(member("reseller.email", "expected an email address"));
        }
        check_links(&written.links)?;
        let accent = written.colours.map(|colours| Accent::read(&colours.accent)).transpose()?;
        let keyring = Keyring::parse(written.keys.get()).map_err(SetupError::Keys)?;
        Ok(Self {
            name: written.name,
            support_email: written.support_email,
            keys: written.keys.get().into(),
            keyring: Rc::new(keyring),
            price_list: written.price_list,
            logo: written.logo,
            reseller: written.reseller,
            links: written.links,
            demo: written.demo,
            accent,
        })
    }
}

fn check_links(links: &[Link]) -> Result<(), SetupError> {
    let limit = limits::LINKS;
    if limit < links.len() {
        return Err(member("links", &format!("more than {limit} links")));
    }
    for (index, link) in links.iter().enumerate() {
        if link.text.trim().is_empty() || limits::NAME_BYTES < link.text.len() {
            let limit = limits::NAME_BYTES;
            return Err(member(
                &format!("links[{index}].text"),
                &format!("expected 1 to {limit} bytes"),
            ));
        }
        if !link.href.starts_with("https://") || link.href.contains(char::is_whitespace) {
            return Err(member(&format!("links[{index}].href"), "expected an address `https://…`"));
        }
    }
    Ok(())
}

impl Demo {
    fn check(&self) -> Result<(), SetupError> {
        if limits::DEMO_FILES < self.files.len() {
            let limit = limits::DEMO_FILES;
            return Err(member("demo.files", &format!("more than {limit} files")));
        }
        match self.files.iter().position(|file| !is_beside(file)) {
            Some(index) => {
                let path = format!("demo.files[{index}]");
                Err(member(&path, "expected the path of a file beside this one"))
            }
            None => Ok(()),
        }
    }
}

impl Accent {
    fn read(colour: &str) -> Result<Self, SetupError> {
        let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6);
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let number = number.ok_or_else(|| member("colours.accent", "expected `#rrggbb`"))?;
        let text = if luminance(number) < 0.179 { "#ffffff" } else { "#000000" };
        Ok(Self { colour: colour.to_owned(), text })
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

fn fault(path: &str, error: &serde_json::Error) -> SetupError {
    let message = error.to_string();
    let detail = message.rsplit_once(" at line ").map_or(message.as_str(), |parts| parts.0);
    if error.is_data() {
        return member(if path == "." { "" } else { path }, detail);
    }
    SetupError::Syntax { line: error.line(), column: error.column(), detail: detail.to_owned() }
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
