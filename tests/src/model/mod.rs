//! A reference model: what the rules say of a scenario, hour by hour.
//!
//! It shares nothing with the core, not even its dates: it reads the JSON of a scenario, keeps
//! plain facts in maps and lists, and goes through the time in steps of one hour. At each step it
//! applies the events of that hour in their order, lets the server ask for revalidation if it is
//! time to, and asks every rule afresh. So it is slow, sees only whole hours, and can be checked
//! by reading, rule by rule:
//!
//! * [`facts`](self): `facts` reads the JSON, `time` counts days, `holding` says what is held.
//! * `world` has the facts of one moment, `events` and `activation` change them, `contact` asks
//!   the license server.
//! * `seats` says who has a seat, `findings` what there is to say, `levels` what works.
//!
//! What it is told must lie on whole hours, and the installation's midnights must too.

mod activation;
mod contact;
mod events;
mod facts;
mod findings;
mod holding;
mod levels;
mod seats;
mod story;
pub mod time;
mod world;

pub use facts::Policies;
pub use findings::Finding;
pub use story::{Row, State, Story};

use facts::{list, moment};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use time::{DAY, HOUR, day_text, instant_text};
use world::World;

/// Plays a scenario; `presets` are complete policies by id.
///
/// # Panics
/// If the scenario is not one, or nobody knows a policy of the licenses that are there at first.
#[must_use]
pub fn play(scenario: &Value, presets: &Policies) -> Story {
    let [from, until] = ["from", "until"].map(|name| moment(scenario, name).expect("an instant"));
    let mut events: Vec<(i64, usize, &Value)> = (0..)
        .zip(list(scenario, "events"))
        .map(|(index, event)| (moment(event, "at").expect("an instant"), index, event))
        .collect();
    let mut world = World::new(scenario, presets);
    for (at, index, _) in events.extract_if(.., |(at, ..)| !(from..until).contains(at)) {
        let more = json!({ "event": index, "at": instant_text(at) });
        world.note("event-outside", more);
    }
    if !events.is_sorted_by_key(|(at, ..)| *at) {
        world.note("events-sorted", Value::Null);
    }
    events.sort_by_key(|(at, ..)| *at);
    let mut events = events.into_iter().peekable();

    for t in (from..until).step_by(HOUR as usize) {
        while let Some((_, index, event)) = events.next_if(|(at, ..)| *at == t) {
            world.happen(t, index, event);
        }
        world.follow(t);
        world.seat_who_waits();
        world.attempt(t);
        world.compare_machines(t);
        world.stop_what_must_stop(t);
        let state = world.state(t);
        world.notices(t, &state);
        if world.story.states.last().is_none_or(|(_, last)| *last != state) {
            world.story.states.push((t, state));
        }
    }
    world.story
}

impl World {
    /// What is so at `t`: every rule, asked afresh.
    fn state(&self, t: i64) -> State {
        let seats = self.account_seats(t);
        let rows = self.rows(&seats);
        let findings = self.findings(t, &rows);
        let modules = self.held().into_iter().flat_map(|held| held.modules.values());
        let level = |it: &facts::Module| {
            (it.id.clone(), levels::module(&findings, &it.id, &it.category).to_owned())
        };
        State {
            status: levels::status(&findings).to_owned(),
            display: levels::display(&findings).to_owned(),
            functions: levels::functions(&findings),
            modules: modules.map(level).collect(),
            accounts: seats
                .into_iter()
                .map(|(of, (seat, end))| (of, (seat.to_owned(), end)))
                .collect(),
            seats: rows,
            findings,
        }
    }

    /// Messages of `t`, after all else.
    fn notices(&mut self, t: i64, state: &State) {
        let runs = state.status != "stopped";
        // TERM-7.
        let held = self.held();
        let days = held.and_then(|held| Some((held.maintenance_expires?, held.end)));
        if let Some((last_day, end)) = days.filter(|_| runs && !self.is_evaluation()) {
            for days in self.policy.notice_days.clone() {
                if t == self.zone.end(last_day) - days * DAY {
                    let ends = end.is_some_and(|end| end <= self.zone.end(last_day));
                    let last_day = day_text(last_day);
                    let more = json!({ "days": days, "lastDay": last_day, "endsLicense": ends });
                    self.notice(t, "maintenance-ending", json!(["postmaster"]), more);
                }
            }
        }
        // TERM-8.
        for (license, bought) in self.bought.clone() {
            if runs && t == bought + self.policy.update_delay_hours * HOUR {
                let more = json!({ "orderId": license.order });
                self.notice(t, "update-overdue", json!(["administrator"]), more);
            }
        }
        self.revalidation_notices(t);
        // SEAT-22.
        let mut trials: BTreeMap<&str, Vec<(i64, usize, &str)>> = BTreeMap::new();
        for ((id, module), (seat, _)) in &state.accounts {
            if seat == "trial" {
                let (access, sequence) = self.accounts[id].first_access[module];
                trials.entry(module).or_default().push((access, sequence, id));
            }
        }
        if runs && self.zone.is_midnight(t) && !trials.is_empty() {
            let in_order = |(module, mut accounts): (&str, Vec<(i64, usize, &str)>)| {
                accounts.sort_unstable();
                let ids = accounts.into_iter().map(|(.., id)| id.to_owned()).collect();
                (module.to_owned(), ids)
            };
            let modules: BTreeMap<String, Vec<String>> = trials.into_iter().map(in_order).collect();
            let more = json!({ "modules": modules });
            self.notice(t, "trial-seats", json!(["administrator"]), more);
        }
    }

    /// A message goes out.
    fn notice(&mut self, t: i64, subject: &str, recipients: Value, mut more: Value) {
        more["at"] = instant_text(t).into();
        more["subject"] = subject.into();
        more["recipients"] = recipients;
        self.story.notices.push(more);
    }
}
