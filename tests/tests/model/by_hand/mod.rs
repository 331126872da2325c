//! What the model says, and the core too, against expectations that were worked out by hand, rule
//! by rule.
//!
//! A span names the first hour at which something is so and the first at which it no longer is.

mod activation;
mod contact;
mod machines;
mod seats;
mod terms;

use conformance::model::time::instant_text;
use conformance::model::{Story, play};
use serde_json::{Value, json};

/// Everything that a story may differ in from an ordinary one: a license of order `BASE`, issued
/// on 1 January 2026 for 5 users, played from 1 March to 1 May 2026, at an offset of 0.
struct Tale(Value);

fn tale(policy: &str) -> Tale {
    Tale(json!({
        "from": "2026-03-01T00:00:00Z", "until": "2026-05-01T00:00:00Z",
        "product": "product", "policy": policy, "licenses": [license("BASE", "base", json!({}))],
        "installation": { "accounts": [] }, "events": [],
    }))
}

/// A license with some claims put in the place of others.
fn license(order: &str, kind: &str, claims: Value) -> Value {
    let mut license = json!({
        "issuer": "Example Mail Ltd", "orderId": order, "kind": kind, "product": "product",
        "policy": "kerio-control", "licensee": { "name": "Ada", "email": "ada@engines.example" },
        "issued": "2026-01-01T00:00:00Z", "maintenanceExpires": "2027-12-31",
        "modules": [{ "id": "server", "category": "server", "seats": 5 }],
    });
    merge(&mut license, claims);
    license
}

fn merge(whole: &mut Value, changes: Value) {
    for (name, value) in changes.as_object().into_iter().flatten() {
        whole[name] = value.clone();
    }
}

impl Tale {
    /// Fields of the policy that differ.
    fn policy(mut self, changes: Value) -> Self {
        let mut policy = json!({ "basedOn": self.0["policy"] });
        merge(&mut policy, changes);
        self.0["policy"] = policy;
        self
    }

    /// Claims of the first license that differ.
    fn base(mut self, claims: Value) -> Self {
        merge(&mut self.0["licenses"][0], claims);
        self
    }

    /// Another license that is there from the beginning.
    fn and(mut self, license: Value) -> Self {
        self.0["licenses"].as_array_mut().unwrap().push(license);
        self
    }

    /// Facts about the installation.
    fn at(mut self, facts: Value) -> Self {
        merge(&mut self.0["installation"], facts);
        self
    }

    /// Other members of the scenario.
    fn with(mut self, members: Value) -> Self {
        merge(&mut self.0, members);
        self
    }

    /// Something that happens on a day and an hour of 2026: `03-05 08`.
    fn event(mut self, at: &str, name: &str, members: Value) -> Self {
        let mut event = json!({ "at": when(at), "event": name });
        merge(&mut event, members);
        self.0["events"].as_array_mut().unwrap().push(event);
        self
    }

    fn play(self) -> Story {
        let presets = crate::all_presets();
        assert_eq!(crate::difference(&self.0, &presets), None, "{}", self.0);
        play(&self.0, &presets)
    }
}

/// `03-05 08` as an instant.
fn when(at: &str) -> String {
    let (day, hour) = at.split_once(' ').expect("a day and an hour");
    format!("2026-{day}T{hour}:00:00Z")
}

/// An instant of 2026 as a day and an hour.
fn told(at: i64) -> String {
    let text = instant_text(at);
    assert!(text.starts_with("2026-") && text.ends_with(":00:00Z"), "{text}");
    text[5..13].replace('T', " ")
}

/// Spans in which something is so; one that lasts until the end of the story has an open end.
fn spans(story: &Story, is_so: impl Fn(&conformance::model::State) -> bool) -> Vec<String> {
    let mut spans: Vec<String> = Vec::new();
    let mut open = false;
    for (at, state) in &story.states {
        match (open, is_so(state)) {
            (false, true) => spans.push(format!("{} -", told(*at))),
            (true, false) => {
                let last = spans.last_mut().expect("an open span");
                last.push_str(&format!(" {}", told(*at)));
            }
            _ => {}
        }
        open = is_so(state);
    }
    spans
}

/// Spans of a finding, whatever it is about.
fn found(story: &Story, code: &str) -> Vec<String> {
    spans(story, |state| state.findings.iter().any(|(found, _)| *found == code))
}

/// Spans of a finding about something.
fn found_of(story: &Story, code: &str, subject: &str) -> Vec<String> {
    spans(story, |state| state.findings.iter().any(|it| it.0 == code && it.1 == subject))
}

/// Spans of a status.
fn status(story: &Story, status: &str) -> Vec<String> {
    spans(story, |state| state.status == status)
}

/// Spans in which a function is at a level.
fn level(story: &Story, function: &str, level: &str) -> Vec<String> {
    spans(story, |state| state.functions[function] == level)
}

/// Spans in which an account has a seat of a module.
fn seat(story: &Story, account: &str, module: &str, seat: &str) -> Vec<String> {
    let key = (account.to_owned(), module.to_owned());
    spans(story, |state| state.accounts.get(&key).is_some_and(|it| it.0 == seat))
}

/// Instants and subjects of all notices.
fn notices(story: &Story) -> Vec<String> {
    let line = |notice: &Value| {
        let at = notice["at"].as_str().unwrap();
        format!("{} {}", at[5..13].replace('T', " "), notice["subject"].as_str().unwrap())
    };
    story.notices.iter().map(line).collect()
}

/// Instants and outcomes, with reasons.
fn outcomes(story: &Story) -> Vec<String> {
    let line = |outcome: &Value| {
        let at = outcome["at"].as_str().unwrap();
        let mut line =
            format!("{} {}", at[5..13].replace('T', " "), outcome["outcome"].as_str().unwrap());
        let reasons = outcome["reasons"].as_array().into_iter().flatten();
        for reason in reasons.chain([&outcome["reason"]]) {
            line.extend(reason["reason"].as_str().map(|reason| format!(" {reason}")));
        }
        line
    };
    story.outcomes.iter().map(line).collect()
}

/// Instants and entries of the log.
fn log(story: &Story) -> Vec<String> {
    story.log.iter().map(|(at, entry)| format!("{} {entry}", told(*at))).collect()
}

/// An account of that id.
fn account(id: &str, facts: Value) -> Value {
    let mut account = json!({ "id": id });
    merge(&mut account, facts);
    account
}
