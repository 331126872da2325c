//! The core and the reference model say the same of any scenario.
//!
//! `LICENTIA_CASES=10000 cargo test -p conformance --test model` compares more of them, and
//! `LICENTIA_FIRST_CASE` others.

mod by_hand;
mod difference;
mod draw;
mod known;
mod told;

use conformance::model::Policies;
use difference::{difference, is_scenario};
use licentia_verifier::policy::presets;
use serde_json::Value;

/// Cases of the short run.
const CASES: u64 = 1000;

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

/// Looks at the cases of one share of them.
fn compare(cases: impl Iterator<Item = u64>, presets: &Policies) {
    for case in cases {
        let scenario = draw::scenario(case);
        if difference(&scenario, presets).is_some() {
            let scenario = smallest(scenario, presets);
            let text = difference(&scenario, presets).unwrap_or_default();
            panic!("case {case}\n{text}\n{scenario}");
        }
    }
}

#[test]
fn the_core_says_of_any_scenario_what_the_rules_say() {
    let presets = all_presets();
    let count = number("LICENTIA_CASES").unwrap_or(CASES);
    let first = number("LICENTIA_FIRST_CASE").unwrap_or(0);
    let threads = std::thread::available_parallelism().map_or(1, |it| it.get() as u64);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let mine = (first..first + count).filter(move |case| case % threads == thread);
            scope.spawn(|| compare(mine, &presets));
        }
    });
    conformance::report(&format!("model: {count} scenarios compared"));
}
