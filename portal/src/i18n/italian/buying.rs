//! Words of adding users, renewing, and orders, in Italian.

use super::{Italian, counted};
use crate::i18n::{BuyingWords, TimeWords};
use crate::state::{AnswerOutcome, KeyPlace};
use licentia_engine::protocol::{OrderTold, What};
use std::collections::BTreeSet;

fn users(number: u32) -> String {
    counted(number as usize, "utente", "utenti")
}

impl BuyingWords for Italian {
    fn add_users(&self) -> &'static str {
        "Utenti"
    }
    fn users_held(&self, held: Option<u32>) -> String {
        match held {
            Some(held) => format!("{} in licenza", users(held)),
            None => "Utenti in licenza senza limite".to_owned(),
        }
    }
    fn users_used(&self, used: u64) -> String {
        format!("{} in uso", self.number(used))
    }
    fn users_unknown(&self) -> &'static str {
        "Quanti siano in uso qui non si sa ancora:"
    }
    fn users_missing(&self, missing: u32) -> String {
        match missing {
            1 => "ne manca 1".to_owned(),
            missing => format!("ne mancano {}", self.number(missing.into())),
        }
    }
    fn more_users(&self) -> &'static str {
        "Utenti in più"
    }
    fn one_pack_less(&self) -> &'static str {
        "Un pacchetto in meno"
    }
    fn one_pack_more(&self) -> &'static str {
        "Un pacchetto in più"
    }
    fn users_in_packs(&self, asked: u32, got: u32, pack: u32) -> String {
        let packs = counted((got / pack.max(1)) as usize, "pacchetto", "pacchetti");
        match asked == got {
            true => format!("{packs} da {pack}"),
            false => format!(
                "Gli utenti si vendono in pacchetti da {pack}: {packs} con {} per i {} che servono",
                users(got),
                self.number(asked.into())
            ),
        }
    }
    fn pack_price(&self, pack: u32, price: &str) -> String {
        format!("{price} per {}", users(pack))
    }
    fn bad_number(&self, most: u32) -> String {
        format!("Inserisca un numero intero da 0 a {}.", self.number(most.into()))
    }
    fn any_number(&self) -> &'static str {
        "Questa licenza vale per un numero qualsiasi di utenti: non ce ne sono da aggiungere."
    }
    fn extra_modules(&self) -> &'static str {
        "Moduli aggiuntivi"
    }
    fn all_modules_held(&self) -> &'static str {
        "Tutti i moduli in vendita sono già in licenza per tutti gli utenti."
    }
    fn modules_unlisted(&self) -> &'static str {
        "Senza un listino qui non si sa quali moduli esistano. Indichi quelli desiderati nella \
         nota al rivenditore."
    }
    fn for_all_users(&self, seats: Option<u32>) -> String {
        match seats {
            Some(seats) => format!("per tutti gli utenti, invece di {}", self.number(seats.into())),
            None => "per tutti gli utenti".to_owned(),
        }
    }
    fn on_trial(&self) -> &'static str {
        "ora in prova"
    }
    fn try_module(&self, days: u32) -> String {
        format!("In prova per {}, gratis", counted(days as usize, "giorno", "giorni"))
    }
    fn try_module_named(&self, days: u32, module: &str) -> String {
        format!("{module} in prova per {}, gratis", counted(days as usize, "giorno", "giorni"))
    }
    fn price_unknown(&self) -> &'static str {
        "prezzo su richiesta"
    }
    fn price_currency(&self) -> &'static str {
        "Valuta"
    }
    fn price_title(&self) -> &'static str {
        "Prezzo"
    }
    fn price_total(&self) -> &'static str {
        "Totale"
    }
    fn total_with_refusals(&self) -> &'static str {
        "Totale di ciò che ha un prezzo"
    }
    fn why_this_price(&self) -> &'static str {
        "Perché questo prezzo"
    }
    fn put_together_from(&self) -> &'static str {
        "Quanto costa nuova la stessa licenza"
    }
    fn no_price_list(&self) -> &'static str {
        "Il prezzo lo comunicherà il rivenditore"
    }
    fn no_price_list_more(&self) -> &'static str {
        "Questa pagina non ha un listino. Può preparare l’ordine lo stesso: il rivenditore \
         risponde con un’offerta prima di fatturare."
    }
    fn price_list_broken(&self) -> &'static str {
        "Il listino non è utilizzabile"
    }
    fn price_list(&self, issued: &str, until: Option<&str>, signed: bool) -> String {
        let until = until.map(|day| format!(", valido fino al {day}")).unwrap_or_default();
        let signed = if signed { "Listino firmato" } else { "Listino" };
        format!("{signed} del {issued}{until}.")
    }
    fn no_tax(&self) -> &'static str {
        "Prezzi di listino; vale l’offerta del rivenditore."
    }
    fn nothing_chosen(&self) -> &'static str {
        "Scelga utenti o un modulo per vedere un prezzo."
    }
    fn ends_with(&self, day: &str) -> String {
        format!(
            "Tutto è coperto fino al {day}, quando termina la manutenzione: un solo rinnovo per \
             tutto."
        )
    }
    fn not_possible(&self) -> &'static str {
        "Questo non si può ordinare"
    }
    fn before_and_after(&self) -> &'static str {
        "Prima e dopo"
    }
    fn before_and_after_more(&self) -> &'static str {
        "I prossimi 13 mesi, come sono e con questo ordine installato oggi."
    }
    fn as_it_is(&self) -> &'static str {
        "Com’è ora"
    }
    fn with_this_order(&self) -> &'static str {
        "Con questo ordine"
    }
    fn strip_label(&self, which: &str) -> String {
        format!("{which}: lo stato nei prossimi 13 mesi. La tabella sotto dice lo stesso.")
    }
    fn strip_in_words(&self) -> &'static str {
        "Stato nel tempo"
    }
    fn run_when(&self) -> &'static str {
        "Quando"
    }
    fn run_status(&self) -> &'static str {
        "Stato"
    }
    fn differences_title(&self) -> &'static str {
        "Che cosa cambia"
    }
    fn nothing_differs(&self) -> &'static str {
        "In questi mesi non cambia nulla."
    }
    fn before_change(&self) -> &'static str {
        "Prima"
    }
    fn after_change(&self) -> &'static str {
        "Dopo"
    }
    fn what_differs(&self, what: &What) -> String {
        match what {
            What::Seats(module) => format!("Utenti di {module}"),
            What::SeatsUntil(module, day) => format!("Utenti di {module}, fino al {day}"),
            What::Missing => "Utenti senza posto".to_owned(),
            What::Refused(module) => format!("Account rifiutati, {module}"),
            What::Kept(module) => format!("Account oltre il limite, {module}"),
            What::Maintenance => "Fine della manutenzione".to_owned(),
            What::License => "Scadenza della licenza".to_owned(),
            What::NextChange => "Prossimo cambio di stato".to_owned(),
            What::InStatus(status) => format!("Tempo nello stato «{status}»"),
            What::Lost(function) => format!("{function}: con limitazioni"),
        }
    }
    fn not_there(&self) -> &'static str {
        "nessuno"
    }
    fn no_change(&self) -> &'static str {
        "nessuno in 13 mesi"
    }
    fn order_note(&self) -> &'static str {
        "Nota al rivenditore"
    }
    fn note_hint(&self) -> &'static str {
        "Facoltativa: un Suo numero d’ordine, a chi fatturare, domande."
    }
    fn note_too_long(&self) -> &'static str {
        "Questa nota è troppo lunga per un ordine. La accorci a 1.000 caratteri e scriva il resto \
         nel messaggio."
    }
    fn make_order(&self) -> &'static str {
        "Prepara l’ordine"
    }
    fn making_order(&self) -> &'static str {
        "Preparazione dell’ordine…"
    }
    fn order_free(&self) -> &'static str {
        "Così non si invia e non si fattura nulla. Otterrà un file per il rivenditore e potrà \
         annullare."
    }
    fn order_not_made(&self) -> &'static str {
        "Non è stato possibile preparare l’ordine"
    }
    fn order_title(&self) -> &'static str {
        "Ordine"
    }
    fn orders_waiting(&self, orders: usize) -> String {
        match orders {
            1 => "Un ordine attende la risposta".to_owned(),
            orders => format!("{} ordini attendono la risposta", self.number(orders as u64)),
        }
    }
    fn order_waits(&self) -> &'static str {
        "In attesa"
    }
    fn order_answered(&self) -> &'static str {
        "Completo"
    }
    fn waiting_since(&self, day: &str, ago: &str) -> String {
        format!("In attesa della risposta dal {day} ({ago}).")
    }
    fn answered_on(&self, day: &str) -> String {
        format!("La risposta è arrivata il {day} ed è ciò che è stato ordinato.")
    }
    fn order_missing(&self) -> &'static str {
        "Questo ordine non è qui"
    }
    fn order_missing_more(&self) -> &'static str {
        "È stato annullato o preparato in un altro browser: gli ordini restano dove sono nati."
    }
    fn order_unreadable(&self) -> &'static str {
        "Ciò che resta di questo ordine non si può più leggere. Lo annulli e ne prepari uno nuovo."
    }
    fn what_was_ordered(&self) -> &'static str {
        "Che cosa è stato ordinato"
    }
    fn order_license(&self) -> &'static str {
        "Licenza"
    }
    fn ordered_by(&self) -> &'static str {
        "Licenziatario"
    }
    fn ordered_on(&self) -> &'static str {
        "Ordinato il"
    }
    fn price_then(&self) -> &'static str {
        "Prezzo quel giorno"
    }
    fn price_by_reseller(&self) -> &'static str {
        "lo comunica il rivenditore"
    }
    fn no_note(&self) -> &'static str {
        "nessuna"
    }
    fn send_order(&self) -> &'static str {
        "Invii l’ordine al rivenditore"
    }
    fn send_order_file(&self) -> &'static str {
        "Scarichi la richiesta d’ordine. Indica la modifica e le licenze a cui si riferisce."
    }
    fn download_request(&self) -> &'static str {
        "Scarica la richiesta"
    }
    fn send_order_mail(&self, reseller: Option<&str>) -> String {
        let to = reseller.map(|name| format!(" a {name}")).unwrap_or_default();
        format!("La alleghi a questo messaggio{to}, già scritto.")
    }
    fn open_mail(&self) -> &'static str {
        "Scrivi il messaggio"
    }
    fn copy_mail(&self) -> &'static str {
        "Copia il testo del messaggio"
    }
    fn mail_too_long(&self) -> &'static str {
        "Il messaggio è troppo lungo per il programma di posta: ne copi il testo."
    }
    fn send_order_answer(&self) -> &'static str {
        "Quando arriva la risposta, trascini il file in un punto qualsiasi di questa pagina o ne \
         incolli il testo. È confrontata con questo ordine prima di aggiungere qualcosa."
    }
    fn print_order(&self) -> &'static str {
        "Stampa"
    }
    fn cancel_order(&self) -> &'static str {
        "Annulla l’ordine"
    }
    fn mail_subject(&self, order: &OrderTold) -> String {
        format!("Ordine {}: {}, licenza {}", order.id, order.product, order.installation)
    }
    fn mail_body(&self, order: &OrderTold, file: &str) -> String {
        let changes: String = order.changes.iter().map(|change| format!("- {change}\n")).collect();
        let price = order.total.as_ref().map(|total| format!("Prezzo di listino: {total}\n"));
        let note = order.note.as_ref().map(|note| format!("Nota: {note}\n"));
        format!(
            "Buongiorno,\n\nvorremmo ordinare per {}, licenza {}:\n\n{changes}\n\
             Licenziatario: {}\n{}{}Richiesta d’ordine: {}\n\nIn allegato il file {file}: contiene \
             tutto ciò che serve per emettere le licenze. Attendiamo il file di risposta.\n\n\
             Cordiali saluti\n{}\n",
            order.product,
            order.installation,
            order.licensee,
            price.unwrap_or_default(),
            note.unwrap_or_default(),
            order.id,
            order.licensee,
        )
    }
    fn what_changed(&self) -> &'static str {
        "Che cosa è cambiato"
    }
    fn licenses_came(&self) -> &'static str {
        "Nuove licenze"
    }
    fn answer_title(&self, outcome: &AnswerOutcome) -> String {
        let added = |count: usize| counted(count, "licenza aggiunta", "licenze aggiunte");
        match outcome {
            AnswerOutcome::Complete { request, licenses } => {
                format!("L’ordine {request} è completo: {}", added(*licenses))
            }
            AnswerOutcome::Again { request, added: 0 } => {
                format!("L’ordine {request} è già completo; nulla è stato aggiunto due volte")
            }
            AnswerOutcome::Again { request, added: count } => {
                format!("L’ordine {request} è completo; di nuovo {}", added(*count))
            }
            AnswerOutcome::AnsweredOtherwise { request } => {
                format!("L’ordine {request} ha già avuto un’altra risposta")
            }
            AnswerOutcome::Differs { request, .. } => {
                format!("Questo non è ciò che è stato ordinato con {request}")
            }
            AnswerOutcome::NoOrder { request } => {
                format!("Nessun ordine attende questa risposta: è per {request}")
            }
            AnswerOutcome::NotGenuine(_) => "Questa risposta non è autentica".to_owned(),
            AnswerOutcome::Unchecked(_) => {
                "Non è stato possibile confrontare la risposta con l’ordine".to_owned()
            }
        }
    }
    fn answer_more(&self, outcome: &AnswerOutcome) -> &'static str {
        match outcome {
            AnswerOutcome::Complete { .. } => {
                "È autentica, ed è esattamente ciò che è stato ordinato."
            }
            AnswerOutcome::Again { .. } => "È la stessa risposta di prima.",
            AnswerOutcome::AnsweredOtherwise { .. } => {
                "Nulla è stato modificato. Chieda al rivenditore perché ci sono due risposte a un \
                 ordine."
            }
            AnswerOutcome::Differs { .. } => {
                "Nulla è stato modificato e l’ordine attende ancora. Invii al rivenditore quanto \
                 detto qui e chieda un’altra risposta."
            }
            AnswerOutcome::NoOrder { .. } => {
                "Nulla è stato modificato. L’ordine è stato annullato o preparato in un altro \
                 browser: trascini la risposta lì, o chieda al rivenditore i file di licenza."
            }
            AnswerOutcome::NotGenuine(_) => "Nulla è stato modificato e l’ordine attende ancora.",
            AnswerOutcome::Unchecked(_) => {
                "Nulla è stato modificato. La trascini ancora una volta."
            }
        }
    }
    fn renewal(&self) -> &'static str {
        "Rinnovo"
    }
    fn renewal_when(&self) -> &'static str {
        "Quando rinnovare"
    }
    fn renewal_for(&self) -> &'static str {
        "Rinnovo per"
    }
    fn renewal_order(&self) -> &'static str {
        "Ordini il rinnovo"
    }
    fn renewal_none(&self) -> &'static str {
        "Per non rinnovare non serve un ordine. Scelga un altro modo per prepararne uno."
    }
    fn renewal_late_order(&self) -> &'static str {
        "L’ordine si può preparare oggi: indica per quale giorno lo desidera."
    }
    fn maintenance_until(&self, day: &str) -> String {
        format!("La manutenzione è pagata fino al {day}.")
    }
    fn maintained_until(&self, day: &str) -> String {
        format!("Manutenzione fino al {day}")
    }
    fn years(&self, years: u32) -> String {
        counted(years as usize, "anno", "anni")
    }
    fn renew_now(&self) -> &'static str {
        "Rinnovare ora"
    }
    fn renew_late(&self) -> &'static str {
        "Rinnovare in ritardo"
    }
    fn renew_never(&self) -> &'static str {
        "Non rinnovare"
    }
    fn renew_late_day(&self) -> &'static str {
        "In quale giorno"
    }
    fn bad_day(&self, between: &(String, String)) -> String {
        format!("Scelga un giorno dal {} al {}.", between.0, between.1)
    }
    fn costs_nothing(&self) -> &'static str {
        "nulla"
    }
    fn nothing_lost(&self) -> &'static str {
        "Funziona sempre tutto."
    }
    fn days_of_status(&self) -> &'static str {
        "Quanto a lungo in quale stato"
    }
    fn functions_lost(&self) -> &'static str {
        "Che cosa non funziona del tutto, e per quanto"
    }
    fn wanted_on(&self, day: &str) -> String {
        format!("Desiderato per il {day}.")
    }
    fn register_keys(&self) -> &'static str {
        "Registrare le chiavi ricevute"
    }
    fn register_keys_more(&self) -> &'static str {
        "Una chiave uguale all’originale, oppure una serie: l’originale e quelle che la estendono. \
         Le incolli in qualsiasi ordine."
    }
    fn register_label(&self) -> &'static str {
        "Chiavi, una per riga"
    }
    fn register_add(&self) -> &'static str {
        "Aggiungi queste chiavi"
    }
    fn key_place(&self, place: &KeyPlace) -> String {
        match place {
            KeyPlace::Held => "già presente".to_owned(),
            KeyPlace::Original => "l’originale: viene per prima".to_owned(),
            KeyPlace::Equal => "uguale all’originale: ne prende il posto".to_owned(),
            KeyPlace::Extends(order) => format!("viene dopo {order}"),
            KeyPlace::Waits(order) => format!("incompleta: attende {order}"),
            KeyPlace::OfNoUse => "qui non serve: più vecchia, o per un altro prodotto".to_owned(),
        }
    }
    fn keys_missing(&self, orders: &BTreeSet<String>) -> String {
        let names = orders.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        match orders.len() {
            1 => format!("Manca ancora la chiave di {names}"),
            _ => format!("Mancano ancora le chiavi di {names}"),
        }
    }
    fn keys_missing_more(&self) -> &'static str {
        "Le altre non hanno nulla di sbagliato, ma valgono solo insieme a quella. Guardi nel \
         messaggio di quell’ordine o chieda al rivenditore."
    }
    fn see_order(&self) -> &'static str {
        "Vedi che cosa è cambiato"
    }
}
