//! Words of orders and their answers, in Italian.

use super::{Italian, counted};
use crate::i18n::{OrderWords, TimeWords};
use crate::state::AnswerOutcome;
use licentia_engine::protocol::OrderTold;

impl OrderWords for Italian {
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
        "Titolare"
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
             Titolare: {}\n{}{}Richiesta d’ordine: {}\n\nIn allegato il file {file}: contiene \
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
            AnswerOutcome::Unordered { request, added: 0, .. } => {
                format!("Risposta a {request}: le sue licenze ci sono già")
            }
            AnswerOutcome::Unordered { request, added: count, .. } => {
                format!("Risposta a {request}: {}", added(*count))
            }
            AnswerOutcome::NoOrder { request, .. } => {
                format!("Nessun ordine attende questa risposta: è per {request}")
            }
            AnswerOutcome::NotGenuine(_) => "Questa risposta non è autentica".to_owned(),
            AnswerOutcome::Unchecked(_) => {
                "Non è stato possibile confrontare la risposta con l’ordine".to_owned()
            }
        }
    }
    fn answer_more(&self, outcome: &AnswerOutcome) -> String {
        let more = match outcome {
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
            AnswerOutcome::Unordered { .. } => {
                "L’ordine non è stato preparato qui, quindi nessuno lo ha confrontato con la \
                 risposta. Le sue licenze sono autentiche ed estendono ciò che possiede: \
                 controlli che siano ciò che desiderava."
            }
            AnswerOutcome::NoOrder { extends, .. } => {
                return format!(
                    "Nulla è stato modificato. L’ordine è stato preparato altrove, e ciò che la \
                     risposta estende non è conservato qui: {}. Aggiunga prima quella licenza, poi \
                     di nuovo questa risposta.",
                    extends.join(", ")
                );
            }
            AnswerOutcome::NotGenuine(_) => "Nulla è stato modificato e l’ordine attende ancora.",
            AnswerOutcome::Unchecked(_) => {
                "Nulla è stato modificato. La trascini ancora una volta."
            }
        };
        more.to_owned()
    }
    fn see_order(&self) -> &'static str {
        "Vedi che cosa è cambiato"
    }
}
