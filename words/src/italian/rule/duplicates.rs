//! Several installations of one license (DUP).

use super::days;
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{Policy, Standby};

pub(super) const PAIR: &str = "\
    Le due macchine di una coppia Kerio Control ad alta disponibilità portano la stessa chiave, ed \
    è giusto così.";

pub(super) fn migration(policy: &Policy) -> String {
    format!(
        "Mentre un server si sposta, il vecchio e il nuovo possono funzionare con la stessa \
         licenza per un tempo limitato. Nessuno ha pubblicato quanto; presunto qui: {}. Chi ha \
         bisogno di più tempo chiede una licenza ponte temporanea.",
        days(policy.migration_overlap_days)
    )
}

pub(super) fn standby(policy: &Policy) -> String {
    let condition = match policy.standby {
        Standby::NoMail => {
            "Come in Kerio Connect, il suo servizio dev’essere spento, o acceso senza che vi passi \
             alcuna posta."
        }
        Standby::OneCable => {
            "Come in Kerio Control, può avere collegato al massimo un cavo di rete, WAN o LAN."
        }
        Standby::NoCalls => {
            "Come in Kerio Operator, non vi può passare alcuna chiamata, VoIP o ISDN, in entrata, \
             in uscita o interna."
        }
        Standby::Forbidden => {
            return "Queste regole non permettono una macchina di riserva (standby).".to_owned();
        }
    };
    format!(
        "Per il ripristino di emergenza una macchina di riserva (standby) può condividere la \
         licenza di una macchina in produzione. {condition}"
    )
}

pub(super) fn breach(policy: &Policy) -> String {
    let permitted = match policy.standby {
        Standby::NoMail | Standby::OneCable | Standby::NoCalls => {
            "una migrazione e una riserva permessa"
        }
        Standby::Forbidden => "una migrazione",
    };
    format!(
        "A parte {permitted}, una seconda installazione viola il contratto: due in produzione, o \
         più di una copia. La conseguenza indicata: fatture per l’intera durata dell’uso, \
         retrodatate."
    )
}
