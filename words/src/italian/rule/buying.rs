//! What is bought, at which price, and how it arrives (BUY).

use super::number;
use crate::italian::{the_percent, users};
use alloc::{format, string::String};
use licentia_verifier::policy::Policy;

pub(super) const FIRST_YEAR: &str = "\
    Una nuova licenza comprende il suo primo anno di manutenzione. L’anno inizia il giorno in cui \
    la licenza è registrata.";

pub(super) const CO_TERMED: &str = "\
    Gli utenti aggiunti in seguito sono coperti fino alla fine della manutenzione del server: \
    tutto si rinnova nello stesso giorno.";

pub(super) const RENEWED_YEAR: &str = "\
    Un anno di manutenzione rinnovato segue l’ultimo senza vuoti e senza sovrapposizioni, in \
    qualunque momento lo si acquisti. Nessuno l’ha pubblicato: è presunto.";

pub(super) const PRICE_CLASSES: &str = "\
    Istruzione, enti pubblici e no profit pagano meno; il listino dice quanto. Con IceWarp più \
    utenti costano, ma meno utenti non fanno riavere nulla.";

pub(super) const RESELLER: &str = "\
    Un cliente invia un ordine a un rivenditore, e il produttore emette la licenza. La nuova \
    chiave torna per posta, o la scarica il server. Il portale prepara l’ordine e prende in carico \
    la risposta firmata; non riceve mai un pagamento.";

pub(super) const REGISTERING: &str = "\
    Se ciò che si è acquistato è una sola chiave, uguale a quella originale, basta inserirla. Se è \
    una serie di chiavi, viene prima l’originale e poi le altre. Un’aggiunta autentica la cui \
    licenza base manca è «incompleta», non priva di validità.";

pub(super) const MODULES: &str = "\
    I moduli facoltativi come l’antivirus, il filtro web o ActiveSync si ordinano come gli utenti, \
    e così la prova di un modulo.";

pub(super) const SUPPORT: &str = "\
    Una richiesta di assistenza porta l’ID cliente, la chiave di licenza, il nome e l’indirizzo \
    e-mail del cliente e una descrizione. Dove altri possono leggere, si mostrano solo i primi 11 \
    caratteri della chiave.";

pub(super) fn packs(policy: &Policy) -> String {
    format!(
        "Una licenza per server comprende {}. Altri utenti si vendono in pacchetti da {}.",
        users(policy.users_included.0),
        number(policy.users_per_pack)
    )
}

pub(super) fn renewal_price(policy: &Policy) -> String {
    format!(
        "Un altro anno di manutenzione costa circa {} del prezzo odierno della stessa licenza \
         acquistata nuova, non di quanto la si pagò allora.",
        the_percent(policy.maintenance_percent.0)
    )
}
