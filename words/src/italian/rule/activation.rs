//! How a license comes to its machine (ACT).

use super::{counted, days};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{Binding, Policy};

pub(super) const PREVIOUS_ORDER: &str = "\
    Una licenza che nomina un ID ordine precedente è un aggiornamento o un’estensione di \
    quell’ordine. Si attiva solo dove quella licenza è installata.";

pub(super) const FAILURES: &str = "\
    Un’attivazione non riesce se la licenza è danneggiata, non firmata da una chiave fidata, per \
    un altro prodotto, non ancora valida o scaduta; se appartiene a un’altra macchina o estende \
    una licenza che manca; se la sua manutenzione è finita prima che questa build uscisse; se il \
    suo ordine è stato sostituito o revocato; o se i suoi spostamenti sono esauriti. Ogni caso ha \
    un errore proprio. L’elenco pubblicato è andato perduto: questo è composto dalle altre regole, \
    e dunque presunto.";

pub(super) const THREE_STATES: &str = "\
    Si vede uno di tre stati: «OK»; «Valutazione», per una licenza di valutazione e per la \
    modalità di emergenza; e «ID di riferimento diverso».";

pub(super) const OFFLINE: &str = "\
    Un server senza connessione si attiva con una licenza scaricata altrove, data come file, o con \
    il suo ID ordine. Il solo ID ordine basta anche a recuperare un file di licenza perduto.";

pub(super) const BACKUP: &str = "\
    La copia di sicurezza di una licenza si può ripristinare solo sulla macchina su cui è stata \
    fatta.";

pub(super) fn mismatch(policy: &Policy) -> String {
    match policy.binding {
        Binding::ReferenceId => format!(
            "Una licenza è legata alla macchina di cui nomina l’ID di riferimento. Su ogni altra \
             macchina il suo stato è «ID di riferimento diverso»: quella macchina ha bisogno di \
             una nuova licenza, e i suoi servizi si fermano {} dopo l’inizio della differenza.",
            days(policy.mismatch_days)
        ),
        Binding::Registration => "Con queste regole una licenza appartiene all’installazione che \
                                  l’ha registrata: nessun ID di riferimento è confrontato."
            .to_owned(),
    }
}

pub(super) fn new_hardware(policy: &Policy) -> String {
    format!(
        "Prima che una licenza passi a nuovo hardware deve lasciare il vecchio: disinstallare lì \
         il prodotto, o spegnere quel server per sempre. Quante volte può spostarsi è limitato, ma \
         il limite non è stato pubblicato; presunto qui: {}.",
        counted(policy.transfers.0, "spostamento", "spostamenti")
    )
}
