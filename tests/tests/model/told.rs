//! What the core tells, in the shape in which the model tells it.

use conformance::model::time::instant;
use conformance::model::{Row, State, Story};
use licentia_verifier::assess::Fact;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A timeline as a story.
pub(crate) fn story(timeline: &Value) -> Story {
    let mut changes: BTreeSet<i64> = BTreeSet::new();
    for (list, name) in [("segments", "from"), ("seats", "at"), ("accounts", "at")] {
        changes.extend(items(timeline, list).iter().map(|item| at(item, name)));
    }
    let mut state = State::default();
    let mut states: Vec<(i64, State)> = Vec::new();
    for t in changes {
        let of_now = |list: &str, name: &str| {
            let items = items(timeline, list).iter().filter(move |item| at(item, name) == t);
            items.cloned().collect::<Vec<_>>()
        };
        of_now("segments", "from").iter().for_each(|segment| read_segment(segment, &mut state));
        of_now("seats", "at").iter().for_each(|count| read_row(count, &mut state));
        of_now("accounts", "at").iter().for_each(|change| read_seat(change, &mut state));
        if states.last().is_none_or(|(_, last)| *last != state) {
            states.push((t, state.clone()));
        }
    }
    let log = items(timeline, "log").iter().map(|line| (at(line, "at"), entry(line))).collect();
    Story {
        states,
        notices: items(timeline, "notices").to_vec(),
        log,
        outcomes: items(timeline, "outcomes").to_vec(),
        notes: items(timeline, "notes").to_vec(),
    }
}

fn items<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

fn at(value: &Value, name: &str) -> i64 {
    instant(value[name].as_str().expect("an instant"))
}

fn word(value: &Value) -> String {
    value.as_str().expect("a word").to_owned()
}

fn entry(line: &Value) -> &'static str {
    const ENTRIES: [&str; 4] =
        ["revalidation-failed", "emergency-began", "services-stopping", "traffic-delayed"];
    let entry = ENTRIES.into_iter().find(|entry| line["entry"] == *entry);
    entry.unwrap_or_else(|| panic!("{line} has no entry that the model knows"))
}

fn read_segment(segment: &Value, state: &mut State) {
    let levels = |name: &str| -> BTreeMap<String, String> {
        let all = segment[name].as_object().into_iter().flatten();
        all.map(|(name, allowance)| (name.clone(), word(&allowance["level"]))).collect()
    };
    state.status = word(&segment["status"]);
    state.display = word(&segment["display"]);
    state.functions = levels("functions");
    state.modules = levels("modules");
    let finding = |finding: &Value| {
        let code = Fact::CODES.iter().find(|(code, _)| finding["code"] == *code);
        let subject = ["orderId", "module", "domain", "case", "breach"]
            .into_iter()
            .find_map(|name| finding[name].as_str())
            .unwrap_or_default();
        (code.expect("a code").0, subject.to_owned())
    };
    state.findings = items(segment, "findings").iter().map(finding).collect();
}

fn read_row(count: &Value, state: &mut State) {
    let number = |name: &str| count[name].as_i64().expect("a number");
    let row = Row {
        seats: count["seats"].as_i64(),
        used: number("used"),
        full: number("full"),
        trial: number("trial"),
        kept: number("kept"),
        refused: number("refused"),
    };
    state.seats.insert(word(&count["module"]), row);
}

fn read_seat(change: &Value, state: &mut State) {
    let key = (word(&change["account"]), word(&change["module"]));
    let seat = word(&change["seat"]);
    if seat == "none" {
        state.accounts.remove(&key);
    } else {
        let until = change["until"].as_str().map(instant);
        state.accounts.insert(key, (seat, until));
    }
}
