//! A license by lot.

use super::super::known;
use super::{DOMAINS, Lot, MACHINES, MODULES, ORDERS};
use conformance::model::time::{DAY, HOUR, instant_text};
use serde_json::{Value, json};

impl Lot {
    /// A license; what comes to be installed later can be anything, what is there counts.
    pub(super) fn license(&mut self, order: &str, is_first: bool) -> Value {
        let kind = match order {
            "BASE" | "SECOND" if known::TRIAL_BESIDE_PURCHASE && self.percent(80) => "base",
            "BASE" | "SECOND" if known::TRIAL_BESIDE_PURCHASE => "trial",
            "BASE" | "SECOND" => self.trunk,
            "ADD" | "ADD2" => "add-on",
            "RENEW" => "renewal",
            "UP" if known::TRIAL_BESIDE_PURCHASE || self.trunk != "trial" => "upgrade",
            "BRIDGE" => "bridge",
            _ => self.word(&[self.trunk, "add-on", "renewal"]),
        };
        let mut issued = self.earlier(12);
        if self.product == "kerio-connect" && self.percent(50) {
            issued -= 1200 * DAY;
        }
        while !self.issued.insert((order.to_owned(), issued)) {
            issued -= HOUR;
        }
        let mut license = json!({
            "issuer": "Example Mail Ltd", "orderId": order, "kind": kind,
            "product": self.product, "issued": instant_text(issued),
            "licensee": { "name": "Ada", "email": "ada@engines.example" },
        });
        if !["base", "trial"].contains(&kind) || self.percent(5) {
            let previous = if self.percent(80) { "BASE" } else { self.word(&ORDERS) };
            let previous = if previous == order { "OTHER" } else { previous };
            license["previousOrderId"] = previous.into();
        }
        if self.product != "kerio-connect" || self.percent(30) {
            license["policy"] = self.policy.clone();
            if self.percent(15) {
                license["policy"] = self.word(self.presets).into();
            }
        }
        if self.percent(50) {
            let machine = if self.percent(80) { "M1" } else { self.word(&MACHINES) };
            license["referenceId"] = machine.into();
        }
        if self.percent(if is_first { 20 } else { 10 }) {
            license["notBefore"] = instant_text(self.hour()).into();
        }
        if self.percent(40) {
            license["licenseExpires"] = self.day().into();
        }
        if self.percent(60) && (known::TRIAL_WITH_MAINTENANCE || self.trunk != "trial") {
            license["maintenanceExpires"] = self.day().into();
        }
        if !["renewal", "bridge"].contains(&kind) || self.percent(30) {
            license["modules"] = self.modules();
        }
        if self.percent(25) {
            let (period, grace) = (self.between(1, 6), self.between(1, 3));
            license["revalidation"] = json!({ "periodDays": period, "graceDays": grace });
        }
        if self.percent(20) {
            let limits = DOMAINS.map(|name| json!({ "domain": name, "seats": self.between(0, 4) }));
            license["domainLimits"] = json!(limits);
        }
        license
    }

    pub(super) fn later_license(&mut self) -> Value {
        if !self.drawn.is_empty() && self.percent(25) {
            return self.dice.of(&self.drawn).clone();
        }
        let order = self.word(&ORDERS);
        let mut license = self.license(order, false);
        match self.between(1, 20) {
            1 => license["product"] = "other".into(),
            2 => license["policy"] = "nobody-s".into(),
            _ => self.drawn.push(license.clone()),
        }
        license
    }

    pub(super) fn modules(&mut self) -> Value {
        let mut modules = Vec::new();
        for id in MODULES {
            if !self.percent(if id == "server" { 85 } else { 35 }) {
                continue;
            }
            let category = if id == "outlook-sync" { "client" } else { "server" };
            let mut module = json!({ "id": id, "category": category });
            module["seats"] =
                if self.percent(8) { "unlimited".into() } else { self.between(0, 5).into() };
            if self.percent(20) {
                module["extraSeats"] = self.between(1, 3).into();
            }
            if self.percent(15) {
                module["expires"] = self.day().into();
            }
            modules.push(module);
        }
        modules.into()
    }
}
