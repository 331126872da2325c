//! Announcements for who cannot see the page, in Italian.

use super::Italian;
use super::counted;
use crate::i18n::AccountWords;
use crate::state::Said;

pub(super) fn said(said: &Said) -> String {
    let added = |count| counted(count, "licenza aggiunta", "licenze aggiunte");
    match said {
        Said::TakenIn { added: new, already, refused } => {
            let mut parts = Vec::new();
            if 0 < *new {
                parts.push(format!("{}.", added(*new)));
            }
            if 0 < *already {
                parts.push(format!(
                    "{}.",
                    counted(*already, "licenza già presente", "licenze già presenti")
                ));
            }
            if 0 < *refused {
                parts.push(format!(
                    "{}.",
                    counted(*refused, "documento non accettato", "documenti non accettati")
                ));
            }
            parts.join(" ")
        }
        Said::Stopped { added: new } => format!("Interrotto. {}.", added(*new)),
        Said::Removed(count) => {
            format!("{}. Si può annullare.", counted(*count, "licenza rimossa", "licenze rimosse"))
        }
        Said::BroughtBack(count) => {
            format!("{}.", counted(*count, "licenza ripristinata", "licenze ripristinate"))
        }
        Said::Imported { licenses, documents } => {
            format!(
                "Importazione riuscita: {} e {}.",
                counted(*licenses, "licenza", "licenze"),
                counted(*documents, "documento", "documenti")
            )
        }
        Said::Erased => "Tutto è stato cancellato.".to_owned(),
        Said::Copied => "Copiato.".to_owned(),
        Said::Saved => "Salvato.".to_owned(),
        Said::FieldsWrong(count) => {
            format!("Non salvato: {} da correggere.", counted(*count, "campo", "campi"))
        }
        Said::NotCopied => "Il browser non ha permesso di copiare.".to_owned(),
        Said::ListRead { accounts, left_out } => Italian.list_read(*accounts, *left_out),
        Said::ListNotRead => Italian.list_not_read().to_owned(),
        Said::ListCancelled => Italian.list_cancelled().to_owned(),
        Said::List(done) => Italian.list_done(*done),
        Said::OrderMade => "L’ordine è pronto. Attende la risposta.".to_owned(),
        Said::OrderCancelled => "L’ordine è annullato. Si può ripristinare.".to_owned(),
        Said::OrderComplete => {
            "La risposta è ciò che è stato ordinato. L’ordine è completo.".to_owned()
        }
        Said::AnswerRefused => {
            "La risposta non è stata accettata. Nulla è stato modificato.".to_owned()
        }
        Said::Found(count) => {
            format!("{}.", counted(*count, "licenza trovata", "licenze trovate"))
        }
    }
}
