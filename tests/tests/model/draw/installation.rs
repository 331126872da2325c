//! An installation by lot.

use super::{ACCOUNTS, DOMAINS, Lot, MODULES};
use conformance::model::time::instant_text;
use serde_json::{Map, Value, json};

impl Lot {
    pub(super) fn installation(&mut self, offset: i64) -> Value {
        let count = usize::try_from(self.between(0, 6)).expect("a small number");
        let mut accounts: Vec<Value> =
            ACCOUNTS[..count].iter().map(|id| self.account(id)).collect();
        if self.percent(50) {
            accounts.reverse();
        }
        let mut it = json!({ "accounts": accounts, "utcOffsetMinutes": offset });
        if self.percent(40) {
            let limit = |lot: &mut Self| lot.percent(70).then(|| lot.between(0, 4));
            it["domains"] = DOMAINS
                .iter()
                .map(|name| match limit(self) {
                    Some(seats) => json!({ "name": name, "seatLimit": seats }),
                    None => json!({ "name": name }),
                })
                .collect();
        }
        if self.percent(30) {
            it["extensions"] = self.between(0, 6).into();
        }
        if self.percent(75) {
            it["referenceId"] = if self.percent(80) { "M1" } else { "M2" }.into();
        }
        if self.percent(20) {
            it["mismatchSince"] = instant_text(self.earlier(4)).into();
        }
        if self.percent(20) {
            it["transfersUsed"] = self.between(0, 3).into();
        }
        if self.percent(50) {
            (it["host"], it["ip"]) = ("mail.engines.example".into(), "192.0.2.7".into());
        }
        if self.percent(40) {
            it["build"] = json!({ "released": self.day() });
        }
        let mut contact = json!({ "reachable": self.percent(70) });
        if self.percent(40) {
            contact["lastSuccess"] = instant_text(self.earlier(8)).into();
        }
        if self.percent(25) {
            contact["firstFailure"] = instant_text(self.earlier(8)).into();
        }
        if self.percent(25) {
            contact["servicesRestarted"] = instant_text(self.earlier(4)).into();
        }
        it["contact"] = contact;
        if self.percent(30) {
            let mut machines: Vec<Value> = (0..3).map(|_| self.deployment()).collect();
            machines.sort_by_key(|machine| machine["id"].to_string());
            machines.dedup_by_key(|machine| machine["id"].to_string());
            it["deployments"] = machines.into();
        }
        if self.percent(20) {
            let messages = self.between(0, 60);
            let day = self.day();
            it["smtpTraffic"] = json!([{ "day": day, "messages": messages }]);
        }
        if self.percent(15) {
            it["latestSeen"] = instant_text(self.hour()).into();
        }
        it
    }

    pub(super) fn account(&mut self, id: &str) -> Value {
        let mut account = json!({ "id": id });
        if self.percent(15) {
            account["kind"] = self.word(&["alias", "resource", "built-in-administrator"]).into();
        }
        if self.percent(12) {
            account["enabled"] = false.into();
        }
        if self.percent(40) {
            account["source"] = self.word(&["local", "directory", "import"]).into();
        }
        if self.percent(50) {
            account["domain"] = self.word(&DOMAINS).into();
        }
        // Where a policy that counts mailboxes comes after one that counts logins, nobody says in
        // which order those stand who only count from then on.
        if self.one_policy && self.percent(10) {
            account["loginAccess"] = false.into();
        }
        if self.percent(50) {
            account["created"] = instant_text(self.earlier(5)).into();
        }
        if self.percent(30) {
            account["connected"] = self.percent(60).into();
        }
        if self.percent(30) {
            account["lastLogin"] = instant_text(self.earlier(5)).into();
        }
        if self.percent(30) {
            account["devices"] = self.between(0, 7).into();
        }
        if self.percent(30) {
            account["extensions"] = self.between(0, 5).into();
        }
        let mut accesses = Map::new();
        for module in &MODULES[..4] {
            if self.percent(30) {
                let known = self.percent(60).then(|| instant_text(self.earlier(4)));
                accesses.insert((*module).to_owned(), json!(known));
            }
        }
        if !accesses.is_empty() {
            account["firstAccess"] = accesses.into();
        }
        account
    }

    pub(super) fn deployment(&mut self) -> Value {
        let roles = ["production", "standby", "migration", "high-availability"];
        let mut deployment = json!({
            "id": self.word(&["x", "y", "z"]), "role": self.word(&roles),
            "serviceOn": self.percent(50), "traffic": self.percent(50),
            "cables": self.between(0, 2),
        });
        if self.percent(50) {
            deployment["since"] = instant_text(self.earlier(3)).into();
        }
        deployment
    }
}
