//! Scenarios by lot: small numbers and few hours, so that things meet.

mod dice;
mod event;
mod installation;
mod license;
mod policy;

use conformance::model::time::{DAY, HOUR, Zone, day_text, instant, instant_text};
use dice::Dice;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const KERIO: [&str; 6] = [
    "kerio-connect",
    "kerio-connect-grace",
    "kerio-control",
    "kerio-operator",
    "kerio-workspace",
    "trial",
];
const ICEWARP: [&str; 2] = ["icewarp", "icewarp-7-days"];
const MODULES: [&str; 7] =
    ["server", "im", "groupware", "web-filter", "activesync", "antivirus", "outlook-sync"];
const ACCOUNTS: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];
const DOMAINS: [&str; 2] = ["one.example", "two.example"];
const MACHINES: [&str; 3] = ["M1", "M2", "M3"];
const ORDERS: [&str; 7] = ["BASE", "ADD", "ADD2", "RENEW", "UP", "BRIDGE", "SECOND"];

/// What a case is drawn from.
struct Lot {
    dice: Dice,
    zone: Zone,
    from: i64,
    until: i64,
    /// Hours at which more happens than at others.
    hot: Vec<i64>,
    presets: &'static [&'static str],
    policy: Value,
    product: &'static str,
    /// Whether the scenario names the policy: then no license brings another.
    one_policy: bool,
    /// Each order was issued at any instant but once.
    issued: BTreeSet<(String, i64)>,
    /// Every license so far: it may come once more.
    drawn: Vec<Value>,
}

/// The scenario of a number.
pub(crate) fn scenario(number: u64) -> Value {
    let mut dice = Dice(number);
    let offset = if dice.percent(40) { 0 } else { dice.between(-12, 14) * 60 };
    let zone = Zone { ahead: offset * 60 };
    let mut from = instant("2026-03-01T00:00:00Z") + dice.between(0, 47) * HOUR;
    if dice.percent(25) {
        from = zone.midnight_from(from);
    }
    let days = if dice.percent(80) { dice.between(5, 12) } else { dice.between(13, 40) };
    let until = from + days * DAY + dice.between(0, 23) * HOUR;
    let mut hot = vec![from];
    for _ in 0..4 {
        let hour = from + dice.between(0, (until - from) / HOUR - 1) * HOUR;
        hot.push(if dice.percent(50) { zone.midnight_from(hour) } else { hour });
    }
    let presets: &[&str] = if dice.percent(50) { &KERIO } else { &ICEWARP };
    let policy = policy::policy(&mut dice, presets);
    let product = if dice.percent(10) { "kerio-connect" } else { "mail" };
    let (issued, drawn) = (BTreeSet::new(), Vec::new());
    Lot { dice, zone, from, until, hot, presets, policy, product, one_policy: false, issued, drawn }
        .scenario(offset)
}

impl Lot {
    fn percent(&mut self, share: i64) -> bool {
        self.dice.percent(share)
    }

    fn between(&mut self, least: i64, most: i64) -> i64 {
        self.dice.between(least, most)
    }

    fn word(&mut self, words: &[&'static str]) -> &'static str {
        self.dice.of::<&str>(words)
    }

    /// An hour of the story.
    fn hour(&mut self) -> i64 {
        let hours = (self.until - self.from) / HOUR;
        let hour = if self.percent(50) {
            *self.dice.of(&self.hot)
        } else {
            self.from + self.between(0, hours - 1) * HOUR
        };
        hour.clamp(self.from, self.until - HOUR)
    }

    /// An hour of up to so many days before the story.
    fn earlier(&mut self, days: i64) -> i64 {
        let hours = self.between(0, days * 24);
        // Often at the time of day of something that happens.
        let hour = *self.dice.of(&self.hot);
        if self.percent(40) {
            self.from - (self.from - hour).rem_euclid(DAY) - hours / 24 * DAY
        } else {
            self.from - hours * HOUR
        }
    }

    /// A day on which something can end: it does so at an hour of the story, or near it.
    fn day(&mut self) -> String {
        let hour = self.hour() + self.between(-3, 4) * DAY;
        day_text(self.zone.day(hour))
    }

    fn scenario(mut self, offset: i64) -> Value {
        let mut scenario = json!({
            "from": instant_text(self.from), "until": instant_text(self.until),
        });
        let mut licenses = Vec::new();
        if self.percent(95) {
            licenses.push(self.license("BASE", true));
            for _ in 0..self.between(0, 3) {
                let order = self.word(&ORDERS);
                licenses.push(self.license(order, true));
            }
        }
        if licenses.is_empty() || self.percent(60) {
            scenario["policy"] = self.policy.clone();
        }
        if licenses.is_empty() || self.percent(70) {
            scenario["product"] = self.product.into();
            if self.percent(5) {
                let mut other = self.license("OTHER", true);
                other["product"] = "other".into();
                licenses.push(other);
            }
        }
        if self.percent(5) {
            scenario["revoked"] = json!([self.word(&ORDERS)]);
        }
        // Without a license nobody says which policy there is, so the scenario must.
        let counts = |it: &Value| {
            it["orderId"] == "BASE"
                && it["product"] == self.product
                && ["previousOrderId", "notBefore"].iter().all(|name| it[*name].is_null())
        };
        if !licenses.iter().any(counts) || !scenario["revoked"].is_null() {
            scenario["policy"] = self.policy.clone();
        }
        self.one_policy = !scenario["policy"].is_null();
        self.drawn.extend(licenses.iter().cloned());
        scenario["licenses"] = licenses.into();
        scenario["installation"] = self.installation(offset);
        let events: Vec<Value> = (0..self.between(2, 16)).map(|_| self.event()).collect();
        scenario["events"] = events.into();
        scenario
    }
}
