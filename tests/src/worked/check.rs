//! What the core answers to a case, compared with what the rules do.

use super::expand::says;
use super::{Case, Moment, questions};
use crate::keys;
use licentia_verifier::assess::{Assessment, Fact};
use licentia_verifier::json::JsonError;
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::{Timeline, simulate};
use licentia_verifier::{Instant, Keyring};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Everything in which the core's answer to a case differs from the rules'; `folder` is where the
/// case was found.
#[must_use]
pub fn wrong(case: &Case, folder: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    let asked = [
        case.scenario.is_some(),
        case.count.is_some(),
        case.narrow.is_some(),
        case.entitlement.is_some(),
        case.quote.is_some(),
        case.order.is_some(),
        case.registered.is_some(),
        case.mask.is_some(),
        case.vectors.is_some(),
    ];
    if asked.iter().all(|asked| !asked) {
        wrong.push("asks nothing".to_owned());
    }
    if let Some(story) = &case.scenario {
        play(case, story, folder, &mut wrong);
    }
    questions::ask(case, &mut wrong);
    wrong
}

/// What a value is as JSON.
pub(super) fn json_of(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("JSON")
}

/// Complains unless `found` says what is expected.
pub(super) fn compare(what: &str, found: &Value, expected: &Value, wrong: &mut Vec<String>) {
    if !says(found, expected) {
        wrong.push(format!("{what}\n    expected {expected}\n    got      {found}"));
    }
}

fn play(case: &Case, story: &Value, folder: &Path, wrong: &mut Vec<String>) {
    let text = match story {
        Value::String(name) => std::fs::read_to_string(folder.join(name)).expect("a story"),
        story => story.to_string(),
    };
    let keyring = Keyring::parse(&keys::key_set().to_string()).expect("the test keys");
    let scenario = match Scenario::read(text.as_bytes(), &keyring) {
        Ok(scenario) => scenario,
        Err(problems) => {
            let path = |problem: &JsonError| match problem {
                JsonError::Member { path, .. } => path.clone(),
                other => format!("{other:?}"),
            };
            let paths: Vec<String> = problems.iter().map(path).collect();
            match &case.problems {
                Some(expected) => compare("problems", &json!(paths), &json!(expected), wrong),
                None => wrong.push(format!("cannot be read: {problems:?}")),
            }
            return;
        }
    };
    if case.problems.is_some() {
        wrong.push("can be read".to_owned());
    }
    let timeline = match simulate(&scenario) {
        Ok(timeline) => timeline,
        Err(error) => return wrong.push(format!("cannot be played: {error:?}")),
    };
    for moment in &case.expect {
        let at: Instant = moment.at.parse().unwrap_or_else(|_| panic!("{}", moment.at));
        match scenario.assess(at) {
            Ok(assessment) => {
                let mut complaints = Vec::new();
                look(moment, &assessment, &timeline, &mut complaints);
                look_twice(at, &assessment, &timeline, &mut complaints);
                wrong.extend(complaints.into_iter().map(|it| format!("at {at}: {it}")));
            }
            Err(error) => wrong.push(format!("at {at}: cannot be judged: {error:?}")),
        }
    }
    let told = json_of(&timeline);
    for (name, kind, expected) in [
        ("notices", "subject", &case.notices),
        ("outcomes", "outcome", &case.outcomes),
        ("log", "", &case.log),
    ] {
        if let Some(expected) = expected {
            compare(name, &of_kinds(&told[name], expected, kind), &json!(expected), wrong);
        }
    }
    if let Some(expected) = &case.timeline {
        compare("timeline", &told, expected, wrong);
    }
}

/// Those entries that are of the kinds that are expected; all, if none is.
fn of_kinds(found: &Value, expected: &[Value], kind: &str) -> Value {
    let kinds: BTreeSet<&str> = expected.iter().filter_map(|it| it[kind].as_str()).collect();
    let is_named = |entry: &&Value| {
        let named = entry[kind].as_str().is_some_and(|it| kinds.contains(it));
        kinds.is_empty() || named
    };
    found.as_array().into_iter().flatten().filter(is_named).cloned().collect()
}

fn look(moment: &Moment, found: &Assessment, timeline: &Timeline, wrong: &mut Vec<String>) {
    let told = json_of(found);
    for (member, expected) in [("status", &moment.status), ("display", &moment.display)] {
        if let Some(expected) = expected {
            compare(member, &told[member], &json!(expected), wrong);
        }
    }
    if let Some(order) = &moment.order {
        compare("order", &told["orderId"], order, wrong);
    }
    let findings = told["findings"].as_array().expect("a list");
    let codes: Vec<&Value> = findings.iter().map(|finding| &finding["code"]).collect();
    for expected in &moment.findings {
        let expected = match expected {
            Value::String(code) => json!({ "code": code }),
            members => members.clone(),
        };
        let code = expected["code"].as_str().unwrap_or_default();
        known_code(code, wrong);
        if !findings.iter().any(|finding| says(finding, &expected)) {
            let alike = findings.iter().find(|finding| finding["code"] == expected["code"]);
            let there = alike.map_or_else(|| json!(codes), Value::clone);
            wrong.push(format!("no finding {expected}, but {there}"));
        }
    }
    for code in &moment.absent {
        known_code(code, wrong);
        if codes.contains(&&json!(code)) {
            wrong.push(format!("finding `{code}`"));
        }
    }
    for (function, level) in &moment.functions {
        compare(function, &told["functions"][function]["level"], &json!(level), wrong);
    }
    let row = |module: &str| {
        let rows = told["modules"].as_array().into_iter().flatten();
        rows.into_iter().find(|row| row["module"] == module).cloned().unwrap_or_default()
    };
    for (module, level) in &moment.modules {
        compare(module, &row(module)["level"], &json!(level), wrong);
    }
    for (module, expected) in &moment.seats {
        let row = of_accounts(row(module), expected);
        compare(&format!("seats of {module}"), &row, expected, wrong);
    }
    for (account, modules) in &moment.accounts {
        for (module, seat) in modules {
            let changes = timeline.accounts.iter().rev();
            let last = changes.into_iter().find(|change| {
                change.at <= found.at && *change.account == **account && *change.module == **module
            });
            let has = last.map_or_else(|| json!("none"), |change| json_of(&change.seat));
            compare(&format!("{account} in {module}"), &has, &json!(seat), wrong);
        }
    }
    match moment.next.as_ref() {
        Some(Value::String(nothing)) if nothing == "nothing" => {
            compare("next", &told["next"], &Value::Null, wrong);
        }
        Some(expected) => compare("next", &told["next"], expected, wrong),
        None => {}
    }
}

fn known_code(code: &str, wrong: &mut Vec<String>) {
    if Fact::CODES.iter().all(|(known, _)| *known != code) {
        wrong.push(format!("there is no code `{code}`"));
    }
}

/// A row in which accounts stand as they do in the one that is expected: by number, by id, or with
/// all their members.
fn of_accounts(mut row: Value, expected: &Value) -> Value {
    for member in ["trial", "refused"] {
        let accounts = row[member].as_array().cloned().unwrap_or_default();
        let by_id = expected[member].as_array().and_then(|list| list.first());
        row[member] = match by_id {
            _ if expected[member].is_number() => json!(accounts.len()),
            Some(Value::String(_)) => {
                let id = |it: &Value| it.get("account").unwrap_or(it).clone();
                accounts.iter().map(id).collect()
            }
            _ => json!(accounts),
        };
    }
    row
}

/// What holds at an instant is what the timeline says of the span that it lies in.
fn look_twice(at: Instant, found: &Assessment, timeline: &Timeline, wrong: &mut Vec<String>) {
    let mut segments = timeline.segments.iter();
    let Some(segment) = segments.find(|segment| segment.from <= at && at < segment.until) else {
        return;
    };
    let codes = |findings: &[licentia_verifier::assess::Finding]| {
        findings.iter().map(|finding| finding.fact.code()).collect::<Vec<_>>()
    };
    let segment_says = json!([segment.status, segment.functions, codes(&segment.findings)]);
    let assessment_says = json!([found.status, found.functions, codes(&found.findings)]);
    compare("the timeline", &segment_says, &assessment_says, wrong);
}
