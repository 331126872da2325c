//! The rules of licensing: their sentences in each language, their numbers always from a policy.

use alloc::{string::String, vec::Vec};
use licentia_verifier::policy::{Policy, ShownField, Source};
use licentia_verifier::rules::Rule;
use serde::Serialize;

/// Rules in words.
pub trait RuleWords {
    /// What a rule says under a policy, in whole sentences.
    fn rule(&self, rule: Rule, policy: &Policy) -> String;

    /// What a rule is called, in a few words.
    fn rule_title(&self, rule: Rule) -> &'static str;
}

/// A rule, explained to programs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The rule.
    pub rule: Rule,
    /// What it is called, in a few words.
    pub title: &'static str,
    /// What it says under the policy, in whole sentences.
    pub text: String,
    /// Where it was published; `assumed` is what nobody published.
    pub sources: &'static [Source],
    /// The id of the policy.
    pub policy: String,
    /// The field by which the policy puts the rule out of force; absent: it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overruled_by: Option<&'static str>,
    /// The fields that carry its numbers and choices in the policy.
    pub fields: Vec<ShownField>,
}

impl Explanation {
    /// What a rule says under a policy, in the words of a language.
    pub fn of(rule: Rule, policy: &Policy, words: &(impl RuleWords + ?Sized)) -> Self {
        let mut fields = Vec::new();
        for field in rule.fields(policy) {
            fields.push(field.shown(policy));
        }
        Self {
            rule,
            title: words.rule_title(rule),
            text: words.rule(rule, policy),
            sources: rule.sources(),
            policy: policy.id.clone(),
            overruled_by: rule.overruled(policy).map(|field| field.name),
            fields,
        }
    }
}
