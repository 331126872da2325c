//! The members of an object, read by their names. What is wrong is said of the object as a whole.

use super::{Misfit, Object, Read, Value};
use alloc::vec::Vec;

/// A variant's word, the members that it may have besides, and how it is read.
pub(crate) type Row<T> =
    (&'static str, &'static [&'static str], fn(&Fields<'_>) -> Result<T, Misfit>);

/// The members of an object.
pub(crate) struct Fields<'a>(pub(crate) &'a Object<'a>);

impl<'a> Fields<'a> {
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.has(name)
    }

    /// A member that must be there.
    pub(crate) fn required<T: Read>(&self, name: &str) -> Result<T, Misfit> {
        self.with(name, T::read)
    }

    /// One that may be absent.
    pub(crate) fn maybe<T: Read>(&self, name: &str) -> Result<Option<T>, Misfit> {
        if self.has(name) { self.with(name, Option::read) } else { Ok(None) }
    }

    /// One that must be there, in a spelling of its own.
    pub(crate) fn with<T>(
        &self,
        name: &str,
        read: fn(&Value<'_>) -> Result<T, Misfit>,
    ) -> Result<T, Misfit> {
        read(self.get(name)?).map_err(Misfit::whole)
    }

    /// The variant whose word the member `tag` holds, read by its row of a table. A member that the
    /// row does not name is refused, unless it may be there besides what the row names.
    pub(crate) fn variant<T>(
        &self,
        tag: &str,
        besides: fn(&[&str], &str) -> bool,
        rows: &[Row<T>],
    ) -> Result<T, Misfit> {
        let words: Vec<&str> = rows.iter().map(|row| row.0).collect();
        let place = super::word(self.get(tag)?, &words).map_err(|misfit| misfit.below(tag))?;
        let (_, known, read) = rows[place];
        let is_known = |name| name == tag || known.contains(&name) || besides(known, name);
        match self.0.iter().find(|(name, _)| !is_known(name)) {
            Some((name, _)) => Err(Misfit::unknown_field(name, known)),
            None => read(self),
        }
    }

    fn get(&self, name: &str) -> Result<&'a Value<'a>, Misfit> {
        self.0.get(name).ok_or_else(|| Misfit::missing(name))
    }
}
