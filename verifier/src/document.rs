//! Reading what a person wrote: every problem of a document at once, each with its path.

use crate::json::{self, JsonError, Misfit, Object, Read, Value};
use crate::limits;
use crate::sort;
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

/// The members of an object, asked for one after the other.
pub(crate) struct Members<'v> {
    path: String,
    members: &'v Object<'v>,
    /// What was asked for so far.
    asked: Vec<&'static str>,
}

/// What was found wrong so far.
#[derive(Default)]
pub(crate) struct Problems(Vec<JsonError>);

impl Problems {
    pub(crate) fn add(&mut self, path: String, detail: impl Into<String>) {
        self.push(JsonError::Member { path, detail: detail.into() });
    }

    /// What was read from a value; if it does not fit, that is said with the path of the value.
    pub(crate) fn read<T>(
        &mut self,
        read: Result<T, Misfit>,
        path: &dyn Fn() -> String,
    ) -> Option<T> {
        read.map_err(|misfit| self.misfit(misfit, path())).ok()
    }

    #[cold]
    fn misfit(&mut self, misfit: Misfit, path: String) {
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

/// The value of a whole document.
pub(crate) fn document(bytes: &[u8], limit_bytes: usize) -> Result<Value<'_>, Vec<JsonError>> {
    if limit_bytes < bytes.len() {
        let detail = format!("longer than {limit_bytes} bytes");
        return Err(Vec::from([JsonError::Member { path: String::new(), detail }]));
    }
    json::parse(bytes).map_err(|error| Vec::from([error]))
}

impl<'v> Members<'v> {
    /// Those of a value that stands at `path`.
    pub(crate) fn of(value: &'v Value<'v>, path: String, problems: &mut Problems) -> Option<Self> {
        match value {
            Value::Object(members) => Some(Self { path, members, asked: Vec::new() }),
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
    pub(crate) fn value(&mut self, name: &'static str) -> Option<&'v Value<'v>> {
        self.asked.push(name);
        self.members.get(name).filter(|value| !value.is_null())
    }

    /// A member that may be absent.
    pub(crate) fn maybe<T: Read>(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<T> {
        let value = self.value(name)?;
        problems.read(T::read(value), &|| self.path(name))
    }

    /// A member that must be there.
    pub(crate) fn required<T: Read>(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<T> {
        self.asked.push(name);
        match self.members.get(name) {
            Some(value) => problems.read(T::read(value), &|| self.path(name)),
            None => {
                problems.add(self.path(name), "missing");
                None
            }
        }
    }

    /// A list that may be absent, each item read alike with what finds its path.
    pub(crate) fn list<T>(
        &mut self,
        name: &'static str,
        limit: usize,
        problems: &mut Problems,
        mut read: impl FnMut(&'v Value<'v>, &dyn Fn() -> String, &mut Problems) -> Option<T>,
    ) -> Vec<T> {
        let items = self.items(name, limit, problems);
        let mut all = Vec::with_capacity(items.len());
        for_each(items, &self.path(name), &mut |item, place| {
            if let Some(item) = read(item, place, problems) {
                all.push(item);
            }
        });
        all
    }

    /// A list of objects that are all read as they usually are.
    pub(crate) fn objects<T: Read>(
        &mut self,
        name: &'static str,
        limit: usize,
        problems: &mut Problems,
    ) -> Vec<T> {
        self.list(name, limit, problems, |item, place, problems| {
            problems.read(json::object(item), place)
        })
    }

    fn items(
        &mut self,
        name: &'static str,
        limit: usize,
        problems: &mut Problems,
    ) -> &'v [Value<'v>] {
        match self.value(name) {
            None => &[],
            Some(Value::List(items)) if items.len() <= limit => items,
            Some(Value::List(items)) => {
                let detail = format!("{} entries are more than {limit}", items.len());
                problems.add(self.path(name), detail);
                &[]
            }
            Some(_) => {
                problems.add(self.path(name), "expected a list");
                &[]
            }
        }
    }

    /// Whatever nobody asked for is known to nobody.
    pub(crate) fn finish(self, problems: &mut Problems) {
        for (name, _) in self.rest() {
            problems.add(self.path(name), "unknown member");
        }
    }

    /// Whatever nobody asked for, as a type that needs none of it: each member has its own problem.
    pub(crate) fn defaulted<T: json::Members>(self, problems: &mut Problems) -> T {
        let mut read = T::blank();
        for (name, value) in self.rest() {
            let put = T::TABLE.put(name, value, &mut |place, value| read.put(place, value));
            problems.read(put, &|| self.path.clone());
        }
        read
    }

    fn rest(&self) -> impl Iterator<Item = (&'v str, &'v Value<'v>)> {
        self.members.iter().filter(|(name, _)| !self.asked.contains(name))
    }
}

/// Every item of a list, with what finds its path.
fn for_each<'v>(
    items: &'v [Value<'v>],
    path: &str,
    read: &mut dyn FnMut(&'v Value<'v>, &dyn Fn() -> String),
) {
    for (index, item) in items.iter().enumerate() {
        read(item, &|| json::join(path, &json::place(index)));
    }
}

/// Complains of names that are there twice.
pub(crate) fn unique(names: &mut dyn Iterator<Item = &str>, path: &str, problems: &mut Problems) {
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
