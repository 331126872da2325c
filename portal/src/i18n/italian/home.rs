//! Words of the list of installations, in Italian.

use super::{Italian, counted};
use crate::i18n::{HomeWords, TimeWords};
use crate::state::Status;
use licentia_verifier::entitlement::Standing;
use licentia_verifier::{Date, Kind, Seats};

impl HomeWords for Italian {
    fn more_licenses(&self, more: usize) -> String {
        format!("+ {}", counted(more, "licenza", "licenze"))
    }
    fn recommended(&self) -> &'static str {
        "Consigliato"
    }
    fn used_of(&self, used: u64, seats: Option<u32>) -> String {
        match seats {
            Some(seats) => {
                format!("{} di {} posti", self.number(used), self.number(seats.into()))
            }
            None => {
                let used = usize::try_from(used).unwrap_or(usize::MAX);
                counted(used, "posto usato", "posti usati")
            }
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
    fn licensee(&self) -> &'static str {
        "Titolare"
    }
    fn seats(&self) -> &'static str {
        "Posti"
    }
    fn users(&self, seats: Seats) -> String {
        match seats {
            Seats::Limited(seats) => counted(seats as usize, "posto", "posti"),
            Seats::Unlimited => "posti illimitati".to_owned(),
        }
    }
    fn expires(&self) -> &'static str {
        "Scadenza"
    }
    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Base => "Licenza base",
            Kind::AddOn => "Aggiunta",
            Kind::Renewal => "Rinnovo",
            Kind::Upgrade => "Ampliamento",
            Kind::Trial => "Prova",
            Kind::Bridge => "Licenza ponte",
        }
    }
    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::InForce => "In vigore",
            Status::NotYetValid => "Non ancora valida",
            Status::Expired => "Scaduta",
            Status::Suspended => "Sospesa",
            Status::Banned => "Bloccata dal produttore",
            Status::FileExpired => "File non aggiornato",
            Status::OtherMachine => "Per un’altra macchina",
            Status::NotGenuine => "Non autentica",
            Status::Damaged => "Danneggiata",
        }
    }
    fn demo(&self) -> &'static str {
        "Demo"
    }
    fn product(&self) -> &'static str {
        "Prodotto"
    }
    fn unreadable(&self) -> &'static str {
        "Voce illeggibile"
    }
    fn runs_until(&self, expires: Option<Date>) -> String {
        match expires {
            None => "Perpetua".to_owned(),
            Some(date) => format!("Fino al {}", self.date(date)),
        }
    }
    fn days_left(&self, days: i64) -> String {
        let count = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
        let days_counted = counted(count, "giorno", "giorni");
        match days {
            0 => "oggi è l’ultimo giorno".to_owned(),
            1 => "manca 1 giorno".to_owned(),
            2.. => format!("mancano {days_counted}"),
            ..0 => format!("{days_counted} fa"),
        }
    }
    fn order_head(&self) -> &'static str {
        "ID ordine"
    }
    fn status_head(&self) -> &'static str {
        "Stato"
    }
}
