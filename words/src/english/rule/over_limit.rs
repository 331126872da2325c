//! What happens when seats run out (SEAT-10 to SEAT-26).

use super::{count, number};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{OverLimit, Policy};

pub(super) const REFUSED: &str = "\
    More users may be mapped from a directory than there are seats. Once as many of them have \
    a mailbox as there are seats, no other user may connect; those who are in stay in. Creating \
    another local account is refused. Removing or disabling an account frees its seat.";

pub(super) const OLDEST_LOGIN: &str = "\
    To free seats, the accounts whose last login is longest ago are proposed first. Nothing is \
    removed by itself: the administrator decides.";

pub(super) const TRIAL_SEAT: &str = "\
    An account takes a seat of a module when it first uses it. If none is left, the account gets a \
    trial seat and works on for a while.";

pub(super) const MIDNIGHT_LIST: &str = "\
    At every midnight at which there are trial seats, the administrator gets a notice with the \
    list of accounts over the limit.";

pub(super) const FIRST_ACCESS: &str = "\
    When seats are freed or bought, accounts on trial seats and refused accounts get full seats, \
    those that used the module first before the others. Nobody published the order: it is assumed.";

pub(super) const ADJUSTING: &str = "\
    A module that is open to all accounts can be narrowed to chosen ones, and seats become free. \
    Each module has a service property for that, set in bulk by the product's own tool: \
    `tool modify account *@* U_IM 0` takes instant messaging from every account.";

pub(super) const SLOW_COUNT: &str = "\
    To count the used seats of a remote server can take long. It is therefore done only when \
    somebody asks for it, shows how far it has come, and can be cancelled.";

pub(super) fn trial_days(policy: &Policy) -> String {
    match policy.over_limit {
        OverLimit::TrialSeat => format!(
            "A trial seat lasts {} from the account's first access to that module. Then the \
             account is refused that module alone: others go on working for it.",
            count(policy.seat_trial_days, "day")
        ),
        OverLimit::Refused | OverLimit::Admitted => {
            "Under this policy no account ever gets a trial seat, so that none runs out.".to_owned()
        }
    }
}

pub(super) fn marks(policy: &Policy) -> String {
    format!(
        "A module with more users than seats carries a red exclamation mark. Under \
         \"Recommended\" stands \"Add users\" once {} % of the seats are in use, and \"Renew \
         license\" from {} before maintenance ends. Both marks are published, both numbers are \
         assumed.",
        number(policy.add_users_percent),
        count(policy.renew_days, "day")
    )
}
