//! The facts at one moment, and what follows from them at once.

use super::facts::{
    Account, Deployment, License, Policies, Policy, list, moment, number, policy_of, text,
};
use super::holding::{Held, Licenses, Shelf};
use super::story::Story;
use super::time::{DAY, Zone, day, instant, instant_text};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Everything that is so at one moment.
pub(super) struct World {
    pub(super) policies: Policies,
    /// The policy of the scenario, which wins over those of licenses.
    pub(super) scenario_policy: Option<Rc<Policy>>,
    pub(super) product: Option<String>,
    pub(super) zone: Zone,
    pub(super) from: i64,

    pub(super) accounts: BTreeMap<String, Account>,
    pub(super) domains: BTreeMap<String, i64>,
    pub(super) extensions: i64,
    /// How many first accesses became known so far.
    pub(super) sequence: usize,
    /// Who connected, in the order in which they came, and whether each is in (SEAT-10).
    pub(super) line: Vec<(String, bool)>,

    pub(super) licenses: Vec<License>,
    pub(super) revoked: BTreeSet<String>,
    /// What was bought and has not arrived, and when it was bought (TERM-8).
    pub(super) bought: Vec<(License, i64)>,
    /// What the licenses come to.
    pub(super) found: Licenses,
    /// The policy in force.
    pub(super) policy: Rc<Policy>,

    pub(super) reference: Option<String>,
    pub(super) mismatch_since: Option<i64>,
    pub(super) transfers_used: i64,
    pub(super) build: Option<i64>,
    pub(super) deployments: Vec<Deployment>,
    /// Messages by day.
    pub(super) traffic: BTreeMap<i64, i64>,

    pub(super) host: Option<String>,
    pub(super) ip: Option<String>,
    pub(super) reachable: bool,
    /// Whether the license must be revalidated at all.
    pub(super) revalidates: bool,
    pub(super) failing_since: Option<i64>,
    pub(super) due: Option<i64>,
    pub(super) stopped: bool,
    pub(super) restarted_at: Option<i64>,

    /// What the clock shows beyond the time.
    pub(super) shift: i64,
    /// The latest time that it is known to have shown.
    pub(super) seen: i64,

    pub(super) story: Story,
}

impl World {
    /// The facts at the beginning.
    pub(super) fn new(scenario: &Value, presets: &Policies) -> Self {
        let (installation, from) = (&scenario["installation"], moment(scenario, "from").unwrap());
        let contact = &installation["contact"];
        let mut policies = presets.clone();
        for own in list(scenario, "policies") {
            policies.insert(text(own, "id").unwrap_or_default(), own.clone());
        }
        let licenses = list(scenario, "licenses").iter().map(|it| License::read(it, &policies));
        let licenses: Vec<License> = licenses.collect();
        let product = text(scenario, "product");
        let scenario_policy = match &scenario["policy"] {
            Value::Null => None,
            named => Some(policy_of(named, &policies).expect("a policy that is known")),
        };
        let mut accounts: Vec<&Value> = list(installation, "accounts").iter().collect();
        accounts.sort_by_key(|account| account["id"].as_str());
        let accounts: Vec<Account> = (0..)
            .zip(accounts)
            .map(|(sequence, account)| Account::read(account, from, sequence))
            .collect();
        let fallback = Rc::new(Policy::read(&policies["kerio-connect"]));
        let mut world = Self {
            scenario_policy,
            product,
            zone: Zone { ahead: number(installation, "utcOffsetMinutes") * 60 },
            from,
            sequence: accounts.len(),
            accounts: accounts.into_iter().map(|it| (it.id.clone(), it)).collect(),
            domains: list(installation, "domains")
                .iter()
                .filter_map(|it| Some((text(it, "name")?, it["seatLimit"].as_i64()?)))
                .collect(),
            extensions: number(installation, "extensions"),
            line: Vec::new(),
            licenses,
            revoked: list(scenario, "revoked")
                .iter()
                .filter_map(|order| order.as_str().map(str::to_owned))
                .collect(),
            bought: Vec::new(),
            found: Licenses::default(),
            policy: fallback,
            reference: text(installation, "referenceId"),
            mismatch_since: None,
            transfers_used: number(installation, "transfersUsed"),
            build: installation["build"]["released"].as_str().map(day),
            deployments: list(installation, "deployments").iter().map(Deployment::read).collect(),
            traffic: BTreeMap::new(),
            host: text(installation, "host"),
            ip: text(installation, "ip"),
            reachable: contact["reachable"].as_bool().unwrap_or(true),
            revalidates: false,
            failing_since: None,
            due: None,
            stopped: false,
            restarted_at: None,
            shift: 0,
            seen: moment(installation, "latestSeen").unwrap_or(from),
            story: Story::default(),
            policies,
        };
        for it in list(installation, "smtpTraffic") {
            let day = it["day"].as_str().map(day).expect("a day");
            *world.traffic.entry(day).or_default() += number(it, "messages");
        }
        for account in list(installation, "accounts") {
            world.note_future_access(from, account);
        }
        world.look(from);
        for order in world.found.left_out.clone() {
            let product = world.licenses.iter().find(|it| it.order == order);
            let product = product.map(|it| it.product.clone());
            world.note("other-product", json!({ "orderId": order, "product": product }));
        }
        if world.mismatch().is_some() {
            world.mismatch_since = Some(moment(installation, "mismatchSince").unwrap_or(from));
        }
        world.first_members();
        world.first_contact(contact);
        world.follow(from);
        world.compare_machines(from);
        world
    }

    pub(super) fn held(&self) -> Option<&Held> {
        self.found.held.as_ref()
    }

    /// An evaluation: there is no limit to anything (TRIAL-1).
    pub(super) fn is_evaluation(&self) -> bool {
        let admits = self.policy.over_limit == "admitted";
        self.held().is_some_and(|held| held.kind == "trial" || admits)
    }

    /// Which license is held at `t`, and under which policy.
    pub(super) fn look(&mut self, t: i64) {
        let shelf = Shelf {
            licenses: &self.licenses,
            revoked: &self.revoked,
            product: self.product.as_deref(),
            policy: self.scenario_policy.as_ref(),
            zone: self.zone,
        };
        let product = self.product.clone().or_else(|| shelf.only_product());
        self.found = shelf.at(t);
        self.product = product;
        let of_license = self.held().map(|held| &held.policy);
        if let Some(policy) = self.scenario_policy.as_ref().or(of_license) {
            self.policy = policy.clone();
        }
    }

    /// What the hour alone brings: another license, revalidation.
    pub(super) fn begin(&mut self, t: i64) {
        self.look(t);
        self.follow_revalidation(t);
    }

    /// What follows at once from the facts at `t`.
    pub(super) fn follow(&mut self, t: i64) {
        self.begin(t);
        let issued = self.licenses.iter().map(|license| license.issued).max();
        self.seen = self.seen.max(issued.unwrap_or(self.seen)).max(t + self.shift);
    }

    /// Since when the machine is not the license's: what ends and begins again within the hour has
    /// not ended.
    pub(super) fn compare_machines(&mut self, t: i64) {
        if self.mismatch().is_none() {
            self.mismatch_since = None;
        } else if self.mismatch_since.is_none() {
            self.mismatch_since = Some(t);
        }
    }

    /// The machine that the license names and the one that it is on, if they differ (ACT-1).
    pub(super) fn mismatch(&self) -> Option<(String, String)> {
        let licensed = self.held()?.reference.clone()?;
        let found = self.reference.clone()?;
        (self.policy.by_machine() && licensed != found).then_some((licensed, found))
    }

    /// Whether the machine has been another for so long that services stopped, before `t`.
    pub(super) fn mismatch_is_over(&self, t: i64) -> bool {
        let days = self.policy.mismatch_days;
        // One that began within this hour is new.
        self.mismatch_since.unwrap_or(t) + days * DAY <= t
    }

    /// What became of an event, or of what the server did by itself.
    pub(super) fn outcome(&mut self, t: i64, event: Option<usize>, outcome: &str, more: Value) {
        let mut whole = json!({ "at": instant_text(t), "outcome": outcome });
        if let Some(event) = event {
            whole["event"] = event.into();
        }
        for (name, value) in more.as_object().into_iter().flatten() {
            whole[name] = value.clone();
        }
        self.story.outcomes.push(whole);
    }

    /// What was odd about the scenario.
    pub(super) fn note(&mut self, note: &str, more: Value) {
        let mut whole = json!({ "note": note });
        for (name, value) in more.as_object().into_iter().flatten() {
            whole[name] = value.clone();
        }
        self.story.notes.push(whole);
    }

    /// A first access in the future is taken for one of now.
    pub(super) fn note_future_access(&mut self, t: i64, account: &Value) {
        for (module, at) in account["firstAccess"].as_object().into_iter().flatten() {
            if at.as_str().is_some_and(|at| t < instant(at)) {
                let more = json!({ "account": account["id"], "module": module, "at": at });
                self.note("access-in-future", more);
            }
        }
    }

    pub(super) fn log(&mut self, t: i64, entry: &'static str) {
        self.story.log.push((t, entry));
    }
}
