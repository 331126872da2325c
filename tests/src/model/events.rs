//! What each event does to the facts.

use super::facts::{Account, Deployment, License, moment, number, text};
use super::levels;
use super::time::{day, day_text};
use super::world::World;
use serde_json::{Value, json};

impl World {
    /// Something happens at `t`.
    pub(super) fn happen(&mut self, t: i64, index: usize, event: &Value) {
        self.begin(t);
        self.seen = self.seen.max(t + self.shift);
        let had_effect = match event["event"].as_str().unwrap_or_default() {
            "outage-began" => self.reach(false),
            "outage-ended" => self.reach(true),
            "account-created" => self.create(t, index, &event["account"]),
            "account-removed" => self.remove(index, event),
            "account-disabled" => self.enable(index, event, false),
            "account-enabled" => self.enable(index, event, true),
            "first-access" => self.first_access(t, index, event),
            "service-switched-off" => self.switch(index, event, false),
            "service-switched-on" => self.switch(index, event, true),
            "license-bought" => self.buy(t, &event["license"]),
            "license-installed" => {
                let license = License::read(&event["license"], &self.policies);
                self.enter(t, index, license);
                true
            }
            "activated-offline" => {
                if event["license"].is_null() {
                    self.enter_again(t, index, text(event, "orderId"));
                } else {
                    self.enter(t, index, License::read(&event["license"], &self.policies));
                }
                true
            }
            "revalidated-by-hand" => {
                self.revalidate_by_hand(t, index);
                true
            }
            "build-installed" => self.install_build(t, index, event),
            "machine-moved" => self.move_machine(event),
            "standby-promoted" => self.promote(index, event),
            "deployment-changed" => self.change_deployment(t, &event["deployment"]),
            "deployment-removed" => {
                if self.knows_deployment(index, event) {
                    let id = &event["deployment"];
                    self.deployments.retain(|it| *id != it.id);
                }
                true
            }
            "traffic" => self.pass(t, number(event, "messages")),
            "clock-set" => {
                self.shift = moment(event, "to").expect("an instant") - t;
                true
            }
            "services-restarted" => self.restart(t),
            "license-revoked" => {
                self.revoked.extend(text(event, "orderId"));
                true
            }
            other => panic!("`{other}` is no event"),
        };
        if !had_effect {
            self.outcome(t, Some(index), "no-effect", Value::Null);
        }
        self.follow(t);
    }

    fn reach(&mut self, reachable: bool) -> bool {
        self.reachable = reachable;
        true
    }

    /// SEAT-8, SEAT-10: why an account cannot be made.
    fn bars_creation(&self, t: i64, account: &Account) -> Option<Value> {
        if account.source != "local" || !account.is_enabled_user() {
            return None;
        }
        if levels::bars_accounts(&self.state(t).findings) {
            return Some(json!({ "reason": "blocked" }));
        }
        let used = self.seats_needed();
        if let Some(seats) = self.server_seats()
            && !self.policy.by_trial_seats()
            && seats <= used
        {
            return Some(json!({ "reason": "seats-full", "used": used, "seats": seats }));
        }
        let (used, limit, limited_by) = self.domain(account.domain.as_deref()?)?;
        (limit <= used).then(|| {
            json!({
                "reason": "domain-full", "used": used, "limit": limit, "limitedBy": limited_by,
            })
        })
    }

    fn create(&mut self, t: i64, index: usize, account: &Value) -> bool {
        let told = account;
        let account = Account::read(told, t, self.sequence);
        self.sequence += 1;
        let id = account.id.clone();
        if self.accounts.contains_key(&id) {
            self.note("account-exists", json!({ "event": index, "account": id }));
            return true;
        }
        if let Some(reason) = self.bars_creation(t, &account) {
            let more = json!({ "account": id, "reason": reason });
            self.outcome(t, Some(index), "creation-refused", more);
            return true;
        }
        self.note_future_access(t, told);
        self.accounts.insert(id.clone(), account);
        self.join(&id);
        true
    }

    /// Whether the account of an event is there; it is noted if not.
    fn knows_account(&mut self, index: usize, id: &str) -> bool {
        let is_there = self.accounts.contains_key(id);
        if !is_there {
            self.note("unknown-account", json!({ "event": index, "account": id }));
        }
        is_there
    }

    /// Whether the machine of an event is there; it is noted if not.
    fn knows_deployment(&mut self, index: usize, event: &Value) -> bool {
        let id = &event["deployment"];
        let is_there = self.deployments.iter().any(|it| *id == it.id);
        if !is_there {
            self.note("unknown-deployment", json!({ "event": index, "deployment": id }));
        }
        is_there
    }

    fn remove(&mut self, index: usize, event: &Value) -> bool {
        let id = text(event, "account").unwrap_or_default();
        if self.knows_account(index, &id) {
            self.leave(&id);
            self.accounts.remove(&id);
        }
        true
    }

    fn enable(&mut self, index: usize, event: &Value, enabled: bool) -> bool {
        let id = text(event, "account").unwrap_or_default();
        if !self.knows_account(index, &id) {
            return true;
        }
        let Some(account) = self.accounts.get_mut(&id) else { return true };
        let changes = account.enabled != enabled;
        account.enabled = enabled;
        if enabled {
            self.join(&id);
        } else {
            self.leave(&id);
        }
        changes
    }

    /// SEAT-10, SEAT-20: an account connects.
    fn first_access(&mut self, t: i64, index: usize, event: &Value) -> bool {
        let id = text(event, "account").unwrap_or_default();
        let module = text(event, "module").unwrap_or_else(|| "server".to_owned());
        if !self.knows_account(index, &id) {
            return true;
        }
        let Some(account) = self.accounts.get_mut(&id) else { return true };
        if !account.is_enabled_user() {
            return false;
        }
        // Whoever uses a module besides the server has not connected to the server by that.
        account.connected |= module == "server";
        account.active.insert(module.clone());
        account.first_access.entry(module).or_insert((t, self.sequence));
        self.sequence += 1;
        self.join(&id);
        true
    }

    /// SEAT-7, SEAT-25: a service is switched, for one account or for all users.
    fn switch(&mut self, index: usize, event: &Value, on: bool) -> bool {
        let module = text(event, "module").unwrap_or_default();
        let one = text(event, "account");
        if one.as_ref().is_some_and(|id| !self.knows_account(index, id)) {
            return true;
        }
        let mut changes = false;
        for account in self.accounts.values_mut() {
            let is_meant = match &one {
                Some(id) => account.id == *id,
                None => account.kind == "user",
            };
            if is_meant && on {
                changes |= account.active.insert(module.clone());
            } else if is_meant {
                changes |= account.active.remove(&module);
            }
        }
        changes
    }

    fn buy(&mut self, t: i64, license: &Value) -> bool {
        let license = License::read(license, &self.policies);
        let pending = self.bought.iter().map(|(bought, _)| bought);
        let is_known = self.licenses.iter().chain(pending).any(|it| it.order == license.order);
        if !is_known {
            self.bought.push((license, t));
        }
        !is_known
    }

    /// TERM-6: a build is installed if its updates were paid for, and nothing else stops updates.
    fn install_build(&mut self, t: i64, index: usize, event: &Value) -> bool {
        let released = event["released"].as_str().map(day).expect("a day");
        let mut findings = self.state(t).findings;
        let by_date = ["maintenance-lapsed", "build-after-maintenance"];
        findings.retain(|(code, _)| !by_date.contains(code));
        let paid_until = self.held().and_then(|held| held.maintenance_expires);
        let is_late = paid_until.is_some_and(|last_day| last_day < released);
        let no_updates = levels::function(&findings, "product-updates") == "blocked";
        if no_updates || is_late && !self.is_evaluation() {
            let more = json!({ "released": day_text(released) });
            self.outcome(t, Some(index), "build-refused", more);
        } else {
            self.build = Some(released);
        }
        true
    }

    /// ACT-5: another machine; a license that is not bound to one counts its moves.
    fn move_machine(&mut self, event: &Value) -> bool {
        let to = text(event, "referenceId");
        let moves = self.reference.is_some() && self.reference != to;
        if moves && !self.policy.by_machine() {
            self.transfers_used += 1;
        }
        self.reference = to;
        true
    }

    fn promote(&mut self, index: usize, event: &Value) -> bool {
        if self.knows_deployment(index, event) {
            let id = &event["deployment"];
            for machine in self.deployments.iter_mut().filter(|it| *id == it.id) {
                "production".clone_into(&mut machine.role);
                (machine.service_on, machine.traffic) = (true, true);
            }
        }
        true
    }

    /// DUP-1: a machine that is added has the license since then, if nothing else is said.
    fn change_deployment(&mut self, t: i64, deployment: &Value) -> bool {
        let new = Deployment::read(deployment);
        let known = self.deployments.iter().position(|it| it.id == new.id);
        let since = known.map_or(Some(t), |place| self.deployments[place].since);
        let new = Deployment { since: new.since.or(since), ..new };
        match known {
            Some(place) => self.deployments[place] = new,
            None => self.deployments.push(new),
        }
        true
    }

    /// SMTP-1, SMTP-2: messages pass, and are late if there were too many.
    fn pass(&mut self, t: i64, messages: i64) -> bool {
        *self.traffic.entry(self.zone.day(t)).or_default() += messages;
        if self.delays(t) {
            self.log(t, "traffic-delayed");
        }
        true
    }

    /// REVAL-5: somebody starts the services again, until the next midnight.
    fn restart(&mut self, t: i64) -> bool {
        let changes = self.stopped;
        if changes {
            (self.stopped, self.restarted_at) = (false, Some(t));
        }
        changes
    }
}
