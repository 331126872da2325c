//! What the findings come to: one word, what the dialog shows, and how far everything works.

use super::findings::Finding;
use std::collections::{BTreeMap, BTreeSet};

/// What each finding makes of the status; the gravest stands first.
const STATUSES: [(&str, &[&str]); 10] = [
    ("stopped", &["mismatch-over", "services-stopped"]),
    (
        "suspended",
        &[
            "no-license",
            "not-yet-valid",
            "evaluation-over",
            "license-expired",
            "build-after-maintenance",
        ],
    ),
    ("clients-blocked", &["grace-over"]),
    ("emergency-over", &["emergency-over"]),
    ("emergency", &["emergency"]),
    ("grace", &["grace"]),
    ("reference-mismatch", &["reference-mismatch"]),
    ("revalidation-grace", &["revalidation-failing"]),
    ("maintenance-lapsed", &["maintenance-lapsed"]),
    ("evaluation", &["evaluation"]),
];

const FUNCTIONS: [&str; 9] = [
    "web-mail",
    "desktop-clients",
    "mail-delivery",
    "active-sync",
    "antivirus-updates",
    "anti-spam-updates",
    "product-updates",
    "administration",
    "account-creation",
];

/// Whether one of `codes` is among the findings.
fn any(findings: &BTreeSet<Finding>, codes: &[&str]) -> bool {
    findings.iter().any(|(code, _)| codes.contains(code))
}

/// What the license means, in one word.
pub(super) fn status(findings: &BTreeSet<Finding>) -> &'static str {
    let found = STATUSES.iter().find(|(_, codes)| any(findings, codes));
    found.map_or("ok", |(status, _)| status)
}

/// Whether all services are off (REVAL-5, ACT-1).
pub(super) fn nothing_runs(findings: &BTreeSet<Finding>) -> bool {
    any(findings, STATUSES[0].1) || any(findings, STATUSES[1].1)
}

/// What the license dialog shows (ACT-4).
pub(super) fn display(findings: &BTreeSet<Finding>) -> &'static str {
    let emergency = ["emergency", "emergency-over", "services-stopped"];
    if any(findings, &["reference-mismatch", "mismatch-over"]) {
        "reference-mismatch"
    } else if any(findings, &["evaluation", "evaluation-over"]) || any(findings, &emergency) {
        "evaluation"
    } else {
        "ok"
    }
}

/// Whether accounts cannot be made, for another reason than seats.
pub(super) fn bars_accounts(findings: &BTreeSet<Finding>) -> bool {
    nothing_runs(findings) || any(findings, &["emergency", "emergency-over"])
}

/// How far one function works.
pub(super) fn function(findings: &BTreeSet<Finding>, function: &str) -> &'static str {
    let off = nothing_runs(findings);
    let (grace, grace_over) = (any(findings, &["grace"]), any(findings, &["grace-over"]));
    let no_updates = any(findings, &["maintenance-lapsed", "no-maintenance"]);
    match function {
        "administration" if off || bars_accounts(findings) => "reduced",
        "administration" => "full",
        _ if off => "blocked",
        "web-mail" | "desktop-clients" if grace_over => "blocked",
        "web-mail" | "desktop-clients" if grace => "reduced",
        "active-sync" if grace || grace_over => "blocked",
        "antivirus-updates" | "anti-spam-updates" | "product-updates"
            if grace || grace_over || no_updates =>
        {
            "blocked"
        }
        "mail-delivery" if any(findings, &["traffic-delay"]) => "delayed",
        "account-creation" if bars_accounts(findings) || any(findings, &["seats-full"]) => {
            "blocked"
        }
        _ => "full",
    }
}

/// How far each function works.
pub(super) fn functions(findings: &BTreeSet<Finding>) -> BTreeMap<String, String> {
    let of = |name: &&str| ((*name).to_owned(), function(findings, name).to_owned());
    FUNCTIONS.iter().map(of).collect()
}

/// How far one module works.
pub(super) fn module(findings: &BTreeSet<Finding>, id: &str, category: &str) -> &'static str {
    let (grace, grace_over) = (any(findings, &["grace"]), any(findings, &["grace-over"]));
    match id {
        _ if nothing_runs(findings) => "blocked",
        "activesync" if grace || grace_over => "blocked",
        "antivirus" | "anti-spam" if grace || grace_over => "reduced",
        _ if category == "client" && grace_over => "blocked",
        _ if category == "client" && grace => "reduced",
        _ => "full",
    }
}
