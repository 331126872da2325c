//! What the JSON of a scenario says, as plain values.

use super::time::{day, instant};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The rules that somebody lives under: a complete policy, as it stands in JSON.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Policy {
    pub(super) grace_days: i64,
    pub(super) after_expiry: String,
    pub(super) lapsed_maintenance: String,
    pub(super) notice_days: Vec<i64>,
    pub(super) warning_days: i64,
    pub(super) update_delay_hours: i64,
    pub(super) trial_days: i64,
    pub(super) counting: String,
    pub(super) devices_per_seat: i64,
    pub(super) extensions_per_seat: i64,
    pub(super) over_limit: String,
    pub(super) seat_trial_days: i64,
    pub(super) add_users_percent: i64,
    pub(super) binding: String,
    pub(super) mismatch_days: i64,
    pub(super) transfers: i64,
    pub(super) revalidation_period_days: i64,
    pub(super) revalidation_retry_hours: i64,
    pub(super) revalidation_notice_hours: Vec<i64>,
    pub(super) revalidation_grace_days: i64,
    pub(super) emergency_days: i64,
    pub(super) migration_overlap_days: i64,
    pub(super) standby: String,
    pub(super) high_availability: String,
    pub(super) smtp_daily_per_seat: i64,
    pub(super) smtp_free_from_seats: i64,
}

/// All policies by id, complete.
pub type Policies = BTreeMap<String, Value>;

/// A license.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct License {
    pub(super) order: String,
    pub(super) previous: Option<String>,
    pub(super) kind: String,
    pub(super) product: String,
    /// The policy that it names, or that of its product; none if nobody knows it.
    pub(super) policy: Option<Rc<Policy>>,
    pub(super) policy_id: String,
    pub(super) reference: Option<String>,
    pub(super) issued: i64,
    pub(super) not_before: Option<i64>,
    pub(super) license_expires: Option<i64>,
    pub(super) maintenance_expires: Option<i64>,
    pub(super) modules: Vec<Module>,
    /// Days from one revalidation to the next, and days of its grace.
    pub(super) revalidation: Option<(i64, i64)>,
    pub(super) domain_limits: BTreeMap<String, i64>,
    /// The whole document: two are equal if they say the same.
    pub(super) document: Value,
}

/// A part that is licensed by itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Module {
    pub(super) id: String,
    pub(super) category: String,
    /// All its seats; none: unlimited.
    pub(super) seats: Option<i64>,
    pub(super) expires: Option<i64>,
}

/// An account.
#[derive(Debug, Clone)]
pub(super) struct Account {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) enabled: bool,
    pub(super) source: String,
    pub(super) domain: Option<String>,
    pub(super) login_access: bool,
    pub(super) created: Option<i64>,
    /// Whether it ever connected.
    pub(super) connected: bool,
    pub(super) devices: i64,
    pub(super) extensions: i64,
    /// Modules whose service is on.
    pub(super) active: BTreeSet<String>,
    /// First access to modules, remembered even if the service is off: instant and sequence.
    pub(super) first_access: BTreeMap<String, (i64, usize)>,
}

/// A machine.
#[derive(Debug, Clone)]
pub(super) struct Deployment {
    pub(super) id: String,
    pub(super) role: String,
    pub(super) service_on: bool,
    pub(super) traffic: bool,
    pub(super) cables: i64,
    pub(super) since: Option<i64>,
}

pub(super) fn text(value: &Value, name: &str) -> Option<String> {
    value[name].as_str().map(str::to_owned)
}

pub(super) fn number(value: &Value, name: &str) -> i64 {
    value[name].as_i64().unwrap_or(0)
}

pub(super) fn moment(value: &Value, name: &str) -> Option<i64> {
    value[name].as_str().map(instant)
}

fn date(value: &Value, name: &str) -> Option<i64> {
    value[name].as_str().map(day)
}

fn numbers(value: &Value, name: &str) -> Vec<i64> {
    list(value, name).iter().filter_map(Value::as_i64).collect()
}

pub(super) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

fn yes(value: &Value, name: &str) -> bool {
    value[name].as_bool().unwrap_or(true)
}

/// The complete policy that a policy reference means, with its id.
pub(super) fn policy_of(reference: &Value, policies: &Policies) -> Option<Rc<Policy>> {
    let Some(based_on) = reference["basedOn"].as_str() else {
        return policies.get(reference.as_str()?).map(|whole| Rc::new(Policy::read(whole)));
    };
    let mut whole = policies.get(based_on)?.clone();
    for (name, value) in reference.as_object()?.iter().filter(|(name, _)| *name != "basedOn") {
        whole[name] = value.clone();
    }
    Some(Rc::new(Policy::read(&whole)))
}

impl Policy {
    pub(super) fn read(value: &Value) -> Self {
        let word = |name: &str| text(value, name).unwrap_or_default();
        let count = |name: &str| number(value, name);
        Self {
            grace_days: count("graceDays"),
            after_expiry: word("afterExpiry"),
            lapsed_maintenance: word("lapsedMaintenance"),
            notice_days: numbers(value, "noticeDays"),
            warning_days: count("warningDays"),
            update_delay_hours: count("updateDelayHours"),
            trial_days: count("trialDays"),
            counting: word("counting"),
            devices_per_seat: count("devicesPerSeat"),
            extensions_per_seat: count("extensionsPerSeat"),
            over_limit: word("overLimit"),
            seat_trial_days: count("seatTrialDays"),
            add_users_percent: count("addUsersPercent"),
            binding: word("binding"),
            mismatch_days: count("mismatchDays"),
            transfers: count("transfers"),
            revalidation_period_days: count("revalidationPeriodDays"),
            revalidation_retry_hours: count("revalidationRetryHours"),
            revalidation_notice_hours: numbers(value, "revalidationNoticeHours"),
            revalidation_grace_days: count("revalidationGraceDays"),
            emergency_days: count("emergencyDays"),
            migration_overlap_days: count("migrationOverlapDays"),
            standby: word("standby"),
            high_availability: word("highAvailability"),
            smtp_daily_per_seat: count("smtpDailyPerSeat"),
            smtp_free_from_seats: count("smtpFreeFromSeats"),
        }
    }

    /// Whether who is over the limit gets a trial seat (SEAT-20): one pool for each module.
    pub(super) fn by_trial_seats(&self) -> bool {
        self.over_limit == "trial-seat"
    }

    /// Whether only who may log in takes a seat (SEAT-3, SEAT-5, SEAT-6).
    pub(super) fn counts_logins(&self) -> bool {
        ["devices", "extensions", "login-accounts"].contains(&self.counting.as_str())
    }

    /// Whether a license is bound to a machine (ACT-1).
    pub(super) fn by_machine(&self) -> bool {
        self.binding == "reference-id"
    }
}

impl License {
    pub(super) fn read(value: &Value, policies: &Policies) -> Self {
        let word = |name: &str| text(value, name).unwrap_or_default();
        let (product, issued) = (word("product"), moment(value, "issued").unwrap_or(0));
        // TERM-2, TERM-5: a policy that is named wins, else the day of issue decides.
        let with_grace = product == "kerio-connect" && issued < instant("2023-05-01T00:00:00Z");
        let reference = match &value["policy"] {
            Value::Null if with_grace => Value::from("kerio-connect-grace"),
            Value::Null => Value::from(product.clone()),
            named => named.clone(),
        };
        let limits = list(value, "domainLimits");
        let revalidation = &value["revalidation"];
        Self {
            order: word("orderId"),
            previous: text(value, "previousOrderId"),
            kind: word("kind"),
            policy: policy_of(&reference, policies),
            policy_id: text(&reference, "basedOn")
                .or_else(|| reference.as_str().map(str::to_owned))
                .unwrap_or_default(),
            reference: text(value, "referenceId"),
            not_before: moment(value, "notBefore"),
            license_expires: date(value, "licenseExpires"),
            maintenance_expires: date(value, "maintenanceExpires"),
            modules: list(value, "modules").iter().map(Module::read).collect(),
            revalidation: (!revalidation.is_null())
                .then(|| (number(revalidation, "periodDays"), number(revalidation, "graceDays"))),
            domain_limits: limits
                .iter()
                .map(|it| (text(it, "domain").unwrap_or_default(), number(it, "seats")))
                .collect(),
            document: value.clone(),
            product,
            issued,
        }
    }

    /// Whether it says by itself what is held.
    pub(super) fn is_trunk(&self) -> bool {
        ["base", "trial", "upgrade"].contains(&self.kind.as_str())
    }

    /// Whether it stands by itself.
    pub(super) fn is_root(&self) -> bool {
        ["base", "trial"].contains(&self.kind.as_str()) && self.previous.is_none()
    }

    pub(super) fn has_begun(&self, t: i64) -> bool {
        self.not_before.is_none_or(|start| start <= t)
    }
}

impl Module {
    fn read(value: &Value) -> Self {
        Self {
            id: text(value, "id").unwrap_or_default(),
            category: text(value, "category").unwrap_or_default(),
            seats: value["seats"].as_i64().map(|seats| seats + number(value, "extraSeats")),
            expires: date(value, "expires"),
        }
    }
}

impl Account {
    /// An account as it is told of at `t`: a first access in the future is one of now.
    pub(super) fn read(value: &Value, t: i64, sequence: usize) -> Self {
        let accesses = value["firstAccess"].as_object().into_iter().flatten();
        let known = accesses.clone().filter_map(|(module, at)| {
            at.as_str().map(|at| (module.clone(), (instant(at).min(t), sequence)))
        });
        Self {
            id: text(value, "id").unwrap_or_default(),
            kind: text(value, "kind").unwrap_or_else(|| "user".to_owned()),
            enabled: yes(value, "enabled"),
            source: text(value, "source").unwrap_or_else(|| "local".to_owned()),
            domain: text(value, "domain"),
            login_access: yes(value, "loginAccess"),
            created: moment(value, "created"),
            connected: value["connected"].as_bool().unwrap_or(value["lastLogin"].is_string()),
            devices: number(value, "devices"),
            extensions: number(value, "extensions"),
            active: accesses.clone().map(|(module, _)| module.clone()).collect(),
            first_access: known.collect(),
        }
    }

    /// Whether it is a person who can use the server at all (SEAT-2).
    pub(super) fn is_enabled_user(&self) -> bool {
        self.kind == "user" && self.enabled
    }

    /// Whether it can be among those who use the server.
    pub(super) fn may_connect(&self, policy: &Policy) -> bool {
        self.is_enabled_user() && (self.login_access || !policy.counts_logins())
    }

    /// Seats that it takes (SEAT-1 to SEAT-7).
    pub(super) fn seats(&self, policy: &Policy) -> i64 {
        if !self.may_connect(policy) {
            return 0;
        }
        match policy.counting.as_str() {
            "devices" => {
                let per_seat = policy.devices_per_seat.max(1);
                ((self.devices + per_seat - 1) / per_seat).max(1)
            }
            "active-per-module" => i64::from(!self.active.is_empty()),
            _ => 1,
        }
    }
}

impl Deployment {
    pub(super) fn read(value: &Value) -> Self {
        Self {
            id: text(value, "id").unwrap_or_default(),
            role: text(value, "role").unwrap_or_else(|| "production".to_owned()),
            service_on: yes(value, "serviceOn"),
            traffic: value["traffic"].as_bool().unwrap_or(false),
            cables: number(value, "cables"),
            since: moment(value, "since"),
        }
    }
}
