//! When a license ends, and how a trial does (TERM, TRIAL).

use super::{days, hours, several};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{LapsedMaintenance, Policy};

pub(super) const TWO_ENDS: &str = "\
    Il diritto di usare il prodotto e il diritto ai suoi aggiornamenti finiscono in date proprie: \
    `licenseExpires` e `maintenanceExpires`. Entrambe le date sono comprese; una licenza perpetua \
    non ha `licenseExpires`.";

pub(super) const IN_GRACE: &str = "\
    Durante il periodo di tolleranza che segue la scadenza, i client web e desktop funzionano con \
    meno funzioni. ActiveSync si ferma; così gli aggiornamenti del prodotto e quelli dei motori \
    antivirus e antispam e delle loro definizioni. Che la posta sia ancora recapitata e ritirata \
    via SMTP, IMAP e POP3 è presunto.";

pub(super) const CLIENTS_BLOCKED: &str = "\
    Finito il periodo di tolleranza, nessuno può usare i client web e desktop finché la licenza \
    non è rinnovata.";

pub(super) const INSTALLED_BUILD: &str = "\
    Quando la manutenzione di una licenza perpetua è scaduta, la versione installata continua a \
    funzionare. Le build uscite dopo l’ultimo giorno di manutenzione non si possono né installare \
    né usare. Kerio Connect fa eccezione: lì finisce anche la licenza.";

pub(super) const TRIAL_TO_PURCHASE: &str = "\
    Chi acquista dopo una prova registra la chiave sulla stessa installazione. Nulla è \
    reinstallato, e nessun dato è spostato.";

pub(super) fn suspended(from: &str) -> String {
    format!(
        "Una licenza di Kerio Connect emessa {from} in poi non ha tolleranza: quando scade, tutte \
         le funzioni sono sospese. Che decida il giorno di emissione, e che regole indicate dalla \
         licenza stessa abbiano la precedenza, è presunto."
    )
}

pub(super) fn grace(policy: &Policy, before: &str) -> String {
    let grace = match policy.grace_days.0 {
        0 => format!(
            "Queste regole non concedono tolleranza quando la licenza è scaduta. Le licenze di \
             Kerio Connect emesse prima {before} ne hanno una, con le regole `kerio-connect-grace`."
        ),
        _ => format!(
            "Quando la licenza scade, inizia un periodo di tolleranza di {}, alla mezzanotte che \
             chiude il suo ultimo giorno. Fra i prodotti descritti qui, ne hanno uno solo le \
             licenze di Kerio Connect emesse prima {before}.",
            days(policy.grace_days)
        ),
    };
    match policy.lapsed_maintenance {
        LapsedMaintenance::EndsLicense => {
            format!("{grace} Licenza e manutenzione finiscono insieme.")
        }
        LapsedMaintenance::InstalledBuildRuns => grace,
    }
}

pub(super) fn notices(policy: &Policy) -> String {
    let told = match policy.notice_days.0.as_slice() {
        [] => "Il postmaster non riceve avvisi prima della fine della manutenzione.".to_owned(),
        _ => format!(
            "Il postmaster è avvisato {} prima della fine della manutenzione.",
            several(&policy.notice_days, days)
        ),
    };
    match policy.warning_days.0 {
        0 => format!("{told} La console non mostra avvisi in anticipo."),
        _ => format!("{told} La console avverte da {} prima.", days(policy.warning_days)),
    }
}

pub(super) fn delay(policy: &Policy) -> String {
    match policy.update_delay_hours.0 {
        0 => "Un aggiornamento di licenza è atteso appena è acquistato. Se non c’è, si dice \
              all’utente come scaricarlo a mano."
            .to_owned(),
        _ => format!(
            "Un aggiornamento di licenza acquistato può impiegare fino a {} per raggiungere il \
             server. Se allora non c’è, si dice all’utente come scaricarlo a mano.",
            hours(policy.update_delay_hours)
        ),
    }
}

pub(super) fn trial(policy: &Policy) -> String {
    format!(
        "La prova di un prodotto dura {}. Ha ogni funzione, ogni modulo facoltativo e nessun \
         limite di utenti. Quando è finita, il prodotto ha bisogno di una licenza valida.",
        days(policy.trial_days)
    )
}
