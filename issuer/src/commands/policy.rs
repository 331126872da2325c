//! `licentia policy`: the rules that licenses live under, as data.

use crate::failure::{Advice, Failure};
use crate::policy_file::{about, named, read};
use crate::show::{columns, field_value};
use crate::style::Tone;
use crate::text::{count, printable, quoted};
use crate::words::ENGLISH;
use crate::{Exit, Host};
use clap::{Args, Subcommand};
use licentia_verifier::policy::{FIELDS, Field, ShownPolicy, Source, lint, presets};

/// Show, check and compare the rules that licenses live under
#[derive(Debug, Subcommand)]
pub(crate) enum PolicyCommand {
    List(List),
    Show(Show),
    Check(Check),
    Compare(Compare),
}

/// List the policies that licenses can name
#[derive(Debug, Args)]
pub(crate) struct List {}

/// Show every field of a policy, its rule and where it comes from
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// A policy's id, or a file
    policy: String,
    /// Print one JSON object: the policy, and what is known of its fields
    #[arg(long)]
    json: bool,
}

/// Find dead ends and contradictions in policy files
///
/// A file holds a complete policy, or the id of another as `basedOn` and the fields that differ.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Policy files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
}

/// Show the fields in which two policies differ
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// A policy's id, or a file
    one: String,
    /// The other
    other: String,
}

impl PolicyCommand {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List(_) => list(host),
            Self::Show(command) => command.run(host),
            Self::Check(command) => command.run(host),
            Self::Compare(command) => command.run(host),
        }
    }
}

fn list(host: &mut Host<'_>) -> Result<Exit, Failure> {
    let row = |id: &str| vec![id.to_owned(), ENGLISH.preset(id).to_owned()];
    say(&columns(&presets::IDS.map(row)), host)
}

impl Show {
    fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let policy = named(&self.policy, host)?;
        if self.json {
            host.write_json(&ShownPolicy::from(policy))?;
            return Ok(Exit::Success);
        }
        let row = |field: &Field| {
            vec![
                format!("  {}", field.name),
                field_value(field, &policy),
                field.rule(&policy).to_string(),
                ENGLISH.source(field.source(&policy)).to_owned(),
            ]
        };
        let title = host.style().paint(Tone::Strong, &policy.id);
        let mut lines = vec![match about(&policy) {
            Some(about) => format!("{title}: {about}"),
            None => title,
        }];
        lines.extend(columns(&FIELDS.iter().map(row).collect::<Vec<_>>()));
        let assumed =
            FIELDS.iter().filter(|field| field.source(&policy) == Source::Assumed).count();
        lines.push(format!(
            "\n{} of {} are assumed; a policy of your own can say otherwise",
            assumed,
            count(FIELDS.len(), "field")
        ));
        say(&lines, host)
    }
}

impl Check {
    fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let mut exit = Exit::Success;
        for name in &self.files {
            let policy = match read(name, host) {
                Ok(policy) => policy,
                Err(failure) => {
                    exit = exit.max(failure.report(host));
                    continue;
                }
            };
            let flaws: Vec<Advice> = lint(&policy)
                .iter()
                .map(|flaw| ENGLISH.policy_flaw(flaw).about(&quoted(name)))
                .collect();
            if flaws.is_empty() {
                say(&[format!("{}: nothing to complain of", printable(name))], host)?;
            } else {
                exit = exit.max(Failure::new(Exit::Refused, flaws).report(host));
            }
        }
        Ok(exit)
    }
}

impl Compare {
    fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        let (one, other) = (named(&self.one, host)?, named(&self.other, host)?);
        let mut rows = vec![vec![String::new(), one.id.clone(), other.id.clone(), String::new()]];
        let different = FIELDS.iter().filter(|field| field.value(&one) != field.value(&other));
        rows.extend(different.map(|field| {
            let (rule, other_rule) = (field.rule(&one), field.rule(&other));
            let rules =
                if rule == other_rule { rule.to_string() } else { format!("{rule}, {other_rule}") };
            vec![field.name.to_owned(), field_value(field, &one), field_value(field, &other), rules]
        }));
        if rows.len() == 1 {
            return say(&["the two policies say the same".to_owned()], host);
        }
        say(&columns(&rows), host)
    }
}

fn say(lines: &[String], host: &mut Host<'_>) -> Result<Exit, Failure> {
    host.stdout.write_all((lines.join("\n") + "\n").as_bytes())?;
    Ok(Exit::Success)
}
