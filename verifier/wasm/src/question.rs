//! A question as the modules in `npm/` write it: an object, all of it optional. They have looked
//! at its types already; what is not as it should be is taken as absent or complained of by name.

use crate::failure::{bad, failure};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use licentia_verifier::json::{Value, parse};
use licentia_verifier::order::Change;
use licentia_verifier::{Instant, Secrets};

/// A question.
pub(crate) struct Question<'a>(Value<'a>);

impl<'a> Question<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, String> {
        parse(bytes).map(Self).map_err(|error| bad("bad-options", Vec::from([error])))
    }

    /// Whether anything is said by that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.0.get(name)
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Value::as_str)
    }

    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        self.get(name).and_then(Value::as_u64)
    }

    pub(crate) fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(ToOwned::to_owned)
    }

    /// The texts of a list.
    pub(crate) fn texts(&self, name: &str) -> Vec<&str> {
        let items = self.get(name).and_then(Value::as_list).unwrap_or_default();
        let mut texts = Vec::new();
        for item in items {
            texts.extend(item.as_str());
        }
        texts
    }

    /// The instant that is asked about, if one is.
    pub(crate) fn instant(&self) -> Result<Option<Instant>, String> {
        let expected = "a Date, or a text like `2026-01-15T09:30:00Z`";
        let values = [("argument", "at".into()), ("expected", expected.into())];
        let wrong = |_| failure("wrong-argument", values.into());
        self.text("at").map(str::parse).transpose().map_err(wrong)
    }

    /// The same, of a question that always has one.
    pub(crate) fn at(&self) -> Result<Instant, String> {
        let missing = || failure("wrong-argument", [("argument", "at".into())].into());
        self.instant()?.ok_or_else(missing)
    }

    pub(crate) fn secrets(&self) -> Secrets<'_> {
        Secrets { license_key: self.text("licenseKey"), fingerprint: self.text("fingerprint") }
    }

    /// What is to be changed.
    pub(crate) fn changes(&self) -> Result<Vec<Change>, String> {
        let list = self.get("changes").and_then(Value::as_list).unwrap_or_default();
        Change::read_all(list).map_err(|problems| bad("bad-changes", problems))
    }
}
