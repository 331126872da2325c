//! A policy by lot.

use super::dice::Dice;
use serde_json::{Value, json};

/// A preset, or one with other numbers.
pub(super) fn policy(dice: &mut Dice, presets: &[&str]) -> Value {
    let based_on = *dice.of(presets);
    if dice.percent(25) {
        return based_on.into();
    }
    let mut policy = json!({ "basedOn": based_on });
    for (name, least, most) in [
        ("graceDays", 0, 3),
        ("warningDays", 0, 4),
        ("updateDelayHours", 0, 30),
        ("trialDays", 1, 10),
        ("devicesPerSeat", 1, 5),
        ("extensionsPerSeat", 1, 3),
        ("seatTrialDays", 1, 3),
        ("addUsersPercent", 50, 100),
        ("mismatchDays", 0, 3),
        ("transfers", 0, 2),
        ("revalidationPeriodDays", 0, 6),
        ("revalidationRetryHours", 0, 3),
        ("revalidationGraceDays", 0, 3),
        ("emergencyDays", 1, 3),
        ("migrationOverlapDays", 1, 3),
        ("smtpDailyPerSeat", 0, 20),
        ("smtpFreeFromSeats", 0, 6),
    ] {
        if dice.percent(60) {
            policy[name] = dice.between(least, most).into();
        }
    }
    if dice.percent(50) {
        policy["noticeDays"] = json!([dice.between(3, 5), dice.between(0, 2)]);
        let hours = [dice.between(1, 9), dice.between(10, 24), dice.between(25, 50)];
        policy["revalidationNoticeHours"] = json!(hours);
    }
    for (name, choices) in [
        ("afterExpiry", &["clients-blocked", "suspended"]),
        ("lapsedMaintenance", &["installed-build-runs", "ends-license"]),
        ("binding", &["reference-id", "registration"]),
        ("highAvailability", &["permitted", "forbidden"]),
    ] {
        if dice.percent(25) {
            policy[name] = (*dice.of(choices)).into();
        }
    }
    if dice.percent(30) {
        policy["standby"] = (*dice.of(&["no-mail", "one-cable", "no-calls", "forbidden"])).into();
    }
    policy
}
