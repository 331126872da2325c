//! Words of the list of installations, in Italian.

use super::{Italian, counted};
use crate::i18n::{HomeWords, TimeWords};
use licentia_verifier::entitlement::Standing;

impl HomeWords for Italian {
    fn more_licenses(&self, more: usize) -> String {
        format!("+ {}", counted(more, "licenza", "licenze"))
    }
    fn recommended(&self) -> &'static str {
        "Consigliato"
    }
    fn used_of(&self, used: u64, seats: Option<u32>) -> String {
        let used = self.number(used);
        match seats {
            Some(seats) => format!("{used} di {} posti", self.number(seats.into())),
            None => format!("{used} posti usati"),
        }
    }
    fn act_renew(&self) -> &'static str {
        "Rinnova"
    }
    fn standing(&self, standing: &Standing) -> String {
        match standing {
            Standing::Counts { .. } => "In uso".to_owned(),
            Standing::Incomplete { previous_order_id } => {
                format!("Aggiunga prima {previous_order_id}")
            }
            Standing::OtherProduct { .. } => "Per un altro prodotto".to_owned(),
            Standing::Superseded { by } => format!("Sostituita da {by}"),
            Standing::Revoked => "Revocata".to_owned(),
        }
    }
}
