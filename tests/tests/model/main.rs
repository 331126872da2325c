//! The core and the reference model say the same of any scenario.
//!
//! `LICENTIA_CASES=10000 cargo test -p conformance --test model` compares more of them, and
//! `LICENTIA_FIRST_CASE` others.

mod by_hand;
mod difference;
mod draw;
mod laws;
mod told;
mod worked;

use conformance::model::{Policies, Story};
use difference::{agree, difference, is_scenario};
use licentia_verifier::assess::Fact;
use licentia_verifier::policy::presets;
use serde_json::Value;
use std::collections::BTreeSet;

/// Cases of the short run.
const CASES: u64 = 1000;

/// After so many differences a thread has seen enough.
const MOST_DIFFERENCES: usize = 5;

/// The scenario without all that the difference does not need.
fn smallest(mut scenario: Value, presets: &Policies) -> Value {
    let matter = difference(&scenario, presets).map(|text| matter_of(&text));
    let still_differs = |less: &Value| {
        is_scenario(less) && difference(less, presets).map(|text| matter_of(&text)) == matter
    };
    let mut places = Vec::new();
    places_in(&scenario, "", &mut places);
    let mut found = true;
    while found {
        found = false;
        // What stands later first: so the places of what stands before do not change.
        for place in places.iter().rev() {
            let mut less = scenario.clone();
            if remove(&mut less, place) && still_differs(&less) {
                (scenario, found) = (less, true);
            }
        }
        places.clear();
        places_in(&scenario, "", &mut places);
    }
    scenario
}

/// What a difference is about, whatever its numbers and instants.
fn matter_of(text: &str) -> String {
    let line = text.lines().find(|line| !line.starts_with("at ")).unwrap_or_default();
    line.chars().filter(|it| !it.is_ascii_digit()).take(50).collect()
}

/// Every place below one, as JSON pointers.
fn places_in(value: &Value, place: &str, places: &mut Vec<String>) {
    let names: Vec<String> = match value {
        Value::Array(items) => (0..items.len()).map(|index| index.to_string()).collect(),
        Value::Object(members) => members.keys().cloned().collect(),
        _ => Vec::new(),
    };
    for name in names {
        let inner = format!("{place}/{name}");
        places.push(inner.clone());
        places_in(value.pointer(&inner[place.len()..]).expect("it is there"), &inner, places);
    }
}

/// Removes what stands at a place, if anything does.
fn remove(value: &mut Value, place: &str) -> bool {
    let Some((outer, name)) = place.rsplit_once('/') else { return false };
    match value.pointer_mut(outer) {
        Some(Value::Array(items)) => match name.parse::<usize>() {
            Ok(index) if index < items.len() => drop(items.remove(index)),
            _ => return false,
        },
        Some(Value::Object(members)) => return members.remove(name).is_some(),
        _ => return false,
    }
    true
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// The presets as the model wants them: as JSON, by id.
fn all_presets() -> Policies {
    let whole = |id: &str| serde_json::to_value(presets::find(id)).expect("a preset");
    presets::IDS.into_iter().map(|id| (id.to_owned(), whole(id))).collect()
}

/// Looks at the cases of one share of them: every code that came up, and the first differences.
fn compare(
    cases: impl Iterator<Item = u64>,
    presets: &Policies,
) -> (BTreeSet<String>, Vec<String>) {
    let (mut codes, mut differences) = (BTreeSet::new(), Vec::new());
    for case in cases {
        let scenario = draw::scenario(case);
        match agree(&scenario, presets) {
            Ok(story) => codes.extend(story.iter().flat_map(codes_of)),
            Err(_) => {
                let scenario = smallest(scenario, presets);
                let text = difference(&scenario, presets).unwrap_or_default();
                differences.push(format!("case {case}\n{text}\n{scenario}\n"));
            }
        }
        if differences.len() == MOST_DIFFERENCES {
            break;
        }
    }
    (codes, differences)
}

/// Codes of findings, subjects of notices, entries of logs and outcomes.
fn codes_of(story: &Story) -> Vec<String> {
    let findings = story.states.iter().flat_map(|(_, state)| &state.findings);
    let mut codes: Vec<String> = findings.map(|(code, _)| (*code).to_owned()).collect();
    codes.extend(story.log.iter().map(|(_, entry)| format!("log {entry}")));
    for (list, name) in [(&story.notices, "subject"), (&story.outcomes, "outcome")] {
        codes.extend(list.iter().map(|item| format!("{name} {}", item[name])));
    }
    codes
}

#[test]
fn the_core_says_of_any_scenario_what_the_rules_say() {
    let presets = all_presets();
    let count = number("LICENTIA_CASES").unwrap_or(CASES);
    let first = number("LICENTIA_FIRST_CASE").unwrap_or(0);
    let threads = std::thread::available_parallelism().map_or(1, |it| it.get() as u64);
    let shares: Vec<_> = std::thread::scope(|scope| {
        let shares: Vec<_> = (0..threads)
            .map(|thread| {
                let mine = (first..first + count).filter(move |case| case % threads == thread);
                scope.spawn(|| compare(mine, &presets))
            })
            .collect();
        shares.into_iter().map(|share| share.join().expect("a share that was looked at")).collect()
    });
    let (codes, differences): (Vec<_>, Vec<_>) = shares.into_iter().unzip();
    let differences = differences.concat();
    assert!(differences.is_empty(), "core and model differ\n{}", differences.join("\n"));
    let codes: BTreeSet<String> = codes.into_iter().flatten().collect();
    let never: Vec<&str> = Fact::CODES.iter().map(|(code, _)| *code).collect();
    let never: Vec<&str> = never.into_iter().filter(|code| !codes.contains(*code)).collect();
    assert!(count < CASES || never.is_empty(), "findings that never came up: {never:?}");
    conformance::report(&format!("model: {count} scenarios, {} codes compared", codes.len()));
}
