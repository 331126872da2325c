//! The traffic limit of small licenses (SMTP).

use super::counted;
use crate::italian::users;
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::Policy;

pub(super) const LOG: &str = "\
    Ogni sessione ritardata lascia una riga nel registro, come \
    `SYSTEM [05D4] 19:05:27 Client session Traffic delay applied`.";

pub(super) fn delay(policy: &Policy) -> String {
    if policy.smtp_daily_per_seat.0 == 0 {
        return "Con queste regole la posta in uscita non è mai ritardata, per quanta ce ne sia."
            .to_owned();
    }
    format!(
        "Con meno di {} nella licenza, la posta in uscita è ritardata nei giorni il cui traffico \
         con account esterni è sproporzionato rispetto a loro; quella in entrata no. Il ritardo \
         finisce quando i livelli sono in equilibrio, o a mezzanotte. Nessuno ha pubblicato che \
         cosa sia sproporzionato; presunto qui: più di {} in entrata e in uscita per ogni utente \
         della licenza.",
        users(policy.smtp_free_from_seats.0),
        counted(policy.smtp_daily_per_seat.0, "messaggio", "messaggi")
    )
}
