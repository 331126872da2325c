//! The traffic limit of small licenses (SMTP).

use super::count;
use alloc::{format, string::String};
use licentia_verifier::policy::Policy;

pub(super) const LOG: &str = "\
    Each delayed session leaves one line in the log, as in \
    `SYSTEM [05D4] 19:05:27 Client session Traffic delay applied`.";

pub(super) fn delay(policy: &Policy) -> String {
    if policy.smtp_daily_per_seat.0 == 0 {
        return "Under this policy outgoing mail is never delayed, however much there is.".into();
    }
    format!(
        "With fewer than {} licensed, outgoing mail is delayed on a day whose traffic with \
         accounts elsewhere is out of proportion to them; incoming mail is not. The delay ends \
         when the levels are in balance, or at midnight. Nobody published what is out of \
         proportion; assumed here: more than {} in and out for each licensed user.",
        count(policy.smtp_free_from_seats, "user"),
        count(policy.smtp_daily_per_seat, "message")
    )
}
