//! `verifier/RULES.md` has every rule once, as the core and the command line know it.

use conformance::program::licentia;
use conformance::root;
use licentia_verifier::json;
use licentia_verifier::policy::{FIELDS, Field, Policy, Source, presets};
use licentia_verifier::rules::Rule;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

/// A rule as the document tells it: its title, and the lines of the list below its text.
struct Section {
    title: String,
    facts: Vec<String>,
}

fn document() -> String {
    fs::read_to_string(root().join("verifier/RULES.md")).expect("verifier/RULES.md")
}

/// The sections of the third level in order, each with its id.
fn sections(document: &str) -> Vec<(String, Section)> {
    let mut sections: Vec<(String, Section)> = Vec::new();
    let mut inside = false;
    for line in document.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            let (id, title) = heading.split_once(' ').unwrap_or((heading, ""));
            let section = Section { title: title.to_owned(), facts: Vec::new() };
            sections.push((id.to_owned(), section));
            inside = true;
        } else if line.starts_with('#') {
            inside = false;
        } else if let Some((_, section)) = sections.last_mut().filter(|_| inside) {
            if let Some(fact) = line.strip_prefix("- ") {
                section.facts.push(fact.to_owned());
            } else if let (Some(rest), Some(fact)) =
                (line.strip_prefix("  "), section.facts.last_mut())
            {
                *fact += " ";
                *fact += rest;
            }
        }
    }
    sections
}

fn source(source: Source) -> &'static str {
    match source {
        Source::ExpiryArticle => "GFI support, expired Kerio Connect licenses",
        Source::ConnectManual => "Kerio Connect manual, licenses",
        Source::LicensingPolicy => "Kerio licensing policy",
        Source::DuplicatesArticle => "CoreTech 2015, duplicate Kerio licenses",
        Source::IceWarpManual => "IceWarp manual, licenses",
        Source::OtherVendorMaterial => "other material of the vendor",
        Source::Assumed => "assumed",
    }
}

/// A value as the document writes it.
fn plain(value: &json::Value<'_>) -> String {
    use json::Value;
    match value {
        Value::Text(word) => word.clone().into_owned(),
        Value::List(numbers) if numbers.is_empty() => "none".to_owned(),
        Value::List(numbers) => numbers.iter().map(Value::to_string).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// What stands about a field of a rule: its value in all presets, or which have which; what most
/// have stands last. Nothing, if it belongs to the rule in none.
fn field_line(rule: Rule, field: &Field, policies: &[Policy]) -> Option<String> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    let belongs = policies.iter().filter(|policy| field.rule(policy) == rule);
    for policy in belongs.clone() {
        let value = plain(&field.value(policy));
        match groups.iter_mut().find(|(known, _)| *known == value) {
            Some((_, ids)) => ids.push(&policy.id),
            None => groups.push((value, vec![&policy.id])),
        }
    }
    let everywhere = belongs.count() == policies.len();
    let most = groups.iter().map(|(_, ids)| ids.len()).max()?;
    let most = groups.iter().position(|(_, ids)| ids.len() == most)?;
    let rest = everywhere.then(|| groups.remove(most).0);
    let mut told: Vec<String> = Vec::new();
    for (value, ids) in &groups {
        let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
        told.push(format!("{value} for {}", ids.join(", ")));
    }
    if let Some(rest) = rest {
        told.push(if told.is_empty() { rest } else { format!("otherwise {rest}") });
    }
    Some(format!("Field `{}`: {}", field.name, told.join("; ")))
}

/// The titles that the command line gives.
fn titles() -> BTreeMap<String, String> {
    let output = Command::new(licentia()).args(["explain", "--list", "--json"]).output();
    let lines = String::from_utf8(output.expect("licentia runs").stdout).expect("UTF-8");
    let member = |value: &Value, name: &str| value[name].as_str().expect("a text").to_owned();
    let rules = lines.lines().map(|line| serde_json::from_str(line).expect("an object a line"));
    rules.map(|rule: Value| (member(&rule, "rule"), member(&rule, "title"))).collect()
}

#[test]
fn every_rule_has_one_section_in_order_and_nothing_else_has_one() {
    let document = document();
    let sections = sections(&document);
    let ids: Vec<&str> = sections.iter().map(|(id, _)| id.as_str()).collect();
    let rules: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(ids, rules, "verifier/RULES.md: `### ID Title` for each rule, and for no other use");
}

#[test]
fn every_id_in_the_document_is_that_of_a_rule() {
    let document = document();
    let outside = |character: char| !character.is_ascii_alphanumeric() && character != '-';
    for word in document.split(outside) {
        let Some((chapter, number)) = word.split_once('-') else { continue };
        let capitals = !chapter.is_empty() && chapter.bytes().all(|byte| byte.is_ascii_uppercase());
        let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        if capitals && digits {
            assert!(word.parse::<Rule>().is_ok(), "verifier/RULES.md: there is no rule {word}");
        }
    }
}

#[test]
fn titles_sources_and_fields_are_those_of_the_program() {
    let (document, titles) = (document(), titles());
    let policies: Vec<Policy> = presets::IDS.iter().filter_map(|id| presets::find(id)).collect();
    let sections: BTreeMap<String, Section> = sections(&document).into_iter().collect();
    for rule in Rule::ALL {
        let section = &sections[rule.id()];
        assert_eq!(section.title, titles[rule.id()], "{rule}");
        let sources: Vec<&str> = rule.sources().iter().copied().map(source).collect();
        let mut expected = vec![format!("Source: {}", sources.join("; "))];
        expected.extend(FIELDS.iter().filter_map(|field| field_line(*rule, field, &policies)));
        let (told, assumed): (Vec<_>, Vec<_>) =
            section.facts.iter().cloned().partition(|fact| !fact.starts_with("Assumed: "));
        assert_eq!(told, expected, "{rule}: the list below its text in verifier/RULES.md");
        let wanted = usize::from(rule.sources().contains(&Source::Assumed));
        assert_eq!(assumed.len(), wanted, "{rule}: `- Assumed: …`, the field or the reason");
    }
}

#[test]
fn every_assumed_field_is_named_as_an_assumption() {
    let sections: BTreeMap<String, Section> = sections(&document()).into_iter().collect();
    for policy in presets::IDS.iter().filter_map(|id| presets::find(id)) {
        for field in FIELDS.iter().filter(|field| field.source(&policy) == Source::Assumed) {
            let rule = field.rule(&policy);
            let name = format!("`{}`", field.name);
            let mut facts = sections[rule.id()].facts.iter();
            let named = facts.any(|fact| fact.starts_with("Assumed: ") && fact.contains(&name));
            assert!(named, "{rule}: `- Assumed: …` must name {name}");
        }
    }
}
