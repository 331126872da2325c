//! How a server asks for its license again and again, and what follows if it cannot (REVAL).

use super::{days, hours, number, several};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::Policy;

pub(super) const STOP: &str = "\
    Quando la modalità di emergenza è finita, è registrato un errore, e il postmaster, il titolare \
    della licenza e il titolare dei diritti ricevono un messaggio. Alla prima mezzanotte da allora \
    tutti i servizi si fermano. Chi li riavvia li vede fermarsi a ogni mezzanotte successiva.";

pub(super) const RECOVERY: &str = "\
    Appena una riconvalida riesce, o una licenza è inserita a mano, tutto torna com’era, a \
    qualunque stadio.";

pub(super) const NOTICES: &str = "\
    Un avviso dice quale host e quale indirizzo IP non hanno potuto raggiungere il server delle \
    licenze, che cosa accadrà ed entro quando, e che cosa può fare chi legge. Una riga di registro \
    porta la sua gravità, l’ID del thread e l’ora.";

pub(super) fn period(policy: &Policy) -> String {
    match policy.revalidation_period_days.0 {
        0 => "Con queste regole il server non chiede nuove licenze, a meno che la licenza stessa \
              non indichi un periodo."
            .to_owned(),
        _ => format!(
            "{} dopo l’emissione di una licenza il server ne chiede una nuova al server delle \
             licenze e la mette al suo posto in silenzio. La richiesta seguente è dovuta un \
             periodo uguale dopo quel successo. Una licenza può indicare un altro periodo. Che il \
             primo periodo inizi con l’emissione della licenza è presunto.",
            days(policy.revalidation_period_days)
        ),
    }
}

pub(super) fn retries(policy: &Policy) -> String {
    let retries = match policy.revalidation_retry_hours.0 {
        0 => "Una riconvalida non riuscita non è ritentata.".to_owned(),
        1 => "Una riconvalida non riuscita è ritentata ogni ora, a contare dal primo tentativo \
              fallito."
            .to_owned(),
        _ => format!(
            "Una riconvalida non riuscita è ritentata ogni {} ore, a contare dal primo tentativo \
             fallito.",
            number(policy.revalidation_retry_hours)
        ),
    };
    match policy.revalidation_notice_hours.0.as_slice() {
        [] => format!("{retries} Nel frattempo nessuno è avvisato."),
        _ => format!(
            "{retries} L’amministratore e il titolare della licenza ricevono un avviso {} dopo il \
             primo fallimento, ciascuno solo se il problema dura fino ad allora.",
            several(&policy.revalidation_notice_hours, hours)
        ),
    }
}

pub(super) fn grace(policy: &Policy) -> String {
    match policy.revalidation_grace_days.0 {
        0 => {
            "Con queste regole nessun periodo di tolleranza segue una riconvalida non riuscita, a \
              meno che la licenza stessa non ne indichi uno."
                .to_owned()
        }
        _ => format!(
            "Dopo il primo tentativo fallito l’intero prodotto continua a funzionare per {}. Una \
             licenza può indicare una tolleranza propria; i tipi di licenza differiscono in \
             questo.",
            days(policy.revalidation_grace_days)
        ),
    }
}

pub(super) fn emergency(policy: &Policy) -> String {
    match policy.emergency_days.0 {
        0 => "Con queste regole non c’è una modalità di emergenza fra la tolleranza e la fine."
            .to_owned(),
        _ => format!(
            "Passato il periodo di tolleranza senza successo, inizia la modalità di emergenza e \
             dura {}: i servizi funzionano, ma nessuna impostazione può essere cambiata. Che nel \
             frattempo il server continui a cercare il server delle licenze è presunto.",
            days(policy.emergency_days)
        ),
    }
}
