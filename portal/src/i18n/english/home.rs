//! Words of the list of installations, in English.

use super::{English, counted};
use crate::i18n::{HomeWords, TimeWords};
use licentia_verifier::entitlement::Standing;

impl HomeWords for English {
    fn more_licenses(&self, more: usize) -> String {
        format!("+ {}", counted(more, "license", "licenses"))
    }
    fn recommended(&self) -> &'static str {
        "Recommended"
    }
    fn used_of(&self, used: u64, seats: Option<u32>) -> String {
        let used = self.number(used);
        match seats {
            Some(seats) => format!("{used} of {} seats", self.number(seats.into())),
            None => format!("{used} seats used"),
        }
    }
    fn act_renew(&self) -> &'static str {
        "Renew"
    }
    fn standing(&self, standing: &Standing) -> String {
        match standing {
            Standing::Counts { .. } => "In use".to_owned(),
            Standing::Incomplete { previous_order_id } => format!("Add {previous_order_id} first"),
            Standing::OtherProduct { .. } => "For another product".to_owned(),
            Standing::Superseded { by } => format!("Replaced by {by}"),
            Standing::Revoked => "Revoked".to_owned(),
        }
    }
}
