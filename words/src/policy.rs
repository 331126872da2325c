//! Policies, where their numbers come from, and what cannot be meant by them.

use crate::advice::Advice;
use alloc::string::String;
use licentia_verifier::Date;
use licentia_verifier::policy::{PolicyFlaw, Source, Unit};

/// Policies in words.
pub trait PolicyWords {
    /// What a preset is for; nothing if there is none of that id.
    fn preset(&self, id: &str) -> String;

    /// Where a value comes from.
    fn source(&self, source: Source) -> &'static str;

    /// Where a value comes from, in a word or two.
    fn source_name(&self, source: Source) -> &'static str;

    /// What a number counts, as it stands behind it.
    fn unit(&self, unit: Unit) -> &'static str;

    /// That a policy puts a rule out of force, and by which of its fields: a whole sentence.
    fn overruled(&self, policy: &str, field: &str, value: &str) -> String;

    /// Something that cannot have been meant.
    fn policy_flaw(&self, flaw: &PolicyFlaw) -> Advice;
}

/// The day from which licenses of Kerio Connect are issued without a grace (TERM-5), as somebody
/// says it.
pub(crate) fn no_grace_from(said: impl FnOnce(Date) -> String) -> String {
    Date::from_parts(2023, 5, 1).map_or_else(String::new, said)
}
