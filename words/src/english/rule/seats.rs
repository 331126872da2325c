//! Who takes a seat (SEAT-1 to SEAT-8).

use super::{count, number};
use crate::english::grouped;
use alloc::{format, string::String};
use licentia_verifier::policy::Policy;

pub(super) const MAILBOXES: &str = "\
    In Kerio Connect every enabled mailbox takes a seat, added up over all domains of the server. \
    It makes no difference whether the account was created on the server, mapped from a directory \
    service or imported.";

pub(super) const NOT_COUNTED: &str = "\
    No seat is taken by disabled accounts, aliases, mailing lists, domains, groups, resources, and \
    the administrator that comes with the product. An ordinary account that is given admin rights \
    takes one all the same.";

pub(super) const WEB_FILTER: &str = "\
    Kerio Control Web Filter is licensed for exactly as many users as Kerio Control itself, \
    neither fewer nor more.";

pub(super) const LOGIN_ACCOUNTS: &str = "\
    In Kerio Workspace every account that may log in takes a seat, except for the admin account.";

pub(super) const PER_MODULE: &str = "\
    IceWarp counts each module by itself: a user account takes a seat of every module whose \
    service is active for it. Mailing lists, groups, resources and everything else that is no \
    user take none. That a disabled account uses no service is assumed.";

pub(super) const STRICTER_LIMIT: &str = "\
    Where a domain has a limit of its own beside that of the license, the lower one is in force. \
    If both are equal, the limit is reported as that of the license.";

pub(super) fn devices(policy: &Policy) -> String {
    let per_seat = count(policy.devices_per_seat, "device");
    format!(
        "In Kerio Control every account that may log in takes a seat, guests too; the admin \
         account is free. A seat covers {per_seat} of its user, and every further {per_seat} or \
         part of them take one more. A device is an IP address: a desktop, a phone, a VPN client."
    )
}

pub(super) fn extensions(policy: &Policy) -> String {
    let (per_seat, example) = (policy.extensions_per_seat, 12_u32);
    let needed = example.div_ceil(per_seat.0.max(1)).max(2);
    format!(
        "In Kerio Operator every account that may log in takes a seat, and a seat allows for \
         {}. If there are more than {} for each such account, the extensions decide: 2 users \
         with {example} extensions need {} seats.",
        count(per_seat, "extension"),
        number(per_seat),
        grouped(needed.into())
    )
}
