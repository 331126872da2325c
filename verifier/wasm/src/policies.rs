//! Policies and rules: which there are, what they say, what is wrong with one.

use crate::Core;
use crate::failure::{Answer, bad, failure, json, longer_than};
use crate::question::Question;
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use licentia_verifier::json::{JsonError, Value};
use licentia_verifier::limits;
use licentia_verifier::policy::{Policy, PolicyReference, ShownPolicy, lint, presets};
use licentia_verifier::rules::Rule;
use licentia_words::{English, Explanation};

impl Core {
    /// Takes in policies of the caller's, a JSON list; they win over presets.
    pub(crate) fn take_policies(&mut self, list: &[u8]) -> Answer {
        let list = Question::read(list)?;
        let list = list.get("policies").and_then(Value::as_list).unwrap_or_default();
        let mut own = Vec::new();
        for (index, policy) in list.iter().enumerate() {
            own.push(read(policy, &own, &format!("policies[{index}]"))?);
        }
        self.own = own;
        Ok(self.policies())
    }

    /// The ids of all policies: the caller's own, then the presets.
    pub(crate) fn policies(&self) -> String {
        let mut ids: Vec<&str> = self.own.iter().map(|policy| &*policy.id).collect();
        for preset in &presets::IDS {
            if !ids.contains(preset) {
                ids.push(preset);
            }
        }
        json(&ids)
    }

    /// A policy, and what is known of its fields.
    pub(crate) fn policy(&self, question: &Question) -> Answer {
        Ok(json(&ShownPolicy::from(self.asked_policy(question, "policy")?)))
    }

    /// What a policy cannot have meant.
    pub(crate) fn check_policy(&self, question: &Question) -> Answer {
        Ok(json(&lint(&self.asked_policy(question, "policy")?)))
    }

    /// The ids of all rules.
    pub(crate) fn rules(&self) -> String {
        json(Rule::ALL)
    }

    /// A rule in plain words, by its id or the code of a finding, under a policy.
    pub(crate) fn explain(&self, question: &Question) -> Answer {
        let code = question.text("code").unwrap_or_default();
        let rule = Rule::of_code(code);
        let rule = rule.ok_or_else(|| failure("unknown-rule", [("rule", code.into())].into()))?;
        let policy = match question.get("policy") {
            Some(_) => self.asked_policy(question, "policy")?,
            None => self.named_policy(rule.home())?,
        };
        Ok(json(&Explanation::of(rule, &policy, &English::PLAIN)))
    }

    /// The policy that a question names or holds.
    pub(crate) fn asked_policy(&self, question: &Question, name: &str) -> Result<Policy, String> {
        match question.get(name) {
            Some(Value::Text(id)) => self.named_policy(id),
            Some(policy) => read(policy, &self.own, ""),
            None => Err(failure("wrong-argument", [("argument", name.into())].into())),
        }
    }

    pub(crate) fn named_policy(&self, id: &str) -> Result<Policy, String> {
        PolicyReference::Named(id.to_owned())
            .resolve(&self.own)
            .map_err(|unknown| failure("unknown-policy", [("policy", unknown.id.into())].into()))
    }
}

/// A policy that was handed over, which stands at `place`.
fn read(policy: &Value<'_>, own: &[Policy], place: &str) -> Result<Policy, String> {
    let refused = |mut problems: Vec<JsonError>| {
        for problem in &mut problems {
            if let JsonError::Member { path, .. } = problem
                && !place.is_empty()
            {
                let dot = if path.is_empty() { "" } else { "." };
                *path = format!("{place}{dot}{path}");
            }
        }
        bad("bad-policy", problems)
    };
    if limits::POLICY_BYTES < json(policy).len() {
        return Err(refused(longer_than(limits::POLICY_BYTES)));
    }
    Policy::of_value(policy.clone(), own, "own").map_err(refused)
}
