//! What is being written or deleted right now, by the ids of records and documents.

use std::collections::BTreeMap;

/// How many writes of each id have not ended yet: what is typed quickly is written again before it
/// is through.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct InFlight(BTreeMap<String, u32>);

impl InFlight {
    pub(super) fn begin<'a>(&mut self, ids: impl IntoIterator<Item = &'a String>) {
        for id in ids {
            *self.0.entry(id.clone()).or_default() += 1;
        }
    }

    pub(super) fn end(&mut self, ids: &[String]) {
        for id in ids {
            match self.0.get_mut(id) {
                Some(writes) if 1 < *writes => *writes -= 1,
                _ => drop(self.0.remove(id)),
            }
        }
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
