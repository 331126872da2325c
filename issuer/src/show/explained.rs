//! A rule, explained: what it says under a policy, where it comes from, which fields carry it.

use super::facts::{Fact, stacked};
use super::field::field_value;
use super::rows::Look;
use super::table::columns;
use crate::style::{Style, Tone};
use crate::text::{printable, wrap};
use crate::words::ENGLISH;
use licentia_verifier::policy::{Field, Policy, Source};
use licentia_verifier::rules::Rule;
use std::collections::BTreeSet;

/// What stands before a line.
const INDENT: &str = "  ";
/// Widest text, in columns: longer lines are hard to read.
const TEXT_COLUMNS: usize = 88;

/// A rule as people read it; `default_policy` says that nobody chose the policy.
pub(crate) fn explained(rule: Rule, policy: &Policy, default_policy: bool, look: Look) -> String {
    told(rule, policy, default_policy, look) + &fields(rule, policy, look.style)
}

/// The rules that something named, each under its policy, and once if it says the same again.
pub(crate) fn legend<'a>(
    named: impl IntoIterator<Item = (Rule, &'a Policy)>,
    look: Look,
) -> String {
    let mut told_already = BTreeSet::new();
    let new = |(rule, policy): &(Rule, &Policy)| {
        told_already.insert((rule.id(), ENGLISH.rule(*rule, policy)))
    };
    let rules = named.into_iter().filter(new);
    rules.map(|(rule, policy)| format!("\n{}", told(rule, policy, false, look))).collect()
}

/// What it says and who says so, without the fields of the policy.
fn told(rule: Rule, policy: &Policy, default_policy: bool, look: Look) -> String {
    let style = look.style;
    let mut text =
        style.paint(Tone::Strong, &format!("{rule}: {}", ENGLISH.rule_title(rule))) + "\n";
    if let Some(by) = rule.overruled(policy) {
        let overruled =
            format!("{INDENT}{}", ENGLISH.overruled(&policy.id, by.name, &field_value(by, policy)));
        text += &format!("{}\n", style.paint(Tone::Warning, &overruled));
    }
    let sentences = ENGLISH.rule(rule, policy);
    let lines = match look.room {
        Some(columns) => wrap(&sentences, columns.min(TEXT_COLUMNS).saturating_sub(INDENT.len())),
        // Nothing is broken where nobody watches.
        None => vec![sentences],
    };
    text.extend(lines.iter().map(|line| format!("{INDENT}{line}\n")));
    text += "\n";
    text + &stacked(&facts(rule, policy, default_policy), style)
}

fn facts(rule: Rule, policy: &Policy, default_policy: bool) -> Vec<Fact> {
    let sources = rule.sources();
    let part =
        |of: Source| if of == Source::Assumed && 1 < sources.len() { "in part " } else { "" };
    let mut facts: Vec<Fact> = sources
        .iter()
        .zip(std::iter::once("Source").chain(std::iter::repeat("")))
        .map(|(of, label)| Fact::new(label, format!("{}{}", part(*of), ENGLISH.source(*of))))
        .collect();
    let chosen = if default_policy { ", as an example; see `--policy`" } else { "" };
    if default_policy && rule.fields(policy).next().is_none() {
        return facts;
    }
    facts.push(Fact::new("Policy", format!("{}{chosen}", policy.id)));
    facts
}

fn fields(rule: Rule, policy: &Policy, style: Style) -> String {
    let row = |field: &Field| {
        vec![
            field.name.to_owned(),
            field_value(field, policy),
            ENGLISH.source(field.source(policy)).to_owned(),
        ]
    };
    let rows: Vec<Vec<String>> = rule.fields(policy).map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    let title = format!("Fields of {}", printable(&policy.id));
    let lines = columns(&rows).into_iter().map(|line| format!("{INDENT}{INDENT}{line}\n"));
    format!("{INDENT}{}\n{}", style.paint(Tone::Quiet, &title), lines.collect::<String>())
}
