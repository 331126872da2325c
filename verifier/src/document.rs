//! Reading what a person wrote: every problem of a document at once, each with its path.

use crate::json::{self, JsonError, Misfit, Object, Reader};
use crate::limits;
use crate::sort;
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The members of an object, taken out one after the other.
pub(crate) struct Members {
    path: String,
    members: Map<String, Value>,
}

/// What was found wrong so far.
#[derive(Default)]
pub(crate) struct Problems(Vec<JsonError>);

impl Problems {
    pub(crate) fn add(&mut self, path: String, detail: impl Into<String>) {
        self.push(JsonError::Member { path, detail: detail.into() });
    }

    /// What does not fit in a value that stands at `path`.
    #[cold]
    fn misfit(&mut self, path: String, misfit: Misfit) {
        let (inner, detail) = misfit.into_parts();
        self.add(if inner.is_empty() { path } else { json::join(&path, &inner) }, detail);
    }

    fn push(&mut self, problem: JsonError) {
        if self.0.len() < limits::PROBLEMS {
            self.0.push(problem);
        }
    }

    /// The value, if nothing was wrong.
    pub(crate) fn or<T>(self, value: Option<T>) -> Result<T, Vec<JsonError>> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self.0),
        }
    }
}

/// The members of a whole document.
pub(crate) fn document(bytes: &[u8], limit_bytes: usize) -> Result<Members, Vec<JsonError>> {
    if limit_bytes < bytes.len() {
        let detail = format!("longer than {limit_bytes} bytes");
        return Err(Vec::from([JsonError::Member { path: String::new(), detail }]));
    }
    let value = json::parse(bytes).map_err(|error| Vec::from([error]))?;
    let mut problems = Problems::default();
    let members = Members::of(value, String::new(), &mut problems);
    problems.or(members)
}

impl Members {
    /// Those of a value that stands at `path`.
    pub(crate) fn of(value: Value, path: String, problems: &mut Problems) -> Option<Self> {
        match value {
            Value::Object(members) => Some(Self { path, members }),
            _ => {
                problems.add(path, "expected an object");
                None
            }
        }
    }

    pub(crate) fn path(&self, name: &str) -> String {
        json::join(&self.path, name)
    }

    /// The value of a member, if it is there; `null` counts as absent.
    pub(crate) fn value(&mut self, name: &str) -> Option<Value> {
        self.members.remove(name).filter(|value| !value.is_null())
    }

    /// A member that may be absent.
    pub(crate) fn maybe<T: DeserializeOwned>(
        &mut self,
        name: &str,
        problems: &mut Problems,
    ) -> Option<T> {
        let value = self.value(name)?;
        read(value, self.path(name), problems)
    }

    /// A member that must be there.
    pub(crate) fn required<T: DeserializeOwned>(
        &mut self,
        name: &str,
        problems: &mut Problems,
    ) -> Option<T> {
        if !self.members.contains_key(name) {
            problems.add(self.path(name), "missing");
            return None;
        }
        let value = self.members.remove(name)?;
        read(value, self.path(name), problems)
    }

    /// The items of a list that may be absent, each with its path.
    pub(crate) fn list(
        &mut self,
        name: &str,
        limit: usize,
        problems: &mut Problems,
    ) -> Vec<(String, Value)> {
        let path = self.path(name);
        match self.value(name) {
            None => Vec::new(),
            Some(Value::Array(items)) if items.len() <= limit => {
                let place = |index| json::join(&path, &format!("[{index}]"));
                items.into_iter().enumerate().map(|(index, item)| (place(index), item)).collect()
            }
            Some(Value::Array(items)) => {
                problems.add(path, format!("{} entries are more than {limit}", items.len()));
                Vec::new()
            }
            Some(_) => {
                problems.add(path, "expected a list");
                Vec::new()
            }
        }
    }

    /// A list of objects that are all read alike.
    pub(crate) fn objects<T: DeserializeOwned>(
        &mut self,
        name: &str,
        limit: usize,
        problems: &mut Problems,
    ) -> Vec<T> {
        let items = self.list(name, limit, problems).into_iter();
        let objects = items.filter_map(|(path, item)| read::<Object<T>>(item, path, problems));
        objects.map(|object| object.0).collect()
    }

    /// A list whose items are all read alike.
    pub(crate) fn items<T: DeserializeOwned>(
        &mut self,
        name: &str,
        limit: usize,
        problems: &mut Problems,
    ) -> Vec<T> {
        let items = self.list(name, limit, problems);
        items.into_iter().filter_map(|(path, item)| read(item, path, problems)).collect()
    }

    /// What is left is known to nobody.
    pub(crate) fn finish(self, problems: &mut Problems) {
        for name in self.members.keys() {
            problems.add(json::join(&self.path, name), "unknown member");
        }
    }

    /// Everything that is left, read as one.
    pub(crate) fn rest<T>(
        self,
        read: impl FnOnce(&Map<String, Value>) -> Result<T, Misfit>,
        problems: &mut Problems,
    ) -> Option<T> {
        read(&self.members).map_err(|misfit| problems.misfit(self.path, misfit)).ok()
    }

    /// Everything that is left, as a type that needs none of it: each member has its own problem.
    pub(crate) fn defaulted<T: Default + DeserializeOwned>(self, problems: &mut Problems) -> T {
        let before = problems.0.len();
        for (name, value) in &self.members {
            let alone = sort::collect([(name.clone(), value.clone())]);
            let _: Option<T> = read(Value::Object(alone), self.path.clone(), problems);
        }
        if problems.0.len() != before {
            return T::default();
        }
        read(Value::Object(self.members), self.path, problems).unwrap_or_default()
    }
}

/// Complains of names that are there twice.
pub(crate) fn unique<'a>(
    names: impl Iterator<Item = &'a str>,
    path: &str,
    problems: &mut Problems,
) {
    let mut names: Vec<&str> = names.collect();
    sort::sort(&mut names);
    let mut last = None;
    for pair in names.windows(2) {
        if pair[0] == pair[1] && last != Some(pair[0]) {
            problems.add(path.to_owned(), format!("`{}` is listed twice", pair[0]));
            last = Some(pair[0]);
        }
    }
}

/// Reads a value that stands at `path`.
pub(crate) fn read<T: DeserializeOwned>(
    value: Value,
    path: String,
    problems: &mut Problems,
) -> Option<T> {
    T::deserialize(Reader::Value(&value)).map_err(|misfit| problems.misfit(path, misfit)).ok()
}
