//! An event by lot.

use super::super::known;
use super::{ACCOUNTS, Lot, MACHINES, MODULES, ORDERS};
use conformance::model::time::{HOUR, instant_text};
use serde_json::{Value, json};

impl Lot {
    pub(super) fn event(&mut self) -> Value {
        const KINDS: [(&str, i64); 22] = [
            ("outage-began", 10),
            ("outage-ended", 6),
            ("account-created", 10),
            ("account-removed", 4),
            ("account-disabled", 5),
            ("account-enabled", 5),
            ("first-access", 16),
            ("service-switched-off", 4),
            ("service-switched-on", 4),
            ("license-bought", 4),
            ("license-installed", 8),
            ("activated-offline", 4),
            ("revalidated-by-hand", 4),
            ("build-installed", 3),
            ("machine-moved", 4),
            ("standby-promoted", 2),
            ("deployment-changed", 4),
            ("deployment-removed", 2),
            ("traffic", 6),
            ("clock-set", 3),
            ("services-restarted", 4),
            ("license-revoked", 2),
        ];
        let mut place = self.between(0, KINDS.iter().map(|(_, weight)| weight).sum::<i64>() - 1);
        let mut kind = KINDS[0].0;
        for (name, weight) in KINDS {
            kind = name;
            if place < weight {
                break;
            }
            place -= weight;
        }
        let mut event = json!({ "at": instant_text(self.hour()), "event": kind });
        if self.percent(2) {
            event["at"] = instant_text(self.from - HOUR).into();
        }
        match kind {
            "services-restarted" if !known::RESTART_AT_MIDNIGHT => {
                let hour = self.hour();
                let no_midnight = |hour: &i64| !self.zone.is_midnight(*hour);
                let hour = [hour, hour + HOUR, hour - HOUR].into_iter().find(no_midnight);
                event["at"] = instant_text(hour.expect("an hour")).into();
            }
            "account-created" => {
                let id = self.word(&ACCOUNTS);
                event["account"] = self.account(id);
            }
            "account-removed" | "account-disabled" | "account-enabled" => {
                event["account"] = self.word(&ACCOUNTS).into();
            }
            "first-access" => {
                event["account"] = self.word(&ACCOUNTS).into();
                if self.percent(80) {
                    event["module"] = self.word(&MODULES[..4]).into();
                }
            }
            "service-switched-off" | "service-switched-on" => {
                event["module"] = self.word(&MODULES[..4]).into();
                if self.percent(70) {
                    event["account"] = self.word(&ACCOUNTS).into();
                }
            }
            "license-bought" | "license-installed" => event["license"] = self.later_license(),
            "activated-offline" => {
                if self.percent(40) {
                    event["license"] = self.later_license();
                } else if self.percent(60) {
                    event["orderId"] = self.word(&ORDERS).into();
                }
            }
            "build-installed" => event["released"] = self.day().into(),
            "machine-moved" => event["referenceId"] = self.word(&MACHINES).into(),
            "standby-promoted" | "deployment-removed" => {
                event["deployment"] = self.word(&["x", "y", "z"]).into();
            }
            "deployment-changed" => event["deployment"] = self.deployment(),
            "traffic" => event["messages"] = self.between(0, 40).into(),
            "clock-set" => event["to"] = instant_text(self.hour()).into(),
            "license-revoked" => event["orderId"] = self.word(&ORDERS).into(),
            _ => {}
        }
        event
    }
}
