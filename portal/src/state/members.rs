//! Reading JSON that a person or this page wrote, member by member: smaller by far than readers
//! derived from types, and the page is downloaded.

use licentia_verifier::json::{JsonError, Object, Value, parse};

/// The members of an object that are still to be read.
pub(super) struct Members<'a> {
    path: String,
    members: Object<'a>,
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misfit {
    pub(crate) path: String,
    pub(crate) detail: String,
}

type Read<T> = Result<T, Misfit>;

impl Misfit {
    pub(super) fn new(path: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { path: path.into(), detail: detail.into() }
    }
}

impl<'a> Members<'a> {
    /// Those of a whole document.
    pub(super) fn of_document(bytes: &'a [u8]) -> Result<Self, JsonError> {
        let value = parse(bytes)?;
        Self::of(String::new(), value)
            .map_err(|Misfit { path, detail }| JsonError::Member { path, detail })
    }

    /// Those of a value that stands at `path`.
    pub(super) fn of(path: String, value: Value<'a>) -> Read<Self> {
        match value {
            Value::Object(members) => Ok(Self { path, members }),
            _ => Err(Misfit::new(path, "expected an object")),
        }
    }

    /// Where a member stands.
    pub(super) fn path(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// A member that may be absent.
    pub(super) fn value(&mut self, name: &str) -> Option<Value<'a>> {
        self.members.remove(name).filter(|value| !value.is_null())
    }

    /// A member that must be there.
    pub(super) fn required(&mut self, name: &str) -> Read<Value<'a>> {
        let missing = || Misfit::new(self.path.clone(), format!("missing field `{name}`"));
        self.members.remove(name).filter(|value| !value.is_null()).ok_or_else(missing)
    }

    /// A text that may be absent.
    pub(super) fn maybe_text(&mut self, name: &str) -> Read<Option<String>> {
        self.value(name).map(|value| text(self.path(name), value)).transpose()
    }

    /// A text that must be there.
    pub(super) fn text(&mut self, name: &str) -> Read<String> {
        let value = self.required(name)?;
        text(self.path(name), value)
    }

    /// A yes or no; no, if it is absent.
    pub(super) fn flag(&mut self, name: &str) -> Read<bool> {
        match self.value(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(Misfit::new(self.path(name), "expected `true` or `false`")),
        }
    }

    /// A list, each item with its path; empty, if it is absent.
    pub(super) fn list(&mut self, name: &str) -> Read<Vec<(String, Value<'a>)>> {
        let path = self.path(name);
        match self.value(name) {
            None => Ok(Vec::new()),
            Some(Value::List(items)) => {
                let place = |(index, value)| (format!("{path}[{index}]"), value);
                Ok(items.into_iter().enumerate().map(place).collect())
            }
            Some(_) => Err(Misfit::new(path, "expected a list")),
        }
    }

    /// A list of texts that must be there.
    pub(super) fn texts(&mut self, name: &str) -> Read<Vec<String>> {
        if !self.members.has(name) {
            self.required(name)?;
        }
        self.list(name)?.into_iter().map(|(path, value)| text(path, value)).collect()
    }

    /// Refuses what nobody asked for.
    pub(super) fn finish(self) -> Read<()> {
        match self.members.iter().next() {
            None => Ok(()),
            Some((name, _)) => Err(Misfit::new(self.path(name), "unknown field")),
        }
    }
}

/// A text that stands at `path`.
pub(super) fn text(path: String, value: Value<'_>) -> Read<String> {
    match value {
        Value::Text(text) => Ok(text.into_owned()),
        _ => Err(Misfit::new(path, "expected a text")),
    }
}
