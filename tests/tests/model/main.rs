//! The core and the reference model say the same of any scenario.
//!
//! `LICENTIA_CASES=10000 cargo test -p conformance --test model` compares more of them, and
//! `LICENTIA_FIRST_CASE` others.

mod draw;
mod known;
mod told;

use conformance::model::time::instant_text;
use conformance::model::{Policies, Row, State, Story, play};
use licentia_verifier::Keyring;
use licentia_verifier::policy::presets;
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::simulate;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Cases of the short run.
const CASES: u64 = 1000;

/// What is said when one of both does not come to an end.
const PANIC: &str = "somebody panics";

fn is_scenario(value: &Value) -> bool {
    Scenario::read(value.to_string().as_bytes(), &Keyring::default()).is_ok()
}

/// What the core tells of a scenario; nothing if it says that nobody can play it.
fn core(scenario: &Value) -> Option<Story> {
    let bytes = scenario.to_string();
    let scenario = Scenario::read(bytes.as_bytes(), &Keyring::default()).expect("a scenario");
    let timeline = simulate(&scenario).ok()?;
    Some(told::story(&serde_json::to_value(timeline).expect("JSON")))
}

/// A story without what makes no difference: the order of what happens at one instant, and seats
/// of modules that are neither held nor used.
fn plain(mut story: Story) -> Story {
    for (_, state) in &mut story.states {
        let held: Vec<&String> = state.modules.keys().collect();
        let has_seats = |row: &Row| 0 < row.full + row.trial + row.kept + row.refused;
        let by_trial = state.accounts.iter().any(|((_, module), _)| module != "server");
        state.seats.retain(|module, row| {
            held.contains(&module) || has_seats(row) || by_trial && 0 < row.used
        });
    }
    story.states.dedup_by(|next, last| next.1 == last.1);
    let key = |value: &Value| (value["at"].to_string(), value.to_string());
    story.notices.sort_by_cached_key(key);
    story.outcomes.sort_by_cached_key(key);
    story.log.sort_unstable();
    story
}

/// The first thing that the core tells otherwise than the model.
fn difference(scenario: &Value, presets: &Policies) -> Option<String> {
    let both = catch_unwind(AssertUnwindSafe(|| Some((core(scenario)?, play(scenario, presets)))));
    let (core, model) = match both {
        Ok(both) => both?,
        Err(_) => return Some(PANIC.to_owned()),
    };
    let (core, model) = (plain(core), plain(model));
    let mut lines = Vec::new();
    let changes = [&core, &model].map(|story| story.states.iter().map(|(at, _)| *at));
    for at in changes.into_iter().flatten().collect::<BTreeSet<_>>() {
        let mut found = Vec::new();
        states(&mut found, core.at(at), model.at(at));
        found.retain(|line| !known::is_known(line));
        if !found.is_empty() {
            lines.push(format!("at {}", instant_text(at)));
            lines.extend(found);
            break;
        }
    }
    lists(&mut lines, "notice", &core.notices, &model.notices);
    lists(&mut lines, "note", &core.notes, &model.notes);
    lists(&mut lines, "outcome", &core.outcomes, &model.outcomes);
    let log = |story: &Story| {
        let line = |(at, entry): &(i64, &'static str)| (*entry, instant_text(*at));
        story.log.iter().map(line).collect::<Vec<_>>()
    };
    lists(&mut lines, "log", &log(&core), &log(&model));
    lines.retain(|line| !known::is_known(line));
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn states(lines: &mut Vec<String>, core: &State, model: &State) {
    let words = [(&core.status, &model.status), (&core.display, &model.display)];
    for (core, model) in words.into_iter().filter(|(core, model)| core != model) {
        lines.push(format!("  {core} in the core, {model} in the model"));
    }
    for finding in core.findings.difference(&model.findings) {
        lines.push(format!("  {finding:?} in the core only"));
    }
    for finding in model.findings.difference(&core.findings) {
        lines.push(format!("  {finding:?} in the model only"));
    }
    maps(lines, "function", &core.functions, &model.functions);
    maps(lines, "module", &core.modules, &model.modules);
    maps(lines, "seats", &core.seats, &model.seats);
    maps(lines, "account", &core.accounts, &model.accounts);
}

fn maps<K: Ord + std::fmt::Debug, V: PartialEq + std::fmt::Debug>(
    lines: &mut Vec<String>,
    name: &str,
    core: &BTreeMap<K, V>,
    model: &BTreeMap<K, V>,
) {
    for key in core.keys().chain(model.keys().filter(|key| !core.contains_key(key))) {
        let (core, model) = (core.get(key), model.get(key));
        if core != model {
            lines.push(format!("  {name} {key:?}: core {core:?}, model {model:?}"));
        }
    }
}

fn lists<T: PartialEq + std::fmt::Debug>(
    lines: &mut Vec<String>,
    name: &str,
    core: &[T],
    model: &[T],
) {
    for (one, other, who) in [(core, model, "core"), (model, core, "model")] {
        let count = |list: &[T], item: &T| list.iter().filter(|other| *other == item).count();
        for item in one.iter().filter(|item| count(other, item) < count(one, item)) {
            lines.push(format!("{name} of the {who} only: {item:?}"));
        }
    }
}

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
    let presets: Policies = presets::IDS
        .into_iter()
        .map(|id| (id.to_owned(), serde_json::to_value(presets::find(id)).unwrap()))
        .collect();
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
