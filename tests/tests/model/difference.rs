//! Where the core and the model tell different stories of one scenario.

use crate::{known, told};
use conformance::model::time::instant_text;
use conformance::model::{Policies, Row, State, Story, play};
use licentia_verifier::Keyring;
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::simulate;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What is said when one of both does not come to an end.
const PANIC: &str = "somebody panics";

pub(crate) fn is_scenario(value: &Value) -> bool {
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
pub(crate) fn difference(scenario: &Value, presets: &Policies) -> Option<String> {
    agree(scenario, presets).err()
}

/// The story on which core and model agree; nothing if the core says that nobody can play it.
///
/// # Errors
/// The first thing that the core tells otherwise.
pub(crate) fn agree(scenario: &Value, presets: &Policies) -> Result<Option<Story>, String> {
    let both = catch_unwind(AssertUnwindSafe(|| Some((core(scenario)?, play(scenario, presets)))));
    let (core, model) = match both {
        Ok(Some(both)) => both,
        Ok(None) => return Ok(None),
        Err(_) => return Err(PANIC.to_owned()),
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
    if lines.is_empty() { Ok(Some(model)) } else { Err(lines.join("\n")) }
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
