//! Several installations of one license (DUP).

use super::count;
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{Policy, Standby};

pub(super) const PAIR: &str = "\
    The two machines of a Kerio Control high availability pair carry the same key, and that is as \
    it should be.";

pub(super) fn migration(policy: &Policy) -> String {
    format!(
        "While a server moves, old and new may run with the same license for a limited time. \
         Nobody published how long; assumed here: {}. Whoever needs longer asks for a temporary \
         bridge license.",
        count(policy.migration_overlap_days, "day")
    )
}

pub(super) fn standby(policy: &Policy) -> String {
    let condition = match policy.standby {
        Standby::NoMail => {
            "As in Kerio Connect, its service must be disabled, or enabled without any mail \
             passing through it."
        }
        Standby::OneCable => {
            "As in Kerio Control, at most one of its network cables may be plugged in, WAN or LAN."
        }
        Standby::NoCalls => {
            "As in Kerio Operator, no call may pass through it, by VoIP or ISDN, incoming, \
             outgoing or internal."
        }
        Standby::Forbidden => return "This policy permits no standby machine.".to_owned(),
    };
    format!(
        "For disaster recovery one standby machine may share the license of one production \
         machine. {condition}"
    )
}

pub(super) fn breach(policy: &Policy) -> String {
    let permitted = match policy.standby {
        Standby::NoMail | Standby::OneCable | Standby::NoCalls => {
            "a migration and a permitted standby"
        }
        Standby::Forbidden => "a migration",
    };
    format!(
        "Apart from {permitted}, a second installation breaks the contract: two in production, or \
         more than one copy. The consequence that is named: invoices for the whole time of use, \
         dated back."
    )
}
