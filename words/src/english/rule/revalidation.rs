//! How a server asks for its license again and again, and what follows if it cannot (REVAL).

use super::{count, several};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::Policy;

pub(super) const STOP: &str = "\
    When emergency mode has run out, an error is logged, and the postmaster, the license holder \
    and the copyright holder get a mail. At the first midnight from then on all services stop. \
    Whoever starts them again sees them stop at each later midnight.";

pub(super) const RECOVERY: &str = "\
    As soon as a revalidation succeeds, or a license is entered by hand, everything is as before, \
    at whatever stage.";

pub(super) const NOTICES: &str = "\
    A notice says which host and which IP address could not reach the license server, what will \
    happen and by when, and what its reader can do. A log line carries its severity, thread id \
    and time.";

pub(super) fn period(policy: &Policy) -> String {
    match policy.revalidation_period_days.0 {
        0 => "Under this policy the server asks for no new license, unless the license itself \
              names a period."
            .to_owned(),
        _ => format!(
            "{} after a license was issued the server asks the license server for a new one and \
             puts it in place silently. The next request is due one such period after that \
             success. A license can name another period. That the first period starts when the \
             license is issued is assumed.",
            count(policy.revalidation_period_days, "day")
        ),
    }
}

pub(super) fn retries(policy: &Policy) -> String {
    let retries = match policy.revalidation_retry_hours.0 {
        0 => "A failed revalidation is not tried again.".to_owned(),
        _ => format!(
            "A failed revalidation is tried again every {}, counted from the first failure.",
            every(&count(policy.revalidation_retry_hours, "hour"))
        ),
    };
    match policy.revalidation_notice_hours.0.as_slice() {
        [] => format!("{retries} Nobody is told meanwhile."),
        _ => format!(
            "{retries} Administrator and license holder get a notice {} after the first failure, \
             each only if the trouble lasts until then.",
            several(&policy.revalidation_notice_hours, "hour")
        ),
    }
}

pub(super) fn grace(policy: &Policy) -> String {
    match policy.revalidation_grace_days.0 {
        0 => "Under this policy no grace follows a failed revalidation, unless the license \
              itself names one."
            .to_owned(),
        _ => format!(
            "After the first failed attempt the whole product goes on working for {}. A license \
             can name a grace of its own; license types differ in that.",
            count(policy.revalidation_grace_days, "day")
        ),
    }
}

pub(super) fn emergency(policy: &Policy) -> String {
    match policy.emergency_days.0 {
        0 => "Under this policy there is no emergency mode between the grace and the end.".into(),
        _ => format!(
            "When the grace has passed without success, emergency mode begins and lasts {}: \
             services work, but no setting can be changed. That the server keeps trying to reach \
             the license server meanwhile is assumed.",
            count(policy.emergency_days, "day")
        ),
    }
}

/// `every hour`, not `every 1 hour`.
fn every(count: &str) -> &str {
    count.strip_prefix("1 ").unwrap_or(count)
}
