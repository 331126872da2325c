//! How a license comes to its machine (ACT).

use super::count;
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{Binding, Policy};

pub(super) const PREVIOUS_ORDER: &str = "\
    A license that names a previous order id is an update or an extension of that order. It \
    activates only where that license is installed.";

pub(super) const FAILURES: &str = "\
    An activation fails if the license is damaged, not signed by a trusted key, for another \
    product, not yet valid or expired; if it belongs to another machine or extends a license that \
    is not there; if its maintenance ended before this build was released; if its order was \
    replaced or revoked; or if its moves are used up. Each has an error of its own. The published \
    list was lost: this one is put together from the other rules, and so assumed.";

pub(super) const THREE_STATES: &str = "\
    People see one of three states: \"OK\"; \"Evaluation\", for an evaluation license and for \
    emergency mode; and \"Reference ID mismatch\".";

pub(super) const OFFLINE: &str = "\
    A server without a connection is activated by a license that was fetched elsewhere, given as a \
    file, or by its order id. The order id alone is also enough to recover a lost license file.";

pub(super) const BACKUP: &str = "\
    A backup of a license can be restored only on the machine on which it was made.";

pub(super) fn mismatch(policy: &Policy) -> String {
    match policy.binding {
        Binding::ReferenceId => format!(
            "A license is bound to the machine whose reference id it names. On any other machine \
             its status is \"Reference ID mismatch\": that machine needs a new license, and its \
             services stop {} after the mismatch began.",
            count(policy.mismatch_days, "day")
        ),
        Binding::Registration => "Under this policy a license belongs to the installation that \
                                  registered it: no reference id is compared."
            .to_owned(),
    }
}

pub(super) fn new_hardware(policy: &Policy) -> String {
    format!(
        "Before a license goes to new hardware it must leave the old: uninstall the product there, \
         or take that server offline for good. How often it may move is limited, but the \
         limit was not published; assumed here: {}.",
        count(policy.transfers, "move")
    )
}
