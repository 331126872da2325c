//! What is so about a license at an installation, and what to do about it.

use crate::zone::Zone;
use alloc::string::String;
use licentia_verifier::assess::{Fact, LimitedBy, Remedy};

/// Findings in words.
pub trait FindingWords {
    /// What is so, as a clause with the values that led to it.
    fn fact(&self, fact: &Fact, zone: Zone) -> String;

    /// What a finding is called, in a few words without its values: `seats exceeded`.
    fn fact_name(&self, fact: &Fact) -> String;

    /// What comes when a finding is no longer so, as a short clause for a calendar.
    fn deadline(&self, fact: &Fact) -> String;

    /// What to do about a finding.
    fn remedy(&self, remedy: Remedy) -> &'static str;

    /// What sets the limit of a domain.
    fn limited(&self, by: LimitedBy) -> &'static str;
}
