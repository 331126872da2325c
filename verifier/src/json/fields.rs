//! The members of an object, read by their names. What is wrong is said as serde says it, of the
//! object as a whole.

use super::{Misfit, Reader};
use alloc::string::String;
use serde::{Deserialize, de};
use serde_json::{Map, Value};

/// The members of an object.
pub(crate) struct Fields<'a>(pub(crate) &'a Map<String, Value>);

impl<'a> Fields<'a> {
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A member that must be there.
    pub(crate) fn required<T: Deserialize<'a>>(&self, name: &'static str) -> Result<T, Misfit> {
        self.with(name, T::deserialize)
    }

    /// One that may be absent.
    pub(crate) fn maybe<T: Deserialize<'a>>(
        &self,
        name: &'static str,
    ) -> Result<Option<T>, Misfit> {
        if self.has(name) { self.with(name, Option::deserialize) } else { Ok(None) }
    }

    /// One that must be there, in a spelling of its own.
    pub(crate) fn with<T>(
        &self,
        name: &'static str,
        read: fn(Reader<'a>) -> Result<T, Misfit>,
    ) -> Result<T, Misfit> {
        read(self.reader(name)?).map_err(Misfit::whole)
    }

    /// The word that says which variant of an enum it is.
    pub(crate) fn word(&self, name: &'static str) -> Result<&'a str, Misfit> {
        let reader = self.reader(name)?;
        reader.text().ok_or_else(|| reader.misfit(&"variant identifier").below(name))
    }

    fn reader(&self, name: &'static str) -> Result<Reader<'a>, Misfit> {
        self.0.get(name).map(Reader::Value).ok_or_else(|| de::Error::missing_field(name))
    }
}
