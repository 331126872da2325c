//! The rules of licensing: their sentences in each language, their numbers always from a policy.

use licentia_verifier::policy::Policy;
use licentia_verifier::rules::Rule;

/// Rules in words.
pub trait RuleWords {
    /// What a rule says under a policy, in whole sentences.
    fn rule(&self, rule: Rule, policy: &Policy) -> String;

    /// What a rule is called, in a few words.
    fn rule_title(&self, rule: Rule) -> &'static str;
}
