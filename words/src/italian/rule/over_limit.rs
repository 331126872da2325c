//! What happens when seats run out (SEAT-10 to SEAT-26).

use super::days;
use crate::italian::the_percent;
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{OverLimit, Policy};

pub(super) const REFUSED: &str = "\
    Da un servizio di directory si possono mappare più utenti di quanti siano i posti. Quando \
    hanno una casella tanti di loro quanti sono i posti, nessun altro utente può collegarsi; chi è \
    dentro resta dentro. La creazione di un altro account locale è rifiutata. Eliminare o \
    disattivare un account ne libera il posto.";

pub(super) const OLDEST_LOGIN: &str = "\
    Per liberare posti si propongono per primi gli account il cui ultimo accesso è più lontano. \
    Nulla è eliminato da sé: decide l’amministratore.";

pub(super) const TRIAL_SEAT: &str = "\
    Un account prende un posto di un modulo quando lo usa per la prima volta. Se non ce ne sono \
    più, l’account riceve un posto di prova e continua a lavorare per un po’.";

pub(super) const MIDNIGHT_LIST: &str = "\
    A ogni mezzanotte in cui ci sono posti di prova, l’amministratore riceve un avviso con \
    l’elenco degli account oltre il limite.";

pub(super) const FIRST_ACCESS: &str = "\
    Quando si liberano o si acquistano posti, gli account in posti di prova e quelli rifiutati \
    ricevono posti ordinari, prima chi ha usato prima il modulo. Nessuno ha pubblicato l’ordine: è \
    presunto.";

pub(super) const ADJUSTING: &str = "\
    Un modulo aperto a tutti gli account si può restringere ad alcuni scelti, e si liberano posti. \
    Ogni modulo ha per questo una proprietà di servizio, impostata in blocco dallo strumento del \
    prodotto: `tool modify account *@* U_IM 0` toglie la messaggistica istantanea a ogni account.";

pub(super) const SLOW_COUNT: &str = "\
    Contare i posti usati di un server remoto può richiedere molto tempo. Si fa perciò solo quando \
    qualcuno lo chiede, si vede a che punto è, e si può annullare.";

pub(super) fn trial_days(policy: &Policy) -> String {
    match policy.over_limit {
        OverLimit::TrialSeat => format!(
            "Un posto di prova dura {} dal primo accesso dell’account a quel modulo. Poi \
             all’account è rifiutato solo quel modulo: gli altri continuano a funzionargli.",
            days(policy.seat_trial_days)
        ),
        OverLimit::Refused | OverLimit::Admitted => {
            "Con queste regole nessun account riceve mai un posto di prova, dunque nessuno scade."
                .to_owned()
        }
    }
}

pub(super) fn marks(policy: &Policy) -> String {
    format!(
        "Un modulo con più utenti che posti porta un punto esclamativo rosso. Sotto «Consigliato» \
         sta «Aggiungere utenti» non appena è in uso {} dei posti, e «Rinnovare la licenza» da \
         {} prima della fine della manutenzione. Entrambi i segni sono pubblicati, entrambi i \
         numeri sono presunti.",
        the_percent(policy.add_users_percent.0),
        days(policy.renew_days)
    )
}
