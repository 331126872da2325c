//! When a license ends, and how a trial does (TERM, TRIAL).

use super::{count, several};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{LapsedMaintenance, Policy};

pub(super) const TWO_ENDS: &str = "\
    The right to run the product and the right to its updates end on dates of their own: \
    `licenseExpires` and `maintenanceExpires`. Both dates are inclusive; a perpetual license has \
    no `licenseExpires`.";

pub(super) const IN_GRACE: &str = "\
    During the grace that follows expiry, web and desktop clients work with fewer functions. \
    ActiveSync stops; so do product updates, and updates of the antivirus and anti-spam engines \
    and of their definitions. That mail is still delivered and fetched by SMTP, IMAP and POP3 is \
    assumed.";

pub(super) const CLIENTS_BLOCKED: &str = "\
    Once the grace is over, nobody can use the web and desktop clients until the license is \
    renewed.";

pub(super) const INSTALLED_BUILD: &str = "\
    When the maintenance of a perpetual license has lapsed, the version that is installed keeps \
    running. Builds released after the last day of maintenance may be neither installed nor run. \
    Kerio Connect is the exception: there the license ends as well.";

pub(super) const TRIAL_TO_PURCHASE: &str = "\
    Whoever buys after a trial registers the key on the same installation. Nothing is installed \
    anew, and no data is moved.";

pub(super) fn suspended(no_grace_from: &str) -> String {
    format!(
        "A Kerio Connect license issued on or after {no_grace_from} has no grace: when it expires, \
         all functions are suspended. That the day of issue decides, and that a policy which the \
         license itself names goes before it, is assumed."
    )
}

pub(super) fn grace(policy: &Policy, no_grace_from: &str) -> String {
    let grace = match policy.grace_days.0 {
        0 => format!(
            "This policy grants no grace once the license has expired. Kerio Connect licenses \
             issued before {no_grace_from} have one, under the policy `kerio-connect-grace`."
        ),
        _ => format!(
            "When the license expires, a grace of {} begins, at the midnight that ends its last \
             day. Among the products modelled here, only Kerio Connect licenses issued before \
             {no_grace_from} have one.",
            count(policy.grace_days, "day")
        ),
    };
    match policy.lapsed_maintenance {
        LapsedMaintenance::EndsLicense => {
            format!("{grace} License and maintenance end together.")
        }
        LapsedMaintenance::InstalledBuildRuns => grace,
    }
}

pub(super) fn notices(policy: &Policy) -> String {
    let told = match policy.notice_days.0.as_slice() {
        [] => "The postmaster gets no notice before maintenance ends.".to_owned(),
        _ => format!(
            "The postmaster is told {} before maintenance ends.",
            several(&policy.notice_days, "day")
        ),
    };
    match policy.warning_days.0 {
        0 => format!("{told} The console shows no warning in advance."),
        _ => format!("{told} The console warns from {} before.", count(policy.warning_days, "day")),
    }
}

pub(super) fn delay(policy: &Policy) -> String {
    match policy.update_delay_hours.0 {
        0 => "A license update is expected as soon as it is bought. If it is not there, the user \
              is told how to fetch it by hand."
            .to_owned(),
        _ => format!(
            "A license update that was bought may take up to {} to reach the server. If it is \
             not there by then, the user is told how to fetch it by hand.",
            count(policy.update_delay_hours, "hour")
        ),
    }
}

pub(super) fn trial(policy: &Policy) -> String {
    format!(
        "A product trial lasts {}. It has every function, every optional module and no limit on \
         users. When it is over, the product needs a valid license.",
        count(policy.trial_days, "day")
    )
}
