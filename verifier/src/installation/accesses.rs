//! The modules that an account uses: few, and there are many accounts.

use crate::json::{Misfit, Read, Value, deserialize_by_reading};
use crate::{Instant, claims, limits};
use alloc::{boxed::Box, format, string::String};
use serde::{Serialize, Serializer};

/// The modules whose service is active for an account, by id, each with its first access if that
/// is known; at most [`limits::MODULES`].
///
/// ```
/// # use licentia_verifier::installation::Accesses;
/// let mut accesses = Accesses::default();
/// accesses.insert("im", None);
/// accesses.insert("groupware", "2026-01-15T09:30:00Z".parse().ok());
/// assert_eq!(accesses.iter().next().unwrap().0, "groupware");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accesses(Box<[(Box<str>, Option<Instant>)]>);

impl Accesses {
    /// The service of a module is active; its first access, if it is known.
    pub fn insert(&mut self, module: impl Into<Box<str>>, first: Option<Instant>) {
        let module = module.into();
        match self.0.binary_search_by(|(known, _)| known.cmp(&module)) {
            Ok(place) => self.0[place].1 = first,
            Err(place) => {
                let mut accesses = core::mem::take(&mut self.0).into_vec();
                accesses.reserve_exact(1);
                accesses.insert(place, (module, first));
                self.0 = accesses.into_boxed_slice();
            }
        }
    }

    /// The modules in order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Option<Instant>)> {
        self.0.iter().map(|(module, first)| (&**module, *first))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Option<Instant>)> for Accesses {
    fn from_iter<I: IntoIterator<Item = (String, Option<Instant>)>>(modules: I) -> Self {
        let mut accesses = Self::default();
        modules.into_iter().for_each(|(module, first)| accesses.insert(module, first));
        accesses
    }
}

impl<const N: usize> From<[(String, Option<Instant>); N]> for Accesses {
    fn from(modules: [(String, Option<Instant>); N]) -> Self {
        modules.into_iter().collect()
    }
}

impl Serialize for Accesses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl Read for Accesses {
    fn read(value: &Value<'_>) -> Result<Self, Misfit> {
        let expected = "modules with their first accesses";
        let Value::Object(modules) = value else { return Err(Misfit::kind(value, expected)) };
        let mut accesses = Self::default();
        for (module, first) in modules.iter() {
            let read = claims::identifier(&module.into())
                .and_then(|module| Ok((module, Option::read(first)?)));
            let (module, first) = read.map_err(|misfit| misfit.below(module))?;
            accesses.insert(module, first);
        }
        match accesses.len() {
            count if limits::MODULES < count => {
                Err(Misfit::new(format!("{count} entries are more than {}", limits::MODULES)))
            }
            _ => Ok(accesses),
        }
    }
}

deserialize_by_reading!(Accesses);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Accesses {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Accesses".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let about = "Modules whose service is active, each with its first access if it is known.";
        let mut schema = schemars::json_schema!({
            "description": about, "type": "object", "maxProperties": limits::MODULES,
        });
        schema.insert("propertyNames".into(), claims::identifier_schema(generator).to_value());
        let first = generator.subschema_for::<Option<Instant>>().to_value();
        schema.insert("additionalProperties".into(), first);
        schema
    }
}
