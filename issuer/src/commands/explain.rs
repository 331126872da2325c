//! `licentia explain`: what a rule says, and who says so.

use crate::failure::{Advice, Failure};
use crate::policy_file::named;
use crate::rule_code::similar;
use crate::show::{Look, columns, explained};
use crate::text::quoted;
use crate::words::ENGLISH;
use crate::{Exit, Host};
use clap::Args;
use licentia_verifier::policy::Policy;
use licentia_verifier::rules::Rule;
use licentia_words::Explanation;

const LIST: &str = "`licentia explain --list` names every rule";

/// Explain a rule: what it says, who says so, which numbers it has
///
/// Codes such as `SEAT-23` stand in tables and findings. In any case, with or without the hyphen.
/// The code of a finding stands for its rule.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Codes of rules or findings
    #[arg(value_name = "CODE", required_unless_present = "list")]
    codes: Vec<String>,
    /// The policy whose numbers are told, by its id or in a file [default: one that has the rule]
    #[arg(long, value_name = "POLICY")]
    policy: Option<String>,
    /// List every rule, its title and where it comes from
    #[arg(long, conflicts_with_all = ["codes", "policy"])]
    list: bool,
    /// Print JSON, one object a line
    #[arg(long)]
    json: bool,
}

impl Explain {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let rules = if self.list { Rule::ALL.to_vec() } else { rules(&self.codes)? };
        let chosen = self.policy.as_deref().map(|policy| named(policy, host)).transpose()?;
        let text = if self.list && !self.json {
            listed(&rules)
        } else {
            self.told(&rules, chosen.as_ref(), host)?
        };
        host.stdout.write_all(text.as_bytes())?;
        Ok(Exit::Success)
    }

    fn told(
        &self,
        rules: &[Rule],
        chosen: Option<&Policy>,
        host: &Host<'_>,
    ) -> Result<String, Failure> {
        let mut told = Vec::new();
        for rule in rules {
            let policy = match chosen {
                Some(policy) => policy,
                None => &named(rule.home(), host)?,
            };
            told.push(match self.json {
                true => json_line(&Explanation::of(*rule, policy, ENGLISH))?,
                false => explained(*rule, policy, chosen.is_none(), Look::of(host, usize::MAX)),
            });
        }
        Ok(told.join(if self.json { "" } else { "\n" }))
    }
}

fn json_line(explanation: &Explanation) -> Result<String, Failure> {
    Ok(serde_json::to_string(explanation).map_err(std::io::Error::other)? + "\n")
}

fn rules(codes: &[String]) -> Result<Vec<Rule>, Failure> {
    let (mut rules, mut unknown) = (Vec::new(), Vec::new());
    for code in codes {
        match Rule::of_code(code) {
            Some(rule) => rules.push(rule),
            None => unknown.push(complaint(code)),
        }
    }
    if unknown.is_empty() { Ok(rules) } else { Err(Failure::new(Exit::CouldNotRun, unknown)) }
}

fn complaint(code: &str) -> Advice {
    let problem = format!("there is no rule {}", quoted(code));
    match similar(code) {
        Some(rule) => Advice::new(problem, format!("did you mean `{rule}`? {LIST}")),
        None => Advice::new(problem, LIST),
    }
}

fn listed(rules: &[Rule]) -> String {
    let row = |rule: &Rule| {
        let sources: Vec<&str> =
            rule.sources().iter().copied().map(|it| ENGLISH.source_name(it)).collect();
        vec![rule.to_string(), ENGLISH.rule_title(*rule).to_owned(), sources.join(", ")]
    };
    columns(&rules.iter().map(row).collect::<Vec<_>>()).join("\n") + "\n"
}
